"""Faults of processes and disks: kills, full disks, damaged files, two at once."""

import asyncio
import os
import pickle
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from random import Random
from time import monotonic, sleep

from hostile import NOW, Asked, Web, crawled, hostile_web, links, posting
from letters import Letters
from matcher.index.publishing import open_index, update
from spiders.crawl import Wanted, crawl
from spiders.errors import UserError
from spiders.posting import JobPosting
from spiders.store import Store
from verdict import Case, Facts

HOST = "werft.example"
URL = f"https://{HOST}/jobs"
PAGES = 40
SMALL_DISK = 100_000
"""Bytes that a file may hold: enough for an empty store, not for forty postings."""
PATIENCE = 20.0


def main() -> int:
    """What a process does that is stopped: `crawl`, `save` or `index`, where, with which port, and how small a disk."""
    task, folder, port = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if "small" in sys.argv:
        resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL_DISK, SMALL_DISK))
    try:
        TASKS[task](folder, port)
    except UserError as error:
        print(error)
        return 1
    return 0


def _crawl(folder: Path, port: int) -> None:
    for report in crawl(Wanted(("career_page",), URL), folder, NOW, route=port):
        print(report.seen, report.new, *report.reasons)


def _save(folder: Path, _port: int) -> None:
    store = Store.open(folder)
    for number in range(10_000):
        store.save([(_made(5 * number + one), "all", False) for one in range(5)], NOW)
        print(number, flush=True)


def _index(folder: Path, _port: int) -> None:
    store = Store.open(folder)
    for number in range(10_000):
        store.save([(_made(number), "all", False)], NOW)
        update(store, folder, Letters())
        print(number, flush=True)


TASKS: dict[str, Callable[[Path, int], None]] = {"crawl": _crawl, "save": _save, "index": _index}


def killed_crawl(folder: Path) -> Facts:
    """What a killed crawl had not kept, the next one gets, and nothing twice."""
    facts = {}
    for at in (7, 35):
        where = folder / str(at)
        with hostile_web() as web:
            _many(web)
            process = _start("crawl", where, web.port)
            _wait(lambda web=web, at=at: len(web.asked) >= at)  # type: ignore[misc]
            process.kill()
            process.communicate()
            seen = crawled(web, where, URL)
        facts[f"killed at page {at}: all is kept once"] = len(seen.titles) == len(set(seen.titles)) == PAGES
        facts[f"killed at page {at}: the store is sound"] = _is_sound(where)
    return facts


def killed_commit(folder: Path) -> Facts:
    """What was said to be kept is kept."""
    facts = {}
    for turn in range(3):
        where = folder / str(turn)
        last = _kill_after("save", where, Random(turn).uniform(0.0, 0.2))  # noqa: S311  a moment, no secret
        with closing(Store.open(where)) as store:
            kept = {stored.posting.identifier for stored in store.postings()}
        facts[f"turn {turn}: {5 * last + 5} kept"] = kept >= {str(number) for number in range(5 * last + 5)}
        facts[f"turn {turn}: the store is sound"] = _is_sound(where)
    return facts


def killed_publishing(folder: Path) -> Facts:
    """An index is the old one or the new one."""
    facts = {}
    for turn in range(3):
        where = folder / str(turn)
        _kill_after("index", where, Random(turn).uniform(0.0, 0.2))  # noqa: S311  a moment, no secret
        with closing(Store.open(where)) as store:
            update(store, where, Letters())
            opened = open_index(store, where, Letters())
            facts[f"turn {turn}: all can be searched"] = len(opened.vectors) == len(store.hashes())
            for left in where.glob("*.tmp"):
                os.utime(left, (0, 0))  # an hour has passed: no other process writes it
            store.save([(_made(99_999), "all", False)], NOW)
            update(store, where, Letters())
        facts[f"turn {turn}: nothing is left over"] = not list(where.glob("*.tmp"))
    return facts


def full_disk(folder: Path) -> Facts:
    """A full disk is said in one line, and the store can be used afterwards."""
    with hostile_web() as web:
        _many(web)
        process = _start("crawl", folder, web.port, small_disk=True)
        said = process.communicate(timeout=PATIENCE)[0]
        full = [line for line in said.splitlines() if "disk" in line]
        seen = crawled(web, folder, URL)
    return {
        "it is said": bool(full),
        "without a traceback": "Traceback" not in said,
        "nothing is lost afterwards": len(seen.titles) == PAGES,
        "the store is sound": _is_sound(folder),
    }


def damaged_index(folder: Path) -> Facts:
    """An index that was cut, flipped, exchanged or pickled is not read: it is made anew, and that is said."""
    facts = {}
    for name, damage in DAMAGES.items():
        where = folder / name.replace(" ", "-")
        with closing(Store.open(where)) as store:
            store.save([(_made(number), "all", False) for number in range(20)], NOW)
            update(store, where, Letters())
            file = next(where.glob("index-*"))
            file.write_bytes(damage(file.read_bytes()))
            opened = open_index(store, where, Letters())
        facts[f"{name}: said"] = any("rebuilt" in note for note in opened.notes)
        facts[f"{name}: all can be searched"] = len(opened.vectors) == 20
    return facts


