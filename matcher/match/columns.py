"""Columns: what must be known of every open posting before a few are read, in numpy; a file of the data folder."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex
from typing import Any, Final, NamedTuple
from zipfile import BadZipFile
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder
from matcher.index.publishing import title_vectors
from matcher.signals import RANKS, level_found, located, pieces, skills_asked
from spiders.store import Store, Stored
from spiders.store.light import Light, extent, folder_of, light_rows

FORMAT: Final = 1
"""To be raised when readers of levels or skills change, so that all is read again."""
LETTER_BITS: Final = 1024
"""Three letters in a row fall on one of so many bits; those that meet there make a bound looser, never wrong."""
SKILL_CODES: Final = 1 << 20
"""So many that two of some thousand skills hardly ever share one."""
MODES: Final = (None, "ONSITE", "HYBRID", "REMOTE")
LEVELS: Final = (None, *RANKS)
CHUNK: Final = 2_000

Watch = Callable[[int, int], None]
"""Called with how many postings are read and how many there are to read."""

_ROWS: Final = ("numbers", "hashes", "days", "modes", "levels", "titles")
_FLAT: Final = (*_ROWS, "points", "skills")
_FIRST_DAY: Final = np.datetime64("0001-01-01")


class Columns(NamedTuple):
    """Of n open postings, in order of their numbers."""

    numbers: NDArray[np.int64]
    """(n,) as the store counts."""
    hashes: NDArray[np.uint8]
    """(n, 16) of their contents."""
    days: NDArray[np.int32]
    """(n,) posted, else come in, on this day, counted from the first of January 1."""
    modes: NDArray[np.int8]
    """(n,) how one works, of MODES."""
    levels: NDArray[np.int8]
    """(n,) what the title says, else the text, of LEVELS."""
    letters: NDArray[np.uint8]
    """(LETTER_BITS / 8, n) bits of the three letters in a row that the title has."""
    titles: NDArray[np.float16]
    """(n, d) unit rows: what the title means."""
    starts: NDArray[np.int64]
    """(n + 1,) the points of posting i are those from starts[i] to starts[i + 1]."""
    points: NDArray[np.float64]
    """(m, 2) degrees north and east."""
    skill_starts: NDArray[np.int64]
    """(n + 1,) the skills of posting i are those from skill_starts[i] to skill_starts[i + 1]."""
    skills: NDArray[np.int32]
    """(k,) what titles and texts ask for, as `skill_code` has it."""

    def at(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """The positions of these numbers, without those that are not there."""
        places = np.searchsorted(self.numbers, numbers)
        places = np.minimum(places, max(0, len(self.numbers) - 1))
        found: NDArray[np.int64] = places[self.numbers[places] == numbers] if len(self.numbers) else places[:0]
        return found

    def of(self, places: NDArray[np.int64]) -> "Columns":
        """The postings at these positions."""
        return self if len(places) == len(self.numbers) else _taken(self, places)


def quiet(_done: int, _of: int) -> None:
    """A watch that says nothing."""


def columns_of(store: Store, encoder: Encoder, watch: Watch = quiet) -> Columns:
    """The columns as the store is now; read from the file beside the store's, which is brought up to date."""
    stamp, folder = _stamp(store, encoder), folder_of(store)
    path = folder / f"match-{blake2b(encoder.name.encode(), digest_size=4).hexdigest()}.npz" if folder else None
    kept = _kept(path) if path else None
    if kept and kept[0] == stamp:
        return kept[1]
    fresh = _updated(store, encoder, kept[1] if kept and kept[0][:2] == stamp[:2] else None, watch)
    if path:
        with suppress(OSError):  # a disk that is full or read-only: it works without
            _write(path, stamp, fresh)
    return fresh


def bits_of(letters: frozenset[str]) -> NDArray[np.int64]:
    """On which bits three letters in a row fall, once for each."""
    return np.array([crc32(piece.encode()) % LETTER_BITS for piece in letters], np.int64)


def skill_code(skill: str) -> int:
    """A number below SKILL_CODES for a skill."""
    return crc32(skill.encode()) % SKILL_CODES


def _stamp(store: Store, encoder: Encoder) -> tuple[str, ...]:
    """What the columns depend on; another store may have come to the same revision."""
    revision = store.revision()  # before the rest: what comes in meanwhile makes the columns older ones
    return (str(FORMAT), encoder.name, str(revision), *map(str, extent(store)))


def _kept(path: Path) -> tuple[tuple[str, ...], Columns] | None:
    try:
        seen = path.stat()
        return _read(path, seen.st_mtime_ns, seen.st_size)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):  # missing or damaged: it is built again
        return None


@lru_cache(1)
def _read(path: Path, _changed: int, _size: int) -> tuple[tuple[str, ...], Columns]:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        columns = Columns(*(file[name] for name in Columns._fields))
        return tuple(str(part) for part in file["stamp"].tolist()), columns


