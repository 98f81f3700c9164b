"""The names in a location field, each on its own: words around them taken off, codes read as what they stand for."""

import re
from collections.abc import Iterator
from typing import Final

from spiders.place.countries import Region, country_code, regions
from spiders.place.gazetteer import cities, known_city
from spiders.place.nuts import read_nuts
from spiders.place.rows import NEAR, named
from spiders.place.spelling import folded, written_out

MOST_TOKENS: Final = 60

_TAG = re.compile(r"<[^<>]{0,200}>")
_APART = re.compile(
    r"\s*(?:[;|/\n•·]|\s(?:oder|or|und|and|bzw\.|sowie|as well as|&)\s|\+\s?\d{1,3} (?:more|weitere)|…"
    r"|(?<=\([A-Z]{2}\)),)\s*"
)
_STEP = re.compile(r",|:|[–—>]|\s-+\s|\s-(?=[A-Z])|\(|\)|\[|\]")
_NOISE = re.compile(
    r"\b(?:(?:fully|full|100 ?%|voll|komplett|mostly|partly|teilweise)[ -]?)?(?:remote(?:-first)?"
    r"|hybrid(?:es arbeiten)?|home[ -]?office|mobiles arbeiten|on-?site|vor ort|work from home|wfh|anywhere)\b"
    r"(?: (?:möglich|possible|only|ok|friendly|job|work|based))?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:(?:haupt)?standorte?n?|(?:dienst|arbeits|einsatz)?orte?|firmensitz|sitz|location|place of work|raum|gro(?:ß"
    r"|ss)raum|metropolregion|region|greater|(?:kreis|universitäts|landeshaupt|bundes|hanse|haupt)?stadt"
    r"|(?:land)?kreis|bezirk|bundesland|freistaat|kanton|canton of|state of|county of|province of|provinz|city of"
    r"|umgebung von|umland von|(?:der )?(?:nähe|umgebung)(?: von)?|umkreis(?: von)?|verschiedene|mehrere|various"
    r"|multiple|locations?|offices?|büros?|niederlassung|filiale|geschäftsstelle|werk|flughafen|airport|klinikum|messe"
    r"|hauptbahnhof|hbf|universität|university of|uni|tu|fh|(?:technische )?hochschule|am|an|unser(?:e[mnr]?)?|our|der"
    r"|den|dem|in|im|bei|nahe|near|from|within|aus|innerhalb|ist|is|liegt in|von|um|ganz|the|based|hq|headquarters"
    r"|zentrale|außendienst|aussendienst|all of|throughout|across|at)\b(?!-)[:\s]*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s+(?:(?:bay |metro(?:politan)? )?area|metro|hq|office|headquarters|region|campus|stadt|only|im (?:außendienst"
    r"|aussendienst|innendienst|vertrieb|homeoffice|einsatz)|(?:und|&|\+) (?:umgebung|umkreis|umland|region)|umgebung"
    r"|umland|hbf|hauptbahnhof|zentrum|city ?center|innenstadt|(?:inter(?:national|kontinental) )?airport|flughafen"
    r"|cedex(?: \d{1,2})?|\d{1,2}\. bezirk|et environs|preferred|bevorzugt|einsetzbar|verfügbar|available|möglich"
    r"|\(?m/w/d\)?)$",
    re.IGNORECASE,
)
_RIVER = re.compile(r"([A-ZÄÖÜ][\w-]{2,30}) ?\(([A-ZÄÖÜ][\wß-]{2,30})\)")
_CITY = re.compile(r"\s+city$", re.IGNORECASE)
_CODE_LAST = re.compile(r"(\D{2,40}) ([A-Z]{2})")
_NUTS = re.compile(r"((?=[A-Z]{2,4}\d)(?:DE[1-9A-G]|AT[1-3])[0-9A-Z]{0,2})\b[ :–-]*(?!\d)(.*)")
_STATE_CITY_USA = re.compile(r"([A-Z]{2})-([^-]{2,40})-USA\b.*")
_STATE_FIRST = re.compile(r"([A-Z]{2}) \| (?=.*\b(?:United States|USA)\b)")
_ZIP = re.compile(r"\s(?:\d{4,5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$")


