"""Every word that rows have, with how many have it."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Final

from matcher.lexicon.lists import LAST
from matcher.words import SHORTEST_STEM

WORDS: Final = "CREATE TABLE word (word TEXT PRIMARY KEY, rows INTEGER NOT NULL) WITHOUT ROWID"
_MORE = "INSERT INTO word VALUES (?, ?) ON CONFLICT DO UPDATE SET rows = rows + excluded.rows"


class Vocabulary:
    """Words as they stand, folded; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, rows: Iterable[Iterable[str]]) -> None:
        """Rows that have these words."""
        counts = Counter(word for words in rows for word in set(words))
        self._connection.executemany(_MORE, sorted(counts.items()))

    def remove(self, words: Iterable[str]) -> None:
        """One row less that has these words."""
        gone = [(word,) for word in set(words)]
        self._connection.executemany("UPDATE word SET rows = rows - 1 WHERE word = ?", gone)
        self._connection.executemany("DELETE FROM word WHERE word = ? AND rows <= 0", gone)

    def has(self, word: str) -> bool:
        """Whether a row has this word as it is."""
        return bool(self._connection.execute("SELECT 1 FROM word WHERE word = ?", (word,)).fetchone())

    def begins(self, start: str) -> bool:
        """Whether a word begins so."""
        rows = "SELECT 1 FROM word WHERE word >= ? AND word < ? LIMIT 1"
        return bool(self._connection.execute(rows, (start, start + LAST)).fetchone())

    def longer(self, part: str) -> str | None:
        """The commonest word that holds this one; none holds a very short one."""
        if len(part) < SHORTEST_STEM - 1:
            return None
        rows = "SELECT word FROM word WHERE instr(word, ?) ORDER BY rows DESC, word LIMIT 1"
        found = self._connection.execute(rows, (part,)).fetchone()
        return str(found[0]) if found else None

    def alike(self, word: str, slips: int) -> dict[str, int]:
        """Words of about this length with the number of rows that have them; the same first letter, or two swapped."""
        rows = "SELECT word, rows FROM word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?"
        found: dict[str, int] = {}
        for first in dict.fromkeys(word[:2]):
            bounds = (first, first + LAST, len(word) - slips, len(word) + slips)
            found |= dict(self._connection.execute(rows, bounds).fetchall())
        return found
