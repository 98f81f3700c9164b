"""Whether a posting is for an AI job, and to what degree: the cases stand in `relevance.tsv`."""

import csv
from pathlib import Path

import pytest

from spiders.relevance import read_relevance

with Path(__file__).with_name("relevance.tsv").open(encoding="utf-8") as file:
    CASES = [tuple(row.values()) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]

TITLES = [
    ("Ausbildung Fachinformatik mit Schwerpunkt Künstliche Intelligenz", "BUILDS"),
    ("Softwareentwickler KI-Schnittstellen", "BUILDS"),
    ("machine learning engineer", "BUILDS"),
    ("Werkstudent Machine Learning", "BUILDS"),
    ("AI Specialist", "BUILDS"),
    ("Referentin KI-Strategie", "USES"),
    ("Fachkraft für Nachlässe und KI Use Cases (Kundendienst)", "USES"),
    ("Spezialist Auswertungen, Daten und KI Krankenversicherung", "USES"),
    ("Data Engineer (m/w/d)", "DATA"),
    ("Koch in Kiel", "NONE"),
    ("", "NONE"),
]

LONG = """Über uns
Wir entwickeln Sprachmodelle und trainieren sie selbst.

Deine Aufgaben
- {task}
- Abstimmung mit dem Vertrieb

Wir bieten
- Kurse zu Machine Learning
- PyTorch-Stammtisch
"""


@pytest.mark.parametrize(("title", "text", "degree"), CASES)
def test_read_relevance(title: str, text: str, degree: str) -> None:
    assert read_relevance(title, text).degree == degree


@pytest.mark.parametrize(("title", "degree"), TITLES)
def test_a_title_alone(title: str, degree: str) -> None:
    assert read_relevance(title).degree == degree


@pytest.mark.parametrize(
    ("task", "degree"),
    [
        ("Pflege der Preislisten", "MENTIONS"),
        ("Einführung von KI-Werkzeugen im Innendienst", "USES"),
    ],
)
def test_in_a_long_posting_the_tasks_count(task: str, degree: str) -> None:
    """What stands under the headings of the employer and of the perks says nothing about the work."""
    assert read_relevance("Sachbearbeitung Innendienst", LONG.format(task=task)).degree == degree


def test_reason_quotes_what_it_stands_on() -> None:
    text = "Wir sind elf Leute. Sie nutzen KI für Entwürfe und prüfen sie. Montags ist frei."
    assert read_relevance("Texterin", text).because == "Sie nutzen KI für Entwürfe und prüfen sie"
    assert read_relevance("KI-Entwickler", text).because == "KI-Entwickler"
    assert not read_relevance("Texterin").because


@pytest.mark.parametrize(
    "text",
    [
        "KI " * 300_000,
        "you build AI, " * 80_000,
        "train " * 200_000 + "models",
        "mit " * 250_000 + "KI",
        "Sie-" * 250_000 + "KI",
        "führen " * 150_000 + "KI ein",
        "\n" * 500_000 + "machine learning",
        "Aufgaben:\n" * 100_000 + "KI",
        "label" * 200_000,
        "\0\x1b\ufffdKI\u202e İ ß" * 50_000,
        "<ul><li>KI</li></ul>" * 50_000,
        "الذكاء الاصطناعي AI " * 50_000,
    ],
)
def test_hostile_texts_end(text: str) -> None:
    assert read_relevance("Engineer", text).degree
    assert read_relevance(text, text).degree


@pytest.mark.parametrize(
    "text", ["", "KI", "İ" * 500 + " KI", "Ã¼ber KÃ¼nstliche", "\ud800", "。".join("人工智能" * 9)]
)
def test_other_texts_are_read_without_fault(text: str) -> None:
    assert read_relevance(text, text).degree in {"BUILDS", "DATA", "USES", "MENTIONS", "NONE"}
