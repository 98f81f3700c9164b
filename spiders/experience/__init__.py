"""Years of experience that a posting asks for."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from spiders.experience import words
from spiders.lowered import lowered, places

LONGEST: Final = 60_000
LONGEST_REASON: Final = 200
REACH: Final = 200
MOST_SENTENCES: Final = 100
MOST_FIGURES: Final = 8
"""In a sentence."""
HIGHEST: Final = 30
HIGHEST_UNASKED: Final = 20
NEAR: Final = 40
MONTHS: Final = 12


class Years(NamedTuple):
    """At least `min`, at most `max`, in years; `because` quotes the sentence."""

    min: float | None
    max: float | None
    because: str


def read_years(text: str) -> Years | None:
    """The figure a posting asks for; None where it names none, such as "mehrjährige Erfahrung".

    Of several demands the longest counts, of alternatives ("or", "oder") and of a wish on top the shortest. Ages, the
    history of the employer, colleagues' experience and the length of trainings, contracts and degrees are none.
    """
    demands: list[_Demand] = []
    for sentence, quoted in _sentences(text[:LONGEST]):
        demands.extend(_demands(sentence, quoted, follows=bool(demands)))
    return _settled(demands) or _labelled(lowered(text[:LONGEST]))


def years_in_words(text: str) -> Years | None:
    """What words without a figure are usually taken for: "mehrjährig" is 3 and more, "erste Erfahrung" 2 at most."""
    text = text[:LONGEST]
    lower = lowered(text)
    for match in words.WORDS.finditer(lower) if any(stem in lower for stem in words.STEMS) else ():
        before = _before(lower, match.start())
        figure = _Figure(match, 0, before, before, lower[match.end() : match.end() + REACH])
        if words.UNASKED.search(before) or _is_theirs(figure):
            continue
        because = " ".join(text[match.start() : match.end()].split())
        return Years(0, 2, because) if match["first"] else Years(5 if match["long"] else 3, None, because)
    return None


class _Demand(NamedTuple):
    years: Years
    total: bool
    instead: bool
    """An alternative to the one before."""


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """Each sentence that has a unit of time: in lower case, and as it stands."""
    lower = lowered(text)
    done, count = -1, 0
    for place in places(lower, words.UNITS):
        match = words.UNIT.match(lower, place) if place >= done else None
        if match is None:
            continue
        start = match.start() - len(_before(lower, match.start()))
        end = match.end() + REACH
        if boundary := words.END.search(lower, match.end(), end):
            end = boundary.start()
        done, count = end, count + 1
        if count > MOST_SENTENCES:
            return
        yield lower[start:end], text[start:end]


def _before(lower: str, position: int) -> str:
    """What stands before a position in its sentence, at most REACH characters."""
    start = max(0, position - REACH)
    ends = [match.end() for match in words.END.finditer(lower, start, position + 2) if match.end() <= position]
    return lower[max(ends, default=start) : position]


def _demands(sentence: str, quoted: str, *, follows: bool) -> Iterator[_Demand]:
    figures = [_figure(sentence, match, before, after) for match, before, after in _around(sentence)]
    for figure in figures:
        if not _is_asked(figure) or words.PART.search(figure.between):
            continue
        if follows and (words.WISH.search(figure.between) or words.WISHED.match(figure.after)):
            continue
        low, high = _bounds(figure)
        yield _Demand(
            Years(low, high, _shown(quoted, figure.match.start())),
            total=bool(words.TOTAL.search(figure.between) or words.TOTAL_NEXT.match(figure.after)),
            instead=follows and bool(words.OR.search(figure.between)),
        )
        follows = True


class _Figure(NamedTuple):
    """A number of years and what stands around it in its sentence."""

    match: re.Match[str]
    years: float
    before: str
    between: str
    """Since the figure before it."""
    after: str


def _around(sentence: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Each figure, where the one before it ends and where the next one starts."""
    matches = [*islice(words.QUANTITY.finditer(sentence), MOST_FIGURES)]
    starts = [match.start() for match in matches[1:]] + [len(sentence)]
    ends = [0] + [match.end() for match in matches]
    yield from zip(matches, ends, starts, strict=False)


def _figure(sentence: str, match: re.Match[str], ended: int, following: int) -> _Figure:
    years = _value(match["low"]) / _scale(match)
    before = sentence[: match.start()]
    if ended and (noun := words.OF_WHAT.match(sentence, ended, match.start())):
        ended = noun.end()  # "vierjährige Lehre": the noun belongs to the figure before it
    return _Figure(match, years, before, before[ended:], sentence[match.end() : following])


def _is_asked(figure: _Figure) -> bool:
    match, years, before, between, after = figure
    if years > HIGHEST or words.OF_WHAT.match(after) or words.WHEN.search(between) or words.AGE.search(between):
        return False
    if words.UNASKED.search(before) or words.NOT_NEEDED.match(after) or _is_pay(figure) or _is_theirs(figure):
        return False
    noun = words.NOUN_NEXT.match(after)
    if noun and ("\n" not in noun[0] or match["more"] or words.BOUND.search(between)):
        return True
    if match["low"] in words.ARTICLES or words.DURATION.search(words.SUBJECT.split(between)[-1]):
        return False
    return bool(noun) or _is_labelled(figure) or (match["unit"][0] != "m" and _is_practice(figure))


