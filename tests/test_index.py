"""Index: FAISS gives what plain arithmetic gives, with and without a filter."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from matcher.index import FaissIndex, Index, NumpyIndex, Scored, unit_sum
from matcher.index.sketch import Sketch

SIZE, DIMENSION, K = 5_000, 64, 10

Make = Callable[[int], Index]


def rows(count: int, seed: int) -> NDArray[np.float32]:
    found = np.random.default_rng(seed).standard_normal((count, DIMENSION)).astype(np.float32)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)


def numbers(*found: int) -> NDArray[np.int64]:
    return np.array(found, np.int64)


NUMBERS = np.random.default_rng(1).permutation(3 * SIZE)[:SIZE].astype(np.int64) + 1
VECTORS = rows(SIZE, 2)
QUERIES = rows(20, 3)


@pytest.fixture(scope="module")
def oracle() -> NumpyIndex:
    index = NumpyIndex(DIMENSION)
    index.add(NUMBERS, VECTORS)
    return index


@pytest.fixture(scope="module")
def index() -> FaissIndex:
    index = FaissIndex(DIMENSION)
    index.add(NUMBERS, VECTORS)
    return index


@pytest.fixture(params=[FaissIndex, NumpyIndex])
def empty(request: pytest.FixtureRequest) -> Index:
    make: Make = request.param
    return make(DIMENSION)


def same(found: Scored, expected: Scored) -> None:
    """The same cosines; the same numbers where no two cosines are nearly equal."""
    np.testing.assert_allclose(found.cosines, expected.cosines, atol=1e-4)
    clear = np.abs(np.diff(expected.cosines, prepend=9, append=-9)) > 1e-4
    certain = clear[:-1] & clear[1:]
    assert np.array_equal(found.numbers[certain], expected.numbers[certain])
    assert certain.mean() > 0.5


@pytest.mark.parametrize("share", [None, 1.0, 0.5, 0.01])
def test_the_same_as_plain_arithmetic(index: FaissIndex, oracle: NumpyIndex, share: float | None) -> None:
    chosen = np.random.default_rng(4).permutation(NUMBERS)
    allowed = None if share is None else chosen[: int(share * SIZE)]
    for query in QUERIES:
        same(index.search(query, K, allowed), oracle.search(query, K, allowed))


def test_every_score_in_order_of_the_numbers(index: FaissIndex, oracle: NumpyIndex) -> None:
    for query in QUERIES[:3]:
        found, expected = index.scores(query), oracle.scores(query)
        assert np.array_equal(found.numbers, np.sort(NUMBERS))
        assert np.array_equal(found.numbers, expected.numbers)
        np.testing.assert_allclose(found.cosines, expected.cosines, atol=1e-4)


@pytest.mark.parametrize("allowed", [1, 3, K, K + 1])
def test_never_short_while_something_is_allowed(index: FaissIndex, allowed: int) -> None:
    """The allowed are those farthest from the query, and half as many unknown numbers stand among them."""
    for query in QUERIES[:5]:
        worst = index.search(query, SIZE).numbers[-allowed:]
        among = np.concatenate([worst, np.arange(allowed // 2, dtype=np.int64) + 10 * SIZE])
        assert set(index.search(query, K, among).numbers) <= set(worst)
        assert len(index.search(query, K, among).numbers) == min(K, allowed)


def test_nothing_in_nothing_out(empty: Index) -> None:
    query = QUERIES[0]
    assert len(empty.search(query, K).numbers) == len(empty.scores(query).numbers) == 0
    empty.remove(numbers(7))
    empty.add(numbers(), rows(0, 0))
    assert len(empty.search(query, K, numbers(1, 2)).numbers) == 0


@pytest.mark.parametrize(
    ("k", "allowed", "found"),
    [(99, None, 3), (2, None, 2), (0, None, 0), (99, numbers(), 0), (99, numbers(5, 4000), 1), (1, numbers(5, 7), 1)],
)
def test_how_many(empty: Index, k: int, allowed: NDArray[np.int64] | None, found: int) -> None:
    empty.add(numbers(5, 7, 2), VECTORS[:3])
    assert len(empty.search(QUERIES[0], k, allowed).numbers) == found


def test_a_number_that_is_there_is_replaced(empty: Index) -> None:
    empty.add(numbers(1, 2), VECTORS[:2])
    empty.add(numbers(2, 3), VECTORS[2:4])
    assert empty.scores(QUERIES[0]).numbers.tolist() == [1, 2, 3]
    assert empty.search(VECTORS[2], 1).numbers.tolist() == [2]
    assert empty.search(VECTORS[1], 1).cosines[0] < 0.9


def test_what_is_removed_is_gone(empty: Index) -> None:
    empty.add(numbers(1, 2, 3), VECTORS[:3])
    empty.remove(numbers(2, 99))
    assert empty.scores(QUERIES[0]).numbers.tolist() == [1, 3]
    assert empty.search(VECTORS[1], 9, numbers(2)).numbers.tolist() == []


def test_an_index_comes_back_from_its_bytes(index: FaissIndex) -> None:
    restored = FaissIndex(DIMENSION, index.serialized())
    assert len(restored) == len(index) == SIZE
    assert np.array_equal(restored.numbers, np.sort(NUMBERS))
    for query in QUERIES[:3]:
        assert np.array_equal(restored.search(query, K).numbers, index.search(query, K).numbers)
    restored.add(NUMBERS[:1], QUERIES[:1])
    assert len(restored) == SIZE


@pytest.mark.parametrize(("dimension", "data"), [(DIMENSION, b""), (DIMENSION, b"no index"), (DIMENSION + 1, None)])
def test_other_bytes_are_refused(index: FaissIndex, dimension: int, data: bytes | None) -> None:
    with pytest.raises((RuntimeError, ValueError)):
        FaissIndex(dimension, index.serialized() if data is None else data)


def test_half_precision_is_precise_enough(index: FaissIndex) -> None:
    for at in range(0, SIZE, 500):
        found = index.search(VECTORS[at], 1)
        assert found.numbers[0] == NUMBERS[at]
        assert found.cosines[0] == pytest.approx(1, abs=1e-3)


def test_a_weighted_sum_has_length_1() -> None:
    summed = unit_sum([(0.7, VECTORS[:3]), (0.3, VECTORS[3:6])])
    assert summed.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(summed, axis=1), 1, atol=1e-6)
    np.testing.assert_allclose(unit_sum([(0.7, VECTORS[:3])]), VECTORS[:3], atol=1e-6)
    assert not unit_sum([(1.0, VECTORS[:1]), (-1.0, VECTORS[:1])]).any(), "and nothing is no number divided by 0"


def test_some_scores_are_those_of_all(index: FaissIndex) -> None:
    places = np.array([4_000, 7, 30], np.intp)
    every = index.scores(QUERIES[0]).cosines
    np.testing.assert_allclose(index.some(QUERIES[0], places), every[places], atol=1e-6)
    assert len(index.some(QUERIES[0], places[:0])) == 0


def test_places_are_those_of_the_numbers(index: FaissIndex) -> None:
    wanted = np.array([NUMBERS[3], 10**9, -5, NUMBERS[0]], np.int64)
    places = index.places(wanted)
    assert places[1] == places[2] == -1
    assert index.numbers[places[[0, 3]]].tolist() == [NUMBERS[3], NUMBERS[0]]
    assert FaissIndex(DIMENSION).places(wanted).tolist() == [-1] * 4


def test_an_index_comes_back_from_its_file(index: FaissIndex, tmp_path: Path) -> None:
    (tmp_path / "index").write_bytes(index.serialized())
    restored = FaissIndex(DIMENSION, tmp_path / "index")
    assert np.array_equal(restored.scores(QUERIES[0]).cosines, index.scores(QUERIES[0]).cosines)


def test_a_sketch_is_nearly_right() -> None:
    """Vectors that differ mostly in a few directions, as those of texts do."""
    chance = np.random.default_rng(5)
    vectors = chance.standard_normal((3_000, 300)) * np.exp(-np.arange(300) / 40) + 0.2
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    index = FaissIndex(300)
    index.add(np.arange(3_000), vectors.astype(np.float32))
    index.quicken()
    assert index.sketch is None, "so few are compared one by one"
    sketch = Sketch(index)
    for query in vectors[:5].astype(np.float32):
        exact = index.scores(query).cosines
        mean, deviation = sketch.moments(query)
        assert mean == pytest.approx(exact.mean(), abs=2e-3)
        assert deviation == pytest.approx(exact.std(), rel=0.02)
        np.testing.assert_allclose(sketch.likeness(query), (exact - mean) / deviation, atol=0.4)


def test_what_is_added_has_no_sketch_yet() -> None:
    index = FaissIndex(DIMENSION)
    index.add(numbers(1, 2, 3), VECTORS[:3])
    index.sketch = Sketch(index)
    index.add(numbers(4), VECTORS[3:4])
    assert index.sketch is None
