"""Open, suspect, closed: what becomes of postings that are not seen, and of pages that have not changed."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

import sqlalchemy as sa

from spiders.posting import Seen, Sighting
from spiders.store.saving import LEAST_HOURS, bump, next_hours
from spiders.store.tables import POSTING, VISIT, one_of

STALE, FORGOTTEN = timedelta(days=30), timedelta(days=60)
"""A posting that no run has seen for so long is suspect, then closed: its board may have vanished."""
GRACE = timedelta(days=1)

_VISITS = sa.insert(VISIT).prefix_with("OR REPLACE")


class Known(NamedTuple):
    """What is known of a posting before its own page is asked for."""

    listed: str
    next_check: str
    revision: int


class Visit(NamedTuple):
    """A page that was read: its validators, and whether it led to further pages."""

    url: str
    etag: str
    last_modified: str
    led: bool
    revision: int


class PageRead(NamedTuple):
    """All that one page gave: what was seen on it, and what is kept of it for the next time."""

    seen: tuple[Sighting | Seen, ...]
    visit: Visit | None = None


class Visited(NamedTuple):
    """A visit and when the page is due again (ISO time, UTC)."""

    visit: Visit
    next_check: str


def close_absent(connection: sa.Connection, source: str, listing: str, started: datetime, misses: int) -> int:
    """Count one more complete run without them for the postings of a listing; close at `misses`; how many closed."""
    absent = (
        (POSTING.c.source == source)
        & (POSTING.c.listing == listing)
        & (POSTING.c.state != "closed")
        & (POSTING.c.last_seen < started.isoformat())
    )
    missed = sa.update(POSTING).where(absent).values(missed=POSTING.c.missed + 1, state="suspect")
    if not connection.execute(missed).rowcount:
        return 0
    bump(connection)
    over = sa.update(POSTING).where(absent, POSTING.c.missed >= misses)
    return connection.execute(over.values(state="closed", close_reason="no longer listed")).rowcount


def close_expired(connection: sa.Connection, today: date) -> int:
    """Close what its own valid_through ended more than a day ago; how many."""
    passed = (POSTING.c.valid_through < (today - GRACE).isoformat()) & (POSTING.c.state != "closed")
    return _set(connection, passed, "closed", "its own date has passed")


def sweep(connection: sa.Connection, now: datetime) -> int:
    """Suspect or close what no run has seen for a month or two, whatever became of its source; how many closed."""
    unseen = "not seen for 30 days"
    _set(connection, (POSTING.c.last_seen < (now - STALE).isoformat()) & (POSTING.c.state == "open"), "suspect", unseen)
    forgotten = (POSTING.c.last_seen < (now - FORGOTTEN).isoformat()) & (POSTING.c.state != "closed")
    return _set(connection, forgotten, "closed", "not seen for 60 days")


def known(connection: sa.Connection, keys: Collection[str]) -> dict[str, Known]:
    """Posting key → what is known of it, for those that are open."""
    columns = (POSTING.c.key, POSTING.c.listed, POSTING.c.next_check, POSTING.c.revision)
    rows = sa.select(*columns).where(POSTING.c.key.in_(one_of(list(keys))), POSTING.c.state == "open")
    return {row.key: Known(row.listed, row.next_check, row.revision) for row in connection.execute(rows)}


def visited(connection: sa.Connection, urls: Collection[str]) -> dict[str, Visited]:
    """Address → its last visit."""
    rows = connection.execute(sa.select(VISIT).where(VISIT.c.url.in_(one_of(list(urls)))))
    return {
        row.url: Visited(Visit(row.url, row.etag, row.last_modified, bool(row.led), row.revision), row.next_check)
        for row in rows
    }


def record_visits(connection: sa.Connection, visits: Sequence[Visit], now: datetime) -> None:
    """Keep the visits; a page whose validators are the same as before waits longer for the next."""
    rows_before = sa.select(VISIT).where(VISIT.c.url.in_(one_of([visit.url for visit in visits])))
    before = {row.url: row for row in connection.execute(rows_before)}
    rows = []
    for visit in visits:
        old = before.get(visit.url)
        changed = old is None or (old.etag, old.last_modified) != (visit.etag, visit.last_modified)
        hours = next_hours(old.check_hours, changed=changed) if old else LEAST_HOURS
        rows.append(visit._asdict() | {"check_hours": hours, "next_check": (now + timedelta(hours=hours)).isoformat()})
    if rows:
        connection.execute(_VISITS, rows)


def touch(connection: sa.Connection, page: str, listing: str, now: datetime) -> int:
    """The postings of a page that has not changed are still there; how many."""
    there = (POSTING.c.page == page) & (POSTING.c.state != "closed")
    seen = {"last_seen": now.isoformat(), "listing": listing, "missed": 0, "state": "open"}
    return connection.execute(sa.update(POSTING).where(there).values(**seen)).rowcount


def _set(connection: sa.Connection, which: sa.ColumnElement[bool], state: str, reason: str) -> int:
    changed = connection.execute(sa.update(POSTING).where(which).values(state=state, close_reason=reason)).rowcount
    if changed:
        bump(connection)
    return changed
