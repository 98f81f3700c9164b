"""kill -9 at named points and at random moments, while postings come in and are indexed: what is left then.

python benchmarks/crash.py [--json] [--random N]
"""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from random import Random
from time import perf_counter, sleep
from typing import NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from crash_check import Ended, Nursery, Verdict, crawl_verdict, verdict
from crash_child import BACK, BATCHES, HOST, NOW, OLD, PAGES, Order, made
from hostile import hostile_web, links, posting
from spiders.store import Store

RANDOM = 60
PATIENCE = 60.0
KILLED = -signal.SIGKILL
INDEX, SEARCH = ("index",), ("search", "Bootsbauer")
_PUBLISHED = "store INSERT OR REPLACE INTO index_file"


class Point(NamedTuple):
    """Where to die: at the last of these moments, each after the one before; how many batches come in, then what."""

    name: str
    die: tuple[str, ...]
    words: tuple[str, ...] = INDEX
    batches: int = BATCHES
    prepare: Callable[[Path], None] = lambda _folder: None


class Row(NamedTuple):
    """A row of the table: how often it was killed, how many loads were clean, what was lost, how many were exact."""

    point: str
    kills: int
    clean: int
    lost: int
    exact: int
    why: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether one of them is not as it must be."""
        return not self.kills or self.lost > 0 or not self.kills == self.clean == self.exact


def cut(folder: Path) -> None:
    """Half of the index is gone."""
    for file in folder.glob("index-*"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def emptied(folder: Path) -> None:
    """Nothing is there yet."""
    shutil.rmtree(folder)


def wordless(folder: Path) -> None:
    """The lexicon is gone."""
    (folder / "lexicon.sqlite").unlink()


_VECTORS = "store INSERT OR REPLACE INTO vector"
_WORDS = "lexicon INSERT"
_DRAFT = r"open index-.*tmp"
POINTS = (
    Point("the store is made", ("store CREATE TABLE vector",), prepare=emptied),
    Point("the first posting of a save", ("store INSERT INTO posting ",)),
    Point("a changed posting's old version", ("store INSERT INTO version",)),
    Point("a save's commit", ("store INSERT INTO posting ", "store COMMIT")),
    Point("the third save's commit", ("store INSERT INTO posting ", "store COMMIT") * 3),
    Point("openings are grouped", ("store UPDATE posting SET opening",)),
    Point("the first vectors", (_VECTORS,)),
    Point("the first vectors' commit", (_VECTORS, "store COMMIT")),
    Point("between two batches of vectors", (_VECTORS, "store COMMIT", "store BEGIN")),
    Point("the third batch of vectors", (_VECTORS, "store COMMIT") * 3),
    Point("before the index is written", (_DRAFT,)),
    Point("written, before fsync", (_DRAFT, "fsync")),
    Point("flushed, before the rename", (_DRAFT, "flushed", "rename index-")),
    Point("renamed, before the store's row", ("rename index-", "store BEGIN")),
    Point("the store's row, before its commit", (_PUBLISHED, "store COMMIT")),
    Point("published, before the old file goes", (_PUBLISHED, "remove index-")),
    Point("the lexicon's tables", ("lexicon CREATE",) * 3, prepare=wordless),
    Point("the lexicon's tables, before their commit", ("lexicon CREATE", "lexicon COMMIT"), prepare=wordless),
    Point("what is gone leaves the lexicon", ("lexicon DELETE",)),
    Point("a posting into the lexicon", (_WORDS,)),
    Point("the lexicon's first commit", (_WORDS, "lexicon COMMIT")),
    Point("the lexicon's second batch", (_WORDS, "lexicon COMMIT", _WORDS)),
    Point("the lexicon's third commit", (_WORDS, "lexicon COMMIT") * 3),
    Point("a lexicon from nothing", (_WORDS, "lexicon COMMIT", _WORDS), prepare=wordless),
    Point("a thumb", ("person INSERT",), ("like", "1"), 0),
    Point("a thumb, before its commit", ("person INSERT", "person COMMIT"), ("dislike", "2"), 0),
    Point("a search mends the index", (_DRAFT, "rename index-"), SEARCH, 0, cut),
    Point("a search mends the lexicon", (_WORDS, "lexicon COMMIT"), SEARCH, 0, wordless),
)
CRAWLS = (
    Point("a crawl's first commit", ("store INSERT INTO posting ", "store COMMIT")),
    Point("a crawl's second save", ("store INSERT INTO posting ", "store COMMIT", "store INSERT INTO posting ")),
    Point("a crawl closes what is past", ("store INSERT INTO run",)),
)
MARKS = {"begun": "a random moment", "publishing": "a random moment of publishing"}
"""What the log says, and what is killed after it."""
DISKS = (10_000, 60_000, 120_000, 160_000, 200_000)
"""Bytes that a file may hold."""


def main() -> int:
    """Kill at every point, print the table; 1 where a row fails."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--json", action="store_true", help="print one JSON object instead of the table")
    cli.add_argument("--random", type=int, default=RANDOM, metavar="N", help=f"random moments (default {RANDOM})")
    arguments = cli.parse_args()
    found = rows(POINTS, arguments.random, CRAWLS, DISKS)
    kills, failed = sum(row.kills for row in found), sum(row.failed for row in found)
    if arguments.json:
        print(json.dumps({"kills": kills, "failed": failed, "rows": [row._asdict() for row in found]}))
    else:
        Console().print(_table(found))
        print(f"{kills} kills, {len(found) - failed} rows passed, {failed} failed")
    return int(failed > 0)


