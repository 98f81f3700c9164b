"""Places in the strings that sources write: "Munich, Bavaria, Germany", "D-80331 München", "Berlin oder remote"."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from spiders.place.countries import Region, country_code, regions
from spiders.place.gazetteer import cities, known_city, without_district
from spiders.place.rows import NEAR, City
from spiders.place.spelling import folded, written_out
from spiders.place.tokens import is_state_code, lies_in, parts, tokens
from spiders.posting import Place

LONGEST: Final = 500
MOST_WORDS: Final = 5
LARGE: Final = 100_000

_POSTAL = re.compile(r"(?:([A-Z]{1,2})[- ]{1,3})?(\d{4,5})\s+(\D.*)")
_GENERIC = re.compile(
    r"\d|\b(?:locations?|standorte?|offices?|büro|branch|campus|any|various|multiple|verschiedene|mehrere|europ[ae]|emea"
    r"|eu|dach|apac|latam|nordics|benelux|world|worldwide|weltweit|global|international|straße|strasse|platz|allee"
    r"|street|avenue|road|home|flexib\w*|headquarters?|zentrale|north america|asia|asien|amerika|umgebung|weitere"
    r"|hq|team|(?:außen|aussen|innen)dienst|reise\w*|einsatz\w*|vertrieb\w*|kunden\w*|projekt\w*|travel|sales"
    r"|field|vollzeit|teilzeit|full|part|time|remote|hybrid|based|university|park|tower|center|centre)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-ÝŁŠŽČİ'][\w.'’-]*(?: [\w.'’-]+){0,3}")
_POSTAL_COUNTRIES: Final = {"D": "DE", "A": "AT", "F": "FR", "I": "IT", "L": "LU", "B": "BE"}
_NEAREST: Final = {5: ("DE",), 4: ("AT", "CH")}
# The first digits of the post codes of a state or a canton, by GeoNames' codes.
_FIRST_DIGITS: Final = {
    (country, region): digits
    for country, row in (
        ("AT", "01:7 02:9 03:23 04:4 05:5 06:8 07:69 08:6 09:1"),
        (
            "CH",
            "GE:1 VD:1 FR:1 VS:13 NE:2 JU:2 BE:234 SO:42 BS:4 BL:4 AG:548 LU:6 ZG:6 UR:6 OW:6 NW:6 SZ:68 TI:6 GR:76",
        ),
        ("CH", "GL:8 ZH:8 SH:8 TG:8 SG:98 AR:9 AI:9"),
    )
    for region, _, digits in (pair.partition(":") for pair in row.split())
}
_CITY_STATES: Final = frozenset({"SG", "HK", "LU", "MO", "MC"})


class _Draft(NamedTuple):
    """A place while its string is read; `city` is unknown where the gazetteer has no such name."""

    locality: str | None = None
    known: bool = False
    postal_code: str | None = None
    region: Region | None = None
    country: str | None = None


@lru_cache(1 << 13)
def read_places(text: str) -> tuple[Place, ...]:
    """The places of a location field, in its order and spelling; () where it names none.

    A country stands where the text states it or its region, or where the city's name leaves no doubt; a name that
    neither the gazetteer (GeoNames) nor a stated country supports is left out.
    """
    groups = [_group(list(tokens(part))) for part in parts(text[:LONGEST])]
    drafts = [draft for group in groups for draft in group]
    stated = {draft.country for draft in drafts if draft.country}
    only = stated.pop() if len(stated) == 1 else None
    places = (_place(draft, only) for draft in _merged(drafts))
    return tuple(dict.fromkeys(place for place in places if place))


def _merged(drafts: list[_Draft]) -> list[_Draft]:
    """A region of its own after a city in it is the city's: "Potsdam/Brandenburg"."""
    merged: list[_Draft] = []
    for draft in drafts:
        last, region = merged[-1] if merged else _Draft(), draft.region
        own = region and not draft.locality and last.locality and not last.region
        if region and own and lies_in(last.locality or "", region.country, region.code):
            merged[-1] = last._replace(region=region, country=region.country)
        else:
            merged.append(draft)
    return merged


def _group(tokens: list[str]) -> list[_Draft]:
    """One place with its region and country, or several in one country."""
    drafts: list[_Draft] = []
    leading, stated = _Draft(), _stated(tokens)
    for token in tokens:
        postal_code, name, country = _without_postal_code(token)
        if drafts and (described := _described(drafts, name, stated)):
            drafts = described
        elif leads := _leads(name, leading, stated):
            drafts += [leading] if leading.country and leads.country != leading.country else []
            leading = leads
        elif draft := _city(name, country, postal_code, leading):
            drafts.append(draft)
    if any(draft.known for draft in drafts):
        drafts = [draft for draft in drafts if draft.known or not draft.locality or draft.postal_code]
    return drafts if any(draft.locality for draft in drafts) else [*drafts, leading]


def _stated(tokens: list[str]) -> str | None:
    """The one country that the names state beyond doubt."""
    named = {name: _country(name) for name in tokens if name in ("DE", "Deutschland") or not regions(name)}
    found = [country for country in named.values() if country]
    if len(set(found)) > 1 and all(len(name) == len("CN") for name, country in named.items() if country):
        return found[-1]
    return found[0] if len(set(found)) == 1 else None


