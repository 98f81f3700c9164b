"""Why a posting has its score, what keeps it out of the list, and what would raise it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from matcher.encoder import Encoder, load_encoder
from matcher.match import Learn, Pool, best
from matcher.match.why import Why, explained
from matcher.profile import Profile
from matcher.ranking import Learned
from spiders.posting import JobPosting, Place
from spiders.store import Filter, Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PERSON = Profile.model_validate({
    "titles": ["Data Scientist"],
    "skills": ["Python"],
    "languages": [{"language": "de", "level": "B2"}, {"language": "en", "level": "B2"}],
    "places": [{"name": "Berlin", "radius_km": 20}],
    "work_mode": "remote",
    "employment_type": ["FULL_TIME"],
    "salary": {"min_value": 60_000},
    "level": "mid",
    "avoid": ["Zeitarbeit", "Tabak"],
})  # fmt: skip
FITS: dict[str, Any] = {
    "title": "Data Scientist",
    "description": "Du kannst Python und Kafka.\nDrei Jahre Berufserfahrung.\nIn Vollzeit.",
    "jobLocation": [{"addressLocality": "Berlin", "addressCountry": "DE"}],
    "jobLocationType": "TELECOMMUTE",
    "datePosted": "2026-11-20",
    "inLanguage": "de",
}


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
        {"source": "made", "identifier": str(at), "url": f"https://example.com/{at}"}
        | {"hiringOrganization": {"name": name}, **FITS, **more}
        for at, (name, more) in enumerate(zip(("Acme", "Bolt", "Cobalt"), facts, strict=False))
    ]
    store.save([(JobPosting.model_validate(document), "all", False) for document in documents], NOW)


def why(store: Store, encoder: Encoder, number: int = 1, wanted: Filter = Filter(), **asked: Any) -> Why:  # noqa: ANN401, B008  frozen
    profile = Profile.model_validate(PERSON.model_dump() | asked.pop("profile", {}))
    found = explained(Pool.of(store, encoder), number, profile, wanted, NOW.date(), asked.get("learn"))
    assert found is not None
    return found


def hiding(*numbers: int) -> Learn:
    def learn(ranked: NDArray[np.int64], _titles: NDArray[np.float16]) -> Learned:
        return Learned({}, np.full(len(ranked), np.nan, np.float32), [""] * len(ranked), frozenset(numbers))

    return learn


def test_it_is_the_score_of_the_list(store: Store, encoder: Encoder) -> None:
    saved(store, {}, {"title": "Datenanalyst", "description": ""}, {"jobLocationType": "ONSITE"})
    pool = Pool.of(store, encoder)
    listed = best(pool, PERSON, pool.passing(Filter()), 9, NOW.date())
    assert len(listed) == 3
    for one in listed:
        told = why(store, encoder, one.number)
        assert told.total.score == pytest.approx(one.score, abs=1e-4)
        assert told.total.confidence == pytest.approx(one.confidence)
        assert not told.dropped


def test_no_such_posting(store: Store, encoder: Encoder) -> None:
    assert explained(Pool.of(store, encoder), 7, PERSON, Filter(), NOW.date()) is None


def test_a_posting_that_is_gone_is_explained_all_the_same(store: Store, encoder: Encoder) -> None:
    saved(store, {})
    gone = next(store.postings()).posting
    for state in ("suspect", "closed"):
        store.save([(gone, "all", True)], NOW)
        told = why(store, encoder)
        assert told.dropped == (f"it is {state}: its page is gone",)
        assert told.total.score > 70


@pytest.mark.parametrize(
    ("wanted", "dropped"),
    [
        (Filter(), ()),
        (Filter(remote=True, place=Place(address_locality="Berlin")), ()),
        (Filter(place=Place(address_locality="München")), ("--place drops it: not in or near München",)),
        (Filter(sources=("other", "third")), ("--source drops it: not from other or third",)),
        (Filter(since=datetime(2026, 11, 21, tzinfo=UTC).date()), ("--since drops it: posted before 2026-11-21",)),
    ],
)
def test_the_filter_that_drops_it_is_named(
    store: Store, encoder: Encoder, wanted: Filter, dropped: tuple[str, ...]
) -> None:
    saved(store, {})
    assert why(store, encoder, wanted=wanted).dropped == dropped


def test_what_is_hidden_says_so(store: Store, encoder: Encoder) -> None:
    saved(store, {}, {"title": "Koch"})
    assert why(store, encoder, learn=hiding(1)).dropped == ("you hid it, disliked it or applied for it",)
    assert why(store, encoder, learn=hiding(2)).dropped == ()


@pytest.mark.parametrize(
    ("facts", "what", "profile"),
    [
        ({}, "with Kafka in your profile", {"skills": ["Python", "Kafka"]}),
        ({"title": "Senior Data Scientist"}, "if you looked for senior instead of mid", {"level": "senior"}),
        (
            {"jobLocationType": None, "jobLocation": [{"addressLocality": "Potsdam"}]},
            "if the radius around Berlin were 30 km",
            {"places": [{"name": "Berlin", "radius_km": 30}]},
        ),
        (
            {"jobLocationType": None, "jobLocation": [{"addressLocality": "München"}]},
            "if you would work in München too",
            {"places": [{"name": "Berlin", "radius_km": 20}, {"name": "München"}]},
        ),
        (
            {"description": "Sehr gutes Englisch (C1) ist ein Muss."},
            "with English at C1",
            {"languages": [{"language": "de", "level": "B2"}, {"language": "en", "level": "C1"}]},
        ),
        ({"jobLocationType": "ONSITE"}, "if you wanted onsite work", {"work_mode": "onsite"}),
        (
            {"employmentType": ["PART_TIME"]},
            "if you took part time work too",
            {"employment_type": ["FULL_TIME", "PART_TIME"]},
        ),
        (
            {"baseSalary": {"currency": "EUR", "maxValue": 52_500, "unitText": "YEAR"}},
            "if your floor were 52,000 EUR a year",
            {"salary": {"min_value": 52_000}},
        ),
        ({"hiringOrganization": {"name": "Tabak AG"}}, "if you did not avoid “Tabak”", {"avoid": ["Zeitarbeit"]}),
    ],
)
def test_what_would_raise_it_is_tried(
    store: Store, encoder: Encoder, facts: dict[str, Any], what: str, profile: dict[str, Any]
) -> None:
    """The score that is told is the one that the posting has with the changed profile."""
    saved(store, facts)
    told = why(store, encoder)
    raises = {step.what: step.score for step in told.raises}
    assert what in raises
    assert raises[what] > told.total.score
    assert raises[what] == pytest.approx(why(store, encoder, profile=profile).total.score)
    assert list(raises.values()) == sorted(raises.values(), reverse=True)


def test_what_fits_needs_no_advice(store: Store, encoder: Encoder) -> None:
    saved(store, {"description": "Du kannst Python.\nDrei Jahre Berufserfahrung.\nIn Vollzeit."})
    assert why(store, encoder).raises == ()


def test_another_occupation_is_no_advice(store: Store, encoder: Encoder) -> None:
    saved(store, {"title": "Zahnarzt"})
    assert not any("among your titles" in step.what for step in why(store, encoder).raises)
