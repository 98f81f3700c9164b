"""Words: BM25 over the same postings as the index, title pieces before the words of the text, and what filters."""

import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.lexicon.lists import TABLES, Document, Ids, Lists, one_state
from matcher.lexicon.scoring import Scoring
from matcher.lexicon.vocabulary import WORDS, Vocabulary
from matcher.words import ENDINGS, SHORTEST_STEM, content_words, pieces, plain_words, stem

VERSION = 3
"""Of the tables: a file of another version is emptied and filled anew."""

MOST_QUERY_WORDS = 32
LONGEST_QUERY = 2_000
CACHE_KB = 64_000
LONGEST_BODY = 10_000
LONGEST_WHOLE = 60_000
BOUNDARY = "_"
"""Between title and text: no phrase has it."""

_TABLES = (
    *(
        f"DROP TABLE IF EXISTS {name}"
        for name in "titles bodies vocabulary wholes kept term held segment list word state".split()
    ),
    *TABLES,
    """CREATE VIRTUAL TABLE wholes USING fts5(tokens, content = '', tokenize = "ascii tokenchars '_+#'")""",
    WORDS,
    "CREATE TABLE kept (id INTEGER PRIMARY KEY, tokens BLOB NOT NULL)",
    "CREATE TABLE held (id INTEGER PRIMARY KEY, content_hash TEXT NOT NULL)",
    "CREATE TABLE state (revision INTEGER NOT NULL)",
    "INSERT INTO state VALUES (-1)",
    f"PRAGMA user_version = {VERSION}",
)


class Term(NamedTuple):
    """What is known of a posting: ("company", "Acme"), ("skill", "python")."""

    name: str
    value: str


class LexiconRow(NamedTuple):
    """A posting's words: its number in the store, its title, what of its text ranks."""

    id: int
    title: str
    body: str
    whole: str = ""
    """The text whole, where phrases are looked for; else the body."""
    terms: tuple[Term, ...] = ()


class Shares(NamedTuple):
    """Ids (k,) in no order and what share of a query each has (k,)."""

    ids: Ids
    shares: NDArray[np.float32]


