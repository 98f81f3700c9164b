"""What passes between a spider and its run: what it asks, what it saw, and the tally."""

from dataclasses import dataclass
from typing import Any, NamedTuple


class Ask(NamedTuple):
    """An address that is asked with a JSON body (POST)."""

    url: str
    json: dict[str, Any]
    whole: bool = True
    """False where what it asks for may leave out postings of its listing."""


@dataclass
class Listing:
    """What one run saw of a board, a feed or a page: the tally that its report is made of."""

    name: str
    seen: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    unreadable: int = 0
    blocked: int = 0
    floor: int = 0
    whole: bool = True
    """Whether all of it was seen: only then may what is missing be gone."""
    problem: str = ""
    example: str = ""
    """The first reason of what was unreadable."""
