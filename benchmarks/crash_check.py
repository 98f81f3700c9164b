"""What must be true after a kill: every load is clean, nothing that was acknowledged is lost, a search is exact."""

import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np

import crash_child
from crash_child import PAGES, Order, mark
from letters import Letters
from matcher.index import NumpyIndex, Vectors
from matcher.index.publishing import Opened, open_index
from matcher.lexicon import Lexicon
from spiders.errors import UserError
from spiders.store import Store, Stored

THUMBS = 1
"""How many were given before."""
QUERIES = ("Bootsbauer Nummer 7", "Nautikerin", "machine learning engineer in Hamburg")


class Ended(NamedTuple):
    """How a process ended: its exit code, -9 when killed, what it printed, and what it said beside."""

    code: int
    out: str
    said: str

    @property
    def plainly(self) -> bool:
        """Done, or nothing was there to be done; one line at most beside."""
        well = self.code == 0 or (self.code == 1 and "nothing is indexed" in self.said)
        return well and self.said.count("\n") <= 1 and "Traceback" not in self.said


class Verdict(NamedTuple):
    """Whether every load was clean, how much was lost or encoded twice, whether every search was exact; and why."""

    clean: bool
    lost: int
    exact: bool
    why: tuple[str, ...] = ()


class Acknowledged(NamedTuple):
    """What a process said was kept: addresses of postings, hashes of vectors, how many postings of a crawl."""

    saved: frozenset[str]
    vectors: frozenset[str]
    committed: int


class Nursery:
    """Starts processes that have everything loaded, one at a time, and tells how each ended."""

    def __init__(self) -> None:
        few = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")  # threads do not survive a fork
        command = (sys.executable, crash_child.__file__)
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | few
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def start(self, order: Order) -> int:
        """Its process number."""
        order.log.unlink(missing_ok=True)
        self._write(json.dumps(order._asdict(), default=str))
        return int(self._read())

    def end(self, order: Order) -> Ended:
        """When it is over."""
        code = int(self._read())
        out, said = (order.log.with_suffix(suffix).read_text("utf-8") for suffix in (".out", ".said"))
        return Ended(code, out, said)

    def done(self, order: Order) -> Ended:
        """From its start to its end."""
        self.start(order)
        return self.end(order)

    def _write(self, line: str) -> None:
        if self._process.stdin:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()

    def _read(self) -> str:
        return self._process.stdout.readline() if self._process.stdout else ""


def acknowledged(log: Path) -> Acknowledged:
    """What the lines say; a line that was cut short says nothing."""
    told: dict[str, list[str]] = {"saved": [], "vectors": []}
    committed = 0
    for line in log.read_text("utf-8").split("\n")[:-1]:
        name, facts = json.loads(line)
        if name == "committed":
            committed = facts
        elif name in told:
            told[name] += facts
    return Acknowledged(frozenset(told["saved"]), frozenset(told["vectors"]), committed)


def verdict(nursery: Nursery, folder: Path, log: Path) -> Verdict:
    """Look, search, index again and look once more."""
    kept, found = acknowledged(log), _Findings()
    searched = nursery.done(Order(folder, folder / "search.log", ("search", "Bootsbauer")))
    found.clean("search", searched.plainly, searched.said)
    if (folder / "person.sqlite").exists():
        thumbs = nursery.done(Order(folder, folder / "thumbs.log", ("feedback", "--json")))
        found.clean("feedback", thumbs.plainly, thumbs.said)
        found.lost("thumbs", THUMBS - thumbs.out.count("\n"))
    _opened(folder, found)
    _kept(folder, kept, found)
    again = Order(folder, folder / "again.log", ("index",))
    indexed = nursery.done(again)
    found.clean("index", indexed.plainly, indexed.said)
    twice = acknowledged(again.log).vectors & kept.vectors & _hashes(folder)
    found.lost("encoded twice", len(twice))
    _opened(folder, found, whole=True)
    _swept(nursery, folder, found)
    return found.verdict()


def crawl_verdict(nursery: Nursery, order: Order) -> Verdict:
    """Look, and crawl again: what was committed is there, the rest comes in, nothing twice, and it is sound."""
    kept, found = acknowledged(order.log), _Findings()
    looked = nursery.done(Order(order.folder, order.folder / "look.log", ("sources",)))
    found.clean("sources", looked.plainly, looked.said)
    with closing(Store.open(order.folder)) as store:
        found.lost("postings", max(0, kept.committed - len(list(store.postings()))))
    again = nursery.done(order._replace(log=order.folder / "again.log", die=()))
    found.clean("crawl", again.plainly, again.said)
    with closing(Store.open(order.folder)) as store:
        titles = [stored.posting.title for stored in store.postings()]
    found.lost("pages", PAGES - len(set(titles)))
    found.exact("each once", len(titles) == len(set(titles)))
    found.clean("quick_check", _is_sound(order.folder))
    return found.verdict()


