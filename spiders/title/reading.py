"""Titles as a person would say them, and what was taken off as facts."""

import re
import unicodedata
from typing import Final, NamedTuple

from spiders.title.calls import without_call, without_last_call
from spiders.title.facts import MAY_BE_ANYWHERE, Fact, Removed, anywhere, fact_of
from spiders.title.gender import masculine_word, without_marks
from spiders.title.parts import facts_in, parts_of, without_facts
from spiders.title.shouting import quiet
from spiders.title.tails import without_tail, without_town

LONGEST: Final = 500

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_PICTURES = re.compile(r"[\u2190-\u2bff\u3030\ufe0f\u20e3\U0001f000-\U0001faff]+")
_LOUD = re.compile(r"(?<![\w+#])[+*!<>=~#_]{2,}(?!\w)|!+(?=\s|$|[-–,])|(?<=\w)\s?[*>]{2,}(?=\s|$)|¡")
_MAY_BE_LOUD = re.compile(r"[!*=~¡]|[+<>#_]{2}")
_FIRST = re.compile(
    r"(?P<hours>(?:full|part)[- ]time|(?:in )?(?:vollzeit|teilzeit)(?: ?(?:/|oder|und) ?(?:vollzeit"
    r"|teilzeit))?)\s(?-i:(?=[A-ZÄÖÜ]))"
    r"|(?P<work_mode>(?:fully |100 ?% )?remote)\s(?-i:(?=[A-Z]))(?!(?:sensing|support|service|access|operat|pilot"
    r"|work|monitor|diagnos|control"
    r"|maintenance|hands|desktop|learning|site|health|patient|center|centre|first|team|assist|inspection|expert|laser"
    r"|io\b"
    r"|management|infrastructure|system|vehicle|deposition|trial))",
    re.IGNORECASE,
)
_TERRITORY = re.compile(
    r"(?:außen|aussen)dienst|\b(?:area|country|regional\w*|territory|district|city manager|gebiets\w*|bezirks\w*"
    r"|sales|account"
    r"|vertrieb\w*|verkauf\w*|business development|korrespondent\w*|correspondent|market(?:ing)? manager"
    r"|general manager"
    r"|managing director|geschäftsführ\w*|channel|expansion\w*|ländermanager\w*|länder\w*|export\w*|handelsvertret\w*"
    r"|partner"
    r"|launch\w*|brand manager|vertreter)\b",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"(?:(?P<before>\S+)\s|^)(?P<year>20[2-4]\d(?:\s?/\s?(?:20)?\d\d)?)(?P<after>$|:|(?=\s))")
_PRODUCT = re.compile(
    r".*\b(?:server|office|exchange|sharepoint|studio|dynamics|nav|autocad|revit|project|access|sql|windows"
    r"|solidworks|inventor"
    r"|agenda|vision|horizon|horizont|expo|olympia|euro|cup|wm|em|zensus|census|strategy|strategie|plan|goals?|ziele"
    r"|365|excel"
    r"|word|vb|c\+\+|es|standard|gartenschau|bundesgartenschau|iso|games|spiele|wahl|kulturhauptstadt|festival|navision"
    r"|code|target|roadmap|programm|archicad|creo|catia|for)[-.]?$",
    re.IGNORECASE,
)
_BEGINNER = re.compile(
    r"ausbildung|dual|lern|trainee|prakti|student|intern|azubi|auszubild|graduate|apprentice|lehr|program|studium"
    r"|absolvent"
    r"|volontär|thesis|academy",
    re.IGNORECASE,
)
_YEAR = re.compile(r"20[2-4]\d")
_CODE = re.compile(r"[\w./-]*\d[\w./-]*")
_EMPTY = re.compile(r"[(\[][\s,;/|&+–-]{0,5}[)\]]|\s+(?=[,;!)])|(?<=\()\s+")
_DANGLING: Final = " ,;:|/–—-•·*!_&?@"
_DANGLING_WORDS = re.compile(
    r"(?:[\s,;|/–-]+(?:oder|und|or|and|in|im|für(?: de[nr]| die)?|als|mit|am|an|auf|bei|ab|bis|zu|at|for|with|im raum"
    r"|bis zu"
    r"|für unsere?[nm]? (?:büro|team|standort|filiale|niederlassung|haus|praxis|werk|zentrale)))+$",
    re.IGNORECASE,
)
_EMPTY_PART = re.compile(r"\s[-–—|/](?=\s[-–—|/](?:\s|$))|,(?=\s[-–—|])")
_QUOTED = re.compile(r"[\"'„“”«»](.*)[\"'„“”«»]")
_FULL_STOP = re.compile(r"(?<=[^\W\d_.]{4})\.$")
_TOKEN = re.compile(r"[^\W_]+(?:\+\+|#)?|\.net\b")
_ADJECTIVE = re.compile(r"(isch|lich|end|ig|beauftragt|angestellt|tet)e[rn]?$")


