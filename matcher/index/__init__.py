"""Index: FAISS over the vectors of the store's open postings, exact in half precision."""

from collections.abc import Sequence
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from matcher.index.sketch import Sketch

WORTH_A_SKETCH = 20_000
"""So many are compared quickly enough one by one."""

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
    """16-bit floats in one inverted list with the store's numbers, which FAISS scans fastest. https://faiss.ai."""

    def __init__(self, dimension: int, data: bytes | memoryview | Path | None = None) -> None:
        """`dimension`: how many numbers a vector has; `data`: what `serialized` gave, or its file, checksum confirmed.

        Raises:
            RuntimeError: `data` is no index.
            ValueError: it is one of another kind or dimension.
        """
        self._faiss: Any = import_module("faiss")  # --help need not load it
        self._index = self._empty(dimension) if data is None else self._restored(data)
        if self._index.d != dimension:
            raise ValueError(f"{self._index.d} numbers a vector instead of {dimension}: another encoder's")
        self.dimension = dimension
        self.sketch: Sketch | None = None

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def numbers(self) -> Numbers:
        """The numbers in it, ascending."""
        return self._order.numbers

    def add(self, numbers: Numbers, vectors: NDArray[np.floating[Any]]) -> None:
        """See Index."""
        self.remove(numbers)
        if len(numbers):
            order = np.argsort(numbers, kind="stable")
            codes = np.ascontiguousarray(vectors, np.float16)[order].view(np.uint8)
            ids = np.ascontiguousarray(numbers, np.int64)[order]
            pointers = (self._faiss.swig_ptr(array) for array in (ids, codes))
            self._index.invlists.add_entries(0, len(ids), *pointers)
            self._index.ntotal += len(ids)
            self._forget()

    def remove(self, numbers: Numbers) -> None:
        """See Index."""
        if len(numbers) and len(self):
            self._index.remove_ids(np.asarray(numbers, np.int64))
            self._forget()

    def search(self, vector: Vectors, k: int, allowed: Numbers | None = None) -> Scored:
        """See Index."""
        wanted = min(k, len(self) if allowed is None else len(allowed))
        if wanted <= 0:
            return Scored(np.zeros(0, np.int64), np.zeros(0, np.float32))
        only = None if allowed is None else self._faiss.SearchParametersIVF(sel=self._selector(allowed))
        cosines, numbers = self._index.search(_row(vector), wanted, params=only)
        found = numbers[0] >= 0
        return Scored(numbers[0][found], cosines[0][found])

    def scores(self, vector: Vectors) -> Scored:
        """See Index."""
        if not len(self):
            return Scored(np.zeros(0, np.int64), np.zeros(0, np.float32))
        _, cosines, _ = self._index.range_search(_row(vector), -2.0)
        stored = self._order.stored
        return Scored(self.numbers, cosines if stored is None else cosines[stored])

    def some(self, vector: Vectors, places: NDArray[np.intp]) -> NDArray[np.float32]:
        """The cosines of the postings at these places in `numbers`, in this order."""
        if not len(places):
            return np.zeros(0, np.float32)
        only = self._faiss.SearchParametersIVF(sel=self._selector(self.numbers[places]))
        _, cosines, numbers = self._index.range_search(_row(vector), -2.0, params=only)
        found = np.zeros(len(self), np.float32)
        found[self.places(numbers)] = cosines
        return found[places]

    def quicken(self) -> None:
        """Make a sketch, for a process that stays: it takes longer than one search, and saves time in each."""
        self.sketch = Sketch(self) if len(self) >= WORTH_A_SKETCH and self._order.stored is None else None

    def places(self, numbers: Numbers) -> NDArray[np.intp]:
        """Where in `numbers` each of these is, -1 for one that is not there."""
        table = self._order.places
        known = (numbers >= 0) & (numbers < len(table))
        return np.where(known, table[np.where(known, numbers, 0)], -1) if len(table) else np.full(len(numbers), -1)

    @property
    def stored(self) -> NDArray[np.float16]:
        """The vectors as they are stored (n, dimension), to be read only."""
        pointer = self._index.invlists.get_codes(0)
        codes = self._faiss.rev_swig_ptr(pointer, len(self) * self.dimension * 2)
        return np.asarray(codes).view(np.float16).reshape(-1, self.dimension)

    def serialized(self) -> memoryview:
        """The index as FAISS writes it."""
        return memoryview(self._faiss.serialize_index(self._index))

    def _forget(self) -> None:
        self.sketch = None
        self.__dict__.pop("_order", None)

    @cached_property
    def _order(self) -> "_Order":
        count = len(self)
        pointer = self._index.invlists.get_ids(0)
        stored = np.array(self._faiss.rev_swig_ptr(pointer, count) if count else (), np.int64)
        if bool((np.diff(stored) > 0).all()):
            return _Order(stored, None)
        order = np.argsort(stored)
        return _Order(stored[order], order)

    def _empty(self, dimension: int) -> Any:  # noqa: ANN401  FAISS is untyped
        half, product = self._faiss.ScalarQuantizer.QT_fp16, self._faiss.METRIC_INNER_PRODUCT
        centre = self._faiss.IndexFlatIP(dimension)
        centre.add(np.zeros((1, dimension), np.float32))
        index = self._faiss.IndexIVFScalarQuantizer(centre, dimension, 1, half, product, False)  # noqa: FBT003  the vectors themselves
        index.own_fields, index.is_trained = True, True  # 16-bit floats have nothing to learn
        centre.this.disown()
        return index

    def _restored(self, data: bytes | memoryview | Path) -> Any:  # noqa: ANN401  FAISS is untyped
        if isinstance(data, Path):  # no copy in between
            index = self._faiss.read_index(str(data))
        else:
            index = self._faiss.deserialize_index(np.frombuffer(data, np.uint8))
        if not isinstance(index, self._faiss.IndexIVFScalarQuantizer):
            raise ValueError("of another version")  # noqa: TRY004  a file, no argument
        return index

    def _selector(self, allowed: Numbers) -> object:
        """A bit for each number: its cost does not grow with how many are allowed."""
        bits = np.zeros(int(allowed.max()) + 1, bool)
        bits[allowed] = True
        return self._faiss.IDSelectorBitmap(np.packbits(bits, bitorder="little"))  # keeps the array


class _Order:
    """The numbers ascending, where each is stored (None: in this order), and where each stands among them."""

    def __init__(self, numbers: Numbers, stored: NDArray[np.intp] | None) -> None:
        self.numbers, self.stored = numbers, stored

    @cached_property
    def places(self) -> NDArray[np.int32]:
        """For every number up to the largest its place, -1 where there is none."""
        found = np.full(int(self.numbers[-1]) + 1 if len(self.numbers) else 0, -1, np.int32)
        found[self.numbers] = np.arange(len(self.numbers), dtype=np.int32)
        return found


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
