"""What was read of a posting on a terminal: the fact, and the words that it stands on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from spiders.employment import Employment
    from spiders.facts import Facts
    from spiders.language import LanguageAsked
    from spiders.posting import MonetaryAmount
    from spiders.salary import Pay
    from spiders.work_mode import WorkMode

LONGEST_REASON = 120
MODES = {"REMOTE": "remote", "HYBRID": "hybrid", "ONSITE": "on site"}
UNITS = {"HOUR": "an hour", "DAY": "a day", "WEEK": "a week", "MONTH": "a month", "YEAR": "a year"}
DEGREES = {
    "BUILDS": "builds AI",
    "DATA": "works on data",
    "USES": "uses AI in another profession",
    "MENTIONS": "AI is only mentioned",
    "NONE": "no AI job",
}


class Line(NamedTuple):
    """A fact by its name, and what it stands on."""

    name: str
    fact: str
    because: str = ""


def facts(read: "Facts") -> RenderableType:
    """A line a fact that the posting states, with the quote below it where it says more than the fact."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for line in lines(read):
        told = Text(line.fact)
        quote = " ".join(line.because.split())[:LONGEST_REASON]
        if quote and quote != line.fact:
            told.append(f"  “{quote}”", "dim")
        table.add_row(Text(line.name, "dim"), told)
    return table


def lines(read: "Facts") -> Iterator[Line]:
    """What the posting says, in the order in which one asks."""
    yield Line("AI", DEGREES[read.relevance.degree], read.relevance.because)
    said = (
        read.level and Line("level", read.level.level.replace("_", " "), read.level.because),
        read.years and Line("years asked", _range(read.years.min, read.years.max), read.years.because),
        read.pay and Line("pay", _pay(read.pay), read.pay.because),
        read.work_mode and Line("work mode", _mode(read.work_mode), read.work_mode.because),
        Line("employment", _employment(read.employment), read.employment.because),
        Line("languages", _languages(read.languages), read.languages[0].because if read.languages else ""),
        Line(
            "start", "at once" if read.dates.start == "ASAP" else str(read.dates.start or ""), read.dates.start_because
        ),
        Line("apply by", str(read.dates.deadline or ""), read.dates.deadline_because),
        Line("must have", ", ".join(one.skill for one in read.skills.must)),
        Line("nice to have", ", ".join(one.skill for one in read.skills.nice)),
    )
    yield from (line for line in said if line and line.fact)


def salary(amount: "MonetaryAmount") -> str:
    """65,000–80,000 EUR a year."""
    low, high = (f"{value:,.0f}" if value else "" for value in (amount.min_value, amount.max_value))
    span = low if low == high else f"{low}–{high}" if low and high else f"from {low}" if low else f"up to {high}"
    payments = f", {amount.payments_per_year:g} times a year" if amount.payments_per_year else ""
    unit = f" {UNITS[amount.unit_text]}" if amount.unit_text else ""
    estimate = "" if amount.stated else " (an estimate)"
    return f"{span} {amount.currency or ''}".strip() + unit + payments + estimate


def _pay(read: "Pay") -> str:
    return ", ".join(filter(None, (salary(read.amount) if read.amount else "", read.grade)))


def _languages(asked: "tuple[LanguageAsked, ...]") -> str:
    return ", ".join(" ".join(filter(None, (one.language, one.level))) for one in asked)


def _range(least: float | None, most: float | None) -> str:
    if least is not None and most is not None and least != most:
        return f"{least:g} to {most:g}"
    return f"{least:g} or more" if least is not None else f"{most:g} at most"


def _mode(read: "WorkMode") -> str:
    days = f", up to {read.days_remote:g} days a week at home" if read.days_remote else ""
    return MODES[read.mode] + days + (f", from {read.region}" if read.region else "")


def _employment(read: "Employment") -> str:
    told = [kind.replace("_", " ").lower() for kind in read.types]
    told += [f"{read.hours_per_week:g} hours a week"] if read.hours_per_week else []
    told += [f"for {read.fixed_term_months:g} months"] if read.fixed_term_months else []
    told += ["employed by an agency"] if read.agency else []
    return ", ".join(told)
