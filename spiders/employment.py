"""Employment types as schema.org names them, from what sources write."""

import re

from spiders.posting import EmploymentType

_WORDS: tuple[tuple[EmploymentType, str], ...] = (
    ("FULL_TIME", r"full[\s_-]?time|vollzeit|fulltime|full-or-part|voll- und teilzeit|voll- oder teilzeit|\bvz\b"),
    ("PART_TIME", r"part[\s_-]?time|teilzeit|parttime|full-or-part|mini-?job|geringfügig|\btz\b"),
    ("PART_TIME", r"working[\s_-]?student|werkstudent"),
    ("CONTRACTOR", r"contract(?:or)?\b|freelanc|freiberuflich|freie mitarbeit|selbst(?:st)?ändig|self[\s-]?employed"),
    ("TEMPORARY", r"temporary|befristet|fixed[\s_-]?term|\btemp\b|seasonal|aushilfe"),
    ("INTERN", r"\bintern\b|internship|praktik|praxissemester|\btrainee"),
    ("VOLUNTEER", r"volunteer|ehrenamt|freiwillig"),
    ("PER_DIEM", r"per[\s_-]?diem|tageweise"),
)
_PATTERNS = tuple((kind, re.compile(words)) for kind, words in _WORDS)
_NOT_TEMPORARY = re.compile(r"unbefristet|non[\s-]?temporary")


def employment_types(*texts: str | None) -> tuple[EmploymentType, ...]:
    """What texts such as "Vollzeit", "full time" or "full-or-part-time" say; nothing for words that say neither."""
    text = _NOT_TEMPORARY.sub(" ", " | ".join(text for text in texts if text).casefold())
    return tuple(dict.fromkeys(kind for kind, words in _PATTERNS if words.search(text)))
