"""What the lexicon knows of postings filters as the store does."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from typing import NamedTuple

import numpy as np
import pytest

from matcher.index.facts import Facts
from matcher.index.wording import open_lexicon
from spiders.posting import JobPosting, Organization, Place
from spiders.store import Filter, Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PLACES = (
    ("Berlin", None, "DE"),
    ("Munich", "Bayern", "DE"),
    ("München", None, "DE"),
    ("Potsdam", "Brandenburg", "DE"),
    ("Nirgendwo am See", None, "AT"),
    (None, "Wien", "AT"),
    (None, None, "CH"),
    ("Frankfurt am Main", "Hessen", "DE"),
)


class Both(NamedTuple):
    """A store and what its lexicon knows."""

    store: Store
    facts: Facts


def posting(number: int) -> JobPosting:
    name, region, country = PLACES[number % len(PLACES)]
    return JobPosting(
        source=("acme", "bolt", "coda")[number % 3],
        identifier=str(number),
        url=f"https://made.example/{number}",
        title="Koch",
        hiring_organization=Organization(name=f"Haus {number % 5}"),
        description="This role is fully remote." if number % 4 == 0 else "",
        date_posted=None if number % 7 == 0 else f"2026-11-{1 + number % 20:02d}",
        job_location=(Place(address_locality=name, address_region=region, address_country=country),),
    )


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    folder = tmp_path_factory.mktemp("data")
    with closing(Store.open(folder)) as store:
        store.save([(posting(number), "all", False) for number in range(60)], NOW)
        lexicon = open_lexicon(store, folder)
        yield Both(store, Facts(lexicon))
        lexicon.close()


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(),
        Filter(remote=True),
        Filter(sources=("bolt", "coda")),
        Filter(sources=("nobody",)),
        Filter(since=date(2026, 11, 12)),
        Filter(since=date(2026, 11, 22)),
        Filter(since=date(2027, 1, 1)),
        Filter(place=Place(address_locality="Berlin", address_country="DE")),
        Filter(place=Place(address_locality="München")),
        Filter(place=Place(address_locality="Nirgendwo am See")),
        Filter(place=Place(address_locality="Unbekannt")),
        Filter(place=Place(address_region="Wien")),
        Filter(place=Place(address_country="AT")),
        Filter(place=Place(address_country="DE"), remote=True, sources=("acme",), since=date(2026, 11, 5)),
    ],
)
def test_the_same_postings_pass(both: Both, wanted: Filter) -> None:
    passing = np.arange(1, 61)
    for numbers in both.facts.passing(wanted):
        passing = np.intersect1d(passing, numbers)
    assert passing.tolist() == both.store.numbers(wanted).tolist()


@pytest.mark.parametrize("words", [["Berlin"], ["Munich", "berlin", "Koch"], ["Frankfurt am Main"], ["Nirgendwo"], []])
def test_the_same_cities_are_known(both: Both, words: list[str]) -> None:
    names = both.facts.place_names(words)
    assert names == both.store.place_names(words)
    assert sorted(both.facts.numbers_in(names)) == sorted(set(both.store.numbers_in(names).tolist()))
