"""On what terms a text employs: types, weekly hours, length of a fixed term, and whether a staffing firm does."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from spiders.employment import words
from spiders.employment.figures import FULL, shares, term_months, weekly_hours
from spiders.lowered import lowered, places
from spiders.posting import EmploymentType

LONGEST: Final = 60_000
LONGEST_SENTENCE: Final = 400
LONGEST_REASON: Final = 300

_ORDER: Final[tuple[EmploymentType, ...]] = ("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN")
_NO_FIXED_TERM: Final = frozenset({"CONTRACTOR", "INTERN"})
_OTHERS: Final = frozenset({"CONTRACTOR", "INTERN", "AGENCY"})
_END = re.compile(r"[\n.!?;](?:(?<=\n)|(?=\s|$))")
_ABBREVIATED = re.compile(r"(?:\b(?:std|max|min|mind|ca|inkl|bzw|wo|ggf|evtl|zzgl|\w)|\d)$")
_LIMITED = re.compile(
    r"\bcontract (?:of|for|over)\b|[\s-](?:months?|years?)[\s-](?:\w+[\s-])?contract\b|vertrag (?:über|für|auf)\b"
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
    lower = words.NOT_THIS.sub(" ", raw) if told else raw
    kinds = {name for kind in told for name in _names(kind, lower)}
    if _has(words.SHARE_STEMS, raw):
        kinds |= {"FULL_TIME" if share == FULL else "PART_TIME" for share in shares(lower)}
    months = term_months(lower) if _FIGURE.search(lower) else None
    if months and _LIMITED.search(lower) and not kinds & _NO_FIXED_TERM:
        kinds.add("TEMPORARY")
    is_term = months and (kinds & _WITH_TERM or _DURATION.search(lower))
    hours = weekly_hours(lower)
    return _Said(frozenset(kinds), hours, months if is_term else None, shown)


def _has(stems: tuple[str, ...], lower: str) -> bool:
    return any(map(lower.__contains__, stems))


def _names(kind: words.Kind, lower: str) -> tuple[str, ...]:
    """The types that a sentence names, without those of other people and of the past."""
    if kind.name == "BOTH":
        return ("FULL_TIME", "PART_TIME") if kind.words.search(lower) else ()
    matches = kind.words.finditer(lower)
    return (kind.name,) if any(not _is_of_others(kind.name, lower, match) for match in matches) else ()


def _is_of_others(kind: str, lower: str, match: re.Match[str]) -> bool:
    if kind == "FULL_TIME":
        return False
    before = lower[max(0, match.start() - 80) : match.start()]
    if kind in _OTHERS or match[0].startswith(("werk", "working", "stud", "befrist", "temporary")):
        near = before + lower[match.start() : match.end() + 60]
        is_past = kind in {"INTERN", "AGENCY", "CONTRACTOR"} or match[0].startswith(("werk", "working", "stud"))
        if words.DUTY.search(before) or (is_past and words.PAST.search(near)):
            return True
    return kind == "AGENCY" and words.DIRECT.search(lower) is not None