class Lexicon:
    """The words of postings in a SQLite database of its own, a cache: what it holds can be added again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        if self._version() != VERSION:
            with self._writing():  # of two that come at once, one makes the tables
                for statement in _TABLES if self._version() != VERSION else ():
                    connection.execute(statement)
        self._lists = Lists(connection)
        self.vocabulary = Vocabulary(connection)
        self._scoring = Scoring(self._lists, self.vocabulary)

    def __len__(self) -> int:
        with one_state(self._connection):
            return self._lists.documents.size

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    @property
    def revision(self) -> int:
        """The store's, of which it has all open postings and no others; -1 if that is not known."""
        return int(self._connection.execute("SELECT revision FROM state").fetchone()[0])

    @property
    def state(self) -> object:
        """Another object after every change."""
        with one_state(self._connection):
            return self._lists.documents

    def held(self) -> dict[int, str]:
        """Number → content hash of every posting that was taken in whole."""
        return dict(self._connection.execute("SELECT id, content_hash FROM held").fetchall())

    def holds_something(self) -> bool:
        """Whether any posting was taken in whole."""
        return bool(self._connection.execute("SELECT 1 FROM held LIMIT 1").fetchone())

    def hold(self, hashes: Mapping[int, str], gone: Iterable[int] = (), revision: int = -1) -> None:
        """Remember which content of a posting was taken in, and forget those that are gone.

        `revision`: the store's, of whose open postings now all are taken in and no others.
        """
        with self._writing() as connection:
            connection.execute("UPDATE state SET revision = ?", (revision,))
            connection.executemany("DELETE FROM held WHERE id = ?", [(number,) for number in gone])
            connection.executemany("INSERT OR REPLACE INTO held VALUES (?, ?)", list(hashes.items()))

    def add(self, rows: Iterable[LexiconRow]) -> None:
        """Take these rows in, in place of those with the same id."""
        taken = {row.id: _taken(row) for row in rows}  # before the lock: to make a row takes time
        with self._writing() as connection:
            self._forget(taken)
            self._lists.add([document for document, _ in taken.values()])
            wholes = [(number, " ".join(words)) for number, (_, words) in taken.items()]
            connection.executemany("INSERT INTO wholes (rowid, tokens) VALUES (?, ?)", wholes)
            kept = ((number, zlib.compress(whole.encode(), 1)) for number, whole in wholes)
            connection.executemany("INSERT INTO kept VALUES (?, ?)", kept)
            self.vocabulary.add(words for _, words in taken.values())

    def remove(self, ids: Iterable[int]) -> None:
        """Forget these rows; unknown ids do no harm."""
        with self._writing():
            self._forget(set(ids))

    def search(self, query: str, limit: int, allowed: Collection[int] | None = None) -> list[tuple[int, float]]:
        """At most `limit` (id, score), best first, of all rows or of the allowed ones; any string will do.

        The score is a share: 1 where a title of usual length has all of the query, rare pieces counting more;
        the text adds at most about 0.5. Of a long query the first 32 different words count.
        """
        ids, shares = self.shares(query)
        if allowed is not None:
            inside = np.isin(ids, np.fromiter(allowed, np.int64, len(allowed)))
            ids, shares = ids[inside], shares[inside]
        best = np.lexsort((ids, -shares))[: max(0, limit)]
        return list(zip(ids[best].tolist(), shares[best].tolist(), strict=True))

    def shares(self, query: str) -> Shares:
        """The score of every row that has something of the query, as `search` gives it."""
        words = tuple(islice(dict.fromkeys(content_words(query[:LONGEST_QUERY])), MOST_QUERY_WORDS))
        with one_state(self._connection):
            scores = self._scoring.scores(words)
            found = np.flatnonzero(scores)
            return Shares(self._lists.documents.ids[found], scores[found])

    def holding(self, phrases: Iterable[str]) -> list[int]:
        """The ids of the rows where each of these phrases stands, word for word; case and accents do not count."""
        return self._with_words(" AND ".join(filter(None, map(_phrase, phrases))))

    def mentioning(self, phrases: Iterable[str]) -> list[int]:
        """The ids of the rows where one of these words or phrases stands, a long word also with a usual ending."""
        forms = (form for phrase in phrases for form in _forms(phrase))
        return self._with_words(" OR ".join(filter(None, forms)))

    def having(self, name: str, values: Iterable[str]) -> Ids:
        """The ids of the rows that have one of these values, in no order."""
        with one_state(self._connection):
            ids = self._lists.documents.ids
            there = np.zeros(len(ids), bool)
            for docs in self._lists.of(_token(Term(name, value)) for value in values).values():
                there[docs] = True
            return ids[there]

    def values(self, name: str) -> list[str]:
        """Every value of that name."""
        with one_state(self._connection):
            start = _token(Term(name, ""))
            return [token.removeprefix(start) for token in self._lists.named(start)]

    def counted(self, ids: Collection[int], names: Iterable[str]) -> dict[str, dict[str, int]]:
        """Name → value → in how many of these rows, for the values that one of them has."""
        with one_state(self._connection):
            inside = np.isin(self._lists.documents.ids, np.fromiter(ids, np.int64, len(ids)))
            found = {name: dict(self._counted(_token(Term(name, "")), inside)) for name in names}
            return {name: counts for name, counts in found.items() if counts}

    def knows(self, word: str) -> bool:
        """Whether a row has this word, a form of it, or a longer one that holds it."""
        forms = dict.fromkeys((*plain_words(word), *content_words(word), *map(stem, content_words(word))))
        words = self.vocabulary
        return any(words.begins(form) for form in forms) or any(words.longer(form) for form in forms)

    def _forget(self, numbers: Collection[int]) -> None:
        connection = self._connection
        for number in numbers:
            kept = connection.execute("SELECT tokens FROM kept WHERE id = ?", (number,)).fetchone()
            if kept is None:
                continue
            words = zlib.decompress(kept[0]).decode()  # a table without contents must be told what to forget
            connection.execute("INSERT INTO wholes (wholes, rowid, tokens) VALUES ('delete', ?, ?)", (number, words))
            connection.execute("DELETE FROM kept WHERE id = ?", (number,))
            self.vocabulary.remove(words.split(" "))
        self._lists.remove(numbers)

    def _counted(self, start: str, inside: NDArray[np.bool_]) -> Iterator[tuple[str, int]]:
        for token, docs in self._lists.tokens(start):
            if count := int(np.count_nonzero(inside[docs])):
                yield token.removeprefix(start), count

    def _with_words(self, match: str) -> list[int]:
        rows = self._connection.execute("SELECT rowid FROM wholes WHERE wholes MATCH ?", (match or '""',))
        return [number for (number,) in rows]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that has the lock before it reads: what it forgets is all there is."""
        with self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            finally:
                if hasattr(self, "_lists"):
                    self._lists.forget()

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA user_version").fetchone()[0])


def _taken(row: LexiconRow) -> tuple[Document, list[str]]:
    """The tokens of a row and every word of it."""
    title = _title_tokens(row.title)
    body = dict.fromkeys(content_words(row.body[:LONGEST_BODY]))  # each once, so that repeating a word gains nothing
    tokens = (
        *(f"title:{token}" for token in title),
        *(f"body:{word}" for word in body),
        *(_token(term) for term in dict.fromkeys(row.terms)),
    )
    whole = plain_words((row.whole or row.body)[:LONGEST_WHOLE])
    return Document(row.id, tokens, len(title), len(body)), [*plain_words(row.title), BOUNDARY, *whole]


def _title_tokens(title: str) -> Collection[str]:
    words = content_words(title)
    return dict.fromkeys((*words, *pieces(words)))


def _token(term: Term) -> str:
    return f"={term.name}:{term.value}"


def _phrase(text: str) -> str:
    words = plain_words(text)
    return f'"{" ".join(words)}"' if words else ""


def _forms(phrase: str) -> Iterator[str]:
    """A phrase as it is; one long word with each ending."""
    words = plain_words(phrase)
    if len(words) == 1 and len(words[0]) >= SHORTEST_STEM - 1:
        yield from (f'"{words[0]}{ending}"' for ending in ENDINGS)
    elif words:
        yield _phrase(phrase)
