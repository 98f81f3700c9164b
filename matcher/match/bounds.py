"""The most that the score of each posting can be, from the columns alone: which postings to read first."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.match.columns import LEVELS, MODES, SKILL_CODES, Columns, bits_of, skill_code
from matcher.ranking import LEAST_TASTE, ROUNDING, START, VIOLATED, Asked
from matcher.signals import (
    AGAINST,
    BEGINNERS,
    LEAST_FRESH,
    MODE_VALUE,
    OLD_DAYS,
    TOPICS,
    Seeker,
    level_value,
    skills_value,
)
from matcher.signals.occupation import OTHER_OCCUPATION, OTHER_TITLE, SAME_TITLE, WORDS_SHARE
from spiders.skills import kin

Values = NDArray[np.float64]

SLACK_KM: Final = 0.1
"""By so much may a distance differ that is computed in another way."""
_EARTH_KM: Final = 6371.0
_LACKS, _NEAR, _TOPIC, _HELD = range(4)


class Bounds(NamedTuple):
    """(n,) the most that each score can be, and what it could be if no posting said what violates a wish."""

    scores: Values
    forgiving: Values


def most(columns: Columns, asked: Asked, likeness: NDArray[np.float32], taste: NDArray[np.float32] | None) -> Bounds:
    """The scores if everything that the texts may say spoke for them.

    `likeness`: (n,) cosines of title and nearest title; `taste`: (n,) what thumbs say, NaN where nothing.
    """
    seeker, weights = asked.seeker, asked.weights
    values = {"title": _title(columns, seeker, likeness), "freshness": _freshness(columns, asked.today)}
    if "place" in weights:
        values["place"] = _place(columns, seeker)
    if seeker.profile.work_mode:
        worth = MODE_VALUE[seeker.profile.work_mode]
        unsaid = weights["work mode"].unsaid
        values["work mode"] = np.array([worth[mode] if mode else unsaid for mode in MODES])[columns.modes]
    if wished := seeker.profile.level:
        unsaid = AGAINST if wished in BEGINNERS else weights["level"].unsaid
        values["level"] = np.array([level_value(name, wished) if name else unsaid for name in LEVELS])[columns.levels]
    if "skills" in weights:
        values["skills"] = _skills(columns, seeker, weights["skills"].unsaid)
    if taste is not None:
        values["taste"] = np.clip(np.nan_to_num(taste.astype(np.float64)), LEAST_TASTE, 1)
    mean, forgiving, violated = (np.full(len(columns.numbers), start) for start in (1.0, 1.0, 0.0))
    for name, value in values.items():
        weight, unsaid = weights[name]
        against = value <= AGAINST
        mean -= weight * (1 - value)
        forgiving -= weight * (1 - np.where(against, unsaid, value))
        violated += against
    return Bounds(START * (1 + mean) * VIOLATED**violated + ROUNDING, START * (1 + forgiving) + ROUNDING)


def likeness_of(titles: NDArray[np.float16], wanted: NDArray[np.float32]) -> tuple[NDArray[np.float32], list[int]]:
    """For each of (n, d) titles the cosine of the nearest of (k, d) wanted ones, and which that is."""
    cosines = np.empty((len(titles), len(wanted)), np.float32)
    for start in range(0, len(titles), 4096):  # a few at a time stay near the processor
        cosines[start : start + 4096] = titles[start : start + 4096].astype(np.float32) @ wanted.T
    return cosines.max(axis=1, initial=-1.0), cosines.argmax(axis=1).tolist() if len(wanted) else []


def _title(columns: Columns, seeker: Seeker, likeness: NDArray[np.float32]) -> Values:
    """See `title_value`."""
    shares = [_share(columns, own) for own in seeker.pieces]
    like = likeness.astype(np.float64) + WORDS_SHARE * np.max(shares, axis=0)
    worth = 2 * (like - OTHER_TITLE) / (SAME_TITLE - OTHER_TITLE) - 1
    return np.asarray(np.clip(worth, OTHER_OCCUPATION, 1.0), np.float64)


def _share(columns: Columns, own: frozenset[str]) -> Values:
    """How much of the letters wanted each title has at most."""
    bits = bits_of(own)
    found = np.zeros(len(columns.numbers), np.int16)
    for byte, bit in zip((bits >> 3).tolist(), (bits & 7).tolist(), strict=True):
        found += (columns.letters[byte] >> bit) & 1
    return np.asarray(found / max(1, len(own)), np.float64)


def _skills(columns: Columns, seeker: Seeker, unsaid: float) -> Values:
    """See `skills_value`; what no table knows is taken to be asked."""
    kinds = np.zeros(SKILL_CODES, np.int8)
    kinds[_codes(kin_skill for skill in seeker.table for kin_skill in kin(skill))] = _NEAR
    kinds[_codes(TOPICS)] = _TOPIC
    kinds[_codes(seeker.table)] = _HELD
    of_postings = np.repeat(np.arange(len(columns.numbers)), np.diff(columns.skill_starts))
    kind = kinds[columns.skills]
    counted = (np.bincount(of_postings[kind == one], minlength=len(columns.numbers)) for one in (_LACKS, _NEAR, _HELD))
    lacks, near, held = (count.astype(np.float64) for count in counted)
    more = float(len(seeker.own))
    worth = skills_value(held + more, near, lacks + near + held + more)
    nothing = max(unsaid, skills_value(more, 0.0, more)) if more else unsaid
    return np.where(lacks + near + held > 0, worth, nothing)


def _codes(skills: Iterable[str]) -> list[int]:
    return [skill_code(skill) for skill in skills]


def _freshness(columns: Columns, today: date) -> Values:
    days = np.maximum(0, today.toordinal() - columns.days)
    return np.asarray(np.maximum(LEAST_FRESH, 1 - 2 * days / OLD_DAYS), np.float64)


def _place(columns: Columns, seeker: Seeker) -> Values:
    """Near or too far; who may work from anywhere is taken to be near, and no known town says nothing."""
    counts = np.diff(columns.starts)
    remote = columns.modes == MODES.index("REMOTE")
    value = np.where(remote, 1.0, 0.0)
    if seeker.spots:
        spots = [(spot.point, spot.radius_km) for spot in seeker.spots]
        near = np.zeros(len(counts), np.int64)
        np.add.at(near, np.repeat(np.arange(len(counts)), counts), _is_near(columns.points, spots))
        value = np.where(remote, 1.0, np.where(near > 0, 1.0, np.where(counts > 0, AGAINST, 0.0)))
    return value


def _is_near(points: NDArray[np.float64], spots: Sequence[tuple[tuple[float, float], float]]) -> NDArray[np.bool_]:
    """Within the radius of any spot: the haversine formula, as `distance_km` has it."""
    near = np.zeros(len(points), bool)
    north, east = np.radians(points[:, 0]), np.radians(points[:, 1])
    for (latitude, longitude), radius in spots:
        height = np.sin((north - np.radians(latitude)) / 2) ** 2
        width = np.sin((east - np.radians(longitude)) / 2) ** 2
        far = 2 * _EARTH_KM * np.arcsin(np.sqrt(height + np.cos(north) * np.cos(np.radians(latitude)) * width))
        near |= far <= radius + SLACK_KM
    return near
