"""A page as a light tree of elements, built in linear time and bounded in depth and size."""

from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

LONGEST: Final = 1_500_000
DEEPEST: Final = 300
MOST_PIECES: Final = 40_000
CHUNK: Final = 1 << 14
LONGEST_SHORT: Final = 200
MOST_LINKS: Final = 5

_DROPPED = ("script", "style", "svg", "noscript", "template")
INLINE: Final = frozenset(
    "a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time tt u var wbr".split()
)


class Element:
    """One element, the child number `place` of its parent.

    `text` is its whole text on one line, None where that is longer than 200 characters.
    """

    __slots__ = ("attributes", "children", "links", "parent", "place", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.place = len(parent.children) if parent else 0
        self.children: list[Element | str] = []
        self.text: str | None = ""
        self.links: tuple[str, ...] = ()

    def walk(self) -> "Iterator[Element]":
        """This element and all inside it, in document order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(child for child in reversed(element.children) if isinstance(child, Element))

    def ancestors(self) -> "Iterator[Element]":
        """Its parent, the parent of that, up to the root."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent


def read_tree(page: str) -> Element:
    """The elements of a page without scripts and styles; what lies beyond the bounds is left out.

    `links` of an element are the first five distinct `href` in it.
    """
    builder = _Builder()
    parser = etree.HTMLParser(target=builder, encoding="utf-8", huge_tree=True)
    encoded = _without_scripts(page)[:LONGEST].replace("\x00", "").encode("utf-8", "replace")
    try:
        for start in range(0, len(encoded), CHUNK):
            parser.feed(encoded[start : start + CHUNK])
        parser.close()
    except (_BoundError, etree.XMLSyntaxError):
        builder.close()
    return builder.root


class _BoundError(Exception):
    """Deeper or larger than any real page."""


class _Builder:
    def __init__(self) -> None:
        self.root = self.open = Element("", {}, None)
        self.depth = self.pieces = 0

    def start(self, tag: str, attributes: Any) -> None:  # noqa: ANN401 -- lxml hands over what it likes
        self.depth += 1
        self._count()
        element = Element(tag, dict(attributes), self.open)
        self.open.children.append(element)
        self.open = element

    def end(self, _tag: str) -> None:
        self.depth -= 1
        _sum_up(self.open)
        self.open = self.open.parent or self.root

    def data(self, data: str) -> None:
        self._count()
        self.open.children.append(data)

    def _count(self) -> None:
        self.pieces += 1
        if self.depth > DEEPEST or self.pieces > MOST_PIECES:
            raise _BoundError

    def close(self) -> Element:
        while self.open is not self.root:
            self.end("")
        _sum_up(self.root)
        return self.root


def _sum_up(element: Element) -> None:
    links = dict.fromkeys([element.attributes["href"]] if element.tag == "a" and "href" in element.attributes else [])
    for child in element.children:
        if isinstance(child, Element) and len(links) < MOST_LINKS:
            links |= dict.fromkeys(child.links)
    element.links = tuple(links)[:MOST_LINKS]
    element.text = _short_text(element)


def _short_text(element: Element) -> str | None:
    pieces: list[str] = []
    length = 0
    for child in element.children:
        piece = child if isinstance(child, str) else child.text
        if piece is None or length > LONGEST_SHORT:
            return None
        length += len(piece) if isinstance(child, Element) else len(piece.strip())
        pieces.append(piece if isinstance(child, str) or child.tag in INLINE else f" {piece} ")
    return " ".join("".join(pieces).split()) if length <= LONGEST_SHORT else None


def _without_scripts(page: str) -> str:
    for name in _DROPPED:
        page = _without(page, name)
    return page


def _without(page: str, name: str) -> str:
    """The page without the elements of that name; one that is never closed stays."""
    kept: list[str] = []
    last = 0
    opening, closing = f"<{name}", f"</{name}>"
    while (start := page.find(opening, last)) >= 0 and (end := page.find(closing, start)) >= 0:
        kept.append(page[last:start])
        last = end + len(closing)
    return "".join(kept) + page[last:]
