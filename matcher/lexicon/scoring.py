"""BM25 of a query, as a share: 1 for a title of usual length that has all of it."""

from collections.abc import Collection, Iterable, Iterator
from math import log
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.lexicon.lists import Docs, Documents, Lists
from matcher.lexicon.vocabulary import Vocabulary
from matcher.words import SHORTEST_STEM, content_words, pieces, stem

# what a text counts beside a title: more helps queries made of skills, less helps queries made of job titles
TEXT_SHARE: Final = 0.5
K1: Final = 1.2
B: Final = 0.75
"""Of BM25, as most have them. https://en.wikipedia.org/wiki/Okapi_BM25"""

Scores = NDArray[np.float32]


class _Lengths(NamedTuple):
    """What the length of each title and each body adds below the line of BM25."""

    of: Documents | None
    titles: Scores
    bodies: Scores


class Scoring:
    """The scores of all documents; the caller holds the transaction."""

    def __init__(self, lists: Lists, vocabulary: Vocabulary) -> None:
        self._lists, self._vocabulary = lists, vocabulary
        self._known = _Lengths(None, np.zeros(0, np.float32), np.zeros(0, np.float32))

    def scores(self, words: Collection[str]) -> Scores:
        """Of each document for these words; 0 without any of them."""
        documents = self._lists.documents
        if self._known.of is not documents:
            lengths = (_weighed(counts, documents.alive) for counts in (documents.titles, documents.bodies))
            self._known = _Lengths(documents, *lengths)
        if not (words and documents.size):
            return np.zeros(len(documents.ids), np.float32)
        scores = self._of_titles(words, documents.size)
        for docs, gains in self._of_bodies(words, documents.size):
            scores[docs] += gains
        return scores

    def _of_titles(self, words: Collection[str], size: int) -> Scores:
        """No token comes twice in a title, so that its gain is that of the title's length."""
        tokens = [f"title:{word}" for word in words]
        parts = dict.fromkeys(f"title:{piece}" for piece in pieces(words))
        known = self._lists.counts((*tokens, *parts))
        counts = {token: known[token] for token in tokens} | _rarer_half({part: known[part] for part in parts})
        scores = np.zeros(len(self._known.titles), np.float32)
        for token, docs in self._lists.of(token for token, count in counts.items() if count).items():
            scores[docs] += np.float32(_rarity(counts[token], size))
        scores *= np.float32((K1 + 1) / _ideal(counts.values(), size)) / (1 + self._known.titles)
        return scores

    def _of_bodies(self, words: Iterable[str], size: int) -> Iterator[tuple[Docs, Scores]]:
        found = dict(map(self._in_bodies, words))
        ideal = _ideal((len(docs) for docs, _ in found.values()), size) / TEXT_SHARE
        for docs, times in found.values():
            worth = np.float32(_rarity(len(docs), size) / ideal * (K1 + 1))
            yield docs, worth * times / (times + self._known.bodies[docs])

    def _in_bodies(self, word: str) -> tuple[str, tuple[Docs, Scores]]:
        """A long word also as the beginning of others; where none begins so, the commonest that has it within."""
        start = stem(word)
        found = self._beginning(start) if len(start) >= SHORTEST_STEM else self._once(start)
        if not (len(found[0]) or self._vocabulary.begins(start)) and (longer := self._vocabulary.longer(start)):
            start = next(iter(content_words(longer)), "")
            found = self._once(start)
        return start, found

    def _once(self, word: str) -> tuple[Docs, Scores]:
        (docs,) = self._lists.of([f"body:{word}"]).values()
        return docs, np.ones(len(docs), np.float32)

    def _beginning(self, start: str) -> tuple[Docs, Scores]:
        """The documents that have such words and how many they have."""
        counts = np.bincount(self._lists.beginning(f"body:{start}"), minlength=1)
        docs = np.flatnonzero(counts).astype(np.uint32)
        return docs, counts[docs].astype(np.float32)


def _weighed(lengths: NDArray[np.uint16], alive: NDArray[np.bool_]) -> Scores:
    mean = float(lengths[alive].mean()) if alive.any() else 1.0
    return np.asarray(K1 * (1 - B + B / max(mean, 1e-9) * lengths), np.float32)


def _rarer_half(counts: dict[str, int]) -> dict[str, int]:
    """Without the commoner half of the pieces that occur at all: it costs most and says least."""
    known = sorted((piece for piece in counts if counts[piece]), key=counts.__getitem__)
    common = set(known[(len(known) + 1) // 2 :])
    return {piece: count for piece, count in counts.items() if piece not in common}


def _rarity(count: int, size: int) -> float:
    return max(log((size - count + 0.5) / (count + 0.5)), 1e-6)


def _ideal(counts: Iterable[int], size: int) -> float:
    """What a row of average length has that has every token once: the sum of their rarities."""
    return sum(_rarity(count, size) for count in counts)
