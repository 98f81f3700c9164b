"""The languages and the levels that a sentence names."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from spiders.lowered import Cues, cues, places

LEVELS: Final = ("A1", "A2", "B1", "B2", "C1", "C2", "native")
_FAR: Final = 40

# What a language's name is followed by where the language is meant, and not a thing of the country.
_GERMAN_TAIL: Final = (
    r"(?P<skill>-(?=\s?(?:,|und|and|oder|/|sowie|bzw|&))|(?:e[nrsm]? ?|[- ])?(?:(?:fach|amts|landes)?sprach"
    r"(?:e|en|kenntnis\w*|niveau\w*"
    r"|fähigkeit\w*|fertigkeit\w*|gefühl|vermögen|zertifikat\w*|ig\w*)|muttersprach\w*|(?:grund)?kenntnis\w*|niveau\w*"
    r"|skills?|zertifikat\w*)(?!\w)|e[nrsm]? (?:wort und schrift|ausdrucks\w+)|e[nrsm]?(?=,? (?:und|oder"
    r"|sowie) (?:der )?"
    r"\w+(?:isch|deutsch)e[nrsm]? sprach)|[- ]sprechend\w*|[- ]sprachig\w*)?(?![a-zäöüß]|-[a-zäöüß])"
)
_ENGLISH_TAIL: Final = (
    r"(?P<skills>[- ](?:speak(?:ing|ers?)|languages?(?! (?:model|data|process|technolog|version|content|market"
    r"|support|course|lesson|class|school|book|media|website|editor|teach|team))|skills?|proficiency|fluency|knowledge|communication|writing|native)\b"
    r"|(?:-(?=\s?(?:,|und|/)))|[- ]?(?:kenntnis\w*|niveau))?(?![a-zäöüß-])"
)
_ABOUT: Final = (
    "language languages skills skill speaker speakers speaking level proficiency fluency knowledge communication"
    " writing written spoken verbal oral reading native is are as at in on to with for of by and or nor but required"
    " needed preferred mandatory essential necessary desired desirable must would will can should not only too also"
    " a an the plus while which that you your we if when because however both minimum min mother certificate c1 good"
    " very excellent basic advanced intermediate business conversational fluently fluent well perfectly confidently"
    " be b1 b2 c2 a1 a2 helps help und oder sowie auf ist sind mit für als im von wort fließend sehr gut mindestens"
    " mind zwingend nicht wäre idealerweise bzw wie from up like almost nearly during here today each either before"
    " after until through within without over via more less then comes gives makes opens counts lets already yet"
    " still just even alone together any ability abilities competence competency competencies grammar isn aren"
    " between above below into though although unless per was were had could may might shall do does did than there"
    " these this those our their it they who where once instead"
    " listening orally welcome appreciated beneficial off so since effortlessly comfortably daily every has have"
    " beyond mündlich schriftlich erforderlich notwendig verhandlungssicher vorausgesetzt wünschenswert"
)
_NEXT_WORD = re.compile(r"\s*([a-zäöüß]+\d?)?")
_FOLLOWS: Final = frozenset(_ABOUT.split())
_PERSON: Final = (
    r"berater|mitarbeit|kandidat|bewerb|kolleg|person|entwickl|ingenieur|manager|agent|assist|fachkr|kraft|kräfte|referent"
    r"|sachbearbeit|leiter|verkäuf|pfleg|ärzt|arzt|lehr|candidate|applicant|colleague|engineer|consultant|representative"
    r"|specialist|spezialist|advisor|teacher|nurse|guide|driver|fahrer|host|reception|rezeption|secretar|sekretär"
    r"|lawyer|jurist|doctor|therap|\bkoch|köch"
    r"|kellner|waiter|accountant|buchhalt|controller|analyst|editor|redakt|nanny|tutor|trainer|techni|monteur|begleit"
    r"|dolmetsch|expert|professional|operator|moderat|helfer"
    r"|developer|staff|people|talent|customer (?:service|support|success)"
)
# "Deutschsprachige Literatur" asks for nothing, "deutschsprachiger Berater" does.
_OF_A_THING = re.compile(
    rf"[- ]?(?:sprachig|speaking|sprechend)\w*(?=\s+[a-zäöüß])(?!\s+(?:und|and|or|oder)\b"
    rf"|\s+(?:\w+[ -]){{0,3}}?\w*(?:{_PERSON}))"
    r"|sprach(?:modell|daten|region|raum|verarbeitung)"
)
_LICENCE = re.compile(
    r"(?:führerschein|fahrerlaubnis|licen[cs]e|categor|\bklasse)\w*[^.;\n]{0,25}?\b[abcd][12]e?\b(?:(?:/|, ?"
    r"| und | and | or )"
    r"[abcd][12]?e?\b)*|\b[abcd][12]e?(?:[- ](?:klasse\w*)?)(?:führerschein|fahrerlaubnis|driv|licen)"
)
_VERY: Final = r"(?:sehr |very |really |besonders |ausgesprochen |überdurchschnittlich )"
_INFLECTED = re.compile(
    r"(?:e[nrsm]?|good|solid|strong|excellent|basic|advanced|outstanding|decent|native|professional|perfect)$"
)
_ITS_OWN_NOUN = re.compile(
    r"\s+(?!kenntnis|sprach|niveau|level|skill|command|knowledge|proficien|in\b|und\b|and\b|or\b|oder\b|bis\b|sowie\b|auf\b"
    r"|für\b|for\b|as\b|at\b|is\b|are\b|ist\b|sind\b|required|written|spoken|verbal|oral|speaker|communication|wort|schrift"
    r"|mündlich|schriftlich|oral|erforderlich|voraus|zwingend|beherrsch|sprech|sprich|to\b|of\b|from\b|mit\b|enough)[a-zäöü]"
)


class Mention(NamedTuple):
    """A language (ISO 639-1) in a sentence; `is_skill` where the word itself says that the language is meant."""

    code: str
    start: int
    end: int
    is_skill: bool


class Level(NamedTuple):
    """A level in a sentence; `is_exact` as A1 to C2, `is_owned` where it tells of a noun that follows."""

    value: str
    start: int
    end: int
    is_exact: bool
    is_owned: bool


def first_mentions(lower: str) -> Iterator[int]:
    """Where a text in lower case may name a language."""
    return (place for place in places(lower, _cues()) if _names().match(lower, place))


def mentions(lower: str) -> list[Mention]:
    """The languages that are meant as such: "German GAAP", "French markets" and "deutsche Kunden" are none."""
    found: list[tuple[Mention, bool]] = []
    for match in _names().finditer(lower):
        name = match[0]
        code = _codes()[name]
        tail = (_tails()[0] if name in _german_names() else _tails()[1]).match(lower, match.end())
        end = tail.end() if tail else match.end()
        meant = tail is not None and not _OF_A_THING.match(lower, match.end())
        if meant and name not in _german_names():
            follower = _NEXT_WORD.match(lower, end)
            meant = (
                follower is None
                or not follower[1]
                or follower[1] in _FOLLOWS
                or follower[1].endswith("ly")
                or bool(tail and tail[1])
            )
        found.append((Mention(code, match.start(), end, bool(tail and tail[1])), meant))
    return [
        mention
        for index, (mention, meant) in enumerate(found)
        if meant and not _goes_with_a_thing(lower, found[index:])
    ]


def levels(lower: str) -> list[Level]:
    """The levels, those that stand together ("gute bis sehr gute", "fluent (C1)") as one: the lower."""
    masked = _LICENCE.sub(lambda match: "~" * len(match[0]), lower)
    found = [_level(masked, match) for match in _level_words().finditer(masked)]
    clusters: list[Level] = []
    for level in found:
        if clusters and _JOINED.fullmatch(masked, clusters[-1].end, level.start):
            clusters[-1] = _lower(clusters[-1], level)
        else:
            clusters.append(level)
    return clusters


_JOINED = re.compile(
    r"[\s(/–-]*(?:(?:bis|to|oder|or|bzw\.?|zu|und|and|besser|auf|at|niveau|level|mindestens|mind\.?|min\.?|kenntnisse|a|an"
    r"|in wort und schrift|or better|speaker|mit|with|command|\(|of)[\s(/–-]*)*"
)
_THING_LINK = re.compile(r"\s*(?:,|und|and|or|oder|/|&)\s*")


def _goes_with_a_thing(lower: str, following: list[tuple[Mention, bool]]) -> bool:
    """Whether the next of a row is no language: "French and Italian markets"."""
    for (mention, _), (successor, meant) in pairwise(following):
        if mention.is_skill or not _THING_LINK.fullmatch(lower, mention.end, successor.start):
            return False
        if not meant:
            return True
    return False


def _level(text: str, match: re.Match[str]) -> Level:
    word, group = match[0], match.lastgroup or ""
    owned = (
        group != "native" and _INFLECTED.search(word) is not None and _ITS_OWN_NOUN.match(text, match.end()) is not None
    )
    if group == "exact":
        return Level(word.upper(), match.start(), match.end(), is_exact=True, is_owned=False)
    return Level(group, match.start(), match.end(), is_exact=False, is_owned=owned)


def _lower(one: Level, other: Level) -> Level:
    """An exact level is what the words mean; else the lower one suffices."""
    if one.is_exact == other.is_exact:
        value = min(one.value, other.value, key=LEVELS.index)
    else:
        value = one.value if one.is_exact else other.value
    return Level(value, one.start, other.end, one.is_exact or other.is_exact, other.is_owned)


def _table(name: str) -> dict[str, list[str]]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


@cache
def _codes() -> dict[str, str]:
    """ISO 639-1 by name."""
    return {name: code for code, names in _table("names.toml").items() for name in names}


@cache
def _german_names() -> frozenset[str]:
    return frozenset(name for name in _codes() if name.endswith(("isch", "deutsch", "latein")))


@cache
def _names() -> re.Pattern[str]:
    """By their first letters, so that most words are passed over at once."""
    rows = groupby(sorted(_codes(), key=lambda name: (name[0], -len(name))), key=lambda name: name[0])
    initials = (f"{letter}(?:{'|'.join(name[1:] for name in names)})" for letter, names in rows)
    letters = "".join({name[0] for name in _codes()})
    return re.compile(rf"\b(?=[{letters}])(?:{'|'.join(initials)})")


@cache
def _cues() -> Cues:
    return cues(_codes())


@cache
def _tails() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_GERMAN_TAIL), re.compile(_ENGLISH_TAIL)


@cache
def _level_words() -> re.Pattern[str]:
    rows = (f"(?P<{level}>{'|'.join(words)})" for level, words in _table("levels.toml").items())
    words = "|".join(rows).replace("{very}", _VERY)
    return re.compile(rf"(?<![^\W_])(?:(?P<exact>[abc][12])|{words})(?!\w)")
