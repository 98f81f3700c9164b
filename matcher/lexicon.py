"""Words: BM25 over the same postings as the index, title pieces before the words of the text (SQLite FTS5)."""

import json
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from math import log
from typing import NamedTuple
from unicodedata import normalize

# what a text counts beside a title: more helps queries made of skills, less helps queries made of job titles
TEXT_SHARE = 0.5
PIECE = 3
MOST_QUERY_WORDS = 32
LONGEST_QUERY = 2_000
LONGEST_BODY = 10_000
SHORTEST_STEM = 6

_TABLES = """
CREATE VIRTUAL TABLE IF NOT EXISTS titles USING fts5(tokens, tokenize = "ascii tokenchars '_+#'");
CREATE VIRTUAL TABLE IF NOT EXISTS bodies USING fts5(tokens, tokenize = "ascii tokenchars '_+#'");
"""
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
_GENDER_MARK = re.compile(
    r"\b[mwfdx](?: ?[/|*,:-] ?(?:[mwfdxi]|gn|div(?:ers)?)){1,3}\b|\b(?:mwd|gn|all genders?)\b", re.IGNORECASE
)
_GENDER_ENDING = re.compile(r"(?<=\w)(?:/-?|[*:_(])(?:in|innen|frau)\b\)?|(?<=[a-zäöü])In(?:nen)?\b")
_FEMALE = re.compile(r"(?<=[a-z]{3}(?:er|or|st|nt|ur|og|ar|ig))in(?:nen)?\b")
_PEOPLE = re.compile(r"(?<=[a-z]{3})(?:frau|leute)\b")
_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]{1,60}[+#]{0,2}")
_FILLERS = frozenset(
    re.findall(
        r"\w+",
        "a als am an and at auf bei by das dem den der des die ein eine fur gesucht im in mit of on oder or sie suchen "
        "the to und uns unser von we wir with zu zum zur",
    )
)


class LexiconRow(NamedTuple):
    """A posting's words: its number in the store, its title, its text."""

    id: int
    title: str
    body: str


class Lexicon:
    """The words of postings in a SQLite database of its own, a cache: what it holds can be added again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.executescript(_TABLES)

    def __len__(self) -> int:
        return self._size("titles")

    def add(self, rows: Iterable[LexiconRow]) -> None:
        """Take these rows in, in place of those with the same id."""
        with self._connection as connection:
            for row in rows:
                self._forget(row.id)
                connection.execute("INSERT INTO titles (rowid, tokens) VALUES (?, ?)", (row.id, _line(row.title)))
                body = " ".join(_body_words(row.body))
                connection.execute("INSERT INTO bodies (rowid, tokens) VALUES (?, ?)", (row.id, body))

    def remove(self, ids: Iterable[int]) -> None:
        """Forget these rows; unknown ids do no harm."""
        with self._connection:
            for number in ids:
                self._forget(number)

    def search(self, query: str, limit: int, allowed: Collection[int] | None = None) -> list[tuple[int, float]]:
        """At most `limit` (id, score), best first, of all rows or of the allowed ones; any string will do.

        The score is a share: 1 where a title of usual length has all of the query, rare pieces counting more;
        the text adds at most about 0.5. Of a long query the first 32 different words count.
        BM25 as in https://sqlite.org/fts5.html#the_bm25_function.
        """
        words = tuple(islice(dict.fromkeys(_words(query[:LONGEST_QUERY])), MOST_QUERY_WORDS))
        if not words or limit <= 0:
            return []
        title = self._counts("titles", words) | self._rarer_half(_pieces(words))
        body = self._counts("bodies", (word + "*" * (len(word) >= SHORTEST_STEM) for word in words))
        facts = {
            "title": _any_of(title),
            "title_ideal": self._ideal("titles", title),
            "body": _any_of(body),
            "body_ideal": self._ideal("bodies", body) / TEXT_SHARE,
            "allowed": None if allowed is None else json.dumps([int(number) for number in allowed]),
            "limit": limit,
        }
        return [(int(number), float(score)) for number, score in self._connection.execute(_FOUND, facts)]

    def _forget(self, number: int) -> None:
        self._connection.execute("DELETE FROM titles WHERE rowid = ?", (number,))
        self._connection.execute("DELETE FROM bodies WHERE rowid = ?", (number,))

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
    words = _words(title)
    return " ".join(dict.fromkeys((*words, *_pieces(words))))


def _body_words(body: str) -> Iterable[str]:
    """Each word once, so that repeating a word gains nothing."""
    return dict.fromkeys(_words(body[:LONGEST_BODY]))


def _words(text: str) -> tuple[str, ...]:
    """Lower case without accents, German women and men under one form, function words out unless all are."""
    plain = _GENDER_ENDING.sub("", _GENDER_MARK.sub(" ", text))
    folded = _ACCENT.sub("", normalize("NFKD", plain.casefold()))
    words = tuple(_WORD.findall(_PEOPLE.sub("mann", _FEMALE.sub("", folded))))
    return tuple(word for word in words if word not in _FILLERS) or words


def _pieces(words: Iterable[str]) -> Iterator[str]:
    """Three letters in a row, `_` before and after a word: in these compounds and inflections meet."""
    for word in words:
        framed = f"_{word}_"
        yield from (framed[start : start + PIECE] for start in range(len(framed) - PIECE + 1))


def _any_of(counts: Mapping[str, int]) -> str:
    return " OR ".join(_quoted(token) for token, count in counts.items() if count) or '""'


def _quoted(token: str) -> str:
    word = token.rstrip("*")
    return f'"{word}"{token[len(word) :]}'
