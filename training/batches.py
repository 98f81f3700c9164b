"""Batches of pairs that mean the same, next to their nearest siblings: those are the hard negatives."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

import torch
from torch import Tensor

from knowledge import Language, Occupation, Text
from written import written

SIBLINGS = 1
SKILLS = 8
FULL = 6
OWN_CLUSTERS = 360
WEIGHTS = {"degree": 0.3, "skill": 0.4}
LONGEST_TITLE = 150
DEGREES = 0.1


class Shares(NamedTuple):
    """How often a text is written as in a posting, and its partner is a description or of a related occupation."""

    written: float = 0.5
    description: float = 0.12
    mate: float = 0.4
    group: float = 0.07
    same: float = 0.5
    own: float = 0.25


class Batch(NamedTuple):
    """Pairs, and which of them (n, n) are no negatives of each other although they are not the same pair."""

    left: list[str]
    right: list[str]
    related: Tensor


class Batches:
    """An endless supply, the same for the same seed."""

    def __init__(self, occupations: Sequence[Occupation], clusters: int, shares: Shares, seed: int) -> None:
        self._all, self._count, self._shares, self._random = occupations, clusters, shares, Random(seed)  # noqa: S311 - keeps no secret
        self._own: dict[int, list[int]] = defaultdict(list)
        self._mates: dict[str, list[int]] = defaultdict(list)
        self._groups: dict[str, list[int]] = defaultdict(list)
        for number, occupation in enumerate(occupations):
            if occupation.kldb and occupation.kind in {"kldb", "esco"}:
                self._mates[occupation.kldb].append(number)
            if occupation.kind in {"isco", "esco"}:
                self._groups[occupation.isco].append(number)
            for same in occupation.same if occupation.kind == "own" else ():
                self._own[same].append(number)
        self._shared = _shared_names(occupations)
        self._clusters = self._clustered()
        self._weights = [self._weight(cluster) for cluster in self._clusters]

    def next(self) -> Batch:
        """Some clusters of siblings, two texts of each occupation in them."""
        chosen: dict[int, None] = {}
        for cluster in self._random.choices(self._clusters, self._weights, k=self._count):
            chosen |= dict.fromkeys(self._random.sample(cluster, min(SIBLINGS, len(cluster))))
        pairs = [self._pair(number) for number in chosen]
        return Batch([left for left, _ in pairs], [right for _, right in pairs], self._related(list(chosen)))

    def _clustered(self) -> list[list[int]]:
        clusters: dict[str, list[int]] = defaultdict(list)
        for number, occupation in enumerate(self._all):
            for name in self._cluster_names(number, occupation):
                clusters[name].append(number)
        return list(clusters.values())

    def _cluster_names(self, number: int, occupation: Occupation) -> list[str]:
        if occupation.kind == "degree":
            return [f"degree {occupation.kldb[:3]}"] if self._random.random() < DEGREES else []
        if occupation.kind == "skill":
            return [f"skill {number // SKILLS}"]
        names = [f"kldb {occupation.kldb[:4]}"] if occupation.kldb else []
        if occupation.isco and occupation.kind != "kldb":
            names.append(f"isco {occupation.isco}")
        if occupation.kind == "own":
            names += dict.fromkeys(f"own {self._random.randrange(OWN_CLUSTERS)}" for _ in range(2))
        return names

    def _weight(self, cluster: list[int]) -> float:
        share: float = WEIGHTS.get(self._all[cluster[0]].kind, 1.0) * min(len(cluster), FULL) ** 0.75
        return share

    def _pair(self, number: int) -> tuple[str, str]:
        left = self._title(number)
        other = self._partner(number)
        descriptions = self._all[other].descriptions
        if descriptions and self._random.random() < self._shares.description:
            return self._written(left), self._written(self._random.choice(descriptions))
        candidates = [self._title(other) for _ in range(4)]
        right = next((title for title in candidates if title != left), candidates[0])
        return self._written(left), self._written(right)

    def _partner(self, number: int) -> int:
        """Itself, or another that means the same."""
        occupation, chance = self._all[number], self._random.random
        if occupation.kind == "own":
            linked = occupation.same and chance() < self._shares.mate
            return self._random.choice(sorted(occupation.same)) if linked else number
        if number in self._own and chance() < self._shares.own:
            return self._random.choice(self._own[number])
        if occupation.same and chance() < self._shares.same:
            return min(occupation.same)
        if occupation.kind == "kldb" and chance() < self._shares.mate:
            return self._random.choice(self._mates[occupation.kldb])
        if occupation.kind == "esco" and chance() < self._shares.group:
            return self._random.choice(self._groups[occupation.isco])
        return number

    def _title(self, number: int) -> Text:
        """German and English equally often, however many names there are of each."""
        titles = self._all[number].titles
        language: Language = self._random.choice(("de", "en"))
        return self._random.choice([title for title in titles if title.language == language] or titles)

    def _written(self, text: Text) -> str:
        return text.text if len(text.text) > LONGEST_TITLE else written(text, self._random, self._shares.written)

    def _related(self, numbers: list[int]) -> Tensor:
        """The same five digits of KldB, the same line collected by hand or two that share a name, or linked by name."""
        related = torch.zeros(len(numbers), len(numbers), dtype=torch.bool)
        keys: tuple[Callable[[int], set[str]], ...] = (self._five_digits, self._lines, self._links, self._names)
        for key in keys:
            groups = defaultdict(list)
            for place, number in enumerate(numbers):
                for name in key(number):
                    groups[name].append(place)
            for places in groups.values():
                related[torch.tensor(places)[:, None], torch.tensor(places)] = True
        return related.fill_diagonal_(False)  # noqa: FBT003 - torch's own signature

    def _five_digits(self, number: int) -> set[str]:
        return {self._all[number].kldb} - {""}

    def _lines(self, number: int) -> set[str]:
        return {str(line) for line in (self._own.get(number, []) if self._all[number].kind != "own" else [number])}

    def _links(self, number: int) -> set[str]:
        same = self._all[number].same if self._all[number].kind == "kldb" else ()
        return {str(min(same, default=number))}

    def _names(self, number: int) -> set[str]:
        return self._shared.get(number, set())


def _shared_names(occupations: Sequence[Occupation]) -> dict[int, set[str]]:
    """Number of a line collected by hand → its names that another line has, too."""
    lines: dict[str, set[int]] = defaultdict(set)
    for number, occupation in enumerate(occupations):
        for title in occupation.titles if occupation.kind == "own" else ():
            lines[title.text.lower()].add(number)
    shared: dict[int, set[str]] = defaultdict(set)
    for name, numbers in lines.items():
        for number in numbers if len(numbers) > 1 else ():
            shared[number].add(name)
    return dict(shared)
