"""The command match: the best openings for a profile, why, what is kept out, what is new, for one or for many."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from matcher.cli import screen
from matcher.cli.find import LARGEST_NUMBER, open_store
from matcher.cli.options import (
    AsJson,
    Data,
    EncoderName,
    Limit,
    PlaceName,
    Remote,
    Since,
    Source,
    data_folder,
    read_filter,
    today,
)
from matcher.cli.profile import warn
from matcher.cli.screen import note, print_json
from spiders.errors import UserError

if TYPE_CHECKING:
    from matcher.encoder import Encoder
    from matcher.match import Learn, Places, Pool
    from matcher.profile import Profile
    from matcher.ranking import Match
    from spiders.store import Filter, Store

PROFILE = "profile.toml"

ProfileName = Annotated[
    str,
    typer.Option(
        "--profile",
        "-p",
        metavar="FILE",
        help="A file, or a name that `profile list` prints; else ./profile.toml, else the data folder's.",
    ),
]
Why = Annotated[
    int | None,
    typer.Option(
        "--why",
        metavar="ID",
        min=1,
        max=LARGEST_NUMBER,
        help="Lay the score of one posting open: every signal, its weight, and what would raise it.",
    ),
]
Rejected = Annotated[
    bool, typer.Option("--rejected", help="List what filters and violated wishes keep out, by which rule.")
]
New = Annotated[bool, typer.Option("--new", help="Only what came since you last looked at this profile's matches.")]
Gaps = Annotated[bool, typer.Option("--explain-gaps", help="The skills you lack that would open most postings.")]
All = Annotated[bool, typer.Option("--all", help="Match every profile that the data folder keeps, in one pass.")]


class _Person(NamedTuple):
    """A profile by the name under which looks and thumbs are kept."""

    name: str
    profile: "Profile"


class _Desk(NamedTuple):
    """What a match needs beside the person."""

    pool: "Pool"
    folder: Path
    wanted: "Filter"
    limit: int
    as_json: bool
    now: datetime
    """Before the store was read: what comes in meanwhile is new the next time."""


def match(
    profile: ProfileName = "",
    limit: Limit = 10,
    place: PlaceName = "",
    remote: Remote = False,
    source: Source = None,
    since: Since = "",
    why: Why = None,
    rejected: Rejected = False,
    new: New = False,
    explain_gaps: Gaps = False,
    everyone: All = False,
    data: Data = None,
    encoder: EncoderName = None,
    as_json: AsJson = False,
) -> None:
    """Rank the open postings for your profile, each with its reasons. Nothing leaves this machine."""
    _check({"--why": why, "--rejected": rejected, "--explain-gaps": explain_gaps, "--new": new}, profile, everyone)
    folder = data_folder(data)
    wanted = read_filter(place, remote, source, since)
    if everyone:
        people, wrong = _everyone(folder)
    else:
        people, wrong = [_person(profile, folder)], ()
    store, _, loaded = open_store(data, encoder, wanted.sources)
    now = datetime.now(UTC)
    desk = _Desk(_pool(store, loaded), folder, wanted, limit, as_json, now)
    if why:
        _why(desk, people[0], why)
    elif rejected:
        _rejected(desk, people[0])
    elif explain_gaps:
        _gaps(desk, people[0])
    else:
        _matches(desk, people, new=new, named=everyone)
    if wrong:
        raise UserError("; ".join(wrong))


def _check(questions: dict[str, object], profile: str, everyone: bool) -> None:  # noqa: FBT001  as typed
    asked = [option for option, value in questions.items() if value]
    if len(asked) > 1:
        raise UserError(f"{asked[0]} and {asked[1]} are two questions; ask one at a time")
    if everyone and profile:
        raise UserError("--all and --profile both say who looks; leave one out")
    if everyone and asked and asked[0] != "--new":
        raise UserError(f"{asked[0]} answers for one profile; name it with --profile instead of --all")


def _person(named: str, folder: Path) -> _Person:
    from matcher.feedback import owner_of
    from matcher.profile import find_profile, read_profile

    here = Path(PROFILE)
    own = here if here.exists() or not (folder / PROFILE).exists() else folder / PROFILE
    path = find_profile(named, folder) if named else own
    person = read_profile(path)
    warn(path, person)
    return _Person(owner_of(path, folder), person)


def _everyone(folder: Path) -> tuple[list[_Person], Sequence[str]]:
    """All that can be read, and what is wrong with the others."""
    from matcher.profile import profiles_in, read_profile

    people, wrong = [], []
    for name, path in profiles_in(folder).items():
        try:
            people.append(_Person(name, read_profile(path)))
        except UserError as error:
            wrong.append(str(error))
    if not people and not wrong:
        raise UserError(
            f"{folder / 'profiles'}: no profiles; keep one there with `rolesonar profile import cv.pdf --name anna`"
        )
    return people, wrong


def _pool(store: "Store", encoder: "Encoder") -> "Pool":
    from matcher.match import Pool

    with screen.progress() as bar:
        task = bar.add_task("looking at what is new", total=None, told="")
        return Pool.of(
            store,
            encoder,
            lambda at, of: bar.update(task, completed=at, total=of, told=f"{at} of {of}"),
        )


def _matches(desk: _Desk, people: Sequence[_Person], *, new: bool, named: bool) -> None:
    from matcher.cli.matched import match_document
    from matcher.views import matches as views

    found = _found(desk, people, new=new)
    for person, matches in zip(people, found, strict=True):
        if desk.as_json:
            for one in matches:
                print_json(({"profile": person.name} if named else {}) | match_document(one))
        elif named:
            screen.show(views.people(person.name, person.profile.headline, matches))
        elif matches:
            screen.show(views.matches(matches))
        _keep_look(desk, person)
    if not any(found):
        note(_nothing(desk, new=new))


def _keep_look(desk: _Desk, person: _Person) -> None:
    from matcher.match.looks import look

    try:
        look(desk.folder, person.name, desk.now)
    except UserError as error:  # a folder that is only read: the matches are shown all the same
        note(str(error))


def _found(desk: _Desk, people: Sequence[_Person], *, new: bool) -> "list[list[Match]]":
    from matcher.match import best

    passing, found = desk.pool.passing(desk.wanted), []
    with screen.progress() as bar:
        task = bar.add_task("matching", total=len(people), told="")
        for person in people:
            bar.update(task, told=person.name)
            places = _new(desk, person, passing) if new else passing
            found.append(best(desk.pool, person.profile, places, desk.limit, today(), _learn(desk, person)))
            bar.update(task, advance=1)
    return found


def _new(desk: _Desk, person: _Person, passing: "Places") -> "Places":
    """Of these the postings that came since the last look."""
    import numpy as np

    from matcher.match.looks import last_look
    from spiders.store.light import came_after

    looked = last_look(desk.folder, person.name)
    if looked is None:
        note(f"{person.name}: the first look; everything is new.")
        return passing
    note(f"New since {looked.astimezone():%Y-%m-%d %H:%M}:")
    came = desk.pool.columns.at(np.array(came_after(desk.pool.store, looked), np.int64))
    return np.intersect1d(passing, came)


def _nothing(desk: _Desk, *, new: bool) -> str:
    if not desk.pool.store.hashes():
        return "No postings yet; start with `rolesonar crawl`."
    return "Nothing new passes these filters." if new else "No open posting passes these filters."


def _learn(desk: _Desk, person: _Person) -> "Learn":
    """What thumbs have taught."""
    from matcher.feedback import learned_for

    pool = desk.pool
    return lambda numbers, titles: learned_for(pool.store, pool.encoder, person.name, numbers, titles)


def _why(desk: _Desk, person: _Person, number: int) -> None:
    from matcher.cli.matched import why_document
    from matcher.feedback import moved
    from matcher.match.why import explained
    from matcher.views import why as views

    told = explained(desk.pool, number, person.profile, desk.wanted, today(), _learn(desk, person))
    if told is None:
        raise UserError(f"{number}: no posting has this number; `rolesonar search` prints the numbers")
    shifts = moved(desk.folder, person.name, desk.pool.encoder)
    if desk.as_json:
        print_json(why_document(told, shifts))
    else:
        screen.show(views.why(told, shifts))


def _rejected(desk: _Desk, person: _Person) -> None:
    from matcher.cli.matched import rejected_documents
    from matcher.match.rejected import rejected
    from matcher.views import matches as views

    told = rejected(desk.pool, person.profile, desk.wanted, desk.limit, today(), _learn(desk, person))
    if desk.as_json:
        for document in rejected_documents(told):
            print_json(document)
    else:
        screen.show(views.rejected(told, desk.limit))


def _gaps(desk: _Desk, person: _Person) -> None:
    from matcher.cli.matched import gaps_documents
    from matcher.match.gaps import explained_gaps
    from matcher.views import matches as views

    places = desk.pool.passing(desk.wanted)
    told = explained_gaps(desk.pool, person.profile, places, today(), _learn(desk, person))
    if desk.as_json:
        for document in gaps_documents(told):
            print_json(document)
    elif told.gaps:
        screen.show(views.gaps(told))
    else:
        note(f"Of {told.fitting} postings that fit in title, level and place none would rise by a skill more.")
