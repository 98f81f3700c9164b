"""Which part of a long posting a place is in, by the last heading before it."""

import re
from typing import Final, Literal

Part = Literal["TASKS", "ASKED", "OFFER", "FIRM", ""]

REACH: Final = 3000
LONGEST_HEADING: Final = 60
_HEADINGS: Final[tuple[tuple[Part, str], ...]] = (
    (
        "TASKS",
        (
            r"(?:your |the |key |main )?(?:tasks|responsibilities|role|mission|duties|job)|what you(?:'ll| will"
            r"|’ll) (?:do|be doing|work on)|you will"
            r"|(?:ihre|deine|die) (?:aufgaben\w*|tätigkeit\w*|rolle|mission|position)|aufgaben\w*|tätigkeiten"
            r"|das erwartet (?:sie|dich)"
            r"|was (?:sie|dich) erwartet|das machst du|position (?:summary|overview)|job description"
            r"|stellenbeschreibung|essential functions"
        ),
    ),
    (
        "ASKED",
        (
            r"(?:your |the |key )?(?:profile|qualifications?|requirements|skills|background)|what you(?:'ll"
            r"| will)? (?:bring|have|need)|who you are"
            r"|about you|(?:ihr|dein|das) profil|profil|anforderungen|(?:ihre|deine) qualifikation\w*"
            r"|das bringst du mit|was (?:sie|du) mitbring\w+"
            r"|nice to have|(?:preferred|minimum|required|basic) (?:qualifications|skills|requirements)"
            r"|must[- ]haves?"
        ),
    ),
    (
        "OFFER",
        (
            r"(?:our |your |the )?(?:benefits?|perks|offer)|what we offer|we offer|(?:wir bieten|unser angebot"
            r"|das bieten wir|deine vorteile|ihre vorteile)\b"
            r"[\w ]*|benefits|vorteile|why (?:join )?us|warum wir|compensation|how to apply|bewerbung"
            r"|application process|equal opportunity[\w ]*"
        ),
    ),
    (
        "FIRM",
        (
            r"about (?:us|the company|the team|our \w+)|who we are|our (?:company|mission|vision|story)"
            r"|company (?:description|overview)|the company"
            r"|(?:über|wer) (?:uns|wir sind)|das sind wir|unser unternehmen|das unternehmen|wir über uns"
            r"|unternehmensprofil"
        ),
    ),
)
_HEADING: Final = re.compile(
    r"[^\w\n]{0,6}(?:" + "|".join(f"(?P<{part}>{words})" for part, words in _HEADINGS) + r")[ \t]*[:!?.*–-]{0,4}\s*$",
    re.IGNORECASE,
)


def part_at(text: str, place: int) -> Part:
    """The part that a place is in; empty where no heading stands before it."""
    for line in reversed(text[max(0, place - REACH) : place].split("\n")):
        if len(line) < LONGEST_HEADING and (match := _HEADING.match(line)):
            return next(part for part, _ in _HEADINGS if match[part])
    return ""
