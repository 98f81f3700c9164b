"""Commands that find: index, show; and what they share with the others."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli import screen
from matcher.cli.facts import facts_document
from matcher.cli.options import (
    AsJson,
    Data,
    EncoderName,
    data_folder,
    today,
)
from matcher.cli.screen import note, print_json, progress
from spiders.errors import UserError

if TYPE_CHECKING:
    from matcher.encoder import Encoder
    from matcher.index.publishing import Opened
    from spiders.store import Store

LARGEST_NUMBER = 2**63 - 1


def index(data: Data = None, encoder: EncoderName = None, as_json: AsJson = False) -> None:
    """Encode what is new and publish the index; what is unchanged is not encoded again."""
    update_index(data_folder(data), encoder, as_json=as_json)


def show(
    number: Annotated[
        int, typer.Argument(metavar="ID", min=1, max=LARGEST_NUMBER, help="The number that search and match print.")
    ],
    history: Annotated[bool, typer.Option("--history", help="What changed since it was first seen.")] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Show one posting whole, with what was read of its text and what is known of it."""
    from spiders.facts import read_facts
    from spiders.store import Store

    store = Store.open(data_folder(data))
    stored = store.get(number)
    if stored is None:
        raise UserError(f"{number}: no posting has this number; `rolesonar search` prints the numbers")
    if as_json:
        versions = [{"until": until, **old.document()} for until, old in store.versions(number)] if history else []
        seen = {"firstSeen": stored.first_seen, "lastSeen": stored.last_seen, "lastChanged": stored.last_changed}
        print_json(
            {
                "id": stored.id,
                **stored.posting.document(),
                "state": stored.state,
                **seen,
                "read": facts_document(read_facts(stored.posting, today())),
                **({"versions": versions} if history else {}),
            }
        )
    else:
        from matcher.views import postings as views

        read = read_facts(stored.posting, today())
        screen.show(views.history(stored, store.versions(number)) if history else views.posting(stored, read))


def update_index(folder: Path, encoder: str | None, *, as_json: bool = False) -> None:
    """Index what is new, with a bar while it runs."""
    from matcher.encoder import load_encoder
    from matcher.index.publishing import update
    from matcher.match import Pool
    from spiders.store import Store

    store, loaded = Store.open(folder), load_encoder(encoder)
    with progress() as bar:
        task = bar.add_task("comparing", total=None, told="")

        def watch(at: int, of: int) -> None:
            bar.update(task, completed=at, total=of, told=f"{at} of {of}")

        store.group_openings(watch)
        bar.update(task, description="indexing", completed=0, total=None, told="")
        done = update(store, folder, loaded, watch)
        bar.update(task, description="reading", completed=0, total=None, told="")
        Pool.of(store, loaded, watch)
    if as_json:
        print_json({"encoded": done.encoded, "size": done.size})
    else:
        note(f"Indexed {done.encoded} new postings; {done.size} can be searched.")


def open_store(data: Path | None, encoder: str | None, sources: tuple[str, ...]) -> "tuple[Store, Path, Encoder]":
    """The store, its folder and the encoder.

    Raises:
        UserError: a source that gave nothing, or no such encoder.
    """
    from matcher.encoder import load_encoder
    from spiders.store import Store
    from spiders.suggestion import did_you_mean

    folder = data_folder(data)
    store = Store.open(folder)
    given = store.counts() if sources else {}
    for name in sources:
        if name not in given:
            raise UserError(f"--source {name}: nothing came from there; {did_you_mean(name, given, 'crawl it first')}")
    return store, folder, load_encoder(encoder)


def opened_index(store: "Store", folder: Path, encoder: "Encoder") -> "Opened":
    """The index, with a note of what was mended and what is missing."""
    from matcher.index.publishing import open_index

    opened = open_index(store, folder, encoder)
    for said in opened.notes:
        note(said)
    if opened.missing:
        note(f"{opened.missing} new postings are not indexed yet and not searched; run `rolesonar index`.")
    return opened
