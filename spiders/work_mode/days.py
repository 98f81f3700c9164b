"""How many days a week at home, from the numbers in a sentence in short."""

import re
from collections.abc import Iterator
from typing import Final

from spiders.work_mode.form import WORKING_DAYS, Amount, Form

_NEAR: Final = 75
_AT_HOME: Final = frozenset("HRNM")
_PLACES = re.compile(r"[HRNMSOQL]")
_BREAK = re.compile(r"[,;:?]|\b(?:und|and|then|dann|danach|rest)\b")
# "Three days with the team, otherwise at home": the three are those at the office.
_OTHERWISE = re.compile(r"\b(?:sonst|otherwise|rest|ansonsten|übrige\w*|remaining|restliche\w*|elsewhere)\b")
_THE_REST = re.compile(
    r" (?:for |on |den |die |an den )?(?:the )?(?:rest|remaining|other days|otherwise|sonst|übrige\w*|restliche\w*)\b"
)
_SHARE_GAP = re.compile(r"(?:,? (?:zu|davon|bis zu|up to|max|maximal) ?)?[^,;|A-Z]{0,45}")
_OF_THE_JOB: Final = r"teilzeit|pensum|stelle|workload|part[- ]time|beschäftigung|employment|position"
_NO_SHARE = re.compile(
    rf"{_OF_THE_JOB}|rabatt|discount|zuschuss|gehalt|salary|bonus|vollzeit|full[- ]time"
    r"|\b(?:und|and|oder|or|sowie|plus)\b"
)
_JOB_BEFORE = re.compile(rf"(?:{_OF_THE_JOB}|rate|grad)\b[ (:,-]*(?:\w+ )?$")


def days_of(form: Form) -> tuple[float | None, bool]:
    """Days at home, the most that the sentence allows; and whether all days are at the office."""
    home: list[float] = []
    office: list[float] = []
    for at, amount in form.amounts.items():
        if form.text[at] not in "AP":
            continue
        _, place = min(_candidates(form.text, at, amount), default=(0, ""))
        if place in _AT_HOME:
            home.append(amount.high)
        elif place and (place != "L" or amount.low == WORKING_DAYS):
            office.append(amount.low)
    if home:
        return max(home), False
    if office:
        return WORKING_DAYS - min(office), max(office) == WORKING_DAYS
    return None, False


def _candidates(text: str, at: int, amount: Amount) -> Iterator[tuple[int, str]]:
    """The next place on either side: the nearer one counts, what stands beyond a comma or "and" being farther."""
    after, before = text[at + 1 : at + _NEAR], text[max(0, at - _NEAR) : at]
    if amount.is_share and _JOB_BEFORE.search(before):
        return
    if match := _PLACES.search(after):
        gap = after[: match.start()]
        if not amount.is_share or _is_share_of(gap):
            is_rest = match[0] in _AT_HOME and (_OTHERWISE.search(gap) or _THE_REST.match(after, match.end()))
            yield _cost(gap), "O" if is_rest else match[0]
    if match := _PLACES.search(before[::-1]):
        gap = before[len(before) - match.start() :]
        if not amount.is_share or _is_share_of(gap):
            yield _cost(gap) + 3, match[0]


def _is_share_of(gap: str) -> bool:
    """Whether per cent belong to the place beyond the gap, and not to how much of a job is offered."""
    return _SHARE_GAP.fullmatch(gap) is not None and not _NO_SHARE.search(gap)


def _cost(gap: str) -> int:
    return len(gap) + 16 * len(_BREAK.findall(gap)) + 20 * gap.count("A")
