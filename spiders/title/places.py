"""Whether a part of a title is a place of work: "Berlin-Mitte", "4020 Linz", "Raum Stuttgart", "Austria"."""

import re
from functools import lru_cache
from typing import Final, Literal

from spiders.place import country_code
from spiders.place.gazetteer import NEAR, cities, known_city

Kind = Literal["city", "area"]

LARGE: Final = 100_000
TOWN: Final = 10_000
LONGEST: Final = 40
MOST_WORDS: Final = 5

_REGIONS: Final = frozenset(
    """baden-württemberg bw bayern bavaria brandenburg hessen hesse mecklenburg-vorpommern niedersachsen lower_saxony
    nrw nordrhein-westfalen north_rhine-westphalia rheinland-pfalz saarland sachsen saxony sachsen-anhalt schleswig-
    holstein thüringen thuringia vorarlberg tirol tyrol steiermark styria kärnten carinthia oberösterreich
    niederösterreich burgenland salzburger_land aargau thurgau tessin ticino graubünden wallis waadt rhein-main
    rhein-main-gebiet ruhrgebiet rhein-ruhr rhein-neckar rhein-neckar-kreis bay_area california texas florida
    massachusetts washington_state england scotland franken mittelfranken oberfranken unterfranken oberbayern
    niederbayern schwaben allgäu ostwestfalen owl münsterland sauerland siegerland zentralschweiz ostschweiz
    nordwestschweiz norddeutschland süddeutschland ostdeutschland""".split()
)  # fmt: skip
_STATES: Final = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA IL IA KS KY LA MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK PA RI SC SD TN
    TX UT VA VT WA WV WI WY AT CH UK GB US USA NL FR ES PL BE LU DK SE FI NO CZ BY NW NRW ON BC QC ZH AG SG VIC
    NSW""".split()
)  # fmt: skip
# Towns whose names are words: never a place in a title, or only apart from the other words (", Essen").
_WORDS: Final = frozenset(
    """stelle ende wissen löhne waren küchen schlangen spalt saal mobile nice split independence reading orange van man
    enterprise officer time bank best hub union male federal police deal summit superior normal surprise spring save
    manage university airport forest tank clay most opportunity alliance fleet apex green hire kong dax sim marco
    eisenbahn markt plan bad brand garten kamen linden ostern messe regen rain au rot hard bär lauf laufen wald horn
    egg perg aurora victoria corona david mercedes sandy grace drama holiday peer come gap salt ware mine mentor
    senden feucht lauter lage weil wangen brake werder burg forst heide berg stein ob süd nord west ost data concord
    liberal social java pasta para mode chef bio solo nova alba san santa sur tour""".split()
)  # fmt: skip
_APART_ONLY: Final = frozenset(
    "essen halle hof zug wil haar baden singen bergen hagen hall rust senden aue kiel_er".split()
)
_LEAD = re.compile(
    r"(?:in |im |am |at |near |nahe |bei |from |aus |innerhalb |within |based in |for |für |auch |oder |or |und )?"
    r"(?:(?:der |den |unserer? |unserem |our |the )?(?:großraum|grossraum|raum|region|metropolregion|stadt|kanton"
    r"|umkreis von"
    r"|landkreis|standort|greater|city of|office(?: in)?|büro(?: in)?|filiale(?: in)?|niederlassung|markt"
    r"|werk)\s)?(?:der |den )?",
    re.IGNORECASE,
)
_AREA_LEAD = re.compile(
    r"(?:in |im |in der )?(?:großraum|grossraum|raum|region|metropolregion|kanton|gebiet)\s", re.IGNORECASE
)
_TRAIL = re.compile(
    r"(?: (?:und|&|and|\+) (?:umgebung|umland|region|surroundings)|[- ](?:area|office|hq|campus|büro|city|zentrum|hbf)"
    r"| \d{1,4}| only)$",
    re.IGNORECASE,
)
_POST_CODE = re.compile(r"(?:[A-Z]{1,3}[- ])?\d{4,5} (?=[A-ZÄÖÜ])")
_INITIAL = re.compile(r"\b[A-Z]\.$")
_NAME = re.compile(r"[^\W\d_][\w.'’() -]*")
_RIVER = re.compile(
    r"(?:a\.?\s?)?(?:am |an der )?(?:m\.?|main|oder|saale|donau|lahn|ruhr|neckar|rhein|weser|spree|inn|westf\.?"
    r"|westfalen"
    r"|holstein|sieg|breisgau|d\.|brsg\.?|krone|saar|elbe|havel|aisch|isar|ilm|lech|enz|murr|fils|leine"
    r"|aller|eder|fulda|werra|unstrut|mosel|nahe|rems|jagst|kocher|tauber|pegnitz|regnitz|alz|traun|ybbs|mur|drau"
    r"|aare|orla|harz"
    r"|taunus|eifel|allgäu|schwarzwald|westerwald|odenwald|erzgeb(?:irge|\.)?|sachs(?:en|\.)|thür(?:ingen|\.)"
    r"|hess(?:en|\.)"
    r"|bay(?:ern|\.)|vogtl(?:and|\.))",
    re.IGNORECASE,
)


def names_area(text: str) -> bool:
    """Whether it is worded as an area around a city: "Raum Stuttgart"."""
    return bool(_AREA_LEAD.match(text))


def belongs_to_place(text: str) -> bool:
    """What says more of the place before it: a state's letters, or the river of "Frankfurt (Oder)"."""
    return text in _STATES or bool(_RIVER.fullmatch(text))


@lru_cache(1 << 13)
def place_kind(text: str) -> Kind | None:
    """Whether words that stand apart from the others are a city, or a region or country; None where neither."""
    name = _POST_CODE.sub("", text.strip(" *") if _INITIAL.search(text) else text.strip(" .*"), count=1)
    lead = _LEAD.match(name)
    name = _TRAIL.sub("", name[lead.end() :] if lead else name).strip()
    if not name or len(name) > LONGEST or len(name.split()) > MOST_WORDS or not _NAME.fullmatch(name):
        return None
    lower = name.casefold()
    if not name[0].isupper() or lower in _WORDS:
        return None
    if lower.replace(" ", "_") in _REGIONS or (len(name) > len("USA") and country_code(name)) or name in {"UK", "USA"}:
        return "area"
    return "city" if _is_city(name) or _is_district(name) else None


@lru_cache(1 << 13)
def is_town(name: str) -> bool:
    """Whether the last words of a title are a town, though nothing parts them from the others: "Koch Wien"."""
    if name.casefold() in _WORDS | _APART_ONLY or not name[0].isupper() or len(name) < len("Ulm"):
        return False
    city = known_city(name)
    return bool(city and city.population >= (TOWN if city.country in NEAR else LARGE)) or _is_district(name)


def _is_city(name: str) -> bool:
    return any(city.country in NEAR for city in cities(name)) or bool(
        (city := known_city(name)) and city.population >= LARGE
    )


def _is_district(name: str) -> bool:
    first, hyphen, rest = name.partition("-")
    if not hyphen:
        first, hyphen, rest = name.partition(" ")
    if not (rest and rest[0].isupper()) or first.casefold() in _WORDS | _APART_ONLY:
        return False
    city = known_city(first)
    return bool(city and city.country in NEAR and city.population >= LARGE and (hyphen == "-" or rest in _QUARTERS))


_QUARTERS: Final = frozenset("Mitte Nord Süd Ost West Innenstadt Altstadt City Zentrum Hafencity Kreuzberg".split())
