"""Search: words and vectors together, filtered, one row an opening."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from itertools import islice
from sqlite3 import DatabaseError
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder
from matcher.facets import Facet, companies_named, facets, skills_named
from matcher.fusion import fuse
from matcher.index.publishing import Opened
from matcher.query import Query, Term, parse
from matcher.roles import other_names
from matcher.typos import corrections, replaced
from spiders.errors import UserError
from spiders.place import read_places
from spiders.posting import Place
from spiders.store import Filter, Store, Stored

MOST_WORDS_FOUND = 100_000
MOST_PLACE_WORDS = 32
PLACE_WEIGHT = 3.0
"""A city named in the query is worth three standard deviations of likeness: before all but the best elsewhere."""
OTHER_NAME_SHARE = 0.8
"""A posting under another name of the role counts a little less than under the name asked for."""
MATCHES_FROM = 2.0
"""Score from which a posting counts as a match: two standard deviations of likeness, or two fifths of the words."""
CHUNK = 64

Numbers = NDArray[np.int64]
Scores = NDArray[np.float32]


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


class _Ranked(NamedTuple):
    """Posting numbers, best first, and their scores."""

    numbers: Numbers
    scores: Scores


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
    with _said_plainly():
        allowed = _allowed(asked, wanted, store, opened)
        found = corrections(asked.loose, opened.lexicon)
        if not asked.text:
            numbers = np.sort(opened.vectors.numbers)[::-1]
            ranked = _Ranked(numbers, np.zeros(len(numbers), np.float32))
        else:
            ranked = _ranked(replaced(asked.text, found), store, opened, encoder)
    ranked = _only(ranked, allowed)
    matches = ranked.numbers[ranked.scores >= MATCHES_FROM] if asked.text else ranked.numbers
    notes = (f'Searched for "{meant}" instead of "{typed}".' for typed, meant in found.items())
    return Answer(_openings(ranked, store, limit), matches, (*asked.notes, *notes))


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
    cosines = opened.vectors.scores(vector.astype(np.float32))
    with _said_plainly():
        scores = fuse(cosines.cosines, _word_shares(title, opened, cosines.numbers))
    own = store.opening_of(number)[0]
    allowed = np.setdiff1d(store.numbers(wanted), [number, *own])
    return _openings(_only(_sorted(cosines.numbers, scores), allowed), store, limit)


def counts_of(matches: Numbers, opened: Opened) -> tuple[Facet, ...]:
    """How many of these postings are of each employer, place, work mode, level, source and language."""
    with _said_plainly():
        return facets(opened.lexicon.counted(matches.tolist()), len(matches))


def _allowed(asked: Query, wanted: Filter, store: Store, opened: Opened) -> Numbers:
    """The open postings that pass the filter and everything in the query that filters."""
    lexicon, passing = opened.lexicon, store.numbers(wanted)
    every = [_of_companies(asked, opened), _at_places(asked.values("place"), wanted, store)]
    every += [_with_skill(skill, opened) for skill in asked.values("skill")]
    if asked.phrases:
        every.append(np.array(lexicon.holding(asked.phrases), np.int64))
    for some in every:
        passing = passing if some is None else np.intersect1d(passing, some)
    barred = [_barred(term, store, opened) for term in asked.terms if not term.wanted]
    if asked.without:
        barred.append(np.array(lexicon.mentioning(asked.without), np.int64))
    return reduce(np.setdiff1d, barred, passing)


def _of_companies(asked: Query, opened: Opened) -> Numbers | None:
    """Of any of the employers named; None where none is."""
    named = asked.values("company")
    known = opened.lexicon.values("company") if named else []
    names = [name for value in named for name in companies_named(value, known)]
    return np.array(opened.lexicon.having("company", names), np.int64) if named else None


def _at_places(names: Sequence[str], wanted: Filter, store: Store) -> Numbers | None:
    """At any of the places named; None where none is."""
    places = [next(iter(read_places(name)), Place(address_locality=name)) for name in names]
    found = [store.numbers(wanted._replace(place=place)) for place in places]
    return np.unique(np.concatenate(found)) if found else None


def _with_skill(name: str, opened: Opened) -> Numbers:
    """Of the postings that name the skill, under whatever name; where the table has none such, that say the words."""
    known = skills_named(name)
    numbers = opened.lexicon.having("skill", known) if known else opened.lexicon.holding([name])
    return np.array(numbers, np.int64)


def _barred(term: Term, store: Store, opened: Opened) -> Numbers:
    """What must not be there; of an employer that no posting has, nothing."""
    if term.key == "place":
        found = _at_places([term.value], Filter(), store)
        return np.zeros(0, np.int64) if found is None else found
    if term.key == "skill":
        return _with_skill(term.value, opened)
    try:
        names = companies_named(term.value, opened.lexicon.values("company"))
    except UserError:
        names = []
    return np.array(opened.lexicon.having("company", names), np.int64)


def _ranked(text: str, store: Store, opened: Opened, encoder: Encoder) -> _Ranked:
    """Every posting by words and meaning; a city named in the text lifts what is there."""
    names = store.place_names(_names(text))
    of_places = {word for name in names for word in name.split()}
    topic = " ".join(word for word in text.split() if word.strip(",;") not in of_places) or text
    numbers, scores = _scores((topic, *other_names(topic)), opened, encoder)
    scores += PLACE_WEIGHT * np.isin(numbers, store.numbers_in(names)) if names else 0
    return _sorted(numbers, scores)


def _sorted(numbers: Numbers, scores: Scores) -> _Ranked:
    order = np.argsort(-scores, kind="stable")
    return _Ranked(numbers[order], scores[order])


def _only(ranked: _Ranked, allowed: Numbers) -> _Ranked:
    inside = np.isin(ranked.numbers, allowed)
    return _Ranked(ranked.numbers[inside], ranked.scores[inside])


def _openings(ranked: _Ranked, store: Store, limit: int) -> list[Hit]:
    return one_an_opening(_hits(store, zip(ranked.numbers.tolist(), ranked.scores.tolist(), strict=True)), limit)


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
    found = opened.lexicon.search(text, MOST_WORDS_FOUND)
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
    waiting = iter(ranked)
    while chunk := dict(islice(waiting, CHUNK)):
        known = {stored.id: stored for stored in store.postings(chunk)}
        yield from (Hit(known[number], score) for number, score in chunk.items() if number in known)
