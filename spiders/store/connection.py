"""How SQLite is spoken to, and what its errors mean."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError, OperationalError

from spiders.errors import UserError


def prepare(connection: Any, _record: object) -> None:  # noqa: ANN401  the driver's own
    """Write-ahead log, transactions by our own word."""
    connection.isolation_level = None
    with suppress(sqlite3.OperationalError):  # locked: another process makes the store and sets the same
        connection.execute("PRAGMA journal_mode = WAL")
    for pragma in ("synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def begin(connection: sa.Connection) -> None:
    """A transaction that writes takes the lock at its start, not halfway."""
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def where_is(engine: sa.Engine) -> str:
    """The store's file."""
    return engine.url.database or "the store in memory"


@contextmanager
def said_plainly(engine: sa.Engine) -> Iterator[None]:
    """The database's errors as what a user can fix."""
    where = where_is(engine)
    try:
        yield
    except OperationalError as error:
        if "locked" in str(error.orig) or "busy" in str(error.orig):
            raise UserError(f"{where}: another rolesonar writes to it; wait until it has finished") from error
        raise UserError(f"{where}: {error.orig}; check the disk and the folder's rights") from error
    except DatabaseError as error:
        raise UserError(f"{where}: {error.orig}; move the file away and crawl again") from error
