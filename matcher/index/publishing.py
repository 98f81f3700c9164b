"""From the store to an index and a lexicon on disk, and back; both are caches of the store."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from matcher.encoder import Encoder
from matcher.index import FaissIndex, Vectors, unit_sum
from matcher.index.facts import Facts
from matcher.index.texts import Searched
from matcher.index.wording import open_lexicon, take_in, update_lexicon
from matcher.lexicon import Lexicon
from spiders.errors import UserError
from spiders.store import IndexFile, Store, Stored
from spiders.store.vectors import open_vectors
from spiders.title import clean_title

TITLE_WEIGHT = 0.7
BODY_WEIGHT = 0.3
"""A posting is what its title says first; the text decides between equal titles."""
LONGEST_BODY = 3_000
CHUNK = 128
BLOCK = 1 << 20
LEFT_SECONDS = 3_600
UNFINISHED = -1
"""The revision of an index that lacks postings: no store has it, so that opening it looks for them."""

Watch = Callable[[int, int], None]
"""Called with how many postings are encoded and how many there are to encode."""


class Indexed(NamedTuple):
    """What indexing did: postings encoded now, postings in the index."""

    encoded: int
    size: int


class Opened(NamedTuple):
    """An index and a lexicon to search; `missing` postings are not encoded yet, `notes` say what was mended."""

    vectors: FaissIndex
    lexicon: Lexicon
    missing: int
    notes: tuple[str, ...]
    facts: Facts
    revision: int
    """The store's when it was opened."""


class _Built(NamedTuple):
    """An index of the postings of one revision of the store; with `missing` ones, of none."""

    vectors: FaissIndex
    missing: int
    revision: int

    @property
    def counts_for(self) -> int:
        """The revision of which it is a whole index."""
        return UNFINISHED if self.missing else self.revision


def update(store: Store, folder: Path, encoder: Encoder, watch: Watch = lambda _done, _all: None) -> Indexed:
    """Encode what is new, then publish index and lexicon; what is unchanged is not encoded again.

    Raises:
        UserError: the folder cannot be written.
    """
    hashes = store.hashes()
    known = _known(store, encoder, set(hashes.values()))
    new = [number for number, content_hash in hashes.items() if content_hash not in known]
    update_lexicon(store, folder)  # before the vectors: what can be found by its meaning is found by its words too
    searched = Searched(store)
    for start, chunk in searched.chunks(new, CHUNK):
        watch(start, len(new))
        _encode(store, encoder, chunk, searched.texts(chunk))
    watch(len(new), len(new))
    index = _rebuilt(store, folder, encoder).vectors
    return Indexed(len(new), len(index))


def open_index(store: Store, folder: Path, encoder: Encoder) -> Opened:
    """The published index and the lexicon, brought up to what the store holds now.

    A file that is missing, damaged or another encoder's is replaced from the store, and the notes say so.

    Raises:
        UserError: nothing was ever indexed with this encoder.
    """
    published = store.index_file(encoder.name)
    if not published:
        what = "no postings yet; start with `rolesonar crawl`" if not store.hashes() else "run `rolesonar index` first"
        raise UserError(f"nothing is indexed with the encoder {encoder.name}: {what}")
    try:
        index = _read(folder, published, encoder)
    except (OSError, ValueError, RuntimeError) as error:
        if store.index_file(encoder.name) != published:
            return open_index(store, folder, encoder)  # another process published in between
        built = _rebuilt(store, folder, encoder)
        what = "no index that FAISS can read" if isinstance(error, RuntimeError) else str(error)
        what = str(error.strerror) if isinstance(error, OSError) else what
        note = f"{published.file}: {what}; the index was rebuilt from the store"
        return _opened(built, store, folder, note)
    whole = published.revision == store.revision()
    return _opened(_Built(index, 0, published.revision) if whole else _from_store(store, encoder), store, folder)


def title_vectors(store: Store, encoder: Encoder, titles: Iterable[str]) -> dict[str, Vectors]:
    """Title → its vector, encoded now only where it never was."""
    hashes = {title: title_hash(title) for title in dict.fromkeys(titles)}
    known = _known(store, encoder, hashes.values())
    new = [title for title, text_hash in hashes.items() if text_hash not in known]
    if new:
        fresh = encoder.encode_queries([_title_text(title) for title in new])
        store.add_vectors(encoder.name, {hashes[title]: row for title, row in zip(new, fresh, strict=True)})
        known |= {hashes[title]: row.astype(np.float16) for title, row in zip(new, fresh, strict=True)}
    return {title: known[text_hash].astype(np.float32) for title, text_hash in hashes.items()}


