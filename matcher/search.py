"""Search: words and vectors together, filtered, one row an opening."""

from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import DatabaseError
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder
from matcher.fusion import fuse
from matcher.index.publishing import Opened
from matcher.roles import other_names
from spiders.errors import UserError
from spiders.posting import clean_line
from spiders.store import Filter, Store, Stored

LONGEST_QUERY = 2_000
MOST_WORDS_FOUND = 100_000
MOST_PLACE_WORDS = 32
PLACE_WEIGHT = 3.0
"""A city named in the query is worth three standard deviations of likeness: before all but the best elsewhere."""
OTHER_NAME_SHARE = 0.8
"""A posting under another name of the role counts a little less than under the name asked for."""
CHUNK = 64


class Hit(NamedTuple):
    """A posting that answers a query, its score within this query, and the other postings of its opening."""

    stored: Stored
    score: float
    also_on: tuple[Stored, ...] = ()


def search(  # noqa: PLR0913  what is asked, and where
    query: str, wanted: Filter, limit: int, *, store: Store, opened: Opened, encoder: Encoder
) -> list[Hit]:
    """The best postings for a query, best first; fewer than `limit` openings only where fewer pass the filter.

    Raises:
        UserError: the query says nothing.
    """
    text = str(clean_line(query[:LONGEST_QUERY]))
    if not any(character.isalnum() for character in text):
        raise UserError('the query is empty; say what you look for, as in: rolesonar search "KI-Entwickler Berlin"')
    names = store.place_names(_names(text))
    of_places = {word for name in names for word in name.split()}
    topic = " ".join(word for word in text.split() if word.strip(",;") not in of_places) or text
    numbers, scores = _scores((topic, *other_names(topic)), opened, encoder)
    scores += PLACE_WEIGHT * np.isin(numbers, store.numbers_in(names)) if names else 0
    allowed = np.isin(numbers, store.numbers(wanted))
    numbers, scores = numbers[allowed], scores[allowed]
    order = np.argsort(-scores, kind="stable")
    ranked = zip(numbers[order].tolist(), scores[order].tolist(), strict=True)
    return one_an_opening(_hits(store, ranked), limit)


def one_an_opening(hits: Iterable[Hit], limit: int) -> list[Hit]:
    """The first `limit` openings, each as its best posting with the others of it that were met on the way."""
    found: dict[str | int, Hit] = {}
    for hit in hits:
        key = hit.stored.opening or hit.stored.id
        if key in found:
            found[key] = found[key]._replace(also_on=(*found[key].also_on, hit.stored))
        elif len(found) >= limit:
            break
        else:
            found[key] = hit
    return list(found.values())


def _scores(names: Sequence[str], opened: Opened, encoder: Encoder) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The score of every posting for the first name, or for another name of the same role where that is better."""
    vectors = encoder.encode_queries(names)
    numbers = opened.vectors.scores(vectors[0]).numbers
    scores = np.full(len(numbers), -np.inf, np.float32)
    for at, (name, vector) in enumerate(zip(names, vectors, strict=True)):
        fused = fuse(opened.vectors.scores(vector).cosines, _word_shares(name, opened, numbers))
        scores = np.maximum(scores, fused * (OTHER_NAME_SHARE if at else 1))
    return numbers, scores


def _word_shares(text: str, opened: Opened, numbers: NDArray[np.int64]) -> NDArray[np.float32]:
    shares = np.zeros(len(numbers), np.float32)
    try:
        found = opened.lexicon.search(text, MOST_WORDS_FOUND)
    except DatabaseError as error:
        raise UserError(
            f"lexicon.sqlite: {error}; wait for another rolesonar, or delete it in the data folder: it is made anew"
        ) from error
    if found and len(numbers):
        there, values = (np.array(column) for column in zip(*found, strict=True))
        at = np.minimum(np.searchsorted(numbers, there), len(numbers) - 1)
        known = numbers[at] == there
        shares[at[known]] = values[known]
    return shares


def _names(text: str) -> Sequence[str]:
    """Words, and two or three in a row, that could name a city: Frankfurt am Main."""
    words = [word.strip(",;") for word in text.split()][:MOST_PLACE_WORDS]
    return [" ".join(words[start : start + length]) for length in (1, 2, 3) for start in range(len(words) - length + 1)]


def _hits(store: Store, ranked: Iterable[tuple[int, float]]) -> Iterator[Hit]:
    waiting = list(ranked)
    for start in range(0, len(waiting), CHUNK):
        chunk = dict(waiting[start : start + CHUNK])
        known = {stored.id: stored for stored in store.postings(chunk)}
        yield from (Hit(known[number], score) for number, score in chunk.items() if number in known)
