"""Seeker: a profile with all that can be prepared once before many postings are looked at."""

import re
from typing import Final, NamedTuple

from matcher.profile import Profile
from spiders.place import locate, read_places
from spiders.posting import MonetaryAmount, Place
from spiders.salary import annual
from spiders.skills import table_skills
from spiders.title import fold_title

AGAINST: Final = -1.0
"""The value of a signal that says that a stated wish is violated."""

CEFR: Final = ("A1", "A2", "B1", "B2", "C1", "C2")
LONGEST_QUOTE: Final = 120
PIECE: Final = 3

_COMMON_WORDS = re.compile(
    r"\b(?:engineer|developer|entwickler|ingenieur|manager|mitarbeiter|spezialist|specialist|consultant|berater"
    r"|referent|fachkraft|sachbearbeiter|senior|sr|junior|jr|lead|head of|principal|staff|director|werkstudent"
    r"|working student|student|trainee|intern|praktikant|praktikum|graduate)\b"
)
# What some call otherwise, German and English, so that one word to avoid finds the postings of both languages.
_ALSO_CALLED: Final = (
    (
        "rüstung",
        "wehrtechnik",
        "streitkräfte",
        "defence industry",
        "defense",
        "armed forces",
        "military",
        "arms industry",
    ),
    (
        "zeitarbeit",
        "arbeitnehmerüberlassung",
        "personaldienstleist",
        "temporary agency",
        "temp agency",
        "labour leasing",
    ),
    ("glücksspiel", "gambling", "sportwetten", "betting", "casino"),
    ("vertrieb", "sales"),
    ("tabak", "tobacco"),
)


class Signal(NamedTuple):
    """A fact for (1) or against (-1) a posting; -1 violates a stated wish. `because` quotes the posting."""

    name: str
    value: float
    because: str


class Spot(NamedTuple):
    """Where the person would work: degrees north and east, and how many kilometres around."""

    name: str
    point: tuple[float, float]
    radius_km: float


class Seeker(NamedTuple):
    """Who is looking: pieces of titles, skills of the table and others, places, pay a year, language levels 0 to 5."""

    profile: Profile
    titles: tuple[str, ...]
    pieces: tuple[frozenset[str], ...]
    table: frozenset[str]
    own: tuple[str, ...]
    spots: tuple[Spot, ...]
    countries: frozenset[str]
    yearly: float
    spoken: dict[str, int]
    avoid: re.Pattern[str] | None


def prepared(profile: Profile) -> Seeker:
    """All that does not depend on the posting."""
    spots, countries = _spots(profile)
    titles = profile.titles or (profile.headline or ", ".join(profile.skills),)
    return Seeker(
        profile=profile,
        titles=titles,
        pieces=tuple(_telling_pieces(fold_title(title)) for title in titles),
        table=frozenset(skill for name in profile.skills for skill in table_skills(name)),
        own=tuple(name for name in profile.skills if not table_skills(name)),
        spots=spots,
        countries=countries,
        yearly=_yearly(profile),
        spoken={spoken.language: CEFR.index(spoken.level) for spoken in profile.languages},
        avoid=_avoided(profile.avoid),
    )


def pieces(title: str) -> frozenset[str]:
    """Three letters in a row: in these German compounds and inflections meet."""
    framed = f" {' '.join(title.lower().split())} "
    return frozenset(framed[start : start + PIECE] for start in range(len(framed) - PIECE + 1))


def lowered(text: str) -> tuple[str, str]:
    """The text in lower case, and the text to quote from, in which all stands at the same place."""
    lower = text.lower()
    return lower, text if len(text) == len(lower) else lower


def line_around(text: str, match: re.Match[str], near: int = 60) -> str:
    """What stands around a match in its line, at most so many characters before and after."""
    before = text[max(0, match.start() - near) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + near].partition("\n")[0]
    return before + text[match.start() : match.end()] + after


def quoted(text: str) -> str:
    """The text as a quotation of one line and bearable length."""
    line = " ".join(text.split()).removeprefix("- ").removeprefix("• ")
    return f'"{line[:LONGEST_QUOTE].rstrip()}…"' if len(line) > LONGEST_QUOTE else f'"{line}"'


def _telling_pieces(title: str) -> frozenset[str]:
    """Without the words that titles of any occupation and level have, unless there are no others."""
    return pieces(_COMMON_WORDS.sub(" ", title)) or pieces(title)


def _spots(profile: Profile) -> tuple[tuple[Spot, ...], frozenset[str]]:
    spots, countries = [], set()
    for wished in profile.places:
        for place in read_places(wished.name) or (Place(address_locality=wished.name),):
            located = locate(place)
            country = located.country if located else place.address_country
            countries |= {country} if country else set()
            if located:
                spots.append(Spot(wished.name, (located.latitude, located.longitude), wished.radius_km))
    return tuple(spots), frozenset(countries)


def _yearly(profile: Profile) -> float:
    if not profile.salary or not profile.salary.min_value:
        return 0.0
    floor = MonetaryAmount(min_value=profile.salary.min_value, unit_text=profile.salary.unit_text)
    return (annual(floor) or (0.0, 0.0))[0]


def _avoided(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Each word at the beginning of a word, with what others call it."""
    forms = {word.casefold() for word in words}
    forms |= {other for names in _ALSO_CALLED if forms & set(names) for other in names}
    ordered = sorted(map(re.escape, forms), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(ordered)})") if ordered else None
