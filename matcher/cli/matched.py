"""Matches, reasons and what is kept out, as --json prints them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from matcher.ranking import DIGITS, START, adding_up

if TYPE_CHECKING:
    from matcher.match.gaps import Gaps
    from matcher.match.rejected import Group, Rejected
    from matcher.match.why import Why
    from matcher.ranking import Match

EXACT = 6
"""Decimals of weights and values in a sum that somebody may want to add up."""


def match_document(one: "Match") -> dict[str, Any]:
    """A match."""
    low, high = one.score_range or (one.score, one.score)
    return {
        "id": one.number,
        **one.posting.document(),
        "score": round(one.score, DIGITS),
        "scoreRange": [round(low, DIGITS), round(high, DIGITS)],
        "confidence": round(one.confidence, 3),
        "signals": [{"name": s.name, "value": round(s.value, 3), "because": s.because} for s in one.signals],
        "alsoOn": [{"source": source, "url": url} for source, url in one.also_on],
    }


def why_document(told: "Why", moved: Sequence[tuple[str, float, float, str]]) -> dict[str, Any]:
    """The whole sum: `start` and all `points` add up to `score`, each rounded to what is printed."""
    stored, total = told.stored, told.total
    points = [START, *(part.points for part in total.parts), *(violation.points for violation in total.violations)]
    start, *printed = adding_up(points, total.score)
    rows = iter(printed)
    signals = [
        {
            "name": part.name,
            "weight": round(part.weight, EXACT),
            "value": round(part.value, EXACT),
            "points": next(rows),
            "because": part.because,
            "said": part.is_said,
        }
        for part in total.parts
    ]
    violated = [{**violation._asdict(), "points": next(rows)} for violation in total.violations]
    return {
        "id": stored.id,
        **stored.posting.document(),
        "state": stored.state,
        "dropped": list(told.dropped),
        "score": round(total.score, DIGITS),
        "scoreRange": [round(total.low, DIGITS), round(total.high, DIGITS)],
        "confidence": round(total.confidence, 3),
        "start": start,
        "signals": signals,
        "violated": violated,
        "learned": [
            {"name": name, "before": round(before, EXACT), "after": round(after, EXACT), "thumbs": thumbs}
            for name, before, after, thumbs in moved
        ],
        "raises": [{"what": step.what, "score": round(step.score, DIGITS)} for step in told.raises],
    }


def rejected_documents(told: "Rejected") -> Iterator[dict[str, Any]]:
    """A line each rule."""
    for kind, groups in (("filter", told.filters), ("wish", told.wishes)):
        for group in groups:
            yield {"kind": kind, **_rule(group)}
    yield {"kind": "read", "read": told.read, "closed": told.closed}


def gaps_documents(told: "Gaps") -> Iterator[dict[str, Any]]:
    """A line each skill."""
    for gap in told.gaps:
        example = gap.example
        yield {
            "skill": gap.skill,
            "asked": gap.asked,
            "rise": gap.rise,
            "points": round(gap.points, DIGITS),
            "opens": gap.opens,
            "fitting": told.fitting,
            "example": {"id": example.number, "title": example.posting.title, "score": round(example.score, DIGITS)},
        }


def _rule(group: "Group") -> dict[str, Any]:
    best = [
        {
            "id": dropped.match.number,
            "title": dropped.match.posting.title,
            "url": dropped.match.posting.url,
            "score": round(dropped.match.score, DIGITS),
            "without": round(dropped.without, DIGITS),
            "because": next((s.because for s in dropped.match.signals if s.name == group.rule), ""),
        }
        for dropped in group.best
    ]
    return {"rule": group.rule, "said": group.said, "dropped": group.dropped, "alone": group.alone, "best": best}
