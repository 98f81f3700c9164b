"""The seniority that a posting names."""

import pytest

from spiders.level import read_level

TITLES = [
    ("", None),
    ("Machine Learning Engineer", None),
    ("Praktikum Bildverarbeitung", "intern"),
    ("Intern Computer Vision", "intern"),
    ("Internal Auditor", None),
    ("International Sales Manager", None),
    ("Werkstudent (m/w/d) KI", "student"),
    ("Working Student Data", "student"),
    ("Duales Studium Data Science", "student"),
    ("Masterarbeit Sprachmodelle", "student"),
    ("Ausbildung zur Fachinformatikerin", "apprentice"),
    ("Ausbilder Elektronik", None),
    ("Trainee Data & AI", "entry"),
    ("Junior Data Analyst", "entry"),
    ("Mid-Level Developer", "mid"),
    ("Senior Data Analyst", "senior"),
    ("Sr. Data Analyst", "senior"),
    ("Seniorenbetreuer", None),
    ("Junior / Senior Data Analyst", None),
    ("Lead Data Analyst", "lead"),
    ("(Senior) Team Lead Analytics", "lead"),
    ("Lead Generation Specialist", None),
    ("Leadership Coach", None),
    ("Principal Scientist", "lead"),
    ("Staff Software Engineer", "lead"),
    ("Teamleiterin Robotik", "lead"),
    ("Head of Data", "head"),
    ("Headhunter", None),
    ("Abteilungsleiter IT", "head"),
    ("Leitung Data Science", "head"),
    ("Projektleiter KI", None),
    ("Assistenz der Leitung", None),
    ("Director Data Science", "director"),
    ("Art Director", None),
    ("VP Engineering", "director"),
]


@pytest.mark.parametrize(("title", "level"), TITLES)
def test_read_level(title: str, level: str | None) -> None:
    read = read_level(title)
    assert (read and read.level) == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Du bringst 3 bis 5 Jahre Erfahrung mit.", "mid"),
        ("At least 4 years of experience", "mid"),
        ("At least 9 years of experience", None),
        ("Auch Absolventen sind willkommen.", "entry"),
        ("Seit 4 Jahren am Markt", None),
    ],
)
def test_text_counts_where_the_title_is_silent(text: str, level: str | None) -> None:
    read = read_level("Data Analyst", text)
    assert (read and read.level) == level


def test_title_comes_first() -> None:
    assert read_level("Senior Analyst", "3 years of experience") == ("senior", "senior")
