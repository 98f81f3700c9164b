"""A posting that is read only as far as its place among the others needs."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, NamedTuple

from matcher.ranking.total import START, Total, left_of, total
from matcher.ranking.weights import Weight
from matcher.signals import (
    AGAINST,
    Seeker,
    Signal,
    avoid,
    employment,
    freshness,
    language,
    level,
    place,
    salary,
    skills,
    title,
    work_mode,
)
from spiders.posting import JobPosting
from spiders.store import Stored

Reader = Callable[[Seeker, Stored, str], Signal | None]


class _Step(NamedTuple):
    """A signal to read next, from the fields and the title alone or from the text as well."""

    name: str
    read: Reader
    from_text: bool


# In the order in which they rule out most for their time.
_STEPS: Final = (
    _Step("level", level, from_text=False),
    _Step("employment", employment, from_text=False),
    _Step("skills", skills, from_text=True),
    _Step("level", level, from_text=True),
    _Step("language", language, from_text=True),
    _Step("avoid", avoid, from_text=True),
    _Step("employment", employment, from_text=True),
    _Step("place", place, from_text=True),
    _Step("salary", salary, from_text=True),
)
_LEFT: Final = tuple(frozenset(step.name for step in _STEPS[at:]) for at in range(len(_STEPS) + 1))


class Match(NamedTuple):
    """A posting, its score 0 to 100, the share of the weight that it speaks to, and why, what counts most first."""

    number: int
    posting: JobPosting
    score: float
    confidence: float
    signals: tuple[Signal, ...]
    also_on: tuple[tuple[str, str], ...] = ()
    work_mode: str | None = None
    """As the store has it, stated or read from the text."""
    score_range: tuple[float, float] | None = None
    """What the score could be if all that is not said spoke against it, and if all spoke for it."""


class Posted(NamedTuple):
    """A posting to rank, the cosine of its title to the profile's nearest title, that title, and what taste says."""

    stored: Stored
    likeness: float
    nearest: str = ""
    taste: Signal | None = None


class Asked(NamedTuple):
    """Who asks and when, and what counts for it."""

    seeker: Seeker
    weights: Mapping[str, Weight]
    today: date


class Case:
    """A posting that is read one step after the other; `bound` is the most that its score can still be."""

    def __init__(self, posted: Posted, asked: Asked) -> None:
        """Looks at what needs no text: title, day, place, how one works, taste."""
        self.stored, self._asked = posted.stored, asked
        found = (
            title(asked.seeker, posted.stored, posted.likeness, posted.nearest),
            freshness(posted.stored, asked.today),
            place(asked.seeker, posted.stored, ""),
            work_mode(asked.seeker, posted.stored, ""),
            posted.taste,
        )
        self._known = {signal.name: signal for signal in found if signal}
        self._next = 0
        self._total: Total | None = None
        self.bound = self._score()

    @property
    def unread(self) -> bool:
        """Whether a step is left that can change the score."""
        return self._next < len(_STEPS)

    def read_on(self) -> None:
        """Take the next step, unless a field has said it; the bound never grows."""
        step = _STEPS[self._next]
        self._next += 1
        # a text can only take back what is known of the place: remote, but not from where the person lives
        if step.name not in self._known or step.name == "place":
            text = self.stored.posting.description if step.from_text else ""
            signal = step.read(self._asked.seeker, self.stored, text)
            self._known |= {step.name: signal} if signal else {}
            self.bound = self._score()

    def total(self) -> Total:
        """The sum laid open, after reading what is left, with the quotation of the text that says how one works."""
        if self._total is None:
            while self.unread:
                self.read_on()
            mode = work_mode(self._asked.seeker, self.stored, self.stored.posting.description)
            self._known |= {mode.name: mode} if mode else {}
            self._total = self._summed(self._known)
        return self._total

    def with_signal(self, signal: Signal) -> Total:
        """The sum if this signal were in the place of the posting's own."""
        self.total()
        return self._summed(self._known | {signal.name: signal})

    def forgiven(self) -> float:
        """The score if the posting did not say what violates a wish."""
        self.total()
        return self._summed({name: one for name, one in self._known.items() if one.value > AGAINST}).score

    def match(self) -> Match:
        """What a person sees."""
        summed, stored = self.total(), self.stored
        ordered = tuple(sorted(self._known.values(), key=lambda signal: -self._counts(signal)))
        return Match(
            stored.id,
            stored.posting,
            summed.score,
            summed.confidence,
            ordered,
            work_mode=stored.work_mode,
            score_range=(summed.low, summed.high),
        )

    def _summed(self, known: Mapping[str, Signal]) -> Total:
        return total(known, self._asked.weights, has_text=bool(self.stored.posting.description))

    def _counts(self, signal: Signal) -> float:
        """A violated wish before all else."""
        weight = self._asked.weights.get(signal.name)
        return 1.0 if signal.value <= AGAINST else abs(signal.value) * weight.weight if weight else 0.0

    def _score(self) -> float:
        """As `total` has it, with the best that is still to be read."""
        left, subtotal = _LEFT[self._next], START
        for name, (weight, unsaid) in self._asked.weights.items():
            signal = self._known.get(name)
            subtotal += START * weight * (signal.value if signal else 1.0 if name in left else unsaid)
        return subtotal * left_of(self._known.values())
