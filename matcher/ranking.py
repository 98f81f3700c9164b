"""Ranking: signals become one score with a confidence, best matches first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from heapq import heapify, heappop, heapreplace
from itertools import islice
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.profile import Profile
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
    prepared,
    salary,
    skills,
    title,
    title_value,
    work_mode,
)
from spiders.posting import JobPosting
from spiders.store import Stored


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
}
VIOLATED: Final = 0.45
"""What a violated wish leaves of a score."""
AVOIDED: Final = 0.2
"""What is left where the person avoids a word or an employer."""

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


def rank(  # noqa: PLR0913, PLR0917  who, what, how alike, when, how many
    profile: Profile,
    stored: Sequence[Stored],
    likeness: NDArray[np.float32],
    today: date,
    limit: int | None,
    titles: Sequence[str] = (),
) -> list[Match]:
    """The best `limit` matches, all with None, best first; of equal scores the lower number.

    `likeness`: (n,) the cosine of each posting's title and the most similar of the profile's titles; `titles`: which.
    Texts are read only as far as needed: what a text may say is taken to fit until it is read.
    """
    if likeness.shape != (len(stored),):
        raise ValueError(f"{len(stored)} postings and likeness of shape {likeness.shape}")
    search = _Search(prepared(profile), today)
    rows = zip(stored, likeness.tolist(), titles or ("",) * len(stored), strict=True)
    return list(islice(search.best_first([_Posted(*row) for row in rows]), limit))


def _weights(seeker: Seeker) -> dict[str, Weight]:
    """Those of the wishes that the profile states, adding up to 1."""
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
    }
    stated = {name: WEIGHTS[name] for name, wish in wishes.items() if wish}
    total = sum(weight.weight for weight in stated.values())
    return {name: weight._replace(weight=weight.weight / total) for name, weight in stated.items()}


class _Posted(NamedTuple):
    stored: Stored
    likeness: float
    nearest: str


class _Case:
    """A posting that is read one step after the other; `bound` is the most that its score can still be."""

    def __init__(self, posted: _Posted, seeker: Seeker, weights: Mapping[str, Weight], today: date) -> None:
        self.stored, self._seeker, self._weights = posted.stored, seeker, weights
        found = (
            title(seeker, posted.stored, posted.likeness, posted.nearest),
            freshness(posted.stored, today),
            place(seeker, posted.stored, ""),
            work_mode(seeker, posted.stored, ""),
        )
        self._known = {signal.name: signal for signal in found if signal}
        self._next = 0
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
            signal = step.read(self._seeker, self.stored, text)
            self._known |= {step.name: signal} if signal else {}
            self.bound = self._score()

    def match(self) -> Match:
        """With the quotation of the text that says how one works."""
        mode = work_mode(self._seeker, self.stored, self.stored.posting.description)
        known = self._known | ({mode.name: mode} if mode else {})
        said = sum(weight.weight for name, weight in self._weights.items() if name in known)
        ordered = sorted(known.values(), key=lambda signal: -self._counts(signal))
        stored = self.stored
        return Match(stored.id, stored.posting, self.bound, said, tuple(ordered), work_mode=stored.work_mode)

    def _counts(self, signal: Signal) -> float:
        """A violated wish before all else."""
        return 1.0 if signal.value <= AGAINST else abs(signal.value) * self._weights[signal.name].weight

    def _score(self) -> float:
        """50 (1 + weighted mean), and little of it where a wish is violated."""
        left = {step.name for step in _STEPS[self._next :]}
        mean = 0.0
        for name, (weight, unsaid) in self._weights.items():
            signal = self._known.get(name)
            mean += weight * (signal.value if signal else 1.0 if name in left else unsaid)
        violated = sum(signal.value <= AGAINST for signal in self._known.values())
        avoided = AVOIDED if "avoid" in self._known else 1.0
        return 50 * (1 + mean) * VIOLATED**violated * avoided


class _Search:
    """Postings in order of their scores: one is done when it leads although there is nothing left to read."""

    def __init__(self, seeker: Seeker, today: date) -> None:
        self._seeker, self._today = seeker, today
        self._weights = _weights(seeker)

    def best_first(self, posted: Sequence[_Posted]) -> Iterator[Match]:
        heap = [(-self._most(row.likeness), row.stored.id, index) for index, row in enumerate(posted)]
        heapify(heap)
        cases: dict[int, _Case] = {}
        while heap:
            _, number, index = heap[0]
            if index not in cases:
                cases[index] = _Case(posted[index], self._seeker, self._weights, self._today)
            elif cases[index].unread:
                cases[index].read_on()
            else:
                yield cases.pop(index).match()
                heappop(heap)
                continue
            heapreplace(heap, (-cases[index].bound, number, index))

    def _most(self, likeness: float) -> float:
        """The score of a posting with this title that fits in everything else."""
        return 50 * (2 - self._weights["title"].weight * (1 - title_value(likeness)))
