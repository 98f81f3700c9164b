"""The seniority that a posting names: first in the title, else in the text."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, cast

from spiders.level.words import JOINED, MARKS, ORDER, SAME_WITHOUT, STEPS, STUDIES, Name, levels, steps, traps

LONGEST_TITLE: Final = 300
LONGEST_TEXT: Final = 20_000
MID_YEARS: Final = range(3, 5)

_INVISIBLE = re.compile(r"[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_YEARS = re.compile(
    r"\b(?:mindestens |min\.? |at least |minimum (?:of )?)?(\d{1,2})\s?(?:\+|plus)?\s?(?:(?:-|–|bis(?: zu)?"
    r"|to)\s?(\d{1,2})\s?)?\+?"
    r"(?:years?|yrs?|jahre?n?)\b(?:['’]| of| an)?[^.\n]{0,40}?(?:experience|erfahrung|berufspraxis)"
)
_TEXT_WORDS = re.compile(
    r"[^.\n]{0,60}\b(?:berufseinsteiger(?:innen)?|absolvent(?:en|innen)|(?:recent|new) grad(?:uate)?s?)\b[^.\n]{0,60}"
    r"(?:willkommen|welcome|bewerben|apply|geeignet)"
)


class Level(NamedTuple):
    """`because` quotes the word, or the sentence about years of experience."""

    level: Name
    because: str


def read_level(title: str, text: str = "") -> Level | None:
    """The level that the title's words state, else the one that the text states; None where neither does.

    In the text only three or four years of experience asked ("mid") and a welcome to graduates ("entry") count. Of two
    levels that suffice, "Senior / Principal", the lower one; "Junior / Senior" and "Analyst / Senior Analyst" state
    none, but "(Senior) Team Lead" is "lead".
    """
    return _in_title(title[:LONGEST_TITLE]) or _in_text(text[:LONGEST_TEXT])


@lru_cache(1 << 13)
def _in_title(title: str) -> Level | None:
    title = _INVISIBLE.sub("", title)
    lower = " ".join(MARKS.sub(" ", title.lower()).split())
    if not levels().search(lower):
        return _by_step(title, lower)
    masked = traps().sub(lambda match: match["carer"] or " | ", lower)
    found = list(levels().finditer(masked))
    if not found:
        return None
    match = _decisive(found, masked)
    same = SAME_WITHOUT.search(masked)
    if match is None or (same and found[0].start() >= same.end(1)):
        return None
    return Level(_name(match), _stated(title, match))


def _name(match: re.Match[str]) -> Name:
    return cast("Name", match.lastgroup)


def _stated(title: str, match: re.Match[str]) -> str:
    """The words as the title writes them, where they stand together in it."""
    start = title.lower().find(match[0])
    return " ".join((title[start : start + len(match[0])] if start >= 0 else match[0]).split())


def _decisive(found: list[re.Match[str]], masked: str) -> re.Match[str] | None:
    """The match that counts; None where "Junior / Senior" leaves it open."""
    studies = [match for match in found if _name(match) in STUDIES]
    ranks = [match for match in found if _name(match) not in STUDIES]
    leaders = [match for match in ranks if _name(match) in {"head", "director"}]
    if studies and not (leaders and leaders[0].start() < studies[0].start()):
        return next((match for match in studies if _name(match) == "dual_study"), studies[0])
    if {"entry", "senior"} <= {_name(match) for match in ranks}:
        return None
    joined = [pair for pair in pairwise(ranks) if JOINED.fullmatch(masked, pair[0].end(), pair[1].start())]
    if joined:
        return max(joined[0], key=_rank)
    return min(ranks, key=_rank)


def _rank(match: re.Match[str]) -> int:
    return ORDER.index(_name(match))


def _by_step(title: str, lower: str) -> Level | None:
    match = steps().search(lower)
    if not match or SAME_WITHOUT.search(lower):
        return None
    because = _stated(title, match)
    if match["associate"]:
        return Level("entry", because.strip(",|–(- "))
    step = match["roman"] or match["digit"] or match["number"]
    return Level(STEPS[step], because) if step.isdigit() or because.isupper() else None


def _in_text(text: str) -> Level | None:
    lower = text.lower()
    if ("experience" in lower or "erfahrung" in lower or "praxis" in lower) and (match := _YEARS.search(lower)):
        return Level("mid", _quoted(text, lower, match)) if int(match[1]) in MID_YEARS else None
    match = _TEXT_WORDS.search(lower) if "absolvent" in lower or "berufseinst" in lower or "grad" in lower else None
    return Level("entry", _quoted(text, lower, match)) if match else None


def _quoted(text: str, lower: str, match: re.Match[str]) -> str:
    """The words as they stand in the text; in lower case only where that has another length."""
    stated = text[match.start() : match.end()] if len(text) == len(lower) else match[0]
    return " ".join(stated.split())
