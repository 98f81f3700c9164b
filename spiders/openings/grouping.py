"""From ads to openings: who is compared with whom, and who is joined."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from itertools import chain, combinations, islice
from typing import Final, NamedTuple

from spiders.openings.ad import Ad
from spiders.openings.employer import Name, kinship
from spiders.openings.facts import Facts, facts_of
from spiders.openings.verdict import Verdict, joined, judged, opposed, rank

BY_EMPLOYER: Final = 2
BY_TITLE: Final = 6
"""So many of a text's smallest hashes name blocks with the employer, and with the title."""
LARGEST: Final = 24
"""In a larger block an ad is compared with its neighbours only."""
NEIGHBOURS: Final = 8
MOST_MEMBERS: Final = 12

_NOWHERE: Final = ("",)
_Name = tuple[str | int, ...]
"""Of a block."""


class Receipt(NamedTuple):
    """Why two ads of an opening are one: their positions, and the reasons."""

    one: int
    other: int
    because: tuple[str, ...]


class Opening(NamedTuple):
    """The positions of its ads, and one receipt for each but the first."""

    members: tuple[int, ...]
    receipts: tuple[Receipt, ...] = ()


def blocks(ad: Ad) -> frozenset[int]:
    """The signed 64-bit numbers of the blocks that an ad is in; ads without a common one are never compared.

    An odd number is of a block in which only German and English ads are compared with each other.
    """
    (facts,) = facts_of((ad,))
    alike = (_number(name) & ~1 for name in (*_names(facts), *_names_of_copies(facts)))
    return frozenset((*alike, *(_number(name) | 1 for name in _names_between_languages(facts))))


