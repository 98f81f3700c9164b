"""Many postings in order of their scores, of which only those are read that may stand in front."""

from collections.abc import Callable, Iterator, Sequence
from heapq import heappop, heappush, heapreplace

import numpy as np
from numpy.typing import NDArray

from matcher.ranking.case import Case, Match

FIRST_BATCH, LARGEST_BATCH = 32, 512

Open = Callable[[Sequence[int]], Sequence[Case]]
"""From the positions of postings to their cases."""


def best_first(numbers: NDArray[np.int64], bounds: NDArray[np.float64], open_: Open) -> Iterator[Match]:
    """All postings, best first, of equal scores the lower number; each is opened and read when it may be the next.

    `numbers`, `bounds`: (n,) the postings' numbers and the most that the score of each can be.
    """
    order = np.lexsort((numbers, -bounds))
    waiting = _Waiting(order, bounds[order], open_)
    heap: list[tuple[float, int, Case]] = []
    while heap or waiting.best > -np.inf:
        while waiting.best > -np.inf and (not heap or waiting.best >= -heap[0][0]):
            for case in waiting.opened():
                heappush(heap, (-case.bound, case.stored.id, case))
        _, number, case = heap[0]
        if case.unread:
            case.read_on()
            heapreplace(heap, (-case.bound, number, case))
        else:
            heappop(heap)
            yield case.match()


class _Waiting:
    """The postings that are not opened yet, the best bound first."""

    def __init__(self, order: NDArray[np.int64], bounds: NDArray[np.float64], open_: Open) -> None:
        self._order, self._bounds, self._open = order, bounds, open_
        self._at, self._size = 0, FIRST_BATCH

    @property
    def best(self) -> float:
        return float(self._bounds[self._at]) if self._at < len(self._bounds) else -np.inf

    def opened(self) -> Sequence[Case]:
        """The next ones, more each time."""
        batch = self._order[self._at : self._at + self._size].tolist()
        self._at += len(batch)
        self._size = min(LARGEST_BATCH, 2 * self._size)
        return self._open(batch)
