"""Names of skills that are something else, degrees, what is taught on the job: the cases stand in `skills.tsv`."""

import csv
from pathlib import Path

import pytest

from spiders.skills import find, read_skills

with Path(__file__).with_name("skills.tsv").open(encoding="utf-8") as file:
    CASES = [tuple(row.values()) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.mark.parametrize(("text", "must", "nice"), CASES)
def test_read_skills(text: str, must: str, nice: str) -> None:
    skills = read_skills(text)
    assert (_names(skills.must), _names(skills.nice)) == (must, nice)


def _names(named: tuple[tuple[str, str, int], ...]) -> str:
    return ", ".join(skill for skill, _, _ in named)


@pytest.mark.parametrize(
    "text",
    [
        "Unsere Pipelines laufen auf Jenkins Server und Docker Desktop.",
        "Wir verpacken Dienste mit Docker, liegen in Harbor, im Winter wie im Sommer.",
        "You ship Python services, tackle incidents in a scrum team and like animals health data.",
        "Bachelor of Arts, Tableau dashboards, early stage",
        "SAP plant maintenance",
    ],
)
def test_tools_beside_words_of_other_trades_stay_tools(text: str) -> None:
    assert find(text)


def test_the_subject_of_a_degree_is_named_but_not_asked() -> None:
    """A seeker's text names it, a posting does not ask for it."""
    text = "Master in Machine Learning"
    assert [named.skill for named in find(text)] == ["machine learning"]
    assert read_skills(text) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Frau Dr. Anna Python " * 40_000,
        "Jenkins Aa, " * 80_000,
        "our aaa, Jenkins Bbb" * 40_000,
        "lernst du Python " * 50_000,
        "bringen wir Python " * 50_000 + "bei",
        "Studium der Statistik " * 40_000,
        "degree " * 150_000 + "statistics",
        "wäre Python " * 80_000,
        "freuen uns über Python, " * 40_000,
        "rundet Python " * 60_000 + "ab",
        "Python nicht, " * 70_000,
        "Python? Nein " * 70_000,
        "zoo pandas " * 80_000,
    ],
)
def test_hostile_texts_end(text: str) -> None:
    must, nice = read_skills(text)
    assert len(must) + len(nice) <= 3
