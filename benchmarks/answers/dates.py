"""Start and deadline, read in a posting of the day that the tables assume."""

from datetime import date

from answers import Row
from spiders.dates import read_dates

POSTED = date(2026, 11, 22)


def answer(row: Row) -> dict[str, str | None]:
    """Both as ISO dates, the start also as "ASAP"."""
    read = read_dates(row["text"], POSTED)
    return {
        "start": str(read.start) if read.start else None,
        "deadline": str(read.deadline) if read.deadline else None,
    }
