"""Which of the skills named are a must, which are nice to have, and which are said not to be needed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from spiders.lowered import cues, lowered, places
from spiders.skills.finding import LONGEST, Named, find
from spiders.skills.judging import Cued, Standing, judged
from spiders.skills.subjects import CUES, SUBJECTS, is_studied
from spiders.skills.wording import BULLET, HEADING, LEARNT_CUES, NICE, NICE_BEFORE, NICE_CUES, NOT_CUES

_LONGEST_SENTENCE: Final = 600
_LONGEST_HEADING: Final = 60
_ABBREVIATION: Final = 8
_CUED: Final = tuple(map(cues, (NICE_CUES, NOT_CUES, LEARNT_CUES)))
_STUDIED: Final = cues(CUES)

_SENTENCE_END = re.compile(r"[.!?;\n•|](?:(?<![.!?])|(?=\s+[^a-zäöü\s]|\s*$))")
_ABBREVIATED = re.compile(
    r"(?i:\bz\. ?b|\be\.g|\bi\.e|\bu\. ?a|\bd\. ?h|\bo\. ?ä|\bv\. ?a|\bi\. ?d\. ?r|\binkl|\bincl|\bggf|\bbzw"
    r"|\bca|\bevtl|\bvs|\bsog|\bmind|\bmin|\bmax|\bnr|\baskl)$|(?<!\w)[a-zäöü]$"
)
_ANSWER = re.compile(
    r" (?i:(?:nein|nope?|nö|ja|yes|yep|please|bitte|egal|kein muss|keine pflicht|nicht (?:nötig|notwendig"
    r"|erforderlich)|not"
    r"|lern\w*|bring\w*|zeig\w*|teach|sollt\w*|we['’]ll (?:teach|train|show)|you['’]ll learn|gern|nice|optional"
    r"|brauch\w*|bonus|(?:ein|a) plus|schön"
    r"|super|toll|great|wäre|would be|no (?:need|thanks|problem|worries)|unbedingt|absolut|muss|must)\b(?!:))"
)


class Skills(NamedTuple):
    """What a text asks for; a skill stands once, with the words where it is asked first."""

    must: tuple[Named, ...] = ()
    nice: tuple[Named, ...] = ()


def read_skills(text: str) -> Skills:
    """The skills of the table that a text names, must and nice to have apart; what it says is not needed left out."""
    text = text[:LONGEST]
    must: dict[str, Named] = {}
    nice: dict[str, Named] = {}
    for named, standing in _standings(text, find(text)):
        if standing != "no":
            (must if standing == "must" else nice).setdefault(named.skill, named)
    return Skills(tuple(must.values()), tuple(named for skill, named in nice.items() if skill not in must))


def asked_in(text: str, also: tuple[str, ...] = ()) -> dict[str, str]:
    """The skills that a text asks for, with its words; `also` are names that the table does not have."""
    text = text[:LONGEST]
    found = sorted((*find(text), *_own(text, also)), key=lambda named: named.start)
    asked: dict[str, str] = {}
    for named, standing in _standings(text, found):
        if standing == "must":
            asked.setdefault(named.skill, named.words)
    return asked


@lru_cache(1 << 10)
def table_skills(name: str) -> tuple[str, ...]:
    """The table's skills in a person's own words: "maschinelles Lernen" is machine learning; () where it has none."""
    return tuple(dict.fromkeys(named.skill for named in find(name)))


def _own(text: str, names: tuple[str, ...]) -> list[Named]:
    return [
        Named(name, match[0], match.start())
        for name in names
        if (match := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))
    ]


def _standings(text: str, found: list[Named]) -> Iterable[tuple[Named, Standing]]:
    """Sentence by sentence; below a heading such as "Nice to have" all are."""
    if not found:
        return []
    lower = lowered(text)
    marks = [places(lower, reader) for reader in _CUED]
    studied = places(lower, _STUDIED)
    lists = _optional_lists(lower, [named.start for named in found])
    rows: list[tuple[Named, Standing]] = []
    for (start, end), group in _by_sentence(text, found):
        sentence = lower[start:end]
        standings: list[Standing] = ["must"] * len(group)
        cued = Cued(*(_has(mark, start, end) for mark in marks))
        if any(cued):
            standings = judged(sentence, [(named.start - start, named.end - start) for named in group], cued)
        if _has(studied, start, end) and any(named.skill in SUBJECTS for named in group):
            standings = [
                "no"
                if named.skill in SUBJECTS and is_studied(sentence, named.start - start, named.end - start)
                else as_is
                for named, as_is in zip(group, standings, strict=True)
            ]
        rows += zip(group, standings, strict=True)
    return [
        (named, "nice" if standing == "must" and _inside(lists, named.start) else standing) for named, standing in rows
    ]


def _by_sentence(text: str, found: list[Named]) -> Iterable[tuple[tuple[int, int], list[Named]]]:
    """The skills of each sentence that has some, with its first and last place."""
    number = 0
    while number < len(found):
        low, high = _sentence(text, found[number].start)
        first = number
        while number < len(found) and found[number].start < high:
            number += 1
        yield (low, max(high, found[number - 1].end)), found[first:number]


def _sentence(text: str, place: int) -> tuple[int, int]:
    """Where the sentence around a place starts and ends."""
    low, high = max(0, place - _LONGEST_SENTENCE), min(len(text), place + _LONGEST_SENTENCE)
    low = max(low, text.rfind("\n", low, place) + 1)
    for match in _SENTENCE_END.finditer(text, low):
        end = match.end()
        if end >= high:
            break
        if _ends(text, end - 1):
            if end > place:
                return low, end
            low = end
    return low, high


def _ends(text: str, place: int) -> bool:
    """Here ends a sentence, and not an abbreviation, nor a question that is answered at once."""
    if text[place] == "?":
        return not _ANSWER.match(text, place + 1)
    return text[place] != "." or not _ABBREVIATED.search(text, max(0, place - _ABBREVIATION), place)


def _inside(lists: list[range], start: int) -> bool:
    near = bisect_right(lists, start, key=lambda span: span.start) - 1
    return near >= 0 and start in lists[near]


def _optional_lists(lower: str, skills: list[int]) -> list[range]:
    """Where lists stand below a heading such as "Nice to have:"; another heading ends one, a gap too."""
    lists: list[range] = []
    start, state = 0, ""
    for line in lower.splitlines(keepends=True):
        plain, end = line.strip(), start + len(line)
        if _heads(plain) and bisect_right(skills, end - 1) == bisect_right(skills, start - 1):
            state = "heading"
        elif plain.endswith(":") or (state == "list" and not plain):
            state = ""
        elif state and plain:
            lists.append(range(start, end))
            state = "list"
        start = end
    return lists


def _heads(line: str) -> bool:
    """A short line, no point of a list, that says that what follows is nice to have."""
    if not 0 < len(line) <= _LONGEST_HEADING:
        return False
    if HEADING.fullmatch(line) is None and not (line[-1] == ":" and (NICE.search(line) or NICE_BEFORE.search(line))):
        return False
    return any(map(line.__contains__, NICE_CUES)) and not BULLET.match(line)


def _has(marks: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the places is in the sentence."""
    first = bisect_left(marks, start)
    return first < len(marks) and marks[first] < end
