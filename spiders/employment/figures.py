"""Figures of employment in a sentence: weekly hours, a share of full time, the length of a fixed term."""

import re
from itertools import chain
from typing import Final

FULL: Final = 100
LEAST_SHARE: Final = 10
SHORT: Final = 6
MONTHS_A_YEAR: Final = 12
WEEKS_A_MONTH: Final = 52 / 12
LEAST_HOURS, MOST_HOURS = 4, 60
MOST_MONTHS: Final = 120

_HOUR_WORDS: Final = {
    word: float(number)
    for number, names in (
        (8, "acht eight"), (10, "zehn ten"), (12, "zwölf twelve"), (15, "fünfzehn fifteen"), (16, "sechzehn sixteen"),
        (18, "achtzehn eighteen"), (20, "zwanzig twenty"), (25, "fünfundzwanzig twenty-five"),
        (30, "dreißig dreissig thirty"), (35, "fünfunddreißig thirty-five"), (40, "vierzig forty"),
    )
    for word in names.split()
}  # fmt: skip
_N: Final = (
    r"(?:(?<![\d.,])\d{1,2}(?:[.,]\d{1,2})?|(?<![\w-])(?:"
    + "|".join(sorted(_HOUR_WORDS, key=len, reverse=True))
    + r")(?![a-zäöüß]))"
)
_TO: Final = r"(?:\s?(?:-|–|bis(?: zu)?|to|or|oder|/)\s?)"
_H: Final = r"(?:std\.?|stunden?|hours?|hrs?\.?|h)"
_SPAN: Final = rf"(?:{_N}(?:\s?{_H})?{_TO})?(?P<@>{_N})"
_WEEK: Final = r"(?:(?:pro|per|an?|each|every|in der|die|je|jede|a)\s(?:woche|week)\b)"
_LABEL: Final = (
    r"(?:arbeitszeit|wöchentlich|weekly|\bwaz\b|working (?:hours|time|week)|umfang|vollzeit|teilzeit|(?:full"
    r"|part)[- ]time"
    r"|\bvz\b|\btz\b|stundenzahl|wochenpensum|pensum|workload|ausmaß|werkstud\w*|working student|mini-?job|halbtags"
    r"|studentische \w+|praktik\w+|internship|elternzeitvertretung|karenzvertretung|contracted hours|hours:)"
)
_HOURS = re.compile(
    "|".join(
        (
            _SPAN.replace("@", "a")
            + rf"[\s-]?{_H}\s?(?:(?:/|pro|per|an?|each|every|in der|die|je)\s?(?:woche|week|wo\b|w\b|kw)|wöchentlich"
            r"|weekly|wtl)",
            _SPAN.replace("@", "b") + rf"[\s-]?{_H}[\s-]{{0,2}}(?:working[\s-])?(?:woche|week)\b",
            _SPAN.replace("@", "c") + r"\s?(?:wochenstunden|wochenstd|wstd|woh\b)",
            rf"{_LABEL}[^;]{{0,50}}?" + _SPAN.replace("@", "d") + rf"\s?-?{_H}(?![\w-]*-(?!woche|week)\w)(?!\w)",
            r"(?:hours per week|hours/week|weekly hours|wochenstunden|wochenarbeitszeit|stunden pro woche"
            r"|stunden/woche)"
            r"\s?:?\s?" + _SPAN.replace("@", "e"),
            # "38 Stunden, verteilt auf fünf Tage pro Woche"
            _SPAN.replace("@", "f")
            + rf"[\s-]?{_H}[\s,(]{{1,2}}(?!(?:am|pro|je|a|per) (?:tag|day|monat|month|schicht|jahr|year))"
            rf"(?:(?!tag\b|day\b|monat|month|jahr|year|daily|täglich)[\wäöüß-]+\s){{1,6}}?{_WEEK}",
            rf"{_WEEK}[^\d.;]{{0,40}}?" + _SPAN.replace("@", "g") + rf"[\s-]?{_H}(?![\w-])",
            _SPAN.replace("@", "h")
            + rf"[\s-]?{_H}[\s,)(–-]{{1,3}}(?:in )?(?:contract|vertrag|stelle|job\b|role\b|position|post\b|teilzeit"
            rf"|vollzeit|(?:part|full)[- ]time|(?:von )?mo(?:n|ntag"
            rf"|nday)?\.?\s?(?:to|bis|-|–))",
            r"(?:davon|you work|du arbeitest|sie arbeiten|arbeitest du|arbeiten sie|of (?:them|these) you work)\s"
            r"(?:davon |ihrerseits |nur |only |selbst )?"
            + _SPAN.replace("@", "i")
            + r"(?=\s(?:in |part|full|of (?:these|them)|davon)|\W?$)",
        )
    )
)
_NUMBERED_HOURS = re.compile(rf"\d\s?-?{_H}(?!\w)|wochenst|arbeitszeit|hours|stunden|waz\b")
_NOT_WEEKLY = re.compile(
    r"\s?-?(?:(?:[a-zäöü]+\s){0,2}?(?:im|pro|per|an?|/|am|je|each|every)\s?(?:jahr|year|monat|month|tag|day|quartal"
    r"|schicht"
    r"|shift)|jährlich|monatlich|täglich|notice|support|erreichbar|shifts?\b|schicht|bereitschaft|dienste?\b|days?\b"
    r"|takt|service|care\b|pflege|later|nach|im voraus|advance)"
)
# Where the words about one figure end: those behind it may be about another.
_NEXT_FIGURE = re.compile(r"[,;(](?=[^,;(]{0,25}\d)|(?<=[a-zß)]),|;|\b(?:dazu|davon|plus|zzgl|zuzüglich|including)\b")
_NOT_WORKED = re.compile(
    r"erreichbar|available|geöffnet|\bopen\b|öffnungszeit|opening|\bspar|\bsav(?:e|es|ing)|\blern|learning|weiterbild"
    r"|fortbild|training|\bsport|meetings?"
    r"|reaktions|response|hotline|kundendienst|besetzt\b(?! werden)|geöffnet|bereitschaft|antwort|lieferung|deliver"
    r"|gratis|betrieb ist|überstunden|overtime|ehrenamt|lektion|unterricht"
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
    r"(?:(?P<m>monat\w{0,5}|months?|monats-?(?=vertr|prakti|befrist|stell))|(?P<y>jahr(?:e|es|en)?|jährig\w*|years?"
    r"|jahres-?(?=vertr|prakti|befrist|stell))|(?P<w>woch(?:e|en|ig\w*)"
    r"|weeks?))(?:(?![a-zäöü])|(?<=s)(?=vertr|prakti|befrist|stell)|(?<=s-)(?=vertr|prakti|befrist|stell))"
    r"|(?P<half>(?:ein(?:em)? )?halbe[ns]? jahr|half a year|half-year|halbjährig\w*|a half[- ]year"
    r"|halbjahres-?(?=vertr|prakti|stell))"
    r"|(?P<whole>(?<![\w-])(?:jahres-?(?=vertr|prakti|stell|befrist)|year-?long|ganzjährig\w*(?= befrist))))"
)
_NO_TERM = re.compile(
    r"(?:probe(?:zeit|monat)?|probation\w*|trial|projekt(?!einsatz)\w*|project\w*|erfahrung|experience|studi\w+"
    r"|degree|ausbildung|nach(?: den)?(?: ersten)?|after|within"
    r"|innerhalb|seit|since|every|alle|kündigung\w*|notice|verlänger\w+|extension|extend\w*|option\w*|weitere|further"
    r"|another|über|for over|more than|älter|renew\w*|prolong\w*|anschluss\w*|erneu\w+"
    r"|last|letzten|vor|ago|urlaub|vacation|leave of|übernahme|promot\w+|first|ersten|contracts? (?:with|worth)"
    r"|kund\w+)"
    r"(?:\s(?:period|phase|zeit|laufzeit|dauer|duration|um|of|von|by|for|für|auf|is|ist|beträgt|läuft|dauert|runs"
    r"|lasts|term|mit|the|einer|eines|bis|zu|up|to|at|least|spätestens|frühestens|maximal|mindestens|max\.|ca\."
    r"|weitere\w?"
    r"|zusätzlich\w*|additional|jeweils|nochmals))*[\s:(-]*$"
)
# "Praktikum über sechs Monate": here the word tells the length.
_LASTS = re.compile(
    r"(?:praktikum|vertrag|befristung|einsatz|vertretung|anstellung|stelle|laufzeit|dauer|vertrages|befristet"
    r"|beschäftigung"
    r"|mitarbeit|zeitraum|semester|assignment|contract|internship|placement|cover)\s(?:\w+\s)?(?:über|for over|over)\s$"
)
_ARTICLES: Final = frozenset({"a", "an", "one", "ein", "eine"})
_EACH = re.compile(r"(?:\b(?:weeks?|months?|days?|holidays?|leave|hours?|times|once|twice|euro)|[€£$\d])(?:['’]?)\s$")
_NO_TERM_AFTER = re.compile(
    r"\s?(?:an?|per|pro|im|je|each|every) (?:year|jahr)|\s?(?:of |an? )?(?:berufs|erfahrung|experience|probe|probation"
    r"|kündigung|notice|old\b|alt\b|ago|projekt|project"
    r"|garantie|in business|history|training|ausbildung"
    r"|studium|degree|stammzeit|onboarding|einarbeit|gewähr|warrant|guarant|elternzeit|parental|urlaub|lieferz"
    r"|im voraus|in advance|kundenv|customer|laufzeit der)"
)
_UNIT: Final = r"(?:%|prozent|stellenprozent|percent|per cent|v\. ?h\.|vom hundert)"
# Both begin with a digit, which re finds fast.
_PERCENT = re.compile(
    rf"(?P<low>[1-9](?<![\d.,][1-9])\d{{1,2}})(?:\s?{_UNIT}?(?:{_TO}|\s(?:und|and)\s)(?P<high>\d{{2,3}}))?\s?-?{_UNIT}"
)
_FTE = re.compile(r"(?P<n>[01](?<![\d.,][01])[.,]\d{1,2})\s?-?\s?(?:fte|vzä|vk\b|stelle)")
_FTE_BEFORE = re.compile(r"(?:fte|vzä)[\s:=]{0,3}(?P<n>[01][.,]\d{1,2})")
_SHARE_BEFORE = re.compile(
    r"(?:pensum|suchen (?:dich|sie) (?:für|zu)|beschäftigungsgrad|beschäftigung|umfang|arbeitszeit|anstellung"
    r"|festanstellung|anstellungsgrad|stelle"
    r"|workload|teilzeit|vollzeit|part[- ]time|full[- ]time"
    r"|\bfte|vertretung|employment(?: level| degree)?|position|post|role|\bjob|tv-?[lh]|tvöd|\be\s?\d{1,2}|m/w/d\)"
    r"|\w/\w/\w\)|vertrag|contract|unbefristet|befristet|permanent)"
    r"(?:\s(?:(?:ist|is|wird) (?:mit|at|zu|auf)|von|of|zu|mit|im|at|bei|beträgt|is|\w{1,12}))?[\s:,(–|-]*(?:(?:auf"
    r"|bis zu|up to|mind\.|mindestens|ca\."
    r"|von|zu|at|of) )?$|(?:pensum|beschäftigungsgrad|workload|stellenumfang|anstellungsgrad"
    r"|stellenprozente?)[^.;,]{0,30}$"
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
    r"|schwerbe|grad der|auslastung|bereitschaft|anteil|skonto|förder|kofinanz|erstatt|übernomm|finanzier|funded"
)

