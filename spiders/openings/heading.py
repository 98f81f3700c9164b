"""A title taken apart: the job, its level, and the suffixes that name a team."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from spiders.level import read_level
from spiders.openings.employer import Name, employer_name, kinship
from spiders.openings.where import cities_named
from spiders.title import fold_title

LONGEST: Final = 300
MOST_PARTS: Final = 12

_APART = re.compile(r"\s[-–—−•·]\s|\s?[|]\s?|,\s|:\s|;\s|\s//\s|\s?[()\[\]]\s?|\s[-–—]$|^[-–—]\s")
_BARE_MARKS = re.compile(r"(?<![\w/|])[mwfdix](?:\s?[/|]\s?[mwfdix*]){1,3}(?![\w/|])", re.IGNORECASE)
_IN = re.compile(r"\s(?:in|bei|near|nahe|standort|für)\s+(\S.{1,50})$", re.IGNORECASE)
_NO_LEVEL = re.compile(r"\bmid[- ]?(?:market|cap|size)", re.IGNORECASE)
_SPREAD: Final = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))

# What a title says of the level; read_level names it, these words are taken off.
_LEVELS: Final = {
    "dual_study": r"dual(?:e[rsnm]?|es)? (?:studi\w+|student\w*|hochschul\w+)|dh[- ]stud\w+|bachelor of \w+|dual",
    "working_student": (
        r"werk[- ]?stud\w+|working stud\w+|student assistant|studentische[rsnm]? (?:hilfskraft|hilfskraefte"
        r"|mitarbeit\w*|aushilf\w*|assistenz|unterstuetzung)|studentenjob|student job|student worker|hiwi"
        r"|studierende[rn]?|student"
        r"|(?:bachelor|master|abschluss)(?:arbeit|thesis| thesis)?"
    ),
    "intern": r"(?:pflicht|schueler)?praktik\w+|internships?|intern",
    "apprentice": r"auszubildende[rn]?|azubis?|ausbildung|lehrling|lehrstelle|apprentice(?:ship)?|lernende[rn]?",
    "trainee": r"trainee(?:ship|programm\w*)?|volontaer\w*|volontariat|referendar\w*",
    "entry": (
        r"junior|jr|jnr|entry[- ]level|graduate|new grad|absolvent\w*|berufseinst\w+|berufsanfaeng\w+|einsteiger"
        r"|young professional|early career|nachwuchs(?:kraft)?|quereinst\w+"
    ),
    "mid": r"mid[- ]level|medior|intermediate",
    "head": (
        r"(?:bereichs|abteilungs|haupt|standort|ressort|sachgebiets|werks|filial|markt|instituts|gebiets)?leit(?:ung|er)"
        r"|head of|head|leitende[rnsm]?"
    ),
    "director": r"director of|director|direktor|vice president|vp",
    "lead": r"(?:tech(?:nical)? |team[- ]?)?lead(?:er)?|(?:team|gruppen)[- ]?leit\w+|teamchef|fachliche leitung",
    "principal": r"principal|staff",
    "senior": (
        r"senior|sr|snr|seasoned|experienced(?: professional| hire)?|erfahrene[rsnm]?(?: fachkraft| fachkraefte)?"
        r"|berufserfahrene?[rsnm]?|mit (?:berufs)?erfahrung|expert level|professional"
    ),
}
_LEVEL = re.compile(
    r"(?<![\w+#])(?:(?:als|as|im|for|fuer) (?:eine?[rnm]? )?)?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _LEVELS.items())
    + r")(?![\w+#])(?: (?:als|as|im bereich|bereich|zum|zur|im beruf|fuer|of)(?= ))?"
)
_DECORATION: Final = frozenset(
    "voll fully remote hybrid home office homeoffice mobil mobiles arbeiten vollzeit teilzeit full part time"
    " unbefristet befristet permanent temporary fixed term ab sofort asap urgent dringend neu new gesucht wanted"
    " we are now hiring wir suchen dich sie als stellenangebot job frau innen bundesweit deutschlandweit"
    " nationwide quereinsteiger willkommen welcome moeglich possible and und or oder in prozent std stunden hour"
    " hours h gn all gender genders alle geschlechter divers maennlich weiblich mensch a d m w f x i n".split()
)


_ORDER: Final = {level: at for at, level in enumerate(_LEVELS)} | {"": len(_LEVELS)}
"""Of two levels in a title the first one counts: a trainee at the head office, a senior who leads a team."""


class Heading(NamedTuple):
    """What is left of a title without gender marks, numbers, the employer, the place and words of level."""

    core: str
    """The job, folded: "data scientist"."""
    suffixes: tuple[str, ...]
    """What else the title names, such as a team: ("forecasting",)."""
    level: str
    """The level that the title states, empty where it states none."""
    said: str
    """The words that it stands on."""
    ideas: frozenset[str]
    """What the title is about, the same in German and English."""


class _Part(NamedTuple):
    """Folded words between two separators, without those of a level; a level may be all there is."""

    words: str
    level: str
    said: str


def heading(title: str, cities: frozenset[str] = frozenset(), employer: Name = ()) -> Heading:
    """A title taken apart; the employer's own cities and name in it say nothing of the job."""
    known = _known(title[:LONGEST])
    if known.cities.isdisjoint(cities) and known.beginnings.isdisjoint(employer[:1]):
        return known.heading
    first, *rest = known.parts
    telling = [part for part in rest if not _is_place(part, cities) and not _is_employer(part, employer)]
    return _put_together([_without_place(part, cities) for part in (first, *telling)])


