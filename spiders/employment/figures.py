"""Figures of employment in a sentence: weekly hours, a share of full time, the length of a fixed term."""

import re
from typing import Final

FULL: Final = 100
LEAST_SHARE: Final = 10
SHORT: Final = 6
MONTHS_A_YEAR: Final = 12
WEEKS_A_MONTH: Final = 52 / 12
LEAST_HOURS, MOST_HOURS = 4, 60
MOST_MONTHS: Final = 120

_N: Final = r"(?<![\d.,])\d{1,2}(?:[.,]\d{1,2})?"
_TO: Final = r"(?:\s?(?:-|–|bis(?: zu)?|to|or|oder|/)\s?)"
_H: Final = r"(?:std\.?|stunden?|hours?|hrs?\.?|h)"
_SPAN: Final = rf"(?:{_N}(?:\s?{_H})?{_TO})?(?P<@>{_N})"
_HOURS = re.compile(
    "|".join(
        (
            _SPAN.replace("@", "a")
            + rf"[\s-]?{_H}\s?(?:(?:/|pro|per|an?|each|in der|die|je)\s?(?:woche|week|wo\b|w\b|kw)|wöchentlich"
            r"|weekly|wtl)",
            _SPAN.replace("@", "b") + rf"[\s-]?{_H}[\s-]{{0,2}}(?:working[\s-])?(?:woche|week)\b",
            _SPAN.replace("@", "c") + r"\s?(?:wochenstunden|wochenstd|wstd|woh\b)",
            r"(?:arbeitszeit|wöchentlich|weekly|\bwaz\b|working (?:hours|time)|umfang|vollzeit|teilzeit|(?:full"
            r"|part)[- ]time)"
            r"[^\d.;]{0,30}?" + _SPAN.replace("@", "d") + rf"\s?-?{_H}(?![\w-]*-(?!woche|week)\w)(?!\w)",
            r"(?:hours per week|hours/week|weekly hours|wochenstunden|wochenarbeitszeit|stunden pro woche)\s?:?\s?"
            + _SPAN.replace("@", "e"),
        )
    )
)
_NUMBERED_HOURS = re.compile(rf"\d\s?-?{_H}(?!\w)|wochenst|arbeitszeit|hours|stunden|waz\b")
_NOT_WEEKLY = re.compile(
    r"\s?(?:(?:im|pro|per|an?|/|am|je)\s?(?:jahr|year|monat|month|tag|day|quartal)|jährlich|monatlich|täglich|notice"
    r"|support|erreichbar)"
)
_NOT_WORKED = re.compile(
    r"erreichbar|available|geöffnet|\bopen\b|öffnungszeit|opening|\bspar|\bsav(?:e|es|ing)|\blern|learning|weiterbild"
    r"|fortbild|training|\bsport|meetings?"
    r"|reaktions|response|hotline|kundendienst|besetzt\b(?! werden)|überstunden|overtime|ehrenamt|lektion|unterricht"
)
_WORDS: Final = {
    word: float(number)
    for number, names in (
        (1, "ein eine einem einen einer eines one a an"), (1.5, "anderthalb eineinhalb"), (2, "zwei two"),
        (2.5, "zweieinhalb"), (3, "drei three"), (3.5, "dreieinhalb"), (4, "vier four"), (5, "fünf five"),
        (6, "sechs six"), (7, "sieben seven"), (8, "acht eight"), (9, "neun nine"), (10, "zehn ten"),
        (11, "elf eleven"), (12, "zwölf twelve"), (15, "fünfzehn fifteen"), (18, "achtzehn eighteen"),
        (24, "vierundzwanzig twenty-four"), (36, "sechsunddreißig thirty-six"),
    )
    for word in names.split()
}  # fmt: skip
_COUNT: Final = r"(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r"|\d{1,3}(?:[.,]\d)?)"
_LENGTH = re.compile(
    rf"(?:(?<![\w.,]){_COUNT}{_TO})?(?<![\w.,])(?:(?P<n>{_COUNT})(?:[\s-]{{0,2}}\(\d{{1,2}}\))?[\s-]{{0,2}}"
    r"(?:(?P<m>monat\w{0,5}|months?)|(?P<y>jahr(?:e|es|en)?|jährig\w*|years?)|(?P<w>woch(?:e|en|ig\w*)"
    r"|weeks?))(?![a-zäöü])"
    r"|(?P<half>ein(?:em)? halbes? jahr|half a year|halbjährig\w*|a half[- ]year))"
)
_NO_TERM = re.compile(
    r"(?:probe(?:zeit|monat)?|probation\w*|trial|projekt(?!einsatz)\w*|project\w*|erfahrung|experience|studi\w+"
    r"|degree|ausbildung|nach(?: den)?(?: ersten)?|after|within"
    r"|innerhalb|seit|since|every|alle|kündigung\w*|notice|verlänger\w+|extension|extend\w*|option\w*|weitere|further"
    r"|another|über|for over|more than|älter"
    r"|last|letzten|vor|ago|urlaub|vacation|leave of|übernahme|promot\w+|first|ersten|contracts? (?:with|worth)"
    r"|kund\w+)"
    r"(?:\s(?:period|phase|zeit|laufzeit|dauer|duration|um|of|von|by|for|für|auf|is|ist|beträgt|läuft|dauert|runs"
    r"|lasts|term|mit|the|einer|eines))*[\s:(-]*$"
)
_NO_TERM_AFTER = re.compile(
    r"\s?(?:of |an? )?(?:berufs|erfahrung|experience|probe|probation|kündigung|notice|old\b|alt\b|ago|projekt|project"
    r"|garantie|in business|history|training|ausbildung"
    r"|studium|degree|stammzeit|onboarding|einarbeit)"
)
_PERCENT = re.compile(
    rf"(?:(?<![\d.,])(?P<low>\d{{2,3}})\s?(?:%|prozent|percent)?{_TO})?(?<![\d.,])(?P<high>\d{{2,3}})\s?-?(?:%"
    rf"|prozent|percent)"
)
_FTE = re.compile(
    r"(?<![\d.,])(?P<n>[01][.,]\d{1,2})\s?-?\s?(?:fte|vzä|vk\b|stelle)|(?:fte|vzä)[\s:=]{0,3}(?P<n2>[01][.,]\d{1,2})"
)
_SHARE_BEFORE = re.compile(
    r"(?:pensum|beschäftigungsgrad|beschäftigung|umfang|arbeitszeit|anstellung|festanstellung|anstellungsgrad|stelle"
    r"|workload|teilzeit|vollzeit|part[- ]time|full[- ]time"
    r"|\bfte|vertretung|employment(?: level| degree)?|position|post|role|\bjob|tv-?[lh]|tvöd|\be\s?\d{1,2}|m/w/d\)"
    r"|\w/\w/\w\)|vertrag|contract|unbefristet|befristet|permanent)"
    r"(?:\s(?:von|of|zu|mit|im|at|bei|beträgt|is|\w{1,12}))?[\s:,(–|-]*(?:(?:auf|bis zu|up to|mind\.|mindestens|ca\."
    r"|von|zu|at|of) )?$"
)
_SHARE_AFTER = re.compile(
    r"[\s-]{0,2}(?:stelle|pensum|anstellung|position|post\b|beschäft|stellenumfang|teilzeit|part[- ]time|workload|fte"
    r"|employment|contract\b|role\b|job\b|arbeitspensum"
    r"|der (?:\w+ ){0,2}(?:arbeitszeit|wochenarbeitszeit|stelle|vollzeit)|of (?:a )?(?:full|the regular)"
    r"|einer (?:vollzeit|vollen)|tv-?l|e\s?\d)"
)
_NO_SHARE = re.compile(
    r"remote|home|mobil|reise|travel|bonus|rabatt|discount|zuschuss|match|zuschl|on-?site|office|präsenz|umsatz|wachs"
    r"|growth|satisf|zufried|klima|co2|renew|erneuer"
    r"|leistung|engag|gehalt|salary|commission|provision|ökostrom|vertriebs|leidenschaft|passion|dedicat|übernahme"
    r"|weiterempf|steuer|quote|of our|unserer|der kund|der zeit|of the time"
    r"|of your time|deiner (?:arbeits)?zeit|außendienst|legal|eigenverantw|vor ort|discretion|employer|arbeitgeber"
    r"|schwerbe|grad der"
)


