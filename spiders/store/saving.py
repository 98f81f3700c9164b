"""One sighting into the tables: what is new, what changed, what is gone."""

from datetime import datetime
from typing import Any, Literal

import sqlalchemy as sa

from spiders.language import language_of
from spiders.openings import opening_key
from spiders.place import locate
from spiders.posting import JobPosting
from spiders.store.tables import PLACE, POSTING
from spiders.work_mode import read_work_mode

Outcome = Literal["new", "changed", "same", "gone"]


def bump(connection: sa.Connection) -> None:
    """Count a change, so that an index knows that it is older."""
    connection.exec_driver_sql("UPDATE state SET revision = revision + 1")


def save(connection: sa.Connection, posting: JobPosting, listing: str, *, gone: bool, now: datetime) -> Outcome:
    """Keep one posting as it was seen.

    Raises:
        ValueError: it has no address.
    """
    if not posting.url:
        raise ValueError(f"a posting without an address cannot be kept: {posting.title!r}")
    known = connection.execute(
        sa.select(POSTING.c.id, POSTING.c.content_hash, POSTING.c.state).where(POSTING.c.key == posting.key)
    ).first()
    if gone and known:
        state = "open" if known.state == "open" else "closed"
        bump(connection)
        _update(connection, known.id, state="suspect" if state == "open" else "closed")
        return "gone"
    content_hash = posting.content_hash
    seen = {"last_seen": now.isoformat(), "listing": listing, "state": "suspect" if gone else "open"}
    if known and known.content_hash == content_hash:
        if known.state != "open":
            bump(connection)
        _update(connection, known.id, **seen, **_stated(posting))
        return "same"
    bump(connection)
    values = seen | _facts(posting, now) | {"content_hash": content_hash, "last_changed": now.isoformat()}
    if known:
        _update(connection, known.id, **values)
        number = known.id
    else:
        insert = sa.insert(POSTING).values(key=posting.key, source=posting.source, first_seen=now.isoformat(), **values)
        number = connection.execute(insert.returning(POSTING.c.id)).scalar_one()
    _place(connection, number, posting)
    return "gone" if gone else "changed" if known else "new"


def _update(connection: sa.Connection, number: int, **values: Any) -> None:  # noqa: ANN401  column values
    connection.execute(sa.update(POSTING).where(POSTING.c.id == number).values(**values))


def _facts(posting: JobPosting, now: datetime) -> dict[str, Any]:
    """What is looked for in columns, read once when a posting comes in."""
    mode = read_work_mode(posting.title, posting.description) if posting.job_location_type is None else None
    stated = {"TELECOMMUTE": "REMOTE", None: mode.mode if mode else None}
    return _stated(posting) | {
        "posted": str(posting.date_posted or now.date())[:10],
        "organization": posting.organization,
        "language": posting.in_language or language_of(f"{posting.title}\n{posting.description}"),
        "opening": opening_key(posting),
        "work_mode": stated.get(posting.job_location_type, posting.job_location_type),
    }


def _stated(posting: JobPosting) -> dict[str, Any]:
    """What may differ between two sightings of the same content, such as a deadline that moves."""
    return {
        "document": posting.model_dump_json(by_alias=True, exclude_defaults=True).encode(),
        "valid_through": str(posting.valid_through)[:10] if posting.valid_through else None,
    }


def _place(connection: sa.Connection, number: int, posting: JobPosting) -> None:
    connection.execute(sa.delete(PLACE).where(PLACE.c.posting == number))
    for place in posting.job_location:
        found = locate(place)
        connection.execute(
            sa.insert(PLACE).values(
                posting=number,
                key=found.key if found else (place.address_locality or "").casefold() or None,
                name=(place.address_locality or "").casefold() or None,
                region=(place.address_region or "").casefold() or None,
                country=place.address_country or (found.country if found else None),
                latitude=found.latitude if found else place.latitude,
                longitude=found.longitude if found else place.longitude,
            )
        )
