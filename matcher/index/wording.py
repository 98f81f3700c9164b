"""The lexicon on disk: a cache of the store, brought up to it and made anew where it is damaged."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from matcher.facets import terms_of
from matcher.index.texts import Searched
from matcher.lexicon import Lexicon, LexiconRow
from spiders.errors import UserError
from spiders.store import Store, Stored

LEXICON: Final = "lexicon.sqlite"
CHUNK: Final = 256


def open_lexicon(store: Store, folder: Path) -> Lexicon:
    """The lexicon in a data folder, made from the store where it is missing, damaged or was never finished.

    Raises:
        UserError: the file cannot be written, or another process holds it.
    """
    path = folder / LEXICON
    if not _holds_something(path):
        update_lexicon(store, folder)
    return Lexicon(sqlite3.connect(path))


def update_lexicon(store: Store, folder: Path) -> None:
    """Take in what is new or changed, forget what is no longer open; a damaged file is made anew.

    Raises:
        UserError: the file cannot be written, or another process holds it.
    """
    path = folder / LEXICON
    try:
        _take_in(store, path)
    except sqlite3.OperationalError as error:
        raise UserError(
            f"{path}: {error}; wait for another rolesonar, check the disk, or delete the file: it is made anew"
        ) from error
    except sqlite3.DatabaseError:
        path.unlink()
        _take_in(store, path)


def take_in(store: Store, lexicon: Lexicon, numbers: Sequence[int]) -> None:
    """Take in those of these open postings that are not yet, as after a crash or when one that was closed is back.

    Left to the next indexing where another process holds the file or the disk is full.
    """
    held, hashes = lexicon.held(), store.hashes()
    lacking = {number: hashes[number] for number in numbers if number in hashes and held.get(number) != hashes[number]}
    if lacking:
        with suppress(sqlite3.OperationalError):
            _add(store, lexicon, lacking)
            lexicon.hold(lacking)


def _holds_something(path: Path) -> bool:
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(path)) as connection:
            return Lexicon(connection).holds_something()
    except sqlite3.DatabaseError:
        return False


def _take_in(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        lexicon = Lexicon(connection)
        revision = store.revision()  # before the postings: one that comes in meanwhile makes the lexicon an older one
        held, hashes = lexicon.held(), store.hashes()
        new = [number for number, content_hash in hashes.items() if held.get(number) != content_hash]
        gone = [number for number in held if number not in hashes]
        lexicon.remove(gone)
        _add(store, lexicon, new)
        lexicon.hold({number: hashes[number] for number in new}, gone, revision)


def _add(store: Store, lexicon: Lexicon, numbers: Iterable[int]) -> None:
    searched = Searched(store)
    for _, chunk in searched.chunks(list(numbers), CHUNK):
        texts = searched.texts(chunk)
        lexicon.add(_row(stored, texts[stored.id]) for stored in chunk)


def _row(stored: Stored, searched: str) -> LexiconRow:
    posting = stored.posting
    places = " ".join(place.address_locality or "" for place in posting.job_location)
    facts = f"{posting.organization} {places}\n"
    return LexiconRow(stored.id, posting.title, facts + searched, facts + posting.description, terms_of(stored))
