"""The table of employment: types, weekly hours, length of a fixed term, staffing firm."""

from typing import Any

from answers import Row
from spiders.employment import read_employment


def answer(row: Row) -> dict[str, Any]:
    """The employment as the table spells it."""
    read = read_employment(row["text"])
    return {
        "employmentType": list(read.types),
        "hoursPerWeek": read.hours_per_week,
        "fixedTermMonths": read.fixed_term_months,
        "agency": read.agency,
    }
