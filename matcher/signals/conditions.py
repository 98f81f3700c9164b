"""On what terms: pay, employment type and how fresh the posting is."""

import re
from datetime import date
from typing import Final

from matcher.signals.memory import Remembered
from matcher.signals.seeker import AGAINST, Seeker, Signal, quoted
from spiders.employment import employment_types, read_employment
from spiders.posting import EmploymentType, MonetaryAmount
from spiders.salary import annual, read_salary
from spiders.store import Stored

FAR_BELOW: Final = 0.9
OLD_DAYS: Final = 60
LEAST_FRESH: Final = -0.9
FULL_TIME_STATED: Final = -0.8
"""Who states full time may still talk about less."""

_HOURS: Final[frozenset[EmploymentType]] = frozenset({"FULL_TIME", "PART_TIME"})
_WORDS: Final = {"FULL_TIME": "full time", "PART_TIME": "part time"}
# Most titles have none of these: then the eight patterns of the reader need not run.
_TITLE_CUE = re.compile(r"zeit|time|stud|frei|free|frist|temp|contract|aushilf|seasonal|fixed|job|self|selbst|[vt]z")
_NO_PART_TIME = re.compile(
    r"(?:teilzeit|part[- ]time)[^.\n]{0,40}(?:nicht|not|kein)|nur (?:in )?vollzeit|full[- ]time only"
)


def salary(seeker: Seeker, stored: Stored, text: str) -> Signal | None:
    """The highest pay stated against the floor; an estimate of the source counts half and violates nothing."""
    floor = seeker.profile.salary
    if not floor or not seeker.yearly:
        return None
    amount, because = _stated(stored, text)
    yearly = annual(amount) if amount and amount.currency in {None, floor.currency} else None
    if amount is None or yearly is None:
        return None
    most = yearly[1]
    value = 1.0 if most >= seeker.yearly else -0.3 if most >= FAR_BELOW * seeker.yearly else AGAINST
    said = f"{quoted(because or _written(amount))}: {'meets' if value > 0 else 'below'} your floor"
    return Signal("salary", value, said) if amount.stated else Signal("salary", value / 2, f"{said} (an estimate)")


def employment(seeker: Seeker, stored: Stored, text: str) -> Signal | None:
    """Employment types stated, in the fields, the title or the text, against those wished."""
    wished = set(seeker.profile.employment_type)
    if not wished:
        return None
    types, because = _types(stored, text)
    if not types:
        return None
    value, said = _fit(types, wished, text)
    return Signal("employment", value, f"{quoted(because)}: {said}")


def freshness(stored: Stored, today: date) -> Signal:
    """Days since it was posted, or first seen: new is 1, 60 days and more is -0.9."""
    posted = stored.posting.date_posted
    since = stored.first_seen if posted is None else posted
    day = date(since.year, since.month, since.day)
    days = max(0, (today - day).days)
    value = max(LEAST_FRESH, 1 - 2 * days / OLD_DAYS)
    return Signal("freshness", value, f"{'posted' if posted else 'first seen'} {day.isoformat()}, {days} days ago")


def pay(stored: Stored, text: str) -> MonetaryAmount | None:
    """What the posting pays, by its field, else by its text."""
    return _stated(stored, text)[0]


def types_found(stored: Stored, text: str) -> set[EmploymentType]:
    """The employment types, by the fields, else by the title, else by the text."""
    return _types(stored, text)[0]


def _stated(stored: Stored, text: str) -> tuple[MonetaryAmount | None, str]:
    if stored.posting.base_salary:
        return stored.posting.base_salary, ""
    return _pay(text) or (None, "")


_pay = Remembered(read_salary)
_employment = Remembered(read_employment)


def _fit(types: set[EmploymentType], wished: set[EmploymentType], text: str) -> tuple[float, str]:
    if ("CONTRACTOR" in types) != ("CONTRACTOR" in wished) and not types & wished:
        return AGAINST, "freelance" if "CONTRACTOR" in types else "not freelance"
    hours, wished_hours = types & _HOURS, wished & _HOURS
    if hours and wished_hours and not hours & wished_hours:
        only = "PART_TIME" in hours or _NO_PART_TIME.search(text.lower()) is not None
        return AGAINST if only else FULL_TIME_STATED, f"not {_WORDS[min(wished_hours)]}"
    if "TEMPORARY" in types - wished:
        return 0.0, "fixed term"
    return (1.0, "as you want") if types & wished or not hours else (0.0, "something else")


def _types(stored: Stored, text: str) -> tuple[set[EmploymentType], str]:
    """Fields first, then the title, then the text."""
    posting = stored.posting
    if posting.employment_type:
        return set(posting.employment_type), ", ".join(posting.employment_type)
    cued = _TITLE_CUE.search(posting.title.lower())
    if cued and (types := set(employment_types(posting.title)) - {"INTERN"}):
        return types, posting.title
    read = _employment(text)
    return set(read.types) - {"INTERN"}, read.because


def _written(amount: MonetaryAmount) -> str:
    numbers = dict.fromkeys(f"{value:,.0f}" for value in (amount.min_value, amount.max_value) if value)
    return " ".join(filter(None, ("–".join(numbers), amount.currency, (amount.unit_text or "").lower())))
