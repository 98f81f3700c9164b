"""Postings on a terminal: in a list, whole, and what changed in them."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from matcher.views.facts import MODES, salary
from matcher.views.facts import facts as facts_read
from matcher.views.layout import cards
from spiders.posting import JobPosting

if TYPE_CHECKING:
    from matcher.search import Hit
    from spiders.facts import Facts
    from spiders.store import Stored


def hits(found: Sequence["Hit"]) -> RenderableType:
    """Search results: number for `show`, title, employer, place and the rest."""
    table = cards()
    for hit in found:
        also = [other.posting.source for other in hit.also_on]
        table.add_row(number_of(hit.stored.id), Group(*card(hit.stored.posting, hit.stored.work_mode, also)))
    return table


def posting(stored: "Stored", read: "Facts") -> RenderableType:
    """One posting, whole: what its source states, what was read of its text, and the text."""
    facts = stored.posting
    lines = [*card(facts, stored.work_mode, ())]
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
    understood = (Text("read of its text", "bold"), facts_read(read))
    return Group(*lines, Text(), table, Text(), *understood, Text(), text)


def card(facts: JobPosting, mode: str | None, also: Sequence[str]) -> list[RenderableType]:
    """Title, employer and conditions, address: three lines."""
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


def number_of(number: int) -> Text:
    """As `show` takes it."""
    return Text(f"#{number}", "dim")


def history(stored: "Stored", versions: Sequence[tuple[datetime, JobPosting]]) -> RenderableType:
    """What changed in a posting, the oldest change first."""
    lines: list[RenderableType] = [*card(stored.posting, stored.work_mode, ()), Text()]
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
