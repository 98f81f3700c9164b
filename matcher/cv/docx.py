"""The text of a DOCX: paragraphs and tables of its header and body, within limits."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile, LargeZipFile, ZipFile

from lxml import etree

from matcher.cv.document import Document, lines_of
from spiders.errors import UserError

LARGEST_PART: Final = 5_000_000
MOST_HEADERS: Final = 3

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BODY: Final = "word/document.xml"
_BESIDE: Final = 2
"""A cell of at most so many paragraphs, such as a date, stands beside what the next cell begins with."""

_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ENCRYPTED: Final = 1
_BROKEN: Final = (BadZipFile, LargeZipFile, etree.XMLSyntaxError, zlib.error, EOFError, NotImplementedError, ValueError,
                  OSError, RuntimeError, KeyError)  # fmt: skip


def read_docx(path: Path, data: bytes) -> Document:
    """The lines of the document, a row of a table as one line where it reads so.

    Raises:
        UserError: it is no DOCX, broken, encrypted, has no text, or unpacks to far more than a CV.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            texts = [_text(path, archive, name) for name in _parts(path, archive)]
    except _BROKEN as error:
        raise UserError(f"{path}: is a broken DOCX; save it anew from the program that made it") from error
    document = lines_of([(0, "\n".join(texts))])
    if not document.lines:
        raise UserError(f"{path}: has no text; if it shows a scan, run text recognition (OCR) on it")
    return document


def _parts(path: Path, archive: ZipFile) -> list[str]:
    names = set(archive.namelist())
    if _BODY not in names:
        what = "an OpenDocument file" if "content.xml" in names else "a ZIP archive and no DOCX"
        raise UserError(f"{path}: is {what}; save it as PDF or DOCX")
    headers = sorted(name for name in names if name.startswith("word/header") and name.endswith(".xml"))
    return [*headers[:MOST_HEADERS], _BODY]


def _text(path: Path, archive: ZipFile, name: str) -> str:
    info = archive.getinfo(name)
    if info.flag_bits & _ENCRYPTED:
        raise UserError(f"{path}: is encrypted; save it without a password")
    with archive.open(info) as file:
        content = file.read(LARGEST_PART + 1)  # what the archive says of its size may be a lie
    if len(content) > LARGEST_PART:
        raise UserError(f"{path}: unpacks to more than {LARGEST_PART // 1_000_000} MB of text; that is no CV")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return "\n".join(_lines(etree.fromstring(content, parser)))


def _lines(element: Any) -> Iterator[str]:  # noqa: ANN401  lxml has no types
    """Paragraphs in their order; a text box behind the paragraph that holds it."""
    for child in element:
        if child.tag == f"{_W}p":
            yield _paragraph(child)
            for box in _boxes(child):
                yield from _lines(box)
        elif child.tag == f"{_W}tr":
            yield from _row([[*_lines(cell)] for cell in child.iter(f"{_W}tc") if _row_of(cell) is child])
        else:
            yield from _lines(child)


def _boxes(paragraph: Any) -> Iterator[Any]:  # noqa: ANN401  lxml has no types
    """The text boxes in it, without those within another box and without the copies for old programs."""
    for box in paragraph.iter(f"{_W}txbxContent"):
        around = [parent.tag for parent in box.iterancestors()]
        inside = around[: around.index(f"{_W}p")] if f"{_W}p" in around else around
        if next(box.iterancestors(f"{_W}p")) is paragraph and _FALLBACK not in inside:
            yield box


def _row_of(cell: Any) -> Any:  # noqa: ANN401  lxml has no types
    return next(cell.iterancestors(f"{_W}tr"))


def _row(cells: list[list[str]]) -> Iterator[str]:
    """A date and the station beside it on one line; cells that are columns of a page one after the other."""
    cells = [[line for line in cell if line.strip()] for cell in cells]
    filled = [cell for cell in cells if cell]
    if filled and all(len(cell) <= _BESIDE for cell in filled[:-1]):
        yield "\t".join(cell[0] for cell in filled)
        filled = [cell[1:] for cell in filled]
    for cell in filled:
        yield from cell


def _paragraph(paragraph: Any) -> str:  # noqa: ANN401  lxml has no types
    """The text of its runs; what stands in a text box is left for later."""
    pieces: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag in {f"{_W}txbxContent", f"{_W}delText", f"{_W}instrText", _FALLBACK}:
            continue
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        elif isinstance(element.tag, str):
            pieces.append(_SIGNS.get(element.tag.removeprefix(_W), "") if element is not paragraph else "")
            stack.extend(reversed(element))
    return "".join(pieces)
