"""One opening on a terminal: its postings, and why they are one; what is close and is not."""

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from matcher.views.layout import cards
from matcher.views.postings import card, number_of

if TYPE_CHECKING:
    from matcher.openings import Compared, OpeningShown


def opening(shown: "OpeningShown") -> RenderableType:
    """The postings of an opening with the receipt of each, and the closest others with what tells them apart."""
    head = Text("One opening" if len(shown.members) > 1 else "An opening with one posting", "bold")
    parts: list[RenderableType] = [head, Text(), _list(shown.members, "green")]
    if shown.others:
        parts += [Text("Close, but another opening", "bold"), Text(), _list(shown.others, "red")]
    return Group(*parts)


def _list(rows: "tuple[Compared, ...]", colour: str) -> RenderableType:
    table = cards()
    for row in rows:
        stored = row.stored
        facts = stored.posting
        lines = [*card(facts, stored.work_mode, ()), Text(f"{facts.source}, {stored.state}", "dim")]
        if row.because:
            lines.append(Text(", ".join(row.because), colour))
        table.add_row(number_of(stored.id), Group(*lines))
    return table
