"""The text of a PDF (pypdf), page by page, within limits of pages, of text and of work."""

import logging
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from matcher.cv.document import MOST_CHARACTERS, MOST_PAGES, Document, lines_of
from spiders.errors import UserError

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_WORK: Final = 500_000
"""Drawing operations in all; a page of a CV has a few thousand, of which each that shows text counts for five."""

_LIMITS: Final = {
    "zlib_maximum_output_length": 8_000_000,
    "lzw_maximum_output_length": 2_000_000,
    "run_length_maximum_output_length": 8_000_000,
    "array_based_stream_maximum_output_length": 8_000_000,
    "stream_decoding_work_maximum_length": 30_000_000,
    "stream_parsing_work_maximum_count": 400_000,
    "page_tree_maximum_entries": 5_000,
    "page_tree_maximum_page_entries": 50_000,
    "xform_maximum_invocations_per_extraction": 300,
}
_SHOWING: Final = frozenset({b"Tj", b"TJ", b"'", b'"'})
_LEAST_LETTERS: Final = 0.4
_MALFORMED: Final = (
    ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, AssertionError, OSError,
    EOFError, MemoryError, zlib.error, struct.error,
)  # fmt: skip
"""What a broken file makes the library raise beside its own errors."""


class _TooMuchWorkError(ValueError):
    pass


def read_pdf(path: Path, data: bytes) -> Document:
    """The lines of the first 20 pages.

    Raises:
        UserError: the file is broken, encrypted, has no text, or text that nobody can read.
    """
    from pypdf import apply_configuration, get_configuration  # noqa: PLC0415  0.1 s
    from pypdf.errors import DependencyError, DeprecationError, PyPdfError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings quote what stands in the file
    try:
        with apply_configuration(get_configuration().with_overwrites(**_LIMITS)):
            reader = _opened(path, data)
            count = len(reader.pages)
            document = lines_of(_texts(reader, min(count, MOST_PAGES)))
    except _TooMuchWorkError as error:
        raise UserError(f"{path}: holds far more than a CV; save it anew from the program that made it") from error
    except (PyPdfError, DependencyError, DeprecationError, *_MALFORMED) as error:
        raise UserError(f"{path}: is a broken PDF; save it anew from the program that made it") from error
    _check(path, document, count)
    more = (f"Only the first {MOST_PAGES} of {count} pages were read.",) if count > MOST_PAGES else ()
    return document._replace(notes=(*more, *document.notes))


def _opened(path: Path, data: bytes) -> "PdfReader":
    """With the empty password where it is encrypted: that one opens files that only forbid to change them."""
    from pypdf import PasswordType, PdfReader  # noqa: PLC0415

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise UserError(f"{path}: is encrypted; save it without a password")
    return reader


def _texts(reader: "PdfReader", count: int) -> Iterator[tuple[int, str]]:
    work, written = 0, 0

    def watch(operator: bytes, *_: Any) -> None:  # noqa: ANN401  its operands and two matrices
        nonlocal work
        work += 5 if operator in _SHOWING else 1
        if work > MOST_WORK:
            raise _TooMuchWorkError

    for number in range(count):
        text = reader.pages[number].extract_text(visitor_operand_before=watch)
        watch(b"")
        yield number + 1, text
        written += len(text)
        if written > MOST_CHARACTERS:
            return


def _check(path: Path, document: Document, pages: int) -> None:
    if not pages:
        raise UserError(f"{path}: is empty: a PDF without pages")
    text = "".join(line.text for line in document.lines)
    if not text:
        raise UserError(f"{path}: has no text, so it is a scan or empty; run text recognition (OCR) on it")
    if sum(map(str.isalpha, text)) < _LEAST_LETTERS * len(text):
        raise UserError(f"{path}: its text is garbled, its fonts do not say which letters they draw; save it as DOCX")
