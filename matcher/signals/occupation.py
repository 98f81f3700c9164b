"""Is it the person's occupation: title, skills and level."""

import re
from collections.abc import Mapping
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from matcher.signals.memory import Remembered
from matcher.signals.seeker import AGAINST, Seeker, Signal, line_around, lowered, pieces, quoted
from spiders.experience import read_years
from spiders.level import Name as LevelName
from spiders.level import read_level
from spiders.skills import asked_in, kin
from spiders.store import Stored

MOST_NAMED: Final = 4
LONGEST_TEXT: Final = 60_000
TOPICS: Final = frozenset(
    (
        "artificial intelligence|robotics|saas|data science|data engineering|data analysis|software development"
        "|cloud computing|predictive analytics|relational databases|business intelligence|reporting tools"
        "|software rollout|digital transformation|machine translation|chatbots|fraud detection"
        "|predictive maintenance|remote sensing"
    ).split("|")
)
"""What companies say of themselves, whole professions and what their work is for: nobody lacks it."""
WORDS_SHARE: Final = 0.5
"""What the letters of a wished title that a title has are worth beside the cosine: encoders are weak in rare words."""
# The sum of both: two titles of one occupation mostly reach the first, any other two mostly stay below the second.
SAME_TITLE: Final = 1.0
OTHER_TITLE: Final = 0.3
OTHER_OCCUPATION: Final = -0.9
LIKE: Final = 0.5
MID_YEARS: Final = 2
SENIOR_YEARS: Final = 5

RANKS: Final[dict[LevelName, int]] = {
    "intern": 0, "working_student": 0, "apprentice": 0, "dual_study": 0, "trainee": 1, "entry": 1, "mid": 2,
    "senior": 3, "lead": 4, "principal": 4, "head": 5, "director": 5,
}  # fmt: skip
BEGINNERS: Final = frozenset(name for name, rank in RANKS.items() if not rank)
Count = TypeVar("Count", float, NDArray[np.float64])
_BY_DISTANCE: Final = {0: 1.0, 1: 0.1, 2: -0.7}
_FIRST_JOB = re.compile(
    r"einstieg direkt nach|(?:straight|directly|right) (?:after|from|out of) (?:your |the )?"
    r"(?:studies|university|degree)|berufseinstieg|entry[- ]level"
)
_STUDENT = re.compile(
    r"werkstud|working student|studentische hilfskraft|student assistant|immatrikul|\benrolled\b|praktikum\b"
    r"|internship\b|während des semesters|during the semester"
)
_LEADS = re.compile(r"\b(?:leading|leadership|leitung|führungs)")


def title(seeker: Seeker, stored: Stored, likeness: float, wished: str = "") -> Signal:
    """How alike the posting's title and the most similar one wanted are: their cosine, and the letters they share."""
    letters = pieces(stored.posting.title)
    shares = [len(letters & own) / max(1, len(own)) for own in seeker.pieces]
    share = max(shares)
    value = title_value(likeness, share)
    said = "like" if value > LIKE else "near to" if value > 0 else "far from"
    nearest = wished or seeker.titles[shares.index(share)]
    return Signal("title", value, f"{quoted(stored.posting.title)}: {said} {quoted(nearest)}")


def title_value(likeness: float, share: float = 1.0) -> float:
    """What a title of this cosine is worth, with this share of the letters wanted; by default the most it can be."""
    like = likeness + WORDS_SHARE * share
    return min(1.0, max(OTHER_OCCUPATION, 2 * (like - OTHER_TITLE) / (SAME_TITLE - OTHER_TITLE) - 1))


def skills(seeker: Seeker, stored: Stored, text: str) -> Signal | None:
    """The share of the skills asked that the person has, a close relative counting half."""
    if not seeker.profile.skills:
        return None
    asked = skills_asked(stored, text, seeker.own)
    lacking = skills_lacking(seeker, asked)
    held = [words for skill, words in asked.items() if skill in seeker.table or skill in seeker.own]
    if not held and not lacking:
        return None
    near = [words for skill, words in lacking.items() if kin(skill) & seeker.table]
    missing = [words for words in lacking.values() if words not in near]
    worth = skills_value(len(held), len(near), len(held) + len(lacking))
    return Signal("skills", float(worth), _named(held, near, missing))


