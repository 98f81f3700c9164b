"""An encoder that is quick, where the store and the index are looked at and not the meaning."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class Letters:
    """How often each letter occurs."""

    name = "letters"
    dimension = 32

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See matcher.encoder.Encoder."""
        rows = np.ones((len(texts), self.dimension), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for letter in text:
                row[ord(letter) % self.dimension] += 1
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)

    encode_documents = encode_queries