class _Wider(Letters):
    name = "wider"
    dimension = 64


def foreign_index(folder: Path) -> Facts:
    """Another encoder's index is never searched, not even where it is published under this one's name."""
    said = ""
    with closing(Store.open(folder)) as store:
        store.save([(_made(number), "all", False) for number in range(20)], NOW)
        update(store, folder, Letters())
        try:
            open_index(store, folder, _Wider())
        except UserError as error:
            said = str(error)
        update(store, folder, _Wider())
        wider = store.index_file("wider")
        if wider:
            store.publish(wider._replace(encoder="letters"))
        opened = open_index(store, folder, Letters())
    return {
        "another encoder has none, and that is said": "wider" in said,
        "one that was slipped in is made anew": any("rebuilt" in note for note in opened.notes),
    }


class _Bomb:
    """What would run if somebody unpickled it."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut short": lambda data: data[: len(data) // 2],
    "empty": lambda _: b"",
    "one byte flipped": lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
    "a pickle": lambda _: pickle.dumps(_Bomb()),
    "noise": lambda data: blake2b(data).digest() * 100,
}


def two_at_once(folder: Path) -> Facts:
    """Two crawls into one store lose nothing."""
    with hostile_web() as web, hostile_web() as other:
        _many(web)
        _many(other, start=100)
        processes = [_start("crawl", folder, one.port) for one in (web, other)]
        said = [process.communicate(timeout=PATIENCE)[0] for process in processes]
    with closing(Store.open(folder)) as store:
        kept = [stored.posting.title for stored in store.postings()]
    return {
        "both end well": all(process.returncode == 0 for process in processes) and "Traceback" not in "".join(said),
        "all is kept": len(kept) == len(set(kept)) == 2 * PAGES,
        "the store is sound": _is_sound(folder),
    }


def interrupted(folder: Path) -> Facts:
    """Ctrl-C ends a crawl soon, keeps what was read, and the run does not count as complete."""

    async def slowly(asked: Asked) -> AsyncIterator[bytes]:
        await asyncio.sleep(0.05)
        async for part in posting(f"Bootsbauerin {asked.target.rpartition('/')[2]}")(asked):
            yield part

    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", links(*(f"/jobs/{number}" for number in range(200))))
        for number in range(200):
            web.serve(f"{HOST}/jobs/{number}", slowly)
        process = _start("crawl", folder, web.port)
        _wait(lambda: len(web.asked) >= 20)
        began = monotonic()
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=PATIENCE)[0]
        seconds = monotonic() - began
    with closing(Store.open(folder)) as store:
        kept = len(list(store.postings()))
    return {
        "it ends soon": seconds < 5,
        f"{kept} are kept": 10 <= kept < 100,
        "it is said": "stopped before its end" in said,
        "without a traceback": "Traceback" not in said,
    }


def _many(web: Web, start: int = 0) -> None:
    numbers = range(start, start + PAGES)
    web.serve(f"{HOST}/jobs", links(*(f"/jobs/{number}" for number in numbers)))
    for number in numbers:
        web.serve(f"{HOST}/jobs/{number}", posting(f"Bootsbauerin {number}"))


def _made(number: int) -> JobPosting:
    url = f"{URL}/{number}"
    return JobPosting(source="made", identifier=str(number), url=url, title=f"Stelle {number}", description="Boote.")


def _start(task: str, folder: Path, port: int = 0, *, small_disk: bool = False) -> "subprocess.Popen[str]":
    command = (sys.executable, __file__, task, str(folder), str(port), *(["small"] if small_disk else []))
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _kill_after(task: str, folder: Path, seconds: float) -> int:
    """Kill a task so long after its first work is done; the last number that it said."""
    process = _start(task, folder)
    first = process.stdout.readline() if process.stdout else ""
    sleep(seconds)
    process.kill()
    rest = process.communicate()[0]
    return int([line for line in f"{first}{rest}".split("\n")[:-1] if line][-1])


def _wait(until: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not until() and monotonic() < end:
        sleep(0.002)


def _is_sound(folder: Path) -> bool:
    with closing(sqlite3.connect(folder / "store.sqlite")) as connection:
        return bool(connection.execute("PRAGMA quick_check").fetchall() == [("ok",)])


CASES = (
    Case("1", "kill -9 while crawling", "loses the rest, even with JOBDIR", killed_crawl),
    Case("2", "kill -9 in a commit", "(has no store)", killed_commit),
    Case("3", "kill -9 while an index is written", "(has no index)", killed_publishing),
    Case("4", "a full disk", "(has no store)", full_disk),
    Case("5", "an index cut, flipped or pickled", "(has no index)", damaged_index),
    Case("6", "an index of another encoder", "(has no index)", foreign_index),
    Case("8", "two crawls into one store", "(has no store)", two_at_once),
    Case("9", "Ctrl-C", "ends in order", interrupted),
)


if __name__ == "__main__":
    sys.exit(main())
