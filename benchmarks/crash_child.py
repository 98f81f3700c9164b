"""What a process does that is killed: the real commands; every file it opens and every statement is a moment to die.

Nothing in the program knows of it: Python's audit events and SQLite's trace tell what happens next.
https://docs.python.org/3/library/audit_events.html
"""

import json
import os
import re
import signal
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import dbapi2
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, NoReturn

import matcher.encoder
from generated import generated_postings
from letters import Letters
from matcher.cli import main
from matcher.index import publishing, wording
from matcher.index.publishing import open_index, update
from matcher.search import answer
from matcher.views import postings as views
from spiders import pipelines
from spiders.crawl import Wanted, crawl
from spiders.errors import UserError
from spiders.posting import JobPosting
from spiders.store import Filter, Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
OLD, NEW = 30, 60
"""Postings that are indexed before, and those that come in."""
CHANGED, GONE, BACK = range(10), range(10, 15), range(25, 30)
"""What changes and closes then; what had closed before and is open again."""
BATCH = 16
BATCHES = (NEW + len(CHANGED) + len(GONE) + len(BACK)) // BATCH
AT_ONCE = 20
"""Postings encoded and taken in together: few, so that there are several moments between."""
PAGES = 40
HOST = "werft.example"
URL = f"https://{HOST}/jobs"
_TEXTS = tuple(posting.description for posting in generated_postings(20, seed=5, words=30))
_ROLES = "Bootsbauer Segelmacher Taklerin Lotse Matrosin Schweißer Nautikerin Kranführer".split()


class Order(NamedTuple):
    """What to do in which data folder: first take in `batches` of postings, then run the command of these words."""

    folder: Path
    log: Path
    words: tuple[str, ...] = ()
    batches: int = 0
    die: tuple[str, ...] = ()
    """Moments, by the beginnings of their names, in this order; at the last one the process kills itself."""
    port: int = 0
    small_disk: int = 0
    """Bytes that a file may hold; 0 is no limit."""


def made(number: int, edition: str = "a") -> JobPosting:
    """A posting of its own words: the title has the number, the text has number and edition."""
    return JobPosting(
        source="made",
        identifier=str(number),
        url=f"{URL}/{number}",
        title=f"{_ROLES[number % len(_ROLES)]} Nummer {number}",
        description=f"{_TEXTS[number % len(_TEXTS)]}\nDie Kennung ist {mark(number, edition)}.",
        hiring_organization={"name": f"Werft {number // 3} GmbH"},
    )


def mark(number: int, edition: str) -> str:
    """The word that this edition of the posting has alone."""
    return f"kennung{number}{edition}"


def arriving() -> list[tuple[JobPosting, str, bool]]:
    """What comes in after the index was written: changed, gone, new ones and some that are back, mixed."""
    rows = [(made(number, "b"), "all", False) for number in CHANGED]
    rows += [(made(number), "all", True) for number in GONE]
    rows += [(made(number), "all", False) for number in (*BACK, *range(OLD, OLD + NEW))]
    return sorted(rows, key=lambda row: (int(row[0].identifier) * 7) % BATCH)


