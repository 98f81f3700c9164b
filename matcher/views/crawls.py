"""What a crawl saw, how the sources are, and who hires where."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from matcher.views.layout import note
from matcher.views.layout import table as table_of
from spiders.fields import FIELDS

if TYPE_CHECKING:
    from spiders.crawl import Host, Report
    from spiders.doctor import Finding
    from spiders.fields import Filled

MOST_ALARMS = 2
FIELD_CODES = {
    "identifier": "id", "title": "ttl", "applyUrl": "app", "hiringOrganization": "org", "description": "txt",
    "datePosted": "day", "validThrough": "end", "employmentType": "typ", "jobLocation": "loc",
    "jobLocationType": "mod", "applicantLocationRequirements": "for", "baseSalary": "pay", "skills": "ski",
    "inLanguage": "lng", "seenOn": "on",
}  # fmt: skip
"""Three letters that head a column of `rolesonar sources --fields`."""


class SourceRow(NamedTuple):
    """A line of `rolesonar sources`."""

    name: str
    kind: str
    starts: str
    open: int
    last_run: datetime | None


class CompanyRow(NamedTuple):
    """A line of `rolesonar boards search`."""

    name: str
    board: str
    token: str
    address: str


def reports(rows: Iterable["Report"]) -> RenderableType:
    """What a crawl saw, a row a source, and below it the reasons for each alarm."""
    rows = list(rows)
    table = table_of("source", *("seen", "new", "changed", "gone", "unreadable", "blocked"), numbers_from=1)
    for row in rows:
        mark = Text("✓ ", "green") if row.ok and row.seen else Text("! ", "bold red" if not row.ok else "yellow")
        counts = (row.seen, row.new, row.changed, row.gone, row.unreadable, row.blocked)
        table.add_row(mark + Text(row.source), *(Text(str(count), "" if count else "dim") for count in counts))
    notes = [note for row in rows for note in _notes(row)]
    empty = [note(f"{row.source}: nothing found", alarm=False) for row in rows if row.ok and not row.seen]
    return Group(table, *notes, *empty)


def receipt(hosts: Iterable["Host"]) -> RenderableType:
    """Every host that was asked, the most asked first."""
    table = table_of("host", "requests", "bytes", numbers_from=1)
    for host in hosts:
        table.add_row(Text(host.name), Text(f"{host.requests:,}"), Text(f"{host.bytes:,}"))
    return table


def findings(rows: Sequence["Finding"]) -> RenderableType:
    """The health of every listing: first what is wrong, with what to do."""
    table = table_of("source", "listing", "state", "seen", "usual", "last complete run", numbers_from=3)
    for row in sorted(rows, key=lambda row: (not row.is_wrong, row.source, row.listing)):
        when = f"{row.last_complete:%Y-%m-%d %H:%M}" if row.last_complete else "never"
        colour = "bold red" if row.is_wrong else "green" if row.state == "ok" else "yellow"
        counts = (Text(str(row.seen)), Text(str(row.usual)))
        table.add_row(Text(row.source), Text(row.listing), Text(row.state, colour), *counts, Text(when, "dim"))
    wrong = [row for row in rows if row.is_wrong]
    notes = [note(f"{row.source} {row.listing}: {row.reason or row.state}; {row.advice}", alarm=True) for row in wrong]
    return Group(table, *(notes or [Text("Every source that ran is well.", "green")]))


def sources(rows: Iterable[SourceRow]) -> RenderableType:
    """Every source, where it starts, what it gave."""
    table = table_of("source", "kind", "starts from", "open", "last complete run", numbers_from=3)
    for row in rows:
        when = f"{row.last_run:%Y-%m-%d %H:%M}" if row.last_run else "never"
        table.add_row(Text(row.name), Text(row.kind), Text(row.starts), Text(str(row.open)), Text(when, "dim"))
    return table


def companies(rows: Iterable[CompanyRow]) -> RenderableType:
    """Employers, each with the board where it posts."""
    table = table_of("company", "board", "token", "listing", numbers_from=4)
    for row in rows:
        table.add_row(Text(row.name, "bold"), Text(row.board), Text(row.token), Text(row.address, "dim"))
    return table


def fields(rows: Mapping[str, "Filled"]) -> RenderableType:
    """Which source fills which field of a posting."""
    codes = [FIELD_CODES.get(field, field[:3]) for field in FIELDS]
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 1, 0, 0))
    for name in ("source", *codes):
        table.add_column(name, justify="left" if name == "source" else "center", overflow="fold")
    for source, filled in rows.items():
        marks = ("●" if field in filled.always else "○" if field in filled.sometimes else "" for field in FIELDS)
        table.add_row(Text(source), *(Text(mark) for mark in marks))
    meant = ", ".join(f"{code} {field}" for code, field in zip(codes, FIELDS, strict=True) if code != field)
    return Group(table, Text(f"● in every saved page's postings, ○ in some. {meant}.", "dim"))


def _notes(row: "Report") -> Iterable[Text]:
    """The first reasons of a source; a network that is down has one for every board."""
    yield from (note(reason, alarm=not row.ok) for reason in row.reasons[:MOST_ALARMS])
    if len(row.reasons) > MOST_ALARMS:
        more = len(row.reasons) - MOST_ALARMS
        yield note(f"{row.source}: {more} more of this kind; `rolesonar doctor` lists them", alarm=not row.ok)
