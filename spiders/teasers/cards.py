"""One item of a job list: its title, its link, and the company and city that stand beside the title."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from spiders.html_text import unescape_fully
from spiders.place import read_places
from spiders.posting import Place
from spiders.teasers.runs import HEADINGS, Unit
from spiders.teasers.titles import GENERIC
from spiders.tree import INLINE, Element

LONGEST_PART: Final = 120
MOST_ELEMENTS: Final = 60
_BOLD = frozenset({"b", "strong"})
_RUNNING = INLINE - {"span", "small", "time", "cite", "a"}
_APART = re.compile(r"\s+[·|•–—-]\s+|[·|•\n]|\s{2,}")
_NO_PART = re.compile(
    r"(?:vor|seit|since|posted|ab|bis|until|from)\b.{0,40}|(?:heute|gestern|neu|new|today|yesterday|top|anzeige|ad|sponsored"
    r"|remote|hybrid|home.?office|vollzeit|teilzeit|full.?time|part.?time|festanstellung|permanent|unbefristet|befristet"
    r"|werbung|premium|featured|hot)\b.{0,30}|\W*|.{0,20}\d{1,2}\.\s?(?:\d{1,2}\.|[A-Za-zä]{3,9}).{0,10}|\d[\d\W]*.{0,12}ago"
    r"|.{0,30}(?:€|EUR|\$|£)\s?\d?.{0,30}|\d{4}-\d\d-\d\d|[A-Za-z]{3,9} \d{1,2}(?:, \d{4})?|\d+ ?[dhwm]",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:bei|at|für|von|by|company|firma|arbeitgeber|unternehmen|ort|standort|location|in)\b:?\s+", re.IGNORECASE
)


class Card(NamedTuple):
    """What one item says; `company` is empty and `places` are none where it says nothing of them."""

    title: str
    link: str
    company: str
    places: tuple[Place, ...]


def read_card(unit: Unit) -> Card | None:
    """The card of an item, None where it holds no link."""
    anchors = [element for element in unit.element.walk() if element.tag == "a" and element.links]
    if not anchors:
        return None
    main = _main_link(anchors)
    parts = [part for part in (*_parts(unit.element), *(p for text in unit.beside for p in _split(text))) if part]
    title = _title(unit.element, main, parts)
    company, places = _company_and_places([part for part in parts if part != title and part not in title])
    return Card(title, main.attributes["href"].strip(), company, places)


def _main_link(anchors: list[Element]) -> Element:
    """The link in or around a heading, else the first that says more than "apply now"."""
    for anchor in anchors:
        around = next(iter(anchor.ancestors()), anchor)
        if around.tag in HEADINGS or any(child.tag in HEADINGS for child in anchor.walk()):
            return anchor
    telling = (anchor for anchor in anchors if anchor.text != "" and not GENERIC.fullmatch(anchor.text or "long"))
    return next(telling, anchors[0])


def _title(unit: Element, link: Element, parts: list[str]) -> str:
    if link.text is not None and (not link.text or GENERIC.fullmatch(link.text)):
        heads = (one.text for one in unit.walk() if one.tag in HEADINGS | _BOLD and one.text)
        telling = (part for part in parts if not GENERIC.fullmatch(part))
        return next(heads, None) or link.attributes.get("title", "").strip() or next(telling, "")
    heads = (one.text for one in link.walk() if one.tag in HEADINGS | _BOLD and one.text)
    inner = next(heads, None)
    if inner and link.text != inner and len(inner) > 2 and not _NO_PART.fullmatch(inner):  # noqa: PLR2004 -- a sign
        return unescape_fully(inner)
    return next(_title_lines(link), "")


def _title_lines(link: Element) -> Iterator[str]:
    """The lines of a link; a title may hold a dash or a bar, so only elements part it."""
    lines = [" ".join(unescape_fully(line).split()) for line in _lines(link)]
    yield from (line for line in lines if line and not _NO_PART.fullmatch(line))


def _parts(element: Element) -> Iterator[str]:
    for line in _lines(element):
        yield from _split(line)
        yield " ".join(unescape_fully(line).split())


def _split(text: str) -> Iterator[str]:
    yield from (part.strip(" ,;:()–—-") for part in _APART.split(unescape_fully(text)))


def _lines(element: Element) -> Iterator[str]:
    """The text of each innermost block or span; bold and the like run on."""
    line: list[str] = []
    for piece in _pieces(element, [MOST_ELEMENTS]):
        if piece is None:
            yield "".join(line)
            line = []
        else:
            line.append(piece)
    yield "".join(line)


def _pieces(element: Element, budget: list[int]) -> Iterator[str | None]:
    budget[0] -= 1
    if budget[0] < 0 or element.tag in {"script", "style"}:
        return
    parts = element.tag not in _RUNNING
    yield from [None] if parts else []
    for child in element.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _pieces(child, budget)
    yield from [None] if parts else []


def _company_and_places(parts: list[str]) -> tuple[str, tuple[Place, ...]]:
    company = ""
    places: tuple[Place, ...] = ()
    for part in parts:
        text = _BY.sub("", part).strip()
        if not text or len(text) > LONGEST_PART or _NO_PART.fullmatch(text) or GENERIC.fullmatch(text):
            continue
        found = read_places(text)
        head, _, tail = text.rpartition(", ")
        if found and not (head and not read_places(head)):
            places = places or found
        elif head and read_places(tail):
            company, places = company or head, places or read_places(tail)
        else:
            company = company or text
    return company, places
