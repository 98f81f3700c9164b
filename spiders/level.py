"""The seniority that a posting names."""

import re
from typing import Final, Literal, NamedTuple

LONGEST_TITLE: Final = 300
LONGEST_TEXT: Final = 20_000
MID_YEARS: Final = range(3, 5)

Name = Literal["intern", "student", "apprentice", "entry", "mid", "senior", "lead", "head", "director"]


class Level(NamedTuple):
    """`because` quotes the word, or the sentence about years of experience."""

    level: Name
    because: str


# Words that hold a level's name without being one: what the job deals with, or whom it helps.
_TRAPS = re.compile(
    r"\blead[- ]?(?:generation|gen|management|nurtur\w+|scoring|time|qualif\w+|research)\w*|\bleads\b|\bleadership\b"
    r"|\b(?:assist\w+|asst|secretary|sekretär\w*|referent\w*|pa|office manager\w*)\b[^,|]{0,20}\b(?:to|des|der|of"
    r"|for|für|von)\b.{0,60}"
    r"|\bsenior(?:s|en)?[- ](?:living|care|citizens?|housing|services|centers?|wohn\w*|heim\w*|pfleg\w*)|\bsenioren\w*"
    r"|\bart director|\bcreative director|\bfuneral director|\bactivit\w+ director|\bhead ?(?:less|hunt\w*"
    r"|quarters?|count)\b"
    r"|\b(?:prakti(?:kum|kant)\w+|internships?|trainees?|azubi\w*|ausbildungs\w*|apprentice\w*)[- ]"
    r"(?:koordinat\w+|program\w* (?:manag\w+|coord\w+|lead\w*)|betreu\w+|recruit\w+|market\w+|manager\w*"
    r"|coordinator|leit\w+|scout\w*)"
    r"|\b(?:manager\w*|koordinator\w*|trainer\w*|recruiter\w*|betreuer\w*)\b.{0,30}\b(?:trainee\w*|azubi\w*"
    r"|prakti\w+|duale\w*)"
    r"(?:[- ]\w+)?|\bpraktikums\w+|\bpraktikanten\w+|\btraineeprogramm\w*|\bduale\w* studieng\w+|\bausbilder\w*"
    r"|\bstudent (?:success|affairs|services|support|life|housing|recruit\w+|advisor|accounts?|engagement)\b"
    r"|\bprincipal (?:investigator|accountant)\b"
)
_WORDS: Final[dict[Name, str]] = {
    "student": (
        r"werks?student\w*|working student|studentische\w*|student (?:assistant|worker|job)"
        r"|duale[rs]? (?:student\w*|studium)|dual(?:es)? studi\w+|dh-stud\w+|hiwi|student\b|studierende\w*"
        r"|abschlussarbeit|(?:bachelor|master)(?:arbeit|and\w*|[- ]thesis)"
    ),
    "intern": (r"prakti(?:kum|kant\w*)|pflichtpraktikum|internships?|intern\b|interns\b|stagiaire"),
    "apprentice": (
        r"auszubildende\w*|ausbildung|azubi\w*|apprentice\w*|lehrling\w*|lehrstelle|lernende\w*|berufsausbildung"
    ),
    "director": (
        r"director\w*|direktor\w*|vice president|(?:s|e)?vp|chief \w+(?: \w+)? officer|geschäftsführ\w+"
        r"|c[etfoimp]o|managing director|president|vorstand"
    ),
    "head": (
        r"head"
        r"|(?:abteilungs|bereichs|haupt\w*|standort|werk[s]?|filial|markt|instituts|ressort|referats"
        r"|betriebs)?leit(?:er\w*|ung)"
        r"|chefarzt|chefärzt\w+|chefredakteur\w*|chefingenieur\w*"
    ),
    "lead": (
        r"(?:tech |team |technical )?lead|team[- ]?lead\w*|teamleit\w+|gruppenleit\w+|teamleiter\w*|principal"
        r"|staff(?= (?:\w+,? ){0,2}(?:engineer|scientist|developer|designer|architect))"
        r"|lead\w*(?=[- ](?:engineer|developer|data|software|ml|ai))|schichtleit\w+|vorarbeiter\w*"
    ),
    "senior": (r"senior|sr\.?|snr\.?|seniorberater\w*|(?<=[a-z] )iii"),
    "mid": (r"mid(?:[- ]?level)?|intermediate|medior|mid[- ]?senior|midlevel|(?<=[a-z] )ii"),
    "entry": (
        r"junior\w*|jr\.?|jnr\.?|entry[- ]level|graduates?|absolvent\w*|berufseinsteiger\w*|berufsanfänger\w*"
        r"|trainee\w*|new grad\w*|young professional|volontär\w*|volontariat|berufseinstieg"
    ),
}
_LEVEL = re.compile("|".join(rf"(?P<{name}>(?<![\w-])(?:{words})(?![\w]))" for name, words in _WORDS.items()))
_ORDER: Final = tuple(_WORDS)
_YEARS = re.compile(
    r"\b(?:mindestens |min\.? |at least |minimum (?:of )?)?(\d{1,2})\s?(?:\+|plus)?\s?(?:(?:-|–|bis(?: zu)?"
    r"|to)\s?(\d{1,2})\s?)?\+?"
    r"(?:years?|yrs?|jahre?n?)\b(?:['’]| of| an)?[^.\n]{0,40}?(?:experience|erfahrung|berufspraxis)"
)
_TEXT_WORDS = re.compile(
    r"[^.\n]{0,60}\b(?:berufseinsteiger(?:innen)?|absolvent(?:en|innen)|(?:recent|new) grad(?:uate)?s?)\b[^.\n]{0,60}"
    r"(?:willkommen|welcome|bewerben|apply|geeignet)"
)


def read_level(title: str, text: str = "") -> Level | None:
    """The level that the title's words state, else the one that the text states; None where neither does.

    In the text only three or four years of experience asked ("mid") and a welcome to graduates ("entry") count. Trainee
    and graduate are "entry", a dual course of study is "student", principal and staff are "lead". A title with two
    levels, "Junior / Senior", states none, but "(Senior) Team Lead" is "lead".
    """
    return _in_title(title[:LONGEST_TITLE]) or _in_text(text[:LONGEST_TEXT])


def _in_title(title: str) -> Level | None:
    masked = _TRAPS.sub(" ", title.lower())
    found = {str(match.lastgroup): match[0].strip() for match in _LEVEL.finditer(masked)}
    if not found or {"entry", "senior"} <= found.keys():
        return None
    level = next(name for name in _ORDER if name in found)
    return Level(level, found[level])


def _in_text(text: str) -> Level | None:
    lower = text.lower()
    if ("experience" in lower or "erfahrung" in lower or "praxis" in lower) and (match := _YEARS.search(lower)):
        return Level("mid", _quoted(text, lower, match)) if int(match[1]) in MID_YEARS else None
    match = _TEXT_WORDS.search(lower) if "absolvent" in lower or "berufseinst" in lower or "grad" in lower else None
    return Level("entry", _quoted(text, lower, match)) if match else None


def _quoted(text: str, lower: str, match: re.Match[str]) -> str:
    """The words as they stand in the text; in lower case only where that has another length."""
    stated = text[match.start() : match.end()] if len(text) == len(lower) else match[0]
    return " ".join(stated.split())
