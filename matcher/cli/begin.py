"""Commands to begin with: demo, init."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from shutil import which
from typing import Annotated

import typer

from matcher.cli.options import Data, data_folder
from matcher.cli.profile import write_whole
from matcher.cli.screen import CrawlWatch, note, progress, show
from spiders.errors import UserError

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
"""The day of the demo's pages: on any other day the same screen."""


def init(
    file: Annotated[Path, typer.Argument(metavar="[FILE]", help="Where to write it.")] = Path("profile.toml"),
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Write a commented profile.toml to edit."""
    from matcher.profile import TEMPLATE

    if file.exists() and not force:
        raise UserError(f"{file}: is there already; edit it, or replace it with --force")
    write_whole(file, TEMPLATE)
    note(f"Wrote {file}. Edit it, then run `rolesonar match`.")


def demo(data: Data = None) -> None:
    """Crawl a small web site that comes along, index it, and rank it for a sample profile; no network needed."""
    from matcher.cli.collect import print_reports
    from matcher.cli.find import update_index
    from matcher.demo import FOLDER, SOURCES
    from matcher.demo.site import serve
    from matcher.encoder import load_encoder
    from matcher.match import match
    from matcher.profile import read_profile
    from matcher.views import matches as views
    from spiders.crawl import Wanted, crawl
    from spiders.store import Filter, Store

    folder = data_folder(data) / "demo" if data is None else data_folder(data)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "profile.toml").write_text((FOLDER / "profile.toml").read_text("utf-8"), "utf-8")
    with serve() as port, progress() as bar:
        reports = crawl(
            Wanted(SOURCES), folder, NOW, companies=FOLDER / "companies.toml", route=port, watch=CrawlWatch(bar)
        )
    print_reports(reports, as_json=False)
    update_index(folder, None)
    person = read_profile(folder / "profile.toml")
    found = match(person, Filter(), 5, NOW.date(), store=Store.open(folder), encoder=load_encoder())
    note(f"\nThe best of them for the sample profile: {person.headline}\n")
    show(views.matches(found))
    _next(folder)


def _next(folder: Path) -> None:
    command = "rolesonar" if which("rolesonar") else sys.argv[0]
    where = f"--data {folder}"
    note("The number before the dots is the score of 100; the dots say how much of it the posting lets us know.")
    note("Try next:")
    for line in (f'search "KI-Entwickler Berlin" {where}', f"match --remote {where}", f"show 1 {where}"):
        show_line(f"  {command} {line}")


def show_line(text: str) -> None:
    """One line that can be copied whole."""
    typer.echo(text)
