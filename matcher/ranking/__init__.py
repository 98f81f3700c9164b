"""Ranking: signals become one score with a confidence, best matches first."""

from collections.abc import Sequence
from datetime import date
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from matcher.profile import Profile
from matcher.ranking.best_first import best_first
from matcher.ranking.case import Asked, Case, Match, Posted
from matcher.ranking.total import DIGITS, GOOD, START, Part, Total, Violation, adding_up
from matcher.ranking.weights import AVOIDED, NOT_STATED, VIOLATED, WEIGHTS, Learned, Weight, weights_of
from matcher.signals import Signal, prepared, title_value
from spiders.store import Stored

__all__ = [
    "AVOIDED",
    "DIGITS",
    "GOOD",
    "LEAST_TASTE",
    "NOT_STATED",
    "ROUNDING",
    "START",
    "VIOLATED",
    "WEIGHTS",
    "Asked",
    "Case",
    "Learned",
    "Match",
    "Part",
    "Posted",
    "Total",
    "Violation",
    "Weight",
    "adding_up",
    "best_first",
    "rank",
    "taste_of",
    "weights_of",
]

ROUNDING = 1e-6
"""By so much may a sum differ that is added up in another order."""
LEAST_TASTE = -0.99
"""Nobody has said that what is unlike is out of the question."""


def rank(  # noqa: PLR0913, PLR0917  who, what, how alike, when, how many
    profile: Profile,
    stored: Sequence[Stored],
    likeness: NDArray[np.float32],
    today: date,
    limit: int | None,
    titles: Sequence[str] = (),
    learned: Learned | None = None,
) -> list[Match]:
    """The best `limit` matches, all with None, best first; of equal scores the lower number.

    `likeness`: (n,) the cosine of each posting's title and the most similar of the profile's titles; `titles`: which;
    `learned`: what thumbs have taught of each; what they hide is ranked all the same.
    Texts are read only as far as needed: what a text may say is taken to fit until it is read.

    Raises:
        ValueError: not one likeness or taste a posting, or weights that rank nothing.
    """
    if likeness.shape != (len(stored),):
        raise ValueError(f"{len(stored)} postings and likeness of shape {likeness.shape}")
    if learned and not len(learned.taste) == len(learned.because) == len(stored):
        raise ValueError(f"{len(stored)} postings and taste of shape {learned.taste.shape}")
    seeker = prepared(profile)
    asked = Asked(seeker, weights_of(seeker, learned.weights if learned else None), today)
    cosines = likeness.tolist()

    def opened(batch: Sequence[int]) -> list[Case]:
        nearest = [titles[at] if titles else "" for at in batch]
        rows = zip(batch, nearest, strict=True)
        return [Case(Posted(stored[at], cosines[at], title, taste_of(learned, at)), asked) for at, title in rows]

    numbers = np.array([row.id for row in stored], np.int64)
    return list(islice(best_first(numbers, _most(cosines, asked, learned), opened), limit))


def taste_of(learned: Learned | None, at: int) -> Signal | None:
    """What thumbs say of the posting at this position; None where they say nothing."""
    if learned is None or np.isnan(learned.taste[at]):
        return None
    return Signal("taste", min(1.0, max(LEAST_TASTE, float(learned.taste[at]))), learned.because[at])


def _most(cosines: list[float], asked: Asked, learned: Learned | None) -> NDArray[np.float64]:
    """The score of a posting with such a title, to such a taste, that fits in everything else."""
    weights = asked.weights
    most = START * (2 - weights["title"].weight * (1 - np.array([title_value(cosine) for cosine in cosines])))
    if learned:
        most -= START * weights["taste"].weight * (1 - np.clip(np.nan_to_num(learned.taste), LEAST_TASTE, 1))
    return np.asarray(most + ROUNDING, np.float64)
