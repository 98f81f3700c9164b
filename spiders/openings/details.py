"""The details in a text that tell two openings apart, or that its translation keeps: numbers, teams, names."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from spiders.title import fold_title

LONGEST: Final = 20_000
MOST: Final = 400
WIDEST: Final = 60
MOST_LETTERS: Final = 12

_ONLY_DIGITS: Final = bytes(ord("0") if chr(code) in "0123456789" else ord(" ") for code in range(256))
_ONLY_NUMBERS: Final = bytes(code if chr(code) in "0123456789.,:" else ord(" ") for code in range(256))
_DIGITS = re.compile(r"[0-9]{3,}")
_TOKEN_START = re.compile(r"[\w/-]*\Z")
_TOKEN_END = re.compile(r"[\w/-]*")
_CALLED_REQUISITION = re.compile(
    r"\b(?:ref(?:erenz|erence)?(?:[- ]?(?:nr|nummer|no|number|code|id|kennung|kennziffer|kürzel))?|kennziffer"
    r"|kenn[- ]?(?:nr|nummer)|(?:stellen?|jobs?|positions?|posting|vacancy|ausschreibungs?|projekt|vorgangs|auftrags"
    r"|bewerbungs?|req(?:uisition)?|opening|role)[- ]?(?:id|nr|nummer|no|number|code|ref(?:erenz|erence)?|kennziffer"
    r"|kennung|kürzel)|req(?:uisition)?|chiffre"
    r"|(?:quot|mention|stat|specify|includ)(?:e|ing)?(?: [a-z]{2,12}){0,6}"
    r"|(?:bewerbung|betreff(?:zeile)?)(?: [a-zäöü]{3,10}){0,4} (?:an|nennen|mit)(?:zu)?(?:geben)?"
    r"|angabe (?:der|von|des)(?: \w{3,20})?)"
    r"\.?(?: ?(?:lautet|is|ist|nr|no)\b\.?)?[ :#(„\"“-]{0,4}\Z",
    re.IGNORECASE,
)
_HINTS: Final = tuple(
    "ref kenn id nr nummer no. number code req chiffre quot mention stat spec angeb angabe nenn".split()
)
_SHORT = re.compile(r"\b((?:JR|REQ|R)[-_ ]?\d{4,12})\b|[(\[]#?\s?([A-Z]{0,4}[-_]?\d{4,12})[)\]]|\B#(\d{3,12})\b")
_NAMED: Final = r"[A-ZÄÖÜ][\w&/+-]*(?: (?:(?:und|and|für|for|of|&) )?[A-ZÄÖÜ&][\w&/+-]*){0,3}"
_TEAM = re.compile(
    rf"(?<!\b[Ii]m )(?<!\b[Tt]he )(?<!\b[Oo]ur )(?<!unserem )\b(?:[Tt]eams?|[Ss]quad)(?:\s?:|\sfür|\sfor)?\s"
    rf"[„“\"'»]?({_NAMED})"
    rf"|\b(?:[Aa]bteilung|[Ff]achbereich|[Gg]eschäftsbereich|[Dd]epartment|[Bb]usiness [Uu]nit)"
    rf"\s?(?::\s?|(?=[„“\"'»]))[„“\"'»]?({_NAMED})"
    rf"|\b(?:our|the|unser(?:em|en|e)?|im|das|dem|ins)\s[„“\"'»]?({_NAMED})[“”\"'«]?[ -]"
    r"(?:[Tt]eam|[Ss]quad|department)\b"
)
_TEAM_WORDS: Final = ("team", "Team", "quad", "bteilung", "bereich", "epartment", "usiness ")
_NO_TEAM: Final = frozenset(
    "sie du wir ihr ihre ihnen dich dir dein deine unser unsere you we our your the der die das des den ein eine und"
    " lead leader leads leitung leiter player players spirit geist building event events meeting meetings member"
    " members work mit von in im am als bei this that it is are has have who a an to and manager management assistant"
    " assistenz menschen mitarbeiter mitarbeitenden kolleginnen kollegen standort location job stelle human".split()
)
_NUMBERS: Final = {
    word: str(number)
    for number, words in enumerate(
        "zwei two|drei three|vier four|fünf five|sechs six|sieben seven|acht eight|neun nine|zehn ten|elf eleven"
        "|zwölf twelve".split("|"),
        start=2,
    )
    for lower in words.split()
    for word in (lower, lower.capitalize())
}
_NUMBER = re.compile(r"[0-9]+(?:[.,:][0-9]+)*")
_POINT = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
_SIGNS = re.compile(r"[\W_]")
_ROUND: Final = ".,;:!?()[]„“”\"'»«…*•·–-/"


def requisitions(text: str) -> frozenset[str]:
    """The numbers that a text calls those under which the employer runs the opening."""
    whole = text[:LONGEST].replace("-\n", "-")
    found = (_around(whole, match) for match in islice(_numbers(whole), MOST))
    return frozenset(_bare(number) for number in found if number)


def requisitions_in_title(title: str) -> frozenset[str]:
    """The same in a title, where brackets are enough to call a number one."""
    if not _DIGITS.search(title, 0, LONGEST):
        return frozenset()
    short = (next(filter(None, match)) for match in _SHORT.findall(title[:LONGEST]))
    return requisitions(title) | frozenset(map(_bare, short))


def without_own(numbers: frozenset[str], own: str) -> frozenset[str]:
    """Without `own`, the number that the source itself gave the ad."""
    bare = _bare(own)
    return frozenset(number for number in numbers if number not in bare)


def teams(text: str) -> frozenset[str]:
    """The teams that a text names, folded."""
    windows = (
        text[max(0, at - WIDEST) : at + 2 * WIDEST]
        for word in _TEAM_WORDS
        if word in text
        for at in _places(word, text[:LONGEST])
    )
    found = ("".join(match) for window in windows for match in _TEAM.findall(" ".join(window.split())))
    folded = (fold_title(name) for name in found)
    return frozenset(name for name in folded if name and name.split()[0] not in _NO_TEAM)


def marks(text: str) -> frozenset[str]:
    """What a translation keeps: numbers (also written as words), abbreviations, names with a capital inside."""
    words = set(text[:LONGEST].split())
    telling = [word for word in words if not word.islower() and not word[1:].islower()]
    capital = {word.strip(_ROUND) for word in telling if word != word.lower()}
    kept = {word.casefold() for word in capital if len(word) > 1 and not word[1:].islower()}
    digits = b" ".join(text[:LONGEST].encode("latin-1", "replace").translate(_ONLY_NUMBERS).split()).decode()
    figures = {number if number.isdigit() else _POINT.sub("", number) for number in _NUMBER.findall(digits)}
    return frozenset(kept | figures | {_NUMBERS[word] for word in _NUMBERS.keys() & words})


def _places(word: str, text: str) -> Iterator[int]:
    """Where a word stands, at most MOST times."""
    at = text.find(word)
    for _ in range(MOST):
        if at < 0:
            return
        yield at
        at = text.find(word, at + 1)


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """The runs of three digits and more; bytes are searched five times as fast as letters."""
    digits = text.encode("latin-1", "replace").translate(_ONLY_DIGITS)
    at = digits.find(b"000")
    while at >= 0 and (match := _DIGITS.match(text, at)):
        yield match
        at = digits.find(b"000", match.end())


def _around(text: str, digits: re.Match[str]) -> str:
    """The number with its letters, where the words before it call it one of a requisition; else nothing."""
    before = text[max(0, digits.start() - WIDEST) : digits.start()]
    lower = before.lower()
    if not any(map(lower.__contains__, _HINTS)):
        return ""
    start = _TOKEN_START.search(before[-MOST_LETTERS:])
    end = _TOKEN_END.match(text, digits.end(), digits.end() + WIDEST)
    prefix, rest = (start[0] if start else ""), (end[0] if end else "")
    words = " ".join(f"{before.removesuffix(prefix)}|".split())[:-1]
    return prefix + digits[0] + rest if len(prefix + rest) <= WIDEST and _CALLED_REQUISITION.search(words) else ""


def _bare(number: str) -> str:
    return _SIGNS.sub("", number).casefold()
