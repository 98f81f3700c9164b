"""Feedback: thumbs move the ranking of one person; they stay in the data folder and nothing leaves this machine."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder, load_encoder
from matcher.feedback.model import DEFAULTS, NAMES, SCALE, Taught, taught
from matcher.feedback.reasons import Reasons, read_reasons
from matcher.feedback.taste import Among, liking, tasted
from matcher.feedback.thumbs import NO_LONGER_SHOWN, SIDES, Thumb, Thumbs, Verdict, owner_of
from matcher.index.publishing import title_vectors
from matcher.profile import Profile
from matcher.ranking import Learned, rank, weights_of
from matcher.signals import prepared
from spiders.store import Store, Stored
from spiders.store.again import Facts, employer_words, facts_of, numbers_by_key
from spiders.store.light import folder_of

__all__ = [
    "SIDES",
    "Among",
    "Given",
    "Learned",
    "Moved",
    "Reasons",
    "Thumb",
    "Thumbs",
    "Verdict",
    "learned_for",
    "learned_from",
    "moved",
    "owner_of",
    "read_reasons",
    "thumbs_for",
    "weights_from",
]

MOST_NAMED: Final = 3
LEAST_MOVED: Final = 0.001
_UNKNOWN: Final = Facts("", is_remote=False)


class Given(NamedTuple):
    """A verdict as it was typed, and when, UTC."""

    verdict: Verdict
    because: str
    now: datetime


class Moved(NamedTuple):
    """A signal's share of all weights by default and as it counts now, and the thumbs that moved it most."""

    name: str
    before: float
    after: float
    thumbs: str


def thumbs_for(  # noqa: PLR0913  who, of what, and with what
    given: Given, profile: Profile, profile_name: str, stored: Sequence[Stored], *, store: Store, encoder: Encoder
) -> list[Thumb]:
    """What is kept of a verdict on these postings: their signals for this profile, read now."""
    seeker = prepared(profile)
    vectors = title_vectors(store, encoder, [row.posting.title for row in stored])
    titles = np.stack([vectors[row.posting.title] for row in stored])
    likeness = (titles @ encoder.encode_queries(seeker.titles).T).max(axis=1)
    said = {match.number: match.signals for match in rank(profile, stored, likeness, given.now.date(), None)}
    stated = dict.fromkeys(name for name in weights_of(seeker))
    return [
        Thumb(
            profile_name,
            row.posting.key,
            row.id,
            given.verdict,
            row.posting.title,
            row.posting.organization,
            row.work_mode == "REMOTE",
            stated | {signal.name: round(signal.value, 4) for signal in said[row.id]},
            read_reasons(given.because, row.posting.organization).signals,
            given.because,
            given.now,
        )
        for row in stored
    ]


def learned_for(
    store: Store, encoder: Encoder, profile_name: str, numbers: NDArray[np.int64], titles: NDArray[np.floating]
) -> Learned | None:
    """What the thumbs of a profile say of n postings, None where there are none.

    `numbers`: (n,) ascending; `titles`: (n, d) what the titles of these postings mean.
    """
    thumbs = _thumbs(store, profile_name)
    if not thumbs:
        return None
    telling = _telling(thumbs)
    here = numbers_by_key(store, [thumb.key for thumb in thumbs])
    hidden = {here[thumb.key] for thumb in thumbs if thumb.verdict in NO_LONGER_SHOWN and thumb.key in here}
    words = frozenset[str]().union(*(employer_words(thumb.employer) for thumb in telling))
    known = facts_of(store, numbers.tolist())
    facts = [known.get(number, _UNKNOWN) for number in numbers.tolist()]
    employers: dict[str, list[int]] = defaultdict(list)
    for number, fact in zip(numbers.tolist(), facts, strict=True):
        employers[fact.employer].append(number)
    sharing = {name: own for name, own in employers.items() if employer_words(name) & words}
    those = Among(numbers, titles, np.array([fact.is_remote for fact in facts], bool), sharing)
    learned = learned_from(telling, _meanings(store, encoder, telling), those)
    return learned._replace(hidden=frozenset(hidden))


