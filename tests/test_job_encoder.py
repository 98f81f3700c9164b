"""The encoder that ships: texts to unit vectors in numpy, the same as its module in torch."""

import csv
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from matcher.job_encoder import JobEncoder, load_weights
from matcher.subwords import spelling, subwords_of, words_of

TRAIN = Path(__file__).parents[1] / "training" / "train.py"
LABELS = (("baker", "Bäcker/Bäckerin"), ("nurse", "Krankenpfleger/Krankenpflegerin"), ("actuary", "Aktuar/Aktuarin"))
TEXTS = (
    "Softwareentwickler (m/w/d) für maschinelles Lernen",
    "machine learning engineer",
    "PFLEGEFACHKRAFT",
    "Pflegefachkraft " * 300,
    "🙂",
    "\u200b",
    "\x00\x01",
    "C++",
    "Zeile\nZeile\x00",
    "(m/w/d)",
    "ﷺ" * 10_000,
    "word " * 50_000,
    "x" * 50_000,
    "مهندس برمجيات",
)


@pytest.fixture(scope="module")
def encoder() -> JobEncoder:
    return JobEncoder()


def test_a_query_needs_neither_torch_nor_sentence_transformers() -> None:
    program = (
        "import sys; from matcher.job_encoder import JobEncoder; JobEncoder().encode_queries(['nurse']); "
        "print([name for name in ('torch', 'sentence_transformers') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_module_in_torch_gives_the_same_unit_rows(encoder: JobEncoder) -> None:
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds

    from matcher.job_module import JobModule  # noqa: PLC0415 - the same

    module = SentenceTransformer(modules=[JobModule()], device="cpu")
    rows = encoder.encode_documents(TEXTS)
    assert rows.shape == (len(TEXTS), encoder.dimension)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.abs(rows - module.encode(list(TEXTS), show_progress_bar=False)).max() < 1e-3


def test_the_module_saves_what_it_loads(tmp_path: Path, encoder: JobEncoder) -> None:
    from matcher.job_module import JobModule  # noqa: PLC0415 - imports torch

    JobModule().save(str(tmp_path))
    saved, shipped = load_weights(tmp_path / "job.npz"), load_weights()
    assert saved.keys() == shipped.keys()
    assert all(np.allclose(saved[name], shipped[name], atol=1e-2) for name in saved if name not in {"checksum", "rows"})
    assert (np.abs(saved["rows"].astype(int) - shipped["rows"]) <= 1).all()
    assert JobModule.load(str(tmp_path)).get_embedding_dimension() == encoder.dimension


def test_training_builds_the_same_weights_twice_from_the_csvs(tmp_path: Path) -> None:
    """Three occupations, one step; the second is linked to KldB by its name."""
    _write_knowledge(tmp_path)
    for out in ("one", "two"):
        places = [f"--{name}={tmp_path / folder}" for name, folder in (("esco", ""), ("kldb", ""), ("out", out))]
        subprocess.run([sys.executable, str(TRAIN), *places, "--steps=1", "--clusters=4"], check=True)
    one, two, shipped = (load_weights(path) for path in (tmp_path / "one/job.npz", tmp_path / "two/job.npz", None))
    assert one["checksum"] == two["checksum"] != shipped["checksum"]
    assert {name: matrix.shape for name, matrix in one.items()} == {name: shipped[name].shape for name in shipped}


def test_a_missing_csv_is_one_line(tmp_path: Path) -> None:
    places = [f"--{name}={tmp_path}" for name in ("esco", "kldb", "out")]
    done = subprocess.run([sys.executable, str(TRAIN), *places], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "occupations_de.csv: not found" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_text_keeps_its_vector_in_any_company(encoder: JobEncoder) -> None:
    alone = np.vstack([encoder.encode_queries([text]) for text in TEXTS])
    assert np.abs(alone - encoder.encode_queries(TEXTS)).max() < 1e-5


@pytest.mark.parametrize(
    ("query", "near", "far"),
    [
        ("Krankenpfleger", "hospital nurse", "truck driver"),
        ("Versicherungsmathematiker", "actuary", "insurance agent"),
        ("LKW-Fahrer", "Berufskraftfahrer (m/w/d) im Nahverkehr", "Disponent"),
        ("machine learning engineer", "KI-Entwickler", "Maschinenbediener"),
        ("Putzfrau", "Raumpflegerin", "Tischlerin"),
        ("accountant", "FINANZBUCHHALTER*IN (M/W/D) IN TEILZEIT", "Bauleiter"),
        ("Softwareentwicler", "Softwareentwickler", "Weichensteller"),
        ("Erzieher", "We look after children between one and six years in our day nursery.", "We repair cars."),
    ],
)
def test_one_occupation_is_near_in_other_words_and_the_other_language(
    encoder: JobEncoder, query: str, near: str, far: str
) -> None:
    (vector,) = encoder.encode_queries([query])
    close, distant = encoder.encode_documents([near, far]) @ vector
    assert close > distant + 0.1


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("Softwareentwickler*in (m/w/d)", "softwareentwickler"),
        ("Koch/Köchin", "koch/köchin"),
        ("PFLEGEFACHKRAFT m/w/d", "pflegefachkraft"),
        ("Mitarbeiter:innen (all genders)", "mitarbeiter"),
        ("C++ / C# Developer", "c++ / c# developer"),
        ("(m/w/d)", "(m/w/d)"),
    ],
)
def test_marks_of_gender_do_not_count(written: str, spelled: str) -> None:
    assert spelling(written) == spelled


def test_subwords_are_the_word_and_its_runs() -> None:
    assert words_of("c++ entwickler für ki_systeme") == ["c++", "entwickler", "fuer", "ki", "systeme"]
    assert len(subwords_of("ki", 1 << 30)) == len({"<ki>", "<ki", "ki>"})


@pytest.mark.parametrize("empty", ["", "  ", "\n\t"])
def test_an_empty_text_has_no_vector(encoder: JobEncoder, empty: str) -> None:
    with pytest.raises(ValueError, match="empty text"):
        encoder.encode_queries(["nurse", empty])


def test_no_texts_give_no_rows(encoder: JobEncoder) -> None:
    assert encoder.encode_queries([]).shape == encoder.encode_documents([]).shape == (0, encoder.dimension)


def test_only_the_first_10000_characters_count(encoder: JobEncoder) -> None:
    text = "nurse " * 2000
    assert np.array_equal(encoder.encode_queries([text]), encoder.encode_queries([text + "truck driver"]))


def test_the_name_says_which_weights(encoder: JobEncoder) -> None:
    assert encoder.name == f"job-{int(load_weights()['checksum']):08x}"
    assert encoder.name == JobEncoder().name


def _write_knowledge(folder: Path) -> None:
    columns = ("conceptUri", "code", "iscoGroup", "preferredLabel", "altLabels", "description")
    for stem in ("occupations", "ISCOGroups", "digitalSkillsCollection"):
        for place, language in enumerate(("en", "de")):
            rows = [[f"x:{names[0]}", "2221", "2221", names[place], "", f"About {names[0]}"] for names in LABELS]
            _write_csv(folder / f"{stem}_{language}.csv", [columns, *rows])
    name = "Krankenpfleger/Krankenpflegerin"
    _write_csv(folder / "vam_beruf_kurz.csv", [["1", "B 81302-101", "t", *"012345", name, "Krankenpfleger/in", "K"]])


def _write_csv(file: Path, rows: Iterable[Iterable[str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows(rows)
