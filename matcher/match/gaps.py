"""Gaps: the skills that would open most postings to a person who has the rest."""

from collections import defaultdict
from datetime import date
from statistics import mean
from typing import Final, NamedTuple

import numpy as np

from matcher.match.pool import Learn, Places, Pool
from matcher.profile import Profile
from matcher.ranking import GOOD, Case, Match
from matcher.signals import AGAINST, Seeker, prepared, skills, skills_asked, skills_lacking
from spiders.errors import UserError
from spiders.skills import kin

MOST_READ: Final = 300
"""Postings that are read: of those whose title, level and place fit the ones that may fit best."""
LEAST_RISE: Final = 0.05
_FITTING: Final = ("title", "level", "place")


class Gap(NamedTuple):
    """A skill that the person lacks: how many postings ask for it, rise by it, and become good by it."""

    skill: str
    asked: int
    rise: int
    points: float
    """The mean of what those gain that rise."""
    opens: int
    """Rise to a score of GOOD or more."""
    example: Match
    """Of those that it opens, else of those that rise, the best; with the score that it would have."""


class Gaps(NamedTuple):
    """The skills with the largest effect first, of so many postings that fit in title, level and place."""

    gaps: tuple[Gap, ...]
    fitting: int


class _Rise(NamedTuple):
    case: Case
    before: float
    after: float


def explained_gaps(pool: Pool, profile: Profile, places: Places, today: date, learn: Learn | None = None) -> Gaps:
    """What each skill that the person lacks would change, each tried on every posting.

    Raises:
        UserError: the profile names no skills to compare.
    """
    if not profile.skills:
        raise UserError("the profile names no skills, so none can be said to be missing; fill in skills")
    cases = _fitting(pool, profile, places, today, learn)
    seeker = prepared(profile)
    lacking = {case.stored.id: _lacking(seeker, case) for case in cases}
    asked = defaultdict[str, int](int)
    for named in lacking.values():
        for skill in named:
            asked[skill] += 1
    found = [_gap(skill, count, cases, lacking, profile) for skill, count in asked.items()]
    gaps = sorted((gap for gap in found if gap), key=lambda gap: (-gap.opens, -gap.rise * gap.points, gap.skill))
    return Gaps(tuple(gaps), len(cases))


def _fitting(pool: Pool, profile: Profile, places: Places, today: date, learn: Learn | None) -> list[Case]:
    """Read, those whose title, level and place fit."""
    part = pool.columns.of(places)
    learned = learn(part.numbers, part.titles) if learn else None
    candidates = pool.candidates(profile, places, today, learned)
    order = np.argsort(-candidates.bounds.scores, kind="stable")[:MOST_READ]
    cases = candidates.open(order.tolist())
    return [case for case in cases if _fits(case)]


def _fits(case: Case) -> bool:
    values = {part.name: part.value for part in case.total().parts}
    return values["title"] > 0 and all(values.get(name, 0.0) > AGAINST for name in _FITTING)


def _lacking(seeker: Seeker, case: Case) -> dict[str, str]:
    stored = case.stored
    return skills_lacking(seeker, skills_asked(stored, stored.posting.description, seeker.own))


def _gap(skill: str, count: int, cases: list[Case], lacking: dict[int, dict[str, str]], profile: Profile) -> Gap | None:
    """Tried where it is asked, or something that is near to it."""
    changed = prepared(profile.model_copy(update={"skills": (*profile.skills, skill)}))
    near = kin(skill) | {skill}
    rises = [_rise(case, changed) for case in cases if not near.isdisjoint(lacking[case.stored.id])]
    rises = [rise for rise in rises if rise.after - rise.before >= LEAST_RISE]
    if not rises:
        return None
    opened = [rise for rise in rises if rise.before < GOOD <= rise.after]
    best = max(opened or rises, key=lambda rise: (rise.after, -rise.case.stored.id))
    points = mean(rise.after - rise.before for rise in rises)
    return Gap(skill, count, len(rises), points, len(opened), best.case.match()._replace(score=best.after))


def _rise(case: Case, changed: Seeker) -> _Rise:
    signal = skills(changed, case.stored, case.stored.posting.description)
    before = case.total().score
    return _Rise(case, before, case.with_signal(signal).score if signal else before)