def _write(path: Path, stamp: tuple[str, ...], columns: Columns) -> None:
    """Beside, flushed, renamed: a reader sees the old or the new one."""
    draft = path.with_suffix(f".{os.getpid()}-{token_hex(4)}.tmp")
    arrays: dict[str, Any] = columns._asdict()
    try:
        with draft.open("wb") as file:
            np.savez(file, stamp=np.array(stamp), **arrays)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _updated(store: Store, encoder: Encoder, kept: Columns | None, watch: Watch) -> Columns:
    """What has not changed is kept; the rest is read from the store."""
    rows = light_rows(store)
    numbers = np.array([row.id for row in rows], np.int64)
    hashes = np.frombuffer(bytes.fromhex("".join(row.content_hash for row in rows)), np.uint8).reshape(-1, 16)
    modes = np.array([_mode(row) for row in rows], np.int8)
    same = _unchanged(kept, numbers, hashes, modes) if kept else np.zeros(0, np.int64)
    parts = [_taken(kept, same)] if kept and len(same) else []
    new = np.setdiff1d(numbers, kept.numbers[same] if kept else same)
    parts += _fresh(store, encoder, new, watch)
    joined = _joined(parts, encoder.dimension)
    days = np.array([row.posted for row in rows], "datetime64[D]") - _FIRST_DAY
    return joined._replace(hashes=hashes, modes=modes, days=days.astype(np.int32) + 1)


def _mode(row: Light) -> int:
    return MODES.index(row.work_mode) if row.work_mode in MODES else 0


def _unchanged(
    kept: Columns, numbers: NDArray[np.int64], hashes: NDArray[np.uint8], modes: NDArray[np.int8]
) -> NDArray[np.int64]:
    """The positions in `kept` of postings that are as they were."""
    places = kept.at(numbers)
    now = np.searchsorted(numbers, kept.numbers[places])
    same: NDArray[np.bool_] = (kept.hashes[places] == hashes[now]).all(axis=1) & (kept.modes[places] == modes[now])
    return places[same]


def _fresh(store: Store, encoder: Encoder, numbers: NDArray[np.int64], watch: Watch) -> Iterator[Columns]:
    for start in range(0, len(numbers), CHUNK):
        watch(start, len(numbers))
        rows = list(store.postings(numbers[start : start + CHUNK].tolist()))
        vectors = title_vectors(store, encoder, [row.posting.title for row in rows])
        titles = np.stack([vectors[row.posting.title] for row in rows]).astype(np.float16)
        yield _of(rows, titles)


def _of(rows: Sequence[Stored], titles: NDArray[np.float16]) -> Columns:
    points = [[point for place in row.posting.job_location if (point := located(place))] for row in rows]
    flat = [(point.latitude, point.longitude) for of_one in points for point in of_one]
    skills = [[skill_code(skill) for skill in skills_asked(row, row.posting.description)] for row in rows]
    levels = [level_found(row, row.posting.description) for row in rows]
    blank = np.zeros(len(rows), np.int8)
    return Columns(
        numbers=np.array([row.id for row in rows], np.int64),
        hashes=np.zeros((len(rows), 16), np.uint8),
        days=blank.astype(np.int32),
        modes=blank,
        levels=np.array([LEVELS.index(level) for level in levels], np.int8),
        letters=_letters([row.posting.title for row in rows]),
        titles=titles,
        starts=_starts(map(len, points)),
        points=np.array(flat, np.float64).reshape(-1, 2),
        skill_starts=_starts(map(len, skills)),
        skills=np.array([code for of_one in skills for code in of_one], np.int32),
    )


def _starts(counts: Iterable[int]) -> NDArray[np.int64]:
    return np.cumsum([0, *counts], dtype=np.int64)


def _letters(titles: Sequence[str]) -> NDArray[np.uint8]:
    bits = np.zeros((len(titles), LETTER_BITS), bool)
    for at, title in enumerate(titles):
        bits[at, bits_of(pieces(title))] = True
    return np.packbits(bits, axis=1, bitorder="little").T


def _taken(columns: Columns, places: NDArray[np.int64]) -> Columns:
    starts, points = _part(columns.starts, places)
    skill_starts, skills = _part(columns.skill_starts, places)
    rows: dict[str, Any] = {name: getattr(columns, name)[places] for name in _ROWS}
    return Columns(
        **rows,
        letters=columns.letters[:, places],
        starts=starts,
        points=columns.points[points],
        skill_starts=skill_starts,
        skills=columns.skills[skills],
    )


def _part(starts: NDArray[np.int64], places: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The starts of these postings alone, and where what belongs to them stood."""
    counts = np.diff(starts)[places]
    own = _starts(counts.tolist())
    return own, np.repeat(starts[places] - own[:-1], counts) + np.arange(own[-1])


def _joined(parts: Sequence[Columns], dimension: int) -> Columns:
    """In order of the numbers."""
    if not parts:
        return _taken(_nothing(dimension), np.zeros(0, np.int64))
    rows: dict[str, Any] = {name: np.concatenate([getattr(part, name) for part in parts]) for name in _FLAT}
    counts = (np.concatenate([np.diff(getattr(part, name)) for part in parts]) for name in ("starts", "skill_starts"))
    starts, skill_starts = (_starts(count.tolist()) for count in counts)
    letters = np.concatenate([part.letters for part in parts], axis=1)
    joined = Columns(**rows, letters=letters, starts=starts, skill_starts=skill_starts)
    order = np.argsort(joined.numbers, kind="stable")
    return joined if np.array_equal(order, np.arange(len(order))) else _taken(joined, order)


def _nothing(dimension: int) -> Columns:
    return _of([], np.zeros((0, dimension), np.float16))
