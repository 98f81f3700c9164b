"""Where an opening is: one key a city, whatever it is called."""

import re
from functools import lru_cache
from itertools import islice
from typing import Final

from spiders.place import locate, read_places
from spiders.place.spelling import folded
from spiders.posting import Place

LONGEST_TEXT: Final = 20_000
MOST_LISTS: Final = 60
LONGEST_NAME: Final = 60

_NAME: Final = r"[^\W\d_a-zà-ÿ][\w.'’-]{1,24}(?: (?:am|an der|im|in der|a\.|d\.|bei|[^\W\d_a-zà-ÿ][\w.-]{1,20})){0,3}"
_LIST = re.compile(
    rf"{_NAME}(?:\s?[,;/|•·]\s?{_NAME}){{0,20}}(?:\s?[,;/|•·]\s?|,? (?:und|oder|and|or|&|sowie) ){_NAME}"
)
_BETWEEN = re.compile(r"\s?[,;/|•·]\s?|,? (?:und|oder|and|or|&|sowie) ")


def cities(places: tuple[Place, ...]) -> frozenset[str]:
    """One key a city; places without a city are left out."""
    found = [_keys(place.address_locality or "", place.address_country) for place in places]
    return found[0] if len(found) == 1 else frozenset().union(*found)


@lru_cache(1 << 14)
def cities_named(text: str) -> frozenset[str]:
    """The cities that a short text names and nothing else: "10115 Berlin", "Wien und Graz"."""
    return frozenset(found.key for place in read_places(text[:LONGEST_NAME]) if (found := locate(place)))


def cities_listed(text: str) -> frozenset[str]:
    """The cities that a text lists together, two or more at a time."""
    matches = islice(_LIST.finditer(" ".join(text[:LONGEST_TEXT].split())), MOST_LISTS)
    lists = [_BETWEEN.split(match[0]) for match in matches]
    found = [[key for name in names for key in _called(name)] for names in lists]
    return frozenset(key for keys in found if len(set(keys)) > 1 for key in keys)


def _called(name: str) -> frozenset[str]:
    """The name alone, or the beginning or the end of it: "München Deine Aufgaben", "Standort München"."""
    words = name.split()
    beginnings = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next(filter(None, map(cities_named, (*beginnings, *words[-1:]))), frozenset())


@lru_cache(1 << 14)
def _keys(locality: str, country: str | None) -> frozenset[str]:
    stated = locate(Place(address_locality=locality or None, address_country=country))
    if stated:
        return frozenset({stated.key})
    named = [found for place in read_places(locality) if (found := locate(place))]
    fitting = {found.key for found in named if country in {None, "", found.country}}
    return frozenset(fitting) or (frozenset({folded(locality)}) if locality else frozenset())
