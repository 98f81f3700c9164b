"""A text in lower case, letter for letter, and where it has words worth a look: what all readers begin with.

The readers look only around their cues, parts of words such as "teilz" or "language model". One pass over the text
finds the cues of all readers; what stands between two blanks is looked up, most of it has been seen before.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, compress
from typing import Final, NamedTuple, NewType, cast

LONGEST: Final = 60_000
"""Of longer texts the readers read a part."""
LONGEST_CHUNK: Final = 100
MOST_KNOWN: Final = 1 << 15
MOST_TEXTS: Final = 1 << 9

Cues = NewType("Cues", int)

_ALL: Final[list[tuple[str, ...]]] = []


class Chunks(NamedTuple):
    """What stands between blanks and line breaks, with the lengths and their sums."""

    words: list[str]
    lengths: list[int]
    sums: list[int]

    def start(self, number: int) -> int:
        """Where that one starts in the text."""
        return self.sums[number] - self.lengths[number] + number


class _Cue(NamedTuple):
    """A cue of a reader, what stands in it before the part that is looked for, and itself where it is more."""

    reader: Cues
    ahead: int
    whole: str


_Hits = tuple[tuple[int, tuple[_Cue, ...]], ...]


@lru_cache(MOST_TEXTS)
def lowered(text: str) -> str:
    """In lower case and of the same length, so that a place in one is a place in the other: İ would be two letters."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(char.lower()[:1] for char in text)


@lru_cache(maxsize=8)
def chunks(lower: str) -> Chunks:
    """A text cut at its blanks and line breaks."""
    words = lower.replace("\n", " ").split(" ")
    lengths = list(map(len, words))
    return Chunks(words, lengths, list(accumulate(lengths)))


def cues(names: Iterable[str]) -> Cues:
    """What a reader looks for, in lower case, to be made once; see `places`."""
    _ALL.append(tuple(names))
    _lexer.cache_clear()
    _places.clear()
    return Cues(len(_ALL) - 1)


def places(lower: str, reader: Cues) -> Sequence[int]:
    """Where these cues start in a text in lower case, in its order."""
    return _found(lower)[reader]


def titled(title: str, text: str) -> str:
    """The title as the first line of the text; what is known of the text then need not be found again."""
    both = f"{title}\n{text}"
    lower = lowered(both)
    if len(both) <= LONGEST and lower not in _places:
        shift = len(title) + 1
        parts = zip(_found(lowered(title)), _found(lowered(text)), strict=True)
        _keep(lower, [[*first, *(at + shift for at in then)] for first, then in parts])
    return both


_Found = list[list[int]]
_places: Final[dict[str, _Found]] = {}


def _keep(lower: str, found: _Found) -> _Found:
    if len(_places) >= MOST_TEXTS:
        _places.clear()
    _places[lower] = found
    return found


def _found(lower: str) -> _Found:
    """The places by reader, kept of the last texts."""
    return _places.get(lower) or _keep(lower, _sought(lower))


def _sought(lower: str) -> _Found:
    found: _Found = [[] for _ in _ALL]
    text, lexer = chunks(lower), _lexer()
    hits = lexer.hits(text)
    for number in compress(range(len(hits)), hits):
        start = text.start(number)
        for offset, named in hits[number]:
            for reader, ahead, whole in named:
                at = start + offset - ahead
                if not whole or (at >= 0 and lower.startswith(whole, at)):
                    found[reader].append(at)
    for reader, whole in lexer.short:
        found[reader] += _all(lower, whole)
    return list(map(sorted, found))


def _all(lower: str, cue: str) -> Iterator[int]:
    at = lower.find(cue)
    while at >= 0:
        yield at
        at = lower.find(cue, at + 1)


class _Lexer:
    """Knows the cues in what it has seen between two blanks."""

    def __init__(self, readers: list[tuple[str, ...]]) -> None:
        """For the cues of all readers; those whose parts have one letter only are in `short`."""
        self.short: list[tuple[Cues, str]] = []
        parts: dict[str, list[_Cue]] = {}
        for number, names in enumerate(readers):
            for name in names:
                part = max(name.split(), key=len)
                if len(part) < len(name) and len(part) == 1:
                    self.short.append((Cues(number), name))
                else:
                    parts.setdefault(part, []).append(
                        _Cue(Cues(number), name.index(part), name if name != part else "")
                    )
        self._cues = {
            part: tuple(cue for end in range(1, len(part) + 1) for cue in parts.get(part[:end], ())) for part in parts
        }
        self._pattern = re.compile(_tree(sorted(parts)))
        self._known: dict[str, _Hits] = {}

    def hits(self, text: Chunks) -> list[_Hits]:
        """The cues in each chunk and where in it they stand."""
        found = list(map(self._known.get, text.words))
        if None in found:
            unknown = {word for word, hits in zip(text.words, found, strict=True) if hits is None}
            new = self._learnt(list(unknown))
            found = [new[word] if hits is None else hits for word, hits in zip(text.words, found, strict=True)]
        return cast("list[_Hits]", found)

    def _learnt(self, words: list[str]) -> dict[str, _Hits]:
        hits: dict[str, list[tuple[int, tuple[_Cue, ...]]]] = {word: [] for word in words}
        joined = "\n".join(words)
        starts = list(accumulate((len(word) + 1 for word in words), initial=0))
        match = self._pattern.search(joined)
        while match:
            number = bisect_right(starts, match.start()) - 1
            hits[words[number]].append((match.start() - starts[number], self._cues[match[0]]))
            match = self._pattern.search(joined, match.start() + 1)
        learnt = {word: tuple(found) for word, found in hits.items()}
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._known.update((word, found) for word, found in learnt.items() if len(word) <= LONGEST_CHUNK)
        return learnt


@cache
def _lexer() -> _Lexer:
    return _Lexer(_ALL)


def _tree(parts: list[str]) -> str:
    """The alternatives grouped letter by letter, longest first: each letter is looked at once."""
    heads: dict[str, list[str]] = {}
    for part in parts:
        if part:
            heads.setdefault(part[0], []).append(part[1:])
    branches = "|".join(re.escape(head) + _tree(rests) for head, rests in heads.items())
    whole = f"(?:{branches})" if len(heads) > 1 or (heads and "" in parts) else branches
    return f"{whole}?" if heads and "" in parts else whole
