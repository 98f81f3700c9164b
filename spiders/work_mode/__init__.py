"""Where the work is done: on site, at home or both, on how many days and from which country, German and English."""

import re
from typing import Final, NamedTuple

from spiders.work_mode.form import Form, form_of
from spiders.work_mode.region import region_of
from spiders.work_mode.rules import Mode, Said, said_in
from spiders.work_mode.sentence import LONGEST, LONGEST_REASON, Sentence, sentences

__all__ = ["Mode", "WorkMode", "read_work_mode"]

FEW_WORDS: Final = 5

_TITLE_HYBRID = re.compile(r"Z(?=\s*(?:$|[)\](,:|/–-]|in\b|at\b|from\b|bei\b|or\b|oder\b|R))|[(\[|–-]\s*Z")
_ALONE = re.compile(r"R\s*(?:$|[,;:()|/–-](?!\w))")


class WorkMode(NamedTuple):
    """`because` quotes the sentence that says it."""

    mode: Mode
    because: str
    days_remote: float | None = None
    """Days a week at home, of five, the most that the text allows; with HYBRID only."""
    region: str | None = None
    """Where one who works remotely may live: ISO 3166 alpha-2, or EU, DACH, EMEA, WORLDWIDE and the like."""


class _Read(NamedTuple):
    sentence: Sentence
    form: Form
    said: Said | None


def read_work_mode(title: str, text: str) -> WorkMode | None:
    """What the title says, else what the text says; None where neither does.

    Home office without more words is HYBRID, home office refused is ONSITE. Remote tools, customers and teams, and
    weeks of work from abroad, say nothing; nor do the first weeks, where they differ from what follows.
    """
    of_title, of_text = _read(title[:LONGEST_REASON]), _read(text)
    found = _strongest(of_title) or _title_word(of_title) or _strongest(of_text)
    if found is None or found.said is None:
        return None
    mode = found.said.mode
    both = [*of_title, *of_text]
    days = _days(both) if mode == "HYBRID" else None
    region = None if mode == "ONSITE" else _region(mode, both, f"{title[:LONGEST_REASON]}\n{text[:LONGEST]}")
    return WorkMode(mode, found.sentence.quoted, days, region)


def _read(text: str) -> list[_Read]:
    reads = []
    few = len(text) < LONGEST_REASON and len(text.split()) <= FEW_WORDS
    for sentence in sentences(text):
        form = form_of(sentence.lower)
        said = said_in(form)
        if said is None and few and _is_field(sentence, form):
            said = Said(2, "REMOTE")
        if said is None and sentence.at_first and (later := said_in(form_of(sentence.at_first))) and later.rank == 1:
            days = max((amount.high for amount in form.amounts.values()), default=None)
            said = Said(3 if days is None else 0, "HYBRID", days)
        reads.append(_Read(sentence, form, said))
    return reads


def _is_field(sentence: Sentence, form: Form) -> bool:
    """The word alone, or beside an area: "Remote Germany"."""
    is_name = not any(word.islower() and len(word) > len("oder") for word in sentence.written.split())
    return (is_name and _ALONE.search(form.text) is not None) or (
        "R" in form.text and region_of([sentence.written], "") is not None
    )


def _strongest(reads: list[_Read]) -> _Read | None:
    said = [read for read in reads if read.said]
    return min(said, key=lambda read: read.said.rank if read.said else 0, default=None)


def _title_word(reads: list[_Read]) -> _Read | None:
    """The bare word, which says it in a title only: "Remote Data Analyst"."""
    for read in reads:
        if _TITLE_HYBRID.search(read.form.text):
            return read._replace(said=Said(0, "HYBRID"))
        if "R" in read.form.text:
            return read._replace(said=Said(2, "REMOTE"))
    return None


def _days(reads: list[_Read]) -> float | None:
    """The most that any sentence allows."""
    days = [read.said.days for read in reads if read.said and read.said.days is not None]
    return max(days, default=None)


def _region(mode: Mode, reads: list[_Read], text: str) -> str | None:
    said = [read.sentence.written for read in reads if read.said and read.said.mode == mode]
    return region_of(said, text if mode == "REMOTE" else "")
