"""When the work starts and until when one may apply."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Final, Literal, NamedTuple

from spiders.dates import words
from spiders.dates.calendar import Span, named_dates
from spiders.lowered import lowered, places

LONGEST: Final = 60_000
LONGEST_REASON: Final = 200
REACH: Final = 160
MOST: Final = 200
NEAR: Final = 60
SHORT: Final = 40

Start = date | Literal["ASAP"]


class Dates(NamedTuple):
    """Each fact stands with the sentence that says it."""

    start: Start | None = None
    deadline: date | None = None
    start_because: str = ""
    deadline_because: str = ""


def read_dates(text: str, today: date) -> Dates:
    """Start and deadline as the text names them; `today` is the day of the posting.

    Work begins on the first day of a month or quarter and applications end on its last one; where the year is left out,
    the coming one is meant. Of several starts the one that is called so counts, then the first. Dates of publishing,
    interviews, fairs, contract ends and pay rises are neither.
    """
    text = text[:LONGEST]
    lower = lowered(text)
    purposes = [(place.span, _purpose(place)) for place in _places(lower, today)]
    dated = [
        _Start(span.first, span.start, _FIRMNESS[purpose])
        for span, purpose in purposes
        if purpose in _FIRMNESS and span.last >= today - _LONG_AGO[purpose]
    ]
    start = min([*_at_once(lower, dated), *dated], key=_rank, default=None)
    deadline = next((span for span, purpose in purposes if purpose == "deadline"), None)
    return Dates(
        start and start.value,
        deadline and deadline.last,
        _sentence(text, lower, start.position) if start else "",
        _sentence(text, lower, deadline.start) if deadline else "",
    )


Purpose = Literal["deadline", "start", "likely start"]
_FIRMNESS: Final[dict[Purpose | None, int]] = {"start": 2, "likely start": 1}


_LONG_AGO: Final[dict[Purpose | None, timedelta]] = {"start": timedelta(366), "likely start": timedelta()}


class _Start(NamedTuple):
    value: Start
    position: int
    firmness: int


def _rank(start: _Start) -> tuple[int, int]:
    return -start.firmness, start.position


class _Place(NamedTuple):
    """A date with the words before and behind it in its sentence, as far as the next date."""

    span: Span
    before: str
    after: str
    opens_range: bool
    ends_range: bool


def _places(lower: str, today: date) -> Iterator[_Place]:
    spans = list(islice(named_dates(lower, today), MOST))
    starts = [span.start for span in spans[1:]] + [len(lower)]
    before, ended = "", 0
    for span, following in zip(spans, starts, strict=False):
        gap = lower[max(ended, span.start - REACH) : span.start]
        joins = bool(ended and words.JOIN.fullmatch(gap))
        joined = before + gap if joins else words.END.split(gap)[-1]
        after = lower[span.end : min(following, span.end + REACH)]
        opens_range = following < len(lower) and _opens(joined, after)
        if opens_range and (beyond := next((other for other in spans if other.start == following), None)):
            after = lower[beyond.end : beyond.end + REACH]
        yield _Place(span, joined, words.END.split(after, maxsplit=1)[0], opens_range, joins)
        before, ended = joined, span.end


def _opens(before: str, after: str) -> bool:
    """Whether the date and the next one are a span: "from … to …", "between … and …"."""
    if words.RANGE.fullmatch(after):
        return True
    return after.strip() in {"and", "und"} and words.BETWEEN.search(before) is not None


def _purpose(place: _Place) -> Purpose | None:
    """What the nearest word before the date says, else the nearest behind it."""
    before = place.before
    if words.EVERY.match(place.after) or words.OWN_DATE.search(before):
        return None
    cues = _cues(before)
    nearest = cues[-1] if cues else ""
    if nearest == "deadline" or (nearest == "contract" and "deadline" in cues and "other" not in cues):
        is_none = place.opens_range or words.OPENING.search(before) or words.NOT_OURS.search(before)
        return None if is_none else "deadline"
    if "apply" in cues and (place.ends_range or _is_aside(before, nearest)):
        return "deadline"
    if nearest == "other" or words.EVENT.search(before):
        return None
    if nearest in {"start", "contract"}:
        return _starting(place, nearest)
    return _applying(place) if nearest == "apply" else _said_behind(place)


def _cues(before: str) -> list[str]:
    """What the words before a date tell, in their order; "Anmeldeschluss für Bewerber" is a deadline."""
    cues = [str(cue.lastgroup) for cue in words.CUES.finditer(words.DEADLINE_FOR.sub("deadline", before))]
    while cues and cues[-1] == "apply" and "deadline" in cues:
        cues.pop()
    return cues


def _is_aside(before: str, nearest: str) -> bool:
    """Whether only whom to ask or where to send stands between "Bewerbungen" and "bis zum"."""
    return nearest == "other" and bool(words.BY.search(before) and words.ASIDE.search(before))


def _starting(place: _Place, nearest: str) -> Purpose | None:
    if nearest == "contract":
        return "likely start" if place.opens_range or words.FROM.search(place.before) else None
    return None if words.NOT_TILL.search(place.before) or _starts_something_else(place.before) else "start"


def _starts_something_else(before: str) -> bool:
    match = words.STARTS.search(before)
    subject = words.AND.sub("", match[1]).strip() if match else ""
    return bool(subject and not words.IT_IS_WORK.search(subject))


def _applying(place: _Place) -> Purpose | None:
    if place.span.relative:
        cues = words.CUES.finditer(place.before + " " + place.after)
        return None if any(cue["other"] for cue in cues) else "deadline"
    late = words.OPENING.search(place.before) and words.TOO_LATE.match(place.after)
    if late or words.BY.search(place.before):
        return "deadline"
    return "likely start" if words.TO_START.search(place.before) and words.HIRE.search(place.before) else None


def _said_behind(place: _Place) -> Purpose | None:
    """The purpose of a date that no word before it explains: "Bis 31. Januar bewerben", "Am 1. März geht es los"."""
    cue = _first_cue(place.after)
    if place.span.relative or words.BY.search(place.before):
        return "deadline" if cue in {"apply", "deadline"} else None
    if words.FROM.search(place.before):
        return "likely start" if _is_hiring(place, cue) else None
    near = place.after[:NEAR]
    if cue == "deadline" and _first_cue(near):
        return "deadline"
    theirs = words.WE.search(place.before + near) and not words.YOU.search(place.before + near)
    theirs = theirs and not words.LETS_GO.search(place.before + near)
    return "start" if cue == "start" and _first_cue(near) and not theirs else None


def _is_hiring(place: _Place, cue: str) -> bool:
    if words.HIRE.search(place.before):
        return True
    if place.opens_range:
        return bool(words.YOU_WORK.search(place.after))
    if cue == "apply" and words.OPENING.search(place.before):
        return False
    hire = words.HIRE.search(place.after)
    if cue == "other":
        other = next(match for match in words.CUES.finditer(place.after) if match["other"])
        return bool(hire and hire.start() < other.start())
    if not hire and words.OTHER_SUBJECT.match(place.after):
        return False
    return bool(hire or not words.WE.search(place.before + place.after))


def _first_cue(text: str) -> str:
    match = words.CUES.search(text)
    return str(match.lastgroup) if match else ""


def _at_once(lower: str, dated: list[_Start]) -> Iterator[_Start]:
    """Each "ab sofort" that means the start; beside a date it counts only with an "or" or a "latest" between them."""
    for match in islice(_asap(lower), MOST):
        before = words.END.split(lower[max(0, match.start() - REACH) : match.start()])[-1]
        after = words.END.split(lower[match.end() : match.end() + REACH], maxsplit=1)[0]
        firmness = _firmness(before, match, after)
        sentence = range(match.start() - len(before), match.end() + len(after))
        beside = [start.position for start in dated if start.position in sentence]
        if beside and not _is_trap(before, after):
            between = lower[min(match.end(), beside[0]) : max(match.start(), beside[0])]
            firmness = 3 if words.EITHER.search(between) or words.LATEST.search(before + after) else 0
        elif beside:
            firmness = 0
        if firmness:
            yield _Start("ASAP", match.start(), firmness)


def _asap(lower: str) -> Iterator[re.Match[str]]:
    end = 0
    for position in places(lower, words.ASAP_STEMS):
        if position >= end and (match := words.ASAP.search(lower, max(end, position - SHORT), position + NEAR)):
            yield match
            end = match.end()


def _firmness(before: str, match: re.Match[str], after: str) -> int:
    """2 where the start is called so, 1 where the sentence looks for somebody, 0 where it is about something else."""
    asks = words.ASK.search(before) and (words.DATE_NOUN.match(after) or words.DATE_NOUN.search(match[0]))
    if asks and not match[0].startswith("zu"):
        return 0
    if any(cue["start"] for cue in words.CUES.finditer(before[-NEAR:] + " " + match[0])) or words.NEXT_START.match(
        after
    ):
        return 2
    if _is_trap(before, after):
        return 0
    if match["firm"] or words.HIRE.search(before) or words.HIRE.search(after):
        return 1
    if words.LATEST.search(before + after) and _first_cue(before + after) not in {"deadline", "apply", "other"}:
        return 1
    return int(not after.strip() and (not before.strip() or before.rstrip().endswith(":")))


def _is_trap(before: str, after: str) -> bool:
    return bool(words.ASAP_TRAP.search(before[-NEAR:]) or words.ASAP_TRAP.search(after[:NEAR]))


def _sentence(text: str, lower: str, position: int) -> str:
    """The words around a position, as they stand in the text."""
    start = max(0, position - REACH)
    start = max((end.end() for end in words.END.finditer(lower, start, position)), default=start)
    end = words.END.search(lower, position + 12)
    return " ".join(text[start : end.start() if end else len(text)].split())[:LONGEST_REASON]
