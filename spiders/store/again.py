"""Postings found again: by the key of their source, by the words of their employer's name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import orjson
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


def employers_sharing(store: "Store", words: Iterable[str]) -> Mapping[str, list[int]]:
    """Employer → the numbers of its open postings, for those whose name has one of these words."""
    wanted = frozenset(words)
    if not wanted:
        return {}
    rows = sa.select(POSTING.c.organization, sa.func.json_group_array(POSTING.c.id).label("numbers"))
    rows = rows.where(POSTING.c.state == "open").group_by(POSTING.c.organization)
    with store.reading() as connection:
        found = connection.execute(rows).fetchall()
    return {name: orjson.loads(numbers) for name, numbers in found if name and wanted & employer_words(name)}
