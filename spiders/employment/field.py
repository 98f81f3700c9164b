"""Employment types from the words of a source's own field."""

import re
from collections.abc import Iterator

from spiders.posting import EmploymentType

LONGEST = 300

_WORDS: tuple[tuple[EmploymentType, str], ...] = (
    (
        "FULL_TIME",
        r"full[\s_-]?time|vollzeit|full-or-part|voll- (?:und|oder) teilzeit|temps plein|\bvz\b|^(?:full|voll)$",
    ),
    ("PART_TIME", r"part[\s_-]?time|teilzeit|full-or-part|m(?:in|id)i-?job|geringfügig|\btz\b|^(?:part|teil)$"),
    ("PART_TIME", r"working[\s_-]?student|werk-?student"),
    ("CONTRACTOR", r"contract(?:or)?\b|freelanc|freiberuf|freie mitarbeit|selbst(?:st)?ändig|self[\s-]?employed"),
    ("TEMPORARY", r"tempor|befristet|zeitarbeit|fixed[\s_-]?term|\btemp\b|saison|season|aushilf|überlassung"),
    ("INTERN", r"\bintern(?:s|ship|ships)?\b|prakti[ck]|praxissemester|\btrainee"),
    ("VOLUNTEER", r"volunt|ehrenamt|freiwillig"),
    ("PER_DIEM", r"per[\s_-]?diem|tageweise"),
    ("OTHER", r"^other$|^sonstige|^andere|ausbildung\b|apprentic|duales studium"),
)
_PATTERNS = tuple((kind, re.compile(words)) for kind, words in _WORDS)
_LASTING = re.compile(
    r"unbefristet\w*|non[\s-]?temporary|(?:permanent|open[\s-]ended|indefinite"
    r"|employment)[\s-](?:employment[\s-])?contract"
)


def employment_types(*texts: str | None) -> tuple[EmploymentType, ...]:
    """What texts such as "Vollzeit", "full time" or "full-or-part-time" say; nothing for words that say neither."""
    return tuple(dict.fromkeys(kind for text in texts if text for kind in _named(text)))


def _named(text: str) -> Iterator[EmploymentType]:
    """In the order of the text, where one text names several."""
    plain = _LASTING.sub(" ", text.casefold().strip()[:LONGEST])
    found = ((match.start(), kind) for kind, words in _PATTERNS if (match := words.search(plain)))
    yield from (kind for _, kind in sorted(found))
