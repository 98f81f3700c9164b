"""What a sentence in short (see `form.py`) says: a mode, how strongly, and the days; the rules are in `rules.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple

from spiders.work_mode.days import days_of
from spiders.work_mode.form import WORKING_DAYS, Form

Mode = Literal["ONSITE", "HYBRID", "REMOTE"]

_AWAY: Final = frozenset("HRNTYZM")
_AT_WORK: Final = frozenset("SQOL")
_TELLING: Final = _AWAY | frozenset("SQADPB")
_SUBJECTS: Final = frozenset("HRYZ")
_PLACES: Final = frozenset("OL")
_BESIDE_HOME: Final = frozenset("SOQLAPGJWXYZM")
_OF_PERKS: Final = frozenset("WJX")


class Said(NamedTuple):
    """What a sentence says; of several sentences the one of the lowest `rank` counts. `days` are at home a week."""

    rank: int
    mode: Mode
    days: float | None = None


def said_in(form: Form) -> Said | None:
    """What the form says, None where it says nothing."""
    letters = form.letters
    text = form.text
    if not letters & _TELLING and not (letters & _PLACES and (_says("at_a_place", text) or _says("firm_onsite", text))):
        return None
    if "B" in letters:
        beside = letters & _BESIDE_HOME
        is_alone = not beside or (beside <= _AT_WORK and _says("no_onsite", text))
        if is_alone and not _says("at_times", text):
            return Said(2, "REMOTE")
        text, letters = text.replace("B", "H"), letters | {"H"}
    if letters & _SUBJECTS:
        text = _rules()["subject"].sub(lambda match: "~" * len(match[0]), text)
    if letters & _OF_PERKS or _says("of_customers", text):
        text = _rules()["perks"].sub(lambda match: "~" * len(match[0]), text)
    days, every_day = days_of(form._replace(text=text))
    if days is not None and 0 < days < WORKING_DAYS:
        return Said(0, "HYBRID", days)
    if letters & _AWAY and (said := _refused(text)):
        return said
    if days == WORKING_DAYS:
        return Said(2, "REMOTE")
    return _by_words(text, letters, every_day=every_day or ("D" in letters and _says("daily", text)))


def _refused(text: str) -> Said | None:
    """Home office refused; hybrid where only the whole of it is, or where something is offered instead."""
    if _says("not_fully", text):
        return Said(0, "HYBRID")
    match = _rules()["refused"].search(text)
    return Said(1, "ONSITE") if match and not _rules()["instead"].search(text, match.end()) else None


def _by_words(text: str, letters: frozenset[str], *, every_day: bool) -> Said | None:
    if letters & _AWAY and _says("hybrid", text):
        return Said(0, "HYBRID")
    present = bool(letters & _AT_WORK) and not _says("no_onsite", text)
    if present and (every_day or _says("firm_onsite", text)):
        return Said(1, "ONSITE")
    if letters & _AWAY and _says("remote", text):
        is_offer = _says("weakly", text) and not _says("firmly", text)
        return Said(3, "HYBRID") if is_offer else Said(2, "REMOTE")
    if "H" in text or ("R" in text and _says("weakly", text)):
        return Said(3, "HYBRID")
    return Said(4, "ONSITE") if present and (_says("onsite", text) or _says("at_a_place", text)) else None


def _says(rule: str, text: str) -> bool:
    return _rules()[rule].search(text) is not None


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    tables = tomllib.loads(files(__package__).joinpath("rules.toml").read_text("utf-8"))
    parts: dict[str, str] = tables.pop("parts")
    return {name: _compiled("|".join(words), parts) for name, words in tables.items()}


def _compiled(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    for part, words in parts.items():
        pattern = pattern.replace(f"{{{part}}}", words)
    return re.compile(pattern)