class _Known(NamedTuple):
    """What a title alone tells."""

    heading: Heading
    parts: tuple[str, ...]
    cities: frozenset[str]
    beginnings: frozenset[str]
    """The first words of the parts after the first: one may be the employer."""


@lru_cache(1 << 15)
def _known(title: str) -> _Known:
    shown = _BARE_MARKS.sub(" ", title.lower() if title.isupper() else title)
    parts = tuple(part.strip() for part in _APART.split(shown)[:MOST_PARTS] if part.strip()) or (shown,)
    named = [*map(cities_named, parts[1:]), *(cities_named(match[1]) for part in parts if (match := _IN.search(part)))]
    beginnings = frozenset(name[0] for part in parts[1:] if (name := employer_name(part)))
    return _Known(_put_together(parts), parts, frozenset().union(*named), beginnings)


def _put_together(shown: Iterable[str]) -> Heading:
    parts = [_part(part) for part in shown]
    level, said = min(((part.level, part.said) for part in parts), key=_rank)
    core, *rest = [part.words for part in parts if part.words] or [said]
    suffixes = tuple(sorted(set(rest) - {core}))
    return Heading(core, suffixes, level, said, frozenset().union(*map(ideas, (core, *suffixes))))


def _rank(stated: tuple[str, str]) -> int:
    return _ORDER.get(stated[0], len(_ORDER) - 2)


@lru_cache(1 << 14)
def ideas(words: str) -> frozenset[str]:
    """What folded words are about, for words that German and English titles have in common."""
    pattern, meaning = _words()
    text = words.replace(" ", "-")
    return frozenset(idea for match in pattern.finditer(f"-{text}-") for idea in meaning[match[0]])


@lru_cache(1 << 15)
def _part(part: str) -> _Part:
    """Its level as the reader has it, else as the words that are taken off do."""
    folded = _spread(part)
    match = _LEVEL.search(folded)
    words = " ".join(_LEVEL.sub(" ", folded).split()) if match else folded
    level = str(match.lastgroup) if match else ""
    found = read_level(_NO_LEVEL.sub("market", part))
    said = found.because if found else match[0].strip() if match else ""
    telling = any(word not in _DECORATION and not word.isdigit() for word in words.split())
    return _Part(words if telling else "", found.level if found else level, said)


def _without_place(part: str, cities: frozenset[str]) -> str:
    match = _IN.search(part) if cities else None
    return part[: match.start()] if match and _is_place(match[1], cities) else part


def _is_place(part: str, cities: frozenset[str]) -> bool:
    return bool(cities) and bool(named := cities_named(part)) and named <= cities


def _is_employer(part: str, employer: Name) -> bool:
    return bool(employer) and kinship(employer_name(part), employer) != "other"


def _spread(text: str) -> str:
    """Folded as titles are, umlauts written out."""
    folded = fold_title(text)
    if not folded.isascii():
        for letter, spread in _SPREAD:
            folded = folded.replace(letter, spread)
    return folded


@cache
def _words() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """All spellings as one expression, the longest first, and what each means."""
    meaning: dict[str, tuple[str, ...]] = {}
    patterns = {}
    lines = files(__package__).joinpath("words.txt").read_text(encoding="utf-8").splitlines()
    for idea, *spellings in (line.split() for line in lines if not line.startswith("#")):
        for spelling in spellings:
            bare = spelling.lstrip("=^")
            meaning[bare] = (*meaning.get(bare, ()), idea)
            patterns[bare] = _pattern(spelling, bare)
    return re.compile("|".join(patterns[bare] for bare in sorted(patterns, key=len, reverse=True))), meaning


def _pattern(spelling: str, bare: str) -> str:
    before = r"(?<=-)" if spelling[0] in "=^" else ""
    return before + re.escape(bare) + (r"(?=-)" if spelling[0] == "=" else "")
