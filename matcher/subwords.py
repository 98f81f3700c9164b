"""The words of a text and the runs of letters in them, each a row of a table that was trained."""

import re
from collections.abc import Sequence
from itertools import chain
from typing import Any
from unicodedata import normalize
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

LONGEST_TEXT = 10_000
LONGEST_WORD = 40
SHORTEST_RUN, LONGEST_RUN = 3, 5
MOST_WORDS_KEPT = 50_000

Vectors = NDArray[np.float32]
Weights = dict[str, Any]

_WORD = re.compile(r"[^\W_]+[+#]*")
_MARK = re.compile(
    r"[(\[]?\b[mwfdxgi](?: ?[/|,] ?(?:[mwfdxgi]|div|gn|inter)\b){1,3}[)\]]?|\((?:all genders|gn|alle geschlechter)\)"
)
_ENDING = re.compile(r"(?<=\w)[*:_/](?:-?in|innen|-?frau|r|e|n)\b|(?<=\w)\(in\)")
_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "á": "a"})


class Subwords:
    """A text as the sum of one row for each word and each run of 3 to 5 letters in it, by checksum."""

    def __init__(self, weights: Weights) -> None:
        self._rows, self._scales = weights["rows"], weights["row_scales"]
        self._words: dict[str, int] = {}
        self._sums = np.zeros((MOST_WORDS_KEPT, self._rows.shape[1]), dtype=np.float32)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """N texts to float32 (n, width), not unit: a text without letters is all zeros."""
        words = [words_of(text) for text in texts]
        self._learn(dict.fromkeys(chain.from_iterable(words)))
        sums = np.zeros((len(texts), self._rows.shape[1]), dtype=np.float32)
        for row, known in zip(sums, words, strict=True):
            if known:
                np.sum(self._sums[[self._words[word] for word in known]], axis=0, out=row)
        return sums

    def _learn(self, words: dict[str, None]) -> None:
        new = [word for word in words if word not in self._words]
        if len(self._words) + len(new) > len(self._sums):
            self._words, new = {}, list(words)
            self._sums = np.zeros((max(len(new), MOST_WORDS_KEPT), self._rows.shape[1]), dtype=np.float32)
        if not new:
            return
        numbers = [subwords_of(word, len(self._rows)) for word in new]
        flat = np.fromiter(chain.from_iterable(numbers), dtype=np.int64)
        lengths = np.fromiter(map(len, numbers), dtype=np.int64, count=len(numbers))
        rows = self._rows[flat] * self._scales[flat].astype(np.float32)[:, None]
        known = len(self._words)
        self._sums[known : known + len(new)] = np.add.reduceat(rows, np.cumsum(lengths) - lengths, axis=0)
        self._words |= {word: number for number, word in enumerate(new, known)}


def spelling(text: str) -> str:
    """The text in small letters without marks of gender, its first 10,000 characters."""
    # the first cut because normalising is slow, the second because one character can stand for eighteen
    text = normalize("NFKC", text[:LONGEST_TEXT])[:LONGEST_TEXT].lower()
    return " ".join(_ENDING.sub("", _MARK.sub(" ", text)).split()) or text.strip() or "?"


def words_of(spelled: str) -> list[str]:
    """The words, umlauts as in a telegram, none longer than 40 letters."""
    return [word[:LONGEST_WORD] for word in _WORD.findall(spelled.translate(_PLAIN))]


def subwords_of(word: str, count: int) -> list[int]:
    """Numbers below `count` of the word and of the runs of 3 to 5 letters in `<word>`, each once."""
    marked = f"<{word}>"
    letters = marked.encode() if marked.isascii() else marked  # of plain letters a run of bytes is one of letters
    runs = [
        letters[start : start + length]
        for length in range(SHORTEST_RUN, LONGEST_RUN + 1)
        for start in range(len(letters) - length + 1)
    ]
    every = dict.fromkeys([letters, *runs])
    return [crc32(run if isinstance(run, bytes) else run.encode()) % count for run in every]