def nursery() -> None:
    """For each order on standard input a process forked from this one, which has everything loaded; tells its number.

    The next line says how it ended: its exit code, -9 when it was killed.
    """
    _warm()
    for line in sys.stdin:
        number = os.fork()
        if not number:
            _live(Order(**json.loads(line)))
        print(number, flush=True)
        _, status = os.waitpid(number, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _warm() -> None:
    """What every one of them would load and compile."""
    with TemporaryDirectory() as folder, closing(Store.open(Path(folder))) as store:
        store.save([(made(number), "all", False) for number in range(3)], NOW)
        store.group_openings()
        update(store, Path(folder), Letters())
        opened = open_index(store, Path(folder), Letters())
        found = answer("Lotse", Filter(), 3, store=store, opened=opened, encoder=Letters())
        views.hits(found.hits)


def _live(order: Order) -> NoReturn:
    try:
        perform(order._replace(folder=Path(order.folder), log=Path(order.log)))
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        sys.stderr.flush()
        os._exit(1)
    except SystemExit as end:
        sys.stdout.flush()
        os._exit(end.code if isinstance(end.code, int) else 0)
    except BaseException:  # noqa: BLE001  what nobody caught is what is looked for
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(99)
    os._exit(0)


def perform(order: Order) -> None:
    """Do it, with what it prints and says beside `log`, what was acknowledged in it, a line each."""
    for stream, name in ((1, ".out"), (2, ".said")):
        os.dup2(os.open(order.log.with_suffix(name), os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream)
    log = _Log(order.log)
    for room, name, other in (
        (publishing, "CHUNK", AT_ONCE),
        (wording, "CHUNK", AT_ONCE),
        (pipelines, "BATCH", AT_ONCE),
        (matcher.encoder, "load_encoder", lambda _name=None: Letters()),
        (Store, "add_vectors", _telling_vectors(log)),
    ):
        setattr(room, name, other)
    if order.small_disk:
        _shrink(order.small_disk)
    _watch(log, order.die)
    for batch in _batches(order.batches):
        with closing(Store.open(order.folder)) as store:
            store.save(batch, NOW)
        log("saved", [posting.url for posting, _, _ in batch])
    if order.port:
        for report in crawl(Wanted(("career_page",), URL), order.folder, NOW, route=order.port):
            print(report.seen, report.new, *report.reasons, flush=True)
    if order.words:
        os.environ["ROLESONAR_DATA"] = str(order.folder)
        sys.argv = ["rolesonar", *order.words]
        main()


class _Log:
    """Lines that are there when the process is not."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def __call__(self, name: str, facts: object = None) -> None:
        os.write(self._file, json.dumps([name, facts]).encode() + b"\n")


def _batches(count: int) -> Iterator[list[tuple[JobPosting, str, bool]]]:
    rows = arriving()
    for number in range(count):
        yield rows[number * BATCH : (number + 1) * BATCH]


def _telling_vectors(log: _Log) -> Callable[..., None]:
    """Vectors are acknowledged when the store has taken them."""
    keep = Store.add_vectors

    def add_vectors(store: Store, encoder: str, vectors: dict[str, Any]) -> None:
        keep(store, encoder, vectors)
        log("vectors", [*vectors])

    return add_vectors


def _watch(log: _Log, moments: tuple[str, ...]) -> None:
    """Tell when publishing begins and what is committed; die at the last of the moments."""
    waiting, inserted = list(moments), 0

    def reached(name: str) -> None:
        nonlocal inserted
        inserted += name.startswith("store INSERT INTO posting ")
        if name.startswith("store BEGIN") and inserted:
            log("committed", inserted)
        if name.startswith("open index-") and "publishing" not in told:
            told.add("publishing")
            log("publishing")
        if waiting and re.match(waiting[0], name):
            waiting.pop(0)
            if not waiting:
                os.kill(os.getpid(), signal.SIGKILL)

    told: set[str] = set()
    log("begun")
    _listen(reached)


def _listen(reached: Callable[[str], None]) -> None:
    """Before each step; SQLite and fsync have no event, so they are called through here."""

    def hook(event: str, facts: tuple[Any, ...]) -> None:
        if event in {"open", "os.remove"} and isinstance(facts[0], (str, Path)):
            reached(f"{event.removeprefix('os.')} {Path(facts[0]).name}")
        elif event == "os.rename":
            reached(f"rename {Path(facts[1]).name}")

    def fsync(file: int) -> None:
        reached("fsync")
        to_disk(file)
        reached("flushed")

    def connected(where: str | Path, **how: Any) -> sqlite3.Connection:  # noqa: ANN401  the driver's own
        connection: sqlite3.Connection = connect(where, **how)
        connection.set_trace_callback(lambda statement: reached(f"{Path(where).stem} {statement[:99].strip()}"))
        return connection

    to_disk, connect = os.fsync, sqlite3.connect
    for room, name, through in ((os, "fsync", fsync), (sqlite3, "connect", connected), (dbapi2, "connect", connected)):
        setattr(room, name, through)
    sys.addaudithook(hook)


def _shrink(size: int) -> None:
    """A limit on the size of files stands in for a full disk."""
    import resource  # noqa: PLC0415  not on every system

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


if __name__ == "__main__":
    nursery()
