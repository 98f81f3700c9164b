"""How lists and notes look: the same in every command."""

from rich.table import Table
from rich.text import Text

from spiders.posting import clean_line


def table(*names: str, numbers_from: int) -> Table:
    """A table without lines; from that column on numbers stand to the right."""
    made = Table(box=None, pad_edge=False, header_style="dim")
    for at, name in enumerate(names):
        made.add_column(name, justify="right" if at >= numbers_from else "left", overflow="fold")
    return made


def cards() -> Table:
    """A number or a score, and beside it the lines of a posting."""
    made = Table.grid(padding=(0, 2, 1, 0))
    made.add_column(no_wrap=True)
    made.add_column(ratio=1)
    return made


def note(reason: str, *, alarm: bool) -> Text:
    """A line below a table."""
    return Text("! ", "bold red" if alarm else "yellow") + Text(str(clean_line(reason)))