class _Findings:
    def __init__(self) -> None:
        self._wrong: dict[str, list[str]] = {"clean": [], "lost": [], "exact": []}
        self._lost = 0

    def clean(self, what: str, holds: object, said: str = "") -> None:
        self._wrong["clean"] += [] if holds else [f"{what}: {' '.join(said.split())[-200:]}"]

    def exact(self, what: str, holds: object) -> None:
        self._wrong["exact"] += [] if holds else [what]

    def lost(self, what: str, count: int) -> None:
        self._lost += count
        self._wrong["lost"] += [f"{what}: {count}"] if count else []

    def verdict(self) -> Verdict:
        why = tuple(f"{kind}: {what}" for kind, said in self._wrong.items() for what in said)
        return Verdict(not self._wrong["clean"], self._lost, not self._wrong["exact"], why)


def _kept(folder: Path, kept: Acknowledged, found: _Findings) -> None:
    with closing(Store.open(folder)) as store:
        there = {stored.posting.url for stored in store.postings(range(1, 100_000))}
        found.lost("postings", len(kept.saved - there) + max(0, kept.committed - len(there)))
        found.lost("vectors", len(kept.vectors - store.vectors(Letters.name, sorted(kept.vectors)).keys()))


def _hashes(folder: Path) -> frozenset[str]:
    with closing(Store.open(folder)) as store:
        return frozenset(store.hashes().values())


def _opened(folder: Path, found: _Findings, *, whole: bool = False) -> None:
    """Open it and ask; where it is `whole`, every open posting is in it."""
    when = "after indexing again" if whole else "beside what is stale"
    with closing(Store.open(folder)) as store:
        try:
            opened = open_index(store, folder, Letters())
        except UserError as error:
            found.clean("open", not whole and store.index_file(Letters.name) is None, str(error))
            return
        found.clean("open", len(opened.notes) <= (not whole), " ".join(opened.notes))
        known = _known(store)
        hashes = store.hashes()
        found.exact(f"missing counted, {when}", opened.missing == len(hashes) - len(known))
        found.exact(f"all is in it, {when}", not whole or known.keys() == hashes.keys())
        found.exact(f"vectors, {when}", _equal(opened, known))
        found.exact(f"words, {when}", _words(opened.lexicon, list(store.postings(known)), whole=whole))


def _known(store: Store) -> dict[int, Vectors]:
    """Number → vector of every open posting that has one: what a search must find, whatever the file holds."""
    hashes = store.hashes()
    vectors = store.vectors(Letters.name, list(set(hashes.values())))
    return {number: vectors[text].astype(np.float32) for number, text in hashes.items() if text in vectors}


def _equal(opened: Opened, known: dict[int, Vectors]) -> bool:
    oracle = NumpyIndex(Letters.dimension)
    if known:
        oracle.add(np.array(sorted(known), np.int64), np.stack([known[number] for number in sorted(known)]))
    for query in Letters().encode_queries(QUERIES):
        expected, all_of_them = oracle.search(query, 10), oracle.scores(query)
        best, scores = opened.vectors.search(query, 10), opened.vectors.scores(query)
        same = scores.numbers.tolist() == all_of_them.numbers.tolist() and best.cosines.shape == expected.cosines.shape
        if not same or not np.allclose(scores.cosines, all_of_them.cosines, atol=2e-3):
            return False
        if not np.allclose(best.cosines, expected.cosines, atol=2e-3):
            return False
    return True


def _words(lexicon: Lexicon, postings: list[Stored], *, whole: bool) -> bool:
    """Each posting is found by its own word; and, where it is whole, nothing else is held and no table is broken."""
    own = {stored.id: stored.posting.description.rpartition(" ")[2].rstrip(".") for stored in postings}
    found = all(lexicon.holding([word]) == [number] for number, word in own.items())
    if not whole:
        return found
    employers = Counter(stored.posting.organization for stored in postings)
    counted = all(len(lexicon.having("company", [name])) == count for name, count in employers.items())
    old = any(lexicon.holding([mark(int(stored.posting.identifier), "a")]) for stored in postings
              if stored.posting.description.endswith("b."))  # fmt: skip
    return found and counted and not old and len(lexicon) == len(lexicon.held()) == len(postings)


def _swept(nursery: Nursery, folder: Path, found: _Findings) -> None:
    """An hour later nothing is left of what was half written, and nothing is encoded again."""
    for file in folder.glob("index-*"):
        os.utime(file, (0, 0))
    order = Order(folder, folder / "swept.log", ("index", "--json"))
    told = nursery.done(order)
    encoded = json.loads(told.out)["encoded"] if told.plainly else -1
    found.clean("index once more", told.plainly, told.said)
    found.lost("encoded though unchanged", abs(encoded))
    found.clean("one index file", len(list(folder.glob("index-*"))) == 1, str(sorted(folder.glob("index-*"))))
    found.clean("quick_check", _is_sound(folder))


def _is_sound(folder: Path) -> bool:
    with closing(sqlite3.connect(folder / "store.sqlite")) as connection:
        return bool(connection.execute("PRAGMA quick_check").fetchall() == [("ok",)])
