"""Open postings without their documents: what must be known of all before a few are read."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from spiders.store.tables import POSTING, one_of

if TYPE_CHECKING:
    from datetime import datetime

    from spiders.store import Store


class Light(NamedTuple):
    """An open posting: its number, the hash of its content, the day it was posted or came in, and how one works."""

    id: int
    content_hash: str
    posted: str
    work_mode: str | None


def folder_of(store: "Store") -> Path | None:
    """Where the store's file lies; None for one in memory or on a server."""
    with store.reading() as connection:
        url = connection.engine.url
    return Path(url.database).parent if url.database and url.get_backend_name() == "sqlite" else None


def light_rows(store: "Store") -> list[Light]:
    """Every open posting, in order of the numbers."""
    columns = (POSTING.c.id, POSTING.c.content_hash, POSTING.c.posted, POSTING.c.work_mode)
    rows = sa.select(*columns).where(POSTING.c.state == "open").order_by(POSTING.c.id)
    with store.reading() as connection:
        return [Light(*row) for row in connection.execute(rows)]


def extent(store: "Store") -> tuple[int, int]:
    """How many postings are open, and the highest number among them."""
    rows = sa.select(sa.func.count(), sa.func.max(POSTING.c.id)).where(POSTING.c.state == "open")
    with store.reading() as connection:
        count, last = connection.execute(rows).one()
    return count, last or 0


def of_same_openings(store: "Store", numbers: Iterable[int]) -> dict[int, str | None]:
    """Number → opening of every open posting that shares an opening with one of these; these among them."""
    rows = sa.select(POSTING.c.id, POSTING.c.opening, POSTING.c.state)  # which by the opening alone: a good index
    with store.reading() as connection:
        given = connection.execute(rows.where(POSTING.c.id.in_(one_of(sorted(numbers))))).fetchall()
        keys = sorted({row.opening for row in given if row.opening})
        others = connection.execute(rows.where(POSTING.c.opening.in_(one_of(keys)))).fetchall() if keys else []
    return {row.id: row.opening for row in sorted((*given, *others)) if row.state == "open"}


def came_after(store: "Store", moment: "datetime") -> list[int]:
    """The open postings first seen later than this, UTC, whose opening was not open on another board before."""
    rows = sa.select(POSTING.c.id, POSTING.c.opening).where(POSTING.c.state == "open")
    later = POSTING.c.first_seen > moment.isoformat()
    with store.reading() as connection:
        new = connection.execute(rows.where(later).order_by(POSTING.c.id)).fetchall()
        keys = sorted({row.opening for row in new if row.opening})
        known = sa.select(POSTING.c.opening, POSTING.c.state).where(POSTING.c.opening.in_(one_of(keys)), ~later)
        before = {row.opening for row in connection.execute(known) if row.state == "open"} if keys else set()
    return [row.id for row in new if row.opening not in before]
