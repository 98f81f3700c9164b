"""The store's tables, step by step: a step that has landed is never edited, a new one is added below it."""

import sqlalchemy as sa

from spiders.errors import UserError

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE posting (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        listing TEXT NOT NULL,
        document BLOB NOT NULL,
        content_hash TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'suspect', 'closed')),
        first_seen TEXT NOT NULL,
        last_seen TEXT NOT NULL,
        last_changed TEXT NOT NULL,
        posted TEXT NOT NULL,
        valid_through TEXT,
        organization TEXT NOT NULL,
        language TEXT,
        work_mode TEXT,
        opening TEXT,
        page TEXT NOT NULL,
        listed TEXT NOT NULL,
        revision INTEGER NOT NULL,
        check_hours REAL NOT NULL,
        next_check TEXT NOT NULL,
        missed INTEGER NOT NULL DEFAULT 0,
        close_reason TEXT,
        repost_of INTEGER REFERENCES posting (id)
    );
    CREATE INDEX posting_by_page ON posting (page);
    CREATE INDEX posting_by_listing ON posting (source, listing);
    CREATE INDEX posting_by_opening ON posting (opening);
    CREATE TABLE version (
        posting INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE, until TEXT NOT NULL, document BLOB NOT NULL
    );
    CREATE INDEX version_by_posting ON version (posting, until);
    CREATE TABLE visit (
        url TEXT PRIMARY KEY, etag TEXT NOT NULL, last_modified TEXT NOT NULL, led INTEGER NOT NULL,
        revision INTEGER NOT NULL, check_hours REAL NOT NULL, next_check TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE turn (
        source TEXT NOT NULL, listing TEXT NOT NULL, next_at TEXT NOT NULL, hours REAL NOT NULL,
        failures INTEGER NOT NULL, owner TEXT NOT NULL, until TEXT NOT NULL, PRIMARY KEY (source, listing)
    ) WITHOUT ROWID;
    CREATE INDEX posting_by_state ON posting (state, id);
    CREATE TABLE place (
        posting INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        key TEXT, name TEXT, region TEXT, country TEXT, latitude REAL, longitude REAL
    );
    CREATE INDEX place_by_name ON place (name);
    CREATE INDEX place_by_posting ON place (posting);
    CREATE TABLE run (
        source TEXT NOT NULL, listing TEXT NOT NULL, started TEXT NOT NULL,
        seen INTEGER NOT NULL, new INTEGER NOT NULL, changed INTEGER NOT NULL, gone INTEGER NOT NULL,
        unreadable INTEGER NOT NULL, blocked INTEGER NOT NULL, problem TEXT NOT NULL
    );
    CREATE INDEX run_by_listing ON run (source, listing, started);
    CREATE TABLE vector (
        text_hash TEXT NOT NULL, encoder TEXT NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (text_hash, encoder)
    ) WITHOUT ROWID;
    CREATE TABLE index_file (
        encoder TEXT PRIMARY KEY, generation INTEGER NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL,
        checksum TEXT NOT NULL, revision INTEGER NOT NULL
    );
    CREATE TABLE state (revision INTEGER NOT NULL);
    INSERT INTO state (revision) VALUES (0);
    """,
    """
    CREATE TABLE opening_block (
        block INTEGER NOT NULL, posting INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        PRIMARY KEY (block, posting)
    ) WITHOUT ROWID;
    CREATE INDEX opening_block_by_posting ON opening_block (posting);
    CREATE TABLE opening_decision (
        one INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        same INTEGER NOT NULL, PRIMARY KEY (one, other)
    ) WITHOUT ROWID;
    UPDATE posting SET opening = NULL;
    """,
)


def steps_left(connection: sa.Connection, where: str) -> tuple[str, ...]:
    """The steps that the store has not taken yet.

    Raises:
        UserError: the store was written by a newer rolesonar.
    """
    taken = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if taken > len(STEPS):
        raise UserError(f"{where}: written by a newer rolesonar (step {taken}, known {len(STEPS)}); update rolesonar")
    return STEPS[taken:]


def migrate(connection: sa.Connection, where: str) -> None:
    """Take every step that is left, in the caller's transaction.

    Raises:
        UserError: the store was written by a newer rolesonar.
    """
    for step in steps_left(connection, where):
        for statement in step.split(";"):
            if statement.strip():
                connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA user_version = {len(STEPS)}")
