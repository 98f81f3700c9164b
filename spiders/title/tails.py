"""What ends a part of a title though no separator parts it: "Koch in Wien ab Mai"."""

import re
from typing import Final

from spiders.title.facts import Removed
from spiders.title.parts import Part, facts_in
from spiders.title.places import is_town

TWO_WORDS: Final = 2
THREE_WORDS: Final = 3

_LEADS_TO_FACT = re.compile(
    r"\s(?=(?:in|im|at|am|near|nahe|bei|ab|zum|per|based|mit|raum|großraum|region|metropolregion|niederlassung"
    r"|standort|from"
    r"|für (?:den|unseren) standort|auf|an|remote|home|location|einsatzort|dienstort|arbeitsort|teilzeit|vollzeit|tz|vz"
    r"|full[- ]time|part[- ]time|minijob|[AE] ?\d{1,2}/[AE] ?\d{1,2}|(?:un)?befristet|maternity|sofort|vier-tage|4-tage"
    r"|elternzeitvertretung)\b|voll- |(?:450|520|538|556|603)[- ]?(?:€|euro)|[ESP] ?\d{1,2}[abc]\b)",
    re.IGNORECASE,
)
_REMOTE_WORDS: Final = ("remote", "office", "hybrid")
_REMOTE_LAST = re.compile(
    r"\s(?:(?:fully|100 ?%|mit|im|in|aus dem|auch|teilweise|oder)\s){0,2}(?:remote|home[- ]?office"
    r"|hybrid)(?:[- ](?:möglich"
    r"|possible|option|job|anteil|position))?$",
    re.IGNORECASE,
)
_KEEPS_TOWN = re.compile(
    r"(?:außen|aussen)dienst|\b(?:area|country|regional\w*|territory|district|city|gebiets\w*|bezirks\w*"
    r"|korrespondent\w*)\b",
    re.IGNORECASE,
)
_OF_A_TOWN = re.compile(
    r"(?:stadt|messe|universität|university|uni|stadtwerke|flughafen|airport|zoo|oper|theater|philharmonie|landkreis"
    r"|bezirk"
    r"|kreis|bistum|erzbistum|tu|fh|th|hs|fu|lmu|ph|hochschule|universitätsklinikum|klinikum|charité|polizei"
    r"|feuerwehr|fc|vfb"
    r"|börse|hafen|land|landeshauptstadt|hansestadt|s-bahn|u-bahn|linie|campus|museum|tierpark|amtsgericht|landgericht"
    r"|finanzamt|jobcenter|ihk|hwk|caritas|diakonie|volkshochschule|bank|sparkasse|of|für|der|die|das|des|von|nach"
    r"|new|san|los"
    r"|hotel|restaurant|gebiet|bereich|filiale|markt|werk|oktoberfest|tatort|gemeinde|wasserwerke|verkehrsbetriebe|to"
    r"|and"
    r"|und|&|the|le|la|nähe|straße|max-planck-institut|fraunhofer|staatsoper|studierendenwerk|handelskammer|projekt"
    r"|marke"
    r"|team|modell)"
    r"[-.,]?",
    re.IGNORECASE,
)
_OR: Final = frozenset("oder or und and / & +".split())
_TOWN_STARTS: Final = frozenset(
    "Bad New St. Sankt San Los Las Tel Den Hong Kuala Rio Buenos Cape Schwäbisch Salt Porto Castrop Villingen".split()
)
_VILLAGE = re.compile(r"\sin [A-ZÄÖÜ][\w-]{2,30}$")


def without_tail(part: Part, removed: list[Removed], *, territory: bool) -> Part:
    """Without the facts that the last words of a part are, whether a preposition leads to them or not."""
    if part.bracket:
        return part
    text = part.text
    if any(word in text.lower() for word in _REMOTE_WORDS) and (match := _REMOTE_LAST.search(text)):
        removed.append(Removed("work mode", match[0].strip()))
        text = text[: match.start()]
    return part._replace(text=_without_facts(text, removed, territory=territory))


def without_town(part: Part, removed: list[Removed]) -> Part:
    """Without a town as the last word, "Koch Wien", unless it is a territory or a name's: "Messe Wien"."""
    words = part.text.split()
    if part.bracket or not _is_town(words) or _KEEPS_TOWN.search(part.text):
        return part
    while _is_town(words):
        count = _words_of_town(words)
        removed.append(Removed("place", " ".join(words[-count:])))
        del words[-count:]
        if words[-1] not in _OR:
            break
        del words[-1]
    return part._replace(text=" ".join(words))


def _without_facts(text: str, removed: list[Removed], *, territory: bool) -> str:
    for match in _LEADS_TO_FACT.finditer(text):
        if found := facts_in(text[match.end() :], territory=territory):
            removed += found
            near = text.startswith(("bei ", "nahe ", "near "), match.end())
            return _VILLAGE.sub("", text[: match.start()]) if near else text[: match.start()]
    return text


def _is_town(words: list[str]) -> bool:
    count = _words_of_town(words)
    if len(words) <= count or _OF_A_TOWN.fullmatch(words[-count - 1]):
        return False
    return is_town(" ".join(words[-count:]))


def _words_of_town(words: list[str]) -> int:
    """How many of the last words would be the town: "Wien", "Bad Homburg", "Frankfurt am Main"."""
    *_, before, last = ["", "", *words]
    if before in _TOWN_STARTS:
        return TWO_WORDS
    return THREE_WORDS if before in {"am", "an", "im", "a."} or last in {"M.", "N."} else 1
