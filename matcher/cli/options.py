"""Options that several commands share, and what they mean."""

import os
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from spiders.errors import UserError

if TYPE_CHECKING:
    from spiders.store import Filter

DATA_HELP = "Where postings and index are kept; else ROLESONAR_DATA, else your user data folder."

Data = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", envvar="ROLESONAR_DATA", show_envvar=False, help=DATA_HELP)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line, for programs.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, max=1000, help="How many openings at most.")]
PlaceName = Annotated[
    str, typer.Option("--place", metavar="NAME", help="In this city and 30 km around it, or in this state or country.")
]
Remote = Annotated[bool, typer.Option("--remote", help="Only postings that can be done from anywhere.")]
Source = Annotated[
    list[str] | None, typer.Option("--source", metavar="NAME", help="Only from this source; may be repeated.")
]
Since = Annotated[
    str, typer.Option("--since", metavar="DATE", help="Posted on or after 2026-11-01, or in the last 7d.")
]
EncoderName = Annotated[
    str | None,
    typer.Option(
        "--encoder",
        metavar="MODEL",
        envvar="ROLESONAR_ENCODER",
        show_envvar=False,
        help="Any sentence-transformers model: a folder or the id of a model that you have; else ROLESONAR_ENCODER.",
    ),
]

_DAYS = re.compile(r"(\d{1,4})\s*(?:d|days?|t|tage?)", re.IGNORECASE)


def data_folder(data: Path | None) -> Path:
    """The folder asked for, else ROLESONAR_DATA, else the platform's user data folder."""
    if data:
        return data.expanduser()
    if named := os.environ.get("ROLESONAR_DATA"):
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("rolesonar", appauthor=False)


def today() -> date:
    """This machine's date."""
    return datetime.now(UTC).astimezone().date()


def read_filter(place: str, remote: bool, source: list[str] | None, since: str) -> "Filter":  # noqa: FBT001  as typed
    """What --place, --remote, --source and --since ask for.

    Raises:
        UserError: a date that is none.
    """
    from spiders.place import read_places
    from spiders.posting import Place
    from spiders.store import Filter

    named = next(iter(read_places(place)), Place(address_locality=place)) if place.strip() else None
    return Filter(place=named, remote=remote, sources=tuple(source or ()), since=_day(since) if since else None)


def _day(text: str) -> date:
    if days := _DAYS.fullmatch(text.strip()):
        return today() - timedelta(days=int(days[1]))
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise UserError(f"--since {text}: not a date; write 2026-11-01, or 7d for the last seven days") from error
