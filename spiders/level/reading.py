"""The seniority that a posting names: first in the title, else in the text."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, cast

from spiders.level.words import JOINED, MARKS, ORDER, SAME_WITHOUT, STEPS, STUDIES, Name, levels, steps, traps
from spiders.lowered import cues, lowered, places

LONGEST_TITLE: Final = 300
LONGEST_TEXT: Final = 20_000
MID_YEARS: Final = range(3, 5)
NEAR: Final = 60

_INVISIBLE = re.compile(r"[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_YEARS = re.compile(
    r"(?P<least>\d(?<!\w\d)\d?)\s?(?:\+|plus)?\s?(?:(?:-|–|bis(?: zu)?|to)\s?(\d{1,2})\s?)?\+?"
    r"(?:years?|yrs?|jahre?n?)\b(?:['’]| of| an)?[^.\n]{0,40}?(?:experience|erfahrung|berufspraxis)"
)
_AT_LEAST = re.compile(r"\b(?:mindestens |min\.? |at least |minimum (?:of )?)$")
_BEGINNERS: Final = cues("berufseinsteiger|absolventen|absolventinnen|recent grad|new grad".split("|"))
_WELCOME = re.compile(
    r"\b(?:berufseinsteiger(?:innen)?|absolvent(?:en|innen)|(?:recent|new) grad(?:uate)?s?)\b[^.\n]{0,60}"
    r"(?:willkommen|welcome|bewerben|apply|geeignet)"
)
_SENTENCE = re.compile(rf"[^.\n]{{0,60}}{_WELCOME.pattern}")


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
    lower = lowered(text)
    if ("experience" in lower or "erfahrung" in lower or "praxis" in lower) and (match := _YEARS.search(lower)):
        if int(match["least"]) not in MID_YEARS:
            return None
        start = match.start()
        before = _AT_LEAST.search(lower, max(0, start - NEAR), start)
        return Level("mid", _quoted(text, before.start() if before else start, match.end()))
    span = _welcome(lower)
    return Level("entry", _quoted(text, *span)) if span else None


def _welcome(lower: str) -> tuple[int, int] | None:
    """Where graduates are welcomed, with the words before them in their line."""
    first = next((at for at in places(lower, _BEGINNERS) if _WELCOME.match(lower, at)), None)
    if first is None:
        return None
    start = max(0, first - NEAR, *(lower.rfind(end, 0, first) + 1 for end in ".\n"))
    match = _SENTENCE.match(lower, start)
    return match.span() if match else None


def _quoted(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
