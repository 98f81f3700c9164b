"""Whether a posting is for an AI job, and to what degree: who builds it, works on data, uses it, or only names it."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from spiders.relevance import phrases
from spiders.relevance.professions import Trade, is_on_data, trade_of, works_on_data
from spiders.relevance.sections import Part, part_at
from spiders.relevance.terms import LONGEST_SENTENCE, Hit, hits, worth_a_look

__all__ = ["Degree", "Relevance", "read_relevance"]

LONGEST: Final = 60_000
LONGEST_TITLE: Final = 300
LONGEST_REASON: Final = 200
MOST_PLACES: Final = 12

Degree = Literal["BUILDS", "DATA", "USES", "MENTIONS", "NONE"]

_END: Final = re.compile(r"[.!?;](?=\s)|\n")
_ORDER: Final[tuple[Degree, ...]] = ("BUILDS", "USES", "MENTIONS")


class Relevance(NamedTuple):
    """`because` quotes the title or the sentence; empty for NONE."""

    degree: Degree
    because: str


class _Posting(NamedTuple):
    title: str
    text: str
    trade: Trade
    titled: bool
    """Whether the title names AI."""


def read_relevance(title: str, text: str = "") -> Relevance:
    """The highest degree that the title or a sentence about the reader's own work gives.

    BUILDS: develops, trains or runs AI. DATA: works on data without that. USES: applies or introduces AI in another
    profession. MENTIONS: AI is the employer's, a perk, next door or a note on applying. NONE: no AI.
    """
    title, text = " ".join(title[:LONGEST_TITLE].split()), text[:LONGEST]
    found: dict[Degree, str] = {}
    on_data = is_on_data(title)
    in_title, in_text = worth_a_look(title.upper(), MOST_PLACES), worth_a_look(text, MOST_PLACES)
    if in_title or in_text:
        named = hits(title, title)
        meant = [hit for hit in named if not (phrases.NEIGHBOUR.search(title) or _is_workplace(title, hit, title))]
        trade = trade_of(title, meant)
        if trade == "BUILDER":
            return Relevance("BUILDS", title)
        if named:
            found["USES" if meant and trade != "SELLER" else "MENTIONS"] = title
        for degree, sentence in _said(_Posting(title, text, trade, titled=bool(meant)), in_text):
            found.setdefault(degree, sentence)
            if degree == "BUILDS":
                break
    if "BUILDS" not in found and (on_data or ("USES" not in found and works_on_data(title, text))):
        return Relevance("DATA", title)
    best: Degree = next((degree for degree in _ORDER if degree in found), "NONE")
    return Relevance(best, " ".join(found.get(best, "").split())[:LONGEST_REASON])


def _said(posting: _Posting, at: list[int]) -> Iterator[tuple[Degree, str]]:
    for sentence, start in _sentences(posting.text, at):
        found = hits(sentence, posting.title)
        part = part_at(posting.text, start) if found else ""
        for hit in {hit.kind: hit for hit in reversed(found)}.values():
            yield _degree(sentence, hit, posting, part), sentence


def _sentences(text: str, at: list[int]) -> Iterator[tuple[str, int]]:
    done = -1
    for place in at:
        if place < done:
            continue
        low = max(0, place - LONGEST_SENTENCE // 2)
        start = max((match.end() for match in _END.finditer(text, low, place)), default=low)
        end = _END.search(text, place, place + LONGEST_SENTENCE // 2)
        done = end.start() if end else min(len(text), place + LONGEST_SENTENCE // 2)
        yield text[start:done], start


def _degree(sentence: str, hit: Hit, posting: _Posting, part: Part) -> Degree:
    start, end = phrases.clause_of(sentence, hit)
    before, after = sentence[start : hit.start], sentence[hit.end : end]
    clause = sentence[start:end]
    if _is_workplace(sentence, hit, posting.title):
        return "MENTIONS"
    if part in {"FIRM", "OFFER"} or phrases.PERK.search(sentence) or phrases.APPLYING.search(sentence):
        return "MENTIONS"
    if (
        phrases.OTHERS.match(clause)
        or phrases.NOT_ASKED.search(clause)
        or phrases.ABOUT_FIRM.search(before)
        or phrases.OF_OTHERS.match(after)
    ):
        return "MENTIONS"
    if phrases.OF_TEAM.match(after):
        return "BUILDS" if phrases.LEADS.search(before) or posting.trade == "DEVELOPER" else "MENTIONS"
    if not _is_asked(sentence, start, hit, part):
        return "MENTIONS"
    return _work(sentence, (start, end), hit, posting)


def _is_workplace(sentence: str, hit: Hit, title: str) -> bool:
    """It stands in the name of where the work is, such as an institute, and the title is no researcher's."""
    named = phrases.AT.search(sentence, 0, hit.start) or phrases.OF_PLACE.match(sentence[hit.end :])
    return named is not None and not phrases.RESEARCHES.search(title)


def _is_asked(sentence: str, start: int, hit: Hit, part: Part) -> bool:
    """Whether the sentence says what the reader does, not what others do."""
    before = sentence[: hit.start]
    you = [match.start() for match in phrases.YOU.finditer(sentence)]
    we = [match.start() for match in phrases.WE.finditer(before)]
    sought = phrases.SOUGHT.search(before)
    if (
        sought
        and sought.end() <= hit.start
        and (not sentence[sought.end() : hit.start].strip().startswith(("in ", "at ")))
    ):
        return True
    if you:
        return not (we and max(we) > max((place for place in you if place < hit.start), default=-1) and you[-1] < start)
    if we or re.match(
        r"\s*(?:our|unser\w*|the company|das unternehmen|ein\w*|an?|the|der|die|das)\b", sentence, re.IGNORECASE
    ):
        return False
    if part in {"TASKS", "ASKED"}:
        return True
    acts = (phrases.MAKES, phrases.APPLIES, phrases.MAKES_WEAKLY)
    return not phrases.THIRD.search(sentence) and any(verb.search(sentence) for verb in acts)


def _work(sentence: str, span: tuple[int, int], hit: Hit, posting: _Posting) -> Degree:
    clause, before = sentence[slice(*span)], sentence[span[0] : hit.start]
    if phrases.VENDOR.search(sentence):
        return "USES"
    verbs = [*phrases.MAKES.finditer(before)]
    by_means = phrases.BY_MEANS.search(before[verbs[-1].end() :] if verbs else before)
    techie = posting.trade in {"DEVELOPER", "DATA"} or (posting.titled and posting.trade == "STUDENT")
    makes = phrases.MAKES.search(clause) or phrases.MAKES.search(sentence)
    if hit.kind == "CRAFT" and (techie or (makes and not by_means)):
        return "BUILDS"
    tooling = hit.kind == "TOOL" or phrases.TOOLING.match(sentence[hit.end :])
    if not by_means and not tooling and ((techie and makes) or phrases.MAKES_IT.search(before)):
        return "BUILDS"
    sells = phrases.SELLS.search(clause) and not phrases.APPLIES.search(clause)
    return "MENTIONS" if sells else "USES"
