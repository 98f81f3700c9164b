"""Words: BM25 over the same postings as the index, title pieces before the words of the text (SQLite FTS5)."""

import json
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from math import log
from typing import NamedTuple

from matcher.words import ENDINGS, SHORTEST_STEM, content_words, pieces, plain_words, stem

VERSION = 2
"""Of the tables: a file of another version is emptied and filled anew."""

# what a text counts beside a title: more helps queries made of skills, less helps queries made of job titles
TEXT_SHARE = 0.5
MOST_QUERY_WORDS = 32
LONGEST_QUERY = 2_000
LONGEST_BODY = 10_000
LONGEST_WHOLE = 60_000
LAST = chr(0x10FFFF)
BOUNDARY = "_"
"""Between title and text: no phrase has it."""

_TABLES = (
    *(f"DROP TABLE IF EXISTS {name}" for name in "titles bodies vocabulary wholes kept term held".split()),
    """CREATE VIRTUAL TABLE titles USING fts5(tokens, tokenize = "ascii tokenchars '_+#'")""",
    """CREATE VIRTUAL TABLE bodies USING fts5(tokens, tokenize = "ascii tokenchars '_+#'")""",
    """CREATE VIRTUAL TABLE wholes USING fts5(tokens, content = '', tokenize = "ascii tokenchars '_+#'")""",
    "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(wholes, 'row')",
    "CREATE TABLE kept (id INTEGER PRIMARY KEY, tokens BLOB NOT NULL)",
    """CREATE TABLE term (
        name TEXT NOT NULL, value TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (name, value, id)
    ) WITHOUT ROWID""",
    "CREATE INDEX term_by_id ON term (id)",
    "CREATE TABLE held (id INTEGER PRIMARY KEY, content_hash TEXT NOT NULL)",
    f"PRAGMA user_version = {VERSION}",
)
_FOUND = """
WITH found (id, score) AS MATERIALIZED (
    SELECT rowid, -rank / :title_ideal FROM titles WHERE titles MATCH :title
    UNION ALL
    SELECT rowid, -rank / :body_ideal FROM bodies WHERE bodies MATCH :body
)
SELECT id, sum(score) AS score FROM found
WHERE :allowed IS NULL OR id IN (SELECT value FROM json_each(:allowed))
GROUP BY id ORDER BY score DESC, id LIMIT :limit
"""


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


