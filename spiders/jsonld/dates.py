"""Dates as pages write them, with the zone that they state; made-up ones are left out."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final, NamedTuple

from spiders.jsonld.values import text_of

EARLIEST: Final = 2000
LATEST: Final = 2100
LONGEST_OPEN: Final = timedelta(days=3 * 366)
LONGEST: Final = 60
EPOCH: Final = re.compile(r"\d{10}(?:\d{3})?")

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan jän",
            "feb",
            "mar mär mrz mae",
            "apr",
            "may mai",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct okt",
            "nov",
            "dec dez",
        ),
        1,
    )
    for name in names.split()
}
_ISO_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_GERMAN_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_SLASHED_DAY = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
_NAMED_DAY = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?[ -]([A-Za-zä]{3,9})\.?[ -](\d{4})")
_NAMED_MONTH = re.compile(r"([A-Za-zä]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_JAVA = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d) ([A-Z]{3,4}|GMT[+-]\d\d:\d\d) (\d{4})")
_SPACED_ZONE = re.compile(r" ?(?:UTC|GMT|Z)$")

When = date | datetime


class Period(NamedTuple):
    """From when to when a posting stands."""

    posted: When | None
    through: When | None


def read_period(posted: Any, through: Any, today: date | None = None) -> Period:  # noqa: ANN401 -- markup
    """Both dates; an end more than three years after the start (or `today`, where there is none) is made up."""
    start, end = read_when(text_of(posted)), read_when(text_of(through))
    since = _day(start) if start else today
    if end and since and _day(end) - since > LONGEST_OPEN:
        end = None
    return Period(start, end)


def read_when(text: str) -> When | None:
    """The date or time of a string; None where it is none, is ambiguous, or lies before 2000 or after 2099."""
    text = " ".join(text.split())[:LONGEST]
    when = _iso(text) or _epoch(text) or _java(text) or _mail(text) or _written(text)
    return when if when and EARLIEST <= when.year < LATEST else None


def _day(when: When) -> date:
    return when.date() if isinstance(when, datetime) else when


def _iso(text: str) -> When | None:
    try:
        if len(text) == len("2026-01-31"):
            return date.fromisoformat(text)
        return datetime.fromisoformat(_SPACED_ZONE.sub("+00:00", text)) if text[4:5] == "-" else None
    except ValueError:
        found = _ISO_DAY.match(text)
        return _date(*found.groups()) if found else None


def _epoch(text: str) -> When | None:
    if not EPOCH.fullmatch(text):
        return None
    return datetime.fromtimestamp(int(text[:10]), UTC)


def _java(text: str) -> When | None:
    """`Wed Sep 02 02:00:00 UTC 2026`, as Java prints a date; a zone other than UTC is not kept."""
    found = _JAVA.fullmatch(text)
    if not found:
        return None
    month, day, time, zone, year = found.groups()
    whole = _date(year, str(_MONTHS.get(month.lower(), 0)), day)
    if whole is None or zone not in {"UTC", "GMT"}:
        return whole
    return datetime.fromisoformat(f"{whole.isoformat()}T{time}+00:00")


def _written(text: str) -> When | None:
    """A day written out; `10/12/2026` may be October or December and is left out."""
    if found := _ISO_DAY.match(text):
        return _date(*found.groups())
    if found := _GERMAN_DAY.match(text):
        return _date(found[3], found[2], found[1])
    if found := _SLASHED_DAY.match(text):
        first, second = int(found[1]), int(found[2])
        ambiguous = first <= 12 and second <= 12 and first != second  # noqa: PLR2004 -- months
        return None if ambiguous else _date(found[3], str(min(first, second)), str(max(first, second)))
    if found := _NAMED_DAY.search(text):
        return _date(found[3], str(_MONTHS.get(found[2][:3].lower(), 0)), found[1])
    if found := _NAMED_MONTH.search(text):
        return _date(found[3], str(_MONTHS.get(found[1][:3].lower(), 0)), found[2])
    return None


def _mail(text: str) -> When | None:
    """`Wed, 02 Sep 2026 02:00:00 +0000`, as mail and feeds write a time."""
    try:
        return parsedate_to_datetime(text) if ":" in text else None
    except (ValueError, TypeError):
        return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
