"""One score from the words and the vectors, so that each helps where the other is blind."""

import numpy as np
from numpy.typing import NDArray

# standard deviations of cosine that the whole query in a title is worth; from 1 to 3 little changes
WORDS_WEIGHT = 2.0
SAME = 1e-6


def fuse(cosines: NDArray[np.float32], words: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n,) cosines and (n,) word shares (`Lexicon.search`, 0 where nothing matched) to (n,) scores, higher is better.

    score = z(cosine) + 2 share². The cosine counts in standard deviations over all n postings, because encoders
    use different ranges: pass every open posting and filter afterwards. The share is squared because little
    overlap is chance, above all between languages: a third of the query is worth 0.2, all of it 2.
    Only the order and the differences within one query mean something.
    """
    if cosines.shape != words.shape:
        raise ValueError(f"{cosines.shape} cosines and {words.shape} word shares")
    return joined(_standardised(cosines), words)


def joined(likeness: NDArray[np.float32], words: NDArray[np.float32]) -> NDArray[np.float32]:
    """The same for cosines that are in standard deviations from their mean already."""
    scores: NDArray[np.float32] = np.add(likeness, WORDS_WEIGHT * np.square(words), dtype=np.float32)
    return scores


def _standardised(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean 0, deviation 1; all 0 where the values do not differ."""
    if not values.size or np.ptp(values) < SAME:
        return np.zeros(values.shape, np.float32)
    standardised: NDArray[np.float32] = np.subtract(values, values.mean(), dtype=np.float32)
    standardised *= np.float32(1 / np.sqrt(np.dot(standardised, standardised) / values.size))
    return standardised
