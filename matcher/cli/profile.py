"""Commands about profiles: profile import, profile check, profile list."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from matcher.cli.options import AsJson, Data, data_folder, today
from matcher.cli.screen import note, print_json, show
from spiders.errors import UserError

if TYPE_CHECKING:
    from matcher.cv import Draft
    from matcher.profile import Profile
    from matcher.views.profile import ProfileRow

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
PROFILE = Path("profile.toml")
NOT_IN_A_CV = "work_mode, employment_type, salary and avoid are yours to fill in: no CV says them."


@app.callback(
    invoke_without_command=True,
    epilog="Example: rolesonar profile import cv.pdf",
    help="Draft a profile from your CV, look for contradictions in it, list the ones that you have.",
)
def profile(context: typer.Context) -> None:
    """What comes before import, check and list."""
    if not context.invoked_subcommand:
        typer.echo(context.get_help())
        raise typer.Exit


@app.command("import", epilog="Example: rolesonar profile import cv.pdf --out profile.toml")
def import_(
    cv: Annotated[Path, typer.Argument(metavar="CV", help="A PDF, a DOCX or a JSON Resume, German or English.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to write it; else ./profile.toml.")
    ] = None,
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="Keep it in the data folder, for `match --profile NAME`.")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Draft a profile.toml from a CV and show what was understood, and where from. Nothing leaves this machine."""
    from matcher.cv import read_cv
    from matcher.profile import TEMPLATE
    from matcher.views.profile import draft as shown

    file = _target(out, name, data)
    _check_free(file, force=force)
    read = read_cv(cv, today())
    write_whole(file, read.toml(TEMPLATE))
    if as_json:
        print_json(_document(file, read))
        return
    show(shown(read, [*_missing(read), NOT_IN_A_CV]))
    choose = "" if file == PROFILE else f" --profile {file}"
    note(f"Wrote {file}. Read it, change what is wrong, then run `rolesonar match{choose}`.")


@app.command(epilog="Example: rolesonar profile check profile.toml")
def check(
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", help="A file or a name that `profile list` prints; else ./profile.toml.")
    ] = "",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Say how a profile is understood, and what in it contradicts itself; exits with 1 if something does."""
    from matcher.contradictions import doubts
    from matcher.profile import find_profile, read_profile
    from matcher.views.profile import checked

    path = find_profile(file, data_folder(data)) if file else _own(data_folder(data))
    person = read_profile(path)
    found = doubts(person)
    if as_json:
        told = [{"field": doubt.field, "said": doubt.said, "isWrong": doubt.is_wrong} for doubt in found]
        print_json({"file": _shown(path), "profile": person.model_dump(mode="json"), "doubts": told})
    else:
        show(checked(person, found))
    if any(doubt.is_wrong for doubt in found):
        raise typer.Exit(1)


def write_whole(file: Path, text: str) -> None:
    """Whole or not at all.

    Raises:
        UserError: it cannot be written; what was there still is.
    """
    part = file.with_name(f".{file.name}.part")
    try:
        if file.exists() and not file.is_file():
            raise UserError(f"{file}: is a folder or a device; name a file")
        with part.open("w", encoding="utf-8") as draft:
            draft.write(text)
            draft.flush()
            os.fsync(draft.fileno())
        part.replace(file)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise UserError(f"{file}: cannot be written: {error.strerror}") from error


def warn(file: Path, person: "Profile") -> None:
    """Say in one line that a profile contradicts itself; nothing where it does not."""
    from matcher.contradictions import doubts

    wrong = [doubt for doubt in doubts(person) if doubt.is_wrong]
    if wrong:
        more = f" ({len(wrong) - 1} more)" if wrong[1:] else ""
        note(f"{file}: {wrong[0].field}: {wrong[0].said}{more}; see `rolesonar profile check {file}`.")


@app.command("list", epilog="Example: rolesonar profile list --json")
def list_(data: Data = None, as_json: AsJson = False) -> None:
    """List the profiles that you have: in this folder, and in the data folder."""
    from matcher.views.profile import profiles

    rows = [*_rows(data_folder(data))]
    if as_json:
        for row in rows:
            print_json(row._asdict())
    elif rows:
        show(profiles(rows))
    else:
        note("No profile yet; draft one with `rolesonar profile import cv.pdf`, or write one with `rolesonar init`.")


def _target(out: Path | None, name: str, data: Path | None) -> Path:
    from matcher.profile import FOLDER

    if not name:
        return out or PROFILE
    if out:
        raise UserError("--name and --out both say where to write; leave one out")
    if not name.strip() or name.startswith(".") or set(name) & set('/\\:*?"<>|') or not name.isprintable():
        raise UserError(f"--name {name}: is no name for a file; write --name anna")
    folder = data_folder(data) / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder}: cannot be made: {error.strerror}") from error
    return folder / f"{name}.toml"


def _check_free(file: Path, *, force: bool) -> None:
    try:
        is_there, is_folder = file.exists(), file.is_dir()
    except OSError as error:
        raise UserError(f"{file}: cannot be written: {error.strerror}") from error
    if is_folder:
        raise UserError(f"{file}: is a folder; name a file")
    if is_there and not force:
        raise UserError(f"{file}: is there already; write elsewhere with --out, or replace it with --force")


def _document(file: Path, read: "Draft") -> dict[str, Any]:
    evidence = [fact._asdict() for fact in read.facts]
    missing, notes = list(read.missing), list(read.notes)
    return {"file": _shown(file), "profile": read.document(), "evidence": evidence, "missing": missing, "notes": notes}


def _missing(read: "Draft") -> Iterator[str]:
    from matcher.cv import MISSING

    return (f"{field}: not found; add {MISSING[field]}." for field in read.missing)


def _own(folder: Path) -> Path:
    """The profile that `rolesonar match` takes."""
    return PROFILE if PROFILE.exists() or not (folder / PROFILE).exists() else folder / PROFILE


def _rows(folder: Path) -> "Iterator[ProfileRow]":
    from matcher.profile import profiles_in, read_profile
    from matcher.views.profile import ProfileRow

    own = [file for file in dict.fromkeys((PROFILE, folder / PROFILE)) if file.exists()]
    for name, file in (*((str(file), file) for file in own), *profiles_in(folder).items()):
        shown = _shown(Path(name)), _shown(file)
        try:
            person = read_profile(file)
            yield ProfileRow(*shown, person.headline or ", ".join(person.titles), "")
        except UserError as error:
            yield ProfileRow(*shown, "", str(error).removeprefix(f"{file}: "))


def _shown(file: Path) -> str:
    """Its name, where it is none in UTF-8 with a mark in place of what cannot be printed."""
    return os.fsencode(file).decode("utf-8", "replace")
