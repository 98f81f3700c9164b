"""Is it the person's occupation: title, skills and level."""

import re
from typing import Final

from matcher.signals.seeker import AGAINST, Seeker, Signal, line_around, lowered, pieces, quoted
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
SAME_TITLE: Final = 1.1
OTHER_TITLE: Final = 0.4
OTHER_OCCUPATION: Final = -0.9
LIKE: Final = 0.5
MID_YEARS: Final = 2
SENIOR_YEARS: Final = 5

RANKS: Final[dict[LevelName, int]] = {
    "intern": 0, "working_student": 0, "apprentice": 0, "dual_study": 0, "trainee": 1, "entry": 1, "mid": 2,
    "senior": 3, "lead": 4, "principal": 4, "head": 5, "director": 5,
}  # fmt: skip
_BEGINNERS: Final = frozenset(name for name, rank in RANKS.items() if not rank)
_BY_DISTANCE: Final = {0: 1.0, 1: 0.1, 2: -0.7}
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        ("", "one ein", "two zwei", "three drei", "four vier", "five fünf", "six sechs", "seven sieben", "eight acht",
         "nine neun", "ten zehn")
    )
    for word in words.split()
}  # fmt: skip
_YEARS = re.compile(
    rf"\b(\d{{1,2}}|{'|'.join(_NUMBERS)})\+?(?: ?(?:-|–|to|bis|or|oder) ?(?:\d{{1,2}}|{'|'.join(_NUMBERS)}))?\+?"
    r" (?:years?|jahre?n?)\b[^.\n]{0,50}?\b(?:experience|berufserfahrung|erfahrung|praxis|practice|role|rolle"
    r"|comparable|vergleichbar|on the job|im beruf)"
    r"|\b(?:experience|berufserfahrung|erfahrung)\b[^.\n]{0,40}?\b(\d{1,2}|"
    rf"{'|'.join(_NUMBERS)})\+? ?(?:years?|jahre?n?|at least|\))"
)
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
    field = "\n".join(f"{skill}," for skill in stored.posting.skills)
    asked = asked_in(f"{field}\n{stored.posting.title}\n{text}", seeker.own)
    asked = {skill: words for skill, words in asked.items() if skill not in TOPICS or skill in seeker.table}
    if not asked:
        return None
    held = [words for skill, words in asked.items() if skill in seeker.table or skill in seeker.own]
    lacking = {skill: words for skill, words in asked.items() if skill not in seeker.table and skill not in seeker.own}
    near = [words for skill, words in lacking.items() if kin(skill) & seeker.table]
    # one skill that fits says little: as if one more were asked that the person half has
    share = (len(held) + 0.5 * len(near) + 0.5) / (len(asked) + 1)
    missing = [words for words in lacking.values() if words not in near]
    return Signal("skills", 2 * share - 1, _named(held, near, missing))


def level(seeker: Seeker, stored: Stored, text: str) -> Signal | None:
    """How far the level is from the person's; what the title says, else the years of experience asked."""
    wished = seeker.profile.level
    if wished is None:
        return None
    found = _level(stored.posting.title, text)
    if found is None:
        return (
            Signal("level", AGAINST, f"{quoted(stored.posting.title)}: not said to be for students")
            if (wished in _BEGINNERS and (text or not stored.posting.description))
            else None
        )
    name, because = found
    distance = abs(RANKS[name] - RANKS[wished])
    apart = (name in _BEGINNERS) != (wished in _BEGINNERS)
    value = AGAINST if apart else _BY_DISTANCE.get(distance, AGAINST)
    wish = f"you want {_said(wished)}" if distance else "as you want"
    return Signal("level", value, f"{quoted(because)}: {_said(name)}, {wish}")


def _said(name: LevelName) -> str:
    return name.replace("_", " ")


def _level(title: str, text: str) -> tuple[LevelName, str] | None:
    if found := read_level(title):
        return found.level, found.because
    lower, shown = lowered(text[:LONGEST_TEXT])
    said: tuple[tuple[LevelName, re.Pattern[str]], ...] = (("working_student", _STUDENT), ("entry", _FIRST_JOB))
    for name, pattern in said:
        if match := pattern.search(lower):
            return name, line_around(shown, match)
    match = _YEARS.search(lower)
    return (_by_years(match, line_around(lower, match)), line_around(shown, match)) if match else None


def _by_years(match: re.Match[str], line: str) -> LevelName:
    written = match[1] or match[2]
    years = int(written) if written.isdigit() else _NUMBERS[written]
    if years >= SENIOR_YEARS:
        return "lead" if _LEADS.search(line) else "senior"
    return "mid" if years >= MID_YEARS else "entry"


def _named(held: list[str], near: list[str], missing: list[str]) -> str:
    parts = (("you have", held), ("near to what you have", near), ("missing", missing))
    return "; ".join(f"{said} {_listed(words)}" for said, words in parts if words)


def _listed(words: list[str]) -> str:
    more = f" and {len(words) - MOST_NAMED} more" if len(words) > MOST_NAMED else ""
    return ", ".join(map(quoted, words[:MOST_NAMED])) + more
