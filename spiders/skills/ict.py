"""Which words of a text are terms of information technology: products, acronyms, and what is made of them."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from spiders.skills.finding import LONGEST, find
from spiders.skills.table import field

ENOUGH: Final = 4
"""So many terms of their own make a posting one in which "system" or "support" are terms too."""

SHARE: Final = 0.02
"""Or this share of its words."""

_WORD = re.compile(r"\.?[^\W_]+(?:\+\+|#)?(?:[-+/&'’.][^\W_]+(?:\+\+|#)?)*-?")
_PART = re.compile(r"[^\W_]+(?:\+\+|#)?")
_ACRONYM: Final = 2


class Span(NamedTuple):
    """Where a term starts and ends."""

    start: int
    end: int


class _Lexicon(NamedTuple):
    parts: re.Pattern[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    words: frozenset[str]
    weak: frozenset[str]
    none: frozenset[str]
    other: frozenset[str]


def ict_terms(text: str) -> tuple[Span, ...]:
    """The terms of a text, in its order; a German compound or a hyphenated word is one."""
    text = text[:LONGEST]
    matches = list(_WORD.finditer(text))
    kinds = [_kind(match[0]) for match in matches]
    named = _named(text)
    strong = [kind == "strong" or _meets(match, named) for kind, match in zip(kinds, matches, strict=True)]
    count = sum(strong)
    enough = count >= ENOUGH or count >= SHARE * len(matches)
    spans = [
        Span(match.start(), match.end())
        for match, right, kind in zip(matches, strong, kinds, strict=True)
        if right or (enough and count and kind == "weak")
    ]
    return _joined(text, spans)


def _named(text: str) -> frozenset[int]:
    """The places of letters that belong to skills of the table."""
    other = _lexicon().other
    return frozenset(
        place
        for named in find(text)
        if field(named.skill) != "business" and named.skill not in other
        for place in range(named.start, named.end)
    )


def _meets(match: re.Match[str], named: frozenset[int]) -> bool:
    return match.start() in named or match.end() - 1 in named


@lru_cache(1 << 15)
def _kind(word: str) -> str:
    """Strong, weak or nothing; of a word with hyphens its best part counts."""
    lexicon = _lexicon()
    lower = word.lower().strip("-.")
    acronym = len(lower) == _ACRONYM and word.isupper()
    if not acronym and (len(lower) <= _ACRONYM or lower in lexicon.none):
        return "strong" if lower == "c#" else ""
    parts = [part.lower() for part in _PART.findall(word)]
    if lower in lexicon.words or lower.startswith(lexicon.starts) or lower.endswith(lexicon.ends):
        return "strong"
    if lexicon.parts.search(lower) or any(
        part in lexicon.words and part not in lexicon.none and len(part) > _ACRONYM for part in parts
    ):
        return "strong"
    return "weak" if lower in lexicon.weak or any(part in lexicon.weak for part in parts) else ""


def _joined(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Terms with nothing but a blank between them are one."""
    joined: list[Span] = []
    for span in spans:
        if joined and text[joined[-1].end : span.start] == " ":
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


@cache
def _lexicon() -> _Lexicon:
    text = files(__package__).joinpath("ict.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(text)
    words = {name: tuple(value.split()) for name, value in lists.items()}
    return _Lexicon(
        re.compile("|".join(map(re.escape, sorted(words["parts"], key=len, reverse=True)))),
        words["starts"],
        words["ends"],
        frozenset(words["words"]),
        frozenset(words["weak"]),
        frozenset(words["none"]),
        frozenset(name.strip() for name in re.split(r"[;\n]", lists["other"])),
    )