class Title(NamedTuple):
    """A title as a person would say it, and the facts that were taken off."""

    title: str
    removed: tuple[Removed, ...] = ()

    @property
    def start_year(self) -> int | None:
        """The year in which the work begins."""
        years = (_YEAR.search(words) for words in self.of("start"))
        return next((int(year[0]) for year in years if year), None)

    @property
    def reference(self) -> str | None:
        """The employer's own number of the posting, without the word before it."""
        codes = (_CODE.search(words) for words in self.of("reference"))
        return next((code[0].strip("./-") for code in codes if code), None)

    def of(self, fact: Fact) -> tuple[str, ...]:
        """The words that state a fact, in their order."""
        return tuple(row.because for row in self.removed if row.fact == fact)


def read_title(title: str) -> Title:
    """The occupation that a title names, in the masculine base form, and what else it states.

    Gender marks, references, places of work, remote, dates, pay, grades, hours, contract terms, calls, pictures and
    shouting are taken off. Seniority, degrees, technologies in brackets, years of products and territories stay. Where
    nothing would be left, the title as it stands.
    """
    shown = " ".join(_CONTROL.sub("", title[:LONGEST]).split())
    removed: list[Removed] = []
    unmarked = without_marks(without_call(_without_noise(shown), removed))
    removed += [Removed("gender", mark) for mark in unmarked.marks]
    text = _without_heading(_without_anywhere(unmarked.text, removed), removed)
    territory = bool(_TERRITORY.search(text))
    parts = without_facts(parts_of(text), removed, territory=territory)
    parts = [without_tail(part, removed, territory=territory) for part in parts]
    parts[:1] = [without_town(part, removed) for part in parts[:1]]
    said = _said("".join(f"{part.glue}{part.text}" for part in parts), removed)
    in_order = sorted(removed, key=lambda fact: shown.find(fact.because))
    return Title(said, tuple(in_order)) if said else Title(shown)


def clean_title(title: str) -> str:
    """The title to show and to embed: see read_title."""
    return read_title(title).title


def fold_title(title: str) -> str:
    """The comparable form: "Spezialist*in (m/w/d)", "Spezialistin" and "SPEZIALIST" are one; words, one blank apart."""
    text = unicodedata.normalize("NFKC", title[:LONGEST])
    if MAY_BE_ANYWHERE.search(text):
        text = " ".join(anywhere().sub(lambda match: " " if match.lastgroup == "reference" else match[0], text).split())
    words = [_folded(word) for word in _TOKEN.findall(without_marks(text).text.casefold())]
    return " ".join(word for i, word in enumerate(words) if i == 0 or word != words[i - 1])


def _folded(word: str) -> str:
    word = masculine_word(word)
    word = "experte" if word == "expert" else word
    return _ADJECTIVE.sub(r"\1e", word) if word.endswith(("er", "e", "en")) else word


def _without_noise(title: str) -> str:
    """Without pictures and rows of signs, which part what they stand between."""
    text = title if title.isascii() else _PICTURES.sub(" ", unicodedata.normalize("NFC", title))
    return " ".join(_LOUD.sub(" | ", text).split()).strip(" |") if _MAY_BE_LOUD.search(text) else text.strip()


def _without_anywhere(text: str, removed: list[Removed]) -> str:
    def drop(match: re.Match[str]) -> str:
        removed.append(Removed(fact_of(match), match[0].strip()))
        return " "

    if MAY_BE_ANYWHERE.search(text):
        text = anywhere().sub(drop, text)
        text = _EMPTY.sub("", text) if "(" in text or "[" in text else text
    text = drop(match) + text[match.end() :] if (match := _FIRST.match(text)) else text
    return " ".join(text.split()).strip(_DANGLING.replace("*", ""))


def _without_heading(text: str, removed: list[Removed]) -> str:
    """Without the facts before a colon: "Berlin: Koch"."""
    head, colon, rest = text.partition(": ")
    if not (colon and rest and (found := facts_in(head, territory=False))):
        return text
    removed += found
    return rest


def _said(text: str, removed: list[Removed]) -> str:
    text = _EMPTY_PART.sub("", " ".join(_EMPTY.sub("", text).split())).strip(_DANGLING)
    text = without_last_call(text, removed)
    if any(row.fact != "gender" for row in removed):
        text = _DANGLING_WORDS.sub("", text).rstrip(_DANGLING)
    text = match[1] if (match := _QUOTED.fullmatch(text)) else text
    text = _FULL_STOP.sub("", text) if text.endswith(".") else text
    text = _without_year(text, removed) if "20" in text else text
    unclosed = text.count("(") - text.count(")")
    text = text.rstrip("([ ") if unclosed > 0 else text.rstrip(")] ") if unclosed else text
    return quiet(text)


def _without_year(text: str, removed: list[Removed]) -> str:
    year = next((match for match in _A_YEAR.finditer(text) if _is_start(match, text)), None)
    if not year:
        return text
    removed.append(Removed("start", year["year"]))
    return f"{text[: year.start('year')].rstrip(_DANGLING)}{text[year.end('year') :]}".strip()


def _is_start(year: re.Match[str], text: str) -> bool:
    """Whether a year is when the work begins, neither a product's nor a programme's."""
    before = year["before"]
    if not before:
        return bool(year["after"] or text[year.end() + 1 : year.end() + 2].isupper())
    if _PRODUCT.fullmatch(before):
        return False
    return year.end() == len(text) or bool(_BEGINNER.search(before))