def _is_labelled(figure: _Figure) -> bool:
    """Whether the word stands before the figure: "Erfahrung: 3 Jahre"."""
    own_word = figure.match["unit"].startswith(("berufsj", "praxisj", "yoe"))
    return own_word or bool(words.NOUN_BEFORE.search(figure.before) and not words.NO_NOUN.search(figure.before))


def _is_practice(figure: _Figure) -> bool:
    """Years of doing something: what does not say "experience" needs a bound, a label or somebody who did it."""
    match, _, before, between, after = figure
    if match["more"] or match["beyond"] or words.LABEL.search(before) or words.REQUIRED.match(after):
        return True
    if words.HAVE.search(between) and words.LANG.match(after):
        return True
    worked = words.WORKED.search(before) or words.WORKED_NEXT.match(after)
    if (worked and words.YOU.search(before)) or words.SINCE.search(before):
        return True
    if match["open"] or match["high"] or words.BOUND.search(between):
        follows: tuple[re.Pattern[str], ...] = (
            words.DOING,
            words.OF,
            words.NOUN_LATER,
            words.WORKED_NEXT,
            words.YOU_WORK,
        )
        if words.YOU.search(before) and words.PERFECT.match(after):
            return True
    else:
        follows = (
            (words.DOING, words.YOU_WORK)
            if words.HAVING.search(between) or words.START.match(between)
            else (words.YOU_WORK,)
        )
    return any(pattern.match(after) for pattern in follows)


def _is_pay(figure: _Figure) -> bool:
    """Whether it is the step of a pay scale or of a perk."""
    return bool(
        words.PAY.search(figure.before) or (words.AT.search(figure.between) and words.PAY_NEXT.match(figure.after))
    )


def _is_theirs(figure: _Figure) -> bool:
    """Whether it is the employer's, the team's or somebody else's experience."""
    _, years, before, _, after = figure
    if words.TOGETHER.search(before[-NEAR:]) or words.TOGETHER.search(after[:NEAR]) or words.ATTACHED.search(before):
        return True
    if words.PROUD.search(after):
        return True
    asked = words.ASKED.search(before)
    if asked or words.IS_FLOOR.search(before[-30:]) or "+" in figure.match[0]:
        return not asked and bool(words.WE.search(before))
    if years > HIGHEST_UNASKED or words.WE.search(before) or words.IT_HAS.search(before):
        return True
    return bool(words.WITH.search(before) and words.ABOUT_US.match(after) and not words.YOU.search(after[:60]))


def _bounds(figure: _Figure) -> tuple[float | None, float | None]:
    match, low = figure.match, round(figure.years, 2)
    high = round(_value(match["high"]) / _scale(match), 2) if match["high"] else None
    if match["open"] or match["beyond"] or (match["to"] in {"and", "und"} and not words.RANGE.search(figure.between)):
        return low, None
    ahead = words.AHEAD.search(figure.between)
    if high is None and ((ahead and words.IS_CEILING.search(ahead[0])) or words.CEILING_NEXT.match(figure.after)):
        return None, low
    return low, high


def _scale(match: re.Match[str]) -> float:
    """How many of its units are a year."""
    return MONTHS if match["unit"].startswith("mon") else 0.1 if match["unit"].startswith("decade") else 1


def _value(number: str) -> float:
    plain = number.replace(",", ".").replace("½", ".5").replace(" ", "") if number[0] in "0123456789½" else number
    return words.NUMBERS[plain] if plain in words.NUMBERS else float(plain)


def _labelled(lower: str) -> Years | None:
    """A figure behind its unit: "Berufsjahre: 5-8", "several years in the job (at least two)"."""
    for unit in words.FIRST_UNITS:
        at = lower.find(unit)
        if at >= 0 and (match := words.UNIT_FIRST.search(lower, max(0, at - 30), at + REACH)):
            high = _value(match["high"]) if match["high"] else None
            return Years(_value(match["low"]), high, " ".join(match[0].split()))
    return None


def _settled(demands: list[_Demand]) -> Years | None:
    """The total where one is named; else of alternatives the shortest, then of all that is asked the longest."""
    if totals := [demand.years for demand in demands if demand.total]:
        return totals[0]
    asked: list[Years] = []
    for demand in demands:
        if demand.instead and asked:
            asked[-1] = min(asked[-1], demand.years, key=_least)
        else:
            asked.append(demand.years)
    return max(asked, key=_least, default=None)


def _least(years: Years) -> float:
    return years.min if years.min is not None else -1


def _shown(quoted: str, position: int) -> str:
    """The sentence, or of a long one the part around the figure."""
    start = max(0, position - LONGEST_REASON // 2) if len(quoted) > LONGEST_REASON else 0
    return " ".join(quoted[start : start + LONGEST_REASON].split())
