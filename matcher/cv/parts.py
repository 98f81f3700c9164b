"""The parts of a CV: what its headings say each line is about."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple, cast

from matcher.cv.document import Line
from matcher.cv.words import headings

Part = Literal["head", "contact", "summary", "work", "education", "skills", "languages", "more", "private"]

LONGEST_HEADING: Final = 60

_JOINED = re.compile(r"\s*(?:[/&+|,·•]|\bund\b|\band\b)\s*")
_AROUND: Final = " \t:.-–—•▪●■◆*_=~#>|0123456789)"
_AUS_UND = re.compile(r"\b(aus|fort)-\s*(?:und|&)\s*", re.IGNORECASE)
_MOST_JOINED: Final = 3


class Entry(NamedTuple):
    """A line with the parts of the CV that it stands in; `text` is without the heading before its colon."""

    line: Line
    parts: frozenset[Part]
    text: str
    is_heading: bool = False


def entries(lines: tuple[Line, ...]) -> Iterator[Entry]:
    """Every line with its parts; what comes before the first heading is the head."""
    parts: frozenset[Part] = frozenset({"head"})
    for line in lines:
        if found := _parts_of(line.text):
            parts = found
            yield Entry(line, parts, "", is_heading=True)
        elif found := _labelled(line.text):
            yield Entry(line, found, line.text.partition(":")[2].strip())
        else:
            yield Entry(line, parts, line.text)


def _labelled(text: str) -> frozenset[Part]:
    """Of "Sprachen: Deutsch, Englisch": the heading counts for this line alone."""
    label, colon, rest = text[: LONGEST_HEADING + 1].partition(":")
    found = _parts_of(label) if colon and rest.strip() else frozenset()
    return found if found & {"skills", "languages", "private", "contact"} else frozenset()


@lru_cache(1 << 10)
def _parts_of(text: str) -> frozenset[Part]:
    """What a heading announces, "Sprachen & IT-Kenntnisse" two parts; nothing for any other line."""
    if len(text) > 2 * LONGEST_HEADING:
        return frozenset()
    plain = text.strip(_AROUND)
    plain = _AUS_UND.sub(r"\1bildung und ", plain.replace("\t", " ")).casefold()
    if not plain or len(plain) > LONGEST_HEADING:
        return frozenset()
    found = [_part(words) for words in _JOINED.split(plain, _MOST_JOINED)]
    return frozenset(part for part in found if part) if all(found) else frozenset()


def _part(words: str) -> Part | None:
    found = (part for part, pattern in headings().items() if pattern.fullmatch(words))
    return cast("Part | None", next(found, None))
