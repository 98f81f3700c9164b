"""The commands (typer)."""

import os
import sys
from contextlib import suppress
from importlib.metadata import version as installed_version
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from matcher.cli import begin, boards, collect, feedback, find, match, openings, profile, search
from matcher.cli.options import DATA_HELP
from spiders.errors import UserError

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
app.command(epilog="Example: rolesonar demo")(begin.demo)
app.command(epilog="Example: rolesonar init && rolesonar match")(begin.init)
app.command(epilog="Example: rolesonar crawl greenhouse personio")(collect.crawl)
app.add_typer(boards.app, name="boards")
app.add_typer(profile.app, name="profile")
app.command(epilog="Example: rolesonar doctor")(collect.doctor)
app.command(epilog="Example: rolesonar sources --json")(collect.sources)
app.command(epilog="Example: rolesonar read career_page page.html --url https://example.com/jobs/7")(collect.read)
app.command(epilog="Example: rolesonar index")(find.index)
app.command(epilog='Example: rolesonar search "KI-Entwickler Berlin" --remote --since 14d', cls=search.QueryCommand)(
    search.search
)
app.command(epilog="Example: rolesonar similar 17 --place Berlin")(search.similar)
app.command(epilog="Example: rolesonar match --place Berlin --limit 5; rolesonar match --why 17")(match.match)
app.command(epilog='Example: rolesonar like 17 31 --because "the team"')(feedback.like)
app.command(epilog='Example: rolesonar dislike 17 --because "too far"')(feedback.dislike)
app.command(epilog="Example: rolesonar hide 17 31")(feedback.hide)
app.command(epilog="Example: rolesonar applied 17")(feedback.applied)
app.add_typer(feedback.app, name="feedback")
app.command(epilog="Example: rolesonar show 17")(find.show)
app.command(epilog="Example: rolesonar opening 17")(openings.opening)
app.command(epilog="Example: rolesonar same 17 31")(openings.same)
app.command(epilog="Example: rolesonar apart 17 31")(openings.apart)


@app.callback(
    epilog="Start with: rolesonar demo",
    invoke_without_command=True,
    help="Collects AI job postings, German and English, and ranks them for you, with reasons. Works offline.",
)
def root(
    context: typer.Context,
    data: Annotated[Path | None, typer.Option("--data", metavar="DIR", help=DATA_HELP)] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """What comes before a command."""
    if data:
        os.environ["ROLESONAR_DATA"] = str(data)
    if version:
        typer.echo(f"rolesonar {installed_version('rolesonar')}")
        raise typer.Exit
    if not context.invoked_subcommand:
        typer.echo(context.get_help())
        raise typer.Exit


def main() -> None:
    """The command `rolesonar`: exits with 0 done, 1 something is wrong, 2 wrong words, 130 interrupted."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # not every terminal has every sign that a posting has
    try:
        code = app(["--help"] if len(sys.argv) == 1 else None, standalone_mode=False)
        if sys.stdout:
            sys.stdout.flush()
    except UserError as error:
        _stop(str(error), 1)
    except typer.TyperException as error:
        _stop(_wrong_words(error), getattr(error, "exit_code", 2))
    except (typer.Abort, KeyboardInterrupt):
        _stop("interrupted; what was saved is kept", 130)
    except OSError as error:
        _forget_output()
        _stop(f"{error.filename or 'what is printed'}: {error.strerror}; check the disk", 1)
    sys.exit(code if isinstance(code, int) else 0)


def _forget_output() -> None:
    """What could not be printed is not tried again at the end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop(said: str, code: int) -> NoReturn:
    """On one line, whatever stands in the name of a file."""
    line = "".join(sign if sign.isprintable() else "\ufffd" for sign in said)
    sys.stderr.write(f"rolesonar: {line}\n")
    sys.exit(code)


def _wrong_words(error: typer.TyperException) -> str:
    """The parser's message on one line."""
    said = " ".join(str(getattr(error, "format_message", error.__str__)()).split())
    return said if said.endswith("?") else f"{said.rstrip('.')}; see rolesonar --help"
