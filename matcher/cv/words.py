"""The words of CVs, from words.toml: headings, levels of languages, occupations and what is none."""

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def headings() -> dict[str, re.Pattern[str]]:
    """What each part of a CV is called."""
    return {part: re.compile(pattern) for part, pattern in _table("headings").items()}


@cache
def levels() -> re.Pattern[str]:
    """How well somebody speaks; the group is the level, A1 to C2."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'(?P<{at}>{said})' for at, said in _table('levels').items())})(?!\w)")


@cache
def occupation() -> re.Pattern[str]:
    """What an occupation ends in."""
    named = _table("occupations")
    german = rf"(?:{named['german']})(?:[/*:_]?-?\(?in(?:nen)?\)?|e)?(?![\wäöüß])"
    return re.compile(rf"\b(?:{named['phrases']}|{named['english']})s?\b|{german}")


@cache
def student() -> re.Pattern[str]:
    """Work beside or before a profession, which is no experience in it."""
    return re.compile(_table("occupations")["student"])


@cache
def no_title() -> re.Pattern[str]:
    """A company, a school, a club, or a sentence about the work."""
    return re.compile("|".join(_table("others").values()))


@cache
def _table(name: str) -> dict[str, str]:
    tables = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
    return {key: pattern.replace("\n", "") for key, pattern in tables[name].items()}
