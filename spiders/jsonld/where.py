"""Where the work is done: jobLocation as object, list or string, and who may apply from where."""

import re
from collections.abc import Iterator
from typing import Any, Final

from spiders.jsonld.values import Node, line_of, listed, stated, texts_of
from spiders.place import country_code, read_places
from spiders.posting import Place

MOST_PLACES: Final = 200
LONGEST_LOCALITY: Final = 120
_NOWHERE = re.compile(
    r"(?:100 ?% )?(?:remote|home.?office|anywhere|worldwide|weltweit|virtual|n/?a|-|none|null|multiple locations?"
    r"|deutschlandweit|bundesweit)\b.{0,20}",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[,;/|]| oder | und | or | and ")
_ADDRESS = ("streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry")
_NO_PLACE = Place()
Fields = dict[str, Any]


def read_locations(posting: Node, company: str) -> tuple[Place, ...]:
    """The places of a posting; a Place that only repeats the company's name is none."""
    values = listed(stated(posting, "jobLocation") or [posting])
    found = (place for value in values for place in _places(value, company) if place != _NO_PLACE)
    return tuple(dict.fromkeys(place for place, _ in zip(found, range(MOST_PLACES), strict=False)))


def requirement_names(value: Any) -> tuple[str, ...]:  # noqa: ANN401 -- markup holds what it likes
    """applicantLocationRequirements: the names of countries, states and cities."""
    return tuple(name for entry in listed(value) for name in _requirement(entry))


def _requirement(value: Any) -> Iterator[str]:  # noqa: ANN401 -- markup holds what it likes
    if isinstance(value, dict) and not stated(value, "name"):
        value = stated(value, "address", "addressCountry", "addressRegion")
        if isinstance(value, dict):
            value = stated(value, "addressLocality", "addressRegion", "addressCountry")
    yield from (line_of(text) for text in texts_of(value))


def _places(value: Any, company: str) -> Iterator[Place]:  # noqa: ANN401 -- markup holds what it likes
    if not isinstance(value, dict):
        yield from (place for text in texts_of(value) for place in _spoken(line_of(text), company))
        return
    point = _point(value)
    addresses = list(listed(stated(value, "address"))) or [value]
    for address in addresses:
        if isinstance(address, dict) and stated(address, *_ADDRESS):
            yield from _addressed(address, point)
        elif isinstance(address, str):
            yield from (place.model_copy(update=point) for place in _spoken(line_of(address), company))
        elif name := line_of(stated(value, "name") if address is value and "title" not in value else None):
            yield from (place.model_copy(update=point) for place in _spoken(name, company))


def _spoken(text: str, company: str) -> tuple[Place, ...]:
    return () if text.casefold() == company.casefold() or _NOWHERE.fullmatch(text) else read_places(text)


def _addressed(address: Node, point: Fields) -> Iterator[Place]:
    fields = _fields(address)
    localities = [line_of(entry) for entry in texts_of(address.get("addressLocality"))] or [""]
    for locality in localities:
        yield from (Place(**{**fields, **point, **named}) for named in _localities(locality, fields))


def _fields(address: Node) -> Fields:
    country = line_of(stated(address, "addressCountry"))
    named = {
        "street_address": line_of(stated(address, "streetAddress")),
        "postal_code": line_of(stated(address, "postalCode")),
        "address_region": line_of(stated(address, "addressRegion")),
        "address_country": country_code(country) if country else None,
    }
    return {name: value for name, value in named.items() if value}


def _localities(locality: str, fields: Fields) -> list[Fields]:
    """What the locality says: one city as written, or the cities of a list; a street may hold all of it."""
    if not locality:
        street = fields.get("street_address", "")
        found = read_places(street) if not fields.get("address_region") else ()
        return [_named(place) | {"street_address": None} for place in found] or [{}]
    if _NOWHERE.fullmatch(locality) or len(locality) > LONGEST_LOCALITY:
        return [{}]
    found = read_places(locality) if _SEVERAL.search(locality) else ()
    cities = [_named(place) for place in found if place.address_locality]
    repeated = {"street_address": None} if fields.get("street_address") == locality else {}
    return cities or [{"address_locality": locality} | repeated]


def _named(place: Place) -> Fields:
    return {name: value for name, value in place.model_dump().items() if value is not None}


def _point(place: Node) -> Fields:
    """Latitude and longitude where both are on the globe; 0, 0 is a form that nobody filled in."""
    if "geo" not in place and "latitude" not in place:
        return {}
    geo = next((entry for entry in listed(stated(place, "geo")) if isinstance(entry, dict)), place)
    latitude, longitude = _degrees(geo.get("latitude"), 90), _degrees(geo.get("longitude"), 180)
    if latitude is None or longitude is None or (latitude == 0 and longitude == 0):
        return {}
    return {"latitude": latitude, "longitude": longitude}


def _degrees(value: Any, most: int) -> float | None:  # noqa: ANN401 -- markup holds what it likes
    text = next(texts_of(value), "").replace(",", ".")[:30]
    try:
        degrees = float(text)
    except ValueError:
        return None
    return degrees if -most <= degrees <= most else None
