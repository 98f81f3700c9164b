"""One row of the table of faults."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Facts = dict[str, bool]
"""What must be true, and whether it is."""


class Case(NamedTuple):
    """A fault, what Scrapy 2.19 does as it comes, and the check, which gets an empty folder."""

    number: str
    name: str
    scrapy: str
    check: Callable[[Path], Facts]


def untrue(case: Case, folder: Path) -> str:
    """What is not as it must be; empty where all is well."""
    return ", ".join(f"not: {fact}" for fact, holds in case.check(folder).items() if not holds)
