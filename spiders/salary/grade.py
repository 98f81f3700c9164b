"""Collective grades, named as stated: TVöD E13, TV-L E9b, IG Metall EG 12, A13."""

import re
from typing import Final, NamedTuple

from spiders.lowered import cues, lowered, places

LONGEST: Final = 60_000
LONGEST_REASON: Final = 200
AROUND: Final = 150
MOST_CUES: Final = 100

_NAMED_AGREEMENTS: Final = (
    (
        "IG Metall",
        (r"ig[ -]?metall|\bigm\b|\bera[- ](?:tarif|entgelt|eg|bw|bayern|nrw|metall)\w*|\beg\s?\d{1,2} era\b|m\+e\b"
        r"|metall-?\s?(?:und|&|\+)\s?elektro\w*|metalltarif\w*|metallindustrie|tarif\w* (?:der |für die )?metall"),
    ),
    ("TV-L", r"tv-?l\b|tv der länder|tarifvertrag\w*(?: für den öffentlichen dienst)? der länder"),
    ("TV-H", r"tv-?h\b|tv-?hessen|tarifvertrag\w*(?: für den öffentlichen dienst)? (?:des landes )?hessen"),
    ("TV-V", r"tv-?v\b"),
    ("TV-N", r"tv-?n\b"),
    ("TV-BA", r"tv-?ba\b"),
    ("TV-Ärzte", r"tv-?ärzte"),
    ("TVöD", r"tvöd|tvoed|tv-öd|tarifvertrag\w* für den öffentlichen dienst"),
    ("AVR", r"\bavr\b"),
    ("BAT-KF", r"bat-kf"),
    ("IG BCE", r"ig[ -]?bce|chemietarif\w*"),
)  # fmt: skip
_AGREEMENTS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _NAMED_AGREEMENTS)
_NUMBER: Final = (
    r"(?:1[0-5]|[1-9])(?!\d)(?:\s?[üÜ]|\s?[a-cA-C](?![\wäöüß.]))?"
    r"(?![.,/]\d|\.\s?[^\W\d_]|[\s-]{0,2}(?:%|€|monat|jahr|std|stunden|h\b|tage?\b|uhr|months|years|hours|days"
    r"|prozent|eur))"
)
_NAMES: Final = (
    r"(?:entgelt|vergütungs|tarif|eingruppierungs)-?(?:gruppen?|gr\.?|stufen?)|entg\.?-?gr\.?|\begr\.?"
    r"|(?:pay|salary|remuneration|wage|compensation)[ -](?:scale |grade )?(?:groups?|grades?|scale|level|band)"
    r"|\begs?|\b[epsä]"
)
_CHAIN: Final = r"(?:\s?(?:-|–|/|bis|oder|or|to|bzw\.|und|and)\s?(?:zu |zur |max\. )?"
_GROUP = re.compile(
    rf"(?P<named>(?:{_NAMES})[\s:-]{{0,2}}\(?(?:(?:eg?|[psä])[\s-]?)?)(?P<first>{_NUMBER})"
    rf"{_CHAIN}(?:(?:entgeltgruppe|eg|[epsä])[\s-]?)?(?P<last>{_NUMBER}))?",
    re.IGNORECASE,
)
_AFTER_AGREEMENT = re.compile(
    rf"(?P<named>tv-?[lh]|tvöd|tvoed)(?:[-/ ]?\(?(?:vka|bund|sue|[ek])\)?)?[\s-]{{1,3}}(?P<first>{_NUMBER})"
    rf"(?:\s?(?:-|–|/|bis)\s?(?P<last>{_NUMBER}))?",
    re.IGNORECASE,
)
_CIVIL = (
    re.compile(
        r"(?:bes(?:oldungs)?\.?-?\s?gr(?:uppen?|\.)?|besoldung)\s?(?:bis |nach "
        r"|zu )?(?P<a>[abrw])\s?(?P<n>\d{1,2})\b(?![.,]\d)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w-])(?P<a>[ABRW])[\s-]?(?P<n>\d{1,2})\b(?![.,]\d)"),
)
_CIVIL_CUE = re.compile(
    r"besold|\b[lbn]?besg\b|\b[a-z]{0,3}beso\b|besgr|bes\.-?\s?gr|beamt|w\s?-?[123][- ]?(?:professur|stelle)|professur"
    r"|\ba\s?\d{1,2}\s?(?:bewertet|dotiert|(?:/|bzw\.?|oder)\s?eg?\s?\d)|regierungs|amtm?frau|amtmann|inspektor"
    r"|studienr|oberrat"
    r"|akademische\w? rat|laufbahn|(?:höher|gehoben)e\w? dienst|(?:vergütung|entgelt|gehalt|bezahlung|dotierung"
    r"|entlohnung)(?: nach|: ?"
    r"| bis)? ?a ?\d",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"vergüt|entgelt|eingrupp|bewert|gehalt|bezahl|dotier|tarif|entlohn|besold|salary|\bpay\b|remunerat|grade",
    re.IGNORECASE,
)
_CUES: Final = cues(
    (
        "tvöd|tvoed|tv-|tvl|tvh|tv l|tv öd|tarif|metall|igm |era |avr|bat-kf|entgelt|entgr|vergüt|eingrupp|beso"
        "|besg|dotier|bewertet|professur|pay scale|pay grade|salary group|salary grade|bezahl|gehalt|remuneration"
        "|regierungs|laufbahn|er dienst|a 1|a1"
    ).split("|")
)
_DIGIT = re.compile(r"\d(?<![\d.,]\d)\d?(?![\d%]|[.,]\d)")
_MOST: Final[dict[str, int]] = {"A": 16, "B": 11, "W": 3, "R": 10}
_NEEDS_AGREEMENT: Final = frozenset("PSÄ")


