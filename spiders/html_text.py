"""Plain text from what a source calls its description: HTML, escaped HTML or text."""

import html
import re
from functools import cache
from typing import Any, Final

from lxml import etree

LONGEST_SOURCE: Final = 2_000_000
DEEPEST: Final = 1000
MOST_ROUNDS: Final = 3
CHUNK: Final = 1 << 16

_TAG_NAMES = (
    "p|div|span|br|hr|ul|ol|li|h[1-6]|strong|em|b|i|u|a|table|tbody|tr|td|th|section|article|main|header|footer|body"
    "|html|head|script|style|img|font|pre|code|blockquote|dl|dt|dd|meta|iframe|figure|button|small|sup|sub"
)
_TAG = re.compile(rf"<(?:/?(?:{_TAG_NAMES})(?:\s[^<>]{{0,4000}})?/?|!--|!doctype\b[^<>]{{0,400}})>?", re.IGNORECASE)
_ESCAPED_TAG = re.compile(rf"&(?:amp;){{0,2}}lt;/?(?:{_TAG_NAMES})(?:\s|/|&(?:amp;){{0,2}}gt;|>)", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]{0,2000}>")
_SPACES = re.compile(r"[^\S\n]+")
_MANY_LINES = re.compile(r"\n{3,}")
_INVISIBLE = frozenset({"script", "style", "noscript", "template", "svg", "title", "iframe", "select", "textarea"})
_BLOCKS: Final = (
    "div section article main header footer aside nav form fieldset figure figcaption address details summary"
    " tr dt dd li br hr body html"
)
_PARAGRAPHS: Final = "p ul ol dl table blockquote pre h1 h2 h3 h4 h5 h6"
_LINES_BEFORE = dict.fromkeys(_BLOCKS.split(), 1) | dict.fromkeys(_PARAGRAPHS.split(), 2)
_CELLS = frozenset({"td", "th"})


def plain_text(source: str) -> str:
    r"""Text with its line breaks, list items as "- item" lines, without scripts and styles.

    HTML may be escaped once or twice; a text without tags stays as it is, apart from entities and written-out `\n`.
    At most the first 2,000,000 characters are read, in linear time.
    """
    text = _with_line_breaks(source[:LONGEST_SOURCE])
    for _ in range(MOST_ROUNDS):
        if _is_html(text):
            text = _text_of_html(text)
        elif _ESCAPED_TAG.search(text):
            text = html.unescape(text)
        else:
            break
    return _without_entities(text).strip()


def unescape_fully(text: str) -> str:
    """A title or name without character references, also where the source escaped it up to three times."""
    for _ in range(MOST_ROUNDS):
        if "&" not in text:
            break
        text = html.unescape(text)
    return text


def _without_entities(text: str) -> str:
    return unescape_fully(text).replace("\xa0", " ") if "&" in text or "\xa0" in text else text


def _with_line_breaks(text: str) -> str:
    r"""Real breaks for written-out ones, as JSON that was encoded twice leaves them; `C:\new` alone stays."""
    if "\\n" not in text or (text.count("\\n") == 1 and "\n" in text):
        return text
    return text.replace("\\r\\n", "\n").replace("\\n", "\n").replace('\\"', '"')


def _is_html(text: str) -> bool:
    """Whether at least one known tag stands in it; a lone `<b>` in prose about HTML counts, `a < b` does not."""
    return "<" in text and _TAG.search(text) is not None


def _text_of_html(source: str) -> str:
    try:
        text = _parsed(source)
    except _TooDeepError:
        text = _ANY_TAG.sub("\n", source)
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _MANY_LINES.sub("\n\n", "\n".join(lines)).strip()


@cache
def _reader() -> tuple[etree.HTMLParser, "_Lines"]:
    """One for all texts of a process (and one thread): to make it costs as much as to read a short text."""
    lines = _Lines()
    return etree.HTMLParser(target=lines, encoding="utf-8", huge_tree=True, remove_comments=True), lines


def _parsed(source: str) -> str:
    parser, lines = _reader()
    lines.begin()
    encoded = source.replace("\x00", "").encode("utf-8", "replace")
    for start in range(0, len(encoded), CHUNK):
        parser.feed(encoded[start : start + CHUNK])
    return str(parser.close()) if encoded else ""


class _TooDeepError(Exception):
    """The tags nest deeper than any real page; libxml2 grows quadratic there."""


class _Lines:
    """What libxml2 reports, piece by piece, written as lines."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        self.pieces: list[str] = []
        self.depth = self.hidden = self.items = self.breaks = 0
        self.bullet = False

    def start(self, tag: Any, _attributes: Any) -> None:  # noqa: ANN401 -- lxml hands over what it likes
        self.depth += 1
        if self.depth > DEEPEST:
            raise _TooDeepError
        self.hidden += tag in _INVISIBLE
        self._break(tag)
        if tag == "li":
            self.items += 1
            self.bullet = True

    def end(self, tag: Any) -> None:  # noqa: ANN401 -- lxml hands over what it likes
        self.depth -= 1
        self.hidden -= tag in _INVISIBLE
        if tag == "li":
            self.items -= 1
            self.bullet = False
        if tag != "br":
            self._break(tag)

    def data(self, data: str) -> None:
        waiting = self.breaks or self.bullet
        if self.hidden or (waiting and not data.strip()):
            return
        if waiting:
            self.pieces.append("\n" * self.breaks + "- " * self.bullet)
            self.breaks, self.bullet, data = 0, False, data.lstrip()
        self.pieces.append(data.replace("\n", " ").replace("\r", " "))

    def close(self) -> str:
        return "".join(self.pieces)

    def _break(self, tag: str) -> None:
        if tag in _CELLS:
            self.pieces.append(" ")
        elif tag == "br":
            self.breaks = min(2, self.breaks + 1)
        elif tag in _LINES_BEFORE:
            self.breaks = max(self.breaks, 1 if self.items else _LINES_BEFORE[tag])
