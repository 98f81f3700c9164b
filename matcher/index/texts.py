"""What is searched of the texts of postings: those of one employer are looked at together."""

from collections.abc import Iterator, Sequence

from matcher.contents import MOST_EMPLOYERS, MOST_TEXTS, Told, searched_texts, shared_by_all
from spiders.store import Store, Stored


class Searched:
    """The texts of a store's open postings without what their employers repeat in every one."""

    def __init__(self, store: Store) -> None:
        """Reads a text of each of some hundred employers, for what many of them share."""
        self._store = store
        self._everywhere = shared_by_all(map(_told, store.one_of_each_employer(MOST_EMPLOYERS)))

    def chunks(self, numbers: Sequence[int], size: int) -> Iterator[tuple[int, list[Stored]]]:
        """These postings by the employer, so many at once, each time with how many came before."""
        ordered = self._store.by_employer(numbers)
        for start in range(0, len(ordered), size):
            yield start, list(self._store.postings(ordered[start : start + size]))

    def texts(self, postings: Sequence[Stored]) -> dict[int, str]:
        """Number → what counts of the text, told by up to sixty other postings of the same employer.

        What an employer turns out to repeat later still stands in what was taken in before.
        """
        wanted = {stored.id: _told(stored) for stored in postings}
        employers = sorted({told.employer for told in wanted.values()})
        others = {stored.id: _told(stored) for stored in self._store.some_of_each(employers, MOST_TEXTS)}
        found = searched_texts((others | wanted).values(), self._everywhere)
        return {number: found[number] for number in wanted}


def _told(stored: Stored) -> Told:
    posting = stored.posting
    return Told(stored.id, posting.organization or f"\x00{stored.id}", posting.title, posting.description)
