"""Encoders: texts to unit vectors."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from matcher.encoder import Encoder, UseEncoder, load_encoder
from matcher.job_encoder import JobEncoder
from spiders.errors import UserError

TEXTS = (
    "Softwareentwickler (m/w/d) für maschinelles Lernen",
    "machine learning engineer",
    "Pflegefachkraft",
    "🙂",
    "\u200b",
    "C++",
    "Zeile\nZeile\x00",
    "ﷺ" * 10_000,
    "word " * 50_000,
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder("use-multilingual-v3")


def test_queries_need_neither_torch_nor_sentence_transformers() -> None:
    program = (
        "import sys; from matcher.encoder import load_encoder; load_encoder().encode_queries(['nurse']); "
        "print([name for name in ('torch', 'sentence_transformers') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_both_paths_give_the_same_unit_rows(encoder: Encoder) -> None:
    queries, documents = encoder.encode_queries(TEXTS), encoder.encode_documents(TEXTS)
    assert queries.shape == documents.shape == (len(TEXTS), encoder.dimension)
    assert queries.dtype == documents.dtype == np.float32
    assert np.abs(queries - documents).max() < 1e-5
    assert np.allclose(np.linalg.norm(queries, axis=1), 1, atol=1e-5)


def test_a_text_keeps_its_vector_in_any_company(encoder: Encoder) -> None:
    alone = np.vstack([encoder.encode_queries([text]) for text in TEXTS])
    assert np.abs(alone - encoder.encode_queries(TEXTS)).max() < 1e-5


def test_meaning_crosses_languages(encoder: Encoder) -> None:
    query = encoder.encode_queries(["Krankenpfleger"])
    nurse, driver = encoder.encode_documents(["hospital nurse", "truck driver"])
    assert query @ nurse > query @ driver


@pytest.mark.parametrize("empty", ["", "  ", "\n\t"])
def test_an_empty_text_has_no_vector(encoder: Encoder, empty: str) -> None:
    with pytest.raises(ValueError, match="empty text"):
        encoder.encode_queries(["nurse", empty])
    with pytest.raises(ValueError, match="empty text"):
        encoder.encode_documents([empty])


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.encode_queries([]).shape == encoder.encode_documents([]).shape == (0, encoder.dimension)


def test_only_the_first_10000_characters_count(encoder: Encoder) -> None:
    text = "nurse " * 2000
    assert np.array_equal(encoder.encode_queries([text]), encoder.encode_queries([text + "truck driver"]))


@pytest.mark.parametrize("name", [None, ""])
def test_the_default_encoder_has_a_name_too(name: str | None) -> None:
    assert isinstance(load_encoder(name), JobEncoder)
    assert isinstance(load_encoder("use-multilingual-v3"), UseEncoder)


@pytest.mark.parametrize("name", ["foo/bar", "no such folder", "§$%/&/x"])
def test_a_missing_model_is_one_line_that_says_what_next(name: str) -> None:
    with pytest.raises(UserError) as caught:
        load_encoder(name)
    message = str(caught.value)
    assert repr(name) in message
    assert "hf download" in message
    assert "\n" not in message


def test_a_folder_without_a_model_is_the_same_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="give a folder"):
        load_encoder(str(tmp_path))


def test_any_sentence_transformer_is_an_encoder(tmp_path: Path) -> None:
    """A bag of words with two known words, saved to a folder and loaded from there."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds
    from sentence_transformers.sentence_transformer.modules import BoW  # noqa: PLC0415 - the same

    SentenceTransformer(modules=[BoW(vocab=["nurse", "driver"])], device="cpu").save(str(tmp_path))
    encoder = load_encoder(str(tmp_path))
    assert encoder.name == str(tmp_path)
    assert encoder.dimension == 2
    assert encoder.encode_queries(["nurse"]).tolist() == encoder.encode_documents(["nurse nurse"]).tolist() == [[1, 0]]
