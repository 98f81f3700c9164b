"""Where a text names skills of the table: one pass over its words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress
from typing import Final, NamedTuple

from spiders.lowered import LONGEST_CHUNK, chunks, lowered
from spiders.skills.context import shown
from spiders.skills.meanings import is_other
from spiders.skills.people import Place
from spiders.skills.table import STEM, Piece, Spelling, table

LONGEST: Final = 60_000
_WORD = re.compile(r"[a-z0-9\u00df-\u024f]+(?:\+\+|#)?")
_NEXT = re.compile(rf"([^a-z0-9\u00df-\u024f]{{0,3}})({_WORD.pattern})")

_DOT = re.compile(r"(?<![^\W_])\.$")

_GAPS: Final = frozenset({" ", "-", "", ".", "_", "&", " & ", "\u00a0", "\u2011", "–", "'", "’", "­"})
_SLASHES: Final = frozenset({"/", " / "})
_SHORT_ACRONYM: Final = 3
_ENDING: Final = 14
_HEAD: Final = 3
# What German compounds end in behind the name of a skill: "Datenbankkenntnisse", by their last five letters.
_TAILS: Final = (
    "kenntnisse kenntnissen kenntnis grundkenntnisse grundkenntnissen programmierkenntnisse erfahrung erfahrungen"
    " wissen entwickler entwicklern entwicklerin entwicklerinnen entwicklers entwicklung entwicklungen programmierung"
    " programmierer programmierern programmiererin projekt projekte projekten umgebung umgebungen lösung lösungen"
    " datenbank datenbanken system systeme systemen architektur architekturen architekt architekten architektin"
    " administration administrator administratoren administratorin berater beratern beraterin beratung spezialist"
    " spezialisten spezialistin experte experten expertin anwender anwendern anwendung anwendungen server servern"
    " skript skripte skripten script scripts umfeld bereich ingenieur ingenieure ingenieurin technologie technologien"
    " plattform plattformen tool tools werkzeuge werkzeugen abfrage abfragen landschaft modul module modulen"
    " software backend frontend dienste diensten infrastruktur cluster clustern makros tabellen integration basiert"
    " basierte basierten basierter gestützt gestützte gestützten"
)


class Named(NamedTuple):
    """A skill that a text names, in the words of the text, and where they start."""

    skill: str
    words: str
    start: int

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.start + len(self.words)


class Read(NamedTuple):
    """A text, and in lower case."""

    text: str
    lower: str


class Hit(NamedTuple):
    """Where a spelling stands."""

    spelling: Spelling
    start: int
    end: int


class Candidates(NamedTuple):
    """What may stand at a word: spellings of more words by the beginning of their second, others, parts of it."""

    word: str
    longer: dict[str, tuple[Spelling, ...]]
    alone: tuple[Spelling, ...]
    heads: tuple[tuple[int, Spelling], ...]
    """Skills before a German ending, with their lengths."""


def find(text: str) -> list[Named]:
    """All places where skills of the table are named, in the order of the text; longer names before shorter ones."""
    text = text[:LONGEST]
    read = Read(text, lowered(text))
    hits = list(_hits(read))
    proven = shown(text, read.lower, [(hit.start, hit.end, *hit.spelling.written) for hit in hits])
    return [
        Named(hit.spelling.skill, text[hit.start : hit.end], hit.start)
        for hit, right in zip(hits, proven, strict=True)
        if right
    ]


def _hits(read: Read) -> Iterator[Hit]:
    behind = 0
    for start, candidates in _places(read.lower):
        if start >= behind and (hit := _first(candidates, read, start) or _compound(candidates, read, start)):
            behind = hit.end
            yield hit


def _places(lower: str) -> Iterator[tuple[int, Candidates]]:
    """Where a word stands that may be a skill: of most of what stands between blanks it is known that none does."""
    text = chunks(lower)
    if max(text.lengths) <= LONGEST_CHUNK:
        known = list(map(_known, text.words))
    else:
        known = [(_known if len(word) <= LONGEST_CHUNK else _in_chunk)(word) for word in text.words]
    for number in compress(range(len(known)), known):
        start = text.start(number)
        for offset, candidates in known[number]:
            yield start + offset, candidates


def _in_chunk(chunk: str) -> tuple[tuple[int, Candidates], ...]:
    word = chunk.rstrip(",.;:)")
    if word.isalpha() and word.isascii():
        found = _candidates(word) if _is_near(word) else None
        return ((0, found),) if found else ()
    words = [(match.start(), match[0]) for match in _WORD.finditer(chunk) if _is_near(match[0])]
    return tuple((start, found) for start, word in words if (found := _candidates(word)))


def _is_near(word: str) -> bool:
    """Whether it begins or ends like a skill: most words do not."""
    words, stems = table()
    return word in words or ((word[:STEM] in stems or word[-STEM:] in _BY_END) and len(word) <= LONGEST_CHUNK)


_known = lru_cache(1 << 15)(_in_chunk)


@lru_cache(1 << 15)
def _candidates(word: str) -> Candidates | None:
    """What may stand at a word; None for most."""
    rows, heads = _rows(word), tuple(_heads(word))
    longer: dict[str, list[Spelling]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: -len(row.rest)):
        longer[row.rest[0].word[:_HEAD] if row.rest else ""].append(row)
    alone = _longest_first(longer.pop("", []))
    by_next = {head: tuple(group) for head, group in longer.items()}
    return Candidates(word, by_next, alone, heads) if rows or heads else None


def _rows(word: str) -> list[Spelling]:
    words, stems = table()
    return [*words.get(word, ()), *(row for row in stems.get(word[:STEM], ()) if _fits(row.first, word))]


def _heads(word: str) -> Iterator[tuple[int, Spelling]]:
    """The skills before a German ending: "Pythonkenntnisse", "SQLDatenbank"."""
    for tail in _BY_END.get(word[-STEM:], ()):
        head = word.removesuffix(tail)
        if head != word and len(head) >= _HEAD:
            rows = _longest_first(row for row in _rows(head) if not row.rest)
            yield from ((len(head), row) for row in rows if not row.dotted)


def _longest_first(rows: Iterable[Spelling]) -> tuple[Spelling, ...]:
    return tuple(sorted(rows, key=lambda row: -len(row.first.word)))


def _first(candidates: Candidates, read: Read, start: int) -> Hit | None:
    """The spelling of most words that stands here."""
    word, longer, alone, _ = candidates
    end = start + len(word)
    following = _NEXT.match(read.lower, end) if longer and _may_follow(read.lower, end, longer) else None
    for row in longer.get(following[2][:_HEAD], ()) if following else ():
        last = _follow(row, read.lower, end)
        if last and (hit := _hit(row, read, start, last)):
            return hit
    for row in alone:
        if hit := _hit(row, read, start, end):
            return hit
    return None


def _may_follow(lower: str, end: int, longer: dict[str, tuple[Spelling, ...]]) -> bool:
    """Whether the word behind a blank begins like the second of a spelling; true where it takes more to tell."""
    head = lower[end + 1 : end + 1 + _HEAD]
    return head in longer or not (head.isalnum() and head.isascii()) or lower[end] != " "


def _hit(row: Spelling, read: Read, start: int, end: int) -> Hit | None:
    """This spelling, unless its signs, its case or what stands near it say that it is something else."""
    if row.dotted and not _DOT.search(read.lower, max(0, start - 2), start):
        return None
    if row.flag == "=" and not _written(row.exact, read.text, start, end):
        return None
    if not row.rest and is_other(Place(*read, start, end)):
        return None
    return Hit(row, start, end)


def _follow(row: Spelling, lower: str, end: int) -> int:
    """Where a spelling ends whose further words stand here with a blank or a hyphen between them at most; else 0."""
    for piece in row.rest:
        match = _NEXT.match(lower, end)
        if match is None or not match[2].startswith(piece.word) or not _fits(piece, match[2]):
            return 0
        if match[1] not in _GAPS and not (row.slashed and match[1] in _SLASHES):
            return 0
        end = match.end()
    return end


def _fits(piece: Piece, word: str) -> bool:
    if piece.open:
        return word.startswith(piece.word) and len(word) - len(piece.word) <= _ENDING
    return word == piece.word or (word[-1] == "s" and word[:-1] == piece.word and len(word) > STEM)


def _written(exact: str, text: str, start: int, end: int) -> bool:
    """As it must be, or shouted; a number before a short one makes it a unit: "5 ML"."""
    words = text[start:end]
    if words != exact and (words != exact.upper() or len(words) <= _SHORT_ACRONYM):
        return False
    return len(words) > _SHORT_ACRONYM or not text[max(0, start - 2) : start].strip()[-1:].isdigit()


def _compound(candidates: Candidates, read: Read, start: int) -> Hit | None:
    """The skill before a German ending, unless it is written as it must not be."""
    for length, row in candidates.heads:
        if not row.exact or read.text.startswith(row.exact, start):
            return Hit(row.proven(), start, start + length)
    return None


def _by_end() -> dict[str, tuple[str, ...]]:
    ends: dict[str, tuple[str, ...]] = {}
    for tail in sorted(_TAILS.split(), key=len, reverse=True):
        ends[tail[-STEM:]] = (*ends.get(tail[-STEM:], ()), tail)
    return ends


_BY_END: Final = _by_end()
