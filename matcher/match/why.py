"""Why: the whole sum of one posting for one person, what keeps it out of the list, and what would raise it."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.index.publishing import title_vectors
from matcher.match.pool import Learn, Pool, asked_by
from matcher.match.rules import OUT_OF_SIGHT, rules
from matcher.match.wishes import changes
from matcher.profile import Profile
from matcher.ranking import Case, Learned, Posted, Total, taste_of
from spiders.store import Filter, Stored
from spiders.store.light import of_same_openings

LEAST_RISE: Final = 0.5
"""Points; what raises a score by less is not worth a line."""


class Raise(NamedTuple):
    """A change of the profile, and the score of the posting with it."""

    what: str
    score: float


class Why(NamedTuple):
    """A posting, its sum, why it is not in the list (empty if it is), and what would raise it, the most first."""

    stored: Stored
    total: Total
    dropped: tuple[str, ...]
    raises: tuple[Raise, ...]


def explained(  # noqa: PLR0913, PLR0917  which posting, for whom, among which, when, and what was learned
    pool: Pool, number: int, profile: Profile, wanted: Filter, today: date, learn: Learn | None = None
) -> Why | None:
    """The posting of that number, whatever its state; None where there is none."""
    stored = pool.store.get(number)
    if stored is None:
        return None
    vector = title_vectors(pool.store, pool.encoder, [stored.posting.title])[stored.posting.title]
    title = vector.astype(np.float16)[None, :]
    learned = learn(np.array([number], np.int64), title) if learn else None
    one = _One(pool, stored, title, today, learned)
    total = one.total(profile)
    return Why(stored, total, tuple(_dropped(pool, stored, wanted, learned)), _raises(one, profile, total))


class _One(NamedTuple):
    """A posting that several profiles look at."""

    pool: Pool
    stored: Stored
    title: NDArray[np.float16]
    today: date
    learned: Learned | None

    def total(self, profile: Profile) -> Total:
        cosines, nearest = self.pool.likeness(profile, self.title)
        posted = Posted(self.stored, float(cosines[0]), nearest(0), taste_of(self.learned, 0))
        return Case(posted, asked_by(profile, self.today, self.learned)).total()


def _dropped(pool: Pool, stored: Stored, wanted: Filter, learned: Learned | None) -> Iterator[str]:
    if stored.state != "open":
        yield f"it is {stored.state}: {stored.close_reason or 'its source does not list it any more'}"
    else:
        for rule in rules(wanted):
            if stored.id not in pool.store.numbers(rule.filter):
                yield f"{rule.option} drops it: {rule.said}"
    if learned and stored.id in {*learned.hidden, *of_same_openings(pool.store, learned.hidden)}:
        yield OUT_OF_SIGHT


def _raises(one: _One, profile: Profile, total: Total) -> tuple[Raise, ...]:
    """Each change is tried: the posting is ranked again with the changed profile."""
    is_near = any(part.name == "title" and part.value > 0 for part in total.parts)
    tried = (Raise(said, one.total(changed).score) for said, changed in changes(profile, one.stored, is_near=is_near))
    found = [step for step in tried if step.score - total.score >= LEAST_RISE]
    return tuple(sorted(found, key=lambda step: -step.score))