class Lexicon:
    """The words of postings in a SQLite database of its own, a cache: what it holds can be added again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        if self._version() != VERSION:
            with self._writing():  # of two that come at once, one makes the tables
                for statement in _TABLES if self._version() != VERSION else ():
                    connection.execute(statement)

    def __len__(self) -> int:
        return self._size("titles")

    def held(self) -> dict[int, str]:
        """Number → content hash of every posting that was taken in whole."""
        return dict(self._connection.execute("SELECT id, content_hash FROM held").fetchall())

    def hold(self, hashes: Mapping[int, str], gone: Iterable[int] = ()) -> None:
        """Remember which content of a posting was taken in, and forget those that are gone."""
        with self._writing() as connection:
            connection.executemany("DELETE FROM held WHERE id = ?", [(number,) for number in gone])
            connection.executemany("INSERT OR REPLACE INTO held VALUES (?, ?)", list(hashes.items()))

    def add(self, rows: Iterable[LexiconRow]) -> None:
        """Take these rows in, in place of those with the same id."""
        taken = list(rows)  # before the lock: to make a row takes time
        with self._writing() as connection:
            for row in taken:
                self._forget(row.id)
                connection.execute("INSERT INTO titles (rowid, tokens) VALUES (?, ?)", (row.id, _line(row.title)))
                body = " ".join(_body_words(row.body))
                connection.execute("INSERT INTO bodies (rowid, tokens) VALUES (?, ?)", (row.id, body))
                self._keep(row)

    def remove(self, ids: Iterable[int]) -> None:
        """Forget these rows; unknown ids do no harm."""
        with self._writing():
            for number in ids:
                self._forget(number)

    def search(self, query: str, limit: int, allowed: Collection[int] | None = None) -> list[tuple[int, float]]:
        """At most `limit` (id, score), best first, of all rows or of the allowed ones; any string will do.

        The score is a share: 1 where a title of usual length has all of the query, rare pieces counting more;
        the text adds at most about 0.5. Of a long query the first 32 different words count.
        BM25 as in https://sqlite.org/fts5.html#the_bm25_function.
        """
        words = tuple(islice(dict.fromkeys(content_words(query[:LONGEST_QUERY])), MOST_QUERY_WORDS))
        if not words or limit <= 0:
            return []
        title = self._counts("titles", words) | self._rarer_half(pieces(words))
        body = self._in_bodies(words)
        facts = {
            "title": _any_of(title),
            "title_ideal": self._ideal("titles", title),
            "body": _any_of(body),
            "body_ideal": self._ideal("bodies", body) / TEXT_SHARE,
            "allowed": None if allowed is None else json.dumps([int(number) for number in allowed]),
            "limit": limit,
        }
        return [(int(number), float(score)) for number, score in self._connection.execute(_FOUND, facts)]

    def holding(self, phrases: Iterable[str]) -> list[int]:
        """The ids of the rows where each of these phrases stands, word for word; case and accents do not count."""
        return self._with_words(" AND ".join(filter(None, map(_phrase, phrases))))

    def mentioning(self, phrases: Iterable[str]) -> list[int]:
        """The ids of the rows where one of these words or phrases stands, a long word also with a usual ending."""
        forms = (form for phrase in phrases for form in _forms(phrase))
        return self._with_words(" OR ".join(filter(None, forms)))

    def having(self, name: str, values: Iterable[str]) -> list[int]:
        """The ids of the rows that have one of these values."""
        asked = json.dumps(list(values))
        rows = "SELECT DISTINCT id FROM term WHERE name = ? AND value IN (SELECT value FROM json_each(?))"
        return [number for (number,) in self._connection.execute(rows, (name, asked))]

    def values(self, name: str) -> list[str]:
        """Every value of that name."""
        rows = "SELECT DISTINCT value FROM term WHERE name = ?"
        return [value for (value,) in self._connection.execute(rows, (name,))]

    def counted(self, ids: Collection[int]) -> dict[str, dict[str, int]]:
        """Name → value → in how many of these rows, skills left out."""
        rows = """
        SELECT name, value, count(*) FROM term
        WHERE name != 'skill' AND id IN (SELECT value FROM json_each(?)) GROUP BY name, value
        """
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for name, value, count in self._connection.execute(rows, (json.dumps([int(number) for number in ids]),)):
            found[name][value] = count
        return dict(found)

    def has(self, word: str) -> bool:
        """Whether a row has this word, folded, as it is."""
        return bool(self._connection.execute("SELECT 1 FROM vocabulary WHERE term = ?", (word,)).fetchone())

    def knows(self, word: str) -> bool:
        """Whether a row has this word, a form of it, or a longer one that holds it."""
        forms = dict.fromkeys((*plain_words(word), *content_words(word), *map(stem, content_words(word))))
        return any(self._begins(form) for form in forms) or any(self._longer(form) for form in forms)

    def terms_alike(self, word: str, slips: int) -> Iterator[tuple[str, int]]:
        """Words of about this length with the number of rows that have them; the same first letter, or two swapped."""
        rows = "SELECT term, doc FROM vocabulary WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?"
        for first in dict.fromkeys(word[:2]):
            bounds = (first, first + LAST, len(word) - slips, len(word) + slips)
            yield from self._connection.execute(rows, bounds)

    def _keep(self, row: LexiconRow) -> None:
        whole = plain_words((row.whole or row.body)[:LONGEST_WHOLE])
        tokens = " ".join((*plain_words(row.title), BOUNDARY, *whole))
        connection = self._connection
        connection.execute("INSERT INTO wholes (rowid, tokens) VALUES (?, ?)", (row.id, tokens))
        connection.execute("INSERT INTO kept VALUES (?, ?)", (row.id, zlib.compress(tokens.encode())))
        terms = [(name, value, row.id) for name, value in row.terms]
        connection.executemany("INSERT OR IGNORE INTO term VALUES (?, ?, ?)", terms)

    def _forget(self, number: int) -> None:
        connection = self._connection
        kept = connection.execute("SELECT tokens FROM kept WHERE id = ?", (number,)).fetchone()
        if kept is None:
            return
        words = zlib.decompress(kept[0]).decode()  # a table without contents must be told what to forget
        connection.execute("INSERT INTO wholes (wholes, rowid, tokens) VALUES ('delete', ?, ?)", (number, words))
        for table, key in (("titles", "rowid"), ("bodies", "rowid"), ("kept", "id"), ("term", "id")):
            connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (number,))  # noqa: S608 - ours

    def _with_words(self, match: str) -> list[int]:
        rows = self._connection.execute("SELECT rowid FROM wholes WHERE wholes MATCH ?", (match or '""',))
        return [number for (number,) in rows]

    def _begins(self, word: str) -> bool:
        """Whether a word begins so."""
        rows = "SELECT 1 FROM vocabulary WHERE term >= ? AND term < ? LIMIT 1"
        return bool(self._connection.execute(rows, (word, word + LAST)).fetchone())

    def _longer(self, word: str) -> str | None:
        """The commonest word that holds this one."""
        if len(word) < SHORTEST_STEM - 1:
            return None
        rows = "SELECT term FROM vocabulary WHERE instr(term, ?) ORDER BY doc DESC LIMIT 1"
        found = self._connection.execute(rows, (word,)).fetchone()
        return str(found[0]) if found else None

    def _in_bodies(self, words: Iterable[str]) -> dict[str, int]:
        """A long word also as the beginning of another; where none begins so, the commonest that has it within."""
        counts = self._counts("bodies", (stem(word) + "*" * (len(word) >= SHORTEST_STEM) for word in words))
        found: dict[str, int] = {}
        for token, count in counts.items():
            word = token.rstrip("*")
            longer = None if count or self._begins(word) else self._longer(word)
            found |= self._counts("bodies", content_words(longer)[:1]) if longer else {token: count}
        return found

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that has the lock before it reads: what it forgets is all there is."""
        with self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA user_version").fetchone()[0])

    def _size(self, table: str) -> int:
        (count,) = self._connection.execute(f"SELECT count(*) FROM {table}_docsize").fetchone()  # noqa: S608 - ours
        return int(count)

    def _counts(self, table: str, tokens: Iterable[str]) -> dict[str, int]:
        """In how many rows each stands; with `*` at its end also as the beginning of a longer word."""
        matching = f"SELECT count(*) FROM {table} WHERE {table} MATCH ?"  # noqa: S608 - ours
        return {token: self._connection.execute(matching, (_quoted(token),)).fetchone()[0] for token in tokens}

    def _rarer_half(self, pieces: Iterable[str]) -> dict[str, int]:
        """Without the commoner half of the pieces that occur at all: it costs most and says least."""
        counts = self._counts("titles", pieces)
        known = sorted((piece for piece in counts if counts[piece]), key=counts.__getitem__)
        common = set(known[(len(known) + 1) // 2 :])
        return {piece: count for piece, count in counts.items() if piece not in common}

    def _ideal(self, table: str, counts: Mapping[str, int]) -> float:
        """What BM25 gives a row of average length that has every token once: the sum of their rarities."""
        rows = self._size(table)
        return sum(max(log((rows - count + 0.5) / (count + 0.5)), 1e-6) for count in counts.values())


def _line(title: str) -> str:
    words = content_words(title)
    return " ".join(dict.fromkeys((*words, *pieces(words))))


def _body_words(body: str) -> Iterable[str]:
    """Each word once, so that repeating a word gains nothing."""
    return dict.fromkeys(content_words(body[:LONGEST_BODY]))


def _phrase(text: str) -> str:
    words = plain_words(text)
    return _quoted(" ".join(words)) if words else ""


def _forms(phrase: str) -> Iterator[str]:
    """A phrase as it is; one long word with each ending."""
    words = plain_words(phrase)
    if len(words) == 1 and len(words[0]) >= SHORTEST_STEM - 1:
        yield from (_quoted(words[0] + ending) for ending in ENDINGS)
    elif words:
        yield _phrase(phrase)


def _any_of(counts: Mapping[str, int]) -> str:
    return " OR ".join(_quoted(token) for token, count in counts.items() if count) or '""'


def _quoted(token: str) -> str:
    word = token.rstrip("*")
    return f'"{word}"{token[len(word) :]}'
