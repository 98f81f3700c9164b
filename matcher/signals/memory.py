"""What was read of a text is kept for the next person who asks, the text itself is not."""

from collections import OrderedDict
from collections.abc import Callable
from functools import update_wrapper
from typing import Final, Generic, ParamSpec, TypeVar

MOST: Final = 20_000
"""Texts that are kept by each reader: about so many are read when 100,000 postings are ranked."""

Said = ParamSpec("Said")
Fact = TypeVar("Fact")


class Remembered(Generic[Said, Fact]):
    """A reader that reads what it has read before no second time; what was not asked for the longest is forgotten."""

    def __init__(self, read: Callable[Said, Fact]) -> None:
        """`read`: a pure function of strings and other values that have a hash."""
        self._read, self._facts = read, OrderedDict[tuple[int, ...], Fact]()
        update_wrapper(self, read)

    def __call__(self, *said: Said.args, **named: Said.kwargs) -> Fact:
        """As the reader answers."""
        # 64 bits of each: two texts that meet in all of them are not to be expected
        key = tuple(hash(part) for part in said)
        if key in self._facts:
            self._facts.move_to_end(key)
            return self._facts[key]
        fact = self._facts[key] = self._read(*said, **named)
        if len(self._facts) > MOST:
            self._facts.popitem(last=False)
        return fact
