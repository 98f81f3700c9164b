"""Words: German and English forms of one word meet, by folding, by stems and by pieces."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

PIECE = 3
SHORTEST_STEM = 6

_GENDER_MARK = re.compile(
    r"\b[mwfdx](?: ?[/|*,:-] ?(?:[mwfdxi]|gn|div(?:ers)?)){1,3}\b|\b(?:mwd|gn|all genders?)\b", re.IGNORECASE
)
_GENDER_ENDING = re.compile(r"(?<=\w)(?:/-?|[*:_(])(?:in|innen|frau)\b\)?|(?<=[a-zäöü])In(?:nen)?\b")
_FEMALE = re.compile(r"(?<=[a-z]{3}(?:er|or|st|nt|ur|og|ar|ig))in(?:nen)?\b")
_PEOPLE = re.compile(r"(?<=[a-z]{3})(?:frau|leute)\b")
_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]{1,60}[+#]{0,2}")
_FILLERS = frozenset(
    re.findall(
        r"\w+",
        "a als am an and at auf bei by das dem den der des die ein eine fur gesucht im in mit of on oder or sie suchen "
        "the to und uns unser von we wir with zu zum zur",
    )
)


_ENDING = re.compile(r"(?<=\w{6})(?:en|es|e|n|s)$")
ENDINGS = ("", "s", "e", "n", "en", "er", "es", "in", "innen")
"""What German adds to a word of which another stays the same."""


def plain_words(text: str) -> list[str]:
    """Every word in lower case without accents, otherwise as it stands."""
    return _WORD.findall(folded(text))


def folded(text: str) -> str:
    """In lower case without accents."""
    return _ACCENT.sub("", normalize("NFKD", text.casefold()))


def content_words(text: str) -> tuple[str, ...]:
    """Lower case without accents, German women and men under one form, function words out unless all are."""
    plain = folded(_GENDER_ENDING.sub("", _GENDER_MARK.sub(" ", text)))
    words = tuple(_WORD.findall(_PEOPLE.sub("mann", _FEMALE.sub("", plain))))
    return tuple(word for word in words if word not in _FILLERS) or words


def stem(word: str) -> str:
    """A long word without the ending of a plural or a case."""
    return _ENDING.sub("", word)


def pieces(words: Iterable[str]) -> Iterator[str]:
    """Three letters in a row, `_` before and after a word: in these compounds and inflections meet."""
    for word in words:
        framed = f"_{word}_"
        yield from (framed[start : start + PIECE] for start in range(len(framed) - PIECE + 1))
