"""Which language a text is in, German or English."""

import math
import re
from typing import Final

SAMPLE: Final = 750
LONGEST_QUERY: Final = 200
FEWEST_WORDS: Final = 4
CLEARLY_MORE: Final = 1.5
LEAST_SHARE: Final = 0.12

_WORD = re.compile(r"[^\W\d_]+")
_GERMAN: Final = (
    "der die das den dem des ein eine einen einem einer eines und oder aber nicht mit für von vom zu zum zur im"
    " ist sind wir sie du ihr ihre ihren ihrer dein deine deinen deiner unser unsere unseren unserer auf aus bei"
    " als auch nach über unter durch um werden wird hast haben hat bist sich uns dich dir kein keine sowie bzw"
    " mehr ab bis gerne suchen bieten bringst bringen arbeiten ob wenn wie dass einem können kannst am an beim mit"
    " gesucht"
)
_ENGLISH: Final = (
    "the of and to a is are be with for you your our we will or as on by that this from at their have has an can"
    " not it who what how all other they more than about into us which were been do work working experience at"
    " within across"
)
_FOREIGN: Final = (
    "le les du et dans pour vous nous une est au aux sur que qui avec el los las y en para con por una del se il"
    " di che per gli nel della een het van voor met je ons wij niet zijn naar och att som för på av er til og med"
    " vi w i na do oraz z się dla jest o um não os com uma é da dos"
)
_STOP_WORDS: Final = {
    "de": frozenset(_GERMAN.split()),
    "en": frozenset(_ENGLISH.split()),
    "other": frozenset(_FOREIGN.split()) - frozenset(_GERMAN.split()) - frozenset(_ENGLISH.split()),
}
# Log odds of German for a word of a title, tuned by hand on occupation names in both languages.
_GERMAN_WORD = re.compile(
    r"[a-z]*[äöüß][a-zäöüß]*|(?:fach|haupt|geschäfts|gruppen|werk|betriebs|kranken|alten|bau|kraft|vertriebs|leitend\w"
    r"|selbst|ober|schul|hoch|land|forst|dienst)[a-z]{5,}"
    r"|[a-z]{3,}(?:ung|ungen|ungs\w+|keit|heit|schaft|kraft|kräfte|mann|frau|leute|leiter|arbeiter|entwickler|berater"
    r"|techniker|pfleger|lehrer|helfer|meister|führer|händler|verkäufer|bauer|macher|schlosser|mechaniker|wirt|wart"
    r"|elektroniker|informatiker|ingenieur|monteur|eur|assistent|referent|spezialist|schneider|arzt|anwalt|wissenschaft"
    r"|schaftler|prüfer|fahrer|beamte|beauftragter?|werker|zeichner|gestalter|planer|verwalter|redakteur|loge|graf"
    r"|peut|iker|zist|ierer|analyst(?=in))(?:in|innen|en|s|er|n|r)?"
    r"|[a-z]{4,}(?:erin|orin|entin|antin|istin|login|gerin|kerin|isch(?:e[rnms]?)?|lich(?:e[rnms]?)?|ieren)"
    r"|assistent(?:in)?"
)
_ENGLISH_WORD = re.compile(
    r"[a-z]*(?:ough|ight|wh|th[aeio])[a-z]*|[a-z]{2,}(?:ing|ness|ful|less|ship|tician|ician|ial|ous|cy|gy|ty|ry"
    r"|phy|ics|ly"
    r"|ble|tive|yst|man|woman|keeper|worker|maker|driver|seller|teacher|nurse|officer|clerk|developer|writer|engineer"
    r"|scientist|analyst|advisor|adviser|researcher|buyer|cleaner|technician|mechanic|assistant|consultant|accountant"
    r"|specialist|architect|supervisor|attendant|representative|administrator|owner|ee|ion|ions|sh|ck|ws?)s?"
)
_NEUTRAL_WORDS: Final = (
    "manager data scientist engineer software analyst developer consultant specialist business product project"
    " designer marketing sales account controller trainee junior senior lead head director it ai ml machine"
    " learning deep cloud devops backend frontend full stack fullstack python java web system systems"
    " administrator operations service support berlin hamburg remote customer success key recruiter coach team"
    " research security engineering analytics science banker producer server network digital content social media"
    " architect intern international consulting big platform solution partner"
)
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())


def language_of(text: str) -> str | None:
    """ISO 639-1 "de" or "en" by the small words at the start and in the middle of the text.

    None where it is too short or another language.
    """
    middle = max(SAMPLE, len(text) // 2)
    words = _WORD.findall(f"{text[:SAMPLE]} {text[middle : middle + SAMPLE]}".lower())
    if len(words) < FEWEST_WORDS:
        return None
    shares = {name: sum(map(stop.__contains__, words)) / len(words) for name, stop in _STOP_WORDS.items()}
    first, second, *_ = sorted(shares, key=lambda name: -shares[name])
    clear = shares[first] >= max(LEAST_SHARE, CLEARLY_MORE * shares[second])
    return first if clear and first != "other" else None


def query_language(text: str) -> float:
    """Probability, 0 to 1, that a title or a search is German rather than English; 0.5 where nothing tells."""
    odds = sum(_log_odds(word) for word in _WORD.findall(text[:LONGEST_QUERY].lower()))
    return 1 / (1 + math.exp(-max(-6.0, min(6.0, odds))))


def _log_odds(word: str) -> float:
    if word in _NEUTRAL or len(word) == 1:
        return 0.0
    in_german, in_english = word in _STOP_WORDS["de"], word in _STOP_WORDS["en"]
    if in_german or in_english:
        return 2.5 * (in_german - in_english)
    if any(letter in word for letter in "äöüß"):
        return 4.0
    odds = 1.8 * (_GERMAN_WORD.fullmatch(word) is not None) - 1.8 * (_ENGLISH_WORD.fullmatch(word) is not None)
    return odds + _spelling(word)


def _spelling(word: str) -> float:
    """Letters and lengths that one of the two languages prefers."""
    german = sum(pair in word for pair in ("sch", "ei", "eu", "tz", "pf", "zu", "kt", "ieb", "aum", "nk", "kr", "kl"))
    english = sum(pair in word for pair in ("ea", "oo", "ou", "sh", "ct", "cl", "cr", "ca", "co", "ay", "qu", "y"))
    return 0.6 * (german - english) + (1.0 if len(word) >= len("fachinformatiker") else 0.0)