def weekly_hours(sentence: str) -> float | None:
    """The weekly hours that a sentence in lower case states, of a range the most."""
    for match in _HOURS.finditer(sentence) if _NUMBERED_HOURS.search(sentence) else ():
        number = float(next(group for group in match.groups() if group).replace(",", "."))
        around = sentence[max(0, match.start() - 60) : match.end() + 40]
        is_weekly = not _NOT_WEEKLY.match(sentence, match.end()) and not _NOT_WORKED.search(around)
        if is_weekly and LEAST_HOURS <= number <= MOST_HOURS:
            return number
    return None


def term_months(sentence: str) -> float | None:
    """The months that a sentence in lower case gives as a length, of a range the most; not of probation or project."""
    for match in _LENGTH.finditer(sentence):
        before = sentence[max(0, match.start() - 50) : match.start()]
        months = _months(match)
        if (
            not _NO_TERM.search(before)
            and not _NO_TERM_AFTER.match(sentence, match.end())
            and 1 <= months <= MOST_MONTHS
        ):
            return months
    return None


def _months(match: re.Match[str]) -> float:
    if match["half"]:
        return MONTHS_A_YEAR / 2
    number = _WORDS.get(match["n"]) or float(match["n"].replace(",", "."))
    return number * MONTHS_A_YEAR if match["y"] else round(number / WEEKS_A_MONTH) if match["w"] else number


def shares(sentence: str) -> set[float]:
    """The ends of the share of full time, in percent, that a sentence in lower case states."""
    found: set[float] = set()
    for match in _PERCENT.finditer(sentence):
        if _is_share(match, sentence):
            found |= {float(end) for end in (match["low"], match["high"]) if end}
    for match in _FTE.finditer(sentence):
        found.add(FULL * float((match["n"] or match["n2"]).replace(",", ".")))
    return {share for share in found if LEAST_SHARE <= share <= FULL}


def _is_share(match: re.Match[str], sentence: str) -> bool:
    before, after = sentence[max(0, match.start() - 40) : match.start()], sentence[match.end() : match.end() + 25]
    if _NO_SHARE.search(after) or _NO_SHARE.search(before[-20:]):
        return False
    if _SHARE_BEFORE.search(before) or _SHARE_AFTER.match(after):
        return True
    if match["low"] or match["high"] == str(FULL):
        is_short = len(sentence.split()) <= SHORT and not after.strip(" .,)|")
        if is_short:
            return True
    is_item = not re.match(r"\s?[\wäöüß]", after) and bool(re.search(r"(?:^|[,(|–:-])\s?$", before))
    return is_item and (match["low"] is not None or match["high"] == str(FULL))
