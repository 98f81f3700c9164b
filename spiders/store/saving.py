"""One sighting into the tables: what is new, what changed, what is gone."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, Literal

import sqlalchemy as sa

from spiders.place import locate
from spiders.posting import JobPosting, Place, Sighting
from spiders.store.tables import PLACE, POSTING, VERSION, one_of

Outcome = Literal["new", "changed", "same", "gone"]

LEAST_HOURS, MOST_HOURS = 6.0, 168.0
"""How soon and how late a page is looked at again."""
LONGER, SHORTER = 1.5, 0.5
"""What becomes of the wait when nothing changed and when something did."""


_INSERT = sa.insert(POSTING)
_PLACES = sa.insert(PLACE)
_VERSIONS = sa.insert(VERSION)
_FORGET_PLACES = sa.delete(PLACE).where(PLACE.c.posting == sa.bindparam("number"))


def bump(connection: sa.Connection) -> None:
    """Count a change, so that an index knows that it is older."""
    connection.exec_driver_sql("UPDATE state SET revision = revision + 1")


def next_hours(hours: float, *, changed: bool) -> float:
    """The wait after this one: half as long after a change, half as long again without."""
    return min(MOST_HOURS, max(LEAST_HOURS, hours * (SHORTER if changed else LONGER)))


def save(connection: sa.Connection, sightings: Iterable[Sighting], now: datetime) -> list[Outcome]:
    """Keep postings as they were seen, a few statements for all of them; one outcome each.

    Raises:
        ValueError: one has no address.
    """
    outcomes: list[Outcome] = []
    for batch in _each_once(sightings):
        changes = _Changes(connection, now)
        known = _known(connection, [sighting.posting.key for sighting in batch])
        outcomes += [changes.add(sighting, known.get(sighting.posting.key)) for sighting in batch]
        changes.write()
    return outcomes


def _each_once(sightings: Iterable[Sighting]) -> Iterator[list[Sighting]]:
    """In order, split where a posting comes again: it must be known before."""
    batch: dict[str, Sighting] = {}
    for sighting in sightings:
        if not sighting.posting.url:
            raise ValueError(f"a posting without an address cannot be kept: {sighting.posting.title!r}")
        if sighting.posting.key in batch:
            yield list(batch.values())
            batch = {}
        batch[sighting.posting.key] = sighting
    yield list(batch.values())


def _known(connection: sa.Connection, keys: list[str]) -> dict[str, sa.Row[Any]]:
    rows = connection.execute(sa.select(POSTING).where(POSTING.c.key.in_(one_of(keys))))
    return {row.key: row for row in rows}


class _Changes:
    """What a batch of sightings changes, gathered and then written."""

    def __init__(self, connection: sa.Connection, now: datetime) -> None:
        self._connection, self._now = connection, now
        self._inserts: list[dict[str, Any]] = []
        self._updates: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        self._versions: list[dict[str, Any]] = []
        self._located: dict[str, JobPosting] = {}
        self._placed: dict[int, JobPosting] = {}
        self._moved: list[dict[str, int]] = []
        self._news = False

    def add(self, sighting: Sighting, known: sa.Row[Any] | None) -> Outcome:
        """One sighting more, of a posting that is new or known."""
        if known is None:
            return self._new(sighting)
        if sighting.gone:
            return self._gone(known)
        self._news = self._news or known.state != "open"
        return self._again(sighting, known)

    def write(self) -> None:
        """Everything into the tables."""
        self._write_new()
        for columns, rows in self._updates.items():
            values: dict[str, Any] = {column: sa.bindparam(f"new_{column}") for column in columns}
            self._connection.execute(
                sa.update(POSTING).where(POSTING.c.id == sa.bindparam("number")).values(values), rows
            )
        if self._versions:
            self._connection.execute(_VERSIONS, self._versions)
        if self._moved:
            self._connection.execute(_FORGET_PLACES, self._moved)
        places = [_located(number, place) for number, posting in self._placed.items() for place in posting.job_location]
        if places:
            self._connection.execute(_PLACES, places)
        if self._news:
            bump(self._connection)

    def _new(self, sighting: Sighting) -> Outcome:
        posting = sighting.posting
        self._inserts.append({
            "key": posting.key,
            "source": posting.source,
            "listing": sighting.listing,
            "state": "suspect" if sighting.gone else "open",
            "close_reason": "its page is gone" if sighting.gone else None,
            **dict.fromkeys(("first_seen", "last_seen", "last_changed"), self._now.isoformat()),
            **_read(sighting, LEAST_HOURS, self._now),
            **stated(posting),
            **facts(posting, self._now),
        })  # fmt: skip
        self._located[posting.key] = posting
        self._news = True
        return "gone" if sighting.gone else "new"

    def _write_new(self) -> None:
        if not self._inserts:
            return
        self._connection.execute(_INSERT, self._inserts)
        keys = one_of(list(self._located))
        rows = self._connection.execute(sa.select(POSTING.c.id, POSTING.c.key).where(POSTING.c.key.in_(keys)))
        self._placed |= {row.id: self._located[row.key] for row in rows}

    def _again(self, sighting: Sighting, known: sa.Row[Any]) -> Outcome:
        """A posting that is still there, with other content or the same."""
        posting = sighting.posting
        seen: dict[str, Any] = {"last_seen": self._now.isoformat(), "listing": sighting.listing}
        seen |= {"state": "open", "missed": 0, "close_reason": None}
        if not sighting.whole:
            hours = next_hours(known.check_hours, changed=False)
            later = {"check_hours": hours, "next_check": (self._now + timedelta(hours=hours)).isoformat()}
            self._update(known.id, seen | (later if sighting.unchanged else {}))
            return "same"
        changed = known.content_hash != posting.content_hash
        hours = next_hours(known.check_hours, changed=changed)
        values = seen | _read(sighting, hours, self._now) | stated(posting)
        if changed:
            self._versions.append({"posting": known.id, "until": self._now.isoformat(), "document": known.document})
            values |= facts(posting, self._now) | {"last_changed": self._now.isoformat()}
            self._placed[known.id] = posting
            self._moved.append({"number": known.id})
            self._news = True
        self._update(known.id, values)
        return "changed" if changed else "same"

    def _gone(self, known: sa.Row[Any]) -> Outcome:
        """Suspect at first, closed when its page is gone again."""
        if known.state == "closed":
            return "same"
        state = "suspect" if known.state == "open" else "closed"
        self._update(known.id, {"state": state, "close_reason": "its page is gone"})
        self._news = True
        return "gone"

    def _update(self, number: int, values: dict[str, Any]) -> None:
        row = {f"new_{column}": value for column, value in values.items()}
        self._updates.setdefault(tuple(values), []).append(row | {"number": number})


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
    from spiders.language import language_of  # noqa: PLC0415  who only searches reads nothing
    from spiders.work_mode import read_work_mode  # noqa: PLC0415  the same

    mode = read_work_mode(posting.title, posting.description) if posting.job_location_type is None else None
    modes = {"TELECOMMUTE": "REMOTE", None: mode.mode if mode else None}
    return {
        "posted": str(posting.date_posted or now.date())[:10],
        "organization": posting.organization,
        "language": posting.in_language or language_of(f"{posting.title}\n{posting.description}"),
        "opening": None,  # to be compared: see `grouping`
        "work_mode": modes.get(posting.job_location_type, posting.job_location_type),
    }


def stated(posting: JobPosting) -> dict[str, Any]:
    """What may differ between two sightings of the same content, such as a deadline that moves."""
    return {
        "document": posting.model_dump_json(by_alias=True, exclude_defaults=True).encode(),
        "valid_through": str(posting.valid_through)[:10] if posting.valid_through else None,
    }


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