def parts(text: str) -> list[str]:
    """The alternatives: "Berlin oder remote" is two."""
    text = written_out(" ".join(_TAG.sub(" ; ", text.replace("\n", " ; ")).split()).strip(" ;"))
    if (first := _STATE_FIRST.match(text)) and is_state_code(first[1]):
        text = f"USA, {_state(first[1]).name}, {text[first.end() :]}"
    return [text] if country_code(text) or cities(text) else _APART.split(text)


def tokens(part: str) -> Iterator[str]:
    """The names between commas, dashes and brackets, the words around them taken off."""
    names = [part] if "," not in part and _means_something(part) else _STEP.split(part)
    if len(names) > 1 and "(" in part:
        names = _with_brackets(part)
    for name in names[:MOST_TOKENS]:
        yield from _steps(_bare(name))


def _with_brackets(part: str) -> list[str]:
    """Brackets that belong to a name stay: "Frankfurt (Oder)"; others are a step: "Hanover (Germany)"."""
    names: list[str] = []
    for name in part.split(","):
        if cities(name.strip()):
            names.append(name)
        else:
            names += [whole] if (whole := _by_its_river(name)) else _STEP.split(name)
    return names


def _by_its_river(name: str) -> str | None:
    """What GeoNames calls it: "Neustadt an der Aisch" for "Neustadt (Aisch)"."""
    match = _RIVER.fullmatch(name.strip())
    wholes = (f"{match[1]} {link} {match[2]}" for link in ("an der", "am", "im", "in der")) if match else ()
    return next((whole for whole in wholes if named(folded(whole))), None)


def _bare(name: str) -> str:
    name = _ZIP.sub("", _NOISE.sub(" ", name).strip(" .,-*")).strip()
    while name and not _means_something(name) and (match := _BEFORE.match(name)) and match.end() < len(name):
        name = name[match.end() :]
    if not _means_something(name):
        name = _AFTER.sub("", name)
    if not _means_something(name) and (city := known_city(_CITY.sub("", name))) and city.country in NEAR:
        name = _CITY.sub("", name)
    return name.strip(" .,-*")


def _means_something(name: str) -> bool:
    return bool(country_code(name) or regions(name) or cities(name))


def _steps(name: str) -> tuple[str, ...]:
    return _with_code_last(name) or _of_nuts(name) or _in_usa(name) or _between_dashes(name)


def _with_code_last(name: str) -> tuple[str, ...]:
    """Two for "Aarau AG" and "Austin TX"."""
    match = _CODE_LAST.fullmatch(name)
    if not match or _means_something(name):
        return ()
    city, code = match.groups()
    return (city, code) if any(lies_in(city, region.country, region.code) for region in regions(code)) else ()


def _of_nuts(name: str) -> tuple[str, ...]:
    match = _NUTS.fullmatch(name)
    if not match:
        return ()
    code, town = match.groups()
    place = read_nuts(code[:2], code)
    named = (town, place.address_locality, place.address_region, place.address_country)
    return tuple(part for part in named if part and part != code)


def _in_usa(name: str) -> tuple[str, ...]:
    match = _STATE_CITY_USA.fullmatch(name)
    return ("USA", _state(match[1]).name, match[2]) if match and is_state_code(match[1]) else ()


def _between_dashes(name: str) -> tuple[str, ...]:
    """Three for "US-Michigan-Detroit", one for "Baden-Württemberg", a state of the USA for "CA-Irvine"."""
    first, dash, rest = name.partition("-")
    if not dash or len(first) == 1 or _means_something(name):
        return (name,)
    pieces = [piece.strip() for piece in rest.split("-")]
    states = [region for region in regions(first) if region.country == "US"]
    if is_state_code(first):
        in_state = any(lies_in(pieces[0], "US", state.code) for state in states)
        return ("USA", states[0].name, *pieces) if in_state else (name,)
    return (first, *pieces) if country_code(first) or states else (name,)


def _state(code: str) -> Region:
    return next(region for region in regions(code) if region.country == "US")


def is_state_code(name: str) -> bool:
    """Whether two capitals name a state of the USA, which often is a country's code too: "CA", "IN", "PA"."""
    return len(name) == len("CA") and any(region.country == "US" for region in regions(name))


def lies_in(locality: str, country: str, region: str | None = None) -> bool:
    """Whether a city of this name is in the country, and in the region by GeoNames' code."""
    return any(city.country == country and region in (None, city.region) for city in cities(locality))
