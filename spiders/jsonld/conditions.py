"""How the work is done, from what markup writes: employment type, remote or not, language."""

import re
from collections.abc import Iterator
from typing import Any, Final

from spiders.jsonld.values import text_of, texts_of
from spiders.posting import EmploymentType, LocationType

LONGEST: Final = 300

_TYPES: Final[tuple[tuple[re.Pattern[str], EmploymentType], ...]] = (
    (re.compile(r"full|voll(?:zeit)?\b|vollzeit|temps plein"), "FULL_TIME"),
    (
        re.compile(r"\bpart|teilzeit|\bteil\b|mini-?job|midi-?job|geringfügig|werk-?student|working.student"),
        "PART_TIME",
    ),
    (re.compile(r"contract|freelanc|freiberuf|freie mitarbeit|selbst(?:st)?ändig"), "CONTRACTOR"),
    (re.compile(r"tempor|(?<!un)befristet|zeitarbeit|fixed.term|aushilf|saison|season|überlassung"), "TEMPORARY"),
    (re.compile(r"\bintern(?:s|ship|ships)?\b|prakti[ck]"), "INTERN"),
    (re.compile(r"volunt|ehrenamt|freiwillig"), "VOLUNTEER"),
    (re.compile(r"per.?diem"), "PER_DIEM"),
    (re.compile(r"^other$|^sonstige|^andere|ausbildung\b|apprentic|duales studium"), "OTHER"),
)
_LASTING = re.compile(r"(?:permanent|unbefristete[rs]?|open.ended) (?:employment )?contract")
_REMOTE = re.compile(r"telecommut|remote|home.?office|work.from.home|fernarbeit")
_CODE = re.compile(r"([a-zA-Z]{2})(?:[-_][a-zA-Z0-9]{2,8}){0,3}")
_LANGUAGES: Final = {"german": "de", "deutsch": "de", "deu": "de", "ger": "de", "english": "en", "englisch": "en",
                     "eng": "en", "french": "fr", "französisch": "fr", "fra": "fr", "spanish": "es", "italian": "it",
                     "dutch": "nl", "polish": "pl"}  # fmt: skip


def employment_types(value: Any) -> tuple[EmploymentType, ...]:  # noqa: ANN401 -- markup holds what it likes
    """The types that strings such as "FULL_TIME", "Full-time", "Voll- oder Teilzeit" name; () where none is known."""
    return tuple(dict.fromkeys(kind for text in texts_of(value) for kind in _named(text)))


def location_type(value: Any) -> LocationType | None:  # noqa: ANN401 -- markup holds what it likes
    """jobLocationType; only TELECOMMUTE is in the standard, the others occur."""
    text = " ".join(texts_of(value)).casefold()[:LONGEST]
    if "hybrid" in text:
        return "HYBRID"
    if _REMOTE.search(text):
        return "TELECOMMUTE"
    return "ONSITE" if re.search(r"on.?site|vor ort", text) else None


def language_code(value: Any) -> str | None:  # noqa: ANN401 -- markup holds what it likes
    """ISO 639-1 of "de-DE", "German" or a Language node; None where it is neither."""
    text = text_of(value).strip()
    found = _CODE.fullmatch(text)
    return found[1].lower() if found else _LANGUAGES.get(text.casefold())


def _named(text: str) -> Iterator[EmploymentType]:
    """In the order of the text, where one string names several."""
    text = _LASTING.sub(" ", text.casefold().replace("_", " ")[:LONGEST])
    found = ((match.start(), kind) for pattern, kind in _TYPES if (match := pattern.search(text)))
    yield from (kind for _, kind in sorted(found))
