"""From the lines of a CV to a draft: headline, titles, skills, languages, place, level, each with its words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import Final

from matcher.cv import career
from matcher.cv.document import Document, Line
from matcher.cv.draft import Draft, Fact
from matcher.cv.parts import Entry, entries
from matcher.cv.period import period_in
from matcher.cv.spoken import code_of, languages, level_of
from matcher.cv.words import occupation
from spiders.place import locate, read_places
from spiders.skills import Named, find, table_skills

MOST_SKILLS: Final = 40
LONGEST_SKILL: Final = 40
MOST_WORDS: Final = 4
LONGEST_SUMMARY: Final = 700
HEAD: Final = 25
"""Lines at the top in which name, title and address stand."""

_LEAST_SKILLS: Final = 5
_POSTAL = re.compile(r"(?<!\w)(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d\d-\d{3}) ([A-ZÄÖÜ][\w.-]+(?: [\w.()-]+){0,4})")
_PLACE_LABEL = re.compile(
    r"(?:wohnort|wohnhaft in|anschrift|adresse|address|location|based in|living in|lives in|ort|city|stadt)\b[: ]",
    re.IGNORECASE,
)
_BORN = re.compile(r"geb(?:oren|urt|\.)|born|birth|\*\s?\d", re.IGNORECASE)
_PRIVATE = re.compile(r"@|https?:|www\.|\+\d[\d /()-]{7,}|\b0\d{2,}[\d /()-]{4,}|geboren|\bborn\b", re.IGNORECASE)
_PIECES = re.compile(r"[|•·●▪\t]|\s[-–—]\s")
_ITEMS = re.compile(r"[,;|•·●▪\t]|\s[-–—/]\s|\s{3,}")
_LABEL = re.compile(r"^[^:,;]{2,40}:\s")
_RATING = re.compile(r"\([^)]{0,40}\)|\[[^\]]{0,40}\]|[★☆●○◐■□✓✔_*]+|\b\d{1,3} ?%|\b\d ?/ ?\d{1,2}\b")
_NO_SKILL = re.compile(r"language|sprache|führerschein|driving|licen[cs]e", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")


def read_document(document: Document, today: date | None) -> Draft:
    """What the lines say; `today` is where a job that goes on ends."""
    rows = [*entries(document.lines)]
    stations = career.stations(rows, today)
    headline, titles = _titles(rows, stations)
    spoken = languages(rows)
    skills = [*_skills(rows)][:MOST_SKILLS]
    places = [*_places(rows)][:1]
    level = career.level(stations, rows, today) or career.stated(headline)
    summary = [*_summary(rows)]
    return Draft(
        headline=headline[0].value if headline else "",
        summary=_shortened(" ".join(fact.value for fact in summary)),
        titles=tuple(fact.value for fact in titles),
        skills=tuple(fact.value for fact in skills),
        languages=tuple((row.code, row.level) for row in spoken if row.level),
        places=tuple(fact.value for fact in places),
        level=level[0] if level else None,
        facts=(
            *headline,
            *titles,
            *skills,
            *(row.fact for row in spoken),
            *places,
            *([level[1]] if level else ()),
            *summary[:1],
        ),
        notes=(*document.notes, *_unclear([row.code for row in spoken if not row.level])),
    )


def reads_like_a_cv(document: Document, draft: Draft) -> bool:
    """Whether there are headings of a CV with something under them, or else a title beside a period, and skills."""
    rows = [*entries(document.lines)]
    parts = {part for row in rows if row.is_heading for part in row.parts}
    structured = parts & {"work", "education", "skills", "languages"} or parts >= {"summary", "contact"}
    told = bool(draft.titles or draft.languages or draft.level) + bool(draft.skills)
    if structured and told:
        return True
    everywhere = [row._replace(parts=row.parts | {"work"}) for row in rows]
    employed = [station for station in career.stations(everywhere, None) if station.title and station.period]
    beside = any(period_in(station.line.text, None) for station in employed)
    return (beside or len(employed) > 1) and len(draft.skills) >= _LEAST_SKILLS


def _titles(rows: Sequence[Entry], stations: Sequence[career.Station]) -> tuple[list[Fact], list[Fact]]:
    """The headline, and the titles: the one under the name first, then those of the stations."""
    found: list[tuple[str, Line]] = []
    for row in rows[:HEAD]:
        if row.parts & {"head", "contact"} and (title := career.title_in(row.text)):
            found.append((title, row.line))
            break
    found += [(station.title, station.line) for station in career.titles(stations)]
    distinct = {title.casefold(): (title, line) for title, line in reversed(found)}
    ordered = [*dict.fromkeys(title.casefold() for title, _ in found)][: career.MOST_TITLES]
    titles = [Fact("titles", distinct[key][0], distinct[key][1].where, distinct[key][1].text) for key in ordered]
    return [fact._replace(field="headline") for fact in titles[:1]], titles


def _skills(rows: Sequence[Entry]) -> Iterator[Fact]:
    """First what stands under a heading of skills, in its order, then what the rest names."""
    readable = [row for row in rows if not row.is_heading and not row.parts & {"private", "languages", "contact"}]
    readable = [row for row in readable if not _PRIVATE.search(row.text)]
    mixed = [row for row in rows if not row.is_heading and row.parts >= {"languages", "skills"}]
    told: set[str] = set()
    rest: list[Fact] = []
    for row, named in _named([*readable, *mixed]):
        found = _listed(row, named) if "skills" in row.parts else map(_shown, filter(_is_no_occupation, named))
        for name in found:
            key = next(iter(table_skills(name)), name.casefold())
            if key in told:
                continue
            fact = Fact("skills", name, row.line.where, row.line.text)
            if "skills" in row.parts:
                told.add(key)
                yield fact
            else:
                rest.append(fact)
    for fact in rest:
        key = next(iter(table_skills(fact.value)), fact.value.casefold())
        if key not in told:
            told.add(key)
            yield fact


def _named(rows: Sequence[Entry]) -> Iterator[tuple[Entry, list[Named]]]:
    """Each line with the skills of the table that it names, each at its place in the line."""
    starts = [0, *accumulate(len(row.text) + 1 for row in rows)]
    found: dict[int, list[Named]] = {}
    for named in find("\n".join(row.text for row in rows)):
        at = bisect_right(starts, named.start) - 1
        found.setdefault(at, []).append(named._replace(start=named.start - starts[at]))
    return ((row, found.get(at, [])) for at, row in enumerate(rows))


def _is_no_occupation(named: Named) -> bool:
    return not occupation().search(named.words.lower())


def _shown(named: Named) -> str:
    """In the words of the CV, where they say it without the words around them."""
    words = " ".join(named.words.split())
    return words if named.skill in table_skills(words) else named.skill


def _listed(row: Entry, named: Sequence[Named]) -> Iterator[str]:
    """The items of a list of skills: those of the table, and others as they stand if they are short."""
    label = _LABEL.match(row.text)
    start = label.end() if label else 0
    for match in [*_ITEMS.finditer(row.text, start), None]:
        end = match.start() if match else len(row.text)
        inside = [one for one in named if start <= one.start < end]
        if inside:
            yield from map(_shown, inside)
        elif (item := _item(row.text[start:end])) and len(item) <= LONGEST_SKILL:
            yield item
        start = match.end() if match else end


def _item(text: str) -> str:
    """A skill that no table has; "" for a sentence, a level or a language."""
    plain = " ".join(_RATING.sub(" ", text).split()).strip(" .:-–—*>#")
    if not 1 <= len(plain.split()) <= MOST_WORDS or len(plain) < len("SQL") or not plain[0].isalnum():
        return ""
    if text.rstrip().endswith(".") or level_of(plain) or code_of(plain) or not any(map(str.isalpha, plain)):
        return ""
    return "" if _PRIVATE.search(plain) or _NO_SKILL.search(plain) else plain


def _places(rows: Sequence[Entry]) -> Iterator[Fact]:
    """Where the person lives: by post code, then by label, then as a line of the head alone; never the birthplace."""
    head = [
        row for row in rows if not row.is_heading and row.parts & {"head", "contact"} and not _BORN.search(row.text)
    ]
    beside = [row for row in rows[:HEAD] if not row.parts & {"work", "education", "skills"} and "," in row.text]
    for read, where in ((_by_post_code, head), (_by_label, head), (_alone, head), (_alone, beside)):
        for row in where[:HEAD]:
            for text in read(row.line.text):
                for place in read_places(text):
                    if place.address_locality and locate(place):
                        yield Fact("places", place.address_locality, row.line.where, row.line.text)


def _by_post_code(text: str) -> list[str]:
    return [said for match in _POSTAL.finditer(text) for said in (match[0], match[1])]


def _by_label(text: str) -> list[str]:
    label = _PLACE_LABEL.search(text)
    return [piece.strip() for piece in _PIECES.split(text[label.end() :])[:1]] if label else []


def _alone(text: str) -> list[str]:
    """What is not the name of the person: a city with its country or region, or one of several pieces of a line."""
    pieces = [piece.strip() for piece in _PIECES.split(text)]
    telling = [
        piece for piece in pieces if piece and not any(sign in piece for sign in "@:/") and not career.title_in(piece)
    ]
    return [piece for piece in telling if len(pieces) > 1 or "," in piece or len(piece.split()) == 1]


def _summary(rows: Sequence[Entry]) -> Iterator[Fact]:
    """The lines under such a heading, without addresses."""
    for row in rows:
        if "summary" in row.parts and row.text and not row.is_heading and not _PRIVATE.search(row.text):
            yield Fact("summary", row.text, row.line.where, row.line.text)


def _shortened(text: str) -> str:
    """Whole sentences, as many as there is room for."""
    plain = " ".join(text.split())
    if len(plain) <= LONGEST_SUMMARY:
        return plain
    ends = [match.end() for match in _SENTENCE_END.finditer(plain[:LONGEST_SUMMARY])]
    return plain[: ends[-1]] if ends else plain[:LONGEST_SUMMARY].rpartition(" ")[0] + " …"


def _unclear(codes: Sequence[str]) -> Iterator[str]:
    if codes:
        example = f'{{ language = "{codes[0]}", level = "B1" }}'
        yield f"No level is said for {', '.join(codes)}: add it to languages, as in {example}."
