"""Signals: each fact for or against a posting, with words of the posting as the reason."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from matcher.profile import Profile
from matcher.signals import (
    AGAINST,
    Signal,
    avoid,
    employment,
    freshness,
    language,
    level,
    place,
    prepared,
    salary,
    skills,
    title,
    work_mode,
)
from spiders.posting import JobPosting
from spiders.store import Stored

WHEN = datetime(2026, 5, 4, tzinfo=UTC)
PERSON = {
    "titles": ["Data Scientist"],
    "skills": ["Python", "PyTorch", "SQL", "Töpfern"],
    "languages": [{"language": "de", "level": "C2"}, {"language": "en", "level": "B2"}],
    "places": [{"name": "Berlin", "radius_km": 40}],
    "work_mode": "hybrid",
    "employment_type": ["FULL_TIME"],
    "salary": {"min_value": 60_000},
    "level": "mid",
    "avoid": ["Zeitarbeit", "Muster Handel"],
}


def seeker(**wishes: Any) -> Any:  # noqa: ANN401  as TOML gives them
    return prepared(Profile.model_validate(PERSON | wishes))


def posted(mode: str | None = None, written: str | None = None, **facts: Any) -> Stored:  # noqa: ANN401  as JSON has them
    document = {"source": "example", "identifier": "1", "title": "Data Scientist", "description": ""} | facts
    posting = JobPosting.model_validate(document)
    return Stored(1, posting, posting.content_hash, "open", WHEN, WHEN, WHEN, written, mode)


def value(signal: Signal | None) -> float | None:
    return round(signal.value, 2) if signal else None


def test_title_quotes_both() -> None:
    found = title(seeker(), posted(title="Datenwissenschaftlerin"), 0.7)
    assert found.value > 0
    assert found.because == '"Datenwissenschaftlerin": near to "Data Scientist"'


def test_title_is_never_a_violation() -> None:
    """Nobody said that other occupations are out of the question."""
    assert AGAINST < title(seeker(), posted(title="Zahnarzt"), -0.2).value < 0


@pytest.mark.parametrize(
    ("text", "expected", "because"),
    [
        ("Python und SQL", 0.67, 'you have "Python", "SQL"'),
        ("Python, TensorFlow, Kafka", 0.0, 'you have "Python"; near to what you have "TensorFlow"; missing "Kafka"'),
        ("Kafka", -0.5, 'missing "Kafka"'),
        ("KI gehört zu unserem Alltag", None, ""),
        ("Wir töpfern.", 0.5, 'you have "töpfern"'),
        ("Kafka is a plus.", None, ""),
        ("", None, ""),
    ],
)
def test_skills(text: str, expected: float | None, because: str) -> None:
    found = skills(seeker(), posted(description=text), text)
    assert value(found) == expected
    assert (found.because if found else "") == because


@pytest.mark.parametrize(
    ("wished", "title_", "text", "expected"),
    [
        ("mid", "Senior Data Scientist", "", 0.1),
        ("mid", "Head of Data", "", -1.0),
        ("mid", "Team Lead Data", "", -0.7),
        ("entry", "Team Lead Data", "", -1.0),
        ("mid", "Data Scientist", "Mitgebracht: sechs Jahre Berufserfahrung", 0.1),
        ("mid", "Data Scientist", "We ask for 3 years of experience with forecasts", 1.0),
        ("lead", "Data Scientist", "9 years of experience, among them leadership of a group", 1.0),
        ("entry", "Data Scientist", "Ideal für den Berufseinstieg", 1.0),
        ("mid", "Data Scientist", "Mindestens 1 Jahr Erfahrung mit Python", 0.1),
        ("mid", "Data Scientist", "We were founded 20 years ago", None),
        ("mid", "Data Scientist", "", None),
        ("mid", "Werkstudent Data Science", "", -1.0),
        ("entry", "Praktikum Data Science", "", -1.0),
        ("student", "Werkstudent Data Science", "", 1.0),
        ("student", "Data Scientist", "Voraussetzung: Du bist immatrikuliert", 1.0),
        ("student", "Data Scientist", "", -1.0),
        (None, "Head of Data", "", None),
    ],
)
def test_level(wished: str | None, title_: str, text: str, expected: float | None) -> None:
    assert value(level(seeker(level=wished), posted(title=title_, description=text), text)) == expected


def test_student_job_may_still_be_said_in_the_text() -> None:
    assert level(seeker(level="student"), posted(description="For students"), "") is None


@pytest.mark.parametrize(
    ("mode", "facts", "text", "expected", "because"),
    [
        (None, {"jobLocation": [{"addressLocality": "Potsdam"}]}, "", 1.0, '"Potsdam": 27 km from Berlin'),
        (None, {"jobLocation": [{"addressLocality": "10115 Berlin"}]}, "", 1.0, '"10115 Berlin": 0 km from Berlin'),
        ("HYBRID", {"jobLocation": [{"addressLocality": "Hamburg"}]}, "", -1.0, '"Hamburg": 255 km from Berlin'),
        (
            None,
            {"jobLocation": [{"addressLocality": "Hamburg"}, {"addressLocality": "Berlin"}]},
            "",
            1.0,
            '"Hamburg / Berlin": 0 km from Berlin',
        ),
        ("REMOTE", {"jobLocation": [{"addressLocality": "Hamburg"}]}, "", 1.0, '"remote": remote'),
        ("REMOTE", {"applicantLocationRequirements": ["US"]}, "", -1.0, '"US": remote, but not where you live'),
        ("REMOTE", {"applicantLocationRequirements": ["EU"]}, "", 1.0, '"EU": remote'),
        (
            "REMOTE",
            {},
            "Applicants must reside in the United States",
            -1.0,
            '"US": remote, but not where you live',
        ),
        ("REMOTE", {}, "Nur mit Wohnsitz in Deutschland", 1.0, '"remote": remote'),
        (
            "REMOTE",
            {},
            "Work remote from North America",
            -1.0,
            '"Work remote from North America": remote, but not where you live',
        ),
        ("REMOTE", {}, "Remote within Europe", 1.0, '"remote": remote'),
        ("REMOTE", {}, "Fully remote, anywhere in the world.", 1.0, '"remote": remote'),
        ("REMOTE", {}, "We hire candidates based in Canada only.", -1.0, '"CA": remote, but not where you live'),
        (None, {"jobLocation": [{"addressCountry": "FR"}]}, "", -1.0, '"FR": another country'),
        (None, {"jobLocation": [{"addressCountry": "DE"}]}, "", None, ""),
        (None, {}, "", None, ""),
    ],
)
def test_place(mode: str | None, facts: dict[str, Any], text: str, expected: float | None, because: str) -> None:
    found = place(seeker(), posted(mode, **facts), text)
    assert value(found) == expected
    assert (found.because if found else "") == because


def test_place_that_is_on_no_map() -> None:
    """It is no error, and it says nothing."""
    assert (
        place(seeker(places=[{"name": "Nirgendwo am See"}]), posted(jobLocation=[{"addressLocality": "Bonn"}]), "")
        is None
    )


@pytest.mark.parametrize(
    ("wished", "mode", "expected"),
    [
        ("hybrid", "HYBRID", 1.0),
        ("hybrid", "REMOTE", 0.8),
        ("hybrid", "ONSITE", -0.6),
        ("remote", "ONSITE", -1.0),
        ("remote", "HYBRID", -0.8),
        ("onsite", "REMOTE", 0.0),
        ("hybrid", None, None),
        (None, "ONSITE", None),
    ],
)
def test_work_mode(wished: str | None, mode: str | None, expected: float | None) -> None:
    assert value(work_mode(seeker(work_mode=wished), posted(mode), "")) == expected


def test_level_quotes_the_text() -> None:
    text = "Vieles.\nMitgebracht: sechs Jahre Berufserfahrung\nMehr."
    found = level(seeker(), posted(description=text), text)
    assert found is not None
    assert found.because == '"Mitgebracht: sechs Jahre Berufserfahrung": senior, you want mid'


def test_work_mode_quotes_the_text() -> None:
    text = "Vieles.\nZwei Tage pro Woche Homeoffice gehen immer.\nMehr."
    found = work_mode(seeker(), posted("HYBRID", description=text), text)
    assert found == Signal("work mode", 1.0, '"Zwei Tage pro Woche Homeoffice gehen immer": hybrid, as you want')


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ({"currency": "EUR", "minValue": 50_000, "maxValue": 70_000, "unitText": "YEAR"}, "", 1.0),
        ({"currency": "EUR", "minValue": 50_000, "maxValue": 56_000, "unitText": "YEAR"}, "", -0.3),
        ({"currency": "EUR", "maxValue": 40_000, "unitText": "YEAR"}, "90.000 € im Jahr", -1.0),
        ({"currency": "EUR", "maxValue": 4_700, "unitText": "MONTH", "paymentsPerYear": 13}, "", 1.0),
        ({"currency": "EUR", "maxValue": 40_000, "unitText": "YEAR", "stated": False}, "", -0.5),
        ({"currency": "USD", "maxValue": 40_000, "unitText": "YEAR"}, "", None),
        (None, "Gehalt: 38.000 bis 45.000 € im Jahr", -1.0),
        (None, "", None),
    ],
)
def test_salary(field: dict[str, Any] | None, text: str, expected: float | None) -> None:
    assert value(salary(seeker(), posted(baseSalary=field), text)) == expected


def test_no_floor_is_no_wish() -> None:
    pay = {"currency": "EUR", "maxValue": 1_000, "unitText": "YEAR"}
    assert salary(seeker(salary={"min_value": 0}), posted(baseSalary=pay), "") is None


def test_salary_quotes_the_field() -> None:
    pay = {"currency": "EUR", "minValue": 50_000, "maxValue": 70_000, "unitText": "YEAR"}
    found = salary(seeker(), posted(baseSalary=pay), "")
    assert found is not None
    assert found.because == '"50,000–70,000 EUR year": meets your floor'


@pytest.mark.parametrize(
    ("wished", "field", "title_", "text", "expected"),
    [
        ("FULL_TIME", ["FULL_TIME"], "x", "Teilzeit", 1.0),
        ("FULL_TIME", ["PART_TIME"], "x", "", -1.0),
        ("FULL_TIME", ["FULL_TIME", "PART_TIME"], "x", "", 1.0),
        ("FULL_TIME", [], "Analyst in Teilzeit", "", -1.0),
        ("FULL_TIME", [], "x", "Vollzeit oder Teilzeit", 1.0),
        ("FULL_TIME", [], "x", "We look for a freelance analyst", -1.0),
        ("FULL_TIME", [], "x", "Befristet bis März, in Vollzeit", 0.0),
        ("FULL_TIME", [], "x", "You draft contracts with suppliers", None),
        ("PART_TIME", [], "x", "Eine Stelle in Vollzeit", -0.8),
        ("FULL_TIME", [], "x", "A 70 % position, starting in May", -1.0),
        ("FULL_TIME", [], "x", "Du leitest Werkstudenten an", None),
        ("PART_TIME", [], "x", "Die Stelle gibt es nur in Vollzeit", -1.0),
        ("PART_TIME", [], "x", "Auch Teilzeit möglich", 1.0),
        ("CONTRACTOR", ["FULL_TIME"], "x", "", -1.0),
        ("CONTRACTOR", ["CONTRACTOR"], "x", "", 1.0),
    ],
)
def test_employment(wished: str, field: list[str], title_: str, text: str, expected: float | None) -> None:
    row = posted(employmentType=field, title=title_, description=text)
    assert value(employment(seeker(employment_type=[wished]), row, text)) == expected


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("de", "", 1.0),
        ("en", "", 1.0),
        ("fr", "", -1.0),
        ("en", "You need English at C1 level.", -0.4),
        ("en", "English as your mother tongue is required.", -1.0),
        ("de", "Polnischkenntnisse auf Niveau B2 sind erforderlich.", -1.0),
        (None, "", None),
    ],
)
def test_language(written: str | None, text: str, expected: float | None) -> None:
    assert value(language(seeker(), posted(written=written, description=text), text)) == expected


def test_german_ad_that_needs_no_german() -> None:
    person = seeker(languages=[{"language": "en", "level": "C2"}])
    text = "Im Team ist die Arbeitssprache Englisch, ohne Deutsch kommst du gut zurecht."
    assert value(language(person, posted(written="de", description=text), text)) in {None, 1.0}
    assert value(language(person, posted(written="de"), "")) == AGAINST


@pytest.mark.parametrize(
    ("facts", "because"),
    [
        ({"hiringOrganization": {"name": "Muster Handel GmbH"}}, '"Muster Handel GmbH": you avoid it'),
        ({"hiringOrganization": {"name": "Muster Medizin GmbH"}}, ""),
        (
            {"description": "Toll.\nEin Vertrag in Arbeitnehmerüberlassung.\nMehr."},
            "Arbeitnehmerüberlassung",
        ),
        ({"description": "Bei uns gibt es keine Zeitarbeit."}, ""),
        ({"title": "Data Scientist (Zeitarbeit)"}, "Zeitarbeit"),
    ],
)
def test_avoid(facts: dict[str, Any], because: str) -> None:
    row = posted(**facts)
    found = avoid(seeker(), row, row.posting.description)
    assert (found is not None) == bool(because)
    assert found is None or (because in found.because and "\n" not in found.because)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"datePosted": "2026-05-10"}, 1.0),
        ({"datePosted": "2026-04-10"}, 0.0),
        ({"datePosted": "2020-01-01"}, -0.9),
        ({}, 0.8),
    ],
)
def test_freshness(facts: dict[str, Any], expected: float) -> None:
    assert value(freshness(posted(**facts), date(2026, 5, 10))) == expected
