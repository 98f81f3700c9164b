"""Words and vectors in one score."""

import numpy as np
import pytest
from numpy.typing import NDArray

from matcher.fusion import fuse


def array(*values: float) -> NDArray[np.float32]:
    return np.array(values, dtype=np.float32)


def best_first(scores: NDArray[np.float32]) -> list[int]:
    return [int(number) for number in np.argsort(-scores, kind="stable")]


@pytest.mark.parametrize(
    ("cosines", "words", "order"),
    [
        (array(0.1, 0.3, 0.2), array(0, 0, 0), [1, 2, 0]),
        (array(0.2, 0.2, 0.2), array(0, 0.5, 0.9), [2, 1, 0]),
        (array(0.2, 0.3, 0.1), array(1, 0, 0), [0, 1, 2]),
        (array(0.1, 0.3, 0.2), array(0.2, 0, 0), [1, 2, 0]),
        (array(0.1, 0.3, 0.3), array(0, 0, 0.1), [2, 1, 0]),
    ],
    ids=["no words", "no difference in meaning", "the whole query", "little of the query", "a tie in meaning"],
)
def test_order(cosines: NDArray[np.float32], words: NDArray[np.float32], order: list[int]) -> None:
    assert best_first(fuse(cosines, words)) == order


def test_the_range_of_an_encoder_does_not_matter() -> None:
    cosines, words = array(0.1, 0.5, 0.3, 0.2), array(0.3, 0, 0.1, 0)
    assert fuse(cosines, words) == pytest.approx(fuse((0.75 + cosines / 5).astype(np.float32), words), abs=1e-4)


@pytest.mark.parametrize("count", [0, 1, 5])
def test_any_number_of_postings(count: int) -> None:
    scores = fuse(np.full(count, 0.25, dtype=np.float32), np.zeros(count, dtype=np.float32))
    assert scores.tolist() == [0] * count
    assert scores.dtype == np.float32


def test_equal_cosines_say_nothing_even_after_rounding() -> None:
    cosines = np.full(1000, 0.1, dtype=np.float32)
    cosines[3] = np.nextafter(cosines[3], np.float32(1))
    assert not fuse(cosines, np.zeros(1000, dtype=np.float32)).any()


def test_arguments_stay_as_they_are() -> None:
    cosines, words = array(0.1, 0.5), array(0.3, 0)
    fuse(cosines, words)
    assert cosines.tolist() == array(0.1, 0.5).tolist()
    assert words.tolist() == array(0.3, 0).tolist()


def test_lengths_must_agree() -> None:
    with pytest.raises(ValueError, match="2"):
        fuse(array(1, 2), array(1, 2, 3))
