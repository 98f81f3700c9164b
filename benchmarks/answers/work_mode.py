"""Where the work is done: a phrase is read as a description."""

from answers import Row
from spiders.work_mode import read_work_mode


def answer(row: Row) -> dict[str, object] | None:
    """Mode, days a week at home, region; None where the text does not say."""
    read = read_work_mode("", row["text"])
    if read is None:
        return None
    return {"mode": read.mode, "daysRemotePerWeek": read.days_remote, "region": read.region}
