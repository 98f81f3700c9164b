"""The model: from thumbs to what each signal counts and how telling each thumb is, a few parameters and no more.

Whether a posting is liked is logistic in a Gaussian process: the sum of its signals with the default weights, what
changes these weights, and what is alike in title, employer and place of work. The posterior's mode, as in Rasmussen
and Williams, Gaussian Processes for Machine Learning, algorithm 3.1.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.feedback.taste import Liking, among
from matcher.feedback.thumbs import SIDES, Thumb
from matcher.ranking import WEIGHTS
from matcher.signals import AGAINST

Numbers = NDArray[np.float64]

NAMES: Final = tuple(name for name, weight in WEIGHTS.items() if weight.weight)
DEFAULTS: Final = np.array([WEIGHTS[name].weight for name in NAMES])
TASTE: Final = 0.3
"""What the taste of many thumbs counts, beside default weights that add up to 1.07."""
FEW: Final = 5
"""With so many thumbs half of it."""
SCALE: Final = 0.8
"""Log odds at which the taste has said three quarters of what it can say."""


class _Usual(NamedTuple):
    """What a signal is like among the first postings of a match, and how much these differ."""

    mean: float
    spread: float


# Of the first fifteen matches of six invented people.
_USUAL: Final = {
    "title": _Usual(0.85, 0.2),
    "skills": _Usual(0.5, 0.35),
    "level": _Usual(0.8, 0.35),
    "place": _Usual(0.95, 0.2),
    "work mode": _Usual(0.7, 0.35),
    "language": _Usual(0.9, 0.3),
    "employment": _Usual(0.75, 0.35),
    "salary": _Usual(0.8, 0.2),
    "freshness": _Usual(0.05, 0.5),
}
_MEANS: Final = np.array([_USUAL[name].mean for name in NAMES])
_SPREADS: Final = np.array([_USUAL[name].spread for name in NAMES])
_UNSAID: Final = np.array([WEIGHTS[name].unsaid for name in NAMES])

# Tuned on invented tastes of the same people, see benchmarks/taste.py.
SHARPNESS: Final = 10.0
"""Log odds of a like for each point of the weighted mean of the signals."""
_FREEDOM: Final = 0.2 * DEFAULTS + 0.01 / _SPREADS
"""The standard deviation of each weight before any thumb."""
USUAL_COUNTS: Final = 8
"""As many thumbs is worth what is usual."""
VIOLATION: Final = 0.1
"""What a violated wish explains of a dislike, in points of the mean."""
ELSEWHERE: Final = 0.15
"""What is left of a thumb's say on a signal that is not its reason."""
NAMED: Final = 2.0
"""Spreads by which a thumb differs from what is usual: in its reason at least, and as far as it teaches at most."""
_STEPS: Final = 10
_HALVINGS: Final = 6
"""A step of Newton's that goes too far is cut in half so often."""
_LEAST: Final = 1e-6


class Taught(NamedTuple):
    """What k thumbs have taught: weights by signal, (k,) how telling each is, (k, signals) how far it moved each."""

    weights: dict[str, float]
    telling: Numbers
    moves: Numbers


def taught(thumbs: Sequence[Thumb], liking: Liking) -> Taught:
    """The weights that make these thumbs likely and are near to the defaults; `liking`: of the same thumbs.

    A thumb with a reason speaks mainly of that: it says that it matters.
    """
    sides = np.array([SIDES[thumb.verdict] for thumb in thumbs], np.float64)
    contrasts = _contrasts(thumbs, sides)
    free = SHARPNESS * np.clip(contrasts, -NAMED * _SPREADS, NAMED * _SPREADS) * _FREEDOM
    expected = SHARPNESS * (contrasts @ DEFAULTS - VIOLATION * _violations(thumbs))
    telling = _mode(free @ free.T + among(liking), expected, sides)
    moves = telling[:, None] * free * _FREEDOM
    taste = TASTE * len(thumbs) / (len(thumbs) + FEW)
    weights = np.maximum(DEFAULTS + moves.sum(axis=0), 0.0)
    weights *= DEFAULTS.sum() / max(weights.sum(), _LEAST)
    return Taught(dict(zip(NAMES, weights.tolist(), strict=True)) | {"taste": taste}, telling, moves)


def _contrasts(thumbs: Sequence[Thumb], sides: Numbers) -> Numbers:
    """(k, signals) by how much each posting is above what lies between the liked and the disliked ones."""
    said = np.array([[_value(thumb, name) for name in NAMES] for thumb in thumbs])
    values = np.maximum(np.where(np.isnan(said), _UNSAID, said), AGAINST)
    kept = _violations(thumbs) == 0
    middle = (_mean(values[sides > 0]) + _mean(values[(sides < 0) & kept])) / 2
    # what no posting said can teach nothing
    contrasts = np.where(np.isnan(said).all(axis=0), 0.0, values - middle)
    for row, thumb, side in zip(contrasts, thumbs, sides.tolist(), strict=True):
        if thumb.reasons:
            named = np.isin(NAMES, thumb.reasons)
            row[:] = np.where(named, side * np.maximum(np.abs(row), NAMED * _SPREADS), ELSEWHERE * row)
    return contrasts


def _mean(values: Numbers) -> Numbers:
    return np.asarray((USUAL_COUNTS * _MEANS + values.sum(axis=0)) / (USUAL_COUNTS + len(values)), np.float64)


def _value(thumb: Thumb, name: str) -> float:
    value = thumb.signals.get(name)
    return float("nan") if value is None else value


def _violations(thumbs: Sequence[Thumb]) -> Numbers:
    return np.array(
        [sum(value is not None and value <= AGAINST for value in thumb.signals.values()) for thumb in thumbs]
    )


def _mode(alike: Numbers, expected: Numbers, sides: Numbers) -> Numbers:
    """(k,) how far each thumb pulls, -1 to 1: the mode's log odds are `expected` and `alike` times these."""
    pulls = np.zeros(len(sides))
    identity = np.eye(len(sides))
    for _ in range(_STEPS):
        odds = expected + alike @ pulls
        chance = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
        curve = np.maximum(chance * (1 - chance), _LEAST)
        root = np.sqrt(curve)
        wanted = curve * (odds - expected) + (sides > 0) - chance
        inner = identity + root[:, None] * alike * root
        step = wanted - root * np.linalg.solve(inner, root * (alike @ wanted)) - pulls
        lengths = 0.5 ** np.arange(_HALVINGS)
        pulls += step * max(lengths, key=lambda length: _likely(pulls + length * step, alike, expected, sides))
    return pulls


def _likely(pulls: Numbers, alike: Numbers, expected: Numbers, sides: Numbers) -> float:
    """The log of the posterior, less what does not change."""
    moved = alike @ pulls
    return float(-np.logaddexp(0, -sides * (expected + moved)).sum() - pulls @ moved / 2)
