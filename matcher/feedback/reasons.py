"""Reasons: which signal the words after --because speak of, German and English."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from spiders.suggestion import did_you_mean

EMPLOYER: Final = "employer"
"""No signal: it moves the taste for employers."""
LONGEST: Final = 500
SHORTEST_GUESS: Final = 4
"""Letters: what is shorter is like too many words."""

# Hyphens count as blanks.
_WORDS: Final = {
    "title": "title titel job role rolle occupation beruf stelle position task tasks aufgabe aufgaben tätigkeit "
    "tätigkeiten arbeit work profession fach fachgebiet",
    "skills": "skill skills stack technology technologies technologie technologien tech tool tools tooling requirement "
    "requirements anforderung anforderungen kenntnisse fähigkeit fähigkeiten qualification qualifications "
    "qualifikation qualifikationen programmiersprache programming_language",
    "level": "level seniority senior junior experience erfahrung berufserfahrung lead leitung führung personalführung "
    "management einstieg entry einstiegslevel overqualified underqualified überqualifiziert unterqualifiziert "
    "student werkstudent praktikum internship intern trainee hierarchy hierarchie",
    "place": "place location ort standort arbeitsort stadt city town region country land commute commuting pendeln "
    "distance entfernung far weit entfernt away weg umzug relocation fahrt fahrzeit arbeitsweg anfahrt",
    "work mode": "remote hybrid onsite on_site vor_ort homeoffice home_office mobiles_arbeiten mobile_arbeit präsenz "
    "office büro anwesenheit work_mode arbeitsmodus from_home von_zuhause von_zu_hause",
    "language": "language languages sprache sprachen sprachkenntnisse german deutsch english englisch french "
    "französisch",
    "employment": "employment contract vertrag teilzeit vollzeit part_time full_time hours stunden arbeitszeit "
    "befristet befristung unbefristet fixed_term temporary permanent freelance freiberuflich festanstellung "
    "anstellungsart",
    "salary": "salary pay paid payment wage wages money compensation underpaid gehalt geld bezahlung bezahlt lohn "
    "verdienst vergütung entgelt unterbezahlt salär",
    "freshness": "old stale alt veraltet outdated freshness expired abgelaufen",
    EMPLOYER: "employer company firm firma arbeitgeber unternehmen industry branche sector culture kultur agency "
    "agentur recruiter personalvermittler personalvermittlung zeitarbeit konzern startup start_up",
}
# What says how much or of what, and is no reason by itself.
_BESIDE: Final = frozenset(
    "too zu der die das dem den des ein eine einen a an of is ist sind are not nicht no kein keine keinen and und or "
    "oder my mein meine it es i ich very sehr more mehr less weniger much viel little wenig low niedrig gering high "
    "hoch bad schlecht good gut want will like mag wrong falsch here hier for für with mit in im at to from von this "
    "dieser diese dieses enough genug only nur just only but aber because weil wegen".split()
)


class Reasons(NamedTuple):
    """The signals that words speak of, and what is to say of words that are not known."""

    signals: tuple[str, ...]
    notes: tuple[str, ...] = ()


def read_reasons(words: str, employer: str = "") -> Reasons:
    """The reasons in what a person typed; the name of the posting's employer is one too.

    Longer expressions first: "vor ort" is the work mode, "ort" the place.
    """
    rest = " ".join(words.casefold().replace("-", " ").split())[:LONGEST]
    found: dict[str, None] = {}
    name = " ".join(employer.casefold().replace("-", " ").split())
    if name and name in rest:
        found[EMPLOYER], rest = None, rest.replace(name, " ")
    known = _known()
    found |= dict.fromkeys(known[match[0]] for match in _pattern().finditer(rest))
    if found:  # who names a reason may add what is meant
        return Reasons(tuple(found))
    unknown = [word for word in re.findall(r"[^\W\d_]+", rest) if word not in _BESIDE]
    return Reasons((), tuple(_notes(unknown)))


def _notes(unknown: list[str]) -> Iterator[str]:
    examples = "words that do are pay, place, level, skills, remote, language, contract, employer"
    for word in list(dict.fromkeys(unknown))[:3]:
        hint = did_you_mean(word, _known(), examples) if len(word) >= SHORTEST_GUESS else examples
        yield f"{word!r} is kept as a note and moves nothing by itself; {hint}"


@cache
def _known() -> dict[str, str]:
    return {word.replace("_", " "): name for name, words in _WORDS.items() for word in words.split()}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_known(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
