"""A text's pay: its sentences one after another, and what several statements of pay say together."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from spiders.lowered import lowered
from spiders.posting import MonetaryAmount
from spiders.salary import words
from spiders.salary.grade import read_grade
from spiders.salary.money import amounts
from spiders.salary.statement import WIDEST, Sentence, Statement, plain, statement, step

LONGEST: Final = 60_000
LONGEST_REASON: Final = 200
LONGEST_LINE: Final = 1000
LONGEST_HEADING: Final = 60
AROUND: Final = 600
MOST_LINES: Final = 30
LEAST_BARE: Final = 1000
FAR_APART: Final = 3

_BREAK = re.compile(
    r"[.;!?](?=\s+[A-ZÄÖÜ•-])(?!\s+(?:EUR|CHF|USD|GBP|Euro|Franken|Fr)\b)(?:(?<=[^\d\s.][.;!?])(?<!\bca.)(?<!\bmind.)"
    r"(?<!\bmin.)(?<!\bmax.)(?<!\binkl.)(?<!\bzzgl.)(?<!\bbzw.)(?<!\bevtl.)(?<!\bexkl.)(?<![ (.][a-z].)"
    r"|(?<=\d\d\d[.;!?]))"
    r"|•"
)
# In lower case: a digit beside a sign or code, or of thousands written as such. It starts with the digit for speed.
_CODES: Final = ("eur", "chf", "usd", "gbp", "cad", "aud", "sek", "pln", "fr.", "sfr", "uro", "ken")
_BEHIND: Final = "|".join(f"(?<={re.escape(code)}{blank}\\d)" for code in _CODES for blank in (r"\s", ""))
_MAYBE = re.compile(
    rf"\d(?:[.,'’´ \u202f\u00a0\u2009]\d{{3}}|\d{{4}}|\d{{3}}\s(?:brutto|gross)|(?<=[€$£]\d)|(?<=[€$£]\s\d)"
    r"|[\d.,–-]{0,6}[\s-]?(?:[€$£k]|t€|tsd|teur|tausend|eur|chf|usd|gbp|fr|pln|sek|dollar|cad|aud)"
    rf"|{_BEHIND})"
)


class Salary(NamedTuple):
    """`because` quotes the line that states the pay."""

    amount: MonetaryAmount
    because: str


class Pay(NamedTuple):
    """Pay in numbers, a collective grade ("TVöD E13", "IG Metall EG 10", "A13"), or both; `because` quotes the text."""

    amount: MonetaryAmount | None
    grade: str | None
    because: str


class _Line(NamedTuple):
    shown: str
    sentence: Sentence


class _Found(NamedTuple):
    number: int
    statement: Statement
    shown: str


def read_pay(text: str) -> Pay | None:
    """The pay that a text states in numbers or as a grade; None where it states neither."""
    salary, grade = read_salary(text), read_grade(text)
    if salary is None and grade is None:
        return None
    reasons = dict.fromkeys(found.because for found in (salary, grade) if found)
    return Pay(salary.amount if salary else None, grade.grade if grade else None, " … ".join(reasons))


def read_salary(text: str) -> Salary | None:
    """The pay that a text states, as stated; None where it gives none in numbers.

    A single number is both least and most, "bis zu" has no least, "ab" no most; steps and zones give the lowest and
    the highest. Without a unit, four digits are a month and more digits a year. Revenue, funding, budgets, bonuses
    and allowances are no pay. `stated` is false for what the text calls an estimate.
    """
    text = text[:LONGEST]
    found = [
        _Found(number, made, line.shown)
        for number, line in enumerate(islice(_lines(text), MOST_LINES))
        for made in _statements(line.sentence)
    ]
    if not found:
        return None
    best = max(found, key=lambda one: one.statement.weight)
    amount = _together(best, found)
    times = words.payments(best.shown.lower()) or words.payments(_around(text, best.shown))
    because = " ".join(best.shown.split())[:LONGEST_REASON]
    return Salary(amount.model_copy(update={"payments_per_year": times}), because)


def _around(text: str, shown: str) -> str:
    """The text around the statement, in lower case: where a 13th salary is told."""
    start = text.find(shown)
    return text[max(0, start - AROUND) : start + len(shown) + AROUND].lower()


def _statements(sentence: Sentence) -> list[Statement]:
    """What a sentence states; beside an amount of pay, others of its size are steps of it."""
    found = [money for money in amounts(sentence.text) if money.has_thousands or money.low >= LEAST_BARE]
    ends = [0, *(money.end for money in found)]
    made = [statement(money, sentence, end) for money, end in zip(found, ends, strict=False)]
    kin = next((one for one in made if one), None)
    if kin is None:
        return []
    steps = (one or step(money, sentence, end, kin) for one, money, end in zip(made, found, ends, strict=False))
    return [one for one in steps if one]


def _together(best: _Found, found: list[_Found]) -> MonetaryAmount:
    """The best statement, widened by the others of its unit and currency around it: steps, zones, levels."""
    amount = best.statement.amount
    kin = [
        one.statement.amount
        for one in found
        if one.statement.weight >= min(best.statement.weight, 2)
        and abs(one.number - best.number) <= FAR_APART
        and (one.statement.amount.unit_text, one.statement.amount.currency) == (amount.unit_text, amount.currency)
    ]
    lows = [one.min_value for one in kin if one.min_value]
    highs = [one.max_value for one in kin if one.max_value]
    if len(kin) == 1 or not lows or not highs or max(highs) > WIDEST * min(lows):
        return amount
    top = max(kin, key=lambda one: one.max_value or one.min_value or 0)
    return amount.model_copy(update={"min_value": min(lows), "max_value": top.max_value})


def _lines(text: str) -> Iterator[_Line]:
    """Sentences that may name money, each with what stands above and below it; a list keeps its heading."""
    heading, end = "", -1
    for maybe in _MAYBE.finditer(lowered(text)):
        if maybe.start() < end:
            continue
        start = text.rfind("\n", 0, maybe.start()) + 1
        if not (heading and not text[max(0, end) : start].strip()):
            heading = _heading(text[max(0, start - LONGEST_LINE) : start].rstrip().rpartition("\n")[2])
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        following = text[end : end + LONGEST_LINE].lstrip().partition("\n")[0]
        yield from _sentences(text[start:end], heading, following.lower())


def _sentences(line: str, heading: str, following: str) -> Iterator[_Line]:
    pieces = [
        piece[start : start + LONGEST_LINE]
        for piece in _BREAK.split(line)
        for start in range(0, len(piece), LONGEST_LINE)
    ]
    for piece, after in zip(pieces, [*pieces[1:], following], strict=True):
        if _MAYBE.search(piece.lower()):
            yield _Line(piece, Sentence(plain(piece), plain(heading), after.lower()))
        heading = _heading(piece) or heading


def _heading(above: str) -> str:
    """The line above, where it is short or ends with a colon: what a list of amounts is of."""
    is_heading = len(above) <= LONGEST_HEADING or above.rstrip().endswith(":")
    return above[-LONGEST_HEADING:] if is_heading else ""