class Grade(NamedTuple):
    """`because` quotes the words around it."""

    grade: str
    because: str


def read_grade(text: str) -> Grade | None:
    """The collective grade that a text names, of several the first; an agreement without a grade is none.

    Written as "TVöD E13", "TV-L E9b", "IG Metall EG 10", "A13"; "E11" where no agreement is named. Of "E 9 bis E 11"
    it is the highest.
    """
    text = text[:LONGEST]
    reached = 0
    for position in places(lowered(text), _CUES)[:MOST_CUES]:
        if position < reached:
            continue
        passage = _passage(text, position)
        reached = position + AROUND // 2
        if _DIGIT.search(passage) and (named := _named(passage)):
            return Grade(named, " ".join(passage.split())[:LONGEST_REASON])
    return None


def _passage(text: str, position: int) -> str:
    """The words around a cue, within its line."""
    before = text[max(0, position - AROUND) : position].rpartition("\n")[2]
    return before + text[position : position + AROUND].partition("\n")[0]


def _named(passage: str) -> str | None:
    found = [grade for grade in (_collective(passage), _civil(passage)) if grade]
    return min(found)[1] if found else None


def _collective(passage: str) -> tuple[int, str] | None:
    match = _GROUP.search(passage) or _AFTER_AGREEMENT.search(passage)
    if match is None:
        return None
    agreement = next((name for name, pattern in _AGREEMENTS if pattern.search(passage)), "")
    letter = _letter(match["named"])
    if not agreement and (letter in _NEEDS_AGREEMENT or not _PAID.search(passage)):
        return None
    number = re.sub(r"\s", "", match["last"] or match["first"]).lower().replace("ü", "Ü")
    grade = f"EG {number}" if agreement == "IG Metall" else f"{letter}{number}"
    return match.start(), f"{agreement} {grade}".strip()


def _letter(named: str) -> str:
    """P for nurses, S for social work, Ä for doctors; E for all others."""
    match = re.search(r"(?<![^\W\d_])([psä])[\s-]?$", named.lower())
    return match[1].upper() if match else "E"


def _civil(passage: str) -> tuple[int, str] | None:
    if not _CIVIL_CUE.search(passage):
        return None
    for pattern in _CIVIL:
        for match in pattern.finditer(passage):
            letter, number = match["a"].upper(), int(match["n"])
            if 1 <= number <= _MOST[letter]:
                return match.start(), f"{letter}{number}"
    return None
