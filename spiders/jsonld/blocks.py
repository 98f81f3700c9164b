"""JSON-LD blocks: found by a linear scan, read strictly first, repaired where that fails."""

import html
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import orjson

LONGEST_REPAIRED: Final = 400_000
MOST_REPAIRED: Final = 1_000_000
MOST_BLOCKS: Final = 300
LONGEST_TAG: Final = 2000
LONGEST_GUARD: Final = 400
HINTS: Final = ("obPosting", "obposting")

_MARKS = ("ld+json", "LD+JSON", "ld&#x2B;json", "ld&#x2b;json", "ld&#43;json")
MOST_SIGNS = 64
_CLOSING_TAG = "</script"
_TEXT_FIELDS = ("textarea", "xmp")
_OPENING = re.compile(r"(?:\s|\ufeff|\x00|<!--|<!\[CDATA\[|/\*\s{0,20}<!\[CDATA\[\s{0,20}\*/|//[^\n{\[]{0,200})++")
_CDATA_LINE = re.compile(r"//\s{0,20}(?:<!\[CDATA\[|\]\]>)")
_CLOSING = re.compile(r"(?:/\*\s{0,20})?(?://\s{0,20})?(?:\]\]>|-->)(?:\s{0,20}\*/)?\s{0,200};?\s{0,200}$")
_STRING_OR_REST = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[^"]++', re.DOTALL)
_QUOTE = re.compile(r'(?<!\\)"')
_END_OF_STRING = re.compile(r'\s*+(?:[:}\]]|,\s*+["{\[}\]\dtfn-]|$)')
_CONTROL = re.compile(r"[\x00-\x1f]")
_BAD_ESCAPE = re.compile(r'\\(?:(["\\/bfnrt])|(u[0-9a-fA-F]{4})|(.))', re.DOTALL)
_SURROGATE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_NO_JSON = re.compile(r"\b(?:NaN|undefined|None)\b|-?\bInfinity\b|-?\b\d++(?:\.\d++)?[eE]\+?\d{3,}")
_REMARK = re.compile(r"/\*[^*]{0,2000}\*/|(?<=[\s,{\[])//[^\n]*+")
_TRAILING_COMMA = re.compile(r",(?=\s*+[}\]])")
_MISSING_COMMA = re.compile(r"(?<=[}\]])(\s*+)(?=[{\[])")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


class Block(NamedTuple):
    """One JSON-LD block: what it holds, or why it could not be read."""

    content: Any
    fault: str


def read_blocks(page: str) -> Iterator[Block]:
    """Every JSON-LD block of a page, in order; a block that is not JSON has a fault if a posting stands in it."""
    left = MOST_REPAIRED
    for text in _scripts(page):
        try:
            yield Block(orjson.loads(text), "")
        except orjson.JSONDecodeError:
            left -= len(text)
            yield _repaired(text) if left > 0 else Block(None, _fault("too much to repair", text))


def _scripts(page: str) -> Iterator[str]:
    mark = next((mark for mark in _MARKS if mark in page), None)
    found = page.find(mark) if mark else -1
    closing = _CLOSING_TAG if _CLOSING_TAG in page else _CLOSING_TAG.upper()
    for _ in range(MOST_BLOCKS):
        if mark is None or found < 0:
            return
        start = _content_start(page, found)
        end = _content_end(page, start, closing) if start else found + len(mark)
        if start and not _is_sample(page, start):
            yield page[start:end]
        found = _next(page, mark, end)


def _next(page: str, mark: str, start: int) -> int:
    """`page.find(mark, start)`, thirty times as fast on most pages: few have many plus signs."""
    offset = mark.find("+")
    sign = start + offset
    for _ in range(MOST_SIGNS if offset > 0 else 0):
        sign = page.find("+", sign)
        if sign < 0 or page.startswith(mark, sign - offset):
            return sign - offset if sign >= 0 else -1
        sign += 1
    return page.find(mark, max(start, sign - offset))


def _content_start(page: str, mark: int) -> int:
    """Where the content of the script element begins whose tag holds the mark; 0 where there is none."""
    opening = page.rfind("<", max(0, mark - LONGEST_TAG), mark)
    if opening < 0 or page[opening + 1 : opening + 7].lower() != "script":
        return 0
    return page.find(">", mark, mark + LONGEST_TAG) + 1


def _content_end(page: str, start: int, closing: str) -> int:
    """An element that is never closed takes the rest of the page: the scan reads each character once."""
    end = page.find(closing, start)
    end = len(page) if end < 0 else end
    capital = page.find(_CLOSING_TAG.upper(), start, end)
    return end if capital < 0 else capital


def _is_sample(page: str, start: int) -> bool:
    """Whether the script is text that a page shows: inside a text field or a string of another script."""
    opening = page.rfind("<", max(0, start - LONGEST_TAG), start)
    if page[opening - 1 : opening] in {"'", '"', "`"}:
        return True
    before = page[max(0, opening - LONGEST_TAG) : opening].lower()
    return any(before.rfind(f"<{name}") > before.rfind(f"</{name}") for name in _TEXT_FIELDS)


def _repaired(text: str) -> Block:
    if len(text) > LONGEST_REPAIRED or not any(hint in text for hint in HINTS):
        return Block(None, _fault("too long", text))
    reason = ""
    for attempt in _attempts(text):
        try:
            return Block(orjson.loads(attempt), "")
        except orjson.JSONDecodeError as error:
            reason = str(error)
    return Block(None, _fault(reason, text))


def _fault(reason: str, text: str) -> str:
    looks_like_one = any(hint in text for hint in HINTS)
    return f"a JSON-LD block with a JobPosting is not JSON: {reason[:200]}" if looks_like_one else ""


def _attempts(text: str) -> Iterator[str]:
    bare = _bare(text)
    yield bare
    mended = _mended(bare)
    yield mended
    yield f"[{mended}]"
    yield _mended(_requoted(bare))


def _bare(text: str) -> str:
    """The block without guards around it; a block that is escaped as a whole is unescaped."""
    text = _CDATA_LINE.sub(" ", text.encode("utf-8", "replace").decode())
    opening = _OPENING.match(text)
    text = text[opening.end() :] if opening else text
    text = text[:-LONGEST_GUARD] + _CLOSING.sub("", text[-LONGEST_GUARD:])
    text = text.strip("\ufeff \t\r\n;\x00")
    return html.unescape(text) if '"' not in text or text[1:20].lstrip().startswith("&quot;") else text


def _mended(text: str) -> str:
    pieces: list[str] = []
    for found in _STRING_OR_REST.finditer(text):
        piece = found[0]
        is_string = piece[0] == '"'
        if is_string and pieces and _wants_comma(pieces[-1]):
            pieces.append(",")
        pieces.append(_mended_string(piece) if is_string else _mended_rest(piece))
    return "".join(pieces)


def _wants_comma(before: str) -> bool:
    """Whether a string follows right after a value: a key whose comma is missing."""
    end = before.rstrip()[-1:]
    return not end or end in {'"', "}", "]"} or end.isalnum()


def _mended_string(text: str) -> str:
    text = _CONTROL.sub(lambda found: _SHORT.get(found[0], " "), text)
    if "\\" not in text:
        return text
    text = _BAD_ESCAPE.sub(lambda found: found[0] if not found[3] else found[3], text)
    return _SURROGATE.sub(lambda found: found[0] if len(found[0]) > len("\\ud83d") else "", text)


def _mended_rest(text: str) -> str:
    text = _NO_JSON.sub("null", _REMARK.sub(" ", text) if "/" in text else text)
    return _MISSING_COMMA.sub(r"\1,", _TRAILING_COMMA.sub("", text))


def _requoted(text: str) -> str:
    """Quotes inside strings escaped: a quote ends a string only before a comma, a colon or a bracket."""
    pieces: list[str] = []
    inside, last = False, 0
    for found in _QUOTE.finditer(text):
        start = found.start()
        if not inside or _END_OF_STRING.match(text, start + 1):
            inside = not inside
            continue
        pieces.append(text[last:start] + "\\")
        last = start
    return "".join(pieces) + text[last:]
