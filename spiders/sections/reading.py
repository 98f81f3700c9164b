"""Where a posting's sections begin and end, by their headings, else by their words."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from spiders.sections.contents import kind_of_contents
from spiders.sections.headings import LONGEST_HEADING, Kind, is_label, kind_of_heading

LONGEST: Final = 100_000
MOST_LINES: Final = 5_000
SHORT: Final = 80
FEW_LINES: Final = 12
"""A text of fewer may have lost its line breaks."""
LONG: Final = 300


class Section(NamedTuple):
    """`text[start:end]` without its heading; the heading as it stands, empty where the words alone tell the kind."""

    kind: Kind
    heading: str
    start: int
    end: int


def read_sections(text: str) -> tuple[Section, ...]:
    """The sections in the order of the text; what stands between two headings belongs to the first.

    A heading has its own line, or stands before a colon ("Ihre Aufgaben: …"). Paragraphs under no heading are told by
    their words. Empty for a text without words; beyond the first 100,000 characters nothing is read.
    """
    text = text[:LONGEST]
    headings = _headings(text)
    if not headings:
        return tuple(_by_contents(text, 0, len(text)))
    sections = list(_by_contents(text, 0, headings[0].start))
    ends = [heading.start for heading in headings[1:]] + [len(text)]
    for heading, following in zip(headings, ends, strict=True):
        start, end = _stripped(text, heading.end, following)
        sections.append(Section(heading.kind, heading.words, start, end))
    return tuple(sections)


class _Heading(NamedTuple):
    kind: Kind
    words: str
    start: int
    end: int


# A text that lost its line breaks: bullets and wide gaps stand for them.
_GAP = re.compile(r"[^\S\n]{2,}|\t|(?=[•▪●])")
_BULLET = re.compile(r"[-–*•▪●·✓✔>+◦o]\s|\d{1,2}[.)]\s")
_CUT = re.compile(r"[.!?;)](?=\s)|\s[-–*]\s|\n")
_EMPTY_LINE = re.compile(r"\n[^\S\n]{0,20}\n")
_LINE = re.compile(r"\n(?!\s{0,9}(?:[-–*•·✓]\s|\d{1,2}[.)]\s))")
_SENTENCE = re.compile(r"(?<=[.!?])\s")
_MARKS: Final = " *_#:-–•\t"
# What opens a section in the midst of a line, where the next word starts it: "… zu. Das bekommst du 30 Tage …".
_INNER = re.compile(
    r":(?=\s)|(?:\A|(?<=\n)|(?<=[\w.!?)][ \n]))(?:(?:Ihre?|Deine?|Your|Our|Unsere?) (?:(?:neuen|key"
    r"|main) )?(?:Aufgaben|Profil"
    r"|Vorteile|Benefits|benefits|tasks|Tasks|Profile|profile|responsibilities|Responsibilities"
    r"|Qualifikation(?:en)?|Verantwortung|Angebot|offer)|Das (?:bringst du mit|bringen Sie mit|bekommst du"
    r"|bekommen Sie|bieten wir(?: dir| Ihnen)?|erwartet (?:dich|Sie)|machst du)|Was (?:wir bieten|dich erwartet"
    r"|Sie erwartet|du mitbringst|Sie mitbringen)|Wir bieten(?: dir| Ihnen| Dir)?|Über uns|About us"
    r"|What (?:we offer|you bring|you get|you will do|you(?:['’])ll do|we are looking for|we expect)|Who (?:we are"
    r"|you are)|Responsibilities|Requirements|Anforderungen|Qualifikation(?:en)?|Aufgaben|Benefits|How to apply"
    r"|Kontakt|Contact|Das Unternehmen|The company)(?=:?\s+(?:[-–*•]\s)?[A-ZÄÖÜ0-9])"
)


def _headings(text: str) -> list[_Heading]:
    lines = list(islice(_lines(text), MOST_LINES))
    bullets = [_BULLET.match(text, start) for start, _ in lines] + [None]
    found: list[_Heading] = []
    for number, (start, end) in enumerate(lines):
        bullet, listed = bullets[number], bullets[number + 1] is not None
        if end - start <= LONGEST_HEADING and (heading := _own_line(text, start, end, bullet, listed=listed)):
            found.append(heading)
        elif end - start > LONG and len(lines) < FEW_LINES:
            found.extend(_embedded(text, start, end))
        elif not bullet and (heading := _before_colon(text, start, end, listed=listed)):
            found.append(heading)
    return found or list(_embedded(text, 0, len(text)))


def _own_line(text: str, start: int, end: int, bullet: re.Match[str] | None, *, listed: bool) -> _Heading | None:
    """A line that is a heading as a whole; a list item only with a colon behind it."""
    line = text[bullet.end() if bullet else start : end]
    if (bullet and not line.endswith(":")) or ":" in line[:-1].rstrip(_MARKS):
        return None
    kind = kind_of_heading(line)
    if kind is None or (line.endswith(".") and " " not in line):
        return None
    if is_label(line) and (kind == "other" or not (listed or line.endswith(":"))):
        return None
    return _Heading(kind, line.strip(_MARKS), start, end)


def _before_colon(text: str, start: int, end: int, *, listed: bool) -> _Heading | None:
    """The heading of "Ihre Aufgaben: Sie …"; a label such as "Gehalt: 3.000 €" speaks for its line alone."""
    colon = text.find(":", start, min(end, start + SHORT))
    head = text[start : colon + 1]
    kind = kind_of_heading(head) if colon > start else None
    if kind is None or (is_label(head) and end - colon < SHORT and not listed):
        return None
    return _Heading(kind, head.strip(_MARKS), start, colon + 1)


def _embedded(text: str, start: int, end: int) -> Iterator[_Heading]:
    """The headings of a text that lost its line breaks, with or without a colon."""
    position = start
    for match in islice(_INNER.finditer(text, start, end), MOST_LINES):
        opening = match.start()
        if match[0] == ":":
            opening = max(position, match.start() - LONGEST_HEADING)
            opening = max((cut.end() for cut in _CUT.finditer(text, opening, match.start())), default=opening)
        head = text[opening : match.end()]
        if opening >= position and (kind := kind_of_heading(head)):
            yield _Heading(kind, head.strip(_MARKS), opening, match.end())
            position = match.end()


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line with words starts and ends, without the white space around it."""
    start = 0
    for line in text.split("\n"):
        if "  " in line or "\t" in line or "•" in line or "▪" in line or "●" in line:
            yield from _parts(line, start)
        elif stripped := line.strip():
            first = start + line.index(stripped[0])
            yield first, first + len(stripped)
        start += len(line) + 1


def _parts(line: str, start: int) -> Iterator[tuple[int, int]]:
    first = 0
    for gap in [*_GAP.finditer(line), None]:
        last = gap.start() if gap else len(line)
        if part := line[first:last].strip():
            begin = start + line.index(part, first)
            yield begin, begin + len(part)
        first = gap.end() if gap else last


def _by_contents(text: str, start: int, end: int) -> Iterator[Section]:
    """Paragraphs under no heading; neighbours of one kind are one section, and what says nothing goes on with it."""
    section: Section | None = None
    for first, last in _paragraphs(text, start, end):
        kind = kind_of_contents(text[first:last])
        if section and kind in {section.kind, None}:
            section = section._replace(end=last)
            continue
        if section:
            yield section
        section = Section(kind or "other", "", first, last)
    if section:
        yield section


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts between empty lines; of a text without any its lines and lists, of one without breaks its sentences."""
    part = text[start:end].strip()
    between = _EMPTY_LINE if _EMPTY_LINE.search(part) else _LINE if "\n" in part else _SENTENCE
    for match in islice(between.finditer(text, start, end), MOST_LINES):
        if text[start : match.start()].strip():
            yield _stripped(text, start, match.start())
            start = match.end()
    if text[start:end].strip():
        yield _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
