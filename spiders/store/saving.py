"""One sighting into the tables: what is new, what changed, what is gone."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Literal

import sqlalchemy as sa

from spiders.language import language_of
from spiders.openings import opening_key
from spiders.place import locate
from spiders.posting import JobPosting, Place, Sighting
from spiders.store.tables import PLACE, POSTING, VERSION
from spiders.work_mode import read_work_mode

Outcome = Literal["new", "changed", "same", "gone"]

LEAST_HOURS, MOST_HOURS = 6.0, 168.0
"""How soon and how late a page is looked at again."""
LONGER, SHORTER = 1.5, 0.5
"""What becomes of the wait when nothing changed and when something did."""


_KNOWN = sa.select(POSTING).where(POSTING.c.key == sa.bindparam("wanted"))
_INSERT = sa.insert(POSTING).returning(POSTING.c.id)
_UPDATE = sa.update(POSTING).where(POSTING.c.id == sa.bindparam("number"))
_CLOSED_BEFORE = (
    sa.select(sa.func.max(POSTING.c.id))
    .where(POSTING.c.opening == sa.bindparam("was"), POSTING.c.source == sa.bindparam("of"))
    .where(POSTING.c.state == "closed")
)
_FORGET_PLACES = sa.delete(PLACE).where(PLACE.c.posting == sa.bindparam("number"))
_INSERT_PLACES = sa.insert(PLACE)


def bump(connection: sa.Connection) -> None:
    """Count a change, so that an index knows that it is older."""
    connection.exec_driver_sql("UPDATE state SET revision = revision + 1")


def next_hours(hours: float, *, changed: bool) -> float:
    """The wait after this one: half as long after a change, half as long again without."""
    return min(MOST_HOURS, max(LEAST_HOURS, hours * (SHORTER if changed else LONGER)))


def save(connection: sa.Connection, sightings: Iterable[Sighting], now: datetime) -> list[Outcome]:
    """Keep postings as they were seen; one outcome each.

    Raises:
        ValueError: one has no address.
    """
    kept = [_save(connection, sighting, now) for sighting in sightings]
    if any(news for _, news in kept):
        bump(connection)
    return [outcome for outcome, _ in kept]


def _save(connection: sa.Connection, sighting: Sighting, now: datetime) -> tuple[Outcome, bool]:
    """The outcome, and whether an index would see a difference."""
    posting = sighting.posting
    if not posting.url:
        raise ValueError(f"a posting without an address cannot be kept: {posting.title!r}")
    known = connection.execute(_KNOWN, {"wanted": posting.key}).first()
    if known is None:
        return _insert(connection, sighting, now), True
    if sighting.gone:
        return _gone(connection, known)
    reopened = known.state != "open"
    seen = {
        "last_seen": now.isoformat(),
        "listing": sighting.listing,
        "state": "open",
        "missed": 0,
        "close_reason": None,
    }
    if not sighting.whole:
        hours = next_hours(known.check_hours, changed=False)
        later = {"check_hours": hours, "next_check": (now + timedelta(hours=hours)).isoformat()}
        update(connection, known.id, **seen, **(later if sighting.unchanged else {}))
        return "same", reopened
    changed = known.content_hash != posting.content_hash
    hours = next_hours(known.check_hours, changed=changed)
    values = seen | _read(sighting, hours, now) | stated(posting)
    if changed:
        old = sa.insert(VERSION).values(posting=known.id, until=now.isoformat(), document=known.document)
        connection.execute(old)
        values |= facts(posting, now) | {"last_changed": now.isoformat()}
        _place(connection, known.id, posting)
    update(connection, known.id, **values)
    return ("changed", True) if changed else ("same", reopened)


def update(connection: sa.Connection, number: int, **values: Any) -> None:  # noqa: ANN401  column values
    """Set columns of one posting."""
    connection.execute(_UPDATE, values | {"number": number})


def _insert(connection: sa.Connection, sighting: Sighting, now: datetime) -> Outcome:
    posting = sighting.posting
    values: dict[str, Any] = {
        "key": posting.key,
        "source": posting.source,
        "listing": sighting.listing,
        "state": "suspect" if sighting.gone else "open",
        "close_reason": "its page is gone" if sighting.gone else None,
        **dict.fromkeys(("first_seen", "last_seen", "last_changed"), now.isoformat()),
        **_read(sighting, LEAST_HOURS, now),
        **stated(posting),
        **facts(posting, now),
    }
    values["repost_of"] = connection.execute(_CLOSED_BEFORE, {"was": values["opening"], "of": posting.source}).scalar()
    number = connection.execute(_INSERT, values).scalar_one()
    _place(connection, number, posting)
    return "gone" if sighting.gone else "new"


def _gone(connection: sa.Connection, known: sa.Row[Any]) -> tuple[Outcome, bool]:
    """Suspect at first, closed when its page is gone again."""
    if known.state == "closed":
        return "same", False
    state = "suspect" if known.state == "open" else "closed"
    update(connection, known.id, state=state, close_reason="its page is gone")
    return "gone", True


def _read(sighting: Sighting, hours: float, now: datetime) -> dict[str, Any]:
    """When and how a posting was read; what was not read whole is due at once."""
    return {
        "content_hash": sighting.posting.content_hash,
        "page": sighting.page,
        "listed": sighting.listed if sighting.whole else "",
        "revision": sighting.revision,
        "check_hours": hours,
        "next_check": (now + timedelta(hours=hours) if sighting.whole else now).isoformat(),
    }


def facts(posting: JobPosting, now: datetime) -> dict[str, Any]:
    """What is looked for in columns, read once when a posting comes in."""
    mode = read_work_mode(posting.title, posting.description) if posting.job_location_type is None else None
    modes = {"TELECOMMUTE": "REMOTE", None: mode.mode if mode else None}
    return {
        "posted": str(posting.date_posted or now.date())[:10],
        "organization": posting.organization,
        "language": posting.in_language or language_of(f"{posting.title}\n{posting.description}"),
        "opening": opening_key(posting),
        "work_mode": modes.get(posting.job_location_type, posting.job_location_type),
    }


def stated(posting: JobPosting) -> dict[str, Any]:
    """What may differ between two sightings of the same content, such as a deadline that moves."""
    return {
        "document": posting.model_dump_json(by_alias=True, exclude_defaults=True).encode(),
        "valid_through": str(posting.valid_through)[:10] if posting.valid_through else None,
    }


def _place(connection: sa.Connection, number: int, posting: JobPosting) -> None:
    connection.execute(_FORGET_PLACES, {"number": number})
    rows = [_located(number, place) for place in posting.job_location]
    if rows:
        connection.execute(_INSERT_PLACES, rows)


def _located(number: int, place: Place) -> dict[str, Any]:
    found = locate(place)
    return {
        "posting": number,
        "key": found.key if found else (place.address_locality or "").casefold() or None,
        "name": (place.address_locality or "").casefold() or None,
        "region": (place.address_region or "").casefold() or None,
        "country": place.address_country or (found.country if found else None),
        "latitude": found.latitude if found else place.latitude,
        "longitude": found.longitude if found else place.longitude,
    }
