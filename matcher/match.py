"""The open postings for one profile: what the store holds, ranked, one row an opening."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder
from matcher.index.publishing import title_vectors
from matcher.profile import Profile
from matcher.ranking import Match, rank
from spiders.store import Filter, Store, Stored

SPARE = 3
"""So many times the limit is ranked, so that postings of one opening can share a row; more if that is too few."""


def match(  # noqa: PLR0913  who, what, when, and where
    profile: Profile, wanted: Filter, limit: int, today: date, *, store: Store, encoder: Encoder
) -> list[Match]:
    """The best openings for a person, best first; fewer than `limit` only where fewer pass the filter."""
    store.group_openings()
    stored = list(store.postings(store.numbers(wanted)))
    likeness, nearest = _likeness(profile, stored, store, encoder)
    openings = {row.id: row.opening for row in stored}
    ranked = limit
    while True:
        ranked *= SPARE
        found = _one_an_opening(rank(profile, stored, likeness, today, ranked, nearest), openings)
        if len(found) >= limit or ranked >= len(stored):
            return found[:limit]


def _likeness(
    profile: Profile, stored: list[Stored], store: Store, encoder: Encoder
) -> tuple[NDArray[np.float32], list[str]]:
    """For each posting the cosine of its title to the profile's nearest title, and that title."""
    wanted = list(profile.titles or (profile.headline or " ".join(profile.skills),))
    if not stored:
        return np.zeros(0, np.float32), []
    vectors = title_vectors(store, encoder, [row.posting.title for row in stored])
    titles = np.stack([vectors[row.posting.title] for row in stored])
    cosines = titles @ encoder.encode_queries(wanted).T
    best: NDArray[np.float32] = cosines.max(axis=1)
    return best, [wanted[at] for at in cosines.argmax(axis=1)]


def _one_an_opening(matches: list[Match], openings: dict[int, str | None]) -> list[Match]:
    found: dict[str | int, Match] = {}
    for one in matches:
        key = openings[one.number] or one.number
        if key in found:
            elsewhere = (*found[key].also_on, (one.posting.source, one.posting.url))
            found[key] = found[key]._replace(also_on=elsewhere)
        else:
            found[key] = one
    return list(found.values())
