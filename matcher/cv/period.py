"""Periods of a CV: "03/2020 – heute", "seit April 2019", "Jan 2018 to Dec 2020"."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

MONTHS: Final = 12
_MIDYEAR: Final = 7
_CENTURY: Final = 100
_FIRST_YEAR: Final = 1940

_NAMES: Final = (
    "jan", "feb", "mär|maer|mar|mrz", "apr", "mai|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dez|dec"
)  # fmt: skip
_NAME: Final = "(?:" + "|".join(_NAMES) + r"|jän)[a-zä]{0,6}\.?"
_NOW: Final = r"heute|jetzt|present|now|current(?:ly)?|today|aktuell|laufend|ongoing|dato|andauernd|gegenwart|date"


def _point(at: str) -> str:
    return (
        rf"(?:(?:\d{{1,2}}[./]\s?)?(?P<m{at}>0?[1-9]|1[0-2])\s?[./]\s?(?P<y{at}>(?:19|20)\d\d|\d\d)"
        rf"|(?:\d{{1,2}}\.?\s)?(?P<n{at}>{_NAME})\s?(?P<z{at}>(?:19|20)\d\d|['’]\d\d)"
        rf"|(?P<w{at}>(?:19|20)\d\d)(?:-(?P<v{at}>0[1-9]|1[0-2])(?:-\d\d)?)?)"
    )


_RANGE = re.compile(
    rf"(?<![\w/.+])(?:(?:von|from|vom)\s)?{_point('1')}\s?(?:-|–|—|−|bis(?: zum?)?|to|until|till|→)\s?"
    rf"(?:{_point('2')}|(?P<now>{_NOW}))(?!\w|[./]\d)|(?<!\w)(?P<since>seit|since|ab)\s(?:dem\s)?{_point('3')}(?!\w|[./]\d)"
)
_LONGEST: Final = 400


class Period(NamedTuple):
    """Months since the year 0: the first, and the one after the last; where it stands in its line."""

    first: int
    end: int
    is_open: bool
    start: int
    stop: int


def period_in(text: str, today: date | None) -> Period | None:
    """The first period in a line; without `today` one that goes on ends where it begins."""
    lower = text[:_LONGEST].lower()
    if len(lower) != len(text[:_LONGEST]):
        return None
    for match in _RANGE.finditer(lower):
        since, now = match["since"], bool(match["since"] or match["now"])
        first = _month(match, "3" if since else "1")
        end = _today(today, first) if now else _month(match, "2") + bool(_has_month(match, "2"))
        if first < _FIRST_YEAR * MONTHS or (since == "ab" and end < first) or end < first:
            continue
        return Period(first, max(end, first + (not now)), now, match.start(), match.end())
    return None


def years_in(periods: Iterable[Period]) -> float:
    """How many years they cover, those at the same time counted once."""
    months, reached = 0, 0
    for period in sorted(periods):
        months += max(0, period.end - max(reached, period.first))
        reached = max(reached, period.end)
    return months / MONTHS


def _today(today: date | None, otherwise: int) -> int:
    return today.year * MONTHS + today.month if today else otherwise


def _has_month(match: re.Match[str], at: str) -> bool:
    return bool(match[f"m{at}"] or match[f"n{at}"] or match[f"v{at}"])


def _month(match: re.Match[str], at: str) -> int:
    """A year alone is its middle."""
    stated = match[f"y{at}"] or match[f"z{at}"] or match[f"w{at}"]
    year = int(stated.lstrip("'’"))
    if year < _CENTURY:
        year += 2000 if year < _CENTURY // 2 else 1900
    month = int(match[f"m{at}"] or match[f"v{at}"] or 0)
    if name := match[f"n{at}"]:
        month = next((at + 1 for at, names in enumerate(_NAMES) if re.match(names, name)), 1)
    return year * MONTHS + (month or _MIDYEAR)