# A share on its own, as in lists: "Ab 50 % bis 100 % möglich", "80 %, unbefristet".
_ITEM_STARTS = re.compile(
    r"(?:^|[,(|–:-])\s?(?:(?:ab|von|from|zu|zwischen|between|at|bei|mit|wahlweise|bis|anything) (?:zu )?)?$"
)
_ITEM_ENDS = re.compile(
    r"(?!\s?[\wäöüß])|\s(?:ist |sind |is |are )?(?:möglich|possible|wählbar|frei |nach |je |denkbar|negotiable"
    r"|unbefristet"
    r"|befristet|permanent|fixed|an (?:zwei|drei|vier|fünf|\d)|on (?:two|three|four|\d)|ab sofort|ab \d|in )"
)
_CLAUSE_END = re.compile(r"[,;]\s|\d")
_POST = re.compile(
    r"befristet|permanent|pensum|\bstelle\b|teilzeit|anstellung|fixed-term|workload|\w/\w/\w|tvöd|tv-l|part[- ]time"
    r"|arbeitsort|cover\b|vertretung|open-ended|wochentage|\d tage"
)


def weekly_hours(sentence: str) -> float | None:
    """The weekly hours that a sentence in lower case states, of a range the most."""
    for match in _HOURS.finditer(sentence) if _NUMBERED_HOURS.search(sentence) else ():
        figure = next(group for group in match.groups() if group)
        number = _HOUR_WORDS.get(figure) or float(figure.replace(",", "."))
        before = _NEXT_FIGURE.split(sentence[max(0, match.start() - 60) : match.start()])[-1]
        after = _NEXT_FIGURE.split(sentence[match.end() : match.end() + 40], maxsplit=1)[0]
        around = before + sentence[match.start() : match.end()] + after
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
            (_LASTS.search(before) or not _NO_TERM.search(before))
            and not (match["n"] in _ARTICLES and _EACH.search(before))
            and not _NO_TERM_AFTER.match(sentence, match.end())
            and 1 <= months <= MOST_MONTHS
        ):
            return months
    return None


