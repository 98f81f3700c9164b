"""What is wrong with which source, and what to do about it."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Literal

import sqlalchemy as sa

from spiders.posting import Part
from spiders.store import FLOOR_SHARE, Run, Store
from spiders.store.tables import RUN

State = Literal["ok", "never ran", "blocked", "failed", "shrunken", "unreadable", "empty", "stale"]
STALE = timedelta(days=14)
MOST_UNREADABLE = 0.25
ADVICE: dict[State, str] = {
    "ok": "",
    "never ran": "run `rolesonar crawl {source}`",
    "blocked": "wait a day before the next crawl, and crawl it less often",
    "failed": "try again later; if it stays, its address or layout has changed: try a page with `rolesonar read`",
    "shrunken": "look at the page in a browser: if the postings are there, its layout has changed",
    "unreadable": "its layout has changed in part: `rolesonar read` on a saved page shows where",
    "empty": "nothing was ever found there: check the name or the address",
    "stale": "run `rolesonar crawl {source}`: its last complete run is two weeks old",
}
HARMLESS = {"ok", "never ran", "empty"}


class Finding(Part):
    """The health of one listing of a source; times are UTC."""

    source: str
    listing: str
    state: State
    last_complete: datetime | None = None
    seen: int = 0
    usual: int = 0
    """The median of its last five complete runs."""
    reason: str = ""
    advice: str = ""

    @property
    def is_wrong(self) -> bool:
        """Whether somebody should look at it."""
        return self.state not in HARMLESS


def examine(store: Store, sources: Iterable[str], now: datetime) -> tuple[Finding, ...]:
    """Every listing that ever ran, and every source that never did."""
    with store.reading() as connection:
        rows = connection.execute(sa.select(RUN).order_by(RUN.c.started)).mappings().fetchall()
    runs: dict[tuple[str, str], list[Run]] = {}
    for row in rows:
        run = Run(**row)._replace(started=datetime.fromisoformat(row["started"]))
        runs.setdefault((run.source, run.listing), []).append(run)
    ran = {source for source, _ in runs}
    never = [_finding(source, "", "never ran") for source in sources if source not in ran]
    return (*(_examined(history, now) for history in runs.values()), *never)


def _examined(history: Sequence[Run], now: datetime) -> Finding:
    last, complete = history[-1], [run for run in history if not run.problem]
    usual = sorted(run.seen for run in complete[-6:-1] or complete[-1:])
    median = usual[len(usual) // 2] if usual else 0
    state, reason = _state(last, complete, median, now)
    facts = {"last_complete": complete[-1].started if complete else None, "seen": last.seen, "usual": median}
    return _finding(last.source, last.listing, state, reason=reason, **facts)


def _state(last: Run, complete: Sequence[Run], usual: int, now: datetime) -> tuple[State, str]:
    if last.problem:
        return ("blocked" if last.blocked else "failed"), last.problem
    if last.unreadable > MOST_UNREADABLE * (last.seen + last.unreadable):
        return "unreadable", f"{last.unreadable} of {last.seen + last.unreadable} records"
    if last.seen < FLOOR_SHARE * usual:
        return "shrunken", f"{last.seen} postings, usually {usual}"
    if now - complete[-1].started > STALE:
        return "stale", f"last complete run {complete[-1].started:%Y-%m-%d}"
    return ("empty", "no postings") if not last.seen else ("ok", "")


def _finding(source: str, listing: str, state: State, **facts: object) -> Finding:
    return Finding.model_validate(
        {"source": source, "listing": listing, "state": state, "advice": ADVICE[state].format(source=source), **facts}
    )
