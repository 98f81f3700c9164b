"""A sentence in short: each word for where one works becomes one capital letter, so that a rule can be read.

H at home, R remote, N anywhere, X abroad, Y hybrid, S on site, Q on site as a duty, O a place of work, A a number of
days, P a share of them, D every day, J days a year, W some weeks, T a distributed employer, F entirely, B that one
works at home, L a shop or the like; M and Z are
at home and hybrid where they count beside others only. What only sounds like one becomes ~. See `words.toml`.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from spiders.work_mode.lexer import NUMBERS, lexers

WORKING_DAYS: Final = 5
WEEKS_A_MONTH: Final = 4
ALL: Final = 100

_VALUES: Final = {
    word: float(value)
    for word, value in (
        pair.split(":") for pair in f"{NUMBERS} once:1 twice:2 einmal:1 zweimal:2 dreimal:3 viermal:4 fünfmal:5".split()
    )
}
_NUMBERS = re.compile(r"\d+(?:[.,]\d)?|" + "|".join(sorted(_VALUES, key=len, reverse=True)))
# "Du arbeitest von zu Hause": one word for it, where nothing between the words makes it less.
_HOME: Final = ("home", "hause", "daheim")
_SOFTLY: Final = r"(?:(?:bei uns|einfach|bequem|ganz|immer|stets|simply|comfortably|day to day|täglich) ){0,3}"
_FROM_HOME: Final = r"(?:from (?:your |their |our )?(?:own )?homes?(?! office)|von (?:zu ?hause|daheim))(?: aus)?(?!\w)"
_ONE_WORKS_AT_HOME = re.compile(
    r"\b(?:you|you['’]ll|we|du|sie|ihr|wir|alle|everyone|everybody|all of us|we all|each of us"
    r"|our (?:people|team|staff|employees)|unsere? (?:leute|team|mitarbeitenden|belegschaft)|jede[rs]?(?: von uns)?"
    r"|das (?:ganze )?team|the (?:whole )?team)(?: (?:will|im team|alle|all|here|bei uns|on the team|be)){0,3}"
    rf" (?:work(?:s|ing)?|arbeite\w{{0,2}}) {_SOFTLY}{_FROM_HOME}"
    rf"|\barbeite(?:st|n|t) (?:du|sie|ihr|wir|alle|alle im team|das ganze team) {_SOFTLY}{_FROM_HOME}"
)
_WORD_START = re.compile(r"(?<![^\W_])[^\W_]")
_PERIOD = re.compile(
    r"(?P<week>woche|wöchentl|week)|(?P<month>monat|month)|(?P<year>jahr|jährl|year|annu|quart|p\. ?a\b)"
)
_WEEKS = re.compile(r"(?:woche|week|monat|month)(?!entag)\w{0,2}$")
_LEAVE = re.compile(
    r" (?:(?:zusätzlich\w*|bezahlt\w*|extra|paid|additional|annual|of|more|mehr) ){0,2}(?:\w*urlaub|vacation"
    r"|holiday|leave"
    r"|off\b|pto|bildungs|frei\b|volunt|krank|training|\w*weiterbildung|\w*fortbildung|konferenz|conference)"
)
_CLAUSE_END = re.compile(r"[,;.()]")
_FAR: Final = 28
_DAY_NAMES: Final = {"mo": 0, "di": 1, "tu": 1, "mi": 2, "we": 2, "do": 3, "th": 3, "fr": 4}
_A_DAY = re.compile("|".join(_DAY_NAMES))
_THROUGH = re.compile(r"bis|to\b|through|–|-")


class Amount(NamedTuple):
    """From `low` to `high` days of a week of five; `is_share` where the text gives per cent."""

    low: float
    high: float
    is_share: bool = False


class Form(NamedTuple):
    """A sentence in lower case with letters for its words, what its A and P amount to by their place, its letters."""

    text: str
    amounts: dict[int, Amount]
    letters: frozenset[str]


def form_of(sentence: str) -> Form:
    """The form of a sentence, which is in lower case."""
    if any(word in sentence for word in _HOME):
        sentence = _ONE_WORKS_AT_HOME.sub("oneworksathome", sentence)
    parts: list[str] = []
    amounts: dict[int, Amount] = {}
    letters: set[str] = set()
    length = end = 0
    known = lexers()
    for start in _WORD_START.finditer(sentence):
        at = start.start()
        lexer = known.get(start[0]) if at >= end else None
        match = lexer.match(sentence, at) if lexer else None
        if not match:
            continue
        parts.append(sentence[end:at])
        length += at - end
        end = match.end()
        letter, amount = _letter(sentence, match)
        parts.append(letter)
        letters.add(letter)
        if amount:
            amounts[length] = amount
        length += 1
    return Form("".join((*parts, sentence[end:])), amounts, frozenset(letters))


def _letter(sentence: str, match: re.Match[str]) -> tuple[str, Amount | None]:
    kind = match.lastgroup or ""
    if kind == "sounds_like":
        return "~", None
    if kind == "A":
        return _days(match[0], _CLAUSE_END.split(sentence[match.end() : match.end() + _FAR], maxsplit=1)[0])
    if kind in _AMOUNTS:
        amount = _AMOUNTS[kind](match[0])
        return ("P" if kind == "P" else "A") if amount else "~", amount
    return kind, None


def _days(words: str, after: str) -> tuple[str, Amount | None]:
    """Days a week, also where the text counts them by the month; or days a year, some weeks, days of leave."""
    period = _PERIOD.search(after)
    unit = period.lastgroup if period else ""
    if _WEEKS.search(words):
        return "W", None
    if unit == "year":
        return "J", None
    low, high = _ends(words)
    if unit == "month":
        low, high = low / WEEKS_A_MONTH, high / WEEKS_A_MONTH
    if not 0 < high <= WORKING_DAYS or _LEAVE.match(after):
        return "~", None
    return "A", Amount(low, high)


def _share(words: str) -> Amount | None:
    """Per cent as days; None for a share that ends at 100, which is how much of a job is offered."""
    low, high = _ends(words)
    if high > ALL or low < high == ALL:
        return None
    return Amount(low * WORKING_DAYS / ALL, high * WORKING_DAYS / ALL, is_share=True)


def _named_days(words: str) -> Amount:
    named = [_DAY_NAMES[name] for name in _A_DAY.findall(words)]
    is_range = len(named) == len(("from", "to")) and _THROUGH.search(words) is not None
    count = max(named) - min(named) + 1 if is_range else len(set(named))
    return Amount(count, count)


def _half(_: str) -> Amount:
    return Amount(WORKING_DAYS / 2, WORKING_DAYS / 2)


def _ends(words: str) -> tuple[float, float]:
    """The lowest and the highest number that stand first in the words: "two of five days" is two."""
    first = re.split(r"\b(?:of|von|aus)\b", words, maxsplit=1)[0]
    found = [_VALUES.get(word) or float(word.replace(",", ".")) for word in _NUMBERS.findall(first)] or [1.0]
    return min(found), max(found)


_AMOUNTS: Final[dict[str, Callable[[str], Amount | None]]] = {
    "P": _share,
    "G": _named_days,
    "K": _half,
}