def _described(drafts: list[_Draft], name: str, stated: str | None) -> list[_Draft] | None:
    """The drafts with what `name` adds to them: a region of the last, a country of all."""
    last = drafts[-1]
    if not last.locality:
        return None
    region = _region_of(last, name, stated)
    if region and not last.region:
        return [*drafts[:-1], last._replace(region=region, country=region.country)]
    country = _country(name)
    if country and stated in (None, country):
        return [draft if draft.country else draft._replace(country=country) for draft in drafts]
    return drafts if country or folded(name) == folded(last.locality) else None


def _region_of(last: _Draft, name: str, stated: str | None) -> Region | None:
    """The region called `name` that the last city lies in, or that the country of the whole string leaves open."""
    country = last.country or stated
    found = [region for region in regions(name) if country in (None, region.country)]
    fitting = [region for region in found if lies_in(last.locality or "", region.country, region.code)]
    if fitting or not found:
        return next(iter(fitting), None)
    abroad = country_code(name)
    if abroad and not country and (name == "DE" or lies_in(last.locality or "", abroad)):
        return None
    if len(name) == len("IN"):
        return found[0] if country or is_state_code(name) else None
    city = known_city(name, found[0].country)
    return None if city and city.population >= LARGE else found[0]


def _country(name: str) -> str | None:
    """Two letters count only in capitals: "is" and "in" are words."""
    return None if len(name) == len("DE") and not name.isupper() else country_code(name)


def _leads(name: str, leading: _Draft, stated: str | None) -> _Draft | None:
    """A country or region before its city: "Germany, Berlin"; "Bayern" alone."""
    country = _country(name)
    within = leading.country or stated
    found = [region for region in regions(name) if within in (None, region.country)]
    if country and country == leading.country:
        return leading
    if country and country not in _CITY_STATES and not (found and within):
        return _Draft(country=country)
    is_code = len(name) == len("BY") and not within
    if not found or is_code or _is_rather_a_city(name, found[0], within):
        return None
    return _Draft(region=found[0], country=found[0].country)


def _is_rather_a_city(name: str, region: Region, country: str | None) -> bool:
    """Of "Salzburg", "Washington", "Norfolk", not of "Brandenburg" and "California"."""
    city = known_city(name, country)
    if not city or city.country != region.country:
        return city is not None and (city.country in NEAR or city.population >= LARGE)
    same = folded(city.official) == folded(region.name)
    return same and (city.region == region.code or city.population >= LARGE)


def _city(name: str, country: str | None, postal_code: str | None, leading: _Draft) -> _Draft | None:
    country = country or leading.country
    name = written_out(name)
    city = _known(name, country, postal_code, leading)
    if not city and not _NAME.fullmatch(name):
        return None
    if _GENERIC.fullmatch(name) and not country:
        return None
    if shorter := _shorter(name, city, leading.region):
        name, city = shorter, known_city(shorter)
    is_word = _GENERIC.search(name) or (name.isupper() and len(name) <= len("USA"))
    if not city and not cities(name) and is_word:
        return None
    if city and postal_code:
        country = country or city.country
    shown = name.title() if name.isupper() and len(name) > len("USA") else name
    region = leading.region if leading.region and leading.country == country else None
    return _Draft(shown, bool(cities(name)), postal_code, region, country)


def _known(name: str, country: str | None, postal_code: str | None, leading: _Draft) -> City | None:
    nearest = () if country else _NEAREST.get(len(postal_code or ""), ())
    found = [city for near in nearest if (city := known_city(name, near))]
    if found:
        fitting = (
            city for city in found if (postal_code or "")[0] in _FIRST_DIGITS.get((city.country, city.region), "")
        )
        return next(fitting, found[0])
    return known_city(name, country, leading.region.code if leading.region else None)


def _shorter(name: str, city: City | None, region: Region | None) -> str | None:
    """The city of a district that the gazetteer may know too, as "Stuttgart-Feuerbach"."""
    first = without_district(name)
    whole = known_city(first) if first else None
    inside = city and whole and (city.country, city.region) == (whole.country, whole.region)
    if city and not (inside and whole and city.population < whole.population):
        return None
    return first or _first_words(name, region)


def _first_words(name: str, region: Region | None) -> str | None:
    """The city of "Tyler Temporary" in Texas."""
    words = name.split()[:MOST_WORDS]
    starts = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    return next((start for start in starts if region and lies_in(start, region.country, region.code)), None)


def _without_postal_code(token: str) -> tuple[str | None, str, str | None]:
    match = _POSTAL.fullmatch(token)
    if not match:
        return None, token, None
    prefix, code, name = match.groups()
    country = _POSTAL_COUNTRIES.get(prefix) or country_code(prefix) if prefix else None
    return code, name, country


def _place(draft: _Draft, only: str | None) -> Place | None:
    """None where nothing supports the name."""
    city = known_city(draft.locality) if draft.locality and not draft.country else None
    country = draft.country or (city.country if city else None)
    if not country and draft.known and only and lies_in(draft.locality or "", only):
        country = only
    if not (country or draft.known or (draft.locality and draft.postal_code)):
        return None
    return Place(
        address_locality=draft.locality,
        address_region=draft.region.name or None if draft.region else None,
        address_country=country,
        postal_code=draft.postal_code,
    )