def rows(points: Sequence[Point], moments: int, crawls: Sequence[Point] = (), disks: Sequence[int] = ()) -> list[Row]:
    """A row a point, one for each half of the random moments, and one for all full disks."""
    with Nursery() as nursery, tempfile.TemporaryDirectory() as where:
        template = Path(where) / "before"
        _prepared(nursery, template)
        found = [_at_point(nursery, template, point) for point in points]
        found += [_at_random(nursery, template, moments - moments // 2, "begun")] if moments else []
        found += [_at_random(nursery, template, moments // 2, "publishing")] if moments > 1 else []
        found += [_crawl(nursery, template, point) for point in crawls]
        found += [_full(nursery, template, disks)] if disks else []
    return found


def _prepared(nursery: Nursery, folder: Path) -> None:
    """A store of some postings, indexed, of which a few have closed since."""
    with closing(Store.open(folder)) as store:
        store.save([(made(number), "all", False) for number in range(OLD)], NOW)
        nursery.done(Order(folder, folder.with_suffix(".log"), INDEX))
        store.save([(made(number), "all", True) for number in BACK], NOW)
    (folder / "profile.toml").write_text('titles = ["Lotse"]', "utf-8")
    for words in (INDEX, ("like", "2")):
        nursery.done(Order(folder, folder.with_suffix(".log"), words))


def _at_point(nursery: Nursery, template: Path, point: Point) -> Row:
    with _trial(template, point.prepare) as order:
        nursery.start(order._replace(words=point.words, batches=point.batches, die=point.die))
        ended = nursery.end(order)
        return _row(point.name, [_judged(nursery, order, ended)])


def _at_random(nursery: Nursery, template: Path, times: int, mark: str) -> Row:
    """So long after the mark, evenly over what the same work takes from there to its end; each time another moment."""
    chance = Random(len(mark))  # noqa: S311  a moment, no secret
    longest, found = _lived(nursery, template, mark), list[Verdict]()
    for number in range(times):
        verdict = None
        while not verdict:
            verdict = _killed(nursery, template, mark, (number + chance.random()) / times * longest)
            longest *= 1 if verdict else 0.9  # it was over before
        found.append(verdict)
    return _row(MARKS[mark], found)


def _lived(nursery: Nursery, template: Path, mark: str) -> float:
    """Seconds from the mark to the end of one that nobody kills."""
    with _trial(template) as order:
        nursery.start(order._replace(words=INDEX, batches=BATCHES))
        began = _seen(order.log, mark)
        nursery.end(order)
        return perf_counter() - began


def _killed(nursery: Nursery, template: Path, mark: str, seconds: float) -> Verdict | None:
    """None where it was over before."""
    with _trial(template) as order:
        process = nursery.start(order._replace(words=INDEX, batches=BATCHES))
        _seen(order.log, mark)
        sleep(seconds)
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        return _judged(nursery, order, nursery.end(order))


def _judged(nursery: Nursery, order: Order, ended: Ended) -> Verdict | None:
    return verdict(nursery, order.folder, order.log) if ended.code == KILLED else None


def _crawl(nursery: Nursery, template: Path, point: Point) -> Row:
    """A crawl of a loopback site into an empty store."""
    with _trial(template, emptied) as order, hostile_web() as web:
        web.serve(f"{HOST}/jobs", links(*(f"/jobs/{number}" for number in range(PAGES))))
        for number in range(PAGES):
            web.serve(f"{HOST}/jobs/{number}", posting(f"Bootsbauerin {number}"))
        crawling = order._replace(port=web.port, die=point.die)
        nursery.start(crawling)
        killed = nursery.end(crawling).code == KILLED
        return _row(point.name, [crawl_verdict(nursery, crawling) if killed else None])


def _full(nursery: Nursery, template: Path, disks: Sequence[int]) -> Row:
    """No kill: the disk is full while postings come in and are indexed; that is said in one line."""
    found = []
    for size in disks:
        with _trial(template) as order:
            small = order._replace(words=INDEX, batches=BATCHES, small_disk=size)
            ended = nursery.done(small)
            left = [file.name for file in order.folder.glob("*.tmp")]
            if ended.code == 0:  # there was room for all of it
                continue
            said = ended.code == 1 and ended.said.count("\n") == 1 and "Traceback" not in ended.said
            why = () if said and not left else (f"{size} bytes: {ended.code} {ended.said[-200:]} {left}",)
            judged = verdict(nursery, order.folder, order.log)
            found.append(judged._replace(clean=judged.clean and not why, why=(*judged.why, *why)))
    return _row("a full disk", found)


@contextmanager
def _trial(template: Path, prepare: Callable[[Path], None] = lambda _folder: None) -> Iterator[Order]:
    """A copy of the store to kill something at."""
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where) / "data"
        shutil.copytree(template, folder)
        prepare(folder)
        yield Order(folder, Path(where) / "killed.log")


def _seen(log: Path, mark: str) -> float:
    """When the mark stands in the log."""
    end = perf_counter() + PATIENCE
    while perf_counter() < end and not (log.exists() and f'"{mark}"' in log.read_text("utf-8")):
        sleep(0.0005)
    return perf_counter()


def _row(name: str, found: Sequence[Verdict | None]) -> Row:
    judged = [one for one in found if one]
    why = tuple(dict.fromkeys(reason for one in judged for reason in one.why))
    clean, exact = (sum(getattr(one, name) for one in judged) for name in ("clean", "exact"))
    return Row(name, len(judged), clean, sum(one.lost for one in judged), exact, why)


def _table(found: Sequence[Row]) -> Table:
    table = Table("point", "kills", "clean loads", "lost", "exact", "", box=None)
    for row in found:
        verdict = Text("; ".join(row.why) or "never reached", "red") if row.failed else Text("passed", "green")
        counts = [Text(str(count), justify="right") for count in row[1:5]]
        table.add_row(Text(row.point), *counts, verdict)
    return table


if __name__ == "__main__":
    sys.exit(main())
