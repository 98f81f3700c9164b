"""How fast thumbs teach: nDCG@10 after 0, 5, 10 and 20 thumbs of simulated people whose taste differs.

Each taste adds points to those that the written rule gave a posting, and the grade follows from the sum as it did.
The person sees one half of the postings as they are ranked, gives a thumb to the first one without, sees them ranked
anew, and so on; the other half is judged.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.feedback import Learned, Thumb, learned_from
from matcher.feedback.taste import Among
from matcher.profile import Profile
from matcher.ranking import START, Match, weights_of
from matcher.ranking.total import left_of
from matcher.signals import prepared
from spiders.salary import read_salary
from spiders.store import Stored
from spiders.store.again import employer_words

Numbers = NDArray[np.float64]

STEPS: Final = (0, 5, 10, 20)
WHEN: Final = datetime(2026, 11, 22, tzinfo=UTC)
GOOD: Final = 2
GRADES: Final = ((6.5, 3), (4.0, 2), (2.0, 1))
NOTHING: Final = -9.0
SKILLS: Final = ("sql", "docker", "sap", "aws", "kubernetes", "excel", "pytorch", "power bi", "linux", "git")


class Person(NamedTuple):
    """Who thumbs; of each posting, in order of their numbers, the match and the rule's reasons."""

    name: str
    profile: Profile
    matches: Sequence[Match]
    reasons: Sequence[str]


class Whim(NamedTuple):
    """What a simulated person happens to care about."""

    kinds: frozenset[str]
    houses: frozenset[str]
    skill: str


Taste = Callable[[Stored, str, Whim], float]
"""From a posting and the rule's reasons to points beside those of the rule."""


def _remote(stored: Stored, _reasons: str, _whim: Whim) -> float:
    return {"REMOTE": 2.5, "HYBRID": -1.5, "ONSITE": -4.0}.get(stored.work_mode or "", -3.5)


def _pay(stored: Stored, reasons: str, _whim: Whim) -> float:
    said = stored.posting.base_salary or read_salary(stored.posting.description)
    return -3.5 if not said else -3.0 if "pay" in reasons else 1.5


def _other_occupation(_stored: Stored, reasons: str, _whim: Whim) -> float:
    return {0.0: -4.0, 1.0: 2.5}.get(_number(r"occupation distance (\d)", reasons), 0.0)


def _exact_level(_stored: Stored, reasons: str, _whim: Whim) -> float:
    return -3.0 * abs(_number(r"level ([+-]?\d)", reasons)) or 0.5


def _own_skills(_stored: Stored, reasons: str, _whim: Whim) -> float:
    return 6 * (_number(r"must-have ([\d.]+)", reasons) - 0.75) if "must-have " in reasons else -1.0


def _kind_of_employer(stored: Stored, _reasons: str, whim: Whim) -> float:
    return 2.0 if _words(stored)[-1] in whim.kinds else -3.5


def _no_such_house(stored: Stored, _reasons: str, whim: Whim) -> float:
    return -4.0 if _words(stored)[0] in whim.houses else 0.0


def _not_this_skill(stored: Stored, _reasons: str, whim: Whim) -> float:
    text = f"{stored.posting.title}\n{stored.posting.description}".lower()
    return -5.0 if whim.skill in text else 0.5


TASTES: Final[Mapping[str, tuple[Taste, str]]] = {
    "as the rule": (lambda _stored, _reasons, _whim: 0.0, ""),
    "remote above all": (_remote, "work mode"),
    "stated pay": (_pay, "salary"),
    "another occupation nearby": (_other_occupation, "title"),
    "exactly the level": (_exact_level, "level"),
    "only own skills": (_own_skills, "skills"),
    "one kind of employer": (_kind_of_employer, "employer"),
    "not these houses": (_no_such_house, "employer"),
    "not this skill": (_not_this_skill, "skills"),
}
"""Each with the signal that --because names where the person says why."""


def curves(
    people: Sequence[Person], stored: Sequence[Stored], titles: NDArray[np.float32], seeds: int, *, says_why: bool
) -> dict[str, dict[str, float]]:
    """Taste → number of thumbs → mean nDCG@10 of the half that was not thumbed, and the mean of all but the rule's."""
    report = {}
    for name, (taste, reason) in TASTES.items():
        rows = [
            _Run(person, stored, titles, seed).curve(taste, reason if says_why else "")
            for person in people
            for seed in range(seeds)
        ]
        report[name] = np.nanmean(rows, axis=0)
    report["mean"] = np.mean([row for name, row in report.items() if name != "as the rule"], axis=0)
    return {
        name: {str(step): round(float(value), 4) for step, value in zip(STEPS, row, strict=True)}
        for name, row in report.items()
    }


