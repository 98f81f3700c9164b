"""Which language a text is in, and which languages it asks for."""

import math
import re
from typing import Final, NamedTuple

LONGEST: Final = 20_000
LONGEST_REASON: Final = 200
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
_NAMES: Final = (
    "de:deutsch german|en:englisch english|fr:französisch french|it:italienisch italian|es:spanisch spanish"
    "|nl:niederländisch holländisch dutch|pl:polnisch polish|pt:portugiesisch portuguese|ru:russisch russian"
    "|tr:türkisch turkish|cs:tschechisch czech|zh:chinesisch mandarin chinese|ja:japanisch japanese"
    "|ar:arabisch arabic|uk:ukrainisch ukrainian|sv:schwedisch swedish|da:dänisch danish|no:norwegisch norwegian"
    "|fi:finnisch finnish|hu:ungarisch hungarian|ro:rumänisch romanian|el:griechisch greek|ko:koreanisch korean"
    "|hr:kroatisch croatian|sr:serbisch serbian|bg:bulgarisch bulgarian|sk:slowakisch slovak|sl:slowenisch slovenian"
)
_ISO: Final = {name: row[:2] for row in _NAMES.split("|") for name in row[3:].split()}
_NAMED = re.compile(
    rf"\b({'|'.join(_ISO)})(?:-,?(?= und| and| oder|/| sowie)|e[nrms]?)?"
    r"[- ]?(?:(?:sprach)?(?:kenntnisse?n?|sprache|skills?|niveau|sprachig\w*)|language)?(?![a-zäöüß])"
)
_FLUENT: Final = (
    r"verhandlungssicher\w*|fließend\w*|fliessend\w*|fluen\w+|proficien\w+|business[- ](?:level|fluent|english"
    r"|german)"
    r"|full(?:y)? professional|professional (?:level|working)|sehr (?:gut\w*|sicher\w*)|exzellent\w*|excellent"
    r"|ausgezeichnet\w*|hervorragend\w*|very good|strong|perfekt\w*|stilsicher\w*|advanced|outstanding|einwandfrei\w*"
)
_LEVELS: Final = (
    ("C2", r"(?:mutter|native)[- ]?(?:sprach)?(?:lich(?:es|em)?s?)?[- ]?(?:niveau|level|like|nah\w*)"),
    ("C2", r"mutter(?:sprache|sprachler\w*|sprachlich\w*)|native(?: speakers?)?|mother tongue"),
    ("A2", r"grundkenntnisse\w*|basic|elementary|grundlegende\w*|einfache\w*"),
    ("B1", r"konversationssicher\w*|intermediate|conversational|mittlere\w*"),
    ("C1", _FLUENT),
    ("B2", r"gut(?:e|en|er|es|em)?|good|solid\w*|sicher(?:e|er|es|en|em)|upper[- ]intermediate|write english well"),
)
_LEVEL = re.compile(
    r"\b(?P<cefr>[abc][12])\b(?![- ]?(?:führerschein|b\b))|"
    + "|".join(rf"(?P<w{i}>\b(?:{p})\b)" for i, (_, p) in enumerate(_LEVELS))
)
_ASKS = re.compile(
    r"kenntniss?e?|sprach|sprich|spreche|speak|spoken|written|wort und schrift|language|voraus|erforder|zwingend"
    r"|notwendig"
    r"|unerlässlich|required|must|need|beherrsch|mündlich|schriftlich|communicat|kommuni|skills|verständig"
)
_OPTIONAL = re.compile(
    r"von vorteil|vorteilhaft|idealerweise|wünschenswert|ein plus\b|a plus\b|nice[- ]to[- ]have|bonus|optional"
    r"|hilfreich"
    r"|preferred|beneficial|advantage|desirable|gern gesehen|would be (?:nice|great|good)|an asset|ideally"
    r"|(?:keine?|nicht|not|no|ohne|without)\b[^,;]{0,30}(?:voraus|erforder|nötig|notwendig|required|necessary|need"
    r"|kenntnis|german"
    r"|english|deutsch|englisch)|(?:brauchst|braucht) (?:du|man|es)? ?(?:nicht|kein)|\bplus\b(?= point|$)"
)
_COURSE = re.compile(
    r"kurs|unterricht|lessons?|course|class(?:es)?\b|market|kunden|customers|clients|roots|lernen|training"
)
_SENTENCE = re.compile(r"[.;!?](?=\s|$)|\n|[•·]")
_CLAUSE = re.compile(
    r",|;| (?:but|aber|dazu|while|whereas|jedoch) |\bund(?= (?:gut|sehr|fließ))|\band(?= (?:good|very|fluent|basic))"
)


