"""The sentences of a text that may say where one works, and what of them counts."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from spiders.lowered import cues, lowered, places

LONGEST: Final = 60_000
LONGEST_SENTENCE: Final = 1_000
LONGEST_REASON: Final = 200

# Found first, being cheap to look for; a sentence with one is then looked at for a cue.
_STEMS: Final = cues(
    "remot|hybrid|home|office|büro|mobil|tele|vor ort|vor-ort|site|where|wfh|person|präsenz|presen|hause|daheim|überall"
    "|istributed|verteilte|unabhängig|anwesen|egal|regardless|independent|woche|week|täglich|jeden tag|every day"
    "| wo |heimarb|heimbüro|entirely|exclusively|solely|ausschließ|ausschliess|arbeitsort|einsatzort|any country"
    "|jedem land|jedem ort|any location|any place|takes place| findet|carried out|planet|workplace|place of work"
    "|platz ist|platz liegt|dienstort".split("|")
)
_CUE = re.compile(
    r"\b(?:\w*remot|hybrid|home|heimarb|(?:back|in-)?office|büro|mobil(?:e[snmr]?|[ow])?[ -]?(?:a|w|o|z|und\b)"
    r"|mobil\b|telew"
    r"|tele(?:heim)?arb|telecommut|vor[- ]ort|on[- ]?site|anywhere|wherever|wfh|in[- ]person"
    r"|(?:büro)?präsenz(?!i)|presence"
    r"|physically present|zu ?hause|daheim|im hause?|von überall|distributed (?:team|comp|org|work|start)|verteiltes"
    r"|verteilte[srn]? (?:team|unt)|\w{0,12}unabhängig|anwesenheit|egal,? (?:von |wo)|: egal|regardless of|matter where"
    r"|location[- ]independent|tage?n? (?:\w+ ){1,2}woche|days? (?:a|per) week|days?/week|täglich|jeden tag"
    r"|every day|any (?:country|location|place)|jedem (?:land|ort)|(?:(?:arbeits|einsatz|dienst)ort"
    r"|workplace|place of work|arbeitsplatz) (?:i|li)"
    r"|(?:work|job|arbeit|tätigkeit|dienst|einsatz) (?:takes place|findet|is (?:done|carried))"
    r"|(?:entirely|exclusively|solely|ausschlie(?:ß|ss)lich) (?:\w+ ){0,2}?(?:at|in"
    r"|from|im|am|aus|bei) (?:our|the|unser|der|dem|die)|wo (?:du|sie) (?:\w+ )?"
    r"(?:will|woll|möch|mag|mög|leb|wohn))"
)
_MARKS: Final = (". ", "! ", "; ", " • ", " · ", " * ", "<br", "<li", "</")
_END = re.compile(r"[.!;](?=\s|$)|\s[•·*]\s|<(?:br|li|/)")
_DASH: Final = " - "
_MANY: Final = 6
_ABBREVIATED = re.compile(
    r"(?:\b(?:max|min|mind|ca|inkl|bzw|ggf|etc|evtl?|approx|mo|di|mi|do|fr|[a-zäöü]|\d|e\.g|i\.e|u\.s|u\.k"
    r"|z\. ?b|d\. ?h))$"
)
_LONGEST_CUE: Final = 32
_LONGEST_CLAUSE: Final = 90
# The first weeks are not how it stays.
_AT_FIRST = re.compile(
    r"\b(?:(?:ersten|first|initial|anfängliche[nr]?) (?:[\w-]+ ){0,2}(?:tage\w*|woche\w*|monat\w*|jahr|days?|weeks?"
    r"|months?|year)|(?:(?:in der|während|während der|zur|für die|bei der|mit|die|deine|ihre|deiner|ihrer|of"
    r"|during|in|for"
    r"|with|the|your|on|while) |^\W{0,3})(?:the |your |an? )?(?:einarbeitung\w*|probezeit|onboarding\w*"
    r"|induction|probation\w*"
    r"|training period|einschulung|einlernphase|anlernphase)|anfangs|zunächst|zu beginn|am anfang|initially|at first"
    r"|in the beginning|to start with)"
)
_LATER = re.compile(
    r"\b(?:nach|after|following|sobald|once|upon|completion|completed|abschluss|ab|auch|schon|bereits|already|even|since"
    r"|passed|bestandene[nr]?|abgeschlossene[nr]?)\b[^,;.]{0,40}$"
)
_CLAUSE_START = re.compile(r"[,;(–:]|\b(?:with|mit|und|and|nur|only|außer|except|bis auf|apart)\b")
_CLAUSE_END = re.compile(
    r"[,;)–]|\b(?:danach|anschließend|dann|then|afterwards?|thereafter|später|later|subsequently|im anschluss"
    r"|sind|is)\b"
)


class Sentence(NamedTuple):
    """A sentence as written and in lower case, where a cue stands in it, and what is said of the first weeks only."""

    written: str
    lower: str
    cue: int
    at_first: str = ""

    @property
    def quoted(self) -> str:
        """The sentence, cut around the cue where it is long."""
        if len(self.written) <= LONGEST_REASON:
            return self.written
        start = max(0, min(self.cue - LONGEST_REASON // 2, len(self.written) - LONGEST_REASON))
        return self.written[start : start + LONGEST_REASON]


def sentences(text: str) -> Iterator[Sentence]:
    """Those with a cue, in their order."""
    text = text[:LONGEST]
    lower = lowered(text)
    stems = places(lower, _STEMS)
    if lower.count(_DASH) > _MANY:
        lower = lower.replace(_DASH, " * ")
    done = 0
    for at in stems:
        if at >= done and _CUE.search(lower, max(done, at - _LONGEST_CUE), at + _LONGEST_CUE):
            start, done = _bounds(lower, at, done)
            yield _sentence(" ".join(text[start:done].split()), at - start)


def _bounds(lower: str, at: int, done: int) -> tuple[int, int]:
    """Where the sentence around a place starts, not before `done`, and ends."""
    first = max(done, at - LONGEST_SENTENCE // 2, lower.rfind("\n", done, at) + 1)
    start = at
    while start > first:
        start, width = max((lower.rfind(mark, first, start), len(mark)) for mark in _MARKS)
        if start < 0:
            start = first
        elif not _ABBREVIATED.search(lower, max(first, start - 6), start):
            start += width
            break
    last = lower.find("\n", at)
    last = min(last if last >= 0 else len(lower), at + LONGEST_SENTENCE // 2)
    end = at
    for match in _END.finditer(lower, at, last):
        end = match.start()
        if not _ABBREVIATED.search(lower, max(start, end - 6), end):
            return start, end
    return start, last


def _sentence(written: str, cue: int) -> Sentence:
    lower = written.lower()
    first = _AT_FIRST.search(lower)
    if not first or _LATER.search(lower[max(0, first.start() - 60) : first.start()]):
        return Sentence(written, lower, cue)
    starts = [match.end() for match in _CLAUSE_START.finditer(lower, 0, first.start())]
    start = max(starts[-1] if starts else 0, first.start() - _LONGEST_CLAUSE)
    stop = _CLAUSE_END.search(lower, first.end())
    end = min(stop.start() if stop else len(lower), first.end() + _LONGEST_CLAUSE)
    return Sentence(written, f"{lower[:start]} ~ {lower[end:]}", cue, lower[start:end])
