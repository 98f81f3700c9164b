"""What a person sees on a terminal (rich): pure functions from facts to renderables; scraped text is never markup."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from spiders.fields import FIELDS
from spiders.posting import JobPosting, MonetaryAmount, clean_line

if TYPE_CHECKING:
    from matcher.ranking import Match
    from matcher.search import Hit
    from spiders.crawl import Host, Report
    from spiders.doctor import Finding
    from spiders.fields import Filled
    from spiders.store import Stored

MOST_FOR, MOST_AGAINST = 4, 3
MOST_ALARMS = 2
FAINT = 0.15
"""A signal nearer to nothing than this is not worth a line."""
MODES = {"REMOTE": "remote", "HYBRID": "hybrid", "ONSITE": "on site"}
FIELD_CODES = {
    "identifier": "id", "title": "ttl", "applyUrl": "app", "hiringOrganization": "org", "description": "txt",
    "datePosted": "day", "validThrough": "end", "employmentType": "typ", "jobLocation": "loc",
    "jobLocationType": "mod", "applicantLocationRequirements": "for", "baseSalary": "pay", "skills": "ski",
    "inLanguage": "lng", "seenOn": "on",
}  # fmt: skip
"""Three letters that head a column of `rolesonar sources --fields`."""
UNITS = {"HOUR": "an hour", "DAY": "a day", "WEEK": "a week", "MONTH": "a month", "YEAR": "a year"}


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
    table = _table("source", *("seen", "new", "changed", "gone", "unreadable", "blocked"), numbers_from=1)
    for row in rows:
        mark = Text("✓ ", "green") if row.ok and row.seen else Text("! ", "bold red" if not row.ok else "yellow")
        counts = (row.seen, row.new, row.changed, row.gone, row.unreadable, row.blocked)
        table.add_row(mark + Text(row.source), *(Text(str(count), "" if count else "dim") for count in counts))
    notes = [note for row in rows for note in _notes(row)]
    empty = [_note(f"{row.source}: nothing found", alarm=False) for row in rows if row.ok and not row.seen]
    return Group(table, *notes, *empty)


def receipt(hosts: Iterable["Host"]) -> RenderableType:
    """Every host that was asked, the most asked first."""
    table = _table("host", "requests", "bytes", numbers_from=1)
    for host in hosts:
        table.add_row(Text(host.name), Text(f"{host.requests:,}"), Text(f"{host.bytes:,}"))
    return table


def hits(found: Sequence["Hit"]) -> RenderableType:
    """Search results: number for `show`, title, employer, place and the rest."""
    table = _list()
    for hit in found:
        also = [other.posting.source for other in hit.also_on]
        table.add_row(_number(hit.stored.id), Group(*_card(hit.stored.posting, hit.stored.work_mode, also)))
    return table


def matches(found: Sequence["Match"]) -> RenderableType:
    """Ranked postings, each with its score, its confidence and the reasons for and against."""
    table = _list()
    for one in found:
        also = [source for source, _ in one.also_on]
        lines = [*_card(one.posting, one.work_mode, also), *_reasons(one)]
        table.add_row(Group(_score(one), _number(one.number)), Group(*lines))
    return table


def posting(stored: "Stored") -> RenderableType:
    """One posting, whole."""
    facts = stored.posting
    lines = [*_card(facts, stored.work_mode, ())]
    named: list[tuple[str, object]] = [
        ("posted", facts.date_posted), ("until", facts.valid_through), ("employment", ", ".join(facts.employment_type)),
        ("skills", ", ".join(facts.skills)), ("language", stored.language), ("seen on", facts.seen_on),
        ("apply", facts.apply_url), ("source", f"{facts.source}, {facts.identifier}"), ("state", stored.state),
        ("first seen", f"{stored.first_seen:%Y-%m-%d %H:%M} UTC"),
        ("last seen", f"{stored.last_seen:%Y-%m-%d %H:%M} UTC"),
    ]  # fmt: skip
    table = Table.grid(padding=(0, 2))
    for name, value in named:
        if value:
            table.add_row(Text(name, "dim"), Text(str(value)))
    text = Text(facts.description or "(only a title is known: the source shows no text)")
    return Group(*lines, Text(), table, Text(), text)


def history(stored: "Stored", versions: Sequence[tuple[datetime, JobPosting]]) -> RenderableType:
    """What changed in a posting, the oldest change first."""
    lines: list[RenderableType] = [*_card(stored.posting, stored.work_mode, ()), Text()]
    lines.append(Text(f"{stored.first_seen:%Y-%m-%d %H:%M} UTC  first seen"))
    stated = [old for _, old in versions[1:]] + [stored.posting]
    for (until, old), new in zip(versions, stated, strict=False):
        changes = _changes(old.document(), new.document())
        lines += [Text(f"{until:%Y-%m-%d %H:%M} UTC  {change}") for change in changes]
    if not versions:
        lines.append(Text("No change since.", "dim"))
    if stored.repost_of:
        lines.append(Text(f"A repost: it was #{stored.repost_of} before.", "yellow"))
    if stored.close_reason:
        lines.append(Text(f"{stored.state}: {stored.close_reason}", "red"))
    return Group(*lines)


def findings(rows: Sequence["Finding"]) -> RenderableType:
    """The health of every listing: first what is wrong, with what to do."""
    table = _table("source", "listing", "state", "seen", "usual", "last complete run", numbers_from=3)
    for row in sorted(rows, key=lambda row: (not row.is_wrong, row.source, row.listing)):
        when = f"{row.last_complete:%Y-%m-%d %H:%M}" if row.last_complete else "never"
        colour = "bold red" if row.is_wrong else "green" if row.state == "ok" else "yellow"
        counts = (Text(str(row.seen)), Text(str(row.usual)))
        table.add_row(Text(row.source), Text(row.listing), Text(row.state, colour), *counts, Text(when, "dim"))
    wrong = [row for row in rows if row.is_wrong]
    notes = [_note(f"{row.source} {row.listing}: {row.reason or row.state}; {row.advice}", alarm=True) for row in wrong]
    return Group(table, *(notes or [Text("Every source that ran is well.", "green")]))


def sources(rows: Iterable[SourceRow]) -> RenderableType:
    """Every source, where it starts, what it gave."""
    table = _table("source", "kind", "starts from", "open", "last complete run", numbers_from=3)
    for row in rows:
        when = f"{row.last_run:%Y-%m-%d %H:%M}" if row.last_run else "never"
        table.add_row(Text(row.name), Text(row.kind), Text(row.starts), Text(str(row.open)), Text(when, "dim"))
    return table


def companies(rows: Iterable[CompanyRow]) -> RenderableType:
    """Employers, each with the board where it posts."""
    table = _table("company", "board", "token", "listing", numbers_from=4)
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


def salary(amount: MonetaryAmount) -> str:
    """65,000–80,000 EUR a year."""
    values = [f"{value:,.0f}" for value in (amount.min_value, amount.max_value) if value]
    unit = UNITS.get(amount.unit_text or "", "")
    estimate = "" if amount.stated else " (an estimate)"
    return f"{'–'.join(dict.fromkeys(values))} {amount.currency or ''} {unit}".strip() + estimate


def _card(facts: JobPosting, mode: str | None, also: Sequence[str]) -> list[RenderableType]:
    title = Text(facts.title, "bold")
    if also:
        title.append(f"  also on {', '.join(dict.fromkeys(also))}", "not bold cyan")
    places = ", ".join(
        dict.fromkeys(
            place.address_locality or place.address_region or place.address_country or ""
            for place in facts.job_location
        )
    )
    stated = {"TELECOMMUTE": "remote", "HYBRID": "hybrid", "ONSITE": "on site"}.get(facts.job_location_type or "")
    parts = [
        facts.organization,
        places,
        MODES.get(mode or "") or stated,
        salary(facts.base_salary) if facts.base_salary else "",
    ]
    told = " · ".join(part for part in parts if part) or "only a title is known"
    return [title, Text(told), Text(facts.url, "dim", no_wrap=True, overflow="ellipsis")]


def _score(one: "Match") -> Text:
    colour = "green" if one.score >= 70 else "yellow" if one.score >= 45 else "red"  # noqa: PLR2004  thirds of the scale
    filled = round(one.confidence * 4)
    return Text(f"{one.score:3.0f} ", f"bold {colour}") + Text("●" * filled + "○" * (4 - filled), "dim")


def _reasons(one: "Match") -> list[RenderableType]:
    """What speaks for it and what against, each in the order of what it counts."""
    speaking_for = [signal for signal in one.signals if signal.value >= FAINT][:MOST_FOR]
    speaking_against = [signal for signal in one.signals if signal.value <= -FAINT][:MOST_AGAINST]
    return [
        *(Text(f"+ {signal.because}", "green") for signal in speaking_for),
        *(Text(f"− {signal.because}", "red") for signal in speaking_against),
    ]


def _number(number: int) -> Text:
    return Text(f"#{number}", "dim")


def _changes(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """One line a field: removed, added, or what became of it."""
    lines = []
    for field in dict.fromkeys([*old, *new]):
        before, after = old.get(field), new.get(field)
        if before == after:
            continue
        if field == "description":
            lines.append(f"description: {len(str(before or ''))} → {len(str(after or ''))} characters")
        elif after is None:
            lines.append(f"{field} removed: {_short(before)}")
        elif before is None:
            lines.append(f"{field} added: {_short(after)}")
        else:
            lines.append(f"{field}: {_short(before)} → {_short(after)}")
    return lines


def _short(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_short(inner)}" for key, inner in value.items())
    return " / ".join(_short(inner) for inner in value) if isinstance(value, list) else str(value)


def _notes(row: "Report") -> Iterable[Text]:
    """The first reasons of a source; a network that is down has one for every board."""
    yield from (_note(reason, alarm=not row.ok) for reason in row.reasons[:MOST_ALARMS])
    if len(row.reasons) > MOST_ALARMS:
        more = len(row.reasons) - MOST_ALARMS
        yield _note(f"{row.source}: {more} more of this kind; `rolesonar doctor` lists them", alarm=not row.ok)


def _note(reason: str, *, alarm: bool) -> Text:
    return Text("! ", "bold red" if alarm else "yellow") + Text(str(clean_line(reason)))


def _list() -> Table:
    table = Table.grid(padding=(0, 2, 1, 0))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    return table


def _table(*names: str, numbers_from: int) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for at, name in enumerate(names):
        table.add_column(name, justify="right" if at >= numbers_from else "left", overflow="fold")
    return table
