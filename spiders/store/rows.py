"""What the store takes and hands out."""

from datetime import date, datetime
from typing import NamedTuple

from spiders.posting import JobPosting, Place


class Stored(NamedTuple):
    """A posting and what we know of it; times are UTC."""

    id: int
    posting: JobPosting
    content_hash: str
    state: str
    first_seen: datetime
    last_seen: datetime
    last_changed: datetime
    language: str | None
    work_mode: str | None
    opening: str | None = None
    """Equal for the postings of one opening."""
    close_reason: str | None = None
    repost_of: int | None = None
    """The number of the closed posting that this one repeats."""


class Filter(NamedTuple):
    """Which open postings count: near a place (its city within 30 km, its region, its country), remote, and so on."""

    place: Place | None = None
    remote: bool = False
    sources: tuple[str, ...] = ()
    since: date | None = None


class Run(NamedTuple):
    """What one run saw of one listing; an empty `problem` means that it was complete."""

    source: str
    listing: str
    started: datetime
    seen: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    unreadable: int = 0
    blocked: int = 0
    problem: str = ""


class IndexFile(NamedTuple):
    """The published index of one encoder; `revision` is the store's at the time."""

    encoder: str
    generation: int
    file: str
    size: int
    checksum: str
    revision: int
