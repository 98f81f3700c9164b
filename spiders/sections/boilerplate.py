"""The lines that one employer's postings share: who it is, what it offers, how to apply."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Final

from spiders.sections.reading import read_sections

LONGEST: Final = 100_000
FEWEST_WORDS: Final = 4
FEWEST_TEXTS: Final = 3
SHARE: Final = 0.3
"""Of an employer's postings, at which a line counts as shared; of two or three postings it stands in all."""

_UNIT = re.compile(r"[^\n]+?(?:[.!?](?=\s)|(?=\n)|$)", re.MULTILINE)
_OWN: Final = frozenset({"tasks", "requirements"})
_EMPTY_LINES = re.compile(r"\n\s*\n")
_WORD = re.compile(r"\w+")


def boilerplate(texts: Sequence[str]) -> frozenset[bytes]:
    """Hashes of the lines and sentences that repeat across the postings of one employer.

    Letter case, punctuation and digits do not count, nor do lines under four words. What stands under tasks and
    requirements is the job's own, also where the job is posted for ten cities; a text that is there twice counts once.
    Time grows with the length of the texts, not with their pairs.
    """
    distinct = {tuple(_shareable(text)) for text in texts}
    counts = Counter(digest for units in distinct for digest in set(units))
    enough = max(min(FEWEST_TEXTS, len(distinct)), SHARE * len(distinct))
    return frozenset(digest for digest, count in counts.items() if count >= enough and len(distinct) > 1)


def without_boilerplate(text: str, repeated: frozenset[bytes]) -> str:
    """The text without those lines and sentences; line breaks stay, empty lines in a row become one."""
    kept, position = [], 0
    for start, end, digest in _units(text):
        if digest in repeated:
            kept.append(text[position:start])
            position = end
    return _EMPTY_LINES.sub("\n\n", "".join(kept) + text[position:]).strip()


def _shareable(text: str) -> Iterator[bytes]:
    own = [(part.start, part.end) for part in read_sections(text) if part.heading and part.kind in _OWN]
    for start, _, digest in _units(text):
        if not any(first <= start < last for first, last in own):
            yield digest


def _units(text: str) -> Iterator[tuple[int, int, bytes]]:
    """Each line or sentence of enough words, with the hash of its folded words."""
    for match in _UNIT.finditer(text[:LONGEST]):
        words = [word for word in _WORD.findall(match[0].casefold()) if not word.isdecimal()]
        if len(words) >= FEWEST_WORDS:
            yield match.start(), match.end(), blake2b(" ".join(words).encode(), digest_size=8).digest()
