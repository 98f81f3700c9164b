"""Pool: the open postings as the matches of any profile are drawn from them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder
from matcher.match.bounds import Bounds, likeness_of, most
from matcher.match.columns import Columns, Watch, columns_of, quiet
from matcher.profile import Profile
from matcher.ranking import Asked, Case, Learned, Match, Posted, best_first, taste_of, weights_of
from matcher.signals import prepared
from spiders.store import Filter, Store

Places = NDArray[np.int64]
"""Positions in the columns, ascending."""
Learn = Callable[[NDArray[np.int64], NDArray[np.float16]], Learned | None]
"""From the numbers of n postings and the (n, d) meanings of their titles to what thumbs say of them."""


class Pool(NamedTuple):
    """A store's open postings, with the encoder that says what titles mean."""

    store: Store
    encoder: Encoder
    columns: Columns

    @classmethod
    def of(cls, store: Store, encoder: Encoder, watch: Watch = quiet) -> Self:
        """As the store is now; what was known before is read from a file beside the store's."""
        store.group_openings(watch)
        return cls(store, encoder, columns_of(store, encoder, watch))

    def passing(self, wanted: Filter) -> Places:
        """The postings that a filter lets through."""
        if wanted == Filter():
            return np.arange(len(self.columns.numbers))
        return self.columns.at(self.store.numbers(wanted))

    def ranked(self, profile: Profile, places: Places, today: date, learned: Learned | None = None) -> Iterator[Match]:
        """These postings, best first, each read when it may be the next; `learned`: of these postings."""
        candidates = self.candidates(profile, places, today, learned)
        return best_first(candidates.numbers, candidates.bounds.scores, candidates.open)

    def candidates(self, profile: Profile, places: Places, today: date, learned: Learned | None = None) -> "Candidates":
        """These postings as far as the columns know them."""
        part = self.columns.of(places)
        likeness, nearest = self.likeness(profile, part.titles)
        asked = asked_by(profile, today, learned)
        numbers, cosines = part.numbers, likeness.tolist()

        def opened(batch: Sequence[int]) -> list[Case]:
            at = {int(numbers[one]): one for one in batch}
            rows = [(row, at[row.id]) for row in self.store.postings(list(at))]
            return [Case(Posted(row, cosines[one], nearest(one), taste_of(learned, one)), asked) for row, one in rows]

        return Candidates(numbers, most(part, asked, likeness, learned.taste if learned else None), opened, asked)

    def likeness(
        self, profile: Profile, titles: NDArray[np.float16]
    ) -> tuple[NDArray[np.float32], Callable[[int], str]]:
        """For each of (n, d) titles the cosine of the profile's nearest title, and which title that is."""
        wanted = list(profile.titles or (profile.headline or " ".join(profile.skills),))
        cosines, nearest = likeness_of(titles, self.encoder.encode_queries(wanted))
        return cosines, lambda at: wanted[nearest[at]]


class Candidates(NamedTuple):
    """Postings that are not read yet: their numbers, bounds of their scores, and how to open those at some places."""

    numbers: NDArray[np.int64]
    bounds: Bounds
    open: Callable[[Sequence[int]], list[Case]]
    asked: Asked


def asked_by(profile: Profile, today: date, learned: Learned | None) -> Asked:
    """What a person asks of a posting today."""
    seeker = prepared(profile)
    return Asked(seeker, weights_of(seeker, learned.weights if learned else None), today)
