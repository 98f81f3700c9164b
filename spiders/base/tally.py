"""What passes between a spider and its run: what it asks, what it saw, and the tally."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from spiders.posting import JobPosting


class Ask(NamedTuple):
    """An address that is asked with a JSON body (POST)."""

    url: str
    json: dict[str, Any]


class Sighting(NamedTuple):
    """A posting, the listing that it stood on, and whether its own page says that it is gone."""

    posting: JobPosting
    listing: str
    gone: bool = False


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
    problem: str = ""
    example: str = ""
    """The first reason of what was unreadable."""
