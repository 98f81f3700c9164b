"""Openings in the store: found as postings come and change, and as a person says."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from matcher.openings import APART, BY_HAND, opening_shown
from spiders.posting import JobPosting, Organization, Place
from spiders.store import Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEXT = (
    "Sie bauen die Steuerung unserer Schleusen um und messen, was sie taugt. Im Hafenbecken wie am Schreibtisch "
    "arbeiten Sie mit Lotsinnen und Schleusenwärtern zusammen. Python, ROS und ein Blick für Gezeiten helfen dabei."
)
OTHER_TEXT = "Wir suchen jemanden für die Buchhaltung der Reederei: Rechnungen prüfen, Konten abstimmen, Fristen."


def posting(number: str, title: str = "Ingenieurin (m/w/d) Schleusentechnik", **facts: object) -> JobPosting:
    stated: dict[str, object] = {
        "source": "deich",
        "identifier": number,
        "url": f"https://deich.example/{number}",
        "title": title,
        "hiring_organization": Organization(name="Deichwerk GmbH"),
        "job_location": (Place(address_locality="Emden", address_country="DE"),),
        "description": TEXT,
    }
    return JobPosting.model_validate(stated | facts)


def openings(store: Store) -> list[set[int]]:
    """The numbers of the postings of each opening, after everything has been compared."""
    store.group_openings()
    found: dict[str | None, set[int]] = {}
    for stored in store.postings(range(1, 100)):
        found.setdefault(stored.opening, set()).add(stored.id)
    assert None not in found
    return list(found.values())


def save(store: Store, postings: Sequence[JobPosting], *, gone: bool = False, days: int = 0) -> None:
    store.save([(one, "all", gone) for one in postings], NOW + timedelta(days=days))


@pytest.fixture
def store() -> Store:
    return Store()


def test_a_copy_that_comes_later_joins(store: Store) -> None:
    save(store, [posting("1"), posting("2", "Buchhalter (m/w/d)", description=OTHER_TEXT)])
    assert openings(store) == [{1}, {2}]
    save(store, [posting("7", "Ingenieur Schleusentechnik", source="kai", url="https://kai.example/7")])
    assert openings(store) == [{1, 3}, {2}]


def test_what_changes_leaves_its_opening(store: Store) -> None:
    save(store, [posting("1"), posting("7", source="kai", url="https://kai.example/7")])
    assert openings(store) == [{1, 2}]
    elsewhere = (Place(address_locality="Rostock", address_country="DE"),)
    save(store, [posting("7", source="kai", url="https://kai.example/7", job_location=elsewhere)], days=1)
    assert openings(store) == [{1}, {2}]


def test_nothing_is_compared_twice(store: Store) -> None:
    save(store, [posting("1"), posting("2")])
    assert store.group_openings() == 2
    assert store.group_openings() == 0
    save(store, [posting("1"), posting("2")], days=1)
    assert store.group_openings() == 0


def test_a_level_keeps_postings_apart_until_a_person_says_so(store: Store) -> None:
    save(store, [posting("1"), posting("2", "Senior Ingenieur (m/w/d) Schleusentechnik")])
    assert openings(store) == [{1}, {2}]
    store.decide([1, 2], same=True)
    assert openings(store) == [{1, 2}]
    store.decide([1, 2], same=None)
    assert openings(store) == [{1}, {2}]


def test_a_person_keeps_copies_apart(store: Store) -> None:
    save(store, [posting("1"), posting("2")])
    assert openings(store) == [{1, 2}]
    store.decide([1, 2], same=False)
    assert openings(store) == [{1}, {2}]
    save(store, [posting("1", description=TEXT + " Und ein Boot.")], days=1)
    assert openings(store) == [{1}, {2}], "also after a change"
    store.decide([1, 2], same=None)
    assert openings(store) == [{1, 2}]


def test_a_repost_names_the_posting_that_it_repeats(store: Store) -> None:
    save(store, [posting("1")])
    openings(store)
    for days in (1, 2):  # gone twice is closed
        save(store, [posting("1")], gone=True, days=days)
    save(store, [posting("9")], days=40)
    assert openings(store) == [{1, 2}]
    (repost,) = store.postings([2])
    assert repost.repost_of == 1


def test_the_receipts_say_why_and_why_not(store: Store) -> None:
    others = [posting("3", "Senior Ingenieur (m/w/d) Schleusentechnik"), posting("4", source="kai")]
    save(store, [posting("1"), *others])
    store.decide([1, 3], same=True)
    shown = opening_shown(store, 1)
    assert shown
    assert [one.stored.id for one in shown.members] == [1, 3]
    assert "same employer" in shown.members[1].because
    assert [(one.stored.id, one.because[0][:13]) for one in shown.others] == [(2, "level differs")]


def test_what_a_person_decided_is_named_as_that(store: Store) -> None:
    senior = posting("2", "Senior Ingenieur (m/w/d) Schleusentechnik")
    save(store, [posting("1"), senior, posting("3", source="kai")])
    store.decide([1, 2], same=True)
    store.decide([1, 3], same=False)
    shown = opening_shown(store, 1)
    assert shown
    assert [one.because for one in shown.members[1:]] == [BY_HAND]
    assert [one.because for one in shown.others] == [APART]


def test_an_unknown_number_has_no_opening(store: Store) -> None:
    assert opening_shown(store, 5) is None
