"""The job list in the plain text of a page: the lines under a label."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from spiders.teasers.labels import label_of
from spiders.teasers.titles import is_job_title, is_no_job

LONGEST_TEXT: Final = 1_000_000
MOST_LINES: Final = 20_000
MOST_LABELS: Final = 100
LONGEST_TITLE: Final = 150
MOST_WORDS: Final = 16
MOST_TITLES: Final = 100
_BULLETS = ("- ", "* ", "• ", "> ", "# ")
_SENTENCE_END = re.compile(r"(?<!\bSc)(?<!\bA)(?<!\bEng)(?<!\bEd)(?<!\bd)(?<!\bInc)(?<!\bCo)(?<!\busw)[.!?…:]$")


def titles_under_labels(text: str) -> Iterator[str]:
    """The titles under every label of the text, in order; lines after the last that looks like a job do not count."""
    lines = [" ".join(line.split()) for line in text[:LONGEST_TEXT].split("\n", MOST_LINES)[:MOST_LINES]]
    filled = [line for line in lines if line]
    heads = (place for place, line in enumerate(filled) if label_of(line))
    for place in islice(heads, MOST_LABELS):
        yield from _titles(filled[place + 1 : place + 1 + MOST_TITLES])


def _titles(lines: list[str]) -> list[str]:
    titles: list[str] = []
    for line in lines:
        if not _may_be_title(line):
            break
        titles.append(line)
    while titles and not is_job_title(titles[-1]):
        titles.pop()
    likely = sum(map(is_job_title, titles))
    return titles if 2 * likely > len(titles) else []


def _may_be_title(line: str) -> bool:
    is_long = len(line) > LONGEST_TITLE or len(line.split()) > MOST_WORDS
    return not (
        is_long or line.startswith(_BULLETS) or _SENTENCE_END.search(line) or label_of(line) or _is_no_job(line)
    )


def _is_no_job(line: str) -> bool:
    return is_no_job(line, "https://example.org/job/1")
