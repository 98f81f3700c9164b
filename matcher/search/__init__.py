"""Search: words and vectors together, filtered, one row an opening."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from sqlite3 import DatabaseError
from typing import NamedTuple

import numpy as np

from matcher.encoder import Encoder
from matcher.facets import COUNTED, Facet, facets
from matcher.index.publishing import Opened
from matcher.query import parse
from matcher.search.filters import Numbers, allowed_by, among, desk_of, passing
from matcher.search.scoring import MATCHES_FROM, Scores, Wording, bound_of, fused, scores_of, word_shares
from matcher.typos import corrections, replaced
from spiders.errors import UserError
from spiders.store import Filter, Store, Stored

FIRST_CHUNK, CHUNK = 12, 64


class Hit(NamedTuple):
    """A posting that answers a query, its score within this query, and the other postings of its opening."""

    stored: Stored
    score: float
    also_on: tuple[Stored, ...] = ()


class Answer(NamedTuple):
    """The best hits, the numbers of all matches, and what the query was not taken as typed for."""

    hits: list[Hit]
    matches: Numbers
    notes: tuple[str, ...] = ()


def search(  # noqa: PLR0913  what is asked, and where
    query: str, wanted: Filter, limit: int, *, store: Store, opened: Opened, encoder: Encoder
) -> list[Hit]:
    """The hits of `answer`."""
    return answer(query, wanted, limit, store=store, opened=opened, encoder=encoder).hits


def answer(  # noqa: PLR0913  what is asked, and where
    query: str, wanted: Filter, limit: int, *, store: Store, opened: Opened, encoder: Encoder
) -> Answer:
    """The best postings for a query, best first; fewer than `limit` openings only where fewer pass the filter.

    What the query says beside its words (see matcher.query) filters too. A match is a posting that passes and is
    clearly nearer to the words than most; without words, every one that passes, the newest first.

    Raises:
        UserError: the query says nothing, or names a key or an employer that is none.
    """
    asked = parse(query)
    numbers = opened.vectors.numbers
    with _said_plainly():
        desk = desk_of(store, opened, encoder)
        allowed = np.flatnonzero(allowed_by(asked, wanted, desk))
        found = corrections(asked.loose, opened.lexicon)
        if not asked.text:
            matches, ranked = numbers[allowed], _newest_first(numbers[allowed])
        else:
            scores = scores_of(replaced(asked.text, found), desk, allowed)
            matches, ranked = numbers[allowed[scores >= MATCHES_FROM]], _best_first(numbers[allowed], scores)
        notes = (f'Searched for "{meant}" instead of "{typed}".' for typed, meant in found.items())
        return Answer(one_an_opening(_hits(store, ranked), limit), matches, (*asked.notes, *notes))


def similar(  # noqa: PLR0913  what is asked, and where
    number: int, wanted: Filter, limit: int, *, store: Store, opened: Opened, encoder: Encoder
) -> list[Hit]:
    """The openings most like a posting's, in title and in text, without its own; best first.

    Raises:
        UserError: there is no such posting.
    """
    stored = store.get(number)
    if stored is None:
        raise UserError(f"{number}: no posting has this number; `rolesonar search` prints the numbers")
    known = store.vectors(encoder.name, [stored.content_hash])
    title = stored.posting.title
    vector = next(iter(known.values())) if known else encoder.encode_queries([title])[0]
    with _said_plainly():
        scores = fused(Wording(vector.astype(np.float32), word_shares(title, opened), 1.0), opened)
        desk = desk_of(store, opened, encoder)
        allowed = passing(wanted, desk) & ~among(desk, [number, *store.opening_of(number)[0]])
        ranked = _best_first(opened.vectors.numbers[allowed], scores[allowed])
        return one_an_opening(_hits(store, ranked), limit)


def counts_of(matches: Numbers, opened: Opened) -> tuple[Facet, ...]:
    """How many of these postings are of each employer, place, work mode, level, source and language."""
    with _said_plainly():
        return facets(opened.lexicon.counted(matches.tolist(), COUNTED), len(matches))


def _best_first(numbers: Numbers, scores: Scores) -> Iterator[tuple[int, float]]:
    """Numbers and scores, best first, of equal ones the lower number; the first few are sorted before the others."""
    bound = bound_of(scores)
    for part in (scores >= bound, scores < bound):
        chosen = np.flatnonzero(part)
        order = chosen[np.argsort(-scores[chosen], kind="stable")]
        yield from zip(numbers[order].tolist(), scores[order].tolist(), strict=True)


def _newest_first(numbers: Numbers) -> Iterator[tuple[int, float]]:
    return ((number, 0.0) for number in numbers[::-1].tolist())


@contextmanager
def _said_plainly() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise UserError(
            f"lexicon.sqlite: {error}; wait for another rolesonar, or delete it in the data folder: it is made anew"
        ) from error


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


def _hits(store: Store, ranked: Iterable[tuple[int, float]]) -> Iterator[Hit]:
    waiting, size = iter(ranked), FIRST_CHUNK
    while chunk := dict(islice(waiting, size)):
        known = {stored.id: stored for stored in store.postings(chunk)}
        yield from (Hit(known[number], score) for number, score in chunk.items() if number in known)
        size = CHUNK
