"""Thumbs on a terminal."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from matcher.views.layout import table

if TYPE_CHECKING:
    from matcher.feedback import Thumb

COLOURS = {"like": "green", "applied": "green", "dislike": "red", "hide": "dim"}


def thumbs(given: "Sequence[Thumb]") -> RenderableType:
    """A line each, the last one first: when, what was said of which posting, why, and for which of several profiles."""
    several = len({thumb.profile for thumb in given}) > 1
    columns = ("when", "verdict", "posting", "because", *(("profile",) if several else ()))
    rows = table(*columns, numbers_from=len(columns))
    for thumb in reversed(given):
        posting = Text(thumb.title) + Text(f" #{thumb.number}", "dim")
        when = Text(f"{thumb.given.astimezone():%Y-%m-%d %H:%M}", "dim")
        profile = (Text(PurePath(thumb.profile).name, "dim"),) if several else ()
        rows.add_row(when, Text(thumb.verdict, COLOURS[thumb.verdict]), posting, _why(thumb), *profile)
    return rows


def _why(thumb: "Thumb") -> Text:
    """As typed, and what of it is understood."""
    understood = f" → {', '.join(thumb.reasons)}" if thumb.reasons else ""
    return Text(thumb.because) + Text(understood, "dim")
