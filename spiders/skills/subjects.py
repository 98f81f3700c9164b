"""Which skills a text names as the subject of a degree only: "Studium der Statistik" asks for the degree."""

import re
from typing import Final

SUBJECTS: Final = frozenset(
    """
    statistics; artificial intelligence; machine learning; data science; deep learning; natural language processing
    robotics; bioinformatics; computer vision; data mining; data analysis; reinforcement learning; econometrics
    operations research; cognitive science; signal processing; computational linguistics
    """.strip()
    .replace("\n", "; ")
    .split("; ")
)
CUES: Final = "stud degree bachelor master diplom absolv abschl graduat phd ph.d major promo b.sc m.sc doctor".split()
_NEAR: Final = 160
_DEGREE: Final = re.compile(
    r"\b(?:(?:hochschul|universitäts|fach|master|bachelor|fern)?studium\w*|studien(?:gang|gänge|richtung|fach"
    r"|abschluss)\w*|studier\w*|study|studying|studied|students?"
    r"|degrees?|bachelor\w*|master(?:['’]?s)?(?:abschluss|studium)?|diplom|diploma|b\.?sc\.?|m\.?sc\.?|ph\.?d\.?"
    r"|doctora(?:te|l)|doktortitel|promotion|promoviert\w*|\w*abschluss|absolvent\w*|absolviert\w*|graduates?"
    r"|graduated"
    r"|major(?:s|ing|ed)?)\b"
)
_MORE: Final = re.compile(
    r"kenntnis|erfahr|experience|knowledge|skill|solid|strong|\bgood\b|\bgut|\bsehr\b|fundiert|sicher|umgang"
    r"|\bmit (?!schwerpunkt|fokus|vertief|abschluss|ausrichtung|dem schwer)|\bwith (?!an? |focus|major|special)"
    r"|\bplus\b|proficien|fluent|expert|understanding|familiar|verständnis|\binteress|, (?:you|du|sie)\b|dazu\b"
    r"|\bbring"
    r"|\b(?:uses?|apply|build|develop|nutz|entwickel|arbeite)|\bhands-on|thesis on|arbeit(?:en)? (?:zu|über)"
    r"|scrum|\bjira\b|thema\b|topic"
)
_BEHIND: Final = re.compile(
    r"-?(?:studium|studiengang|abschluss)|[- ](?:studium|studiengang|degree|abschluss|masters?\b|ph\.?d|bachelor"
    r"|students?\b"
    r"|studierende|graduate|absolvent)"
)


def is_studied(sentence: str, start: int, end: int) -> bool:
    """What stands there, in a sentence in lower case, is what one has a degree in."""
    if _BEHIND.match(sentence, end):
        return True
    low = max(0, start - _NEAR)
    degree = max((match.end() for match in _DEGREE.finditer(sentence, low, start)), default=0)
    return degree > 0 and _MORE.search(sentence, degree, start) is None
