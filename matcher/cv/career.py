"""The stations of a CV: what the person was called, when, and the level that comes of it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from matcher.cv import words
from matcher.cv.document import Line
from matcher.cv.draft import Fact
from matcher.cv.parts import Entry
from matcher.cv.period import Period, period_in, years_in
from spiders.level import Name as LevelName
from spiders.level import read_level
from spiders.title import fold_title

MOST_TITLES: Final = 4
LONGEST_TITLE: Final = 90
MOST_WORDS: Final = 8
MOST_STATIONS: Final = 60
_FAR: Final = 2
"""Lines between a period and the title that goes with it."""

_CUT = re.compile(
    r"\t|\s[-–—|•·@/]\s|[,;|•]|:\s|\b(?:bei|at|beim|für die|for)\b|\(|\)(?!\w)"
    r"|\s(?:in|im)\s(?-i:(?=[A-ZÄÖÜ][a-zäöü]+$))",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*[-–•▪●■◦*‣➢✓>]\s")
_GENDER = re.compile(r"\s?\((?:[mwfdxi]\s?/\s?){1,3}[mwfdxi]\)|[/*:_]-?in(?:nen)?\b", re.IGNORECASE)
_STATED_YEARS = re.compile(
    r"\b(?:(?:über|mehr als|more than|over|mehr wie) )?(\d{1,2})\s?\+?\s?(?:jahren?|years?)(?: of)?"
    r"(?: \w+){0,3} (?:\w*erfahrung|experience)"
)
_RANKS: Final[frozenset[LevelName]] = frozenset({"senior", "lead", "principal", "head", "director"})
_ENTRY_YEARS: Final = 2
_MID_YEARS: Final = 5


class Station(NamedTuple):
    """Where the person worked; a title, a period or both."""

    title: str
    period: Period | None
    line: Line

    @property
    def is_beginners(self) -> bool:
        """An internship, an apprenticeship or work beside the studies."""
        return bool(words.student().search(self.title.lower()))


def stations(entries: Sequence[Entry], today: date | None) -> list[Station]:
    """Those of the parts about work, the newest first."""
    rows = [entry for entry in entries if "work" in entry.parts and not entry.is_heading]
    dated = [(at, found) for at, row in enumerate(rows) if (found := period_in(row.text, today))][:MOST_STATIONS]
    if not dated:
        undated = ((title_in(row.text), row.line) for row in rows)
        return [Station(title, None, line) for title, line in undated if title][:MOST_STATIONS]
    above = _stands_above(rows, dated[0][0])
    starts = [at for at, _ in dated]
    read = [_station(rows, at, period, starts, above=above) for at, period in dated]
    return newest(read)


def newest(found: Sequence[Station]) -> list[Station]:
    """The last first, and of those that end together the one that goes on."""
    return sorted(found, key=lambda station: -(station.period.end + station.period.is_open if station.period else 0))


def title_in(text: str) -> str:
    """The part of a line that names an occupation; "" for a sentence, an employer or a task."""
    if _BULLET.match(text) or len(text) > 2 * LONGEST_TITLE:
        return ""
    for piece in _CUT.split(_GENDER.sub("", text)):
        plain = piece.strip(" .:-–—|*")
        lower = plain.lower()
        if not 1 <= len(plain.split()) <= MOST_WORDS or len(plain) > LONGEST_TITLE or piece.rstrip().endswith("."):
            continue
        if words.occupation().search(lower) and not words.no_title().search(lower):
            return plain if plain[0].isalpha() else ""
    return ""


def titles(found: Sequence[Station]) -> list[Station]:
    """The newest stations of each title; those of beginners only where there are no others."""
    named = [station for station in found if station.title]
    grown = [station for station in named if not station.is_beginners]
    distinct = {fold_title(station.title): station for station in reversed(grown or named)}
    return [station for station in named if distinct.get(fold_title(station.title)) is station][:MOST_TITLES]


def level(found: Sequence[Station], entries: Sequence[Entry], today: date | None) -> tuple[LevelName, Fact] | None:
    """What the present title says, else the years of work; None where the CV tells neither."""
    named = next((station for station in found if station.title), None)
    stated = read_level(named.title) if named else None
    if named and stated and (stated.level in _RANKS or (named.period is not None and named.period.is_open)):
        return stated.level, Fact("level", stated.level, named.line.where, named.line.text)
    if named and named.is_beginners and named.period and named.period.is_open:
        return "working_student", Fact("level", "working_student", named.line.where, named.line.text)
    return _by_years(found, entries, today)


def stated(headline: Sequence[Fact]) -> tuple[LevelName, Fact] | None:
    """The rank that the line under the name says."""
    named = read_level(headline[0].value) if headline else None
    if not named or named.level not in _RANKS:
        return None
    return named.level, headline[0]._replace(field="level", value=named.level)


def _by_years(found: Sequence[Station], entries: Sequence[Entry], today: date | None) -> tuple[LevelName, Fact] | None:
    for entry in entries:
        if match := _STATED_YEARS.search(entry.text.lower()):
            name = _of_years(int(match[1]))
            return name, Fact("level", name, entry.line.where, entry.line.text)
    work = [station.period for station in found if station.period and not station.is_beginners]
    dated = [station for station in found if station.period]
    if not today or not dated:
        return None
    years, name = years_in(work), _of_years(years_in(work))
    lines = sorted({station.line for station in dated})
    where = lines[0].where if len(lines) == 1 else f"{lines[0].where} to {lines[-1].where}"
    return name, Fact("level", name, where, f"{years:.1f} years of work, internships and student jobs not counted")


def _of_years(years: float) -> LevelName:
    return "entry" if years < _ENTRY_YEARS else "mid" if years < _MID_YEARS else "senior"


def _stands_above(rows: Sequence[Entry], first: int) -> bool:
    """Whether titles stand above their periods, as the first one shows."""
    return any(title_in(row.text) for row in rows[:first][-_FAR:]) and not _own_title(rows[first], period=None)


def _station(rows: Sequence[Entry], at: int, period: Period, starts: Sequence[int], *, above: bool) -> Station:
    """The title beside the period, else in the nearest lines, those of other stations apart."""
    if title := _own_title(rows[at], period):
        return Station(title, period, rows[at].line)
    others = set(starts) - {at}
    after = [near for near in range(at + 1, min(len(rows), at + 1 + _FAR)) if not others & set(range(at, near + 1))]
    before = [near for near in range(at - 1, max(-1, at - 1 - _FAR), -1) if not others & set(range(near, at))]
    for near in before if above else [*after, *before]:
        if title := title_in(rows[near].text):
            return Station(title, period, rows[near].line)
    return Station("", period, rows[at].line)


def _own_title(row: Entry, period: Period | None) -> str:
    found = period or period_in(row.text, None)
    return title_in(f"{row.text[: found.start]}\t{row.text[found.stop :]}" if found else row.text)
