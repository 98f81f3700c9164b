"""Which level belongs to which language of a sentence."""

from itertools import pairwise
from typing import Final

from spiders.language.mention import Level, Mention
from spiders.language.wording import ALSO, AND, LEFT_OUT, LINK, NO_BRIDGE, SUFFICES

FAR: Final = 70


def graded(sentence: str, names: list[Mention], found: list[Level]) -> dict[Mention, str]:
    """Each level goes to the name nearest to it, and on to the names in a row with that."""
    given: dict[Mention, Level] = {}
    for level in found:
        if name := _nearest(sentence, names, found, level):
            known = given.get(name)
            if known is None or (level.is_exact and not known.is_exact):
                given[name] = level
    for row in (list(pairwise(names)), list(pairwise(names[::-1]))):
        for giver, taker in row:
            passed = given.get(giver)
            if passed and taker not in given and _passes_on(sentence, giver, taker, passed):
                given[taker] = passed
    for before, name in pairwise(names):
        if before in given and name not in given and ALSO.match(sentence, name.end):
            given[name] = given[before]
    return {name: level.value for name, level in given.items()}


def _passes_on(sentence: str, giver: Mention, taker: Mention, level: Level) -> bool:
    """Whether a level counts for the next of a row: one that stands before the row, or behind it."""
    first, second = sorted((giver, taker), key=lambda name: name.start)
    if not LINK.fullmatch(sentence, first.end, second.start):
        return False
    if level.is_exact and "," in sentence[first.end : second.start]:
        return False
    return level.end <= giver.start if giver is first else level.start >= giver.end


def _nearest(sentence: str, names: list[Mention], found: list[Level], level: Level) -> Mention | None:
    """The name that a level belongs to; None where it tells of something else."""
    best: tuple[int, Mention] | None = None
    for name in names:
        if name.start <= level.start < name.end:
            return name
        before = level.end <= name.start
        gap = sentence[level.end : name.start] if before else sentence[name.end : level.start]
        if len(gap) > FAR or any(_stands_between(other, name, level) for other in found):
            continue
        if (before and NO_BRIDGE.search(gap)) or (not before and (level.is_owned or LEFT_OUT.search(gap))):
            continue
        if not before and _is_a_wish(sentence, names, level):
            continue
        cost = len(gap) + (0 if before else 2 + 8 * gap.count(",") + 30 * gap.count(";") + 12 * len(AND.findall(gap)))
        if best is None or cost < best[0]:
            best = (cost, name)
    return best[1] if best else None


def _stands_between(other: Level, name: Mention, level: Level) -> bool:
    return min(level.end, name.end) <= other.start and other.end <= max(level.start, name.start)


def _is_a_wish(sentence: str, names: list[Mention], level: Level) -> bool:
    """Whether only the level is a plus: "B2, ideally C1"."""
    start = max(sentence.rfind(mark, 0, level.start) for mark in ",;(")
    end = min((name.start for name in names if name.start >= level.end), default=level.end + FAR // 2)
    return (
        start >= 0
        and LEFT_OUT.search(sentence, start, min(end, level.end + FAR // 2)) is not None
        and not SUFFICES.search(sentence, start)
    )
