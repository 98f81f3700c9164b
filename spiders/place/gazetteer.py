"""Cities with coordinates, by any of their names: which one is meant, where it lies, what it is called there."""

import re
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Final, NamedTuple

from spiders.place.countries import regions
from spiders.place.names import Names, of_city, of_district
from spiders.place.rows import NEAR, City, named
from spiders.place.spelling import folded, foldings, shortened, written_out
from spiders.posting import Place

__all__ = ["NEAR", "Located", "cities", "distance_km", "known_city", "locate", "official", "without_district"]

CLEARLY_LARGER: Final = 5
CLEARLY_LARGER_ABROAD: Final = 10
LARGE: Final = 100_000
TOWN: Final = 20_000
VILLAGE: Final = 5_000
GERMAN_CODE: Final = 5
"""Digits of a post code that stands before a name: elsewhere it mostly follows it."""

EARTH_KM: Final = 6371.0

_BETWEEN = re.compile(r"[- ]")


class Located(NamedTuple):
    """A place on the map: `key` is one for all names of a city, degrees north and east, ISO country or ""."""

    key: str
    latitude: float
    longitude: float
    country: str


def locate(place: Place) -> Located | None:
    """The city of a place, with the place's own coordinates where it has them; None where it is not known."""
    city = _meant(place)
    if place.latitude is not None and place.longitude is not None:
        name = folded(place.address_locality or f"{place.latitude:.2f} {place.longitude:.2f}")
        key, country = (city.key, city.country) if city else (name, place.address_country or "")
        return Located(key, place.latitude, place.longitude, country)
    return Located(city.key, city.latitude, city.longitude, city.country) if city else None


def official(place: Place) -> Place:
    """The same place as its country calls it, at its city: "Munich" is München, "Kreuzberg" is Berlin.

    Abbreviations are written out, a country that is not stated is that of the best known city; a name that no
    gazetteer has stays.
    """
    city = _meant(place)
    name = place.address_locality
    if not name:
        return place
    if not city:
        german = place.address_country or ("DE" if len(place.postal_code or "") == GERMAN_CODE else None)
        return place.model_copy(update={"address_locality": written_out(name), "address_country": german})
    shown = _official_name(written_out(name), city)
    return place.model_copy(update={"address_locality": shown, "address_country": city.country})


def distance_km(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Kilometres along the great circle between two (latitude, longitude) in degrees: the haversine formula."""
    north, south = radians(here[0]), radians(there[0])
    height, width = (north - south) / 2, radians(here[1] - there[1]) / 2
    return 2 * EARTH_KM * asin(sqrt(sin(height) ** 2 + cos(north) * cos(south) * sin(width) ** 2))


def known_city(name: str, country: str | None = None, region: str | None = None) -> City | None:
    """The one city that a name means in this country and region; None where several could be meant."""
    if not country:
        return _clear(cities(name))
    found = [city for city in _all(name) if city.country == country]
    inside = (city for city in found if city.region == region)
    return next(inside, next(iter(found), None))


def cities(name: str) -> tuple[City, ...]:
    """All cities of a name, the largest first, without villages."""
    return tuple(city for city in _all(name) if city.population >= VILLAGE)


@lru_cache(1 << 11)
def _all(name: str) -> tuple[City, ...]:
    """Loads the gazetteer at the first call (0.4 s, 4 MB)."""
    spelling = folded(written_out(name))
    if district := of_district(spelling):
        return tuple(city for city in [_largest(district)] if city)
    found = {city.key: city for city in named(spelling)}
    for known in of_city(spelling):
        if city := _largest(known):
            found[city.key] = city
    if not found and (short := shortened(name)):
        return tuple(city for city in _all(short) if city.country in NEAR)
    return tuple(sorted(found.values(), key=lambda city: -city.population))


def without_district(name: str) -> str | None:
    """The city of "Stuttgart-Vaihingen" and "Berlin Mitte"; "Baden-Baden" is one itself."""
    first, *rest = _BETWEEN.split(name, maxsplit=1)
    city = _clear(cities(first)) if rest and rest[0][:1].isupper() else None
    least = TOWN if name[len(first) : len(first) + 1] == "-" else LARGE
    return first if city and city.population >= least and city.country in NEAR else None


@lru_cache(1 << 9)
def _largest(known: Names) -> City | None:
    """The city of these names, which is the largest of them in its country, by its official name."""
    spellings = dict.fromkeys(spelling for name in known.names for spelling in foldings(name))
    found = [city for spelling in spellings for city in named(spelling) if city.country == known.country]
    largest = max(found, key=lambda city: city.population, default=None)
    return largest._replace(official=known.names[0]) if largest else None


def _clear(found: tuple[City, ...]) -> City | None:
    """The largest, if none abroad comes near it; in the German-speaking countries a smaller one will do."""
    near = next((city for city in found if city.country in NEAR), None)
    if near and near.population * CLEARLY_LARGER_ABROAD >= found[0].population:
        return near
    abroad = next((city for city in found if city.country != found[0].country), None) if found else None
    if abroad and found[0].population < CLEARLY_LARGER * abroad.population:
        return None
    return next(iter(found), None)


def _meant(place: Place) -> City | None:
    """The city of a place, the best known one where the place does not say which."""
    for name in (place.address_locality, without_district(place.address_locality or "")):
        if name and (city := _best_known(name, place)):
            return city
    return None


def _best_known(name: str, place: Place) -> City | None:
    if place.address_country:
        return known_city(name, place.address_country, _region_code(place))
    found = cities(name)
    return _clear(found) or min(found, key=_renown, default=None)


def _renown(city: City) -> tuple[bool, int]:
    """Of cities of one name those that go by several names are known best, then the largest."""
    return not any(known.country == city.country for known in of_city(folded(city.official))), -city.population


def _official_name(name: str, city: City) -> str:
    """The city's own, unless the name says more ("Haar bei München") or as much ("Wörth" in "Wörth am Rhein")."""
    spellings = foldings(city.official)
    if of_city(spellings[0]) or of_district(folded(name)) or without_district(name):
        return city.official
    return city.official if folded(name) in spellings and not name.startswith("St.") else name


def _region_code(place: Place) -> str | None:
    found = regions(place.address_region or "")
    return next((region.code for region in found if region.country == place.address_country), None)
