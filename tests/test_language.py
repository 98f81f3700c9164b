"""Which language a text is in, and which languages it asks for."""

import pytest

from spiders.language import language_of, languages_asked, query_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", None),
        ("Data Scientist", None),
        ("Wir suchen eine Person, die Modelle für die Qualitätsprüfung entwickelt und mit uns betreibt.", "de"),
        ("Deine Aufgaben: Machine Learning Pipelines mit Python und Kubernetes bauen, auch im Team mit DevOps.", "de"),
        ("You will build the models that check the quality of our parts and run them with the team.", "en"),
        ("Nous cherchons une personne pour le développement des modèles dans notre équipe à Lyon.", None),
        ("Buscamos una persona para el desarrollo de los modelos con el equipo de Sevilla.", None),
        ("Python, Kubernetes, PyTorch, Docker, Terraform, Kafka, Spark, Airflow", None),
    ],
)
def test_language_of(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("query", ["Softwareentwickler", "Prüfer für Messtechnik", "Leiterin Buchhaltung", "Bäckerin"])
def test_german_queries(query: str) -> None:
    assert query_language(query) > 0.8


@pytest.mark.parametrize("query", ["head of the accounting office", "speech therapist and teacher", "welding worker"])
def test_english_queries(query: str) -> None:
    assert query_language(query) < 0.2


@pytest.mark.parametrize("query", ["", "Data Scientist Berlin", "Machine Learning Engineer", "C#", "Senior Manager"])
def test_queries_that_tell_nothing(query: str) -> None:
    assert query_language(query) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", []),
        ("Verhandlungssicheres Deutsch", [("de", "C1")]),
        ("Sie sprechen fließend Englisch und Polnisch.", [("en", "C1"), ("pl", "C1")]),
        ("Fluent English and good German", [("en", "C1"), ("de", "B2")]),
        ("Deutschkenntnisse (B2)", [("de", "B2")]),
        ("German (C1) and English (B2)", [("de", "C1"), ("en", "B2")]),
        ("Sehr gute Deutsch- und Englischkenntnisse", [("de", "C1"), ("en", "C1")]),
        ("Dänisch als Muttersprache", [("da", "C2")]),
        ("Grundkenntnisse in Spanisch", [("es", "A2")]),
        ("Englisch in Wort und Schrift", [("en", None)]),
        ("English is required; German is a plus.", [("en", None)]),
        ("Fließend Deutsch, Französisch von Vorteil", [("de", "C1")]),
        ("No German required", []),
        ("Wir zahlen deinen Deutschkurs.", []),
        ("A German company with Swedish founders", []),
        ("Gute Kenntnisse in Java und C", []),
    ],
)
def test_languages_asked(text: str, asked: list[tuple[str, str | None]]) -> None:
    assert [(language.language, language.level) for language in languages_asked(text)] == asked


def test_reason_quotes_the_sentence() -> None:
    assert languages_asked("Du bist neugierig. Du sprichst fließend Deutsch! Ende.")[0].because == (
        "Du sprichst fließend Deutsch"
    )
