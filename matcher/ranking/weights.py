"""What each signal counts, by default and as thumbs have taught."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.signals import Seeker


class Weight(NamedTuple):
    """How much a signal counts, and its value where the posting does not say."""

    weight: float
    unsaid: float


# Tuned on graded postings of six invented people; half or one and a half of any one changes nDCG@10 by 0.03 at most.
WEIGHTS: Final = {
    # another occupation is no match, whatever else fits
    "title": Weight(0.32, 0.0),
    # tells occupations with like titles apart; what is asked is often negotiable
    "skills": Weight(0.26, 0.2),
    # one level off is worth a look
    "level": Weight(0.16, 0.4),
    # near is near; what is too far violates a wish
    "place": Weight(0.06, 0.0),
    # many who want hybrid would come on site for the right work
    "work mode": Weight(0.08, 0.3),
    # what is not asked is seldom needed
    "language": Weight(0.08, 0.5),
    # most postings are for full time and do not say so
    "employment": Weight(0.05, 0.4),
    # few state it, and those who do mostly pay what is usual
    "salary": Weight(0.04, 0.6),
    # decides between equals
    "freshness": Weight(0.02, 0.0),
    # only ever against
    "avoid": Weight(0.0, 0.0),
    # counts as far as thumbs have taught it
    "taste": Weight(0.0, 0.0),
}
VIOLATED: Final = 0.45
"""What a violated wish leaves of a score."""
AVOIDED: Final = 0.2
"""What is left of that where the person avoids a word or an employer."""

NOT_STATED: Final = frozenset(("taste",))
"""What no posting can say, so that nothing is known the less without it."""


class Learned(NamedTuple):
    """What thumbs have taught: of n postings to rank."""

    weights: Mapping[str, float]
    """Signal → its weight, 0 or more, in the place of that in WEIGHTS."""
    taste: NDArray[np.float32]
    """(n,) how alike each posting is to what was liked rather than disliked, -1 to 1; NaN where nothing can be said."""
    because: Sequence[str]
    """n reasons, empty where nothing can be said."""
    hidden: frozenset[int] = frozenset()
    """The numbers of postings that are not shown."""


def weights_of(seeker: Seeker, taught: Mapping[str, float] | None = None) -> dict[str, Weight]:
    """The weights of the wishes that the profile states, adding up to 1; with None nothing was taught.

    Raises:
        ValueError: a weight is below 0, or all are 0.
    """
    profile = seeker.profile
    wishes = {
        "title": True,
        "skills": profile.skills,
        "level": profile.level,
        "place": seeker.spots or seeker.countries,
        "work mode": profile.work_mode,
        "language": profile.languages,
        "employment": profile.employment_type,
        "salary": seeker.yearly,
        "freshness": True,
        "taste": taught is not None,
    }
    stated = {name: WEIGHTS[name] for name, wish in wishes.items() if wish}
    counted = {name: (taught or {}).get(name, weight.weight) for name, weight in stated.items()}
    total = sum(counted.values())
    if total <= 0 or min(counted.values()) < 0:
        raise ValueError(f"weights that rank nothing: {counted}")
    return {name: weight._replace(weight=counted[name] / total) for name, weight in stated.items()}