def group(
    ads: Sequence[Ad],
    *,
    together: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> tuple[Opening, ...]:
    """All openings behind the ads, in the order of their first ones.

    `together` and `apart` are pairs of positions that a person has decided on. Two ads that something forbids (another
    level, city, requisition number, team) are never in one opening, even by way of others, unless put together.
    """
    with _nothing_to_collect():
        facts = facts_of(ads)
        groups = _Groups(facts, apart)
        for one, other in together:
            groups.put_together(one, other)
        judgements = ((one, other, joined(facts[one], facts[other])) for one, other in sorted(_pairs(facts)))
        same = [(one, other, verdict) for one, other, verdict in judgements if verdict]
        for one, other, verdict in sorted(same, key=lambda judgement: -judgement[2].strength):
            groups.join(one, other, verdict)
        return groups.openings()


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Without the search for reference cycles, a third of the time: millions of tuples are made here, and no cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def belongs(ad: Ad, opening: Iterable[Ad]) -> Verdict:
    """Whether a new ad is one more of a known opening: one of its ads says so, none forbids it."""
    new, *known = facts_of((ad, *islice(opening, MOST_MEMBERS)))
    verdicts = [judged(new, member) for member in known]
    reason = next(filter(None, (opposed(new, member) for member in known)), "")
    best = max(verdicts, key=lambda verdict: (verdict.same, verdict.strength), default=Verdict(same=False, because=()))
    return Verdict(same=False, because=(reason,)) if reason and best.same else best


class _Groups:
    """Ads that are joined, the surest first, as long as no two of a group oppose each other."""

    def __init__(self, facts: Sequence[Facts], apart: Iterable[tuple[int, int]]) -> None:
        self._facts = facts
        self._group = list(range(len(facts)))
        self._members = [[position] for position in range(len(facts))]
        self._different: dict[int, dict[object, Facts]] = defaultdict(dict)
        self._sorted = [0] * len(facts)
        self._by_hand: set[int] = set()
        self._receipts: dict[int, list[Receipt]] = defaultdict(list)
        self._apart: dict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def join(self, one: int, other: int, verdict: Verdict) -> None:
        """One group of two, unless something forbids it."""
        here, there = self._group[one], self._group[other]
        alone = len(self._members[here]) == len(self._members[there]) == 1
        if here != there and not self._parted(here, there) and (alone or not self._opposed(here, there)):
            self._merge(here, there, Receipt(one, other, verdict.because))

    def put_together(self, one: int, other: int) -> None:
        """One group of two, whatever speaks against it."""
        here, there = self._group[one], self._group[other]
        if here != there:
            self._merge(here, there, Receipt(one, other, ("put together by hand",)))
            self._by_hand.add(min(here, there))

    def openings(self) -> tuple[Opening, ...]:
        """Every ad in one."""
        return tuple(
            Opening(tuple(sorted(members)), tuple(self._receipts[group]))
            for group, members in enumerate(self._members)
            if members
        )

    def _parted(self, here: int, there: int) -> bool:
        return any(not self._apart[one].isdisjoint(self._members[there]) for one in self._members[here] if self._apart)

    def _opposed(self, here: int, there: int) -> bool:
        ours, theirs = (tuple(islice(self._kinds(group).values(), MOST_MEMBERS)) for group in (here, there))
        against = (opposed(one, other) for one in ours for other in theirs)
        return all(against) if {here, there} & self._by_hand else any(against)

    def _kinds(self, group: int) -> dict[object, Facts]:
        """One ad of each kind in a group; most groups stay so small that nobody asks."""
        kinds, members = self._different[group], self._members[group]
        for position in members[self._sorted[group] :]:
            kinds[_signature(self._facts[position])] = self._facts[position]
        self._sorted[group] = len(members)
        return kinds

    def _merge(self, here: int, there: int, receipt: Receipt) -> None:
        kept, gone = sorted((here, there))
        self._by_hand |= {kept} if gone in self._by_hand else set()
        for position in self._members[gone]:
            self._group[position] = kept
        self._members[kept] += self._members[gone]
        self._receipts[kept] += [*self._receipts.pop(gone, ()), receipt]
        self._members[gone] = []


def _signature(facts: Facts) -> object:
    """Equal for ads that nothing but the text could tell apart."""
    return facts.employer, facts.heading, facts.cities, facts.requisitions, facts.teams, facts.language, facts.agency


def _names(facts: Facts) -> Iterator[_Name]:
    brand, core = next(iter(facts.employer), ""), facts.heading.core.replace(" ", "")
    for place in facts.cities or _NOWHERE:
        if brand:
            yield "title", brand, core, place
        for number in facts.sketch[:BY_EMPLOYER]:
            yield "text", brand, number, place
    if brand and facts.sketch:
        yield "series", brand, core, facts.sketch[0]


def _names_of_copies(facts: Facts) -> Iterator[_Name]:
    """Of blocks in which an agency's copy finds the ad that it is of."""
    core = facts.heading.core
    for place in facts.cities or _NOWHERE:
        for number in facts.sketch[:BY_TITLE]:
            yield "copy", core, number, place


def _names_between_languages(facts: Facts) -> Iterator[_Name]:
    brand = next(iter(facts.employer), "")
    for place in (facts.cities or _NOWHERE) if brand else ():
        for idea in facts.heading.ideas or ("",):
            yield "idea", brand, idea, place, rank(facts)


def _number(name: _Name) -> int:
    return int.from_bytes(blake2b(" ".join(map(str, name)).encode(), digest_size=8).digest(), "big", signed=True)


def _pairs(facts: Sequence[Facts]) -> set[tuple[int, int]]:
    """The pairs of positions that share a block; of a large block only neighbours in title and text."""
    by_agencies = {fact.heading.core for fact in facts if fact.agency}
    employers = [fact.employer if not fact.agency else () for fact in facts]
    languages = [fact.language for fact in facts]
    pairs: set[tuple[int, int]] = set()
    for block in _shared(facts, lambda fact: chain(_names(fact), _copies_of(fact, by_agencies))):
        pairs.update(pair for pair in _in_block(block, facts) if _may_be_one(employers, pair))
    for block in _shared(facts, _names_between_languages):
        pairs.update(
            (one, other)
            for one, other in _in_block(block, facts)
            if languages[one] != languages[other] and _may_be_one(employers, (one, other))
        )
    return pairs


def _copies_of(facts: Facts, by_agencies: set[str]) -> Iterable[_Name]:
    return _names_of_copies(facts) if facts.heading.core in by_agencies else ()


def _shared(facts: Sequence[Facts], names: Callable[[Facts], Iterable[_Name]]) -> Iterable[list[int]]:
    """The blocks of more than one ad; most names are one ad's alone and not worth a list."""
    first: dict[_Name, int] = {}
    blocks_found: dict[_Name, list[int]] = {}
    for position, fact in enumerate(facts):
        for name in names(fact):
            before = first.setdefault(name, position)
            if before != position:
                blocks_found.setdefault(name, [before]).append(position)
    return blocks_found.values()


def _may_be_one(employers: Sequence[Name], pair: tuple[int, int]) -> bool:
    """Whether the employers, nothing for one that is hidden behind an agency, do not rule it out."""
    here, there = employers[pair[0]], employers[pair[1]]
    return here is there or not here or not there or kinship(here, there) != "other"


def _in_block(positions: list[int], facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    if len(positions) <= LARGEST:
        return combinations(positions, 2)
    ordered = sorted(positions, key=lambda at: (facts[at].heading.core, facts[at].sketch[:1], at))
    return (
        (min(one, other), max(one, other))
        for at, one in enumerate(ordered)
        for other in ordered[at + 1 : at + 1 + NEIGHBOURS]
    )
