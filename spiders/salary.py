"""Pay in free text, German and English: an amount of money, per what, and how often."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from spiders.posting import MonetaryAmount, SalaryUnit

LONGEST: Final = 60_000
LONGEST_REASON: Final = 200
LONGEST_LINE: Final = 1500
MOST_AMOUNTS: Final = 30
NEAR: Final = 70
# Full time: 40 hours in 52 weeks, 220 working days.
PER_YEAR: Final[dict[SalaryUnit, int]] = {"HOUR": 2080, "DAY": 220, "WEEK": 52, "MONTH": 12, "YEAR": 1}
LEAST_YEARLY: Final = 12_000
FIVE_DIGITS: Final = 10_000
FOUR_DIGITS: Final = 1000
SURELY_A_YEAR: Final = 20_000
PLAUSIBLE: Final[dict[SalaryUnit, tuple[float, float]]] = {
    "HOUR": (5, 400),
    "DAY": (50, 4_000),
    "WEEK": (100, 20_000),
    "MONTH": (150, 40_000),
    "YEAR": (5_000, 2_000_000),
}


class Salary(NamedTuple):
    """`because` quotes the line that states the pay."""

    amount: MonetaryAmount
    because: str


class _Found(NamedTuple):
    """An amount or a range in a line, with the words around it in lower case."""

    low: float
    high: float
    currency: str | None
    before: str
    after: str


_CURRENCY: Final = (
    r"(?:€|\$|£|us\$|usd|eur(?:o|os)?\b|gbp\b|chf\b|s?fr\.(?=\s?\d|\s|$|,)|dollars?\b|pln\b|sek\b|dkk\b|cad\b|aud\b)"
)
_AMOUNT: Final = r"\d{1,3}(?:[.,'’ \u202f\u00a0]\d{3}){1,2}(?:[.,]\d{1,2})?(?!\d)|\d{1,7}(?:[.,]\d{1,2})?(?!\d)"
_THOUSANDS: Final = r"\s?(?:k\b|tsd\.?|t€|teur|tausend|t(?=\s?€))"
_SIGNS: Final = r"(?:[.,]-{1,2}|[.,][–—](?=\s?(?:€|eur)))?"
_MONEY = re.compile(
    rf"(?P<c1>{_CURRENCY})?\s?(?<![\w.,])(?!401\s?\(?k)(?P<a>{_AMOUNT}){_SIGNS}(?P<k1>{_THOUSANDS})?"
    rf"(?:(?: |-(?=e))?(?P<c2>{_CURRENCY}))?(?:\s?(?:brutto|gross))?"
    rf"(?:\s{{0,2}}(?:-|–|—|bis(?: zu)?|to|and|und)\s{{0,2}}(?P<c3>{_CURRENCY})?\s?(?P<b>{_AMOUNT}){_SIGNS}"
    rf"(?P<k2>{_THOUSANDS})?(?:(?: |-(?=e))?(?P<c4>{_CURRENCY}))?)?"
)
_CODES: Final = (
    ("EUR", ("€", "eur", "t€")),
    ("USD", ("$", "us$", "usd", "dollar")),
    ("GBP", ("£", "gbp")),
    ("CHF", ("chf", "fr.", "sfr.")),
    ("PLN", ("pln",)),
    ("SEK", ("sek",)),
    ("DKK", ("dkk",)),
    ("CAD", ("cad",)),
    ("AUD", ("aud",)),
)
_PAY = re.compile(
    r"gehalt|gehälter|lohn|vergüt|verdien|entgelt|entlohn|brutto|fixum|honorar|tagessatz|stundensatz|minijob"
    r"|bezahl|salary"
    r"|salaries|\bpay\b|\bpays\b|paid|compensation|\bwage|\bbase\b|remuneration|\bearn|\brate\b|\bgross\b|\bote\b"
    r"|\bfte\b"
    r"|p\. ?a\.|per annum|jährlich|annual"
)
_UNITS: Final[tuple[tuple[SalaryUnit, re.Pattern[str]], ...]] = (
    (
        "HOUR",
        re.compile(
            r"(?:/|pro|per|je|die|an?|each)\s?(?:hour\b|hr\b|h\b|std|stunde)|stundenlohn|stundensatz|hourly"
            r"|stündlich|p\.h\."
        ),
    ),
    ("DAY", re.compile(r"(?:/|pro|per|je|am|a)\s?(?:day\b|tag\b)|tagessatz|day rate|daily rate|per diem|pt\b")),
    ("WEEK", re.compile(r"(?:/|pro|per|je|a)\s?(?:week\b|woche\b)|weekly|wochenlohn")),
    (
        "MONTH",
        re.compile(
            r"(?:/|pro|per|je|im|a|den)\s?(?:month\b|mon\.|monat\b|mo\b)|monatlich|monthly|monatsgeh|monatsbrutto"
            r"|monatslohn"
            r"|bruttomonats|p\. ?m\.|mtl\.|minijob"
        ),
    ),
    (
        "YEAR",
        re.compile(
            r"(?:/|pro|per|je|im|a)\s?(?:year\b|yr\b|annum|jahr\b)|p\. ?a\.?(?=\W|$)|yearly|annual|annum|jährlich"
            r"|jahresgeh"
            r"|jahresbrutto|bruttojahres|jahresziel|jahresverg|jahresentg"
        ),
    ),
)
_OTHER = re.compile(
    r"umsatz|revenue|funding|fund(?:ed|s)\b|rais(?:ed|ing)|series [a-e]|runde|invest|assets|budget|bonus|prämie"
    r"|premium|zuschuss"
    r"|zuschüsse|gutschein|stipend|allowance|zulage|erstattung|jobticket|ticket|referral|empfehl|provision"
    r"|commission|401|kaufpreis"
    r"|jobrad|quota|recurring|arr\b|bewertung|valuation|mitarbeiter|beschäftig|employees|customers|kunden"
    r"|sachbezug|equity"
    r"|relocation|sign-?on|signing|training|weiterbildung|learning|wellbeing|wellness|wert von|worth|discount"
    r"|rabatt|insurance|donat"
    r"|spende|stiftung|deposit|match|savings|ebitda|gewinn|volumen|portfolio|transaction|payments? volume|reimburs"
    r"|altersvorsorge"
    r"|contribution|tuition|urlaubsgeld|weihnachtsgeld|vwl|vermögenswirk|einmalzahlung|grants?\b|ersparnis|steuerfrei"
)
_LARGE = re.compile(r"\s?-?(?:m\b|mn\b|mio|mill|mrd|bn\b|b\b|billion|milliard|%|prozent|percent)")
_NO_MONEY = re.compile(r"\s?(?:%|h\b|std|stunden|hours|tage|days|wochen|jahre\b|years|uhr|mitarb|people|leute|\+)")
_CEILING = re.compile(r"(?:bis zu|bis|up to|max(?:imal|imum|\.)?|höchstens)\s?(?:brutto |gross |\w{1,3} )?$")
_FLOOR = re.compile(
    r"(?:ab|from|mind(?:estens|\.)?|min(?:imum|\.)?|at least|wenigstens|starting (?:at|from)|beginnt bei|starts at"
    r"|start(?:et)? bei"
    r"|über|over|mehr als|mindestgehalt\w*|mindestentgelt\w*)\s?(?:von |of |is |beträgt |jährlich |monatlich |: ?"
    r"|brutto ){0,3}$"
)
_MORE = re.compile(
    r"überzahlung|überbezahlung|\+(?!\d)|aufwärts|or more|and up|mehr bei|mindest(?:gehalt|entgelt|lohn)"
)
_SALARIES = re.compile(
    r"\b(1[2-5](?:[.,]\d{1,2})?)\s?(?:x|×|mal)?\s?(?:monats)?(?:gehälter|gehältern|gehalte|löhne|monthly salaries"
    r"|salaries"
    r"|instal\w*|payments|times|monatsgehälter\w*)|\b(1[2-5])\s?[x×](?!\d)|\b(1[34])\.\s?(?:monatsgehalt|gehalt|month)"
)
_CLAUSE = re.compile(r"[,;(+]|\bplus\b|\band\b|\bund\b")
_SEPARATED = re.compile(r"\d\D\d{3}")
_CENTS = re.compile(r"[.,]\d{1,2}$")
_BASE = re.compile(r"\bbase\b|fixum|grundgehalt")
_ON_TARGET = re.compile(r"\bote\b|on[- ]target|zielgehalt")
_BREAK = re.compile(r"\n|(?<=[^\d\s.])[.;!?](?=\s+[A-ZÄÖÜ•-])|\s•\s")


def read_salary(text: str) -> Salary | None:
    """The pay that a text states, as stated; None where it gives none in numbers.

    A single number is both least and most, "bis zu" has no least, "ab" no most. Without a unit, four digits are a
    month and more digits a year. Revenue, funding, budgets, bonuses and allowances are no pay.
    """
    text = text[:LONGEST]
    best: tuple[int, Salary] | None = None
    for line in _lines(text):
        lower = line.lower()
        for found in _amounts(lower if len(lower) == len(line) else line):
            score = _score(found)
            if score > (best[0] if best else 0) and (amount := _amount(found, lower)):
                best = score, Salary(amount, " ".join(line.split())[:LONGEST_REASON])
    return best[1] if best else None


def annual(amount: MonetaryAmount) -> tuple[float, float] | None:
    """Least and most pay a year; a missing end equals the other.

    A month counts `payments_per_year` times or 12, an hour 2080 times (40 hours in 52 weeks), a day 220 times.
    Without a unit, 12,000 and more is a year; less cannot be told and is None.
    """
    low = amount.min_value or amount.max_value or 0.0
    high = amount.max_value or low
    unit: SalaryUnit | None = amount.unit_text or ("YEAR" if low >= LEAST_YEARLY else None)
    if unit is None:
        return None
    times = amount.payments_per_year or PER_YEAR["MONTH"] if unit == "MONTH" else PER_YEAR[unit]
    return low * times, high * times


def _lines(text: str) -> Iterator[str]:
    """Sentences and lines that hold a digit, in pieces of bounded length."""
    for line in _BREAK.split(text):
        for start in range(0, len(line), LONGEST_LINE):
            piece = line[start : start + LONGEST_LINE]
            if any(digit in piece for digit in "0123456789"):
                yield piece


def _amounts(line: str) -> Iterator[_Found]:
    has_pay = _PAY.search(line) is not None
    for match in islice(_MONEY.finditer(line), MOST_AMOUNTS):
        currency = _currency(match)
        low = _number(match["a"], thousands=bool(match["k1"] or (match["k2"] and len(match["a"]) <= len("120"))))
        high = _number(match["b"], thousands=bool(match["k2"])) if match["b"] else low
        before, after = line[max(0, match.start() - NEAR) : match.start()], line[match.end() : match.end() + NEAR]
        is_money = currency or (has_pay and _looks_like_money(match, before) and not _NO_MONEY.match(after))
        if is_money and not _LARGE.match(after) and 0 < low <= high:
            yield _Found(low, high, currency, before, after)


def _looks_like_money(match: re.Match[str], before: str) -> bool:
    """Thousands written as such, or five digits right behind a word for pay: years and post codes are neither."""
    if match["k1"] or match["k2"] or _SEPARATED.search(match["a"]):
        return True
    return len(match["a"]) > len("2027") and match["a"][0] != "0" and _PAY.search(before[-25:]) is not None


def _currency(match: re.Match[str]) -> str | None:
    signs = [match[name] for name in ("c1", "c2", "c3", "c4") if match[name]]
    thousands = f"{match['k1'] or ''}{match['k2'] or ''}"
    written = signs[0] if signs else "€" if "€" in thousands or "eur" in thousands else ""
    return next((code for code, names in _CODES if written and written.startswith(names)), None)


def _number(written: str, *, thousands: bool) -> float:
    """Both notations: the last separator is a decimal one only before one or two digits."""
    compact = re.sub(r"[\s'’]", "", written)
    whole, cents = compact, "0"
    if _CENTS.search(compact):
        whole, cents = re.split(r"[.,](?=\d{1,2}$)", compact, maxsplit=1)
    value = float(f"{whole.replace('.', '').replace(',', '')}.{cents}")
    return value * 1000 if thousands else value


def _score(found: _Found) -> int:
    """How surely it is pay: words for pay and a unit near it, words for other money against it."""
    before, after = _CLAUSE.split(found.before)[-1], _CLAUSE.split(found.after)[0]
    if _OTHER.search(before) or _OTHER.search(after):
        return 0
    pay = bool(_PAY.search(found.before) or _PAY.search(found.after))
    unit = any(pattern.search(before) or pattern.search(after) for _, pattern in _UNITS)
    base = 2 if _BASE.search(found.before + found.after) else 0
    variable = 3 if _ON_TARGET.search(found.before[-15:]) else 0
    ranged = found.low != found.high and found.low >= FOUR_DIGITS
    plain = found.low >= SURELY_A_YEAR and not _OTHER.search(found.before)
    return max(0, 3 * pay + 2 * unit + ranged + plain + base + (found.currency is not None) - variable)


def _amount(found: _Found, line: str) -> MonetaryAmount | None:
    unit = _unit(found, line)
    if unit is None or not PLAUSIBLE[unit][0] <= found.low <= found.high <= PLAUSIBLE[unit][1]:
        return None
    ceiling = found.low == found.high and _CEILING.search(found.before)
    floor = not ceiling and found.low == found.high and (_FLOOR.search(found.before) or _MORE.search(found.after))
    return MonetaryAmount(
        currency=found.currency,
        min_value=None if ceiling else found.low,
        max_value=None if floor else found.high,
        unit_text=unit,
        payments_per_year=_payments(line),
    )


def _unit(found: _Found, line: str) -> SalaryUnit | None:
    """The unit after the amount, else before it, else in its line, else by the number of digits."""
    for words in (found.after[:30], found.before, found.after, line):
        positions = [(match.start(), unit) for unit, pattern in _UNITS if (match := pattern.search(words))]
        units = [unit for _, unit in sorted(positions) if _fits(unit, found)]
        if units:
            return units[0]
    if _SALARIES.search(line) and _fits("MONTH", found) and found.low < LEAST_YEARLY:
        return "MONTH"
    return "YEAR" if found.low >= FIVE_DIGITS else "MONTH" if found.low >= FOUR_DIGITS else None


def _fits(unit: SalaryUnit, found: _Found) -> bool:
    return PLAUSIBLE[unit][0] <= found.low <= PLAUSIBLE[unit][1]


def _payments(line: str) -> float | None:
    match = _SALARIES.search(line)
    return float(next(group for group in match.groups() if group).replace(",", ".")) if match else None
