"""A CV as PDF, DOCX or JSON Resume, read into a draft of a profile; nothing of it is sent, kept or logged."""

from datetime import date
from pathlib import Path

from matcher.cv.document import content, kind_of, misnamed
from matcher.cv.docx import read_docx
from matcher.cv.draft import MISSING, Draft, Fact
from matcher.cv.pdf import read_pdf
from matcher.cv.reading import read_document, reads_like_a_cv
from matcher.cv.resume import read_resume
from matcher.cv.spoken import code_of, is_code
from spiders.errors import UserError

__all__ = ["MISSING", "Draft", "Fact", "code_of", "is_code", "read_cv", "read_json_resume"]


def read_cv(path: Path, today: date) -> Draft:
    """What a CV says of a person, each fact with where it stands; `today` is where a job that goes on ends.

    At most 20 pages are read, and a file is what its content says, whatever it is called.

    Raises:
        UserError: the file is missing, empty, broken, encrypted, without text, far too large, or no CV; one line.
    """
    data = content(path)
    kind = kind_of(path, data)
    if kind == "JSON":
        draft = read_resume(path, data, today)
    else:
        document = read_pdf(path, data) if kind == "PDF" else read_docx(path, data)
        draft = read_document(document, today)
        if not reads_like_a_cv(document, draft):
            raise UserError(
                f"{path}: does not read like a CV, German or English; write a profile with `rolesonar init`"
            )
    if not (draft.headline or draft.titles or draft.skills):
        raise UserError(f"{path}: names no job title and no skill; write a profile with `rolesonar init`")
    return draft._replace(notes=(*misnamed(path, kind), *draft.notes))


def read_json_resume(path: Path) -> Draft:
    """A JSON Resume as it is; the years of work are not counted.

    Raises:
        UserError: as read_cv says.
    """
    return read_resume(path, content(path), None)