def skills_value(held: Count, near: Count, asked: Count) -> Count:
    """What it is worth to have so many of the skills asked, and to be near to so many others."""
    # one skill that fits says little: as if one more were asked that the person half has
    return 2 * (held + 0.5 * near + 0.5) / (asked + 1) - 1


def skills_asked(stored: Stored, text: str, own: tuple[str, ...] = ()) -> Mapping[str, str]:
    """Skill → the words that ask for it, in the field, the title and the text; `own` are skills that no table knows."""
    return _asked(stored.posting.skills, stored.posting.title, text, own)


def skills_lacking(seeker: Seeker, asked: Mapping[str, str]) -> dict[str, str]:
    """Of the skills asked those that the person does not have; topics are nobody's lack."""
    has = (*seeker.table, *seeker.own)
    return {skill: words for skill, words in asked.items() if skill not in has and skill not in TOPICS}


@Remembered
def _asked(field: tuple[str, ...], title: str, text: str, own: tuple[str, ...]) -> Mapping[str, str]:
    listed = "\n".join(f"{skill}," for skill in field)
    return asked_in(f"{listed}\n{title}\n{text}", own)


def level(seeker: Seeker, stored: Stored, text: str) -> Signal | None:
    """How far the level is from the person's; what the title says, else the years of experience asked."""
    wished = seeker.profile.level
    if wished is None:
        return None
    found = _level(stored.posting.title, text)
    if found is None:
        is_read = text or not stored.posting.description
        said = f"{quoted(stored.posting.title)}: not said to be for students"
        return Signal("level", AGAINST, said) if wished in BEGINNERS and is_read else None
    name, because = found
    wish = "as you want" if RANKS[name] == RANKS[wished] else f"you want {_said(wished)}"
    return Signal("level", level_value(name, wished), f"{quoted(because)}: {_said(name)}, {wish}")


def level_found(stored: Stored, text: str) -> LevelName | None:
    """What the title says, else the text."""
    found = _level(stored.posting.title, text)
    return found[0] if found else None


def level_value(name: LevelName, wished: LevelName) -> float:
    """What a level is worth to one who wishes another; who is not yet trained and who is are worlds apart."""
    apart = (name in BEGINNERS) != (wished in BEGINNERS)
    return AGAINST if apart else _BY_DISTANCE.get(abs(RANKS[name] - RANKS[wished]), AGAINST)


def _said(name: LevelName) -> str:
    return name.replace("_", " ")


@Remembered
def _level(title: str, text: str) -> tuple[LevelName, str] | None:
    if found := read_level(title):
        return found.level, found.because
    lower, shown = lowered(text[:LONGEST_TEXT])
    said: tuple[tuple[LevelName, re.Pattern[str]], ...] = (("working_student", _STUDENT), ("entry", _FIRST_JOB))
    for name, pattern in said:
        if match := pattern.search(lower):
            return name, line_around(shown, match)
    years = read_years(text)
    least = years and years.min
    return (_by_years(least, years.because), years.because) if years and least is not None else None


def _by_years(least: float, because: str) -> LevelName:
    if least >= SENIOR_YEARS:
        return "lead" if _LEADS.search(because.lower()) else "senior"
    return "mid" if least >= MID_YEARS else "entry"


def _named(held: list[str], near: list[str], missing: list[str]) -> str:
    parts = (("you have", held), ("near to what you have", near), ("missing", missing))
    return "; ".join(f"{said} {_listed(words)}" for said, words in parts if words)


def _listed(words: list[str]) -> str:
    more = f" and {len(words) - MOST_NAMED} more" if len(words) > MOST_NAMED else ""
    return ", ".join(map(quoted, words[:MOST_NAMED])) + more
