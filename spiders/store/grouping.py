"""Openings kept up to date: what is new or changed is compared with what shares a block with it, and with no more."""

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from spiders.openings import Ad, Opening, ad_of, blocks, group
from spiders.posting import JobPosting
from spiders.store.tables import BLOCK, DECISION, POSTING, one_of

AT_ONCE = 2_000
"""So many new postings are grouped in one transaction."""

_COMPARED: sa.Select[Any] = sa.select(
    POSTING.c.id, POSTING.c.source, POSTING.c.state, POSTING.c.language, POSTING.c.opening, POSTING.c.document
)
_BLOCKS = sa.insert(BLOCK).prefix_with("OR IGNORE")
_JOIN = sa.update(POSTING).where(POSTING.c.id == sa.bindparam("number")).values(opening=sa.bindparam("joined"))
_REPOST = sa.update(POSTING).where(POSTING.c.id == sa.bindparam("number")).values(repost_of=sa.bindparam("before"))


def group_next(connection: sa.Connection) -> int:
    """Group the next postings that have not been compared; how many, 0 when all have."""
    waiting = sa.select(POSTING.c.id).where(POSTING.c.opening.is_(None)).order_by(POSTING.c.id).limit(AT_ONCE)
    new = [row.id for row in connection.execute(waiting)]
    if new:
        before = _sharing(connection, new)
        _place_in_blocks(connection, new)
        _regroup(connection, {*new, *before, *_sharing(connection, new)}, new)
    return len(new)


def regroup(connection: sa.Connection, numbers: Sequence[int]) -> None:
    """Group these anew, with the openings that they are in and what shares a block with them."""
    _regroup(connection, {*numbers, *_sharing(connection, numbers)}, ())


def members(connection: sa.Connection, key: str) -> list[int]:
    """The numbers of the postings of an opening."""
    rows = connection.execute(sa.select(POSTING.c.id).where(POSTING.c.opening == key).order_by(POSTING.c.id))
    return [row.id for row in rows]


def neighbours(connection: sa.Connection, number: int) -> list[int]:
    """The numbers of the postings that one was compared with and that are in another opening."""
    mine = sa.select(POSTING.c.opening).where(POSTING.c.id == number).scalar_subquery()
    sharing = one_of(sorted(_sharing(connection, [number])))
    rows = sa.select(POSTING.c.id).where(POSTING.c.id.in_(sharing), POSTING.c.opening != mine).order_by(POSTING.c.id)
    return [row.id for row in connection.execute(rows)]


def decide(connection: sa.Connection, numbers: Sequence[int], *, same: bool | None) -> None:
    """Keep that these postings are one opening, or that they are not, each with each; None takes back what was said."""
    pairs = [(one, other) for one in numbers for other in numbers if one < other]
    for one, other in pairs:
        said = (DECISION.c.one == one) & (DECISION.c.other == other)
        connection.execute(sa.delete(DECISION).where(said))
    if same is not None:
        rows = [{"one": one, "other": other, "same": same} for one, other in pairs]
        connection.execute(sa.insert(DECISION), rows)
    regroup(connection, numbers)


def _sharing(connection: sa.Connection, numbers: Sequence[int]) -> set[int]:
    """The numbers of all postings that share a block with one of these."""
    mine = sa.select(BLOCK.c.block).where(BLOCK.c.posting.in_(one_of(numbers)))
    return {row.posting for row in connection.execute(sa.select(BLOCK.c.posting).where(BLOCK.c.block.in_(mine)))}


def _place_in_blocks(connection: sa.Connection, numbers: Sequence[int]) -> None:
    connection.execute(sa.delete(BLOCK).where(BLOCK.c.posting.in_(one_of(numbers))))
    rows = [{"block": block, "posting": row.id} for row in _rows(connection, numbers) for block in blocks(_ad_of(row))]
    if rows:
        connection.execute(_BLOCKS, rows)


def _regroup(connection: sa.Connection, numbers: Iterable[int], new: Sequence[int]) -> None:
    rows = _with_openings(connection, numbers)
    at = {row.id: position for position, row in enumerate(rows)}
    together, apart = (_decided(connection, at, same=same) for same in (True, False))
    openings = group([_ad_of(row) for row in rows], together=together, apart=apart)
    keys = {rows[member].id: str(rows[opening.members[0]].id) for opening in openings for member in opening.members}
    changed = [{"number": row.id, "joined": keys[row.id]} for row in rows if row.opening != keys[row.id]]
    if changed:
        connection.execute(_JOIN, changed)
    reposts = [pair for opening in openings for pair in _reposts(opening, rows, set(new))]
    if reposts:
        connection.execute(_REPOST, reposts)


def _with_openings(connection: sa.Connection, numbers: Iterable[int]) -> list[sa.Row[Any]]:
    """The postings of these numbers and those of their openings, in order of their numbers."""
    rows = _rows(connection, sorted(numbers))
    keys = sorted({row.opening for row in rows if row.opening})
    known = {row.id for row in rows}
    others = _COMPARED.where(POSTING.c.opening.in_(one_of(keys)))
    rows += [row for row in connection.execute(others) if row.id not in known]
    return sorted(rows, key=lambda row: row.id)


def _rows(connection: sa.Connection, numbers: Sequence[int]) -> list[sa.Row[Any]]:
    return list(connection.execute(_COMPARED.where(POSTING.c.id.in_(one_of(numbers)))))


def _ad_of(row: sa.Row[Any]) -> Ad:
    return ad_of(JobPosting.model_validate_json(row.document))._replace(language=row.language)


def _decided(connection: sa.Connection, at: dict[int, int], *, same: bool) -> list[tuple[int, int]]:
    """The pairs of positions that a person has decided on."""
    rows = connection.execute(sa.select(DECISION.c.one, DECISION.c.other).where(DECISION.c.same == same))
    return [(at[row.one], at[row.other]) for row in rows if row.one in at and row.other in at]


def _reposts(opening: Opening, rows: Sequence[sa.Row[Any]], new: set[int]) -> Iterable[dict[str, int]]:
    """What is new and repeats a closed posting of its own source."""
    closed = {rows[member].source: rows[member].id for member in opening.members if rows[member].state == "closed"}
    for member in opening.members:
        row = rows[member]
        if row.id in new and row.state != "closed" and closed.get(row.source, row.id) < row.id:
            yield {"number": row.id, "before": closed[row.source]}