def _months(match: re.Match[str]) -> float:
    if match["half"] or match["whole"]:
        return MONTHS_A_YEAR / (2 if match["half"] else 1)
    number = _WORDS.get(match["n"]) or float(match["n"].replace(",", "."))
    return number * MONTHS_A_YEAR if match["y"] else round(number / WEEKS_A_MONTH) if match["w"] else number


def shares(sentence: str) -> set[float]:
    """The ends of the share of full time, in percent, that a sentence in lower case states."""
    found: set[float] = set()
    for match in _PERCENT.finditer(sentence):
        if _is_share(match, sentence):
            found |= {float(end) for end in (match["low"], match["high"]) if end}
    if "fte" in sentence or "vzä" in sentence or "stelle" in sentence:
        matches = chain(_FTE.finditer(sentence), _FTE_BEFORE.finditer(sentence))
        found |= {FULL * float(match["n"].replace(",", ".")) for match in matches}
    return {share for share in found if LEAST_SHARE <= share <= FULL}


def _is_share(match: re.Match[str], sentence: str) -> bool:
    before, after = sentence[max(0, match.start() - 40) : match.start()], sentence[match.end() : match.end() + 45]
    if _NO_SHARE.search(_CLAUSE_END.split(after, maxsplit=1)[0]) or _NO_SHARE.search(before[-20:]):
        return False
    if _SHARE_BEFORE.search(before) or _SHARE_AFTER.match(after):
        return True
    is_telling = match["high"] is not None or match["low"] == str(FULL)
    if is_telling and len(sentence.split()) <= SHORT and not after.strip(" .,)|"):
        return True
    is_item = bool(_ITEM_ENDS.match(after) and _ITEM_STARTS.search(before))
    return is_item and (is_telling or _POST.search(sentence) is not None)
