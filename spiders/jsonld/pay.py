"""Pay in all the shapes that baseSalary takes. https://schema.org/baseSalary, /estimatedSalary."""

import re
from typing import Any, Final, NamedTuple

from spiders.jsonld.values import Node, listed, stated, text_of, texts_of
from spiders.posting import MonetaryAmount, SalaryUnit

MOST: Final = 1e9
LONGEST: Final = 100
DEEPEST: Final = 5

_UNITS: Final[tuple[tuple[str, SalaryUnit], ...]] = (
    ("HOUR", "HOUR"), ("HUR", "HOUR"), ("STUND", "HOUR"), ("STD", "HOUR"),
    ("DAY", "DAY"), ("DAILY", "DAY"), ("TAG", "DAY"), ("TÄGLICH", "DAY"),
    ("WEEK", "WEEK"), ("WEE", "WEEK"), ("WOCHE", "WEEK"), ("WÖCHENTLICH", "WEEK"),
    ("MON", "MONTH"), ("YEAR", "YEAR"), ("ANN", "YEAR"), ("JAHR", "YEAR"), ("JÄHRLICH", "YEAR"),
)  # fmt: skip
_SIGNS: Final = {"€": "EUR", "EURO": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "SFR": "CHF", "FR.": "CHF"}
_CODE = re.compile(r"[A-Z]{3}")
_NUMBER = re.compile(r"\d[\d.,'’ \u00a0\u202f]{0,20}(?:\s?[kK]\b)?")
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d{1,2})?")


class _Range(NamedTuple):
    least: float | None
    most: float | None
    unit: SalaryUnit | None
    currency: str | None


def read_pay(posting: Node) -> MonetaryAmount | None:
    """The pay of a posting: baseSalary, else estimatedSalary (then `stated` is false); None where none is readable."""
    currency = _currency(stated(posting, "salaryCurrency"))
    for name in ("baseSalary", "estimatedSalary"):
        for value in listed(posting.get(name)):
            found = _range(value)
            if found and (found.least or found.most):
                return _amount(found, currency, stated_by_employer=name == "baseSalary")
    return None


def _amount(found: _Range, currency: str | None, *, stated_by_employer: bool) -> MonetaryAmount:
    numbers = [number for number in (found.least, found.most) if number]
    least, most = (min(numbers), max(numbers)) if len(numbers) > 1 else (found.least, found.most)
    return MonetaryAmount(
        currency=found.currency or currency,
        min_value=least,
        max_value=most,
        unit_text=found.unit,
        stated=stated_by_employer,
    )


def _range(value: Any, depth: int = 0) -> _Range | None:  # noqa: ANN401 -- markup holds what it likes
    if not isinstance(value, dict):
        numbers = _numbers(value)
        return _Range(numbers[0], numbers[-1], _unit(value), _currency(value)) if numbers else None
    least = _number(stated(value, "minValue", "percentile10", "percentile25"))
    most = _number(stated(value, "maxValue", "percentile90", "percentile75"))
    inner = None
    if not (least or most) and depth < DEEPEST:
        inner = _first_range(stated(value, "value", "median"), depth)
    unit = _unit(stated(value, "unitText", "unitCode", "duration")) or (inner.unit if inner else None)
    currency = _currency(stated(value, "currency", "salaryCurrency")) or (inner.currency if inner else None)
    least, most = (inner.least, inner.most) if inner else (least, most)
    return _Range(least, most, unit, currency)


def _first_range(value: Any, depth: int) -> _Range | None:  # noqa: ANN401 -- markup holds what it likes
    return next((found for entry in listed(value) if (found := _range(entry, depth + 1))), None)


def _numbers(value: Any) -> list[float]:  # noqa: ANN401 -- markup holds what it likes
    """At most two numbers: the ends of a range, or one."""
    if isinstance(value, bool):
        return []
    if isinstance(value, int | float):
        return [float(value)] if 0 < value < MOST else []
    written = (_written(found[0]) for text in texts_of(value) for found in _NUMBER.finditer(text[:LONGEST]))
    return [number for number in written if 0 < number < MOST][:2]


def _number(value: Any) -> float | None:  # noqa: ANN401 -- markup holds what it likes
    return next(iter(_numbers(value)), None)


def _written(text: str) -> float:
    """`55.000,50`, `55,000.50`, `55'000`, `55 000`, `55k`, `12.5`."""
    text = text.replace("\u00a0", " ").replace("\u202f", " ").strip(" .,'’")
    thousand = 1000 if text[-1:] in {"k", "K"} else 1
    text = text.rstrip("kK ")
    if _GROUPED.fullmatch(text):
        tail = re.search(r"[.,](\d{1,2})$", text)
        whole = text[: tail.start()] if tail else text
        return float(re.sub(r"\D", "", whole) + (f".{tail[1]}" if tail else "")) * thousand
    text = text.replace(" ", "").replace("'", "").replace("’", "").replace(",", ".")
    return float(text) * thousand if text.count(".") <= 1 else 0


def _unit(value: Any) -> SalaryUnit | None:  # noqa: ANN401 -- markup holds what it likes
    text = text_of(value).upper()[:LONGEST]
    return next((unit for word, unit in _UNITS if word in text), "YEAR" if text == "P1Y" else None)


def _currency(value: Any) -> str | None:  # noqa: ANN401 -- markup holds what it likes
    text = text_of(value).strip().upper()
    return text if _CODE.fullmatch(text) else next((code for sign, code in _SIGNS.items() if sign in text), None)
