"""Where the work is done: on site, at home or both, German and English."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

LONGEST: Final = 60_000
LONGEST_REASON: Final = 200

Mode = Literal["ONSITE", "HYBRID", "REMOTE"]


class WorkMode(NamedTuple):
    """`because` quotes the sentence that says it."""

    mode: Mode
    because: str


_CUES: Final = (
    "remot hybrid home office büro mobil telework telearbeit ort site anywhere wfh person präsenz zuhause hause überall"
    " distributed ortsunabhängig"
)
_CUE_WORDS = tuple(_CUES.split())
_END = re.compile(r"[.!;](?=\s|$)|\n|\s[•·]\s")
_AT_HOME_WORDS: Final = (
    r"(?:home[- ]?office|mobile[sn]? arbeiten|mobil(?:es)?[ -]working|mobile work(?:ing)?|mobilarbeit|mobile arbeit"
    r"|tele(?:heim)?arbeit|telework(?:ing)?|remote[- ]?(?:work(?:ing)?|arbeit(?:en|stage?)?|tage?n?|days?|options?"
    r"|möglichkeit(?:en)?|anteil)|(?:work(?:ing)?|arbeite\w*|arbeiten) (?:von|from) (?:zu ?hause|home)|from home"
    r"|von zu ?hause|von daheim|wfh)"
)
_HOME: Final = rf"(?:{_AT_HOME_WORDS}|hybrid\w*|remote)"
_NUMBER: Final = r"(?:[1-4]|one|two|three|four|ein(?:en|em)?|zwei|drei|vier)"
_DAYS: Final = (
    rf"{_NUMBER}(?:\s?(?:-|–|bis|to|or|oder)\s?{_NUMBER})?[ -](?:(?:feste?n?|full|whole|ganze)\s)?"
    r"(?:tage?n?|days?|präsenztage?|home-?office-?tage?n?|remote-?tage?n?|bürotage?)"
)
_FIVE: Final = r"(?:5|five|fünf)[ -](?:tage?n?|days?)"
_PLACE: Final = (
    r"(?:home[- ]?office|remote|mobil|von zu ?hause|from home|at home|büro|office|on-?site|vor ort|präsenz|zentrale)"
)
# What only sounds like it: technology, customers, perks for some weeks, a stipend for the desk at home.
_TRAPS = re.compile(
    r"remote[- ]?(?:sensing|access|zugriff\w*|zugang\w*|procedure|control\w*|desktop|support|wartung|service[s]?"
    r"|monitoring"
    r"|diagnos\w+|hands|site[s]?|mining|customers?|clients?|teams?|team-?mates?|colleagues|server|code|execution"
    r"|debugging"
    r"|interviews?|vehicle|onboarding|repositor\w+|and distributed|areas?|locations?|communities|learning|patient"
    r"|operation\w*|sales|meetings?)\b(?! work| role| position)"
    r"|hybrid\w*[- ](?:cloud\w*|it\b|search|retrieval|fahrzeug\w*|antrieb\w*|vehicles?|cars?|electric|engines?"
    r"|app\w*|events?"
    r"|infrastr\w+|architect\w+|architektur\w*|quantum|bonds?|power|methods?|approach\w*|ml|ai|rag|recommend\w*"
    r"|warfare)"
    r"|hybrid(?:fahrzeug|antrieb|technik|motor|auto|cloud)\w*"
    r"|(?:home[- ]?office|remote)[- ]?(?:work )?(?:setup|set-up|budget\w*|allowance|stipend|equipment|zuschuss"
    r"|ausstattung"
    r"|pauschale|zuschüsse)"
    r"|home of\b|home health|nursing home\w*|back[- ]?office|front[- ]?office|ms[- ]office|microsoft office|office 365"
    r"|(?:work|working|arbeiten|remote)[^.\n]{0,30}(?:anywhere|ausland|abroad|überall)[^.\n]{0,30}"
    r"(?:weeks?|wochen|days?|tage?|months?|monate?)\b"
    r"|(?:weeks?|wochen|days|tage|months?|monate)[^.\n]{0,30}(?:work from anywhere|workation|im ausland"
    r"|abroad)[^.\n]{0,30}"
    r"|(?:platform|software|tools?|solutions?|plattform|lösungen?) (?:for|für) (?:remote|hybrid\w*)[- ](?:work"
    r"|arbeit)\w*"
    r"|workation\w*"
)
_HYBRID = re.compile(
    r"\bhybrid\w*[ -](?:\w+[ -])?(?:work\w*|role|position|set-?up|schedule|model\w*|arbeit\w*|office|job|policy|basis"
    r"|format|remote)"
    r"|(?:^|[(,|/:–-]\s{0,2})hybrid\w*(?=\s{0,2}(?:$|[),:|/–-]| in | from | bei | at ))"
    r"|\b(?:work|role|position|arbeit\w*|remote|is|onsite|vor ort)\b[ /:,(-]{1,3}hybrid\w*\b"
    rf"|\b{_DAYS}[^.\n]{{0,50}}\b{_PLACE}|{_PLACE}\w*[^.\n]{{0,50}}\b{_DAYS}"
    rf"|\b[1-9]\d ?(?:%|prozent|percent)[^.\n]{{0,20}}{_HOME}|{_HOME}[^.\n]{{0,20}}\b[1-9]\d ?(?:%|prozent|percent)"
    r"|\bnot (?:fully|100 ?%|entirely) remote|mix(?:tur)? aus [^.\n]{0,40}(?:büro|vor ort|präsenz)"
    r"|(?:büro|office|vor ort)\b[^.\n]{0,20}\b(?:und|and|oder|or)\b[^.\n]{0,20}(?:home[- ]?office|remote|mobil"
    r"|zu ?hause)"
    r"|(?:home[- ]?office|remote|mobil|zu ?hause)[^.\n]{0,20}\b(?:und|and|oder|or)\b[^.\n]{0,20}(?:büro|office\b"
    r"|vor ort)"
)
_YEARLY = re.compile(r"\b(?:year|jahr|annum|annually|jährlich|quart\w+|monat|month)\b")
_REFUSED = re.compile(
    rf"\b(?:kein(?:e|en|er|erlei)?|no|without|ohne|nicht)\s(?:\w+\s){{0,2}}?{_HOME}"
    rf"|{_HOME}\w*[^.\n]{{0,60}}?\b(?:nicht (?:\w+ )?(?:möglich|vorgesehen|machbar|angeboten)|ausgeschlossen|unmöglich"
    r"|not (?:\w+ )?(?:possible|available|offered|an option|permitted|eligible|allowed|supported)|unavailable)"
    r"|\b(?:not|isn['’]t|cannot|can['’]t|don['’]t|unable)\s(?:(?!only|just|fully|entirely)[\w-]+\s){0,5}?(?:remote"
    r"|hybrid)"
)
_REMOTE = re.compile(
    r"\b(?:100 ?%|fully|full|completely|komplett|vollständig|voll|rein|entirely|permanently|dauerhaft|ausschließlich"
    r"|exclusively|überwiegend|primarily)[ -]{1,3}(?:\w+ )?(?:remote|(?:im |aus dem |von )?(?:home[- ]?office"
    r"|zu ?hause))"
    r"|\bremote[- ](?:\w+ )?(?:role|position|job|stelle)\b|\bremote[- ](?:first|only|opportunity|friendly|based"
    r"|within|in\b|from|eligible)"
    r"|\b(?:role|position|job|stelle|location|standort|arbeitsort|place)\b[ :]{1,2}(?:is |are |ist )?(?:\w+ )?remote\b"
    r"|\bwork(?:s|ing)?(?: fully)? remotely|\bremotely from\b|(?:^|[(,|/:–-]\s{0,2})remote(?=\s{0,2}(?:$|[(),:|/–-]))"
    r"|\b(?:work|live|arbeite\w*|leben|wohnen)\b[^.\n]{0,20}\b(?:anywhere|von überall|wo du willst|egal wo"
    r"|ortsunabhängig)"
    r"|\bzu ?hause[^.\n]{0,5}\b(?:egal )?wo\b|\bdauerhaft von[^.\n]{0,40}\bwo (?:du|sie)\b|\bortsunabhängig\w* arbeit"
    r"|\b100 ?% (?:home[- ]?office|wfh|work from home|telework|telearbeit)"
)
_AT_HOME = re.compile(_AT_HOME_WORDS)
_ONSITE = re.compile(
    r"\b(?:fully |100 ?%[ -]|only )?(?:on-?site|in[- ]person|in[- ]office|office[- ]based)[ -](?:\w+ )?(?:role"
    r"|position|job"
    r"|only|work|in\b|at\b|presence)|\b(?:role|position|job|work|location)\b[^.\n]{0,15}\b(?:on-?site|in[- ]person)"
    r"|(?:^|[(|/–-]\s{0,2})(?:on-?site|vor ort)(?=\s{0,2}(?:$|[),|/]))"
    r"|\barbeite\w* (?:\w+ )?vor ort (?:in|an|am|bei uns)|\b(?:arbeit|tätigkeit|einsatz|anwesenheit) vor ort"
    rf"|\b{_FIVE}[^.\n]{{0,40}}(?:office|büro|on-?site|vor ort|präsenz)"
    rf"|(?:office|büro|on-?site|vor ort|präsenz)\b[^.\n]{{0,40}}\b(?:{_FIVE}|every day|daily|jeden tag|täglich)"
    r"|\bpräsenz(?:pflicht|stelle)|\b(?:ausschließlich|nur) (?:vor ort|in präsenz)"
)


def read_work_mode(title: str, text: str) -> WorkMode | None:
    """What the title says, else what the text says; None where neither does.

    Home office without more words is HYBRID, home office refused is ONSITE. Remote tools, customers and teams, and
    weeks of work from abroad, say nothing.
    """
    return _decided(title[:LONGEST_REASON]) or _title_word(title[:LONGEST_REASON]) or _decided(text[:LONGEST])


def _title_word(title: str) -> WorkMode | None:
    """The bare word, which says it in a title only: "Remote Data Analyst"."""
    masked = next((masked for _, masked in _sentences(title)), "")
    if "hybrid" in masked:
        return WorkMode("HYBRID", title)
    return WorkMode("REMOTE", title) if "remote" in masked else None


def _decided(text: str) -> WorkMode | None:
    """The strongest word in the text: hybrid in so many words, refused, remote, at home, on site."""
    sentences = list(_sentences(text))
    for mode, pattern in _ORDER:
        for sentence, masked in sentences:
            if pattern.search(masked) and not (pattern is _HYBRID and _yearly(masked)):
                return WorkMode(mode, sentence[:LONGEST_REASON])
    return None


_ORDER: Final[tuple[tuple[Mode, re.Pattern[str]], ...]] = (
    ("HYBRID", _HYBRID),
    ("ONSITE", _REFUSED),
    ("REMOTE", _REMOTE),
    ("HYBRID", _AT_HOME),
    ("ONSITE", _ONSITE),
)


def _yearly(masked: str) -> bool:
    """Days a year are a perk, unless the word itself stands there."""
    return "hybrid" not in masked and _YEARLY.search(masked) is not None


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """Sentences with a cue: as written, and in lower case without what only sounds like it."""
    lower = text.lower()
    if len(lower) != len(text) or not any(cue in lower for cue in _CUE_WORDS):
        text = lower
    for sentence in _END.split(text):
        small = sentence.lower()
        if any(cue in small for cue in _CUE_WORDS):
            masked = _TRAPS.sub(" ~ ", small).strip()
            yield " ".join(sentence.split()), masked
