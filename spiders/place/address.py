"""Places in the strings that sources write: "Munich, Bavaria, Germany", "D-80331 München", "Berlin oder remote"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from spiders.place.countries import Region, country_code, regions
from spiders.place.gazetteer import City, cities, known_city
from spiders.place.spelling import folded, written_out
from spiders.posting import Place

LONGEST: Final = 500
MOST_TOKENS: Final = 60
MOST_WORDS: Final = 5
LARGE: Final = 100_000

_APART = re.compile(
    r"\s*(?:[;|/\n•·]|\s(?:oder|or|und|and|bzw\.|sowie|as well as|&)\s|\+\s?\d{1,3} (?:more|weitere)|…)\s*"
)
_STEP = re.compile(r",|:|[–—>]|\s-+\s|\s-(?=[A-Z])|\(|\)|\[|\]")
_NOISE = re.compile(
    r"\b(?:(?:fully|full|100 ?%|voll|komplett|mostly|partly|teilweise)[ -]?)?(?:remote(?:-first)?"
    r"|hybrid(?:es arbeiten)?|home[ -]?office|mobiles arbeiten|on-?site|vor ort|work from home|wfh|anywhere)\b"
    r"(?: (?:möglich|possible|only|ok|friendly|job|work|based))?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:standort|arbeitsort|einsatzort|dienstort|location|ort|raum|großraum|grossraum|metropolregion|region|greater"
    r"|stadt|landeshauptstadt|hansestadt|city of|in|im|bei|nahe|near|from|within|aus|innerhalb|um|ganz|the|based|hq"
    r"|headquarters|zentrale|außendienst|all of|throughout|across)\b[:\s]*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s+(?:(?:bay |metro(?:politan)? )?area|metro|hq|office|headquarters|region|city|campus|stadt|only|im außendienst"
    r"|im aussendienst|und umgebung|umgebung|hbf|hauptbahnhof|zentrum|city ?center)$",
    re.IGNORECASE,
)
_POSTAL = re.compile(r"(?:([A-Z]{1,2})[- ]{1,3})?(\d{4,5})\s+(\D.*)")
_ZIP = re.compile(r"\s\d{5}(?:-\d{4})?$")
_GENERIC = re.compile(
    r"\d|\b(?:locations?|standorte?|offices?|büro|branch|campus|any|various|multiple|verschiedene|mehrere|europ[ae]|emea"
    r"|eu|dach|apac|latam|nordics|benelux|world|worldwide|weltweit|global|international|straße|strasse|platz|allee"
    r"|street|avenue|road|home|flexib\w*|headquarters?|zentrale|north america|asia|asien|amerika|umgebung|weitere"
    r"|hq|team|vollzeit|teilzeit|full|part|time|remote|hybrid|based|university|park|tower|center|centre)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-ÝŁŠŽČİ'][\w.'’-]*(?: [\w.'’-]+){0,3}")
_POSTAL_COUNTRIES: Final = {"D": "DE", "A": "AT", "F": "FR", "I": "IT", "L": "LU", "B": "BE"}
_NEAREST: Final = {5: ("DE",), 4: ("AT", "CH")}
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
    groups = [_group(list(_tokens(part))) for part in _parts(text[:LONGEST])]
    drafts = [draft for group in groups for draft in group]
    stated = {draft.country for draft in drafts if draft.country}
    only = stated.pop() if len(stated) == 1 else None
    places = (_place(draft, only) for draft in drafts)
    return tuple(dict.fromkeys(place for place in places if place))


def _parts(text: str) -> list[str]:
    text = written_out(" ".join(text.replace("\n", " ; ").split()))
    return [text] if country_code(text) or cities(text) else _APART.split(text)


def _tokens(part: str) -> Iterator[str]:
    """The names between commas, dashes and brackets, the words around them taken off."""
    names = [part] if _means_something(part) else _STEP.split(part)
    if len(names) > 1 and "(" in part:
        names = _with_brackets(part)
    for name in names[:MOST_TOKENS]:
        yield from _steps(_bare(name))


def _with_brackets(part: str) -> list[str]:
    """Brackets that belong to a name stay: "Frankfurt (Oder)"; others are a step: "Hanover (Germany)"."""
    names: list[str] = []
    for name in part.split(","):
        names += [name] if cities(name.strip()) else _STEP.split(name)
    return names


def _bare(name: str) -> str:
    name = _ZIP.sub("", _NOISE.sub(" ", name).strip(" .,-*")).strip()
    while name and not _means_something(name) and (match := _BEFORE.match(name)) and match.end() < len(name):
        name = name[match.end() :]
    if not _means_something(name):
        name = _AFTER.sub("", name)
    return name.strip(" .,-*")


def _means_something(name: str) -> bool:
    return bool(country_code(name) or regions(name) or cities(name))


def _steps(name: str) -> Iterator[str]:
    """Three for "US-Michigan-Detroit", one for "Baden-Württemberg", a state of the USA for "CA-Irvine"."""
    first, dash, rest = name.partition("-")
    pieces = [piece.strip() for piece in rest.split("-")]
    states = [region for region in regions(first) if region.country == "US"]
    if not dash or len(first) == 1 or _means_something(name):
        yield name
    elif _is_state_code(first):
        in_state = any(_lies_in(pieces[0], "US", state.code) for state in states)
        yield from ("USA", states[0].name, *pieces) if in_state else (name,)
    elif country_code(first) or states:
        yield from (first, *pieces)
    else:
        yield name


def _is_state_code(name: str) -> bool:
    """Whether two capitals name a state of the USA, which often is a country's code too: "CA", "IN", "PA"."""
    return len(name) == len("CA") and any(region.country == "US" for region in regions(name))


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
    fitting = [region for region in found if _lies_in(last.locality or "", region.country, region.code)]
    if fitting or not found:
        return next(iter(fitting), None)
    abroad = country_code(name)
    if abroad and not country and (name == "DE" or _lies_in(last.locality or "", abroad)):
        return None
    if len(name) == len("IN"):
        return found[0] if country or _is_state_code(name) else None
    city = known_city(name, found[0].country)
    return None if city and city.population >= LARGE else found[0]


def _lies_in(locality: str, country: str, region: str | None = None) -> bool:
    return any(city.country == country and region in (None, city.region) for city in cities(locality))


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
    if not found or is_code or known_city(name, within):
        return None
    return _Draft(region=found[0], country=found[0].country)


def _city(name: str, country: str | None, postal_code: str | None, leading: _Draft) -> _Draft | None:
    country = country or leading.country
    name = written_out(name)
    city = _known(name, country, postal_code, leading)
    if not city and not _NAME.fullmatch(name):
        return None
    if not city and (shorter := _without_district(name)):
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
    for near in _NEAREST.get(len(postal_code or ""), ()):
        if not country and (city := known_city(name, near)):
            return city
    return known_city(name, country, leading.region.code if leading.region else None)


def _without_district(name: str) -> str | None:
    """The city of "Stuttgart-Vaihingen" and "Berlin Mitte"; "Baden-Baden" is one itself."""
    first = re.split(r"[- ]", name, maxsplit=1)[0]
    city = known_city(first) if first != name else None
    return first if city and city.population >= LARGE and city.country in {"DE", "AT", "CH"} else None


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
    if not country and draft.known and only and _lies_in(draft.locality or "", only):
        country = only
    if not (country or draft.known or (draft.locality and draft.postal_code)):
        return None
    return Place(
        address_locality=draft.locality,
        address_region=draft.region.name if draft.region else None,
        address_country=country,
        postal_code=draft.postal_code,
    )
