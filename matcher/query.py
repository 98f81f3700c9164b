"""A query as it is typed: words, "phrases", -words, and company:, place:, skill: with what they name."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from spiders.errors import UserError
from spiders.posting import clean_line
from spiders.suggestion import did_you_mean, likeness

LONGEST: Final = 2_000
EXAMPLE: Final = 'as in: rolesonar search "KI-Entwickler Berlin"'

Key = Literal["company", "place", "skill"]

KEYS: Final[dict[str, Key]] = {
    **dict.fromkeys(("company", "firma", "unternehmen", "arbeitgeber", "employer"), "company"),
    **dict.fromkeys(("place", "ort", "stadt", "city", "location", "standort"), "place"),
    **dict.fromkeys(("skill", "skills", "kenntnis", "kenntnisse"), "skill"),
}
NEARLY_A_KEY: Final = 80
_QUOTE: Final = '"„“”«»″'
_PART = re.compile(
    rf"(?P<minus>[-−–](?=[\w{_QUOTE}]))?(?:(?P<key>[^\W\d_]{{2,20}}):(?P<gap>\s?))?"
    rf"(?:[{_QUOTE}](?P<quoted>[^{_QUOTE}]*)[{_QUOTE}]|(?P<open>[{_QUOTE}])(?(key)(?P<bare>[^\s{_QUOTE}]*))"
    rf"|(?P<word>[^\s{_QUOTE}]\S*))?"
)
_SPACE = re.compile(r"\s*")
_ENDING = re.compile(r"(?:in|innen|r|n|e|s|frau|mann|[mwfdxi](?:[/|:,*][mwfdxi]){0,3}|gn|div)\W*", re.IGNORECASE)
_FILLERS = frozenset(
    "a als am an and at auf bei by das dem den der des die ein eine für gesucht im in mit of on oder or sie suchen "
    "the to und uns unser von we wir with zu zum zur".split()
)


class Term(NamedTuple):
    """What `company:`, `place:` or `skill:` names, and whether it is wanted or, behind a minus, not."""

    key: Key
    value: str
    wanted: bool = True


class Query(NamedTuple):
    """What a person asks for: `text` ranks, everything else decides which postings count."""

    text: str
    """The words to rank by, those of the phrases among them; empty where there are only filters."""
    loose: tuple[str, ...] = ()
    """The words outside quotation marks: they may be misspelled."""
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    notes: tuple[str, ...] = ()
    """What was not taken as typed."""

    def values(self, key: Key, *, wanted: bool = True) -> tuple[str, ...]:
        """What is named under this key."""
        return tuple(term.value for term in self.terms if (term.key, term.wanted) == (key, wanted))


class _Part(NamedTuple):
    words: str
    quoted: bool = False
    minus: bool = False
    key: Key | None = None
    left_open: bool = False


def parse(typed: str) -> Query:
    """Any string to a query; beyond 2,000 characters it is not read.

    Raises:
        UserError: it says nothing, has a key that is none, or one that names nothing.
    """
    parts = list(_parts(str(clean_line(typed[:LONGEST]))))
    told = [part for part in parts if any(character.isalnum() for character in part.words)]
    ranking = [part for part in told if not (part.minus or part.key)]
    terms = tuple(Term(part.key, part.words, not part.minus) for part in told if part.key)
    without = tuple(part.words for part in told if part.minus and not part.key)
    if not (ranking or terms or without):
        what = "has no word" if typed.strip(f"{_QUOTE} ").isprintable() and typed.strip(f"{_QUOTE} ") else "is empty"
        raise UserError(f"the query {what}; say what you look for, {EXAMPLE}")
    text = " ".join(part.words for part in ranking)
    if ranking and not (terms or without) and {word.strip(",;.:").casefold() for word in text.split()} <= _FILLERS:
        raise UserError(f"the query says only {text[:40]!r}; name a job, a skill or a field, {EXAMPLE}")
    phrases = tuple(part.words for part in ranking if part.quoted)
    loose = tuple(part.words for part in ranking if not part.quoted)
    return Query(text, loose, phrases, without, terms, tuple(_notes(typed, parts)))


def _parts(text: str) -> Iterator[_Part]:
    position = 0
    while (position := _after_space(text, position)) < len(text):
        match = _PART.match(text, position)
        if match is None or match.end() == position:
            position += 1
            continue
        key = _key(match) if match["key"] else None
        if match["key"] and key is None:  # a colon in a word or behind one
            word = text[position:].split(maxsplit=1)[0]
            yield _Part(word.strip(_QUOTE))
            position += len(word)
            continue
        yield _part(match, key)
        position = match.end()


def _after_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _part(match: re.Match[str], key: Key | None) -> _Part:
    words = " ".join((match["quoted"] or match["word"] or match["bare"] or "").split())
    words = words.strip(f"{_QUOTE},;") if match["quoted"] is None else words
    if key and not any(character.isalnum() for character in words):
        raise UserError(f'{match["key"]}: names nothing; write {match["key"]}:Name or {match["key"]}:"two words"')
    minus = bool(match["minus"])
    if minus and not key and match["word"] and _ENDING.fullmatch(words):
        return _Part("")  # "Entwickler -innen", "Koch -m/w/d"
    return _Part(words, match["quoted"] is not None, minus, key, match["open"] is not None)


def _key(match: re.Match[str]) -> Key | None:
    """The key that is meant; None where the colon is one of a text.

    Raises:
        UserError: it looks like a key and is none.
    """
    typed, word = match["key"], match["word"] or ""
    if known := KEYS.get(typed.casefold()):
        return known
    if word.startswith("//") or (word and not match["gap"] and _ENDING.fullmatch(word)):
        return None
    attached = (word or match["quoted"] is not None) and not match["gap"]
    if attached or likeness(typed, *KEYS) >= NEARLY_A_KEY:
        otherwise = "there are company:, place: and skill:; put a space behind the colon to search for the words"
        raise UserError(f"unknown key {typed + ':'!r}; {did_you_mean(typed, KEYS, otherwise)}")
    return None


def _notes(typed: str, parts: list[_Part]) -> Iterator[str]:
    if len(typed) > LONGEST:
        yield f"Of the query only the first {LONGEST:,} characters count."
    if any(part.left_open for part in parts):
        yield "A quotation mark is left open; the words behind it were searched like any others."
