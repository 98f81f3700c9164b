"""From the store to index and lexicon on disk, and back: both are caches, nothing is encoded twice."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from matcher.index import FaissIndex
from matcher.index.publishing import CHUNK, Indexed, Opened, checksum, open_index, title_vectors, update
from spiders.errors import UserError
from spiders.posting import JobPosting
from spiders.store import Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TITLES = ("Data Scientist", "Machine Learning Engineer", "Pflegefachkraft", "Koch")


class Trigrams:
    """A small encoder: three letters in a row, each counted at a place of its own; keeps what it was given."""

    def __init__(self, name: str = "trigrams", dimension: int = 256) -> None:
        self.name, self.dimension = name, dimension
        self.encoded: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See matcher.encoder.Encoder."""
        return np.stack([self._row(text) for text in texts])

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See matcher.encoder.Encoder."""
        self.encoded += texts
        return self.encode_queries(texts)

    def _row(self, text: str) -> NDArray[np.float32]:
        row = np.zeros(self.dimension, np.float32)
        for start in range(len(text) + 1):
            piece = f" {text.casefold()} "[start : start + 3]
            row[int.from_bytes(blake2b(piece.encode(), digest_size=4).digest()) % self.dimension] += 1
        return np.asarray(row / np.linalg.norm(row), np.float32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path)) as opened:
        seen(opened, *(posting(title) for title in TITLES))
        yield opened


@pytest.fixture
def encoder() -> Trigrams:
    return Trigrams()


def posting(title: str, description: str = "") -> JobPosting:
    name = title.replace(" ", "-")
    return JobPosting(
        source="made", identifier=name, url=f"https://example.com/{name}", title=title, description=description
    )


def seen(store: Store, *postings: JobPosting, times_gone: int = 0) -> None:
    for _ in range(max(1, times_gone)):
        store.save([(one, "all", times_gone > 0) for one in postings], NOW)


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("index-*"))


def best(opened: Opened, encoder: Trigrams, query: str) -> int:
    """The number whose vector is nearest to a query, where its words also agree."""
    found = opened.vectors.search(encoder.encode_queries([query])[0], 1).numbers
    assert opened.lexicon.search(query, 1)[0][0] == found[0]
    return int(found[0])


def test_only_what_is_new_is_encoded(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    assert update(store, tmp_path, encoder) == Indexed(4, 4)
    assert sorted(encoder.encoded) == sorted(TITLES)
    encoder.encoded.clear()
    assert update(store, tmp_path, encoder) == Indexed(0, 4)
    assert encoder.encoded == []
    seen(store, posting("Koch", "Kocht gern."), posting("Bäcker"))
    assert update(store, tmp_path, encoder) == Indexed(2, 5)
    assert sorted(encoder.encoded) == ["Bäcker", "Koch", "Kocht gern."]


def test_what_closes_and_opens_again_is_not_encoded_again(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    update(store, tmp_path, encoder)
    encoder.encoded.clear()
    seen(store, posting("Koch"), times_gone=2)
    assert update(store, tmp_path, encoder) == Indexed(0, 3)
    seen(store, posting("Koch"))
    assert update(store, tmp_path, encoder) == Indexed(0, 4)
    assert encoder.encoded == []
    assert best(open_index(store, tmp_path, encoder), encoder, "Koch") == 4


def test_progress_is_told_from_nothing_to_all(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    seen(store, *(posting(f"Job {number}") for number in range(CHUNK)))
    told: list[tuple[int, int]] = []
    update(store, tmp_path, encoder, lambda done, of: told.append((done, of)))
    assert told == [(0, CHUNK + 4), (CHUNK, CHUNK + 4), (CHUNK + 4, CHUNK + 4)]


def test_an_empty_store_has_an_empty_index(tmp_path: Path, encoder: Trigrams) -> None:
    with closing(Store.open(tmp_path)) as store:
        assert update(store, tmp_path, encoder) == Indexed(0, 0)
        opened = open_index(store, tmp_path, encoder)
        assert (len(opened.vectors), len(opened.lexicon), opened.missing) == (0, 0, 0)


def test_every_posting_is_found_after_opening(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    update(store, tmp_path, encoder)
    opened = open_index(store, tmp_path, encoder)
    assert (opened.missing, opened.notes) == (0, ())
    assert [best(opened, encoder, title) for title in TITLES] == [1, 2, 3, 4]


def test_an_older_index_is_brought_up_to_the_store(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    """What was closed is not found, what is new or changed is missing until it is encoded; the files are left."""
    update(store, tmp_path, encoder)
    before = files(tmp_path)
    seen(store, posting("Koch"), times_gone=1)
    seen(store, posting("Bäcker"), posting("Data Scientist", "Jetzt mit Text."))
    opened = open_index(store, tmp_path, encoder)
    assert sorted(opened.vectors.numbers.tolist()) == [2, 3]
    assert (opened.missing, opened.notes) == (2, ())
    assert files(tmp_path) == before


def test_what_comes_in_while_an_index_is_written_is_not_taken_for_indexed(
    store: Store, tmp_path: Path, encoder: Trigrams
) -> None:
    def crawl_meanwhile(done: int, of: int) -> None:
        if done == of:
            seen(store, posting("Bäcker"))

    update(store, tmp_path, encoder, crawl_meanwhile)
    assert open_index(store, tmp_path, encoder).missing == 1
    cut_short(files(tmp_path)[0])
    assert open_index(store, tmp_path, encoder).missing == 1
    assert open_index(store, tmp_path, encoder).missing == 1
    assert update(store, tmp_path, encoder) == Indexed(1, 5)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])


def flip_a_byte(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)


def of_another_dimension(file: Path) -> None:
    file.write_bytes(FaissIndex(8).serialized())


def emptied(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("damage", [cut_short, flip_a_byte, of_another_dimension, emptied, Path.unlink])
def test_a_damaged_index_is_rebuilt_and_said(
    store: Store, tmp_path: Path, encoder: Trigrams, damage: Callable[[Path], None]
) -> None:
    update(store, tmp_path, encoder)
    (file,) = files(tmp_path)
    damage(file)
    opened = open_index(store, tmp_path, encoder)
    (note,) = opened.notes
    assert note.startswith(f"{file.name}: ")
    assert note.endswith("; the index was rebuilt from the store")
    assert str(tmp_path) not in note
    assert [best(opened, encoder, title) for title in TITLES] == [1, 2, 3, 4]
    assert open_index(store, tmp_path, encoder).notes == (), "once"
    assert len(files(tmp_path)) == 1


def test_an_index_of_another_dimension_that_counts_is_rebuilt(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    """As when a model was trained again under its old name."""
    update(store, tmp_path, encoder)
    published = store.index_file(encoder.name)
    assert published
    data = FaissIndex(8).serialized()
    files(tmp_path)[0].write_bytes(data)
    store.publish(published._replace(checksum=checksum(data)))
    opened = open_index(store, tmp_path, encoder)
    assert "8 numbers a vector instead of 256" in opened.notes[0]
    assert best(opened, encoder, "Koch") == 4


def test_another_encoder_needs_an_index_of_its_own(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    update(store, tmp_path, encoder)
    other = Trigrams("others", 32)
    with pytest.raises(UserError, match="nothing is indexed with the encoder others: run `rolesonar index` first"):
        open_index(store, tmp_path, other)
    update(store, tmp_path, other)
    assert len(files(tmp_path)) == 2
    assert best(open_index(store, tmp_path, other), other, "Koch") == 4
    encoder.encoded.clear()
    assert update(store, tmp_path, encoder) == Indexed(0, 4)
    assert encoder.encoded == [], "vectors of two encoders are kept side by side"
    assert open_index(store, tmp_path, other).notes == ()


def test_without_postings_the_next_step_is_a_crawl(tmp_path: Path, encoder: Trigrams) -> None:
    with closing(Store.open(tmp_path)) as store, pytest.raises(UserError, match="rolesonar crawl"):
        open_index(store, tmp_path, encoder)


def test_what_a_crash_left_is_swept(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    """After an hour: what is younger may be another process's."""
    update(store, tmp_path, encoder)
    (first,) = files(tmp_path)
    left, written_now = first.with_suffix(".left.faiss.tmp"), first.with_suffix(".now.faiss.tmp")
    others = tmp_path / "index-of-somebody-else.faiss"
    for file in (left, written_now, others):
        file.write_bytes(b"half an index")
    for file in (left, others):
        os.utime(file, (0, 0))
    update(store, tmp_path, encoder)
    assert not first.exists()
    assert not left.exists()
    assert written_now.exists()
    assert others.exists()
    assert len(files(tmp_path)) == 3


