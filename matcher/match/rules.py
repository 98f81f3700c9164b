"""Rules: which filters a person has set, one by one."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from spiders.posting import Place
from spiders.store import Filter

OUT_OF_SIGHT: Final = "you hid it, disliked it or applied for it"


class Rule(NamedTuple):
    """One of the filters: its option, the filter that is set to this alone, and what does not pass it."""

    option: str
    filter: Filter
    said: str


def rules(wanted: Filter) -> Iterator[Rule]:
    """The filters that are set."""
    if wanted.place:
        yield Rule("--place", Filter(place=wanted.place), f"not in or near {_named(wanted.place)}")
    if wanted.remote:
        yield Rule("--remote", Filter(remote=True), "not said to be remote")
    if wanted.sources:
        yield Rule("--source", Filter(sources=wanted.sources), f"not from {' or '.join(wanted.sources)}")
    if wanted.since:
        yield Rule("--since", Filter(since=wanted.since), f"posted before {wanted.since.isoformat()}")


def _named(place: Place) -> str:
    return place.address_locality or place.address_region or place.address_country or "there"
