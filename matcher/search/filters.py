"""Which postings count: those that pass the filter and everything in the query that filters."""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder
from matcher.facets import skills_named
from matcher.index.publishing import Opened
from matcher.query import Query, Term
from spiders.errors import UserError
from spiders.place import read_places
from spiders.posting import Place
from spiders.store import Filter, Store

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Desk(NamedTuple):
    """What a search looks into; `fresh`: the store has not changed since index and lexicon were made."""

    store: Store
    opened: Opened
    encoder: Encoder
    fresh: bool


def desk_of(store: Store, opened: Opened, encoder: Encoder) -> Desk:
    """What a search looks into, and whether it is of one moment."""
    return Desk(store, opened, encoder, store.revision() == opened.revision == opened.lexicon.revision)


def allowed_by(asked: Query, wanted: Filter, desk: Desk) -> Mask:
    """Which of the index's postings are open and pass the filter and everything in the query that filters."""
    allowed = passing(wanted, desk)
    if companies := asked.values("company"):
        allowed &= among(desk, *(_of_company(name, desk) for name in companies))
    if places := asked.values("place"):
        allowed &= _at_places(places, wanted, desk)
    for skill in asked.values("skill"):
        allowed &= among(desk, _with_skill(skill, desk))
    if asked.phrases:
        allowed &= among(desk, desk.opened.lexicon.holding(asked.phrases))
    if asked.without:
        allowed &= ~among(desk, desk.opened.lexicon.mentioning(asked.without))
    for term in asked.terms:
        if not term.wanted:
            allowed &= ~_barred(term, desk)
    return allowed


def passing(wanted: Filter, desk: Desk) -> Mask:
    """By what the lexicon knows, as long as the store has not changed since; else by the store, which takes longer."""
    if desk.fresh:
        passing = np.ones(len(desk.opened.vectors), bool)
        for numbers in desk.opened.facts.passing(wanted):
            passing &= among(desk, numbers)
        return passing
    return among(desk, desk.store.numbers(wanted))


def among(desk: Desk, *found: Numbers | list[int]) -> Mask:
    """Which of the index's postings are among any of these."""
    mask = np.zeros(len(desk.opened.vectors), bool)
    for numbers in found:
        places = desk.opened.vectors.places(np.asarray(numbers, np.int64))
        mask[places[places >= 0]] = True
    return mask


def _of_company(name: str, desk: Desk) -> Numbers:
    return desk.opened.lexicon.having("company", desk.opened.facts.companies(name))


def _at_places(names: Sequence[str], wanted: Filter, desk: Desk) -> Mask:
    """At any of the places named."""
    places = [next(iter(read_places(name)), Place(address_locality=name)) for name in names]
    return reduce(np.logical_or, (passing(wanted._replace(place=place), desk) for place in places))


def _with_skill(name: str, desk: Desk) -> Numbers | list[int]:
    """Of the postings that name the skill, under whatever name; where the table has none such, that say the words."""
    known = skills_named(name)
    return desk.opened.lexicon.having("skill", known) if known else desk.opened.lexicon.holding([name])


def _barred(term: Term, desk: Desk) -> Mask:
    """What must not be there; of an employer that no posting has, nothing."""
    if term.key == "place":
        return _at_places([term.value], Filter(), desk)
    if term.key == "skill":
        return among(desk, _with_skill(term.value, desk))
    try:
        return among(desk, _of_company(term.value, desk))
    except UserError:
        return among(desk)
