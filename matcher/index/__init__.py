"""Index: FAISS over the vectors of the store's open postings, exact in half precision."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Vectors = NDArray[np.float32]


class Scored(NamedTuple):
    """Posting numbers (k,) and their cosines (k,)."""

    numbers: Numbers
    cosines: NDArray[np.float32]


class Index(Protocol):
    """Unit vectors under the store's numbers; every search is exact."""

    def add(self, numbers: Numbers, vectors: Vectors) -> None:
        """Take in (n,) numbers with their (n, dimension) unit rows; a number that is there is replaced."""

    def remove(self, numbers: Numbers) -> None:
        """Forget these numbers; unknown ones do no harm."""

    def search(self, vector: Vectors, k: int, allowed: Numbers | None = None) -> Scored:
        """The k best of all or of the allowed, best first; fewer only where fewer are allowed."""

    def scores(self, vector: Vectors) -> Scored:
        """The cosine of every posting, in order of the numbers."""


class FaissIndex:
    """A flat scalar quantizer of 16-bit floats with the store's numbers. https://faiss.ai."""

    def __init__(self, dimension: int, data: bytes | None = None) -> None:
        """`dimension`: how many numbers a vector has; `data`: what `serialized` gave, its checksum confirmed.

        Raises:
            RuntimeError: `data` is no index of this kind.
            ValueError: it is one of another dimension.
        """
        self._faiss: Any = import_module("faiss")  # --help need not load it
        self._index = self._empty(dimension) if data is None else self._restored(data)
        if self._index.d != dimension:
            raise ValueError(f"{self._index.d} numbers a vector instead of {dimension}: another encoder's")

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def numbers(self) -> Numbers:
        """The numbers in it, in the order they came in."""
        return np.asarray(self._faiss.vector_to_array(self._index.id_map), dtype=np.int64)

    def add(self, numbers: Numbers, vectors: Vectors) -> None:
        """See Index."""
        self.remove(numbers)
        if len(numbers):
            self._index.add_with_ids(np.ascontiguousarray(vectors, np.float32), np.asarray(numbers, np.int64))

    def remove(self, numbers: Numbers) -> None:
        """See Index."""
        if len(numbers) and len(self):
            self._index.remove_ids(np.asarray(numbers, np.int64))

    def search(self, vector: Vectors, k: int, allowed: Numbers | None = None) -> Scored:
        """See Index."""
        wanted = min(k, len(self) if allowed is None else len(allowed))
        if wanted <= 0:
            return Scored(np.zeros(0, np.int64), np.zeros(0, np.float32))
        only = None if allowed is None else self._faiss.SearchParameters(sel=self._selector(allowed))
        cosines, numbers = self._index.search(_row(vector), wanted, params=only)
        found = numbers[0] >= 0
        return Scored(numbers[0][found], cosines[0][found])

    def scores(self, vector: Vectors) -> Scored:
        """See Index."""
        _, cosines, numbers = self._index.range_search(_row(vector), -2.0)
        order = np.argsort(numbers, kind="stable")
        return Scored(numbers[order], cosines[order])

    def serialized(self) -> bytes:
        """The index as FAISS writes it."""
        return bytes(self._faiss.serialize_index(self._index).tobytes())

    def _empty(self, dimension: int) -> Any:  # noqa: ANN401  FAISS is untyped
        half = self._faiss.ScalarQuantizer.QT_fp16
        quantizer = self._faiss.IndexScalarQuantizer(dimension, half, self._faiss.METRIC_INNER_PRODUCT)
        return self._faiss.IndexIDMap2(quantizer)

    def _restored(self, data: bytes) -> Any:  # noqa: ANN401  FAISS is untyped
        return self._faiss.deserialize_index(np.frombuffer(data, np.uint8))

    def _selector(self, allowed: Numbers) -> object:
        """A bit for each number: its cost does not grow with how many are allowed."""
        bits = np.zeros(int(allowed.max()) + 1, bool)
        bits[allowed] = True
        self._bits = np.packbits(bits, bitorder="little")
        return self._faiss.IDSelectorBitmap(self._bits)


class NumpyIndex:
    """The same by plain arithmetic: what FAISS is measured against, and what tests use."""

    def __init__(self, dimension: int) -> None:
        """`dimension`: how many numbers a vector has."""
        self._numbers = np.zeros(0, np.int64)
        self._vectors = np.zeros((0, dimension), np.float32)

    def add(self, numbers: Numbers, vectors: Vectors) -> None:
        """See Index."""
        self.remove(numbers)
        everything = np.concatenate([self._numbers, numbers])
        order = np.argsort(everything)
        rounded = np.asarray(vectors, np.float16).astype(np.float32)
        self._vectors = np.concatenate([self._vectors, rounded])[order]
        self._numbers = everything[order]

    def remove(self, numbers: Numbers) -> None:
        """See Index."""
        kept = ~np.isin(self._numbers, numbers)
        self._numbers, self._vectors = self._numbers[kept], self._vectors[kept]

    def search(self, vector: Vectors, k: int, allowed: Numbers | None = None) -> Scored:
        """See Index."""
        numbers, cosines = self.scores(vector)
        if allowed is not None:
            inside = np.isin(numbers, allowed)
            numbers, cosines = numbers[inside], cosines[inside]
        best = np.argsort(-cosines, kind="stable")[: max(0, k)]
        return Scored(numbers[best], cosines[best])

    def scores(self, vector: Vectors) -> Scored:
        """See Index."""
        return Scored(self._numbers, self._vectors @ np.asarray(vector, np.float32).ravel())


def _row(vector: Vectors) -> Vectors:
    return np.ascontiguousarray(vector, np.float32).reshape(1, -1)


def unit_sum(parts: Sequence[tuple[float, Vectors]]) -> Vectors:
    """The weighted sum of (n, d) rows, each row scaled to length 1."""
    total = np.sum([weight * rows for weight, rows in parts], axis=0, dtype=np.float32)
    return np.asarray(total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12), np.float32)
