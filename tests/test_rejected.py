"""What the filters, thumbs and violated wishes keep out of the list, by the rule."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from matcher.encoder import Encoder, load_encoder
from matcher.match import Learn, Pool
from matcher.match.gaps import Gaps, explained_gaps
from matcher.match.rejected import Rejected, rejected
from matcher.profile import Profile
from matcher.ranking import Learned
from spiders.errors import UserError
from spiders.posting import JobPosting, Place
from spiders.store import Filter, Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PERSON = Profile.model_validate({
    "titles": ["Data Scientist"],
    "skills": ["Python", "SQL"],
    "places": [{"name": "Berlin", "radius_km": 40}],
    "salary": {"min_value": 60_000},
    "avoid": ["Tabak"],
})  # fmt: skip
TEXT = "Du kannst Python und SQL."
BERLIN = [{"addressLocality": "Berlin", "addressCountry": "DE"}]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(Store("sqlite://")) as opened:
        yield opened


def saved(store: Store, *facts: dict[str, Any]) -> None:
    """Each of an employer of its own, so that no two are one opening."""
    documents = [
        {
            "source": "made",
            "identifier": str(at),
            "url": f"https://example.com/{at}",
            "title": "Data Scientist",
            "description": TEXT,
            "jobLocation": BERLIN,
            "datePosted": "2026-11-20",
            "hiringOrganization": {"name": f"{chr(65 + at) * 4} {at}"},
        }
        | more
        for at, more in enumerate(facts, 1)
    ]
    store.save([(JobPosting.model_validate(document), "all", False) for document in documents], NOW)


def told(
    store: Store, encoder: Encoder, wanted: Filter | None = None, limit: int = 9, learn: Learn | None = None
) -> Rejected:
    return rejected(Pool.of(store, encoder), PERSON, wanted or Filter(), limit, NOW.date(), learn)


def hiding(*numbers: int) -> Learn:
    def learn(ranked: NDArray[np.int64], _titles: NDArray[np.float16]) -> Learned:
        return Learned({}, np.full(len(ranked), np.nan, np.float32), [""] * len(ranked), frozenset(numbers))

    return learn


def test_each_filter_names_what_it_drops(store: Store, encoder: Encoder) -> None:
    """Counted alone where no other filter drops it as well, and the best of these first."""
    saved(
        store,
        {"jobLocationType": "TELECOMMUTE"},
        {"title": "Koch"},
        {},
        {"jobLocation": [{"addressLocality": "Hamburg"}], "jobLocationType": "TELECOMMUTE"},
        {"jobLocation": [{"addressLocality": "Hamburg"}]},
    )
    found = told(store, encoder, Filter(remote=True, place=Place(address_locality="Berlin")))
    shown = [
        (group.rule, group.dropped, group.alone, [one.match.number for one in group.best]) for group in found.filters
    ]
    assert shown == [("--place", 2, 1, [4]), ("--remote", 3, 2, [3, 2])]
    assert [group.said for group in found.filters] == ["not in or near Berlin", "not said to be remote"]


def test_sources_and_days(store: Store, encoder: Encoder) -> None:
    saved(store, {}, {"source": "other"}, {"datePosted": "2026-01-05"})
    found = told(store, encoder, Filter(sources=("made",), since=date(2026, 11, 1)))
    assert [(group.rule, group.alone) for group in found.filters] == [("--source", 1), ("--since", 1)]


def test_what_is_hidden_is_listed(store: Store, encoder: Encoder) -> None:
    saved(store, {}, {}, {})
    (group,) = told(store, encoder, learn=hiding(2)).filters
    assert (group.rule, group.dropped, [one.match.number for one in group.best]) == ("hidden", 1, [2])


def test_a_violated_wish_names_what_it_pushed_down(store: Store, encoder: Encoder) -> None:
    low = {"baseSalary": {"currency": "EUR", "maxValue": 40_000, "unitText": "YEAR"}}
    saved(
        store,
        {"datePosted": "2026-09-01", "description": "Du kannst Python, SQL und Kafka."},
        low,
        low | {"jobLocation": [{"addressLocality": "Bonn"}]},
        {"hiringOrganization": {"name": "Tabak AG"}},
        low | {"title": "Koch"},
    )
    found = told(store, encoder, limit=1)
    shown = {group.rule: (group.dropped, group.alone, group.best[0].match.number) for group in found.wishes}
    assert shown == {"salary": (2, 1, 2), "place": (1, 0, 3), "avoid": (1, 1, 4)}, "who cooks would not be listed"
    for group in found.wishes:
        assert all(one.without > 2 * one.match.score for one in group.best)
    assert found.read == 4


def test_a_short_list_shows_every_violation(store: Store, encoder: Encoder) -> None:
    saved(store, {}, {"title": "Koch", "jobLocation": [{"addressLocality": "Bonn"}]})
    assert [group.rule for group in told(store, encoder).wishes] == ["place"]


def test_what_is_closed_is_counted(store: Store, encoder: Encoder) -> None:
    saved(store, {}, {})
    store.save([(next(store.postings()).posting, "all", True)], NOW)
    assert told(store, encoder).closed == 1


def test_nothing_is_rejected(store: Store, encoder: Encoder) -> None:
    saved(store, {})
    assert told(store, encoder)[:2] == ((), ())


def gaps(store: Store, encoder: Encoder, **wishes: Any) -> Gaps:  # noqa: ANN401  as TOML gives them
    pool = Pool.of(store, encoder)
    profile = Profile.model_validate(PERSON.model_dump() | wishes)
    return explained_gaps(pool, profile, pool.passing(Filter()), NOW.date())


def test_the_skills_that_would_open_most(store: Store, encoder: Encoder) -> None:
    """Kafka is asked twice, Kubernetes once, and what a cook or somebody far away needs does not count."""
    saved(
        store,
        {"description": "Du kannst Kafka und Kubernetes."},
        {"description": "Du kannst Python, SQL und Kafka."},
        {"title": "Koch", "description": "Du kannst Kafka, Excel und SAP."},
        {"jobLocation": [{"addressLocality": "Bonn"}], "description": "Du kannst Excel und Kafka."},
    )
    found = gaps(store, encoder)
    assert found.fitting == 2
    kafka, kubernetes = found.gaps
    assert (kafka.skill, kafka.asked, kafka.rise) == ("kafka", 2, 2)
    assert (kubernetes.skill, kubernetes.asked, kubernetes.rise) == ("kubernetes", 1, 1)
    assert kafka.points > 0


def test_a_gap_is_the_score_with_the_skill(store: Store, encoder: Encoder) -> None:
    """Tried, not guessed: what the example would have is what it has with the skill in the profile."""
    saved(store, {"description": "Du kannst Kafka, Rust, Spark und Python."})
    pool = Pool.of(store, encoder)
    for gap in gaps(store, encoder).gaps:
        profile = PERSON.model_copy(update={"skills": (*PERSON.skills, gap.skill)})
        (one,) = pool.ranked(profile, pool.passing(Filter()), NOW.date())
        (before,) = pool.ranked(PERSON, pool.passing(Filter()), NOW.date())
        assert gap.example.score == pytest.approx(one.score)
        assert gap.points == pytest.approx(one.score - before.score)
        assert gap.opens == (before.score < 70 <= one.score)


def test_gaps_of_a_profile_without_skills(store: Store, encoder: Encoder) -> None:
    saved(store, {})
    with pytest.raises(UserError, match="names no skills"):
        gaps(store, encoder, skills=())


def test_no_gaps(store: Store, encoder: Encoder) -> None:
    saved(store, {})
    assert gaps(store, encoder) == Gaps((), 1)
