"""Store: every posting ever seen, in SQLite, and what each run saw."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Self

import sqlalchemy as sa
from pydantic import ValidationError

from spiders.errors import UserError
from spiders.posting import JobPosting, Sighting
from spiders.store.connection import begin, prepare, said_plainly, where_is
from spiders.store.lifecycle import close_expired
from spiders.store.migrations import migrate, steps_left
from spiders.store.nearness import named, near
from spiders.store.rows import Filter, IndexFile, Run, Stored
from spiders.store.saving import Outcome, save
from spiders.store.tables import INDEX_FILE, PLACE, POSTING, RUN, VECTOR, VERSION, one_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Filter", "IndexFile", "Run", "Store", "Stored"]

FLOOR_SHARE = 0.6
"""A run that sees less than this share of the median of its last five is an alarm."""


class Store:
    """Postings by number, source and state. `Store("sqlite://")` lives in memory.

    Raises:
        UserError: the file is no store, was written by a newer rolesonar, or another process holds it.
    """

    def __init__(self, url: str = "sqlite://", patience: float = 30.0) -> None:
        """`patience`: seconds to wait for another process that writes."""
        in_memory = {"poolclass": sa.StaticPool} if url == "sqlite://" else {}
        arguments = {"timeout": patience, "check_same_thread": False}
        self._engine = sa.create_engine(url, connect_args=arguments, **in_memory)
        sa.event.listen(self._engine, "connect", prepare)
        sa.event.listen(self._engine, "begin", begin)
        where = where_is(self._engine)
        with self.reading() as connection:
            left = steps_left(connection, where)
        if left:  # else to open a store would wait for whoever writes
            with self.writing() as connection:
                migrate(connection, where)

    @classmethod
    def open(cls, folder: Path, patience: float = 30.0) -> Self:
        """The store in a data folder, made where there is none.

        Raises:
            UserError: the folder cannot be written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"{folder}: cannot be made: {error.strerror}; choose another with --data") from error
        return cls(f"sqlite:///{folder / 'store.sqlite'}", patience)

    def close(self) -> None:
        """Let the file go."""
        self._engine.dispose()

    def save(self, sightings: Iterable[Sighting | tuple[JobPosting, str, bool]], now: datetime) -> list[Outcome]:
        """Keep what was seen, in one transaction; one outcome each.

        A posting whose page is gone becomes suspect, and closed when it is gone a second time.
        """
        with self.writing() as connection:
            return save(connection, (Sighting(*sighting) for sighting in sightings), now)

    def close_expired(self, today: date) -> int:
        """Close postings whose valid_through passed more than a day ago; how many."""
        with self.writing() as connection:
            return close_expired(connection, today)

    def get(self, number: int) -> Stored | None:
        """The posting of that number, whatever its state."""
        return next(self.postings([number]), None)

    def postings(self, numbers: Iterable[int] | None = None) -> Iterator[Stored]:
        """The postings of these numbers, or all open ones, in order of their numbers."""
        rows = sa.select(POSTING).order_by(POSTING.c.id)
        if numbers is None:
            rows = rows.where(POSTING.c.state == "open")
        else:
            rows = rows.where(POSTING.c.id.in_(one_of([int(number) for number in numbers])))
        with self.reading() as connection:
            for row in connection.execute(rows):
                yield _stored(row)

    def by_employer(self, numbers: Iterable[int]) -> list[int]:
        """The same numbers, those of one employer beside each other."""
        wanted = POSTING.c.id.in_(one_of([int(number) for number in numbers]))
        rows = sa.select(POSTING.c.id).where(wanted).order_by(POSTING.c.organization, POSTING.c.id)
        with self.reading() as connection:
            return [row.id for row in connection.execute(rows)]

    def some_of_each(self, employers: Sequence[str], most: int) -> Iterator[Stored]:
        """At most so many open postings of each of these employers, the latest."""
        place = sa.func.row_number().over(partition_by=POSTING.c.organization, order_by=POSTING.c.id.desc())
        named = POSTING.c.organization.in_(one_of(employers))
        ranked = sa.select(POSTING.c.id, place.label("place")).where(POSTING.c.state == "open", named).subquery()
        with self.reading() as connection:
            numbers = [row.id for row in connection.execute(sa.select(ranked.c.id).where(ranked.c.place <= most))]
        return self.postings(numbers)

    def one_of_each_employer(self, most: int) -> Iterator[Stored]:
        """The first open posting of each of the first so many employers."""
        first = sa.select(sa.func.min(POSTING.c.id).label("id")).where(POSTING.c.state == "open")
        rows = first.group_by(POSTING.c.organization).order_by(sa.text("1")).limit(most)
        with self.reading() as connection:
            numbers = [row.id for row in connection.execute(rows)]
        return self.postings(numbers)

    def versions(self, number: int) -> list[tuple[datetime, JobPosting]]:
        """What a posting stated before, oldest first, each with the time until which it did."""
        rows = sa.select(VERSION).where(VERSION.c.posting == number).order_by(VERSION.c.until)
        with self.reading() as connection:
            found = connection.execute(rows).fetchall()
        return [(datetime.fromisoformat(row.until), JobPosting.model_validate_json(row.document)) for row in found]

    def hashes(self) -> dict[int, str]:
        """Number → content hash of every open posting."""
        with self.reading() as connection:
            rows = connection.execute(sa.select(POSTING.c.id, POSTING.c.content_hash).where(POSTING.c.state == "open"))
            return {row.id: row.content_hash for row in rows}

    def numbers(self, wanted: Filter) -> "NDArray[np.int64]":
        """The numbers of the open postings that a filter lets through, ascending."""
        rows = sa.select(POSTING.c.id).where(POSTING.c.state == "open").order_by(POSTING.c.id)
        if wanted.remote:
            rows = rows.where(POSTING.c.work_mode == "REMOTE")
        if wanted.sources:
            rows = rows.where(POSTING.c.source.in_(wanted.sources))
        if wanted.since:
            rows = rows.where(POSTING.c.posted >= wanted.since.isoformat())
        with self.reading() as connection:
            if wanted.place:
                rows = rows.where(POSTING.c.id.in_(one_of(near(connection, wanted.place))))
            return _array(row.id for row in connection.execute(rows))

    def place_names(self, words: Sequence[str]) -> list[str]:
        """Which of these words are names of cities where postings are."""
        names = sa.select(PLACE.c.name).distinct().where(PLACE.c.name.in_([word.casefold() for word in words]))
        with self.reading() as connection:
            found = {row.name for row in connection.execute(names)}
        return [word for word in words if word.casefold() in found]

    def numbers_in(self, names: Sequence[str]) -> "NDArray[np.int64]":
        """The numbers of the postings in the cities of these names, however each posting spells them."""
        with self.reading() as connection:
            return _array(named(connection, names))

    def group_openings(self, progress: Callable[[int, int], None] = lambda _done, _of: None) -> int:
        """Compare what is new or changed with what it might be a copy of; how many postings that were."""
        unknown = sa.select(sa.func.count()).where(POSTING.c.opening.is_(None))
        with self.reading() as connection:
            waiting = int(connection.execute(unknown).scalar_one())
        if not waiting:
            return 0
        from spiders.store.grouping import group_next  # noqa: PLC0415  who only searches compares nothing

        done = 0
        while done < waiting:
            with self.writing() as connection:
                grouped = group_next(connection)
            if not grouped:
                break
            done += grouped
            progress(done, waiting)
        return done

    def opening_of(self, number: int) -> tuple[list[int], list[int]]:
        """The numbers of the postings of one opening, and of those that it was compared with and that are not."""
        from spiders.store.grouping import members, neighbours  # noqa: PLC0415  who only searches compares nothing

        with self.reading() as connection:
            key = connection.execute(sa.select(POSTING.c.opening).where(POSTING.c.id == number)).scalar()
            return (members(connection, key), neighbours(connection, number)) if key else ([number], [])

    def decide(self, numbers: Sequence[int], *, same: bool | None) -> None:
        """Keep that these postings are one opening, or that they are not; None takes back what was said."""
        from spiders.store.grouping import decide  # noqa: PLC0415  who only searches compares nothing

        self.group_openings()
        with self.writing() as connection:
            decide(connection, numbers, same=same)

    def counts(self) -> dict[str, dict[str, int]]:
        """Source → state → number of postings."""
        rows = sa.select(POSTING.c.source, POSTING.c.state, sa.func.count()).group_by(POSTING.c.source, POSTING.c.state)
        found: dict[str, dict[str, int]] = {}
        with self.reading() as connection:
            for source, state, number in connection.execute(rows):
                found.setdefault(source, {})[state] = number
        return found

    def revision(self) -> int:
        """A number that grows with every change of a posting."""
        with self.reading() as connection:
            return int(connection.execute(sa.text("SELECT revision FROM state")).scalar_one())

    def record(self, run: Run) -> None:
        """Keep what a run saw of a listing."""
        with self.writing() as connection:
            connection.execute(sa.insert(RUN).values(**run._asdict() | {"started": run.started.isoformat()}))

    def last_run(self, source: str) -> datetime | None:
        """When a source last ran without a problem, UTC."""
        rows = sa.select(sa.func.max(RUN.c.started)).where(RUN.c.source == source, RUN.c.problem == "")
        with self.reading() as connection:
            when = connection.execute(rows).scalar()
        return datetime.fromisoformat(when) if when else None

    def floor(self, source: str, listing: str) -> int:
        """The least that a healthy run should see: 0.6 of the median of the last five complete ones; 0 without any."""
        complete = (RUN.c.source == source) & (RUN.c.listing == listing) & (RUN.c.problem == "")
        rows = sa.select(RUN.c.seen).where(complete).order_by(RUN.c.started.desc()).limit(5)
        with self.reading() as connection:
            seen = [row.seen for row in connection.execute(rows)]
        return int(FLOOR_SHARE * median(seen) + 0.999) if seen else 0

    def vectors(self, encoder: str, hashes: Sequence[str]) -> "dict[str, NDArray[np.float16]]":
        """Text hash → its vector, for those that this encoder has encoded."""
        import numpy as np  # noqa: PLC0415  a crawl needs none

        rows = sa.select(VECTOR.c.text_hash, VECTOR.c.vector).where(
            VECTOR.c.encoder == encoder, VECTOR.c.text_hash.in_(one_of(hashes))
        )
        with self.reading() as connection:
            return {text: np.frombuffer(row, np.float16, len(row) // 2) for text, row in connection.execute(rows)}

    def add_vectors(self, encoder: str, vectors: "dict[str, NDArray[np.float32]]") -> None:
        """Keep vectors, in half precision, under the hashes of their texts."""
        rows = [
            {"text_hash": text_hash, "encoder": encoder, "vector": vector.astype("float16").tobytes()}
            for text_hash, vector in vectors.items()
        ]
        if rows:
            with self.writing() as connection:
                connection.execute(sa.insert(VECTOR).prefix_with("OR REPLACE"), rows)

    def index_file(self, encoder: str) -> IndexFile | None:
        """The index that was last published for an encoder."""
        with self.reading() as connection:
            row = connection.execute(sa.select(INDEX_FILE).where(INDEX_FILE.c.encoder == encoder)).first()
        return IndexFile(*row) if row else None

    def publish(self, index_file: IndexFile) -> None:
        """Make an index file the one that counts: the commit point of publishing."""
        with self.writing() as connection:
            connection.execute(sa.insert(INDEX_FILE).prefix_with("OR REPLACE").values(**index_file._asdict()))

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection that only reads."""
        with said_plainly(self._engine), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One transaction that writes, alone; rolled back when anything fails."""
        with said_plainly(self._engine), self._engine.connect() as connection:
            writing = connection.execution_options(begin="BEGIN IMMEDIATE")
            with writing.begin():
                yield writing


def _array(numbers: Iterable[int]) -> "NDArray[np.int64]":
    import numpy as np  # noqa: PLC0415  a crawl needs none

    return np.fromiter(numbers, np.int64)


def _stored(row: sa.Row[Any]) -> Stored:
    known = {name: datetime.fromisoformat(getattr(row, name)) for name in ("first_seen", "last_seen", "last_changed")}
    try:
        posting = JobPosting.model_validate_json(row.document)
    except ValidationError as error:
        raise UserError(f"posting {row.id} in the store cannot be read; update rolesonar, or crawl anew") from error
    return Stored(
        row.id,
        posting,
        row.content_hash,
        row.state,
        **known,
        language=row.language,
        work_mode=row.work_mode,
        opening=row.opening,
        close_reason=row.close_reason,
        repost_of=row.repost_of,
    )
