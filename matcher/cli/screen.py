"""Where output goes: facts to standard output, progress and notes to standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.progress import Progress


@cache
def console(*, errors: bool = False) -> "Console":
    """A terminal without markup and highlighting: what is printed was scraped."""
    from rich.console import Console

    return Console(stderr=errors, markup=False, highlight=False, emoji=False)


def show(what: "RenderableType") -> None:
    """Print on standard output."""
    console().print(what)


def note(text: str) -> None:
    """Say something beside the result."""
    console(errors=True).print(text, style="dim", soft_wrap=True)


def print_json(document: dict[str, Any]) -> None:
    """One object on one line."""
    import orjson

    sys.stdout.write(orjson.dumps(document).decode() + "\n")


@contextmanager
def progress() -> "Iterator[Progress]":
    """A bar on standard error that goes away when the work is done."""
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[told]}"))
    errors = console(errors=True)
    with Progress(*columns, TimeElapsedColumn(), console=errors, transient=True, disable=not errors.is_terminal) as bar:
        yield bar


class CrawlWatch:
    """Counts a crawl's pages and postings, and shows them with the postings a second."""

    def __init__(self, bar: "Progress") -> None:
        """`bar`: where to show."""
        self._bar, self._start = bar, monotonic()
        self._seen = {"page": 0, "posting": 0}
        self._sources: dict[str, int] = {}
        self._task = bar.add_task("crawling", total=None, told="")

    def __call__(self, source: str, event: str) -> None:
        """See spiders.crawl.Watch."""
        self._seen[event] += 1
        self._sources[source] = self._sources.get(source, 0) + 1
        pages, postings = self._seen["page"], self._seen["posting"]
        rate = postings / max(0.1, monotonic() - self._start)
        told = f"{len(self._sources)} sources, {pages} pages, {postings} postings, {rate:.0f} a second"
        self._bar.update(self._task, told=told)
