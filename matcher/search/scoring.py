"""Scores: words and meaning of every name of what is looked for, and the city that is named."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.fusion import fuse, joined
from matcher.index.publishing import Opened
from matcher.roles import other_names
from matcher.search.filters import Desk, among
from spiders.place import also_called

MOST_PLACE_WORDS = 32
PLACE_WEIGHT = 3.0
"""A city named in the query is worth three standard deviations of likeness: before all but the best elsewhere."""
OTHER_NAME_SHARE = 0.8
"""A posting under another name of the role counts a little less than under the name asked for."""
MATCHES_FROM = 2.0
"""Score from which a posting counts as a match: two standard deviations of likeness, or two fifths of the words."""
MARGIN = 0.5
"""What a sketch says less of a posting than it is worth, at the very most: many times its usual error."""
FIRST_SORTED = 256
"""So many are sorted before all are: seldom is one further down looked at."""

Scores = NDArray[np.float32]
Places = NDArray[np.intp]


class Wording(NamedTuple):
    """One way to say what is looked for: its vector, each posting's share of its words, and how much it counts."""

    vector: Scores
    words: Scores
    share: float


def scores_of(text: str, desk: Desk, allowed: Places) -> Scores:
    """Of every posting that is allowed, by words and meaning; a city named in the text lifts what is there."""
    facts = desk.opened.facts if desk.fresh else desk.store
    called = {name: also_called(name) for name in _names(text)}
    known = set(facts.place_names([other for names in called.values() for other in names]))
    names = [name for name, others in called.items() if known.intersection(others)]
    of_places = {word for name in names for word in name.split()}
    topic = " ".join(word for word in text.split() if word.strip(",;") not in of_places) or text
    lift = (
        PLACE_WEIGHT * among(desk, facts.numbers_in([other for name in names for other in called[name]]))[allowed]
        if names
        else None
    )
    wordings = _wordings((topic, *other_names(topic)), desk)
    if desk.opened.vectors.sketch is None:
        return _lifted(_best_of(wordings, lambda wording: fused(wording, desk.opened)[allowed]), lift)
    rough = _lifted(_best_of(wordings, lambda wording: _sketched(wording, desk.opened)[allowed]), lift)
    close = np.flatnonzero(rough >= min(bound_of(rough), MATCHES_FROM) - MARGIN)
    exact = _best_of(wordings, lambda wording: _looked_at(wording, desk.opened, allowed[close]))
    rough[close] = _lifted(exact, None if lift is None else lift[close])
    return rough


def _wordings(names: Sequence[str], desk: Desk) -> list[Wording]:
    """The first name, and the other names of the same role, which count a little less."""
    shares = (1.0, *(OTHER_NAME_SHARE for _ in names[1:]))
    vectors = desk.encoder.encode_queries(names)
    words = (word_shares(name, desk.opened) for name in names)
    return [Wording(*found) for found in zip(vectors, words, shares, strict=True)]


def word_shares(text: str, opened: Opened) -> Scores:
    """Of every posting of the index the share of these words that it has."""
    words = np.zeros(len(opened.vectors), np.float32)
    ids, shares = opened.lexicon.shares(text)
    places = opened.vectors.places(ids)
    known = places >= 0
    words[places[known]] = shares[known]
    return words


def _best_of(wordings: Sequence[Wording], scored: Callable[[Wording], Scores]) -> Scores:
    """For each posting the score under the name that fits best; several names at once."""
    if len(wordings) == 1:
        return scored(wordings[0])
    with ThreadPoolExecutor(min(len(wordings), os.cpu_count() or 1)) as pool:
        found = pool.map(scored, wordings)
        weighed = (scores * np.float32(wording.share) for wording, scores in zip(wordings, found, strict=True))
        return reduce(np.maximum, weighed)


def _lifted(scores: Scores, lift: Scores | None) -> Scores:
    return scores if lift is None else scores + lift.astype(np.float32)


def fused(wording: Wording, opened: Opened) -> Scores:
    """Words and meaning together, of every posting of the index."""
    return fuse(opened.vectors.scores(wording.vector).cosines, wording.words)


def _sketched(wording: Wording, opened: Opened) -> Scores:
    """The same, nearly right."""
    sketch = opened.vectors.sketch
    return joined(sketch.likeness(wording.vector), wording.words) if sketch else wording.words


def _looked_at(wording: Wording, opened: Opened, places: Places) -> Scores:
    """The same of a few, exactly."""
    sketch = opened.vectors.sketch
    mean, deviation = sketch.moments(wording.vector) if sketch else (0.0, 1.0)
    likeness = (opened.vectors.some(wording.vector, places) - np.float32(mean)) / np.float32(max(deviation, 1e-6))
    return joined(likeness, wording.words[places])


def bound_of(scores: Scores) -> float:
    """From which score on about the first 256 are."""
    matches = scores[scores >= MATCHES_FROM]
    best = matches if len(matches) > FIRST_SORTED else scores
    return float(np.partition(best, -FIRST_SORTED)[-FIRST_SORTED]) if len(best) > FIRST_SORTED else -np.inf


def _names(text: str) -> Sequence[str]:
    """Words, and two or three in a row, that could name a city: Frankfurt am Main."""
    words = [word.strip(",;") for word in text.split()][:MOST_PLACE_WORDS]
    return [" ".join(words[start : start + length]) for length in (1, 2, 3) for start in range(len(words) - length + 1)]
