"""Commands that teach: like, dislike, hide, applied, and feedback, which lists, undoes and exports them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from matcher.cli import screen
from matcher.cli.find import LARGEST_NUMBER, open_store
from matcher.cli.options import AsJson, Data, EncoderName, data_folder
from matcher.cli.profile import write_whole
from matcher.cli.screen import note, print_json
from spiders.errors import UserError

if TYPE_CHECKING:
    from matcher.feedback import Thumb, Verdict
    from matcher.profile import Profile
    from spiders.store import Stored

PROFILE: Final = "profile.toml"
SAID: Final = {"like": "Liked", "dislike": "Disliked", "hide": "Hidden", "applied": "Applied for"}
LEAST_SHOWN: Final = 0.005
"""Half a percent: less is the same when it is rounded."""

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

Numbers = Annotated[
    list[int],
    typer.Argument(metavar="ID …", min=1, max=LARGEST_NUMBER, help="Numbers that search and match print."),
]
Because = Annotated[
    str,
    typer.Option(
        "--because", metavar="WORDS", help='What decided it, such as "too far", "pay", "level" or "the employer".'
    ),
]
ProfileName = Annotated[
    str,
    typer.Option(
        "--profile",
        "-p",
        metavar="FILE",
        help="Whose taste it is: a file, or a name that `profile list` prints; else as `match` takes it.",
    ),
]


def like(
    numbers: Numbers,
    because: Because = "",
    profile: ProfileName = "",
    data: Data = None,
    encoder: EncoderName = None,
) -> None:
    """Say that you like these postings: what is like them moves up. Nothing leaves this machine."""
    _give("like", numbers, because, profile, data, encoder)


def dislike(
    numbers: Numbers,
    because: Because = "",
    profile: ProfileName = "",
    data: Data = None,
    encoder: EncoderName = None,
) -> None:
    """Say that you do not like these postings: they are not shown again, and what is like them moves down."""
    _give("dislike", numbers, because, profile, data, encoder)


def hide(numbers: Numbers, profile: ProfileName = "", data: Data = None, encoder: EncoderName = None) -> None:
    """Do not show these postings again; it says nothing of your taste."""
    _give("hide", numbers, "", profile, data, encoder)


def applied(numbers: Numbers, profile: ProfileName = "", data: Data = None, encoder: EncoderName = None) -> None:
    """Say that you applied for these postings: they are not shown again, and what is like them moves up."""
    _give("applied", numbers, "", profile, data, encoder)


@app.callback(
    invoke_without_command=True,
    epilog="Example: rolesonar feedback; rolesonar feedback undo; rolesonar feedback export thumbs.jsonl",
    help="List the thumbs that you have given, take them back, export them.",
)
def feedback(context: typer.Context, profile: ProfileName = "", data: Data = None, as_json: AsJson = False) -> None:
    """Without a command: the list, of one profile or of all."""
    if context.invoked_subcommand:
        return
    from matcher.feedback import Thumbs
    from matcher.views.feedback import thumbs as shown

    folder = data_folder(data)
    given = Thumbs(folder).of(_owner(profile, folder) if profile else "")
    if as_json:
        for thumb in given:
            print_json(thumb.document())
    elif given:
        screen.show(shown(given))
    else:
        note("No thumbs yet; give one with `rolesonar like ID`.")


@app.command(epilog="Example: rolesonar feedback undo 17")
def undo(
    number: Annotated[
        int | None, typer.Argument(metavar="[ID]", min=1, max=LARGEST_NUMBER, help="Of this posting; else the last.")
    ] = None,
    profile: ProfileName = "",
    data: Data = None,
) -> None:
    """Take a thumb back: the last one, or that of a posting."""
    from matcher.feedback import Thumbs

    folder = data_folder(data)
    taken = Thumbs(folder).take_back(_owner(profile, folder), number)
    if taken is None:
        what = "no thumbs of this profile" if number is None else f"{number}: no thumb of this profile"
        raise UserError(f"{what}; `rolesonar feedback` lists the thumbs of all profiles")
    note(f"Taken back: {taken.verdict} {_quoted([taken])}.")


@app.command(epilog="Example: rolesonar feedback export thumbs.jsonl")
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write JSON lines; - for standard output.")],
    profile: ProfileName = "",
    data: Data = None,
) -> None:
    """Write all thumbs, or those of one profile, one JSON object a line."""
    import orjson

    from matcher.feedback import Thumbs

    folder = data_folder(data)
    given = Thumbs(folder).of(_owner(profile, folder) if profile else "")
    if str(file) == "-":
        for thumb in given:
            print_json(thumb.document())
        return
    write_whole(file, "".join(orjson.dumps(thumb.document()).decode() + "\n" for thumb in given))
    note(f"Wrote {len(given)} thumbs to {file}.")


def _give(
    verdict: "Verdict", numbers: list[int], because: str, named: str, data: Path | None, encoder: str | None
) -> None:
    from matcher.feedback import Given, Thumbs, read_reasons, thumbs_for, weights_from
    from matcher.profile import read_profile
    from spiders.posting import clean_line

    folder = data_folder(data)
    file = _file(named, folder)
    person, owner = read_profile(file), _owner(named, folder)
    store, _, loaded = open_store(data, encoder, ())
    stored = _known(numbers, list(store.postings(numbers)))
    given = Given(verdict, str(clean_line(because)), datetime.now(UTC))
    fresh = thumbs_for(given, person, owner, stored, store=store, encoder=loaded)
    kept = Thumbs(folder)
    before = kept.of(owner)
    kept.give(fresh)
    after = kept.of(owner)
    shares = [_shares(person, weights_from(store, loaded, thumbs)) for thumbs in (before, after)]
    note(f"{SAID[verdict]} {_quoted(fresh)}. {_counted(len(after))}; {_change(*shares)}.")
    for said in read_reasons(given.because, stored[0].posting.organization).notes:
        note(said)


def _known(numbers: Sequence[int], stored: "Sequence[Stored]") -> "Sequence[Stored]":
    known = {row.id for row in stored}
    for number in numbers:
        if number not in known:
            raise UserError(f"{number}: no posting has this number; `rolesonar search` prints the numbers")
    return stored


def _shares(person: "Profile", weights: "Mapping[str, float] | None") -> dict[str, float]:
    from matcher.ranking import weights_of
    from matcher.signals import prepared

    return {name: weight.weight for name, weight in weights_of(prepared(person), weights).items()}


def _change(before: Mapping[str, float], after: Mapping[str, float]) -> str:
    """What moved most: first among the signals alone, because the taste takes a share of all of them."""
    without = 1 - after.get("taste", 0.0), 1 - before.get("taste", 0.0)
    moves = {name: share / without[0] - before[name] / without[1] for name, share in after.items() if name in before}
    moves |= {"taste": after.get("taste", 0.0) - before.get("taste", 0.0)}
    told = [name for name in sorted(moves, key=lambda one: -abs(moves[one])) if abs(moves[name]) >= LEAST_SHOWN]
    shown = [f"{name} counts {after.get(name, 0.0):.0%} now (was {before.get(name, 0.0):.0%})" for name in told[:2]]
    return ", ".join(shown) or "no weight moved by a percent"


def _counted(thumbs: int) -> str:
    return "1 thumb" if thumbs == 1 else f"{thumbs} thumbs"


def _quoted(thumbs: "Sequence[Thumb]") -> str:
    first = f'"{thumbs[0].title}" (#{thumbs[0].number})'
    return first if len(thumbs) == 1 else f"{first} and {len(thumbs) - 1} more"


def _file(named: str, folder: Path) -> Path:
    """The profile's file, found as `rolesonar match` finds it."""
    from matcher.profile import find_profile

    here = Path(PROFILE)
    own = here if here.exists() or not (folder / PROFILE).exists() else folder / PROFILE
    return find_profile(named, folder) if named else own


def _owner(named: str, folder: Path) -> str:
    from matcher.feedback import owner_of

    return owner_of(_file(named, folder), folder)
