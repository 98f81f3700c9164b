"""The words of `words.toml` as regular expressions, one for each letter that a word may start with."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

NUMBERS: Final = (
    "one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 twelve:12 ein:1 eine:1 einen:1 einem:1"
    " einer:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 zwölf:12"
)
_NUMBER: Final = r"(?:\d{1,3}(?:[.,]\d)?|" + "|".join(re.findall(r"[^ :]+(?=:)", NUMBERS)) + ")"
_PARTS: Final = {
    "range": rf"{_NUMBER}(?:\s?(?:-|–|—|/|bis(?: zu)?|to|or|oder|und|and)\s?{_NUMBER})?\+?",
    "day": (
        r"(?:(?:ganze|volle|feste|weitere|übrige|full|fixed|whole|set|other|further|remaining|verbleibende)[nr]?[ -])?"
        r"(?:arbeits|werk|wochen|work(?:ing)?[ -]?|week)?(?:tage?[ns]?|days?)"
    ),
    "weekday": r"(?:mon|tues|wednes|thurs|fri)days?|(?:mon|diens|donners|frei)tags?|mittwochs?",
    "short": r"(?:mo|di|mi|do|fr)",
    "and": r"(?:\.?,| und| and| or| oder| ?/| ?&| bis| to| through| ?–| ?-){1,2} ?",
}
_ANY: Final = frozenset("abcdefghijklmnopqrstuvwxyzäöü0123456789")
_OPTIONAL: Final = ("?", "*", "{0,")


@cache
def lexers() -> dict[str, re.Pattern[str]]:
    """By letter or digit, what may start with it; the group that matches is the table of `words.toml`."""
    return {initial: lexer for initial in sorted(_ANY) if (lexer := _lexer_of(initial))}


def _lexer_of(initial: str) -> re.Pattern[str] | None:
    rows = []
    for kind, words in _vocabulary().items():
        if fitting := [word for word, initials in words if initial in initials]:
            rows.append(f"(?P<{kind}>{'|'.join(fitting)})")
    return re.compile(rf"(?:{'|'.join(rows)})(?!\w)") if rows else None


@cache
def _vocabulary() -> dict[str, list[tuple[str, frozenset[str]]]]:
    tables = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
    return {kind: [(word, initials_of(word)) for word in map(_written_out, words)] for kind, words in tables.items()}


def _written_out(word: str) -> str:
    for name, part in _PARTS.items():
        word = word.replace(f"{{{name}}}", part)
    return word


def initials_of(pattern: str) -> frozenset[str]:
    """The letters and digits that a match of the pattern may start with."""
    return frozenset[str]().union(*map(_initials_of_one, _alternatives(pattern)))


def _initials_of_one(pattern: str) -> frozenset[str]:
    """Of a pattern without alternatives at its top."""
    found: frozenset[str] = frozenset()
    while pattern:
        end = _atom_end(pattern)
        atom, pattern = pattern[:end], pattern[end:]
        found |= _initials_of_atom(atom)
        if not pattern.startswith(_OPTIONAL) and not atom.startswith(("(?=", "(?!", "(?<")):
            break
        pattern = pattern.lstrip("?*") if pattern.startswith(("?", "*")) else pattern
    return found


def _initials_of_atom(atom: str) -> frozenset[str]:
    if atom.startswith("(?:"):
        return initials_of(atom[3:-1])
    if atom.startswith("["):
        return frozenset("0123456789") if re.search(r"\d-\d", atom) else frozenset(atom[1:-1]) & _ANY
    if atom.startswith("\\"):
        return {"\\d": frozenset("0123456789"), "\\w": _ANY}.get(atom, frozenset())
    return frozenset(atom) & _ANY


def _alternatives(pattern: str) -> list[str]:
    found, start, at = [], 0, 0
    while at < len(pattern):
        if pattern[at] == "|":
            found.append(pattern[start:at])
            start = at = at + 1
        else:
            at += _atom_end(pattern[at:])
    return [*found, pattern[start:]]


def _atom_end(pattern: str) -> int:
    """Where a group, a class, an escape or a letter at the start of the pattern ends."""
    if pattern[0] == "\\":
        return 2
    if pattern[0] == "[":
        return pattern.index("]", 2) + 1
    if pattern[0] != "(":
        return 1
    depth = at = 0
    while at < len(pattern):
        if pattern[at] in "\\[":
            at += _atom_end(pattern[at:])
            continue
        depth += {"(": 1, ")": -1}.get(pattern[at], 0)
        at += 1
        if depth == 0:
            break
    return at
