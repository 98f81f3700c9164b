"""A point in time as sources write it."""

from datetime import UTC, date, datetime

from spiders.jsonld.dates import read_when


def moment(value: object) -> date | datetime | None:
    """Seconds or milliseconds since 1970, ISO 8601 or the date of a feed; a time without a zone is in UTC.

    None where it is none of these, or lies before 2000 or after 2099.
    """
    text = str(int(value)) if isinstance(value, int | float) else str(value or "")
    when = read_when(text)
    return when.replace(tzinfo=UTC) if isinstance(when, datetime) and when.tzinfo is None else when
