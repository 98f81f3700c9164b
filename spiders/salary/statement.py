"""One amount in its sentence: whether it is pay, and then per what, from or up to."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from spiders.posting import MonetaryAmount, SalaryUnit
from spiders.salary import words
from spiders.salary.money import Money, is_counted

NEAR: Final = 110
AT_ONCE: Final = 2
SHORT_LINE: Final = 4
FOUR_DIGITS: Final = 1000
FIVE_DIGITS: Final = 10_000
SURELY_A_YEAR: Final = 20_000
SELDOM_MORE: Final = 250_000
LEAST_YEARLY: Final = 12_000
WIDEST: Final = 4.0
"""Two amounts further apart are not two steps of one pay."""

CUED, NAMED, BARE = 3, 2, 1
PLAUSIBLE: Final[dict[SalaryUnit, tuple[float, float]]] = {
    "HOUR": (5, 400),
    "DAY": (50, 4_000),
    "WEEK": (100, 20_000),
    "MONTH": (150, 40_000),
    "YEAR": (5_000, 2_000_000),
}

_BREAK: Final = (
    r"[,;+|•]|\s[–—-]\s|\s/\s(?!(?:h|hr|hour|std|stunde|day|tag|week|woche|mo|month|monat|yr|year|jahr)\b)|\bplus\b"
    r"|\b(?:and|und|sowie)\b"
)
_BEFORE = re.compile(_BREAK)
_AFTER = re.compile(
    _BREAK
    + r"|\(|\b(?:mit|with|inkl|incl|inclusive|including|zzgl|zuzüglich|ohne|excl|exkl|excluding|before|as well|je nach"
    r"|depending|zusätzlich\w*|neben|alongside|based|commensurate)\b"
)
_GROSS = re.compile(r"\s?(?:brutto|gross)")
_EXTRA = re.compile(r"^\s*(?:plus|\+|inkl|incl|zzgl|exkl|excl|ohne|base|davon|mit|with|ohne|before)")
_WITHIN = re.compile(r"\b(?:in|im|bei|at|within|for|für|als|as|aus|unser\w*|our|zum|zur|to|of|des|der)\b")


class Sentence(NamedTuple):
    """A sentence in lower case without what only looks like pay, and the heading above it."""

    text: str
    heading: str = ""
    following: str = ""


class Statement(NamedTuple):
    """How surely an amount is pay (1 to 4), and the amount."""

    weight: int
    amount: MonetaryAmount


def plain(line: str) -> str:
    """A line in lower case in which what misleads is named for what it is: other money, or nothing."""
    return words.NO_PAY.sub(" ", words.OTHER_MONEY.sub(" bonus ", without_odd_blanks(line.lower())))


def without_odd_blanks(text: str) -> str:
    """Tabs and wide blanks as one blank; the narrow ones in numbers stay."""
    return re.sub(r"[\t\r\f\v\u3000]| {2,}", " ", text)


def statement(money: Money, sentence: Sentence, previous_end: int = 0) -> Statement | None:
    """What is stated of pay; None where the amount is other money or no unit can be told."""
    before, after = _around(money, sentence, previous_end)
    left, right = _BEFORE.split(before)[-1], _AFTER.split(after)[0]
    weight = _weight(money, sentence, left, right)
    unit = _unit(money, sentence, left, right) if weight else None
    if unit is None or not _fits(unit, money):
        return None
    return Statement(weight, _amount(money, sentence, unit, before, after))


def step(money: Money, sentence: Sentence, previous_end: int, kin: Statement) -> Statement | None:
    """An amount without words of its own beside one that is pay: the second year, the other end."""
    before, after = _around(money, sentence, previous_end)
    left, right = _BEFORE.split(before)[-1], _AFTER.split(after)[0]
    known = kin.amount.max_value or kin.amount.min_value or 0.0
    is_kin = money.currency == kin.amount.currency and known / WIDEST <= money.low <= money.high <= known * WIDEST
    is_kin = is_kin and not (money.currency is None and is_counted(money, sentence.text))
    if not is_kin or _sense(left, right, after) in {"other", "people"} or kin.amount.unit_text is None:
        return None
    return Statement(kin.weight, _amount(money, sentence, kin.amount.unit_text, before, after))


def _around(money: Money, sentence: Sentence, previous_end: int) -> tuple[str, str]:
    before = sentence.text[max(0, money.start - NEAR, previous_end) : money.start]
    return before, sentence.text[money.end : money.end + NEAR]


def _weight(money: Money, sentence: Sentence, left: str, right: str) -> int:
    after = sentence.text[money.end : money.end + NEAR]
    sense = _sense(left, right, after)
    is_named = words.PAY.search(f"{sentence.heading} {sentence.text[: money.start]}") is not None
    if sense == "other" or not (sense == "pay" or is_named or _is_typical(money, sense)):
        return 0
    has_unit = _near_unit(money, left, right) is not None
    no_pay = (
        (money.currency is None and (is_counted(money, sentence.text) or _is_no_money(money, right)))
        or words.ODD_PERIOD.search(f"{left}\n{right}")
        or (not has_unit and words.REFERRAL.search(sentence.text[: money.start]))
    )
    if no_pay:
        return 0
    if sense == "pay" and words.TOTAL.search(left):
        return BARE
    if sense == "pay":
        return CUED + (words.BASE.search(f"{left}\n{right[:30]}") is not None)
    return (
        0
        if words.PURPOSE.match(after)
        else _weight_by_place(
            money, sentence, sense, is_named=is_named or _is_all(money, sentence, right), has_unit=has_unit
        )
    )


def _weight_by_place(money: Money, sentence: Sentence, sense: str, *, is_named: bool, has_unit: bool) -> int:
    """Without a word for pay beside it: pay was named before, or the amount stands as an item of its own."""
    is_labelled = words.LABELLED.search(sentence.text[: money.start]) is not None
    is_range = money.low != money.high and money.high >= FOUR_DIGITS
    if is_named and (has_unit or is_range or is_labelled):
        return NAMED
    if sense == "offer" and (has_unit or is_range or SURELY_A_YEAR <= money.low <= SELDOM_MORE):
        return BARE
    return BARE if is_labelled and (has_unit or _stands_alone(money, sentence.text, is_range=is_range)) else 0


def _is_all(money: Money, sentence: Sentence, right: str) -> bool:
    """Whether a line opens with a month or a year and says of it no more than the amount."""
    before = sentence.text[max(0, money.start - NEAR) : money.start]
    is_pay = money.currency is not None and money.low >= FOUR_DIGITS
    return is_pay and words.OPENS.search(before) is not None and words.ONLY_GROSS.fullmatch(right) is not None


def _is_no_money(money: Money, right: str) -> bool:
    """A bare number of four digits may be a year, unless it is gross."""
    return not money.has_thousands and money.low < FIVE_DIGITS and not _GROSS.match(right)


def _is_typical(money: Money, sense: str) -> bool:
    """Without any word for pay: a currency, or 65-80k."""
    return money.currency is not None or (money.has_thousands and money.low != money.high and sense != "people")


def _stands_alone(money: Money, text: str, *, is_range: bool) -> bool:
    """A range of yearly pay as an item of its own, or a line with hardly more than the amount."""
    if is_range:
        return money.low >= SURELY_A_YEAR or (money.low >= FOUR_DIGITS and len(text.split()) <= 2 * SHORT_LINE)
    label = words.LABELLED.search(text[: money.start])
    begins = label is not None and label.start() == 0
    return begins and money.low >= FOUR_DIGITS and len(text[money.end :].split()) <= SHORT_LINE


def _sense(left: str, right: str, after: str) -> str:
    """What the nearest words say: pay, other, people, offer or nothing."""
    said = [_kind(match) for match in words.SENSE.finditer(left)]
    follows = words.SENSE.search(right)
    is_head = follows is not None and _is_head(right[: follows.start()])
    if follows is None and after.lstrip().startswith("("):
        return "other" if _is_other_in_brackets(after.lstrip()[1:]) else _nearest(said)
    if follows is None:
        return _nearest(said)
    kind, nearest = _kind(follows), _nearest(said)
    if (
        is_head
        and kind in {"other", "pay"}
        and not (nearest == "pay" and words.SENSES[0][1].match(right, follows.start()))
    ):
        return kind
    if nearest in {"", "offer"} and kind in {"other", "pay"}:
        return kind
    return nearest


def _kind(match: re.Match[str]) -> str:
    name = next(name for name, pattern in words.SENSES if pattern.match(match.string, match.start()))
    return "other" if name == "target" else name


def _nearest(said: list[str]) -> str:
    """The last word for pay or other money counts; an offer behind other money takes it back."""
    decisive = [kind for kind in said if kind in {"pay", "other"}]
    if decisive and (decisive[-1] == "pay" or said[-1] == "other"):
        return decisive[-1]
    return "offer" if "offer" in said else "other" if said else ""


def _is_head(between: str) -> bool:
    """Whether a word so far behind an amount is what the amount is of: 50 € monatlicher Zuschuss."""
    between = words.without_units(between)
    return len(between.split()) <= AT_ONCE and not _WITHIN.search(between)


def _is_other_in_brackets(inside: str) -> bool:
    inside = inside.partition(")")[0]
    match = words.SENSE.search(inside)
    return match is not None and _kind(match) == "other" and not _EXTRA.match(inside)


def _amount(money: Money, sentence: Sentence, unit: SalaryUnit, before: str, after: str) -> MonetaryAmount:
    is_single = money.low == money.high
    ceiling = is_single and (words.CEILING.search(before) or words.CEILING_AFTER.match(after))
    floor = is_single and not ceiling and _is_floor(sentence, before, after)
    is_german = words.GERMAN.search(sentence.text) is not None
    return MonetaryAmount(
        currency=money.currency or ("EUR" if is_german and "'" not in sentence.text else None),
        min_value=None if ceiling else money.low,
        max_value=None if floor else money.high,
        unit_text=unit,
        stated=words.ESTIMATE.search(before + "\n" + after[:40]) is None,
    )


def _is_floor(sentence: Sentence, before: str, after: str) -> bool:
    if words.FLOOR.search(before) or words.FLOOR_AFTER.match(after):
        return True
    around = f"{sentence.heading}\n{before}\n{sentence.text}\n{sentence.following}"
    return words.MINIMUM.search(around) is not None


def _unit(money: Money, sentence: Sentence, left: str, right: str) -> SalaryUnit | None:
    """The unit behind the amount, else before it, else of its sentence, else by the number of digits."""
    near = _near_unit(money, left, right)
    if near or next(words.units(_bare(right)), None):
        return near
    whole = words.without_payments(sentence.text)
    if whole != sentence.text and money.low < LEAST_YEARLY and _fits("MONTH", money):
        return "MONTH"
    above = words.TIMES.sub(" ", f"{sentence.heading}\n{sentence.text[: money.start]}")
    return _first_unit(above, money, is_far=True) or _unit_by_digits(money, above, words.TIMES.sub(" ", whole))


def _unit_by_digits(money: Money, above: str, whole: str) -> SalaryUnit | None:
    if money.low >= FOUR_DIGITS:
        return "YEAR" if money.low >= FIVE_DIGITS else "MONTH"
    is_training = words.YEARS_OF_TRAINING.search(above + whole) and _fits("MONTH", money)
    return _first_unit(whole, money, is_far=True) or ("MONTH" if is_training else None)


def _near_unit(money: Money, left: str, right: str) -> SalaryUnit | None:
    return _first_unit(_bare(right), money) or _first_unit(_bare(left), money)


@lru_cache(1 << 4)
def _bare(text: str) -> str:
    return words.TIMES.sub(" ", words.without_payments(text))


def _first_unit(text: str, money: Money, *, is_far: bool = False) -> SalaryUnit | None:
    return next(
        (unit for unit in words.units(text) if _fits(unit, money) and not (is_far and _is_too_far(unit, money))), None
    )


def _is_too_far(unit: SalaryUnit, money: Money) -> bool:
    """Away from the amount, a week is one of hours, and a month with five digits one of something else."""
    return unit == "WEEK" or (unit == "MONTH" and money.high >= SURELY_A_YEAR)


def _fits(unit: SalaryUnit, money: Money) -> bool:
    return PLAUSIBLE[unit][0] <= money.low <= money.high <= PLAUSIBLE[unit][1]
