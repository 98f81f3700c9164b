"""For each token the documents that have it: lists of numbers in SQLite, read whole into arrays."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

TABLES: Final = (
    """CREATE TABLE segment (
        number INTEGER PRIMARY KEY, level INTEGER NOT NULL,
        ids BLOB NOT NULL, titles BLOB NOT NULL, bodies BLOB NOT NULL
    )""",
    """CREATE TABLE list (
        segment INTEGER NOT NULL, token TEXT NOT NULL, size INTEGER NOT NULL, docs BLOB NOT NULL,
        PRIMARY KEY (segment, token)
    ) WITHOUT ROWID""",
)
"""A segment holds documents in a row; a list names those of one segment that have a token."""
FANOUT: Final = 8
"""So many segments of one size become one of the next."""
MOST_REMOVED: Final = 0.25
"""Of a segment; with more it is written anew."""
REMOVED: Final = -1
MOST_BYTES_KEPT: Final = 64_000_000
MOST_SIZES_KEPT: Final = 20_000
LAST: Final = chr(0x10FFFF)

_NEW_LIST: Final = "INSERT INTO list VALUES (?, ?, ?, ?)"
_IN_SEGMENTS: Final = "segment IN (SELECT number FROM segment)"
_ONE_OF: Final = f"{_IN_SEGMENTS} AND token IN (SELECT value FROM json_each(?))"  # noqa: S608 - ours

Docs = NDArray[np.uint32]
Ids = NDArray[np.int64]


class Document(NamedTuple):
    """A row's id, its tokens, and how long its title and its body are."""

    id: int
    tokens: Collection[str]
    title: int
    body: int


class Documents(NamedTuple):
    """What is known of every document, at its place: its row's id (-1: removed) and its lengths."""

    ids: Ids
    titles: NDArray[np.uint16]
    bodies: NDArray[np.uint16]
    alive: NDArray[np.bool_]
    size: int
    """How many are alive."""

    @property
    def whole(self) -> bool:
        """Whether none was removed."""
        return self.size == len(self.ids)


class _Segment(NamedTuple):
    number: int
    level: int
    first: int
    documents: int
    removed: int


