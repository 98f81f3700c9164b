"""Taste: how alike postings are to what was liked and disliked, in title, employer and remote work."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.feedback.reasons import EMPLOYER
from matcher.feedback.thumbs import Thumb
from spiders.store.again import employer_words

Numbers = NDArray[np.float64]

# Log odds squared: how much a like of a posting says of its double. Tuned in benchmarks/taste.py.
TITLE: Final = 0.5
REMOTE: Final = 0.3
NOT_REMOTE: Final = -0.35
"""Beside 1 for remote: that a posting is not says less, for most are not."""
EMPLOYED: Final = 0.5
NARROW: Final = 5.0
"""How fast likeness fades with the cosine of two titles: at 0.86 half of it is left."""
FAINT: Final = 0.02
"""Nearer to nothing than this nothing can be said."""
CHUNK: Final = 4096
# What a thumb with a reason says of title, employer and remote work, beside 1 for one without.
_STRESS: Final = {"title": (1.3, 0.2, 0.2), EMPLOYER: (0.2, 1.7, 0.2), "work mode": (0.2, 0.2, 1.7)}
_ELSEWHERE: Final = (0.2, 0.2, 0.2)


class Liking(NamedTuple):
    """Of k thumbs what taste goes by."""

    titles: NDArray[np.float32]
    """(k, d) unit rows."""
    employers: tuple[frozenset[str], ...]
    remote: NDArray[np.bool_]
    stress: Numbers
    """(k, 3) how much each speaks of title, employer and remote work."""


class Tasted(NamedTuple):
    """Of n postings -1 to 1, NaN where nothing can be said, and what it stands on."""

    values: NDArray[np.float32]
    because: tuple[str, ...]


class Among(NamedTuple):
    """n postings to taste."""

    numbers: NDArray[np.int64]
    """(n,) as the store counts, ascending."""
    titles: NDArray[np.floating]
    """(n, d) what their titles mean."""
    remote: NDArray[np.bool_]
    """(n,) which can be done from anywhere."""
    employers: Mapping[str, Sequence[int]]
    """Name → numbers, of all employers whose names share words with those of thumbs."""


def liking(thumbs: Sequence[Thumb], titles: NDArray[np.float32]) -> Liking:
    """`titles`: (k, d) what the titles of the thumbs mean."""
    stress = [np.max([_STRESS.get(name, _ELSEWHERE) for name in thumb.reasons] or [(1.0,) * 3], 0) for thumb in thumbs]
    employers = tuple(employer_words(thumb.employer) for thumb in thumbs)
    return Liking(titles, employers, np.array([thumb.is_remote for thumb in thumbs], bool), np.array(stress))


def among(own: Liking) -> Numbers:
    """(k, k) how alike the thumbs are to each other."""
    titles = TITLE * np.exp(NARROW * (own.titles @ own.titles.T - 1))
    sides = _sides(own.remote)
    parts = (titles, EMPLOYED * _shared(own.employers, own.employers), REMOTE * sides[:, None] * sides)
    alike = (part * stress[:, None] * stress for part, stress in zip(parts, own.stress.T, strict=True))
    return np.asarray(sum(alike), np.float64)


def tasted(own: Liking, telling: Numbers, scale: float, thumbs: Sequence[Thumb], those: Among) -> Tasted:
    """`telling`: (k,) how far each thumb pulls; `scale`: the log odds that count 0.76."""
    pulls = (telling[:, None] * own.stress).T
    parts = (_by_title(own, pulls[0], those), _by_employer(own, pulls[1], those), _by_mode(own, pulls[2], those))
    total = np.sum([part.odds for part in parts], axis=0)
    values = np.tanh(total / scale).astype(np.float32)
    values[np.abs(values) < FAINT] = np.nan
    leading = np.argmax([part.odds * np.sign(total) for part in parts], axis=0)
    nearest = np.choose(leading, [part.nearest for part in parts])
    named = zip(values.tolist(), leading.tolist(), nearest.tolist(), those.remote.tolist(), strict=True)
    quoted = cache(lambda kind, at, remote: _quote(kind, thumbs[at], remote=remote))
    return Tasted(values, tuple("" if value != value else quoted(*quote) for value, *quote in named))  # noqa: PLR0124  NaN


class _Part(NamedTuple):
    """(n,) log odds and the thumb that gives most of them."""

    odds: Numbers
    nearest: NDArray[np.int64]


def _by_title(own: Liking, pulls: Numbers, those: Among) -> _Part:
    factors = (TITLE * pulls).astype(np.float32)
    odds, nearest = np.empty(len(those.numbers)), np.empty(len(those.numbers), np.int64)
    for start in range(0, len(odds), CHUNK):  # a few at a time stay near the processor
        part = slice(start, start + CHUNK)
        alike = those.titles[part].astype(np.float32) @ own.titles.T
        alike -= 1
        alike *= NARROW
        np.exp(alike, out=alike)
        alike *= factors
        odds[part] = alike.sum(axis=1)
        alike *= np.sign(odds[part])[:, None]
        nearest[part] = alike.argmax(axis=1)
    return _Part(odds, nearest)


def _by_employer(own: Liking, pulls: Numbers, those: Among) -> _Part:
    odds, nearest = np.zeros(len(those.numbers)), np.zeros(len(those.numbers), np.int64)
    told = frozenset[str]().union(*own.employers)
    sharing = [(words, numbers) for name, numbers in those.employers.items() if (words := employer_words(name)) & told]
    if not sharing:
        return _Part(odds, nearest)
    shares = EMPLOYED * pulls * _shared([words for words, _ in sharing], own.employers)
    totals = shares.sum(axis=1)
    leading = np.argmax(shares * np.sign(totals)[:, None], axis=1)
    which = np.repeat(np.arange(len(sharing)), [len(numbers) for _, numbers in sharing])
    sought = np.concatenate([np.asarray(numbers, np.int64) for _, numbers in sharing])
    at = np.minimum(np.searchsorted(those.numbers, sought), max(0, len(those.numbers) - 1))
    here = those.numbers[at] == sought if len(those.numbers) else np.zeros(len(at), bool)
    odds[at[here]], nearest[at[here]] = totals[which[here]], leading[which[here]]
    return _Part(odds, nearest)


def _by_mode(own: Liking, pulls: Numbers, those: Among) -> _Part:
    shares = REMOTE * pulls * _sides(own.remote)
    sides = _sides(those.remote)
    leading = {side: int(np.argmax(shares * side * np.sign(side * shares.sum()))) for side in (1.0, NOT_REMOTE)}
    return _Part(sides * shares.sum(), np.where(those.remote, leading[1.0], leading[NOT_REMOTE]))


def _sides(remote: NDArray[np.bool_]) -> Numbers:
    return np.where(remote, 1.0, NOT_REMOTE)


def _shared(names: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> Numbers:
    """(n, k) the share of the words that two names have in common."""
    words = {word: at for at, word in enumerate(frozenset[str]().union(*others))}
    first, second = np.zeros((len(names), len(words))), np.zeros((len(others), len(words)))
    for row, own in (*zip(first, names, strict=True), *zip(second, others, strict=True)):
        row[[words[word] for word in own if word in words]] = 1
    common = first @ second.T
    either = np.array([len(own) for own in names])[:, None] + np.array([len(own) for own in others]) - common
    return np.asarray(common / np.maximum(either, 1), np.float64)


def _quote(kind: int, thumb: Thumb, *, remote: bool) -> str:
    mode = f"{'remote' if remote else 'not remote'}, {'like' if remote == thumb.is_remote else 'unlike'}"
    like = ("like", "of an employer like that of", mode)[kind]
    return f'{like} "{thumb.title}" (#{thumb.number}), {_SAID[thumb.verdict]}'


_SAID: Final = {
    "like": "which you liked",
    "applied": "for which you applied",
    "dislike": "which you disliked",
    "hide": "which you hid",
}
