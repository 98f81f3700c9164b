"""The whole sum of one posting on a terminal: every signal with its points, what is not said, what would raise it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from matcher.ranking import DIGITS, NOT_STATED, START, adding_up
from matcher.views.layout import note
from matcher.views.matches import coloured
from matcher.views.postings import card, number_of

if TYPE_CHECKING:
    from matcher.match.why import Raise, Why
    from matcher.ranking import Total

MOST_RAISES = 10
UNSAID = "not said; what is usual counts"
NO_TASTE = "your thumbs say nothing of it"


def why(told: "Why", moved: Sequence[tuple[str, float, float, str]] = ()) -> RenderableType:
    """The posting, the sum, and what it means; `moved`: signal, its weight before and after thumbs, which thumbs."""
    stored, total = told.stored, told.total
    lines = [*card(stored.posting, stored.work_mode, ()), number_of(stored.id)]
    lines += [note(f"Not in your list: {reason}.", alarm=True) for reason in told.dropped]
    return Group(*lines, Text(), _sum(total), Text(), *_known(total), *_moved(moved), *_raises(told.raises, total))


def _sum(total: "Total") -> RenderableType:
    """The points as they are printed add up to the score."""
    points = [START, *(part.points for part in total.parts), *(violation.points for violation in total.violations)]
    printed = iter(adding_up(points, total.score))
    table = _table()
    table.add_row("start", "", "", f"{next(printed):.{DIGITS}f}", Text("nothing known", "dim"))
    for part in total.parts:
        style = "" if part.is_said else "dim"
        told = (part.name, f"{part.weight:.0%}", _signed(part.value, 2), _signed(next(printed), DIGITS))
        table.add_row(
            *(Text(text, style) for text in told),
            Text(part.because or (NO_TASTE if part.name in NOT_STATED else UNSAID), style),
        )
    for violation in total.violations:
        told = (violation.name, "", f"×{violation.factor:.2f}", _signed(next(printed), DIGITS))
        table.add_row(*(Text(text, "red") for text in told), Text("violates a wish of yours", "red"))
    score = Text(f"{total.score:.{DIGITS}f}", f"bold {coloured(total.score)}")
    table.add_row(Text("score", "bold"), "", "", score, "")
    return table


def _table() -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("signal", "weight", "value", "points"):
        table.add_column(name, justify="left" if name == "signal" else "right", no_wrap=name != "signal")
    table.add_column("what it stands on", ratio=1, overflow="fold")
    return table


def _known(total: "Total") -> Iterator[Text]:
    unsaid = [part.name for part in total.parts if not part.is_said and part.name not in NOT_STATED]
    known = f"Known are {total.confidence:.0%} of what counts."
    if not unsaid:
        yield Text(known, "dim")
        return
    yield Text(f"{known} Not said: {', '.join(unsaid)}. That lowers the confidence, not the score.")
    span = f"{total.low:.0f} if all of it spoke against, {total.high:.0f} if all spoke for it"
    yield Text(f"It could be {span}; a wish that turns out violated costs more.", "dim")


def _moved(moved: Sequence[tuple[str, float, float, str]]) -> Iterable[RenderableType]:
    if not moved:
        return
    yield Text()
    yield Text("What your thumbs have moved", "bold")
    table = Table.grid(padding=(0, 2))
    for name, before, after, thumbs in moved:
        table.add_row(Text(name), Text(f"{before:.0%} → {after:.0%}"), Text(thumbs, "dim"))
    yield table


def _raises(raises: "Sequence[Raise]", total: "Total") -> Iterable[RenderableType]:
    if not raises:
        return
    yield Text()
    yield Text("What would raise it", "bold")
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    now = round(total.score, DIGITS)
    for step in raises[:MOST_RAISES]:
        then = round(step.score, DIGITS)
        told = f"{step.what}: {then:.{DIGITS}f} instead of {now:.{DIGITS}f}"
        table.add_row(Text(f"+{then - now:.{DIGITS}f}", "green"), Text(told))
    yield table


def _signed(value: float, digits: int) -> str:
    """With a true minus; what rounds to nothing has no sign."""
    text = f"{abs(value):.{digits}f}"
    return text if not float(text) else f"{'+' if value > 0 else '−'}{text}"