class _Run:
    """One person with one whim, and postings in two halves."""

    def __init__(self, person: Person, stored: Sequence[Stored], titles: NDArray[np.float32], seed: int) -> None:
        self._person, self._stored, self._titles = person, stored, titles
        self._seeker = prepared(person.profile)
        self._numbers = np.array([row.id for row in stored], np.int64)
        self._remote = np.array([row.work_mode == "REMOTE" for row in stored])
        self._employers: dict[str, list[int]] = {}
        for row in stored:
            self._employers.setdefault(row.posting.organization, []).append(row.id)
        self._signals = [{signal.name: signal.value for signal in match.signals} for match in person.matches]
        self._left = np.array([left_of(match.signals) for match in person.matches])
        if not np.allclose(self._scores([]), [match.score for match in person.matches]):
            raise ValueError("scores that are not those of the ranking")
        random = np.random.default_rng([seed, *person.name.encode()])
        named = [_words(row) for row in stored]
        self._whim = Whim(
            frozenset(random.choice(sorted({words[-1] for words in named}), 7, replace=False).tolist()),
            frozenset(random.choice(sorted({words[0] for words in named}), 4, replace=False).tolist()),
            str(random.choice(SKILLS)),
        )
        halves = random.permutation(len(stored))
        self._shown, self._judged = halves[: len(halves) // 2], halves[len(halves) // 2 :]

    def curve(self, taste: Taste, reason: str) -> list[float]:
        """The nDCG@10 of the judged half after each number of thumbs."""
        rows = zip(self._stored, self._person.reasons, strict=True)
        grades = np.array([_grade(reasons, taste(row, reasons, self._whim)) for row, reasons in rows])
        thumbs: dict[int, Thumb] = {}
        found = []
        for step in range(STEPS[-1] + 1):
            scores = self._scores(list(thumbs.items()))
            if step in STEPS:
                found.append(_ndcg_10(grades[self._judged], scores[self._judged]))
            order = self._shown[np.argsort(-scores[self._shown], kind="stable")].tolist()
            first = next(at for at in order if at not in thumbs)
            thumbs[first] = self._thumb(first, likes=bool(grades[first] >= GOOD), reason=reason)
        return found

    def _thumb(self, at: int, *, likes: bool, reason: str) -> Thumb:
        row = self._stored[at]
        stated = dict.fromkeys(weights_of(self._seeker))
        return Thumb(
            self._person.name,
            row.posting.key,
            row.id,
            "like" if likes else "dislike",
            row.posting.title,
            row.posting.organization,
            row.work_mode == "REMOTE",
            stated | self._signals[at],
            (reason,) if reason and not likes else (),
            "",
            WHEN,
        )

    def _scores(self, thumbs: Sequence[tuple[int, Thumb]]) -> Numbers:
        """Of all postings, as they are ranked after these thumbs."""
        learned = self._learned(thumbs) if thumbs else None
        weights = weights_of(self._seeker, learned.weights if learned else None)
        mean = np.zeros(len(self._stored))
        for name, (weight, unsaid) in weights.items():
            said = [signals.get(name, unsaid) for signals in self._signals]
            mean += weight * np.array(np.nan_to_num(learned.taste) if learned and name == "taste" else said)
        return np.asarray(START * (1 + mean) * self._left, np.float64)

    def _learned(self, thumbs: Sequence[tuple[int, Thumb]]) -> Learned:
        those = Among(self._numbers, self._titles, self._remote, self._employers)
        return learned_from([thumb for _, thumb in thumbs], self._titles[[at for at, _ in thumbs]], those)


def _grade(reasons: str, more: float) -> int:
    """By the rule: points, and what a violated constraint leaves of the grade."""
    violated = reasons.count("hard:")
    points = _number(r"points (-?[\d.]+)", reasons) + more
    if "avoid:" in reasons or violated > 1:
        return 0
    grade = next((grade for least, grade in GRADES if points >= least), 0)
    return grade if not violated else int(grade >= GOOD)


def _number(pattern: str, reasons: str) -> float:
    found = re.search(pattern, reasons)
    return float(found[1]) if found else NOTHING


def _words(stored: Stored) -> list[str]:
    """Of the employer's name, in order."""
    words = employer_words(stored.posting.organization)
    return [word for word in re.findall(r"\w+", stored.posting.organization.casefold()) if word in words] or [""]


def _ndcg_10(grades: NDArray[np.int64], scores: Numbers) -> float:
    gains = 2.0**grades - 1
    discounts = 1 / np.log2(np.arange(2, 12))
    ideal = float((np.sort(gains)[::-1][:10] * discounts).sum())
    found = gains[np.argsort(-scores, kind="stable")][:10]
    return float((found * discounts).sum()) / ideal if ideal and (grades >= GOOD).any() else float("nan")
