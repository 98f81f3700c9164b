"""How much of its text an ad shares with another, from a few numbers instead of the text.

Every run of 32 letters and digits is hashed and the smallest hashes are kept: a bottom-k sketch (Cohen and Kaplan,
"Summarizing data using bottom-k sketches", 2007; cf. Broder, "On the resemblance and containment of documents", 1997).
Line breaks, bullets, hyphenation, case and umlauts written out do not count.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST: Final = 60_000
SIZE: Final = 64
DOUBLINGS: Final = 5
RUN: Final = 1 << DOUBLINGS
FEWEST: Final = 8
AT_ONCE: Final = 96
TOP: Final = 1 << 32

_KEPT: Final = "abcdfghijklmnopqrstuvwxyz0123456789"
_ALIKE: Final = {"ä": "a", "ö": "o", "ü": "u", "ß": "s", "¤": "a", "¶": "o", "¼": "u"}
"""Without any e, "ü" and "ue" are one; the signs are what is left of umlauts encoded twice."""
_LETTERS: Final = [_ALIKE.get(letter, letter) for letter in bytes(range(256)).decode("latin-1").lower()]
_NO_LETTERS: Final = bytes(code for code, letter in enumerate(_LETTERS) if letter not in _KEPT)
_FOLD: Final = bytes(ord(letter) if letter in _KEPT else 0 for letter in _LETTERS)

Sketch = tuple[int, ...]
"""At most 96 numbers under 2³², ascending."""


def sketches(texts: Iterable[str]) -> Iterator[Sketch]:
    """The sketch of each text, which has no mark-up; empty for one of fewer than eight runs."""
    rest = iter(texts)
    while some := [_letters(text[:LONGEST]) for text in islice(rest, AT_ONCE)]:
        yield from _sketches(some)


def shared(one: Sketch, other: Sketch) -> float:
    """The share of the shorter text that stands in the other, 0 … 1; 0 where either is too short to say."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    limit = min(sketched[-1] if len(sketched) == SIZE else TOP for sketched in (one, other))
    here, there = bisect_right(one, limit), bisect_right(other, limit)
    return len(set(one[:here]).intersection(other[:there])) / max(1, min(here, there))


def _sketches(texts: list[bytes]) -> Iterator[Sketch]:
    """Of several at a time, since numpy takes longer to be called than to count."""
    import numpy as np  # noqa: PLC0415  a crawl that groups nothing needs none

    sizes = [len(text) for text in texts]
    ends = list(accumulate(sizes))
    hashes = _runs(np.frombuffer(b"".join((*texts, bytes(RUN))), np.uint8))
    limits = [min(TOP - 1, TOP * SIZE * 3 // 2 // max(1, size)) for size in sizes]
    small = np.flatnonzero(hashes < _limit_of_each(sizes, limits))
    ordered = np.sort(np.searchsorted(ends, small, "right").astype(np.uint64) * np.uint64(TOP) + hashes[small])
    ordered = ordered[np.diff(ordered, prepend=np.uint64(TOP - 1)) != 0]
    bounds = np.searchsorted(ordered, np.arange(len(texts) + 1, dtype=np.uint64) * np.uint64(TOP)).tolist()
    values = (ordered % np.uint64(TOP)).tolist()
    for at, (end, size) in enumerate(zip(ends, sizes, strict=True)):
        smallest = values[bounds[at] : min(bounds[at + 1], bounds[at] + SIZE)]
        if len(smallest) < SIZE and limits[at] < TOP - 1:
            smallest = np.unique(hashes[end - size : end - RUN + 1])[:SIZE].tolist()
        yield tuple(smallest) if size >= RUN + FEWEST - 1 else ()


def _limit_of_each(sizes: list[int], limits: list[int]) -> "NDArray[np.uint32]":
    """Below it a run's hash may be one of its text's smallest; 0 for runs that reach into the next text."""
    import numpy as np  # noqa: PLC0415  see above

    whole = [max(0, size - RUN + 1) for size in sizes]
    counts = [count for runs, size in zip(whole, sizes, strict=True) for count in (runs, size - runs)]
    return np.repeat(np.array([*(each for limit in limits for each in (limit, 0)), 0], np.uint32), [*counts, 1])


def _letters(text: str) -> bytes:
    letters = text.encode("latin-1", "ignore").translate(_FOLD, _NO_LETTERS)
    return letters if 2 * len(letters) > len(text) else text.lower().encode("utf-8", "ignore")


def _runs(letters: "NDArray[np.uint8]") -> "NDArray[np.uint32]":
    """One hash for every run of 2 ** DOUBLINGS letters; each step joins two neighbouring runs of the last."""
    import numpy as np  # noqa: PLC0415  see above

    hashes = letters.astype(np.uint32) * np.uint32(0x9E3779B1)
    factor = 0x85EBCA6B
    for step in (1 << doubling for doubling in range(DOUBLINGS)):
        hashes = hashes[:-step] * np.uint32(factor) + hashes[step:]
        factor = factor * factor % TOP
    hashes ^= hashes >> np.uint32(15)
    hashes *= np.uint32(0x2C1B3C6D)
    return hashes ^ (hashes >> np.uint32(16))
