"""Pay as a year of full-time work would bring it."""

from typing import Final

from spiders.posting import MonetaryAmount, SalaryUnit

# Full time: 40 hours in 52 weeks, 220 working days.
PER_YEAR: Final[dict[SalaryUnit, int]] = {"HOUR": 2080, "DAY": 220, "WEEK": 52, "MONTH": 12, "YEAR": 1}
LEAST_YEARLY: Final = 12_000


def annual(amount: MonetaryAmount) -> tuple[float, float] | None:
    """Least and most pay a year; a missing end equals the other.

    A month counts `payments_per_year` times or 12, an hour 2080 times (40 hours in 52 weeks), a day 220 times.
    Without a unit, 12,000 and more is a year; less cannot be told and is None.
    """
    low = amount.min_value or amount.max_value or 0.0
    high = amount.max_value or low
    unit: SalaryUnit | None = amount.unit_text or ("YEAR" if low >= LEAST_YEARLY else None)
    if unit is None:
        return None
    times = amount.payments_per_year or PER_YEAR["MONTH"] if unit == "MONTH" else PER_YEAR[unit]
    return low * times, high * times
