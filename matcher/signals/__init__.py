"""Signals: one fact for or against a posting each, with its reason."""

from matcher.signals.conditions import LEAST_FRESH, OLD_DAYS, employment, freshness, pay, salary, types_found
from matcher.signals.fluency import language, languages_wanted
from matcher.signals.occupation import (
    BEGINNERS,
    RANKS,
    TOPICS,
    level,
    level_found,
    level_value,
    skills,
    skills_asked,
    skills_lacking,
    skills_value,
    title,
    title_value,
)
from matcher.signals.seeker import AGAINST, Seeker, Signal, Spot, pieces, prepared
from matcher.signals.surroundings import MODE_VALUE, avoid, located, place, work_mode

__all__ = [
    "AGAINST",
    "BEGINNERS",
    "LEAST_FRESH",
    "MODE_VALUE",
    "OLD_DAYS",
    "RANKS",
    "TOPICS",
    "Seeker",
    "Signal",
    "Spot",
    "avoid",
    "employment",
    "freshness",
    "language",
    "languages_wanted",
    "level",
    "level_found",
    "level_value",
    "located",
    "pay",
    "pieces",
    "place",
    "prepared",
    "salary",
    "skills",
    "skills_asked",
    "skills_lacking",
    "skills_value",
    "title",
    "title_value",
    "types_found",
    "work_mode",
]
