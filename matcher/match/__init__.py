"""Match: the open postings for one profile, ranked, one row an opening."""

from collections.abc import Iterable
from datetime import date
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder
from matcher.match.pool import Learn, Places, Pool
from matcher.profile import Profile
from matcher.ranking import Learned, Match
from spiders.store import Filter, Store
from spiders.store.light import of_same_openings

FIRST_TASTED = 4_096

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
    pool: Pool,
    profile: Profile,
    places: Places,
    limit: int,
    today: date,
    learn: Learn | None = None,
    *,
    tasted: int = FIRST_TASTED,
) -> list[Match]:
    """The best openings among these postings, without those that thumbs have hidden.

    `tasted`: so many of the likeliest are held against the thumbs first; the others only if one could still lead.
    """
    untasted = _learned(pool, places[:0], learn)
    if learn is None or untasted is None:
        return _one_an_opening(pool, places, pool.ranked(profile, places, today), limit)
    if untasted.hidden:
        hidden = sorted(of_same_openings(pool.store, untasted.hidden))
        places = places[~np.isin(pool.columns.numbers[places], hidden)]
    most = _most(pool, profile, places, today, untasted)
    order = np.argsort(-most, kind="stable")
    while True:
        near = places[np.sort(order[:tasted])]
        ranked = pool.ranked(profile, near, today, _learned(pool, near, learn))
        found = _one_an_opening(pool, places, ranked, limit)
        if tasted >= len(order) or (len(found) == limit and found[-1].score >= most[order[tasted]]):
            return found
        tasted *= 4


def _learned(pool: Pool, places: Places, learn: Learn | None) -> Learned | None:
    part = pool.columns.of(places)
    return learn(part.numbers, part.titles) if learn else None


def _most(pool: Pool, profile: Profile, places: Places, today: date, learned: Learned) -> NDArray[np.float64]:
    """What the scores can be at most, to any taste."""
    to_taste = learned._replace(taste=np.ones(len(places), np.float32), because=("",) * len(places))
    return pool.candidates(profile, places, today, to_taste).bounds.scores


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
