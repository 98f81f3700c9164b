"""Levels of titles by a foreign scheme of ten: each of its labels with those of ours that mean it.

Ours has no "manager" (that word alone states no level, a senior manager is senior), and a project or product manager
has none where the scheme says "mid". Wrong by the scheme's own rule are a title with "Intermediate" labelled unknown,
steps "I/II/III" labelled both entry and unknown, "Senior/Principal" labelled both senior and principal, and one title
labelled both entry and unknown.
"""

import re

from answers import Row, Verdict, verdict
from spiders.level import read_level

_OURS: dict[str, set[str | None]] = {
    "unknown": {None},
    "intern": {"intern", "working_student", "apprentice", "dual_study"},
    "entry": {"entry", "trainee"},
    "mid": {"mid"},
    "senior": {"senior"},
    "staff": {"principal"},
    "principal": {"principal"},
    "lead": {"lead"},
    "manager": {None, "senior"},
    "director": {"director", "head"},
    "executive": {"director"},
}
_MANAGER = re.compile(r"\b(?:manager|pm)\b", re.IGNORECASE)


def answer(row: Row) -> str | None:
    """The level of ours, None for none."""
    level = read_level(row["title"])
    return level.level if level else None


def judge(row: Row, answer: str | None) -> Verdict:
    """Right where the label means the level of ours."""
    return judged(row["title"], row["level"], answer)


def judged(title: str, label: str, level: str | None) -> Verdict:
    """Whether a label of the scheme means a level of ours, None for none."""
    meant = _OURS[label] | ({None} if label == "mid" and _MANAGER.search(title) else set())
    return verdict(title, label, level or "", right=level in meant)
