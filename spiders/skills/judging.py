"""What one sentence says of the skills that it names: a must, nice to have, or not needed."""

from typing import Final, Literal, NamedTuple

from spiders.skills.wording import (
    BRACKET,
    BREAK,
    CONJUNCTION,
    DOUBLE,
    LEARNT,
    LIST,
    MUST,
    NICE,
    NICE_BEFORE,
    NOT,
    NOT_BEHIND,
    NOT_CUES,
    NOT_DIRECT,
    OR,
    PLURAL,
    SINGULAR,
    SUBJECT,
)

Standing = Literal["must", "nice", "no"]
Span = tuple[int, int]


class Cued(NamedTuple):
    """Whether a sentence has a word with which it may say so: that a skill is nice to have, not needed, or taught."""

    nice: bool
    refused: bool
    learnt: bool


_LIST_GAP: Final = 24
_REFUSAL: Final = 48


class _Sentence(NamedTuple):
    """A sentence in lower case, where its skills stand, and its clauses."""

    text: str
    places: list[Span]
    clauses: list[Span]

    def between(self, low: int, high: int) -> list[int]:
        """The numbers of the skills that start there."""
        return [number for number, (start, _) in enumerate(self.places) if low <= start < high]


def judged(text: str, places: list[Span], cued: Cued) -> list[Standing]:
    """The standing of each place of a sentence in lower case."""
    refuses = cued.refused and not DOUBLE.search(text)
    refused = [match.span() for match in NOT.finditer(text)] if refuses else []
    learnt = [match.span() for match in LEARNT.finditer(text)] if cued.learnt else []
    before, nice = (
        [match.span() for match in cues.finditer(text)] if cued.nice else [] for cues in (NICE_BEFORE, NICE)
    )
    clauses = _clauses(text, places) if refused or learnt or before or nice else []
    sentence = _Sentence(text, places, clauses)
    standings: list[Standing] = ["must"] * len(places)
    without = _refuse(sentence, standings) if refuses else []
    for marker in (*refused, *learnt):
        _leave_out(sentence, marker, standings)
    for marker in before:
        _set(standings, _behind(sentence, marker) or _meant(sentence, marker), "nice")
    for marker in nice:
        _set(standings, _meant(sentence, marker), "nice")
    _set(standings, without, "no")
    return standings


def _refuse(sentence: _Sentence, standings: list[Standing]) -> list[int]:
    """Those after "not" or "instead of"; returns those after "without", of which no more can be said."""
    without = []
    skips = "verzicht" in sentence.text
    for number, (start, end) in enumerate(sentence.places):
        last = sentence.places[number - 1][1]
        listed = number > 0 and standings[number - 1] == "no" and OR.fullmatch(sentence.text, last, start)
        direct = NOT_DIRECT.search(sentence.text, max(0, start - _REFUSAL), start)
        if listed or direct or (NOT_BEHIND.match(sentence.text, end) and not skips):
            standings[number] = "no"
        if direct and direct[0].startswith(("auch ohne", "even without", "without", "ohne")):
            without.append(number)
    return without


def _leave_out(sentence: _Sentence, marker: Span, standings: list[Standing]) -> None:
    """Those of a clause that says that they are not needed, or taught on the job."""
    low, high = _clause(sentence, marker)
    end = len(sentence.text) if sentence.text[marker[1] : marker[1] + 2].strip().startswith(":") else high
    said = sentence.between(low, marker[1])
    _set(standings, said or sentence.between(marker[1], end), "no")


def _meant(sentence: _Sentence, marker: Span) -> list[int]:
    """Of a marker's clause those before it; where there are none, those behind it, else those just before."""
    low, _ = _clause(sentence, marker)
    before = sentence.between(low, marker[1])
    if len(before) > 1 and not _all_of(sentence, before, marker):
        comma = sentence.text.rfind(",", 0, sentence.places[before[-1]][0])
        before = sentence.between(max(low, comma), marker[1])
    return before or _behind(sentence, marker) or _just_before(sentence, low)


def _all_of(sentence: _Sentence, numbers: list[int], marker: Span) -> bool:
    """Whether what is said at the end of a list is said of all: "SQL, R a plus" only of the last."""
    text, first, last = sentence.text, sentence.places[numbers[0]], sentence.places[numbers[-1]]
    comma = text.rfind(",", first[1], last[0])
    if comma < 0 or CONJUNCTION.search(text, comma, last[0]) or PLURAL.search(text, last[1], marker[1]):
        return True
    subject = SUBJECT.search(text, max(0, first[0] - _LIST_GAP), first[0])
    return bool(subject and SINGULAR.search(text, last[1], marker[1]))


def _clause(sentence: _Sentence, marker: Span) -> Span:
    """The clause of a marker, from behind the last must in it."""
    low, high = next((clause for clause in sentence.clauses if clause[0] <= marker[0] < clause[1]), (0, marker[1]))
    return max([low, *(match.end() for match in MUST.finditer(sentence.text, low, marker[0]))]), high


def _behind(sentence: _Sentence, marker: Span) -> list[int]:
    """Those behind a marker, up to its bracket's end or a clause that says that its skills are a must."""
    text, end = sentence.text, len(sentence.text)
    if text.rfind("(", 0, marker[0]) > text.rfind(")", 0, marker[0]) and ")" in text[marker[1] :]:
        end = text.find(")", marker[1])
    musts = (low for low, high in sentence.clauses if low > marker[1] and MUST.search(text, low, high))
    return sentence.between(marker[1], min([end, *musts]))


def _just_before(sentence: _Sentence, low: int) -> list[int]:
    """The last skill before a bracket, "Docker (a plus)", or the list before a dash, "Docker, Helm – a plus"."""
    before = [number for number, (_, end) in enumerate(sentence.places) if end <= low]
    if not before or "(" in sentence.text[sentence.places[before[-1]][1] : low]:
        return before[-1:]
    first = before[-1]
    while first and _listed(sentence.text, sentence.places[first - 1][1], sentence.places[first][0]):
        first -= 1
    return before[first:]


def _set(standings: list[Standing], numbers: list[int], standing: Standing) -> None:
    for number in numbers:
        standings[number] = standing


def _clauses(text: str, places: list[Span]) -> list[Span]:
    """From break to break; a comma between two skills of a list is none, nor are brackets around a mere list."""
    starts = [0]
    aside = [match.span() for match in BRACKET.finditer(text) if not _says(match[0])]
    for match in BREAK.finditer(text):
        if any(low <= match.start() < high for low, high in aside):
            continue
        if match[0] != "," or not _is_in_list(text, places, match.start()):
            starts.append(match.end() if match[0] in ",;()[]" else match.start())
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _is_in_list(text: str, places: list[Span], comma: int) -> bool:
    before = max((end for _, end in places if end <= comma), default=-1)
    after = min((start for start, _ in places if start > comma), default=-1)
    return 0 <= before < after and _listed(text, before, after)


def _says(text: str) -> bool:
    return any(pattern.search(text) for pattern in (NICE, NICE_BEFORE, MUST)) or any(cue in text for cue in NOT_CUES)


def _listed(text: str, end: int, start: int) -> bool:
    """Only the signs and words of a list stand between the two places."""
    return start - end <= _LIST_GAP and LIST.fullmatch(text, end, start) is not None
