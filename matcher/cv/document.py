"""A CV as lines of text, whatever file it is: told by its content, read within limits, never sent anywhere."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Literal, NamedTuple

from spiders.errors import UserError
from spiders.posting import clean_line

Kind = Literal["PDF", "DOCX", "JSON"]

LARGEST_FILE: Final = 50_000_000
MOST_PAGES: Final = 20
MOST_LINES: Final = 3_000
MOST_CHARACTERS: Final = 200_000
LONGEST_LINE: Final = 2_000

_SAVE: Final = "save it as PDF or DOCX"
_OTHERS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xff\xd8\xff", f"is a picture without text; run text recognition (OCR) on it and {_SAVE}"),
    (b"\x89PNG", f"is a picture without text; run text recognition (OCR) on it and {_SAVE}"),
    (b"{\\rtf", f"is RTF; open it and {_SAVE}"),
    (b"\x1f\x8b", f"is a compressed archive and no CV; unpack it, or {_SAVE}"),
    (b"%!PS", f"is PostScript; {_SAVE}"),
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|div|script)\b", re.IGNORECASE)
_SUFFIXES: Final[dict[str, Kind]] = {".pdf": "PDF", ".docx": "DOCX", ".json": "JSON"}
_COLUMN = re.compile(r"\t+|\s{3,}")
_SPACED_OUT = re.compile(r"\w(?: {1,4}[\w&]){3,}")
_ICONS = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")


class Line(NamedTuple):
    """A line of a CV; a tab parts its columns. `page` is 0 where the file has none."""

    page: int
    number: int
    text: str

    @property
    def where(self) -> str:
        """Where it stands, as a person counts."""
        return f"page {self.page}, line {self.number}" if self.page else f"line {self.number}"


class Document(NamedTuple):
    """The lines of a CV that have text, and what was left out."""

    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


def content(path: Path) -> bytes:
    """What is in the file.

    Raises:
        UserError: there is none, it cannot be read, is empty or larger than 50 MB.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise UserError(f"{path}: no such file") from error
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    if not data.strip(b"\0 \t\r\n"):
        raise UserError(f"{path}: is empty; choose a CV as PDF, DOCX or JSON Resume")
    if len(data) > LARGEST_FILE:
        raise UserError(f"{path}: is larger than {LARGEST_FILE // 1_000_000} MB; {_SAVE} without pictures")
    return data


def kind_of(path: Path, data: bytes) -> Kind:
    """What a file is by its content, whatever it is called.

    Raises:
        UserError: nothing that a CV is read from; says what it is and what to do.
    """
    start = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in data[:1024]:
        return "PDF"
    if data.startswith(b"PK"):
        return "DOCX"
    if start.startswith((b"{", b"[")) and not start.startswith(b"{\\rtf"):
        return "JSON"
    raise UserError(f"{path}: {_what_else(data, start)}")


def misnamed(path: Path, kind: Kind) -> tuple[str, ...]:
    """A note where the file is called otherwise than it is."""
    if _SUFFIXES.get(path.suffix.lower()) == kind:
        return ()
    return (f"{clean_line(path.name)} is {kind} by its content, and was read as that.",)


def lines_of(pages: Iterable[tuple[int, str]]) -> Document:
    """The lines of (page, text): composed letters, no control characters, columns apart by one tab."""
    lines: list[Line] = []
    room, number, at = MOST_CHARACTERS, 0, -1
    for page, text in pages:
        number = 0 if page != at else number
        at = page
        for raw in text[: MOST_CHARACTERS + 1].splitlines():
            line = _cleaned(raw)
            number += bool(line)
            if len(lines) == MOST_LINES or len(line) > room:
                return Document((*lines,), (f"Only the first {len(lines)} lines were read: the text is too long.",))
            room -= len(line)
            lines += [Line(page, number, line)] if line else []
    return Document((*lines,))


def _cleaned(raw: str) -> str:
    text = _ICONS.sub(" ", unicodedata.normalize("NFKC", raw[:LONGEST_LINE].expandtabs(8)[:LONGEST_LINE]))
    if _SPACED_OUT.fullmatch(text.strip()):
        text = " ".join(word.replace(" ", "") for word in re.split(r" {2,}", text.strip()))
    columns = (str(clean_line(column)) for column in _COLUMN.split(text))
    return "\t".join(column for column in columns if column)


def _what_else(data: bytes, start: bytes) -> str:
    for magic, said in _OTHERS:
        if data.startswith(magic):
            return said
    if data.startswith(_OLE):
        is_encrypted = _ENCRYPTED_PACKAGE in data
        said = "is encrypted; save it without a password" if is_encrypted else "is a Word file of the old kind"
        return said if is_encrypted else f"{said}; {_SAVE}"
    if _HTML.search(start):
        return f"is a web page and no CV; print it to PDF, or {_SAVE}"
    if b"\0" in data[:4096] or not _is_text(start):
        return f"is neither PDF, DOCX nor JSON Resume; {_SAVE}"
    return f"is plain text; {_SAVE}"


def _is_text(start: bytes) -> bool:
    try:
        start[:-4].decode()
    except UnicodeDecodeError:
        return False
    return True