class Lists:
    """Inverted lists, written in segments that are merged as they grow in number; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._documents: Documents | None = None
        self._version = -1
        self._kept: dict[str, Docs] = {}
        self._sizes: dict[str, int] = {}
        self._bytes = 0

    @property
    def documents(self) -> Documents:
        """Of the transaction that is open; arrays, not to be changed."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if self._documents is None or version != self._version:
            self.forget()
            self._documents, self._version = self._read(), version
        return self._documents

    def forget(self) -> None:
        """What was read before: another transaction has changed it or was taken back."""
        self._documents, self._kept, self._sizes, self._bytes = None, {}, {}, 0

    def add(self, documents: Sequence[Document]) -> None:
        """Take these in, behind what there is; no id may be there already."""
        if not documents:
            return
        first = len(self.documents.ids)
        lists: dict[str, list[int]] = defaultdict(list)
        for doc, document in enumerate(documents, first):
            for token in document.tokens:
                lists[token].append(doc)
        ids, titles, bodies = ([getattr(one, name) for one in documents] for name in ("id", "title", "body"))
        number = self._new_segment(0, np.array(ids, np.int64), np.array(titles), np.array(bodies))
        rows = (
            (number, token, len(docs), np.array(docs, np.uint32).tobytes()) for token, docs in sorted(lists.items())
        )
        self._connection.executemany(_NEW_LIST, rows)
        self.forget()
        self._merge()

    def remove(self, ids: Collection[int]) -> None:
        """Mark these as removed; unknown ones do no harm."""
        known = self.documents
        gone = np.isin(known.ids, np.fromiter(ids, np.int64, len(ids)))
        if not gone.any():
            return
        marked = np.where(gone, REMOVED, known.ids)
        for segment in self._segments():
            inside = slice(segment.first, segment.first + segment.documents)
            if gone[inside].any():
                row = (marked[inside].tobytes(), segment.number)
                self._connection.execute("UPDATE segment SET ids = ? WHERE number = ?", row)
        self.forget()
        self._merge()

    def of(self, tokens: Iterable[str]) -> dict[str, Docs]:
        """Token → the documents that have it, ascending."""
        documents, wanted = self.documents, list(dict.fromkeys(tokens))
        new = [token for token in wanted if token not in self._kept]
        if new:
            blobs: dict[str, list[bytes]] = {token: [] for token in new}
            rows = f"SELECT segment, token, docs FROM list WHERE {_ONE_OF}"  # noqa: S608 - ours
            every = self._connection.execute(rows, (json.dumps(new),)).fetchall()
            for _, token, docs in sorted(every, key=itemgetter(0)):
                blobs[token].append(docs)
            found = {token: self._joined(docs, documents) for token, docs in blobs.items()}
            size = sum(docs.nbytes for docs in found.values())
            if self._bytes + size > MOST_BYTES_KEPT:
                self._kept, self._bytes = {token: self._kept[token] for token in wanted if token in self._kept}, 0
            self._kept |= found
            self._bytes += size
        return {token: self._kept[token] for token in wanted}

    def counts(self, tokens: Iterable[str]) -> dict[str, int]:
        """Token → how many documents have it."""
        wanted = list(dict.fromkeys(tokens))
        if not self.documents.whole:
            return {token: len(docs) for token, docs in self.of(wanted).items()}
        rows = f"SELECT token, size FROM list WHERE {_ONE_OF}"  # noqa: S608 - ours
        new = dict.fromkeys((token for token in wanted if token not in self._sizes), 0)
        for token, size in self._connection.execute(rows, (json.dumps(list(new)),)) if new else ():
            new[token] += size
        found = {token: self._sizes[token] if token in self._sizes else new[token] for token in wanted}
        self._sizes = found if len(self._sizes) > MOST_SIZES_KEPT else self._sizes | new
        return found

    def beginning(self, start: str) -> Docs:
        """The documents that have a token which begins so, as often as they have such tokens; in no order."""
        documents = self.documents
        rows = f"SELECT docs FROM list WHERE {_IN_SEGMENTS} AND token >= ? AND token < ?"  # noqa: S608 - ours
        found = self._connection.execute(rows, (start, start + LAST))
        return self._joined((docs for (docs,) in found), documents)

    def named(self, start: str) -> list[str]:
        """Each token that begins so and that a document has."""
        if not self.documents.whole:
            return [token for token, _ in self.tokens(start)]
        rows = f"SELECT DISTINCT token FROM list WHERE {_IN_SEGMENTS} AND token >= ? AND token < ?"  # noqa: S608 - ours
        return [token for (token,) in self._connection.execute(rows, (start, start + LAST))]

    def tokens(self, start: str) -> Iterator[tuple[str, Docs]]:
        """Each token that begins so and that a document has, with its documents, ascending."""
        documents = self.documents
        rows = self._connection.execute(
            f"SELECT token, docs FROM list WHERE {_IN_SEGMENTS} AND token >= ? AND token < ? ORDER BY token, segment",  # noqa: S608 - ours
            (start, start + LAST),
        )
        for token, group in groupby(rows, itemgetter(0)):
            docs = self._joined((blob for _, blob in group), documents)
            if len(docs):
                yield token, docs

    @staticmethod
    def _joined(blobs: Iterable[bytes], documents: Documents) -> Docs:
        docs = np.frombuffer(b"".join(blobs), np.uint32)
        return docs if documents.whole else docs[documents.alive[docs]]

    def _read(self) -> Documents:
        rows = self._connection.execute("SELECT ids, titles, bodies FROM segment ORDER BY number").fetchall()
        columns = (b"".join(row[at] for row in rows) for at in range(3))
        ids, titles, bodies = (np.frombuffer(c, t) for c, t in zip(columns, (np.int64, *2 * (np.uint16,)), strict=True))
        alive = ids != REMOVED
        return Documents(ids, titles, bodies, alive, int(alive.sum()))

    def _segments(self) -> list[_Segment]:
        alive, first, found = self.documents.alive, 0, []
        rows = self._connection.execute("SELECT number, level, length(ids) / 8 FROM segment ORDER BY number")
        for number, level, documents in rows.fetchall():
            removed = documents - int(alive[first : first + documents].sum())
            found.append(_Segment(number, level, first, documents, removed))
            first += documents
        return found

    def _new_segment(
        self, level: int, ids: Ids, titles: NDArray[np.integer[Any]], bodies: NDArray[np.integer[Any]]
    ) -> int:
        lengths = (np.minimum(lengths, 0xFFFF).astype(np.uint16).tobytes() for lengths in (titles, bodies))
        row = (level, ids.tobytes(), *lengths)
        added = self._connection.execute("INSERT INTO segment (level, ids, titles, bodies) VALUES (?, ?, ?, ?)", row)
        return int(added.lastrowid or 0)

    def _merge(self) -> None:
        """Until no segment has too many removed and no size too many segments."""
        while old := _to_merge(self._segments()):
            self._write_anew(old)

    def _write_anew(self, old: Sequence[_Segment]) -> None:
        """The last segments as one, without what was removed: what is left moves together."""
        documents, first, last = self.documents, old[0].first, old[-1].number
        alive = documents.alive[first:]
        places = (first - 1 + np.cumsum(alive)).astype(np.uint32)
        lists = self._connection.execute(
            "SELECT token, docs FROM list WHERE segment BETWEEN ? AND ? ORDER BY token, segment", (old[0].number, last)
        )
        number = self._new_segment(
            max(segment.level for segment in old) + 1,
            documents.ids[first:][alive],
            documents.titles[first:][alive],
            documents.bodies[first:][alive],
        )
        rows = (
            (number, token, docs if alive.all() else places[self._joined([docs], documents) - first].tobytes())
            for token, docs in _by_token(lists)
        )
        self._connection.executemany(_NEW_LIST, ((*row[:2], len(row[2]) // 4, row[2]) for row in rows if row[2]))
        for table, column in (("list", "segment"), ("segment", "number")):
            bounds = (old[0].number, last)
            self._connection.execute(f"DELETE FROM {table} WHERE {column} BETWEEN ? AND ?", bounds)  # noqa: S608 - ours
        self.forget()


@contextmanager
def one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything that is read inside is of one moment, whatever another process writes."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def _to_merge(segments: Sequence[_Segment]) -> Sequence[_Segment]:
    """The last segments, from the first that has too many removed or enough like it behind it; often none."""
    levels = Counter(segment.level for segment in segments)
    for at, segment in enumerate(segments):
        if segment.removed > MOST_REMOVED * segment.documents or levels[segment.level] >= FANOUT:
            return segments[at:]
    return ()


def _by_token(rows: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    for token, group in groupby(rows, itemgetter(0)):
        yield token, b"".join(docs for _, docs in group)