def _known(store: Store, encoder: Encoder, hashes: Iterable[str]) -> dict[str, NDArray[np.float16]]:
    """The vectors of these texts; those of another length are of a model that had this one's name."""
    found = store.vectors(encoder.name, list(hashes))
    return {text_hash: vector for text_hash, vector in found.items() if len(vector) == encoder.dimension}


def _opened(built: _Built, store: Store, folder: Path, *notes: str) -> Opened:
    lexicon = open_lexicon(store, folder)
    if lexicon.revision != built.revision:
        take_in(store, lexicon, built.vectors.numbers.tolist())
    return Opened(built.vectors, lexicon, built.missing, notes, Facts(lexicon), built.revision)


def _encode(store: Store, encoder: Encoder, stored: list[Stored], texts: dict[int, str]) -> None:
    titles = encoder.encode_documents([_title_text(row.posting.title) for row in stored])
    bodies = titles.copy()
    told = [at for at, row in enumerate(stored) if texts[row.id].strip()]
    if told:
        bodies[told] = encoder.encode_documents([texts[stored[at].id][:LONGEST_BODY] for at in told])
    documents = unit_sum([(TITLE_WEIGHT, titles), (BODY_WEIGHT, bodies)])
    vectors = {row.content_hash: vector for row, vector in zip(stored, documents, strict=True)}
    of_titles = {title_hash(row.posting.title): vector for row, vector in zip(stored, titles, strict=True)}
    store.add_vectors(encoder.name, vectors | of_titles)


def _title_text(title: str) -> str:
    return clean_title(title) or title


def title_hash(title: str) -> str:
    """Under which the vector of a title alone is kept."""
    return blake2b(f"title\x1f{title}".encode(), digest_size=16).hexdigest()


def rebuild(store: Store, folder: Path, encoder: Encoder) -> int:
    """Publish an index of the vectors that the store has, encoding nothing; how many postings are in it.

    Raises:
        UserError: the folder cannot be written.
    """
    return len(_rebuilt(store, folder, encoder).vectors)


def _rebuilt(store: Store, folder: Path, encoder: Encoder) -> _Built:
    built = _from_store(store, encoder)
    _publish(store, folder, encoder, built)
    return built


def _from_store(store: Store, encoder: Encoder) -> _Built:
    revision = store.revision()  # before the postings: one that comes in meanwhile makes the index an older one
    found = open_vectors(store, encoder.name, encoder.dimension)
    index = FaissIndex(encoder.dimension)
    index.add(found.numbers, found.vectors)
    return _Built(index, found.missing, revision)


def _publish(store: Store, folder: Path, encoder: Encoder, built: _Built) -> None:
    """Write beside, flush, rename, then make it count in the store: a reader sees the old or the new one."""
    before = store.index_file(encoder.name)
    generation = before.generation + 1 if before else 1
    mark = blake2b(encoder.name.encode(), digest_size=4).hexdigest()
    name = f"index-{mark}.{generation}.{token_hex(4)}.faiss"  # of this process alone: two may publish at once
    data = built.vectors.serialized()
    try:
        _write(folder / name, data)
    except OSError as error:
        raise UserError(f"{folder / name}: {error.strerror}; the index before it still counts") from error
    store.publish(IndexFile(encoder.name, generation, name, len(built.vectors), checksum(data), built.counts_for))
    if before:
        with suppress(OSError):  # gone already, or not a file
            (folder / before.file).unlink()
    _sweep(folder, folder / name, f"index-{mark}.*")


def _write(path: Path, data: memoryview) -> None:
    draft = path.with_suffix(".faiss.tmp")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _sweep(folder: Path, current: Path, pattern: str) -> None:
    """Remove what crashes left; what is younger than an hour may be another process's."""
    with suppress(FileNotFoundError):
        now = current.stat().st_mtime
        for file in folder.glob(pattern):
            with suppress(OSError):  # another process was quicker, or it is no file
                if file.stat().st_mtime < now - LEFT_SECONDS:
                    file.unlink()


def _read(folder: Path, published: IndexFile, encoder: Encoder) -> FaissIndex:
    path = folder / published.file
    if _checksum_of(path) != published.checksum:
        raise ValueError("damaged or of another version")
    return FaissIndex(encoder.dimension, path)


def _checksum_of(path: Path) -> str:
    size = crc = 0
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            size, crc = size + len(block), crc32(block, crc)
    return f"{size:x}-{crc:08x}"


def checksum(data: memoryview) -> str:
    """Against accidents, and quick: a search waits for it."""
    return f"{len(data):x}-{crc32(data):08x}"
