"""The table of pay: an amount, a collective grade, or both."""

from typing import Any

from answers import Row
from spiders.salary import read_pay


def answer(row: Row) -> dict[str, Any] | None:
    """The pay as the table spells it; None where the text states none."""
    pay = read_pay(row["text"])
    if pay is None:
        return None
    spelled: dict[str, Any] = {"grade": pay.grade} if pay.grade else {}
    if pay.amount:
        spelled |= {
            "currency": pay.amount.currency,
            "minValue": pay.amount.min_value,
            "maxValue": pay.amount.max_value,
            "unitText": pay.amount.unit_text,
            "paymentsPerYear": pay.amount.payments_per_year,
        }
    return spelled
