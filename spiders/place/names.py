"""The names of one city: the official one where it stands, those in German, English and French, its districts."""

from functools import cache
from typing import NamedTuple

from spiders.place.spelling import foldings
from spiders.place.table import read_table


class Names(NamedTuple):
    """A city by its names, the official one first, and its ISO country."""

    country: str
    names: tuple[str, ...]


def of_city(name: str) -> tuple[Names, ...]:
    """The cities that are called so, by a folded name."""
    return _cities().get(name, ())


def also_called(name: str) -> tuple[str, ...]:
    """This name and the others of the cities that are called so: Munich, München, Monaco di Baviera."""
    cities = (city for spelling in foldings(name)[:1] for city in of_city(spelling))
    return tuple(dict.fromkeys((name, *(other for city in cities for other in city.names))))


def of_district(name: str) -> Names | None:
    """The city of a district, by the district's folded name."""
    return _districts().get(name)


@cache
def _cities() -> dict[str, tuple[Names, ...]]:
    found: dict[str, tuple[Names, ...]] = {}
    for country, entry in read_table("cities.txt"):
        city = Names(country, tuple(entry.split(",")))
        for spelling in {spelling for name in city.names for spelling in foldings(name)}:
            found[spelling] = (*found.get(spelling, ()), city)
    return found


@cache
def _districts() -> dict[str, Names]:
    found: dict[str, Names] = {}
    for country, entry in read_table("districts.txt"):
        city, _, districts = entry.partition(": ")
        named = next((known for known in of_city(foldings(city)[0]) if known.country == country), None)
        for spelling in {spelling for name in districts.split(",") for spelling in foldings(name)}:
            found[spelling] = named or Names(country, (city,))
    return found
