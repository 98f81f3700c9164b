"""The dates a text names, absolute and relative, German and English."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import chain
from typing import Final, NamedTuple

from spiders.lowered import cues, places

CENTURY: Final = 2000
WEEK: Final = 7
MONTHS: Final = 12
MIDDLE: Final = 15


class Span(NamedTuple):
    """Where a text names a day, a month or a quarter, and its first and last day."""

    start: int
    end: int
    first: date
    last: date
    relative: bool = False
    """Counted from today: "in drei Wochen"."""


_MONTHS: Final = {
    "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mae": 3, "mar": 3, "apr": 4, "mai": 5, "may": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dez": 12, "dec": 12,
}  # fmt: skip
_FULL: Final = (
    r"(?:januar|january|jänner|februar|february|feber|märz|maerz|march|april|mai|may|juni|june|juli|july|august"
    r"|september|oktober|october|november|dezember|december)"
)
_MONTH: Final = rf"(?:{_FULL}|(?:jan|jän|feb|mär|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dez|dec)\b\.?)"
_YEAR: Final = r"(?:20\d\d|19\d\d)(?!\d)"
_ORDINALS: Final = {
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip
_NUMBERS: Final = {
    "ein": 1, "eine": 1, "einem": 1, "einer": 1, "eines": 1, "a": 1, "one": 1, "zwei": 2, "two": 2, "drei": 3,
    "three": 3, "vier": 4, "four": 4, "fünf": 5, "five": 5, "sechs": 6, "six": 6, "sieben": 7, "seven": 7, "acht": 8,
    "eight": 8, "neun": 9, "nine": 9, "zehn": 10, "ten": 10, "zwölf": 12, "twelve": 12, "vierzehn": 14, "fourteen": 14,
}  # fmt: skip
_NUMBER: Final = rf"(?:\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_PART: Final = r"(?P<quarter_part>anfang|ende|early|late|(?:the\s)?(?:end|beginning|start) of)\s"
_DATE = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?P<iso>20\d\d-\d\d-\d\d)(?![\w-])"
    rf"|(?P<dotted>\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?{_YEAR}|\d\d(?![\d.:]))?)(?!\d)"
    rf"|(?P<slashed>\d{{1,2}}[/-]\d{{1,2}}[/-](?:{_YEAR}|\d\d(?!\d)))(?!/)|(?P<numeric>(?:0?[1-9]"
    rf"|1[0-2])[/.]{_YEAR})(?![\w./-])"
    r"|(?P<week>(?:kw|cw|kalenderwoche|calendar week)\s?\d{1,2}(?!\d)|\d{1,2}\.\s?(?:kw|kalenderwoche)\b)"
    rf"(?:(?:\s?/\s?|,?\s)(?P<week_year>{_YEAR}))?"
    rf"|(?:{_PART}(?:of |the |des |dem )?)?"
    r"(?P<quarter>q[1-4]\b|[1-4]\.\s?quartal\w{0,2}|quartal\s[1-4]|(?:first|second|third|fourth) quarter(?:\sof)?"
    rf"|(?:erste|zweite|dritte|vierte)[snm]? quartal\w{{0,2}})(?:\s?[/,]?\s?(?P<quarter_year>{_YEAR}))?"
    rf"|(?P<day>\d{{1,2}})(?:\.|st\b|nd\b|rd\b|th\b)?\s?(?:of\s)?(?P<month>{_MONTH})(?:,?\s?(?P<year>{_YEAR}))?"
    rf"|(?P<us_month>{_MONTH})\s(?P<us_day>\d{{1,2}})(?:st\b|nd\b|rd\b|th\b"
    rf"|(?!\d|[.:]\d))(?:,?\s(?P<us_year>{_YEAR}))?"
    rf"|(?P<half>h[12](?=\W{{0,3}}20\d\d)|(?:[12]\.|erste[snm]?|zweite[snm]?) halbjahr(?:es|s)?|(?:first"
    rf"|second) half(?: of)?)"
    rf"\s?[/,]?\s?(?P<half_year>{_YEAR})"
    r"|(?P<edge>(?:to|zu)?(?:anfang|ende|(?:the )?(?:end|beginning|start) of|early))\s(?P<edge_year>20\d\d)(?![\d/.-])"
    r"|(?:(?P<next_part>anfang|ende|(?:the )?(?:end|beginning|start) of)\s)?"
    r"(?:(?:nächste|kommende)[rnsm]? (?P<next>monat|woche)s?|(?:next|the coming) (?P<next_en>month|week))\b"
    r"|(?:(?P<part>anfang|mitte|ende|early|mid|late|(?:the\s)?(?:end|beginning|start|middle) of)[\s-])?"
    rf"(?:(?P<whole>{_MONTH})\s?(?:/\s?)?(?P<whole_year>{_YEAR})|(?P<bare>{_FULL})\b)|(?P<turn>jahresende"
    rf"|ende des jahres|(?:the )?end of (?:the|this) year|year-end|monatsende|ende des monats"
    r"|ende (?:dieses|diesen) monats|(?:the )?end of (?:the|this) month|quartalsende|ende (?:des|dieses"
    r"|diesen) quartals"
    r"|(?:the )?end of (?:the|this) quarter|quarter[- ]end|jahresbeginn|jahresanfang|jahreswechsel)"
    rf"(?:\s(?P<turn_year>{_YEAR}))?"
    r"|(?:in|innerhalb|binnen|within|you have|haben sie noch|hast du noch|sie haben|du hast)\s(?:von\s|der\s|den\s"
    r"|the\s)?(?:nächsten\s|kommenden\s|next\s|coming\s)?"
    rf"(?P<count>{_NUMBER})\s(?P<unit>tag|woche|monat|day|week|month|fortnight)\w{{0,2}}\b(?:\s(?:ab|from) (?:heute"
    rf"|today|now))?"
    r")(?!\w)"
)
# Cheap to find, and in every date: _DATE is only tried around them. They start with few characters: re skips the rest.
_DIGITS = re.compile(r"[0-9](?:\.\s?\d{1,2}\.|[/-]\d{1,2}[/-]\d|[./](?:19|20)\d\d|\.\s?k)")
_WORD: Final = (
    r"(?:j(?:an(?:uary?\b|\b)|än(?:ner\b|\b)|u(?:n[ei]?\b|l[iy]?\b)|ahres)|feb(?:r?uary?\b|er\b|\b)|m(?:är(?:z\b|\b)"
    r"|aerz|ar(?:ch\b|\b)|a[iy]\b|ona|ont)|a(?:pr(?:il\b|\b)|ug(?:ust\b|\b))|sep(?:t\b|tember\b|\b)|o[kc]t(?:ober\b"
    r"|\b)|nov(?:ember\b|\b)|d(?:e[zc](?:ember\b|\b)|ays?\b)|q(?:uart|[1-4]\b)|h(?:albj|alf\b|[12]\b)"
    r"|e(?:nde? (?:of )?20|arly 20)|anfang 20|beginning of 20|start of 20|k(?:w\s?\d|alenderw)|c(?:w\s?\d"
    r"|alendar w)|fortnight|w(?:oche|eeks?\b)|tage?n?\b|year)"
)
_WORDS = re.compile(rf"(?:(?<=[\s(/.,:–-])|\A){_WORD}")
_STEMS: Final = cues(
    [
        *"jan jän jun jul jahres feb mär maerz mar mai may mona mont apr aug sep okt oct nov dez dec day quart q1"
        " q2 q3 q4 fortnight halbj h1 h2 kw kalenderw cw calendar woche week tag year".split(),
        *("half of", "ende 20", "end of 20", "early 20", "anfang 20", "beginning of 20", "start of 20"),
    ]
)
_BEFORE: Final = 45
_BEHIND: Final = 40
_GERMAN = re.compile(r"bewerb|frist|eintritt|beginn|antritt|datum|\b(?:und|der|die|das|zum|ab|bis)\b")
_DATED = re.compile(r"(?:\b(?:in|from|until|till|by|of|since|starting|beginning|commencing)\s|:\s?)$")


def named_dates(lower: str, today: date) -> Iterator[Span]:
    """The dates of a text in lower case, in its order; one without a year is the next to come.

    Days that no calendar has, such as 31.02., are left out.
    """
    for start, end in _windows(lower):
        for match in _DATE.finditer(lower, start, end):
            days = _days(match, today)
            if days is not None:
                yield Span(match.start(), match.end(), *days, relative=match["count"] is not None)


def _windows(lower: str) -> Iterator[tuple[int, int]]:
    """The parts of a text that can hold a date, none overlapping another."""
    start = end = 0
    for position in _anchors(lower):
        if position - _BEFORE > end:
            if end:
                yield start, end
            start = position - _BEFORE
        end = position + _BEHIND
    if end:
        yield start, end


def _anchors(lower: str) -> list[int]:
    named = (place - 1 for place in places(lower, _STEMS) if _WORDS.match(lower, place))
    return sorted(chain((match.start() for match in _DIGITS.finditer(lower)), named))


Days = tuple[date, date]


def _days(match: re.Match[str], today: date) -> Days | None:
    read = next(read for name, read in _READERS if match[name])
    try:
        return read(match, today)
    except ValueError:
        return None


def _iso(match: re.Match[str], _today: date) -> Days:
    day = date.fromisoformat(match["iso"])
    return day, day


def _dotted(match: re.Match[str], today: date) -> Days:
    day, month, *year = re.findall(r"\d+", match["dotted"])
    return _day(int(day), int(month), year[0] if year else None, today)


def _slashed(match: re.Match[str], today: date) -> Days:
    """Month first, as Americans write, but for a month above twelve and for German text."""
    first, second, year = re.split("[/-]", match["slashed"])
    german = _GERMAN.search(match.string, max(0, match.start() - 60), match.start())
    day, month = (first, second) if german or int(first) > MONTHS else (second, first)
    return _day(int(day), int(month), year, today)


def _numeric(match: re.Match[str], today: date) -> Days:
    month, year = re.split("[/.]", match["numeric"])
    return _month(int(month), year, today)


def _week(match: re.Match[str], today: date) -> Days:
    number = int(re.findall(r"\d+", match["week"])[0])
    return _coming(match["week_year"], today, lambda year: _from(date.fromisocalendar(year, number, 1), WEEK))


def _quarter(match: re.Match[str], today: date) -> Days:
    digit = re.search(r"\d", match["quarter"])
    number = int(digit[0]) if digit else next(n for word, n in _ORDINALS.items() if match["quarter"].startswith(word))
    first, last = _coming(match["quarter_year"], today, lambda year: _months(year, 3 * number - 2, 3 * number))
    part = match["quarter_part"] or ""
    return (last, last) if "end" in part or part == "late" else (first, first) if part else (first, last)


def _half(match: re.Match[str], today: date) -> Days:
    number = 2 if re.search(r"2|zwei|second", match["half"]) else 1
    return _coming(match["half_year"], today, lambda year: _months(year, 6 * number - 5, 6 * number))


def _edge(match: re.Match[str], _today: date) -> Days:
    day = date(int(match["edge_year"]), *((MONTHS, 31) if "end" in match["edge"] else (1, 1)))
    return day, day


def _next(match: re.Match[str], today: date) -> Days:
    """The next week or month, or one end of it."""
    if (match["next"] or match["next_en"]).startswith("w"):
        first = today + timedelta(days=WEEK - today.weekday())
        last = first + timedelta(days=WEEK - 1)
    else:
        first = _month_end(today.year, today.month) + timedelta(days=1)
        last = _month_end(first.year, first.month)
    part = match["next_part"] or ""
    return (last, last) if "end" in part else (first, first) if part else (first, last)


def _written(match: re.Match[str], today: date) -> Days:
    return _day(int(match["day"]), _MONTHS[match["month"][:3]], match["year"], today)


def _american(match: re.Match[str], today: date) -> Days:
    return _day(int(match["us_day"]), _MONTHS[match["us_month"][:3]], match["us_year"], today)


def _whole(match: re.Match[str], today: date) -> Days | None:
    """A month or a part of it; "may" alone is mostly no month."""
    name, part = match["whole"] or match["bare"], match["part"] or ""
    if (
        match["bare"] == "may"
        and not part
        and not _DATED.search(match.string[max(0, match.start() - 12) : match.start()])
    ):
        return None
    first, last = _month(_MONTHS[name[:3]], match["whole_year"], today)
    if part.startswith("mi") or "middle" in part:
        return first.replace(day=MIDDLE), first.replace(day=MIDDLE)
    return (last, last) if "end" in part else (first, last)


def _turn(match: re.Match[str], today: date) -> Days:
    if "quart" in match["turn"]:
        end = _month_end(today.year, -(-today.month // 3) * 3)
        return end, end
    if "mon" in match["turn"]:
        end = _month_end(today.year, today.month)
        return end, end
    if any(word in match["turn"] for word in ("beginn", "anfang", "wechsel")):
        return _day(1, 1, match["turn_year"], today)
    return _day(31, 12, match["turn_year"], today)


_UNIT_DAYS: Final = {"tag": 1, "day": 1, "woche": WEEK, "week": WEEK, "fortnight": 2 * WEEK}


def _relative(match: re.Match[str], today: date) -> Days:
    word, unit = match["count"], match["unit"]
    count = int(word) if word.isdecimal() else _NUMBERS[word]
    if unit.startswith("mon"):
        year, month = divmod(today.month - 1 + count, MONTHS)
        year, month = today.year + year, month + 1
        day = date(year, month, min(today.day, monthrange(year, month)[1]))
    else:
        day = today + timedelta(days=count * _UNIT_DAYS[unit])
    return day, day


_READERS: Final[tuple[tuple[str, Callable[[re.Match[str], date], Days | None]], ...]] = (
    ("iso", _iso),
    ("dotted", _dotted),
    ("slashed", _slashed),
    ("numeric", _numeric),
    ("week", _week),
    ("quarter", _quarter),
    ("half", _half),
    ("edge", _edge),
    ("next", _next),
    ("next_en", _next),
    ("day", _written),
    ("us_day", _american),
    ("whole", _whole),
    ("bare", _whole),
    ("turn", _turn),
    ("count", _relative),
)


def _coming(stated: str | None, today: date, days: Callable[[int], Days]) -> Days:
    """In the year stated, else in the year that makes it the next to come."""
    if stated:
        return days(int(stated) if len(stated) > len("27") else CENTURY + int(stated))
    this_year = days(today.year)
    return this_year if this_year[1] >= today else days(today.year + 1)


def _day(day: int, month: int, year: str | None, today: date) -> Days:
    return _coming(year, today, lambda of: (date(of, month, day), date(of, month, day)))


def _month(month: int, year: str | None, today: date) -> Days:
    return _coming(year, today, lambda of: (date(of, month, 1), _month_end(of, month)))


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), _month_end(year, last)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _from(day: date, days: int) -> Days:
    return day, day + timedelta(days=days - 1)
