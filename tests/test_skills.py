"""Skills in texts: every spelling, no letter too much, and only what is asked."""

import pytest

from matcher.skills import asked_in, asked_skills, kin, named_skills, table_skills


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Python, R, Go und C/C++.", ("Python", "R", "Go", "C", "C++")),
        ("C# und .NET, auch ASP.NET", ("C#", ".NET")),
        ("Our R&D team will go for it. Vitamin C1.", ()),
        ("JavaScript", ("JavaScript",)),
        ("You excel at what you do and react fast", ()),
        ("Excel and React", ("Excel", "React")),
        ("Methoden des maschinellen Lernens", ("machine learning",)),
        ("neuronale Netze", ("deep learning",)),
        ("Erfahrung mit PostgreSQL oder T-SQL", ("SQL",)),
        ("k8s, Torch, sklearn", ("Kubernetes", "PyTorch", "scikit-learn")),
        ("Bildverarbeitung und Sprachmodelle", ("computer vision", "large language models")),
        ("KI-Assistenten und generative KI", ("generative AI",)),
        ("KI", ("artificial intelligence",)),
        ("RAG pipelines in rags", ("retrieval-augmented generation",)),
        ("Python-Kenntnisse", ("Python",)),
        ("Pythonic monty pythons", ()),
        ("Abschluss nach HGB, IFRS", ("HGB", "IFRS")),
        ("ROS 2 und SLAM", ("ROS 2", "SLAM")),
        ("", ()),
    ],
)
def test_asked(text: str, asked: tuple[str, ...]) -> None:
    assert asked_skills(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Kafka is a plus.",
        "It would be great if you had seen Kafka",
        "Ideally you have met Kafka before",
        "Erste Erfahrung mit Kafka ist von Vorteil",
        "Kafka musst du nicht kennen, es ist nicht erforderlich",
        "Kafka is not required",
        "Für den Anfang brauchst du Kafka nicht",
        "Nice to have:\n- Kafka\n- Kafka Streams",
        "Pluspunkte\n- Kafka",
        "Das wäre ein Plus:\n- Kafka",
    ],
)
def test_plus_is_not_asked(text: str) -> None:
    assert asked_skills(f"{text}\n\nYou know Java.") == ("Java",)


def test_double_negation_asks() -> None:
    assert asked_skills("Ohne Kafka geht es bei uns nicht") == ("Kafka",)


def test_asked_somewhere_is_asked() -> None:
    """A plus in one sentence does not take back what another asks."""
    assert asked_skills("Python is a plus. Solid Python is required.") == ("Python",)


def test_named_in_the_words_of_the_text() -> None:
    named = named_skills(["maschinelles Lernen", "Python", "Töpfern", "Rust"], "ML, PYTHON und töpfern, a rusty nail")
    assert named == {"maschinelles Lernen": "ML", "Python": "PYTHON", "Töpfern": "töpfern"}


def test_own_skills_beside_the_table() -> None:
    assert asked_in("Wir töpfern mit Python", ("Töpfern",)) == {"Töpfern": "töpfern", "Python": "Python"}


def test_letters_that_grow_in_lower_case() -> None:
    """The lower case of İ has two characters: quotations must not slip."""
    assert named_skills(["Python"], "İİİ Python")["Python"].lower() == "python"


@pytest.mark.parametrize(
    ("name", "skills"),
    [
        ("maschinelles Lernen", ("machine learning",)),
        ("Stakeholdermanagement", ("stakeholder management",)),
        ("C++", ("C++",)),
        ("R", ("R",)),
        ("SQL und Power BI", ("SQL", "Power BI")),
        ("Töpfern", ()),
    ],
)
def test_table_skills(name: str, skills: tuple[str, ...]) -> None:
    assert table_skills(name) == skills


def test_kin() -> None:
    assert "TensorFlow" in kin("PyTorch")
    assert "PyTorch" not in kin("PyTorch")
    assert kin("Töpfern") == frozenset()


@pytest.mark.parametrize("text", ["relationale " * 5_000, "a/b " * 20_000, "Nice to have:\nPython\n" * 9_000])
def test_hostile_text_ends(text: str) -> None:
    assert asked_skills(text) == ()