class LanguageAsked(NamedTuple):
    """A language (ISO 639-1) that the posting requires, with a level from A1 to C2 where it gives one."""

    language: str
    level: str | None
    because: str


def language_of(text: str) -> str | None:
    """ISO 639-1 "de" or "en" by the small words of the text; None where it is too short or another language."""
    words = _WORD.findall(text[:LONGEST].lower())
    if len(words) < FEWEST_WORDS:
        return None
    shares = {name: sum(word in stop for word in words) / len(words) for name, stop in _STOP_WORDS.items()}
    first, second, *_ = sorted(shares, key=lambda name: -shares[name])
    clear = shares[first] >= max(LEAST_SHARE, CLEARLY_MORE * shares[second])
    return first if clear and first != "other" else None


def query_language(text: str) -> float:
    """Probability, 0 to 1, that a title or a search is German rather than English; 0.5 where nothing tells."""
    odds = sum(_log_odds(word) for word in _WORD.findall(text[:LONGEST_REASON].lower()))
    return 1 / (1 + math.exp(-max(-6.0, min(6.0, odds))))


def languages_asked(text: str) -> tuple[LanguageAsked, ...]:
    """The languages that the applicant must bring; those that are a plus, taught or spoken by others are left out.

    Fluent and "verhandlungssicher" are C1, "gut" B2, basic A2, native C2; None where no level is given.
    """
    lower = text[: LONGEST * 3].lower()
    if len(lower) > len(text) or not any(name in lower for name in _ISO):
        return ()
    found: dict[str, LanguageAsked] = {}
    for sentence in _SENTENCE.split(text[: LONGEST * 3]):
        for asked in _asked_in(sentence) if _NAMED.search(sentence.lower()) else ():
            known = found.setdefault(asked.language, asked)
            if known.level is None and asked.level:
                found[asked.language] = asked
    return tuple(found.values())


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


def _asked_in(sentence: str) -> list[LanguageAsked]:
    reason = " ".join(sentence.split())[:LONGEST_REASON]
    clauses = _clauses(sentence.lower())
    asks = _ASKS.search(sentence.lower()) is not None
    asked: list[LanguageAsked] = []
    for clause in clauses:
        names = [_ISO[match[1]] for match in _NAMED.finditer(clause)]
        matches = list(_LEVEL.finditer(clause))
        levels = [match["cefr"].upper() for match in matches if match["cefr"]] or [_level(match) for match in matches]
        if not names or _OPTIONAL.search(clause) or _COURSE.search(clause) or not (levels or asks):
            continue
        paired = len(levels) == len(names)
        lowest = min(levels, default=None)
        asked += [LanguageAsked(name, levels[i] if paired else lowest, reason) for i, name in enumerate(names)]
    return asked


def _clauses(sentence: str) -> list[str]:
    """Clauses that name a language, each with what follows it up to the next."""
    clauses: list[str] = []
    for clause in _CLAUSE.split(sentence):
        if clauses and not _NAMED.search(clause) and _NAMED.search(clauses[-1]):
            clauses[-1] += f",{clause}"
        elif clauses and not _NAMED.search(clauses[-1]):
            clauses[-1] = clause
        else:
            clauses.append(clause)
    return clauses


def _level(match: re.Match[str]) -> str:
    return next(level for i, (level, _) in enumerate(_LEVELS) if match[f"w{i}"])
