"""Thumbs: what a person said of postings, kept in `person.sqlite` in the data folder and nowhere else."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, NamedTuple

import orjson

from matcher.profile import FOLDER
from spiders.errors import UserError

Verdict = Literal["like", "dislike", "hide", "applied"]

FILE: Final = "person.sqlite"
FORMAT: Final = 1
SIDES: Final[Mapping[Verdict, int]] = {"like": 1, "applied": 1, "dislike": -1, "hide": 0}
"""What a verdict says of taste: who only hides a posting says nothing."""
NO_LONGER_SHOWN: Final = frozenset(("dislike", "hide", "applied"))

_TABLE: Final = """
CREATE TABLE IF NOT EXISTS thumb (
    place INTEGER PRIMARY KEY AUTOINCREMENT, profile TEXT NOT NULL, key TEXT NOT NULL, document TEXT NOT NULL,
    UNIQUE (profile, key)
)
"""


class Thumb(NamedTuple):
    """What a person said of a posting, with what learning needs of it, so that the posting itself may go."""

    profile: str
    key: str
    """JobPosting.key: what a posting is known by when the store is a new one."""
    number: int
    verdict: Verdict
    title: str
    employer: str
    is_remote: bool
    signals: Mapping[str, float | None]
    """The value of each signal that the profile asks for, None where the posting did not say."""
    reasons: tuple[str, ...]
    """Signals, `employer`, or none: what `because` speaks of."""
    because: str
    """As typed."""
    given: datetime
    """UTC."""

    def document(self) -> dict[str, object]:
        """As JSON types."""
        shown = self._asdict() | {"signals": dict(self.signals), "reasons": list(self.reasons)}
        return shown | {"given": self.given.isoformat()}


def owner_of(file: Path, folder: Path) -> str:
    """Whose thumbs they are: the name of a profile of the data folder, else the profile's whole path."""
    whole = file.expanduser().resolve()
    return whole.stem if whole.parent == (folder / FOLDER).expanduser().resolve() else str(whole)


class Thumbs:
    """The thumbs in a data folder; each call is one transaction, and another process may write at the same time.

    Raises:
        UserError: the file is not one of ours, was written by a newer rolesonar, or cannot be written.
    """

    def __init__(self, folder: Path, patience: float = 30.0) -> None:
        """`patience`: seconds to wait for another process that writes."""
        self._file, self._patience = folder / FILE, patience

    def give(self, thumbs: Sequence[Thumb]) -> None:
        """Keep them; one of the same profile and posting takes the place of the one before."""
        rows = [(thumb.profile, thumb.key, orjson.dumps(thumb.document()).decode()) for thumb in thumbs]
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO thumb (profile, key, document) VALUES (?, ?, ?)", rows)

    def of(self, profile: str = "") -> list[Thumb]:
        """Those of one profile, or of all without a name, in the order in which they were given."""
        if not self._file.exists():
            return []
        rows = "SELECT document FROM thumb WHERE ? IN (profile, '') ORDER BY place"
        with self._connected() as connection:
            return [_thumb(document) for (document,) in connection.execute(rows, (profile or "",))]

    def take_back(self, profile: str, number: int | None = None) -> Thumb | None:
        """Forget the profile's thumb of the posting with this number, or the last one; which it was, if any."""
        found = [thumb for thumb in self.of(profile) if number in {None, thumb.number}]
        if not found:
            return None
        with self._writing() as connection:
            connection.execute("DELETE FROM thumb WHERE profile = ? AND key = ?", (profile, found[-1].key))
        return found[-1]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that takes the lock at its start; what it did is on the disk when it ends."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"{self._file.parent}: cannot be made: {error.strerror}") from error
        with self._connected() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        with (
            self._said_plainly(),
            closing(sqlite3.connect(self._file, timeout=self._patience, isolation_level=None)) as connection,
        ):
            with suppress(sqlite3.OperationalError):  # locked: another process makes the file and sets the same
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > FORMAT:
                raise UserError(f"{self._file}: written by a newer rolesonar; update this one")
            if version < FORMAT:
                connection.execute(_TABLE)
                connection.execute(f"PRAGMA user_version = {FORMAT}")
            yield connection

    @contextmanager
    def _said_plainly(self) -> Iterator[None]:
        """The database's errors as what a user can fix."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "busy" in str(error):
                raise UserError(f"{self._file}: another rolesonar writes to it; wait until it has finished") from error
            raise UserError(f"{self._file}: {error}; check the disk and the folder's rights") from error
        except sqlite3.DatabaseError as error:
            raise UserError(f"{self._file}: {error}; move the file away, the thumbs in it are lost") from error


def _thumb(document: str) -> Thumb:
    try:
        kept = orjson.loads(document)
        return Thumb(**kept | {"reasons": tuple(kept["reasons"]), "given": datetime.fromisoformat(kept["given"])})
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(f"{FILE}: holds a thumb that cannot be read; update rolesonar, or move it away") from error
