"""Years of experience that a text asks for."""

from answers import Row
from spiders.experience import read_years


def answer(row: Row) -> dict[str, float | None] | None:
    """The bounds, or nothing."""
    years = read_years(row["text"])
    return years and {"min": years.min, "max": years.max}
