"""Rejected: what the filters dropped, what thumbs have hidden, and what a violated wish pushed down, by the rule."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.match.pool import Learn, Places, Pool
from matcher.match.rules import OUT_OF_SIGHT, Rule, rules
from matcher.profile import Profile
from matcher.ranking import Case, Learned, Match, Violation
from matcher.signals import AGAINST
from spiders.store import Filter
from spiders.store.light import of_same_openings

BEST: Final = 3
"""So many postings of each rule are shown."""
MOST_READ: Final = 1_000
"""Postings that are read to see which wishes they violate: those that would fit best without."""
VIOLATIONS: Final = {
    "place": "too far from where you would work",
    "work mode": "another way to work than yours",
    "level": "another level than yours",
    "language": "asks for a language that you do not speak well enough",
    "employment": "other terms of employment than yours",
    "salary": "salary below your floor",
    "avoid": "you avoid it",
}


class Dropped(NamedTuple):
    """A posting, and what it would have scored."""

    match: Match
    without: float
    """The score if the rule did not count; for a wish, if the posting violated none."""


class Group(NamedTuple):
    """What one rule did: how many it dropped, how many of them no other rule drops, and the best of these."""

    rule: str
    said: str
    dropped: int
    alone: int
    best: tuple[Dropped, ...]


class Rejected(NamedTuple):
    """What is not in the list; `read`: among so many postings violated wishes were looked for; `closed` were not."""

    filters: tuple[Group, ...]
    wishes: tuple[Group, ...]
    read: int
    closed: int


def rejected(  # noqa: PLR0913, PLR0917  who, what, how many, when, and what was learned
    pool: Pool, profile: Profile, wanted: Filter, limit: int, today: date, learn: Learn | None = None
) -> Rejected:
    """What the rules keep out of the `limit` best."""
    columns = pool.columns
    learned = learn(columns.numbers, columns.titles) if learn else None
    drops = _drops(pool, wanted, learned)
    dropping = np.sum([drop for _, drop in drops], axis=0) if drops else np.zeros(len(columns.numbers), int)
    judge = _Judge(pool, profile, today, learned)
    groups = tuple(judge.group(rule, drop, drop & (dropping == 1)) for rule, drop in drops)
    passing = np.flatnonzero(dropping == 0)
    read, wishes = judge.violations(passing, limit)
    closed = sum(count for states in pool.store.counts().values() for state, count in states.items() if state != "open")
    return Rejected(groups, wishes, read, closed)


def _drops(pool: Pool, wanted: Filter, learned: Learned | None) -> list[tuple[Rule, NDArray[np.bool_]]]:
    """Each rule with (n,) what it drops."""
    numbers = pool.columns.numbers
    drops = [(rule, ~np.isin(numbers, pool.store.numbers(rule.filter))) for rule in rules(wanted)]
    if learned and learned.hidden:
        hidden = np.isin(numbers, sorted(of_same_openings(pool.store, learned.hidden)))
        drops.append((Rule("hidden", Filter(), OUT_OF_SIGHT), hidden))
    return drops


class _Judge(NamedTuple):
    pool: Pool
    profile: Profile
    today: date
    learned: Learned | None

    def group(self, rule: Rule, dropped: NDArray[np.bool_], alone: NDArray[np.bool_]) -> Group:
        """The best of what this rule alone drops."""
        places = np.flatnonzero(alone)
        ranked = self.pool.ranked(self.profile, places, self.today, self._of(places))
        best = tuple(Dropped(match, match.score) for match in islice(ranked, BEST))
        return Group(rule.option, rule.said, int(dropped.sum()), int(alone.sum()), best)

    def violations(self, places: Places, limit: int) -> tuple[int, tuple[Group, ...]]:
        """How many postings were read, and a group each wish that keeps some of them out of the list."""
        learned = self._of(places)
        ranked = self.pool.ranked(self.profile, places, self.today, learned)
        listed = [match.score for match in islice(ranked, limit)]
        candidates = self.pool.candidates(self.profile, places, self.today, learned)
        order = np.argsort(-candidates.bounds.forgiving, kind="stable")
        reached = order[candidates.bounds.forgiving[order] > min(listed, default=0.0)][:MOST_READ]
        found: dict[str, list[Dropped]] = {}
        for case in candidates.open(reached.tolist()):
            for violation, dropped in _pushed_down(case, min(listed, default=0.0)):
                found.setdefault(violation.name, []).append(dropped)
        groups = (_group(name, dropped) for name, dropped in found.items())
        return len(reached), tuple(sorted(groups, key=lambda group: -group.dropped))

    def _of(self, places: Places) -> Learned | None:
        if self.learned is None:
            return None
        reasons = [self.learned.because[at] for at in places.tolist()]
        return self.learned._replace(taste=self.learned.taste[places], because=reasons)


def _pushed_down(case: Case, least: float) -> Iterator[tuple[Violation, Dropped]]:
    """The wishes that a posting violates that would be as good as the last of the list if it violated none."""
    total, without = case.total(), case.forgiven()
    if total.violations and without >= least:
        match = case.match()
        for violation in total.violations:
            yield violation, Dropped(match, without)


def _group(name: str, dropped: list[Dropped]) -> Group:
    ordered = sorted(dropped, key=lambda one: (-one.without, one.match.number))
    alone = sum(sum(signal.value <= AGAINST for signal in one.match.signals) == 1 for one in dropped)
    return Group(name, VIOLATIONS[name], len(dropped), alone, tuple(ordered[:BEST]))
