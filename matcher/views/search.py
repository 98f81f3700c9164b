"""What the matches of a search have in common, counted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from matcher.facets import Facet

MOST_VALUES = 8
NAMES = {"mode": "work mode"}


def facets(counted: "Sequence[Facet]", matches: int) -> RenderableType:
    """A row a facet: its commonest values, each with the number of matches that have it."""
    table = Table.grid(padding=(0, 2))
    for facet in counted:
        told = Text()
        for value, count in facet.counts[:MOST_VALUES]:
            told.append(", " if told else "").append(value).append(f" {count:,}", "bold")
        if len(facet.counts) > MOST_VALUES:
            told.append(f" and {len(facet.counts) - MOST_VALUES:,} more", "dim")
        table.add_row(Text(NAMES.get(facet.name, facet.name), "dim"), told)
    return Group(Text(f"{matches:,} matching posting{'' if matches == 1 else 's'}", "bold"), table)
