"""place: the places of a location string under the names that their countries use."""

from typing import Any

from answers import Row, Verdict, verdict
from spiders.place import find_places, official

Answer = list[dict[str, Any]]


def answer(row: Row) -> Answer:
    """Each place once: its city, region and country."""
    places = (official(place) for place in find_places(row["text"]))
    named = ((place.address_locality, place.address_region, place.address_country) for place in places)
    keys = ("addressLocality", "addressRegion", "addressCountry")
    return [dict(zip(keys, names, strict=True)) for names in dict.fromkeys(named)]


def judge(row: Row, answer: Answer) -> Verdict:
    """One row: all of its places, in any order; a region counts only where the row expects one."""
    expected: Answer = row["expected"]
    left = list(answer)
    for place in expected:
        fitting = next((other for other in left if _same(place, other)), None)
        if fitting:
            left.remove(fitting)
    right = not left and len(answer) == len(expected)
    return verdict(row["text"], expected, answer, right=right)


def _same(expected: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(other[key] == value for key, value in expected.items() if value or key != "addressRegion")