def learned_from(thumbs: Sequence[Thumb], meanings: NDArray[np.float32], those: Among) -> Learned:
    """What k thumbs say of postings, from nothing but them and (k, d) what their titles mean."""
    if not thumbs:
        nothing = np.full(len(those.numbers), np.nan, np.float32)
        return Learned(dict(zip(NAMES, DEFAULTS.tolist(), strict=True)), nothing, ("",) * len(nothing))
    own = liking(thumbs, meanings)
    found = taught(thumbs, own)
    taste = tasted(own, found.telling, SCALE, thumbs, those)
    return Learned(found.weights, taste.values, taste.because)


def weights_from(store: Store, encoder: Encoder, thumbs: Sequence[Thumb]) -> dict[str, float] | None:
    """Signal → its weight as these thumbs have taught it; None where they say nothing of taste."""
    found = _taught(store, encoder, _telling(thumbs))
    return found.weights if found else None


def moved(data_folder: Path, profile_name: str, encoder: Encoder | None = None) -> tuple[Moved, ...]:
    """By how much the thumbs of a profile moved each signal, what moved most first; nothing where none has."""
    with closing(Store.open(data_folder)) as store:
        thumbs = _telling(_thumbs(store, profile_name))
        found = _taught(store, encoder or load_encoder(), thumbs)
    if not found:
        return ()
    stated = thumbs[-1].signals
    before = _shares(dict(zip(NAMES, DEFAULTS.tolist(), strict=True)), stated)
    after = _shares(found.weights, {"taste": None, **stated})
    rows = (Moved(name, before.get(name, 0.0), share, _named(name, found, thumbs)) for name, share in after.items())
    changed = (row for row in rows if abs(row.after - row.before) > LEAST_MOVED)
    return tuple(sorted(changed, key=lambda row: -abs(row.after - row.before)))


def _telling(thumbs: Sequence[Thumb]) -> list[Thumb]:
    return [thumb for thumb in thumbs if SIDES[thumb.verdict]]


def _taught(store: Store, encoder: Encoder, thumbs: Sequence[Thumb]) -> Taught | None:
    return taught(thumbs, liking(thumbs, _meanings(store, encoder, thumbs))) if thumbs else None


def _shares(weights: Mapping[str, float], stated: Mapping[str, object]) -> dict[str, float]:
    """Of the weights of the wishes that a profile states."""
    counted = {name: weight for name, weight in weights.items() if name in stated}
    total = sum(counted.values()) or 1.0
    return {name: weight / total for name, weight in counted.items()}


def _named(name: str, found: Taught, thumbs: Sequence[Thumb]) -> str:
    """The thumbs that moved a signal most in the direction in which it moved."""
    if name in NAMES:
        moves = found.moves[:, NAMES.index(name)]
        pulls = moves * (1.0 if moves.sum() >= 0 else -1.0)
    else:
        pulls = np.abs(found.telling)
    best = [at for at in np.argsort(-pulls, kind="stable")[:MOST_NAMED].tolist() if pulls[at] > 0]
    return ", ".join(f'{thumbs[at].verdict} "{thumbs[at].title}" (#{thumbs[at].number})' for at in best)


def _meanings(store: Store, encoder: Encoder, thumbs: Sequence[Thumb]) -> NDArray[np.float32]:
    """(k, d) what the titles of the thumbs mean: kept in the store, encoded again only where they are not."""
    if not thumbs:
        return np.zeros((0, encoder.dimension), np.float32)
    vectors = title_vectors(store, encoder, [thumb.title for thumb in thumbs])
    return np.stack([vectors[thumb.title] for thumb in thumbs])


def _thumbs(store: Store, profile_name: str) -> list[Thumb]:
    """From beside the store; one in memory has none."""
    folder = folder_of(store)
    return Thumbs(folder).of(profile_name) if folder else []