def test_processes_that_index_at_once_do_not_get_in_each_others_way(tmp_path: Path) -> None:
    """Two crawls that end together, while somebody searches: no error, no false alarm, nothing lost."""
    with closing(Store.open(tmp_path)) as store:
        seen(store, posting("Koch"))
        update(store, tmp_path, Trigrams())
    with ThreadPoolExecutor(3) as pool:
        crawls = [pool.submit(crawl_and_index, tmp_path, start) for start in (0, 100)]
        notes = pool.submit(search_often, tmp_path).result()
        assert [crawl.result() for crawl in crawls] == [None, None]
    assert notes == ()
    with closing(Store.open(tmp_path)) as store:
        update(store, tmp_path, Trigrams())
        assert len(open_index(store, tmp_path, Trigrams()).vectors) == 25


def crawl_and_index(folder: Path, start: int) -> None:
    with closing(Store.open(folder)) as store:
        for number in range(start, start + 12):
            seen(store, posting(f"Job {number}"))
            update(store, folder, Trigrams())


def search_often(folder: Path) -> tuple[str, ...]:
    with closing(Store.open(folder)) as store:
        return tuple(note for _ in range(25) for note in open_index(store, folder, Trigrams()).notes)


def test_a_folder_that_cannot_be_written_is_said_so(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    with pytest.raises(UserError, match=r"^[^\n]*nowhere/lexicon\.sqlite: [^\n]*$"):
        update(store, tmp_path / "nowhere", encoder)
    assert store.index_file(encoder.name) is None


def no_database(file: Path) -> None:
    file.write_bytes(b"Dear diary, this is no database. " * 40)


@pytest.mark.parametrize("damage", [no_database, emptied, Path.unlink])
@pytest.mark.parametrize("again", [False, True])
def test_a_damaged_lexicon_is_made_anew(
    store: Store, tmp_path: Path, encoder: Trigrams, damage: Callable[[Path], None], *, again: bool
) -> None:
    """By the next search or by the next indexing."""
    update(store, tmp_path, encoder)
    damage(tmp_path / "lexicon.sqlite")
    if again:
        update(store, tmp_path, encoder)
    opened = open_index(store, tmp_path, encoder)
    assert [best(opened, encoder, title) for title in TITLES] == [1, 2, 3, 4]


def test_a_lexicon_that_cannot_be_written_is_said_so(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    (tmp_path / "lexicon.sqlite").mkdir()
    with pytest.raises(UserError, match=r"^[^\n]*lexicon\.sqlite: [^\n]*made anew$"):
        update(store, tmp_path, encoder)


def test_titles_are_encoded_once(store: Store, tmp_path: Path, encoder: Trigrams) -> None:
    update(store, tmp_path, encoder)
    vectors = title_vectors(store, encoder, [*TITLES, "Bäcker (m/w/d)", "Bäcker (m/w/d)", "(m/w/d)"])
    assert vectors.keys() == {*TITLES, "Bäcker (m/w/d)", "(m/w/d)"}
    again = title_vectors(store, encoder, ["Bäcker (m/w/d)", "Koch"])
    np.testing.assert_allclose(again["Bäcker (m/w/d)"], encoder.encode_queries(["Bäcker"])[0], atol=1e-3)
    assert np.array_equal(again["Koch"], vectors["Koch"])
    assert title_vectors(store, encoder, []) == {}
