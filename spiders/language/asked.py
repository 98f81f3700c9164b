"""The languages that a text asks for."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from spiders.language.grade import graded
from spiders.language.mention import Level, Mention, first_mentions, levels, mentions
from spiders.language.wording import (
    ABBREVIATED,
    ABLE,
    AND,
    APPLYING,
    ASKS,
    BACKWARD,
    BRACKET,
    BUT_NOT_WITHOUT,
    LEFT_OUT,
    LINK,
    MATTER,
    MEDIUM,
    MEDIUM_ASKS,
    ONLY_A_MARK,
    OPTIONAL_WORDS,
    OTHERS,
    PLURAL,
    REQUIRED,
    SENTENCE_END,
    SEPARATOR,
    SET_ASIDE,
    SUFFICES,
    TAUGHT,
    WITHOUT,
)
from spiders.lowered import lowered

LONGEST: Final = 60_000
LONGEST_SENTENCE: Final = 600
LONGEST_REASON: Final = 200
NEAR: Final = 24


class LanguageAsked(NamedTuple):
    """A language (ISO 639-1) that the posting requires; `level` is A1 to C2, native, or None where it gives none."""

    language: str
    level: str | None
    because: str


class _Clause(NamedTuple):
    start: int
    end: int
    names: list[Mention]
    text: str


def languages_asked(text: str) -> tuple[LanguageAsked, ...]:
    """The languages that the applicant must bring; those that are a plus, taught or spoken by others are left out.

    Fluent and "verhandlungssicher" are C1, "gut" B2, basic A2, at the level of a native C2, a native speaker native.
    """
    text = text[:LONGEST]
    lower = lowered(text)
    found: dict[str, LanguageAsked] = {}
    for start, end in _sentences(lower):
        reason = " ".join(text[start:end].split())[:LONGEST_REASON]
        for code, level in _asked_in(lower[start:end]):
            known = found.setdefault(code, LanguageAsked(code, level, reason))
            if known.level is None and level:
                found[code] = LanguageAsked(code, level, reason)
    return tuple(found.values())


def _sentences(lower: str) -> Iterator[tuple[int, int]]:
    """Where the sentences that name a language start and end, but those under a heading "nice to have"."""
    done = 0
    for at in first_mentions(lower):
        if at < done:
            continue
        first = max(done, at - LONGEST_SENTENCE, lower.rfind("\n", done, at) + 1)
        start = max((match.end() for match in _ends(lower, first, at)), default=first)
        stop = next(_ends(lower, at, min(len(lower), at + LONGEST_SENTENCE)), None)
        done = stop.start() if stop else min(len(lower), at + LONGEST_SENTENCE)
        if not _is_under_optional(lower, start):
            yield start, done


def _ends(lower: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for match in SENTENCE_END.finditer(lower, start, end):
        if match[0] != "." or not ABBREVIATED.search(lower, max(start, match.start() - 6), match.start()):
            yield match


def _is_under_optional(lower: str, start: int) -> bool:
    """Whether the heading that the line stands under says that what follows is a plus."""
    colon = lower.rfind(":\n", max(0, start - LONGEST_SENTENCE), start)
    if colon < 0 or "\n\n" in lower[colon + 2 : start].lstrip("\n"):
        return False
    return OPTIONAL_WORDS.search(lower, lower.rfind("\n", 0, colon) + 1, colon) is not None


def _asked_in(sentence: str) -> Iterator[tuple[str, str | None]]:
    names = mentions(sentence)
    if not names:
        return
    found = levels(sentence)
    given = graded(sentence, names, found)
    is_skill = any(name.is_skill for name in names)
    media = _media(sentence, names)
    for name, sufficient in _required(sentence, names, found):
        level = sufficient or given.get(name)
        if level or _is_asked(sentence, name, is_skill=is_skill, is_medium=name in media):
            yield name.code, level


def _is_asked(sentence: str, name: Mention, *, is_skill: bool, is_medium: bool) -> bool:
    """Whether a name without a level is asked: by a word for it, and not of others, of texts or of an application."""
    if not is_skill and not ASKS.search(sentence):
        return False
    if OTHERS.search(sentence):
        return False
    if name.is_skill and not is_medium:
        return True
    if is_medium and not MEDIUM_ASKS.search(sentence):
        return False
    return not APPLYING.search(sentence) and (not MATTER.search(sentence) or ABLE.search(sentence) is not None)


def _media(sentence: str, names: list[Mention]) -> set[Mention]:
    """Those that a thing is written in: "in englischer und finnischer Sprache"."""
    found: set[Mention] = set()
    for before, name in zip((None, *names), names, strict=False):
        is_next = before in found and before is not None and LINK.fullmatch(sentence, before.end, name.start)
        if is_next or MEDIUM.search(sentence, max(0, name.start - NEAR), name.start):
            found.add(name)
    return found


def _required(sentence: str, names: list[Mention], found: list[Level]) -> Iterator[tuple[Mention, str | None]]:
    """Those that are neither a plus, nor not needed, nor taught; with the level that is said to be enough."""
    if not (LEFT_OUT.search(sentence) or TAUGHT.search(sentence) or WITHOUT.search(sentence)):
        yield from ((name, None) for name in names)
        return
    dropped = [match.span() for match in SET_ASIDE.finditer(sentence)]
    names = [name for name in names if not any(start <= name.start < end for start, end in dropped)]
    clauses = _clauses(sentence, names)
    spread = False
    for index, clause in enumerate(clauses):
        mark = LEFT_OUT.search(clause.text)
        if not clause.names:
            spread = mark is not None and (
                clause.text.rstrip().endswith(":") or ONLY_A_MARK.fullmatch(clause.text) is not None
            )
            continue
        after = clauses[index + 1] if index + 1 < len(clauses) and not clauses[index + 1].names else None
        is_last = not any(later.names for later in clauses[index + 1 :])
        spread = spread and not REQUIRED.search(clause.text) and not _within(found, clause)
        aside = after if after and not _within(found, after) and (is_last or BACKWARD.match(after.text)) else None
        if not (mark or spread or _is_left_out(sentence, clause, aside)):
            yield from ((name, None) for name in clause.names)
        elif mark and after and SUFFICES.search(after.text) and (enough := _within(found, after)):
            yield from ((name, enough[0].value) for name in clause.names)
        spread = spread or (mark is not None and mark.start() < clause.names[0].start - clause.start)


def _within(found: list[Level], clause: _Clause) -> list[Level]:
    return [level for level in found if clause.start <= level.start < clause.end]


def _is_left_out(sentence: str, clause: _Clause, after: _Clause | None) -> bool:
    """Whether a clause without a mark of its own is a plus by the next, taught, or said to be done without."""
    if after and ONLY_A_MARK.fullmatch(after.text):
        return True
    if WITHOUT.search(clause.text) and not BUT_NOT_WITHOUT.search(sentence):
        return True
    return TAUGHT.search(clause.text) is not None


def _clauses(sentence: str, names: list[Mention]) -> list[_Clause]:
    cuts = {match.start() for match in SEPARATOR.finditer(sentence)}
    for match in BRACKET.finditer(sentence):
        inside = [name for name in names if match.start() < name.start < match.end()]
        is_mixed = LEFT_OUT.search(match[0]) is not None and (inside or levels(match[0]))
        apart = inside or is_mixed
        cuts -= {cut for cut in cuts if not is_mixed and match.start() < cut < match.end()}
        cuts |= {match.start(), match.end()} if apart else set()
    edges = [0, *sorted(cuts), len(sentence)]
    clauses = [_clause(sentence, names, start, end) for start, end in pairwise(edges)]
    return [part for clause in clauses for part in _parts(sentence, names, clause)]


def _parts(sentence: str, names: list[Mention], clause: _Clause) -> Iterator[_Clause]:
    """The clause, cut at an "and" beyond which something else is said: "German required and English a plus"."""
    for match in AND.finditer(clause.text) if len(clause.names) > 1 else ():
        middle = clause.start + match.start()
        left, right = (_clause(sentence, names, *ends) for ends in ((clause.start, middle), (middle, clause.end)))
        if not left.names or not right.names or left.text.endswith("-") or PLURAL.search(right.text):
            continue
        here, there = LEFT_OUT.search(left.text), LEFT_OUT.search(right.text)
        if bool(here) != bool(there) and not (here and here.start() < left.names[0].start - left.start):
            yield left
            yield from _parts(sentence, names, right)
            return
    yield clause


def _clause(sentence: str, names: list[Mention], start: int, end: int) -> _Clause:
    return _Clause(start, end, [name for name in names if start <= name.start < end], sentence[start:end])
