"""What boards split: one posting in a record for each place, one pay in a band for each place or level."""

from collections.abc import Iterable
from typing import Any

from spiders.posting import MonetaryAmount


def gathered(records: Iterable[Any], *names: str) -> list[list[Any]]:
    """The records of each posting together, in their order; `names`: what its number may be called.

    Raises:
        KeyError: a record without a number.
    """
    together: dict[Any, list[Any]] = {}
    for record in records:
        number = next((record[name] for name in names if record.get(name)), None) or record[names[-1]]
        together.setdefault(number, []).append(record)
    return list(together.values())


def widest(amounts: Iterable[MonetaryAmount | None]) -> MonetaryAmount | None:
    """From the least to the most of the amounts that are in the first one's currency and period."""
    stated = [amount for amount in amounts if amount]
    same = [amount for amount in stated if _unit(amount) == _unit(stated[0])]
    least = [amount.min_value or amount.max_value for amount in same]
    most = [amount.max_value or amount.min_value for amount in same]
    ends = {"min_value": min(filter(None, least), default=None), "max_value": max(filter(None, most), default=None)}
    return stated[0].model_copy(update=ends) if len(same) > 1 else next(iter(stated), None)


def _unit(amount: MonetaryAmount) -> tuple[Any, ...]:
    return amount.currency, amount.unit_text, amount.stated
