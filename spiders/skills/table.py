"""The table of skills: canonical names, their spellings in both languages, fields, and who is near to whom.

A row of `skills.tsv` is a name, its other spellings, its field and the groups in which it stands. Of a spelling,
`word*` has any ending and a blank is a hyphen too; `=` before it means that case counts, `^` that the words around
must show that it is the skill ("in Go", not "Go for it"), `&` that it stands in a list of skills.
"""

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

STEM: Final = 5

_PIECE = re.compile(r"([^\W_]+(?:\+\+|#)?)(\*?)")


class Piece(NamedTuple):
    """A word of a spelling, and whether it may have any ending."""

    word: str
    open: bool


class Spelling(NamedTuple):
    """How a skill may be written: its first word, the words behind it, and what else must be so."""

    skill: str
    first: Piece
    rest: tuple[Piece, ...]
    exact: str
    """As it must be written where case counts, else empty."""
    flag: str
    dotted: bool
    slashed: bool

    @property
    def written(self) -> tuple[str, str]:
        """Its flag, and as it must be written."""
        return self.flag, self.exact

    def proven(self) -> "Spelling":
        """The same where nothing more must be shown."""
        return self._replace(flag="", exact="")


class Table(NamedTuple):
    """Spellings by their first word, and by its first letters where that word may have any ending."""

    words: dict[str, tuple[Spelling, ...]]
    stems: dict[str, tuple[Spelling, ...]]


@cache
def table() -> Table:
    """All spellings."""
    words: dict[str, list[Spelling]] = defaultdict(list)
    stems: dict[str, list[Spelling]] = defaultdict(list)
    for skill, aliases, *_ in _rows():
        for form in _forms(skill, aliases):
            spelling = _spelling(skill, form)
            (stems if spelling.first.open else words)[
                spelling.first.word[: STEM if spelling.first.open else None]
            ].append(spelling)
    return Table(_fixed(words), _fixed(stems))


@cache
def field(skill: str) -> str:
    """The field of a skill of the table, such as "ai" or "business"; empty where the table does not have it."""
    return _fields().get(skill, "")


@cache
def kin(skill: str) -> frozenset[str]:
    """The skills near to this one: who knows one will learn the other soon."""
    groups = _groups()
    return frozenset().union(*(group for group in groups.values() if skill in group)) - {skill}


@cache
def _fields() -> dict[str, str]:
    return {skill: name for skill, _, name, _ in _rows()}


@cache
def _groups() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for skill, _, _, names in _rows():
        for name in filter(None, names.split("|")):
            groups[name].add(skill)
    return {name: frozenset(skills) for name, skills in groups.items()}


def _rows() -> list[list[str]]:
    text = files(__package__).joinpath("skills.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def _forms(skill: str, aliases: str) -> list[str]:
    """The name is a spelling too, unless one that is written the same is stricter."""
    forms = aliases.split("|") if aliases else []
    stricter = any(form[0] in "=^&" and form[1:].lower() == skill for form in forms)
    return forms if stricter else [skill, *forms]


def _spelling(skill: str, form: str) -> Spelling:
    flag = form[0] if form[0] in "=^&" else ""
    plain = form[1:] if flag else form
    lower = plain.lower()
    pieces = (
        (Piece(lower, open=False),)
        if lower.isalnum()
        else tuple(Piece(word, bool(star)) for word, star in _PIECE.findall(lower))
    )
    exact = plain if flag else ""
    return Spelling(skill, pieces[0], pieces[1:], exact, flag, plain[0] == ".", "/" in plain)


def _fixed(spellings: dict[str, list[Spelling]]) -> dict[str, tuple[Spelling, ...]]:
    return {head: tuple(rows) for head, rows in spellings.items()}
