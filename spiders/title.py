"""Titles without gender marks and reference numbers: to compare, to show, to embed."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 500

_ONE: Final = r"(?:[mwfdxiagn]|mw|männlich|weiblich|divers|male|female|diverse|gn|inter|div|any|all|mensch)\*?"
_IN_BRACKETS = re.compile(
    rf"[(\[{{]\s?(?:{_ONE}(?:\s?[/|,.\\*:+–-]\s?|\s){{1,3}}{_ONE}(?:\s?[/|,.\\*:+–-]?\s?{_ONE}){{0,4}}|all[- ]genders?"
    r"(?: welcome)?|gn\*?|[mwfd]{2,3}|alle geschlechter|jeden geschlechts|geschlechtsneutral|mensch|any gender"
    r"|div(?:ers)?"
    r"|a|\*)\s?[)\]}]",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\w/|])[mwf]\s?[/|]\s?[mwfd](?:\s?[/|]\s?[dxai]\*?){0,2}(?![\w/|])|\ball genders?\b", re.IGNORECASE
)
_INNER = re.compile(
    r"(?<=[^\W\d_]{3})(?:(?:[*:_·’'!]|/\s?-?|\s?\(-?(?=\w{2,4}\)))(?:in(?:nen)?|frau|mann|kraft)\b\)?"
    r"|(?<=[a-zäöüß])In(?:nen)?\b)"
)
_PAIR_ENDING = re.compile(r"(?<=[^\W\d_]{2}e)(?:[*:_]|/-?|\()[rn]\b\)?")
_ARTICLE = re.compile(r"\b(eine?)(?:[*:_]|/-?|\()[nr]\b\)?", re.IGNORECASE)
_REFERENCE = re.compile(
    r"[(\[]?\b(?:ref(?:erenz)?(?:erence)?|kennziffer|kenn-?nr|job-?id|job-?nr|stellen-?(?:id|nr|nummer)"
    r"|req(?:uisition)?"
    r"|vacancy|chiffre|id|nr)\b\.?[-\s]{0,2}(?:(?:nr|no|id|code|number"
    r"|nummer)\b\.?)?\s{0,2}[:#]?\s{0,2}[#\w./-]{0,5}\d[\w./-]{0,20}"
    r"[)\]]?|[(\[]#?\s?[A-Z]{0,4}[-_ ]?\d{4,12}[)\]]|\B#\d{3,12}\b"
    r"|\b(?:JR|REQ|R)[-_ ]?\d{4,12}\b|(?:[-–|]\s?)\d{5,12}$",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"^(?:wir suchen(?: dich)?(?: als)?|gesucht|we(?:'re| are) (?:hiring|looking for)|now hiring|job|stellenangebot"
    r"|stellenausschreibung|stelle als|verstärkung gesucht)\s?[:!–-]{1,3}\s?|\s?[–-]?\s?\bgesucht\b\s?[!.]{0,5}$",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"[,(–-]?\s?\b(?:ab|per|zum|start:?|starting)\s(?:sofort|asap|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|januar|februar|märz|mai|juni|juli|oktober|dezember)\s\d{4})\)?"
    r"|[,(–-]?\s?\b\d{2,3}\s?(?:[-–]\s?\d{2,3}\s?)?%\)?|[,(–-]?\s?\b\d{2}(?:[.,]\d)?\s?(?:h|std\.?|stunden"
    r"|hours)\b(?:/woche)?\)?"
    r"|[,(–-]\s?\b(?:vollzeit|teilzeit|full[- ]time|part[- ]time|voll- ?(?:und|oder|/) ?teilzeit)"
    r"(?:\s?(?:/|oder|or|und)\s?(?:vollzeit|teilzeit|full[- ]time|part[- ]time))?\)?(?=\s?(?:[,)–-]|$))",
    re.IGNORECASE,
)
_REST = re.compile(
    r"[,–-]?\s?[(\[](?:fully |100 ?% )?(?:remote|hybrid|home[- ]?office|on-?site|vor ort)\b[^()\[\]]{0,40}[)\]]"
    r"|\s[|,–-]\s?(?:fully |100 ?% )?(?:remote|hybrid|home[- ]?office)(?: möglich| possible)?$"
    r"|\(?\b(?:EG|Entgeltgruppe|E|A|TV-?[LH]|TVöD)\s?\d{1,2}[a-c]?(?: (?:TV-?[LH]|TVöD|TV-?H))?\)"
    r"|[,–-]\s?(?:am )?(?:Standort|Location|Einsatzort|Arbeitsort):?\s.{2,60}$"
    r"|[|,(–-]?\s?[€$£]\s?\d[\d.,]{1,9}\s?k?(?:\s?(?:-|–|to|bis)\s?[€$£]?\s?\d[\d.,]{1,9}\s?k?)?\)?$",
    re.IGNORECASE,
)
_START_YEAR = re.compile(r"(?<=\w)[ ,]{1,2}(?:20[23]\d)(?=$|,)")
_STARTS = ("ausbildung", "dual", "lernend", "trainee", "prakti", "student", "intern", "azubi", "auszubild")
_PAIR = re.compile(r"([\w-]{4,60})\s?/\s?([\w-]{4,60})")
_PICTURES = re.compile(r"[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
_EMPTY = re.compile(r"[(\[]\s{0,3}[)\]]|\s+(?=[,;:!)])|(?<=\()\s+")
_DANGLING = " ,;:|/–-•·*!"
_FEMININE = re.compile(r"([^\W\d_]{2}(?:er|or|ur|og|ist|ent|ant|är|eut|ekt|iat|ert|ast|yst|nom))in(?:nen)?$")
_TOKEN = re.compile(r"[^\W_]+(?:\+\+|#)?|\.net\b")
_ONE_PERSON: Final = {
    "ärztin": "arzt",
    "fachärztin": "facharzt",
    "anwältin": "anwalt",
    "rechtsanwältin": "rechtsanwalt",
    "expertin": "experte",
    "expert": "experte",
    "psychologin": "psychologe",
    "psycholog": "psychologe",
    "kollegin": "kollege",
    "beauftragter": "beauftragte",
    "angestellter": "angestellte",
}


def fold_title(title: str) -> str:
    """The comparable form: "Spezialist*in (m/w/d)", "Spezialistin" and "SPEZIALIST" are one; words, one blank apart."""
    text = _without_marks(_REFERENCE.sub(" ", unicodedata.normalize("NFKC", title[:LONGEST])))
    words = [_masculine(word) for word in _TOKEN.findall(text.casefold())]
    return " ".join(word for i, word in enumerate(words) if i == 0 or word != words[i - 1])


def clean_title(title: str) -> str:
    """The title to show and to embed: without gender marks, reference numbers, calls, hours and start dates.

    Where nothing would be left, the title as it stands.
    """
    shown = " ".join(title[:LONGEST].split())
    text = _PICTURES.sub(" ", _without_marks(_REFERENCE.sub(" ", shown)))
    text = _REST.sub(" ", _TERMS.sub(" ", _CALL.sub("", text.strip())).strip())
    text = _PAIR.sub(_one_of, text) if "/" in text else text
    text = _START_YEAR.sub("", text) if any(word in text.lower() for word in _STARTS) else text
    text = _EMPTY.sub("", " ".join(text.split()))
    return _balanced(" ".join(text.split()).strip(_DANGLING)) or shown


def _without_marks(title: str) -> str:
    text = _IN_BRACKETS.sub(" ", title)
    text = _BARE.sub(" ", text) if "/" in text or "|" in text or "gender" in text.lower() else text
    return _ARTICLE.sub(r"\1", _PAIR_ENDING.sub("", _INNER.sub("", text)))


def _one_of(pair: re.Match[str]) -> str:
    """The masculine form where both are one occupation: "Autor / Autorin"."""
    first, second = pair.groups()
    same = _masculine(first.casefold()) == _masculine(second.casefold())
    return min(first, second, key=len) if same else pair[0]


def _balanced(title: str) -> str:
    """Without a bracket that lost its partner at the end."""
    return title.rstrip("( [") if title.count("(") > title.count(")") else title


def _masculine(word: str) -> str:
    if word in _ONE_PERSON:
        return _ONE_PERSON[word]
    if word.endswith(("frau", "frauen")):
        return word.removesuffix("en").removesuffix("frau") + "mann"
    return _FEMININE.sub(r"\1", word) if word.endswith(("in", "innen")) else word
