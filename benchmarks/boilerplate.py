"""Whether what an employer says of itself in every posting changes the order of the matches."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matcher.ranking import Match
from spiders.store import Stored

Numbers = NDArray[np.float64]
Matched = Callable[[Sequence[Stored]], Mapping[str, Sequence[Match]]]
"""From postings to each person's matches, all of them."""

TEXTS: Final = {
    "about the employer": (
        "Über uns\nDie Lindwurm Gruppe ist seit 1974 in Familienhand. Rund 1.200 Menschen bauen hier Dinge, die man"
        " anfassen kann, für Kunden in vierzehn Ländern. Kurze Wege und offene Türen sind uns lieber als Folien."
        " Uns ist jeder Mensch willkommen, gleich welcher Herkunft, welchen Alters oder Geschlechts, mit und ohne"
        " Behinderung.\nAbout us\nThe Lindwurm Group has been run by one family since 1974. Some 1,200 people build"
        " things that you can touch, for customers in fourteen countries. We welcome everyone, whatever their origin,"
        " age or gender, with and without a disability. Apply online; Ms Ahrens answers your questions."
    ),
    "what the employer offers": (
        "Das bieten wir\n- 30 Tage Urlaub und ein Zuschuss zum Deutschlandticket\n- Jobrad, Kantine, Betriebsarzt\n"
        "- Ein Budget von 1.500 Euro im Jahr zum Lernen, auch für Sprachkurse\n- Arbeiten aus dem EU-Ausland, bis zu"
        " 20 Tage im Jahr\nWhat we offer\n- 30 days of holiday and a contribution to your train ticket\n- A bike to"
        " lease, a canteen, a company doctor\n- A budget of 1,500 euros a year for learning, language courses too\n"
        "- Work from abroad within the EU for up to 20 days a year"
    ),
}


def invariance(stored: Sequence[Stored], matched: Matched) -> dict[str, dict[str, object]]:
    """Text → how alike the orders without and with it are; 1, 1 and no signal changed is what we want.

    Kendall's tau and the share of people whose first ten stay the same are means over the people.
    """
    before = matched(stored)
    return {name: _compared(before, matched([_with(row, text) for row in stored])) for name, text in TEXTS.items()}


def kendall(one: Numbers, other: Numbers) -> float:
    """The share of pairs in the same order less that of pairs in the opposite one, pairs that tie in both apart."""
    first, second = (np.sign(scores[:, None] - scores) for scores in (one, other))
    counted = int(((first != 0) | (second != 0)).sum())
    return float((first * second).sum()) / counted if counted else 1.0


def _with(stored: Stored, text: str) -> Stored:
    described = f"{stored.posting.description}\n\n{text}"
    return stored._replace(posting=stored.posting.model_copy(update={"description": described}))


def _compared(before: Mapping[str, Sequence[Match]], after: Mapping[str, Sequence[Match]]) -> dict[str, object]:
    taus, tops, changed = [], [], Counter[str]()
    for name, matches in before.items():
        taus.append(kendall(_scores(matches), _scores(after[name])))
        tops.append([one.number for one in matches[:10]] == [one.number for one in after[name][:10]])
        changed += _changes(matches, after[name])
    return {
        "Kendall tau": round(float(np.mean(taus)), 4),
        "same first ten": round(float(np.mean(tops)), 4),
        "signals changed": dict(changed.most_common()),
    }


def _scores(matches: Sequence[Match]) -> Numbers:
    """In order of the numbers."""
    return np.array([match.score for match in sorted(matches, key=lambda match: match.number)])


def _changes(before: Sequence[Match], after: Sequence[Match]) -> Counter[str]:
    values = {match.number: {signal.name: signal.value for signal in match.signals} for match in after}
    found = Counter[str]()
    for match in before:
        own = {signal.name: signal.value for signal in match.signals}
        found.update(
            name for name in own.keys() | values[match.number].keys() if own.get(name) != values[match.number].get(name)
        )
    return found
