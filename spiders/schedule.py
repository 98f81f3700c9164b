"""Which listing is due, leased to one worker at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import sqlalchemy as sa

from spiders.store import Store
from spiders.store.saving import LEAST_HOURS, next_hours
from spiders.store.tables import RUN, TURN

AT_ONCE = 16
LEASE = timedelta(minutes=15)
"""After so long without a word the worker is taken for dead, and its listings go to another."""
FIRST_RETRY_HOURS, LAST_RETRY_HOURS = 1.0, 48.0


class Turn(NamedTuple):
    """A listing of a source that is crawled by itself: a company's board, or a whole feed."""

    source: str
    listing: str


def lease(store: Store, turns: Sequence[Turn], owner: str, now: datetime, most: int = AT_ONCE) -> list[Turn]:
    """At most `most` of these turns that are due and nobody's, now this owner's; the longest due first."""
    with store.writing() as connection:
        rows = {Turn(row.source, row.listing): row for row in connection.execute(sa.select(TURN))}
        due = [turn for turn in turns if turn not in rows or _is_free(rows[turn], now)]
        due.sort(key=lambda turn: rows[turn].next_at if turn in rows else "")
        for turn in due[:most]:
            before = rows.get(turn)
            values = {
                **turn._asdict(),
                "next_at": before.next_at if before else now.isoformat(),
                "hours": before.hours if before else LEAST_HOURS,
                "failures": before.failures if before else 0,
                "owner": owner,
                "until": (now + LEASE).isoformat(),
            }
            connection.execute(sa.insert(TURN).prefix_with("OR REPLACE").values(values))
    return due[:most]


def finish(store: Store, owner: str, turns: Sequence[Turn], went_well: Mapping[str, bool], now: datetime) -> None:
    """Give the turns back: sooner again after a change, later without one, later and later after failures."""
    with store.writing() as connection:
        for turn in turns:
            mine = (TURN.c.source == turn.source) & (TURN.c.listing == turn.listing) & (TURN.c.owner == owner)
            row = connection.execute(sa.select(TURN).where(mine)).first()
            if row is None:  # it took too long, and another worker has it now
                continue
            run = _last_run(connection, turn)
            failed = bool(run.problem) if run else not went_well.get(turn.source, False)
            failures = row.failures + 1 if failed else 0
            news = run is not None and bool(run.new or run.changed or run.gone)
            hours = row.hours if failed else next_hours(row.hours, changed=news)
            wait = min(LAST_RETRY_HOURS, FIRST_RETRY_HOURS * 2 ** (failures - 1)) if failed else hours
            values = {"hours": hours, "failures": failures, "owner": "", "until": ""}
            next_at = (now + timedelta(hours=wait)).isoformat()
            connection.execute(sa.update(TURN).where(mine).values(next_at=next_at, **values))


def _is_free(row: sa.Row[tuple[object, ...]], now: datetime) -> bool:
    is_due = datetime.fromisoformat(row.next_at) <= now
    return is_due and (not row.owner or datetime.fromisoformat(row.until) <= now)


def _last_run(connection: sa.Connection, turn: Turn) -> sa.Row[tuple[object, ...]] | None:
    of_turn = (RUN.c.source == turn.source) & (RUN.c.listing == turn.listing)
    return connection.execute(sa.select(RUN).where(of_turn).order_by(RUN.c.started.desc()).limit(1)).first()
