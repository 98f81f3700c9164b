"""Amounts of money as they are written: both notations, thousands as k or TEUR, a sign or a code on either side."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

MOST: Final = 20
LONGEST_SIGN: Final = 10
THREE_DIGITS: Final = 3
THOUSAND: Final = 1000

_CURRENCY: Final = (
    r"(?:€|(?:us|ca?|au?|nz|sg?|hk)?\$|£|usd\b|eur(?:o|os)?\b|gbp\b|chf\b|s?fr\.?(?=\s?\d|\s|$|,)|franken\b|dollars?\b"
    r"|pounds?\b|pln\b|zł|sek\b|nok\b|dkk\b|czk\b|cad\b|aud\b)"
)
_DIGITS: Final = r"\d{1,3}(?:[.,'’´ \u202f\u00a0\u2009]\d{3}){1,2}(?:[.,]\d{1,2})?(?!\d)|\d{1,7}(?:[.,]\d{1,2})?(?!\d)"
_THOUSANDS: Final = r"[\s-]?(?:k(?=€|eur|chf)|k\b|tsd\.?|t€|teur|tchf|tausend|thousand|t(?=\s?€))"
_CENTS_LEFT_OUT: Final = r"(?:[.,]-{1,2}|[.,][–—]{1,2}(?=\s|€|$|/))?"
_PER: Final = (
    r"(?:\s?(?:brutto|gross|netto|p\.\s?[am]\.|jährlich|monatlich"
    r"|(?:/|pro|per|im|a)\s?(?:jahr|monat|stunde|std\.?|year|month|hour|h)\b)){0,2}"
)
_ONE: Final = (
    rf"(?!401\s?\(?k)(?P<a>{_DIGITS}){_CENTS_LEFT_OUT}(?P<k1>{_THOUSANDS})?(?:(?: |-(?=e|€-))?(?P<c2>{_CURRENCY}))?"
)
_RANGE: Final = (
    rf"(?:{_PER}\s{{0,2}}(?P<join>-|–|—|−|bis(?: (?:zu|max\.?|maximal))?|up to|to|and|und)\s{{0,2}}"
    rf"(?P<c3>{_CURRENCY})?\s?(?P<b>{_DIGITS}){_CENTS_LEFT_OUT}(?P<k2>{_THOUSANDS})?(?:(?: |-(?=e"
    rf"|€-))?(?P<c4>{_CURRENCY}))?)"
)
_MONEY = re.compile(_ONE + _RANGE + "?")
_SINGLE = re.compile(_ONE)
_SIGN_BEFORE = re.compile(rf"({_CURRENCY})\s?$")
_NUMBER = re.compile(r"\d[\d.,]{0,20}")
_INSIDE = re.compile(r"[\w.,]")
_CODES: Final = (
    ("EUR", ("€", "eur", "t€", "teur", "k€")),
    ("USD", ("$", "us$", "usd", "dollar")),
    ("GBP", ("£", "gbp", "pound")),
    ("CHF", ("chf", "fr", "sfr", "franken", "tchf")),
    ("CAD", ("cad", "c$", "ca$")),
    ("AUD", ("aud", "a$", "au$")),
    ("PLN", ("pln", "zł")),
    ("SEK", ("sek",)),
    ("NOK", ("nok",)),
    ("DKK", ("dkk",)),
    ("CZK", ("czk",)),
)
_SEPARATED = re.compile(r"\d\D\d{3}")
_CENTS = re.compile(r"[.,]\d{1,2}$")
_BETWEEN = re.compile(r"(?:between|zwischen)[^\d]{0,40}$")
_LARGE = re.compile(r"\s?-?(?:m\b|mn\b|m€|mio|mill|mrd|bn\b|b\b|billion|milliard|trillion|%|prozent|percent)")
_COUNTS = re.compile(r"\s?(?:h\b|std|stunden|hours|uhr|tage\b|days\b)")
_WORD_AFTER = re.compile(r"(?:\+\s?|[\s(-]{0,2})(%|[^\W\d_]+)")
# What may follow an amount that has no currency; any other noun would be what is counted.
_AFTER_PAY: Final = frozenset(
    "brutto gross netto p pro per im in jährlich monatlich annual annually yearly monthly hourly a an year jahr plus je"
    " nach depending based base bei und and or oder bis to ote salary gehalt inkl inklusive incl including zzgl mit"
    " with for für dependent commensurate pa pm mtl fix fixum range as als before vor at of your dein ihr".split()
)


class Money(NamedTuple):
    """An amount or a range in a sentence in lower case, from `start` to `end`; a single amount is both ends."""

    low: float
    high: float
    currency: str | None
    start: int
    end: int
    has_thousands: bool
    """Written with a separator, as k or with a currency: a number that is no year, post code or hour."""


def amounts(sentence: str) -> Iterator[Money]:
    """What may be money, at most 20 numbers of a sentence in lower case: most of them are something else."""
    position = 0
    for number in islice(_NUMBER.finditer(sentence), MOST):
        start = number.start()
        if start < position:
            continue
        sign = _SIGN_BEFORE.search(sentence, max(position, start - LONGEST_SIGN), start)
        if sign or not _INSIDE.match(sentence, start - 1 if start else len(sentence)):
            money = _money(_MONEY.match(sentence, start), sign) or _money(_SINGLE.match(sentence, start), sign)
            position = money.end if money else number.end()
            if money and not _LARGE.match(sentence, money.end):
                yield money


def is_counted(money: Money, sentence: str) -> bool:
    """Whether a number without a currency counts something: 4.500 Personen."""
    after = _WORD_AFTER.match(sentence, money.end)
    return after is not None and after[1] not in _AFTER_PAY


def _money(match: re.Match[str] | None, sign: re.Match[str] | None) -> Money | None:
    """None where it is no amount, or where its two ends are no range."""
    if match is None or match["a"].startswith("0"):
        return None
    groups = {"c1": sign and sign[1], **match.groupdict()}
    start, sentence = (sign or match).start(), match.string
    if groups.get("join") in {"and", "und"} and not _BETWEEN.search(sentence[max(0, start - 60) : start]):
        return None
    low, high = _ends(groups)
    currency = _currency(groups)
    if not 0 < low <= high or (currency == "CHF" and _COUNTS.match(sentence, match.end())):
        return None
    is_written = currency or groups["k1"] or groups.get("k2") or _SEPARATED.search(match["a"])
    return Money(low, high, currency, start, match.end(), bool(is_written))


def _ends(groups: dict[str, str | None]) -> tuple[float, float]:
    """Of 120-150k and of 50-60.000 the first end is in thousands too."""
    first, second, k2 = groups["a"] or "", groups.get("b"), groups.get("k2")
    low = _number(first, thousands=bool(groups["k1"] or (k2 and len(first) <= THREE_DIGITS)))
    high = _number(second, thousands=bool(k2)) if second else low
    return (low * THOUSAND if second and low < THOUSAND <= low * THOUSAND <= high else low), high


def _currency(groups: dict[str, str | None]) -> str | None:
    signs = [written for name in ("c1", "c2", "c3", "c4") if (written := groups.get(name))]
    thousands = f"{groups['k1'] or ''}{groups.get('k2') or ''}".strip(" -")
    written = signs[0] if signs else thousands if len(thousands) > 1 else ""
    return next((code for code, names in _CODES if written and written.startswith(names)), None)


def _number(written: str, *, thousands: bool) -> float:
    """Both notations: the last separator is a decimal one only before one or two digits."""
    compact = re.sub(r"[\s'’´]", "", written)
    whole, cents = compact, "0"
    if _CENTS.search(compact):
        whole, cents = re.split(r"[.,](?=\d{1,2}$)", compact, maxsplit=1)
    value = float(f"{whole.replace('.', '').replace(',', '')}.{cents}")
    return value * THOUSAND if thousands else value
