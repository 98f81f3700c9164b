"""Which texts stand over a job list, and which of those may as well stand over something else."""

import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

LONGEST: Final = 80
MOST_WORDS: Final = 10

LABELS: Final = frozenset({
    "stellenangebote", "stellenangebot", "stellenanzeigen", "stellenausschreibungen", "stellenmarkt", "stellenbörse",
    "stellen", "offene stellen", "freie stellen", "offene positionen", "jobangebote", "jobanzeigen", "jobmarkt",
    "jobbörse", "vakanzen", "ausschreibungen", "jobs", "job", "karriere", "arbeitsangebote", "wir stellen ein",
    "wir suchen", "open positions", "open roles", "open jobs", "openings", "job openings", "job offers", "job ads",
    "job listings", "job board", "job market", "job vacancies", "vacancies", "positions", "roles", "careers", "career",
    "career opportunities", "job opportunities", "opportunities", "hiring", "we're hiring", "we are hiring",
    "who's hiring", "who is hiring", "now hiring", "situations vacant",
})  # fmt: skip
TOPICS: Final = frozenset({
    "stellen", "ausschreibungen", "jobs", "job", "karriere", "wir suchen", "openings", "positions", "roles", "careers",
    "career", "opportunities", "hiring", "now hiring",
})  # fmt: skip

_BEFORE = frozenset(
    "aktuelle aktuellen aktueller aktuell neue neuen neueste neuesten neuste passende passenden unsere unseren weitere"
    " weiteren top anzeige anzeigen werbung empfohlene ausgewählte heutige frische spannende interessante attraktive"
    " offene offenen freie freien ausgeschriebene die der das den diese alle beste besten current latest new newest"
    " open our the these featured related recommended selected remote more fresh hot recent sponsored partner ad best"
    " ki ai it tech data ml science machine learning developer entwickler digital startup start-up künstliche"
    " intelligenz artificial intelligence und and von of regionale lokale local german deutsche heute today jetzt"
    " now".split()
)
_AFTER = frozenset(
    "aus in im am an bei für auf der des von vom rund um zum zur mit unserer unseren unserem from at for of on near by"
    " with around this powered präsentiert presented und and via heute today deutschlandweit bundesweit weltweit"
    " worldwide".split()
)
_SPLIT = re.compile(r"[^\w'’+#-]+")
_INNER_STOP = re.compile(r"[,;:.?!][\s][^\s]|\?$")
_AD = re.compile(r"^\W*(?:anzeigen?|werbung|sponsored|advertisement|ad)\s?[:|–-]\s?", re.IGNORECASE)
_NO_COMPOUND = frozenset({"steve", "mini", "nine", "bullshit", "ein", "euro", "neben", "un"})


class Label(NamedTuple):
    """A text over a job list; a topic such as "Jobs" or "Karriere" may stand over articles and menus too."""

    text: str
    is_topic: bool


def label_of(text: str | None, labels: Collection[str] = LABELS) -> Label | None:
    """The label that a text is: one of `labels` (lower case) with the usual words around it, and nothing else."""
    text = _AD.sub("", text[: LONGEST + 1]) if text else ""
    if not text or len(text) > LONGEST or _INNER_STOP.search(text):
        return None
    words = [word.strip("-'’_") for word in _SPLIT.split(text.casefold().replace("’", "'"))]
    words = [word for word in words if word]
    if not words or len(words) > MOST_WORDS:
        return None
    starts = [0]
    while starts[-1] < len(words) and words[starts[-1]] in _BEFORE:
        starts.append(starts[-1] + 1)
    found = (_at(words[start:], labels) for start in starts)
    return next((label for label in found if label), None)


def _at(words: Sequence[str], labels: Collection[str]) -> Label | None:
    for length in (3, 2, 1):
        phrase = " ".join(words[:length])
        name = phrase if phrase in labels else _compound(phrase, labels)
        if len(words) >= length and name:
            is_topic = name in TOPICS
            return Label(name, is_topic) if _may_follow(words[length:], labels, is_topic=is_topic) else None
    return None


def _may_follow(rest: Sequence[str], labels: Collection[str], *, is_topic: bool) -> bool:
    if not rest or rest[0] in _AFTER or " ".join(rest) in labels:
        return True
    return not is_topic and len(rest) <= 2  # noqa: PLR2004 -- "Stellenmarkt Region Harz"


def _compound(word: str, labels: Collection[str]) -> str | None:
    """The label at the end of one word: "KI-Jobs", "Python-Stellenangebote", "Techjobs"."""
    first, _, last = word.rpartition("-")
    if " " in word or first in _NO_COMPOUND:
        return None
    if first:
        return last if last in labels else None
    ends = (name for name in ("stellenangebote", "stellenmarkt", "stellenanzeigen", "jobs") if word.endswith(name))
    end = next(ends, None)
    return end if end in labels and word[: -len(end or "")] not in _NO_COMPOUND else None
