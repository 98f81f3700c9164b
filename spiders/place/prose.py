"""Places in running text: "Unser Büro liegt mitten in Karlsruhe." says where, "gesundes Essen" does not."""

import re
from typing import Final

from spiders.place.address import read_places
from spiders.place.gazetteer import cities
from spiders.posting import Place

LONGEST: Final = 20_000
MOST_RUNS: Final = 40
FIELD: Final = 200
"""No field is longer."""

PROSE: Final = 3
"""So many words in lower case make a sentence of a field."""

_LOWER = re.compile(r"(?<![\w-])[a-zäöüß]{2,}\b")
_NAME: Final = (
    r"(?:(?:Bad|St\.|Sankt|New|San|Santa|Los|Las|Den|Le|La|West|East|North|South|Greater) )?[A-ZÄÖÜ][\w'’-]{1,30}"
    r"(?: (?:am|an der|im|in der|bei|ob der|vor der|unter|upon) [A-ZÄÖÜ][\w-]{2,30}| \((?:Oder|Saale)\)"
    r"| [A-Z]\w{2,30})?"
)
_RUN = re.compile(
    r"\b(?:[Ii]n|[Bb]ei|nahe|[Nn]ear|from|[Aa]t|von|um|[Dd]owntown|Raum|Gro(?:ß|ss)raum|Standorte?n?|Sitz"
    r"|Dienstort|Arbeitsort|Einsatzort|Location|Umgebung|Nähe)"
    rf"[: ]{{1,2}}(?:(?:our|the|unser(?:e[mnr])?|de[rmn]|ist|is) )?"
    rf"({_NAME}(?:(?:, | und | oder | and | or | ?/ ?){_NAME}){{0,8}})"
)
_REMOTE = re.compile(
    r"\b(?i:remote(?:ly)?|anywhere|home ?-?office|von überall)\b[^.;\n]{0,40}? "
    r"(?:in|within|from|aus|innerhalb)(?: (?:ganz|the|all of|der))? ([A-ZÄÖÜ][\w-]{1,30}(?: [A-Z]\w{1,30})?)"
)
_WHOLE_COUNTRY = re.compile(
    r"\b(bundesweit|deutschlandweit|österreichweit|schweizweit)(?:e[mnrs]?)?\b"
    r"(?! (?:führend|tätig|aktiv|agier|vertreten|bekannt|größte|bedeutend))",
    re.IGNORECASE,
)
_WORDS: Final = frozenset(
    "reading mobile nice bath most of home essen regen norden lage plan orange university".split()
)
"""Cities whose names are words: no sentence about them is about the city unless it says "in"."""


_TABLE: Final = r"(?:Trinken|Getränken?|Kaffee|Tee|Obst|Snacks?|Wasser|Kost|Unterkunft|Kantine|Schlafen)"
_MEAL = re.compile(
    r"(?<![\w-])(?:(?:[Gg]ut|[Gg]esund|[Ll]ecker|[Kk]ostenlos|[Gg]ratis|[Ff]rei|[Ww]arm|[Ff]risch|[Ss]ubventioniert"
    r"|[Vv]ergünstigt|[Bb]ezuschusst|[Ff]risch gekocht|[Vv]egetarisch|[Gg]ünstig|[Gg]emeinsam"
    r"|[Bb]etrieblich)e?[ms]? Essen\b"
    rf"|Essen(?:,| und| &| oder|/|\+) ?{_TABLE}\b|{_TABLE}(?:,| und| &| oder|/) ?Essen\b"
    r"|Essen (?:frei|kostenlos|gratis|inklusive|inkl\b|auf Rädern|zum|vom|aus|für|gestellt|gibt|bestellen|kochen"
    r"|auf Kosten))"
)
"""The food, not the city."""


def find_places(text: str) -> tuple[Place, ...]:
    """The places that a field or a passage names, in its spelling; in a passage only cities that are known."""
    text = text[:LONGEST]
    text = _MEAL.sub(" ", text) if "Essen" in text else text
    if not _is_prose(text):
        return read_places(text)
    found = [place for run in list(_RUN.finditer(text))[:MOST_RUNS] for place in _in_run(run[1])]
    if not found and len(text) <= FIELD:
        found = [place for place in read_places(text) if (place.address_locality or "").lower() not in _WORDS]
    if not found and (match := _REMOTE.search(text)):
        found = [place for place in read_places(match[1]) if not place.address_locality]
    if not found and (match := _WHOLE_COUNTRY.search(text)):
        found = list(read_places(match[1]))
    return tuple(dict.fromkeys(found))


def _is_prose(text: str) -> bool:
    stops = text.rstrip().endswith((".", "!", "?"))
    return len(_LOWER.findall(text)) >= PROSE or (stops and len(text.split(maxsplit=PROSE)) > PROSE)


def _in_run(run: str) -> tuple[Place, ...]:
    """The known cities of "Kassel, Fulda und Marburg", or those that its first words name."""
    for words in (run, run.split(maxsplit=1)[0].strip(",/")):
        places = tuple(place for place in read_places(words) if cities(place.address_locality or ""))
        if places:
            return tuple(place for place in places if (place.address_locality or "").lower() not in _WORDS)
    return ()
