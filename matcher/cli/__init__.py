"""The commands (typer)."""

import os
import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Annotated

import typer

from matcher.cli import begin, collect, find
from matcher.cli.options import DATA_HELP
from spiders.errors import UserError

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
app.command(epilog="Example: rolesonar demo")(begin.demo)
app.command(epilog="Example: rolesonar init && rolesonar match")(begin.init)
app.command(epilog="Example: rolesonar crawl greenhouse personio")(collect.crawl)
app.command(epilog="Example: rolesonar sources --json")(collect.sources)
app.command(epilog="Example: rolesonar read career_page page.html --url https://example.com/jobs/7")(collect.read)
app.command(epilog="Example: rolesonar index")(find.index)
app.command(epilog='Example: rolesonar search "KI-Entwickler Berlin" --remote --since 14d')(find.search)
app.command(epilog="Example: rolesonar match --place Berlin --limit 5")(find.match)
app.command(epilog="Example: rolesonar show 17")(find.show)


@app.callback(
    epilog="Start with: rolesonar demo",
    invoke_without_command=True,
    help="Collects AI job postings, German and English, and ranks them for you, with reasons. Works offline.",
)
def root(
    data: Annotated[Path | None, typer.Option("--data", metavar="DIR", help=DATA_HELP)] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """What comes before a command."""
    if data:
        os.environ["ROLESONAR_DATA"] = str(data)
    if version:
        typer.echo(f"rolesonar {installed_version('rolesonar')}")
        raise typer.Exit


def main() -> None:
    """The command `rolesonar`: exits with 0 done, 1 something is wrong, 2 wrong words, 130 interrupted."""
    try:
        app()
    except UserError as error:
        sys.stderr.write(f"rolesonar: {error}\n")
        sys.exit(1)
