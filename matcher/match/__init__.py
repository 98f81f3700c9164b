"""Match: the open postings for one profile, ranked, one row an opening."""

from collections.abc import Iterable
from datetime import date
from itertools import islice

import numpy as np

from matcher.encoder import Encoder
from matcher.match.pool import Learn, Places, Pool
from matcher.profile import Profile
from matcher.ranking import Learned, Match
from spiders.store import Filter, Store
from spiders.store.light import of_same_openings

__all__ = ["Learn", "Places", "Pool", "best", "match"]


def match(  # noqa: PLR0913  who, what, when, and where
    profile: Profile,
    wanted: Filter,
    limit: int,
    today: date,
    *,
    store: Store,
    encoder: Encoder,
) -> list[Match]:
    """The best openings for a person, best first; fewer than `limit` only where fewer pass the filter."""
    pool = Pool.of(store, encoder)
    return best(pool, profile, pool.passing(wanted), limit, today)


def best(  # noqa: PLR0913, PLR0917  who, what, how many, when, and what was learned
    pool: Pool, profile: Profile, places: Places, limit: int, today: date, learn: Learn | None = None
) -> list[Match]:
    """The best openings among these postings, without those that thumbs have hidden."""
    part = pool.columns.of(places)
    learned = learn(part.numbers, part.titles) if learn else None
    if learned and learned.hidden:
        kept = ~np.isin(part.numbers, sorted(of_same_openings(pool.store, learned.hidden)))
        places, learned = places[kept], _only(learned, kept)
    return _one_an_opening(pool, places, pool.ranked(profile, places, today, learned), limit)


def _only(learned: Learned, kept: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Learned:
    reasons = [learned.because[at] for at in np.flatnonzero(kept).tolist()]
    return learned._replace(taste=learned.taste[kept], because=reasons)


def _one_an_opening(pool: Pool, places: Places, ranked: Iterable[Match], limit: int) -> list[Match]:
    """The first of each opening, with the addresses of its others among these postings, in order of their numbers."""
    among = set(pool.columns.numbers[places].tolist())
    covered: set[int] = set()
    found: dict[int, list[int]] = {}
    firsts: list[Match] = []
    for one in islice((one for one in ranked if one.number not in covered), limit):
        together = of_same_openings(pool.store, [one.number])
        covered |= set(together)
        found[one.number] = [number for number in together if number in among and number != one.number]
        firsts.append(one)
    rows = pool.store.postings([number for others in found.values() for number in others])
    also = {row.id: (row.posting.source, row.posting.url) for row in rows}
    return [one._replace(also_on=tuple(also[number] for number in found[one.number])) for one in firsts]
