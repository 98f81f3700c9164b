"""The encoder that ships as a sentence-transformers module, to train further; a room of its own: it imports torch."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers.base.modules import InputModule
from torch import Tensor, nn
from torch.nn.functional import embedding_bag, layer_norm, normalize

from matcher.job_encoder import (
    DIMENSION,
    HIDDEN,
    WIDTHS,
    load_tokenizer,
    load_weights,
    token_table,
)
from matcher.subwords import Weights, spelling, subwords_of, words_of

EPSILON = 1e-12
LONGEST_TOKENS = 200
"""Of a text that is learned from; what is searched is read to its end."""


class JobModule(InputModule):
    """Texts in, `sentence_embedding` (n, 512) out: the same arithmetic as `JobEncoder`, with gradients."""

    config_keys: list[str] = []  # noqa: RUF012 - the parent's declaration

    def __init__(self, weights: Weights | None = None) -> None:
        """With the weights that ship, or with others of the same names and shapes."""
        super().__init__()  # type: ignore[no-untyped-call]  # torch leaves it so
        weights = load_weights() if weights is None else weights
        rows = weights["rows"].astype(np.float32) * weights["row_scales"].astype(np.float32)[:, None]
        self.rows = nn.Parameter(torch.from_numpy(rows))
        self.dense = nn.ParameterDict(
            {
                name: nn.Parameter(torch.from_numpy(np.array(matrix, dtype=np.float32)))
                for name, matrix in weights.items()
                if name not in {"rows", "row_scales", "checksum"}
            }
        )
        self._words: dict[str, list[int]] = {}

    def preprocess(self, inputs: Sequence[Any], prompt: str | None = None, **_: object) -> dict[str, Any]:
        """Token numbers, their embeddings and subword numbers, each flat beside the lengths of the texts."""
        texts = [spelling(f"{prompt or ''}{text}") for text in inputs]
        tokens = load_tokenizer().encode(texts, out_type=int, add_bos=True, add_eos=True)
        if self.training:
            tokens = [text[:LONGEST_TOKENS] for text in tokens]
        subwords = [self._subwords(text) for text in texts]
        embedded = token_table().rows(np.fromiter(chain.from_iterable(tokens), dtype=np.int64))
        return {
            "embedded": torch.from_numpy(embedded),
            "lengths": torch.tensor([len(text) for text in tokens]),
            "subwords": torch.tensor(list(chain.from_iterable(subwords)), dtype=torch.int64),
            "offsets": torch.tensor([0, *np.cumsum([len(text) for text in subwords])], dtype=torch.int64),
        }

    def forward(self, features: dict[str, Any], **_: object) -> dict[str, Any]:
        """Adds `sentence_embedding`, float32 unit rows."""
        meaning = normalize(self._meaning(features["embedded"], features["lengths"]), dim=1, eps=EPSILON)
        words = embedding_bag(
            features["subwords"], self.rows, features["offsets"], mode="sum", sparse=True, include_last_offset=True
        )
        vectors = meaning @ self.dense["straight"] + normalize(words, dim=1, eps=EPSILON) @ self.dense["up"]
        return features | {"sentence_embedding": normalize(vectors, dim=1, eps=EPSILON)}

    def save(self, output_path: str, *_: object, safe_serialization: bool = True, **__: object) -> None:
        """The weights in the form that ships, as `job.npz`."""
        del safe_serialization
        self.save_config(output_path)
        np.savez(Path(output_path) / "job.npz", **self.packed())

    @classmethod
    def load(cls, model_name_or_path: str, *_: object, **__: object) -> "JobModule":
        """From a folder with `job.npz`."""
        return cls(load_weights(Path(model_name_or_path) / "job.npz"))

    def get_embedding_dimension(self) -> int:
        """512."""
        return DIMENSION

    def packed(self) -> Weights:
        """As they ship: matrices in half precision, the subwords' rows as bytes with a scale each, a checksum."""
        rows = self.rows.detach().numpy()
        scales = (np.abs(rows).max(axis=1) / 127).astype(np.float16)
        steps = np.maximum(scales.astype(np.float32), EPSILON)[:, None]
        packed: Weights = {name: matrix.detach().numpy().astype(np.float16) for name, matrix in self.dense.items()}
        packed |= {"rows": np.clip(np.rint(rows / steps), -127, 127).astype(np.int8), "row_scales": scales}
        return packed | {"checksum": checksum(packed)}

    def _meaning(self, embedded: Tensor, lengths: Tensor) -> Tensor:
        dense = self.dense
        features = self._features(embedded, lengths)
        features = layer_norm(features, features.shape[1:], dense["gain"], dense["shift"], EPSILON)
        texts = torch.arange(len(lengths)).repeat_interleave(lengths)
        sums = torch.zeros(len(lengths), features.shape[1]).index_add(0, texts, features) @ dense["sum"]
        counts = lengths.float()[:, None]
        sums = (sums + counts * dense["sum_bias"]) / counts.sqrt()
        second = (sums @ dense["p1"] + (sums @ dense["d0"]).relu() @ dense["d1"]).relu()
        return torch.tanh(second @ dense["p3"] + (second @ dense["d2"]).relu() @ dense["d3"])

    def _features(self, embedded: Tensor, lengths: Tensor) -> Tensor:
        dense = self.dense
        narrow = embedded @ dense["narrow"] + dense["narrow_bias"]
        narrow = layer_norm(narrow, narrow.shape[1:], dense["narrow_gain"], dense["narrow_shift"], EPSILON)
        texts = torch.arange(len(lengths)).repeat_interleave(lengths)
        parts = [embedded]
        for number, width in enumerate(width for width in WIDTHS if f"first{width}" in dense):
            part = narrow[:, number * HIDDEN : (number + 1) * HIDDEN]
            for layer in ("first", "second"):
                mixed = _windows(part, texts, width) @ dense[f"{layer}{width}"] + dense[f"{layer}{width}_bias"]
                part = part + mixed.relu()
            parts.append(part)
        return torch.cat(parts, dim=1)

    def _subwords(self, text: str) -> list[int]:
        numbers = []
        for word in words_of(text):
            if word not in self._words:
                self._words[word] = subwords_of(word, len(self.rows))
            numbers += self._words[word]
        return numbers


def checksum(weights: Weights) -> NDArray[np.uint32]:
    """Of all weights in the order of their names."""
    total = 0
    for name in sorted(weights):
        total = crc32(weights[name].tobytes(), total)
    return np.array(total, dtype=np.uint32)


def _windows(rows: Tensor, texts: Tensor, width: int) -> Tensor:
    """Each row beside its neighbours, zeros beyond the text: (n, width * columns)."""
    places = torch.arange(len(rows))[:, None] + torch.arange(width) - (width - 1) // 2
    within = places.clamp(0, len(rows) - 1)
    outside = (texts[within] != texts[:, None]) | (places != within)
    padded = torch.cat([rows, rows.new_zeros(1, rows.shape[1])])
    return padded[within.masked_fill(outside, len(rows))].flatten(1)
