"""The open postings for one profile: what the store holds, ranked, one row an opening."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder
from matcher.index.publishing import title_vectors
from matcher.profile import Profile
from matcher.ranking import Match, rank
from spiders.openings import opening_key
from spiders.store import Filter, Store, Stored

SPARE = 3
"""So many times the limit is ranked, so that postings of one opening can share a row."""


def match(  # noqa: PLR0913  who, what, when, and where
    profile: Profile, wanted: Filter, limit: int, today: date, *, store: Store, encoder: Encoder
) -> list[Match]:
    """The best openings for a person, best first."""
    stored = list(store.postings(store.numbers(wanted)))
    likeness = _likeness(profile, stored, store, encoder)
    return _one_an_opening(rank(profile, stored, likeness, today, limit * SPARE), limit)


def _likeness(profile: Profile, stored: list[Stored], store: Store, encoder: Encoder) -> NDArray[np.float32]:
    """The cosine of each posting's title to the profile's nearest title."""
    wanted = encoder.encode_queries(list(profile.titles or (profile.headline or " ".join(profile.skills),)))
    if not stored:
        return np.zeros(0, np.float32)
    vectors = title_vectors(store, encoder, [row.posting.title for row in stored])
    titles = np.stack([vectors[row.posting.title] for row in stored])
    best: NDArray[np.float32] = (titles @ wanted.T).max(axis=1)
    return best


def _one_an_opening(matches: list[Match], limit: int) -> list[Match]:
    found: dict[str | int, Match] = {}
    for one in matches:
        key = opening_key(one.posting) or one.number
        if key in found:
            elsewhere = (*found[key].also_on, (one.posting.source, one.posting.url))
            found[key] = found[key]._replace(also_on=elsewhere)
        else:
            found[key] = one
    return list(found.values())[:limit]
