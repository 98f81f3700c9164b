"""Why postings are one opening, and why others that are close are not."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from spiders.openings import Ad, ad_of, compare, group
from spiders.store import Store, Stored

MOST_OTHERS = 5
FAR = {"another title", "another employer"}
"""What is that different needs no explanation."""
BY_HAND = ("put together by hand",)
APART = ("kept apart, by hand or by what speaks against another posting of it",)


class Compared(NamedTuple):
    """A posting, and what joins it to the opening or keeps it out."""

    stored: Stored
    because: tuple[str, ...] = ()


class OpeningShown(NamedTuple):
    """The postings of one opening, the one that was asked for first, and the closest others."""

    members: tuple[Compared, ...]
    others: tuple[Compared, ...] = ()


def opening_shown(store: Store, number: int) -> OpeningShown | None:
    """The opening of a posting with its receipts; None where no posting has this number."""
    store.group_openings()
    asked = store.get(number)
    if asked is None:
        return None
    numbers, close = store.opening_of(number)
    members = [asked, *(one for one in store.postings(numbers) if one.id != number)]
    others = (_apart(asked, other) for other in store.postings(close))
    alike = (other for other in others if other.because[0] not in FAR)
    return OpeningShown(tuple(_joined(members)), tuple(islice(alike, MOST_OTHERS)))


def _joined(members: list[Stored]) -> Iterator[Compared]:
    """Each with the receipt that joins it to one of those before it; the first needs none."""
    receipts = list(chain.from_iterable(opening.receipts for opening in group(list(map(_ad, members)))))
    joined = {0}
    yield Compared(members[0])
    while found := next((one for one in receipts if (one.one in joined) != (one.other in joined)), None):
        at = found.other if found.one in joined else found.one
        joined.add(at)
        yield Compared(members[at], found.because)
    yield from (Compared(member, BY_HAND) for at, member in enumerate(members) if at not in joined)


def _apart(asked: Stored, other: Stored) -> Compared:
    verdict = compare(_ad(asked), _ad(other))
    return Compared(other, APART if verdict.same else verdict.because)


def _ad(stored: Stored) -> Ad:
    return ad_of(stored.posting)._replace(language=stored.language)
