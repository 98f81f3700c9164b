"""Where a text names skills of the table: one pass over its words."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from spiders.skills.context import shown
from spiders.skills.table import STEM, Piece, Spelling, table

LONGEST: Final = 60_000
SPLIT = re.compile(r"([a-z0-9\u00df-\u024f]+(?:\+\+|#)?)")

_DOT = re.compile(r"(?<![^\W_])\.$")

_GAPS: Final = frozenset({" ", "-", "", ".", "_", "&", " & ", "\u00a0", "\u2011", "–", "'", "’", "­"})
_SLASHES: Final = frozenset({"/", " / "})
_SHORT_ACRONYM: Final = 3
_ENDING: Final = 14
_HEAD: Final = 3
_NEAR: Final = 60
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


# Short names that something else has too, and what stands near it then.
_OTHERS: Final = {
    "nlp": re.compile(r"neuro[- ]?linguis"),
    "rag": re.compile(r"\brag[- ](?:ag|stiftung|austria|konzern)"),
    "cad": re.compile(r"\bcad ?\$?\d|\d ?cad\b"),
    "sps": re.compile(r"partei|solar"),
    "can": re.compile(r"\b(?:you|we|i|yes|us) can\b"),
    "ros": re.compile(r"reactive oxygen|blut|blood|\bzell"),
    "java": re.compile(r"\breise|\binsel|\bisland|sumatra|\bbali\b|coffee|kaffee"),
    "confluence": re.compile(r"confluence of\b"),
    "statistics": re.compile(r"statistics (?:show|say|prove|suggest|tell)|(?:to|our|company) statistics"),
    "statistik": re.compile(r"statistik (?:zeigt|sagt|belegt|beweist)|laut (?:\w+ )?statistik"),
    "soc": re.compile(r"state of charge|social"),
    "crm": re.compile(r"crew resource"),
    "erp": re.compile(r"english resource"),
    "sem": re.compile(r"elektronenmikro|electron micro"),
    "fem": re.compile(r"weiblich|female"),
    "ml": re.compile(r"\d ?ml\b"),
    "ai": re.compile(r"amnesty|adobe illustrator"),
}


class Named(NamedTuple):
    """A skill that a text names, in the words of the text, and where they start."""

    skill: str
    words: str
    start: int

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.start + len(self.words)


class Words(NamedTuple):
    """A text in lower case, its words, where each starts, and what stands before each."""

    text: str
    lower: str
    words: list[str]
    starts: list[int]
    gaps: list[str]


class Hit(NamedTuple):
    """Where a spelling stands, and the number of its last word."""

    spelling: Spelling
    start: int
    end: int
    last: int


class Candidates(NamedTuple):
    """What may stand at a word: spellings of more words by the beginning of their second, others, German endings."""

    longer: dict[str, tuple[Spelling, ...]]
    alone: tuple[Spelling, ...]
    tails: tuple[str, ...]


def find(text: str) -> list[Named]:
    """All places where skills of the table are named, in the order of the text; longer names before shorter ones."""
    read = words_of(text)
    hits = list(_hits(read))
    proven = shown(read.text, read.lower, [(hit.start, hit.end, *hit.spelling.written) for hit in hits])
    return [
        Named(hit.spelling.skill, read.text[hit.start : hit.end], hit.start)
        for hit, right in zip(hits, proven, strict=True)
        if right
    ]


def words_of(text: str) -> Words:
    """The words of the first 60,000 characters of a text."""
    text = text[:LONGEST]
    lower = text.lower()
    if len(lower) != len(text):
        text = lower
    parts = SPLIT.split(lower)
    ends = list(accumulate(map(len, parts)))
    return Words(text, lower, parts[1::2], ends[:-1:2], parts[::2])


def _hits(read: Words) -> Iterator[Hit]:
    behind = -1
    for number, candidates in enumerate(map(_candidates, read.words)):
        if candidates is None or number <= behind:
            continue
        hit = _first(candidates, read, number) or _compound(candidates.tails, read, number)
        if hit:
            behind = hit.last
            yield hit


@lru_cache(1 << 15)
def _candidates(word: str) -> Candidates | None:
    """What may stand at a word; None for most."""
    words, stems = table()
    rows = (*words.get(word, ()), *(row for row in stems.get(word[:STEM], ()) if _fits(row.first, word)))
    tails = _BY_END.get(word[-STEM:], ())
    longer: dict[str, list[Spelling]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: -len(row.rest)):
        longer[row.rest[0].word[:_HEAD] if row.rest else ""].append(row)
    alone = sorted(longer.pop("", ()), key=lambda row: -len(row.first.word))
    by_next = {head: tuple(group) for head, group in longer.items()}
    return Candidates(by_next, tuple(alone), tails) if rows or tails else None


def _first(candidates: Candidates, read: Words, number: int) -> Hit | None:
    """The spelling of most words that stands here."""
    behind = read.words[number + 1][:_HEAD] if number + 1 < len(read.words) else ""
    for row in candidates.longer.get(behind, ()):
        if _follow(row, read, number) and (hit := _hit(row, read, number)):
            return hit
    return next(filter(None, (_hit(row, read, number) for row in candidates.alone)), None)


def _hit(row: Spelling, read: Words, number: int) -> Hit | None:
    """This spelling, unless its signs, its case or what stands near it say that it is something else."""
    last = number + len(row.rest)
    start, end = read.starts[number], read.starts[last] + len(read.words[last])
    if row.dotted and not _DOT.search(read.lower, max(0, start - 2), start):
        return None
    if row.flag == "=" and not _written(row.exact, read.text, start, end):
        return None
    other = None if row.rest else _OTHERS.get(read.words[number])
    if other and other.search(read.lower, max(0, start - _NEAR), end + _NEAR):
        return None
    return Hit(row, start, end, last)


def _follow(row: Spelling, read: Words, number: int) -> bool:
    """The words of a spelling behind its first stand here, with no more than a blank or a hyphen between them."""
    if number + len(row.rest) >= len(read.words):
        return False
    for place, piece in enumerate(row.rest, number + 1):
        word = read.words[place]
        if not word.startswith(piece.word) or not _fits(piece, word):
            return False
        gap = read.gaps[place]
        if gap not in _GAPS and not (row.slashed and gap in _SLASHES):
            return False
    return True


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


def _compound(tails: tuple[str, ...], read: Words, number: int) -> Hit | None:
    """The skill before a German ending: "Pythonkenntnisse", "SQLDatenbank"."""
    word, start = read.words[number], read.starts[number]
    for tail in tails:
        head = word.removesuffix(tail)
        if head == word or len(head) < _HEAD:
            continue
        candidates = _candidates(head)
        for row in candidates.alone if candidates else ():
            if not row.dotted and (not row.exact or read.text.startswith(row.exact, start)):
                return Hit(row.proven(), start, start + len(head), number)
    return None


def _by_end() -> dict[str, tuple[str, ...]]:
    ends: dict[str, tuple[str, ...]] = {}
    for tail in sorted(_TAILS.split(), key=len, reverse=True):
        ends[tail[-STEM:]] = (*ends.get(tail[-STEM:], ()), tail)
    return ends


_BY_END: Final = _by_end()
