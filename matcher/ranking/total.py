"""The sum behind a score, laid open: what each signal gives, what a violated wish takes, what is left open."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from matcher.ranking.weights import AVOIDED, NOT_STATED, VIOLATED, Weight
from matcher.signals import AGAINST, Signal

START: Final = 50.0
"""The score of a posting that nothing speaks for or against; the signals move it by so much at most."""
GOOD: Final = 70.0
"""From here on a posting is worth an evening."""
DIGITS: Final = 1
"""A score is printed with so many decimals."""

TOLD_BY_TEXTS: Final = frozenset(("skills", "language"))
"""Of these a title says a part at most."""


class Part(NamedTuple):
    """A signal in the sum: its share of all weights, its value, the points it gives, and what it stands on."""

    name: str
    weight: float
    value: float
    points: float
    because: str
    is_said: bool
    """Else `value` is what is usual where a posting does not say."""


class Violation(NamedTuple):
    """A wish that the posting violates: what it leaves of the score, and the points that it takes."""

    name: str
    factor: float
    points: float
    because: str


class Total(NamedTuple):
    """START and all points of parts and violations add up to the score, 0 to 100.

    `confidence`: the share of the weights that the posting speaks to. `low` and `high`: the score if all that it does
    not say spoke against it, violating no wish, and if all spoke for it.
    """

    parts: tuple[Part, ...]
    violations: tuple[Violation, ...]
    score: float
    confidence: float
    low: float
    high: float


def total(known: Mapping[str, Signal], weights: Mapping[str, Weight], *, has_text: bool = True) -> Total:
    """The sum of the signals that are known, what counts most first; a signal without weight can only violate.

    `has_text`: else what a title says of skills and language is not the last word.
    """
    parts = [_part(name, weight, known.get(name)) for name, weight in weights.items()]
    subtotal = sum((part.points for part in parts), START)
    violations = tuple(_violations(known.values(), subtotal))
    factor = left_of(known.values())
    unsaid = [part for part in parts if not part.is_said and part.name not in NOT_STATED]
    open_ = unsaid if has_text else [part for part in parts if part in unsaid or part.name in TOLD_BY_TEXTS]
    against, speaking_for = (sum(START * part.weight * (side - part.value) for part in open_) for side in (-1, 1))
    return Total(
        tuple(sorted(parts, key=_counts)),
        violations,
        subtotal * factor,
        1 - sum(part.weight for part in unsaid),
        max(0.0, subtotal + against) * factor,
        min(2 * START, subtotal + speaking_for) * factor,
    )


def left_of(signals: Iterable[Signal]) -> float:
    """The share of a score that violated wishes leave."""
    factor = 1.0
    for signal in signals:
        factor *= _factor(signal)
    return factor


def adding_up(points: Iterable[float], score: float) -> list[float]:
    """The points rounded to what is printed, so that they add up to the rounded score: those nearest to it give way."""
    exact = list(points)
    unit = 10**DIGITS
    rounded = [round(value * unit) for value in exact]
    missing = round(score * unit) - sum(rounded)
    step = 1 if missing > 0 else -1
    by_error = sorted(range(len(exact)), key=lambda at: step * (rounded[at] - exact[at] * unit))
    for at in by_error[: abs(missing)]:
        rounded[at] += step
    return [value / unit for value in rounded]


def _part(name: str, weight: Weight, signal: Signal | None) -> Part:
    value = signal.value if signal else weight.unsaid
    because = signal.because if signal else ""
    return Part(name, weight.weight, value, START * weight.weight * value, because, signal is not None)


def _counts(part: Part) -> tuple[bool, float]:
    return not part.is_said, -abs(part.points)


def _violations(signals: Iterable[Signal], subtotal: float) -> Iterable[Violation]:
    left = subtotal
    for signal in signals:
        factor = _factor(signal)
        if factor < 1:
            yield Violation(signal.name, factor, left * (factor - 1), signal.because)
            left *= factor


def _factor(signal: Signal) -> float:
    if signal.value > AGAINST:
        return 1.0
    return VIOLATED * (AVOIDED if signal.name == "avoid" else 1)
