"""Postings found again: by the key of their source, by the words of their employer's name."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import sqlalchemy as sa

from spiders.store.tables import POSTING, one_of

if TYPE_CHECKING:
    from spiders.store import Store

_LEGAL_FORM: Final = re.compile(
    r"\b(?:gmbh|mbh|ag|se|kgaa|kg|ohg|gbr|ug|eg|co|inc|ltd|llc|plc|corp|sarl|sa|srl|bv|nv|ab|oy|haftungsbeschränkt"
    r"|group|gruppe|holding|und|and|der|die|the)\b"
)


@lru_cache(1 << 14)
def employer_words(name: str) -> frozenset[str]:
    """The words that tell an employer, without its legal form: "Acme Robotics GmbH" → acme, robotics."""
    return frozenset(re.findall(r"\w+", _LEGAL_FORM.sub(" ", name.casefold())))


def numbers_by_key(store: "Store", keys: Sequence[str]) -> dict[str, int]:
    """Key → number of the postings that the store holds, whatever their state."""
    rows = sa.select(POSTING.c.key, POSTING.c.id).where(POSTING.c.key.in_(one_of(keys)))
    with store.reading() as connection:
        return {row.key: row.id for row in connection.execute(rows)}


class Facts(NamedTuple):
    """The employer of a posting, and whether it can be done from anywhere."""

    employer: str
    is_remote: bool


def facts_of(store: "Store", numbers: Sequence[int]) -> dict[int, Facts]:
    """Number → what is known of the posting."""
    columns = (POSTING.c.id, POSTING.c.organization, POSTING.c.work_mode)
    rows = sa.select(*columns).where(POSTING.c.id.in_(one_of(numbers)))
    with store.reading() as connection:
        return {number: Facts(name or "", mode == "REMOTE") for number, name, mode in connection.execute(rows)}
