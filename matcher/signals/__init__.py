"""Signals: one fact for or against a posting each, with its reason."""

from matcher.signals.conditions import employment, freshness, salary
from matcher.signals.fluency import language
from matcher.signals.occupation import level, skills, title, title_value
from matcher.signals.seeker import AGAINST, Seeker, Signal, prepared
from matcher.signals.surroundings import avoid, place, work_mode

__all__ = [
    "AGAINST",
    "Seeker",
    "Signal",
    "avoid",
    "employment",
    "freshness",
    "language",
    "level",
    "place",
    "prepared",
    "salary",
    "skills",
    "title",
    "title_value",
    "work_mode",
]
