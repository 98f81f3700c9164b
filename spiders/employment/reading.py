"""On what terms a text employs: types, weekly hours, length of a fixed term, and whether a staffing firm does."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from spiders.employment import others, words
from spiders.employment.figures import FULL, shares, term_months, weekly_hours
from spiders.lowered import lowered, places
from spiders.posting import EmploymentType

LONGEST: Final = 60_000
LONGEST_SENTENCE: Final = 400
LONGEST_REASON: Final = 300

_ORDER: Final[tuple[EmploymentType, ...]] = ("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN")
_NO_FIXED_TERM: Final = frozenset({"CONTRACTOR", "INTERN"})
_OTHERS: Final = frozenset({"CONTRACTOR", "INTERN", "AGENCY"})
_HOW_LONG_A_DAY: Final = ("voll", "full", "teilz", "part", "ganzt", "halb")
_OF_PEOPLE: Final = (
    "werk", "working", "stud", "befrist", "temporary", "fixed", "mini", "mini-", "midi", "gering", "saison",
)  # fmt: skip
_PERCENT_OF = re.compile(r"(?:%|prozent|percent|viertel|hälfte|half)\s(?:einer|der|of an?|eines?)\s$")
_END = re.compile(r"[\n.!?;](?:(?<=\n)|(?=\s|$))")
_ABBREVIATED = re.compile(r"(?:\b(?:std|max|min|mind|ca|inkl|bzw|wo|ggf|evtl|zzgl|\w)|\d)$")
_NO_ANSWERS = re.compile(r"\?\s*(?:nein|nicht|fehlanzeige|no\b|not\b|nope|never|kein|niemals|gibt es bei uns nicht)")
_LIMITED = re.compile(
    r"\bcontract (?:of|for|over)\b|contract (?:length|duration|term|period)\b|vertrags?-?(?:dauer|laufzeit)"
    r"|(?:anstellungs"
    r"|beschäftigungs|befristungs)dauer|(?:halb)?jahresvertrag"
    r"|(?:stelle|position|vertrag|vertretung|anstellung|contract|post|role|appointment|employment)\s(?:is|ist|will be"
    r"|wird"
    r"|läuft|runs|lasts|gilt|dauert)\s(?:\w+\s){0,3}?(?:für|auf|for|über)\s(?:\w+\s)?[\w-]+[\s-](?:jahr|monat|month"
    r"|year|week|woch)"
    r"|(?:auf|für) die dauer|for (?:a period|the duration|a term) of|[\s-](?:months?"
    r"|years?)[\s-](?:\w+[\s-])?contract\b|vertrag (?:über|für|auf)\b"
    r"|(?:monats|jahres)-?vertrag\b"
    r"|(?:zunächst|vorerst|vorläufig) (?:für|auf)\b|(?:initial(?:ly)?|for an initial)\b[^.]{0,20}\b(?:months?|years?)"
)
_WITH_TERM: Final = frozenset({"TEMPORARY", "CONTRACTOR", "INTERN", "AGENCY"})
_DURATION = re.compile(r"dauer|duration|laufzeit|length")
_FIGURE = re.compile(r"monat|month|jahr|year|jährig|woch|week")


class Employment(NamedTuple):
    """What a text says of the employment; `because` quotes the sentences, empty where it says nothing.

    `types` in the order of schema.org's list: TEMPORARY is a fixed term, never beside CONTRACTOR or INTERN.
    `agency`: a staffing firm employs the person (Arbeitnehmerüberlassung).
    """

    types: tuple[EmploymentType, ...] = ()
    hours_per_week: float | None = None
    fixed_term_months: float | None = None
    agency: bool = False
    because: str = ""


class _Said(NamedTuple):
    kinds: frozenset[str]
    hours: float | None
    months: float | None
    shown: str


def read_employment(text: str) -> Employment:
    """The employment as a posting's text states it, German and English.

    Who is trained, led or bought in by the person is no employment of theirs, nor are past internships.
    """
    said = [
        found for shown in _sentences(text[:LONGEST]) if (found := _said(shown)).kinds or found.hours or found.months
    ]
    kinds = {kind for one in said for kind in one.kinds}
    if kinds & _NO_FIXED_TERM:
        kinds.discard("TEMPORARY")
    types = tuple(kind for kind in _ORDER if kind in kinds)
    has_term = bool(kinds & _WITH_TERM)
    hours = next((one.hours for one in said if one.hours), None)
    months = next((one.months for one in said if one.months), None) if has_term else None
    because = " … ".join(dict.fromkeys(one.shown for one in said if one.kinds or one.hours))[:LONGEST_REASON]
    return Employment(types, hours, months, "AGENCY" in kinds, because)


def _sentences(text: str) -> Iterator[str]:
    """The sentences that hold a word of employment."""
    lower = lowered(text)
    reached = 0
    for position in places(lower, words.STEMS):
        if position < reached:
            continue
        start = max(reached, position - LONGEST_SENTENCE // 2, lower.rfind("\n", reached, position) + 1)
        start = max(_ends(lower, start, position), default=start - 1) + 1
        end = next(_ends(lower, position, position + LONGEST_SENTENCE), position + LONGEST_SENTENCE)
        reached = end
        if not _NO_ANSWERS.match(lower, end):
            yield " ".join(text[start:end].split())


def _ends(lower: str, start: int, end: int) -> Iterator[int]:
    """The last characters of the sentences; a stop behind "Std", "max", "ca", a number or a letter ends none."""
    for match in _END.finditer(lower, start, end):
        last = match.start()
        if match[0] != "." or not _ABBREVIATED.search(lower, max(0, last - 8), last):
            yield last


def _said(shown: str) -> _Said:
    raw = shown.lower()
    told = [kind for kind in words.KINDS if _has(kind.stems, raw) and kind.words.search(raw)]
    lower = _without_others(raw) if told else raw
    kinds = {name for kind in told for name in _names(kind, lower)}
    if _has(words.SHARE_STEMS, raw):
        kinds |= {"FULL_TIME" if share == FULL else "PART_TIME" for share in shares(lower)}
    months = term_months(lower) if _FIGURE.search(lower) else None
    if months and not kinds & _NO_FIXED_TERM and _is_limited(lower):
        kinds.add("TEMPORARY")
    is_term = months and (kinds & _WITH_TERM or _DURATION.search(lower))
    hours = weekly_hours(lower)
    return _Said(frozenset(kinds), hours, months if is_term else None, shown)


def _without_others(raw: str) -> str:
    """The sentence without what is denied or only sounds like an employment."""
    if _has(others.DENIALS, raw):
        raw = others.DENIED.sub(" ", raw)
    return others.NOT_THIS.sub(" ", raw)


def _is_limited(lower: str) -> bool:
    """Whether it is a contract of this length, not one that the person drafts or sells."""
    match = _LIMITED.search(lower)
    return match is not None and not others.DUTY.search(lower, max(0, match.start() - 60), match.start())


def _has(stems: tuple[str, ...], lower: str) -> bool:
    return any(map(lower.__contains__, stems))


def _names(kind: words.Kind, lower: str) -> tuple[str, ...]:
    """The types that a sentence names, without those of other people and of the past."""
    if kind.name == "BOTH":
        return ("FULL_TIME", "PART_TIME") if kind.words.search(lower) else ()
    matches = kind.words.finditer(lower)
    return (kind.name,) if any(not _is_of_others(kind.name, lower, match) for match in matches) else ()


def _is_of_others(kind: str, lower: str, match: re.Match[str]) -> bool:
    """Whether the sentence speaks of somebody else's employment, one of the past, or work with such people."""
    before, name = lower[max(0, match.start() - 80) : match.start()], match[0]
    if _PERCENT_OF.search(before) or (name == "intern" and _is_inside(lower, before, match.end())):
        return True
    if name.startswith(_HOW_LONG_A_DAY):
        return others.WORKED.search(_clause(lower, match)) is not None
    if others.PEOPLE.match(lower, match.start()) and others.THEIRS.search(before):
        return True
    is_own = kind != "AGENCY" and others.AS.search(before)
    if kind in _OTHERS or name.startswith(_OF_PEOPLE):
        near = before + lower[match.start() : match.end() + 60]
        is_past = kind in _OTHERS or name.startswith(("werk", "working", "stud"))
        if (not is_own and (others.DUTY.search(before) or others.BY_YOU.match(lower, match.end()))) or (
            is_past and others.PAST.search(near)
        ):
            return True
    return kind == "AGENCY" and others.DIRECT.search(lower) is not None


def _is_inside(lower: str, before: str, end: int) -> bool:
    """Whether "intern" is the German adverb."""
    return (
        bool(others.GERMAN.search(lower)) and not lower.startswith((" (", "(", "-"), end) and "als " not in before[-5:]
    )


def _clause(lower: str, match: re.Match[str]) -> str:
    """What stands between two marks around the words."""
    before = re.split(r"[,;:(–]", lower[: match.start()])[-1]
    return before + re.split(r"[,;:)–]", lower[match.start() :], maxsplit=1)[0]
