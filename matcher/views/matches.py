"""Matches on a terminal: ranked with reasons, of many people, what the rules keep out, the skills that would open."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from matcher.ranking import GOOD
from matcher.views.layout import cards, note
from matcher.views.layout import table as table_of
from matcher.views.postings import card, number_of

if TYPE_CHECKING:
    from matcher.match.gaps import Gaps
    from matcher.match.rejected import Dropped, Rejected
    from matcher.match.rejected import Group as Rule
    from matcher.ranking import Match

MOST_FOR, MOST_AGAINST = 4, 3
FAINT = 0.15
"""A signal nearer to nothing than this is not worth a line."""
UNSURE = 0.6
"""Where less of the weights is known, a score is shown as a range."""
FAIR = 45
MOST_GAPS = 15


def matches(found: Sequence["Match"]) -> RenderableType:
    """Ranked postings, each with its score, its confidence and the reasons for and against."""
    table = cards()
    for one in found:
        also = [source for source, _ in one.also_on]
        lines = [*card(one.posting, one.work_mode, also), *_reasons(one)]
        table.add_row(Group(*_score(one), number_of(one.number)), Group(*lines))
    return table


def people(name: str, headline: str, found: Sequence["Match"]) -> RenderableType:
    """The matches of one of many people, under the name."""
    head = Text(name, "bold underline") + Text(f"  {headline}" if headline else "", "not bold not underline dim")
    nothing = Text("Nothing passes these filters.\n", "dim")
    return Group(head, Text(), matches(found) if found else nothing)


def rejected(told: "Rejected", limit: int) -> RenderableType:
    """A section each rule, with the counts and the best that it keeps out."""
    parts: list[RenderableType] = []
    for group in told.filters:
        parts += [
            _head(group.said, f"{group.rule} drops {group.dropped:,}, {group.alone:,} of them alone"),
            _few(group),
        ]
    for group in told.wishes:
        parts += [_head(group.said, f"{group.dropped:,} pushed down, {group.alone:,} by this alone"), _few(group)]
    if not parts:
        parts.append(Text("No rule keeps anything out.", "green"))
    looked = f"Wishes: of the {told.read:,} postings that could be among the best {limit} if nothing were violated."
    closed = f" {told.closed:,} that are closed or seem gone are not ranked." if told.closed else ""
    return Group(*parts, Text(looked + closed, "dim"))


def gaps(told: "Gaps") -> RenderableType:
    """A row a skill: how many ask for it, rise, and become good, with the best of them."""
    table = table_of("skill", "asked", "rise", "points", f"reach {GOOD:.0f}", "example", numbers_from=1)
    skill, *_, last = table.columns
    skill.min_width, table.expand = 14, True
    last.justify, last.overflow, last.no_wrap, last.ratio = "left", "ellipsis", True, 1
    for gap in told.gaps[:MOST_GAPS]:
        example = Text(f"#{gap.example.number} ", "dim") + Text(gap.example.posting.title, "not dim")
        counts = (f"{gap.asked:,}", f"{gap.rise:,}", f"+{gap.points:.1f}")
        opens = Text(f"{gap.opens:,}", "bold green" if gap.opens else "dim")
        table.add_row(Text(gap.skill, "bold"), *map(Text, counts), opens, example)
    more = f" {len(told.gaps) - MOST_GAPS:,} more rise by less." if len(told.gaps) > MOST_GAPS else ""
    said = f"Of {told.fitting:,} postings that fit in title, level and place; each skill was tried alone.{more}"
    return Group(table, Text(said, "dim"))


def coloured(score: float) -> str:
    """Green from GOOD, red where little fits."""
    return "green" if score >= GOOD else "yellow" if score >= FAIR else "red"


def is_unsure(one: "Match") -> bool:
    """Whether so little is known that a range says more than a score."""
    return one.confidence < UNSURE or not one.posting.description


def _score(one: "Match") -> Iterable[Text]:
    filled = round(one.confidence * 4)
    score = Text(f"{one.score:3.0f} ", f"bold {coloured(one.score)}")
    dots = Text("●" * filled + "○" * (4 - filled), "dim")
    if one.score_range and is_unsure(one):
        low, high = one.score_range
        return (score + Text(f"({low:.0f}–{high:.0f})", "not bold dim"), Text("    ") + dots)
    return (score + dots,)


def _reasons(one: "Match") -> list[RenderableType]:
    """What speaks for it and what against, each in the order of what it counts."""
    speaking_for = [signal for signal in one.signals if signal.value >= FAINT][:MOST_FOR]
    speaking_against = [signal for signal in one.signals if signal.value <= -FAINT][:MOST_AGAINST]
    return [
        *(Text(f"+ {signal.because}", "green") for signal in speaking_for),
        *(Text(f"− {signal.because}", "red") for signal in speaking_against),
    ]


def _head(said: str, counted: str) -> Text:
    return note(said[:1].upper() + said[1:], alarm=False) + Text(f"  {counted}", "dim")


def _few(group: "Rule") -> RenderableType:
    table = cards()
    for dropped in group.best:
        table.add_row(Group(_without(dropped), number_of(dropped.match.number)), Group(*_told(dropped, group.rule)))
    return table


def _without(dropped: "Dropped") -> Text:
    return Text(f"{dropped.without:3.0f}", f"bold {coloured(dropped.without)}")


def _told(dropped: "Dropped", rule: str) -> Iterable[RenderableType]:
    one = dropped.match
    yield from card(one.posting, one.work_mode, ())
    if one.score < dropped.without:
        yield Text(f"is at {one.score:.0f} now", "red")
    yield from (Text(f"− {signal.because}", "red") for signal in one.signals if signal.name == rule)
