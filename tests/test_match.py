"""Match: the best openings of the store for one profile."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest

from matcher.encoder import Encoder, load_encoder
from matcher.match import match
from matcher.profile import Profile
from matcher.ranking import Match
from spiders.posting import JobPosting, Organization
from spiders.store import Filter, Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PERSON = Profile(titles=("Data Scientist",))
COPIES = 40


def posting(number: int, title: str, employer: str, **facts: object) -> JobPosting:
    stated = {"source": f"board {number}", "identifier": str(number), "url": f"https://example.com/{number}"}
    return JobPosting.model_validate(
        stated | {"title": title, "hiring_organization": Organization(name=employer)} | facts
    )


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.fixture
def store() -> Iterator[Store]:
    """One opening on forty boards, and three others that fit less."""
    postings = [posting(number, "Data Scientist", "Acme") for number in range(COPIES)]
    others = ("Machine Learning Engineer", "Koch", "Datenwissenschaftler (m/w/d)")
    postings += [
        posting(100 + at, title, f"Bolt {at}", description="Hybrides Arbeiten.") for at, title in enumerate(others)
    ]
    with closing(Store("sqlite://")) as opened:
        opened.save([(one, "all", False) for one in postings], NOW)
        yield opened


def matched(store: Store, encoder: Encoder, limit: int, wanted: Filter = Filter()) -> list[Match]:  # noqa: B008  frozen
    return match(PERSON, wanted, limit, NOW.date(), store=store, encoder=encoder)


@pytest.mark.parametrize(("limit", "rows"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 4), (1000, 4)])
def test_a_list_is_not_short_because_one_opening_is_everywhere(
    store: Store, encoder: Encoder, limit: int, rows: int
) -> None:
    found = matched(store, encoder, limit)
    assert len(found) == rows
    assert [one.posting.title for one in found[:2]] == ["Data Scientist", "Datenwissenschaftler (m/w/d)"][:rows]


def test_an_opening_names_its_other_postings(store: Store, encoder: Encoder) -> None:
    first, *others = matched(store, encoder, 4)
    assert len({*first.also_on, (first.posting.source, first.posting.url)}) == COPIES
    assert not any(one.also_on for one in others)


def test_a_match_knows_how_one_works(store: Store, encoder: Encoder) -> None:
    """As a search does, also where the profile has no wish."""
    assert [one.work_mode for one in matched(store, encoder, 2)] == [None, "HYBRID"]


def test_a_filter_is_kept(store: Store, encoder: Encoder) -> None:
    assert [one.posting.title for one in matched(store, encoder, 9, Filter(sources=("board 101",)))] == ["Koch"]
    assert matched(store, encoder, 9, Filter(sources=("nowhere",))) == []


@pytest.mark.parametrize("profile", [Profile(skills=("Python",)), Profile(headline="Data Scientist")])
def test_a_profile_without_titles_is_matched_by_what_it_has(store: Store, encoder: Encoder, profile: Profile) -> None:
    assert len(match(profile, Filter(), 4, NOW.date(), store=store, encoder=encoder)) == 4
