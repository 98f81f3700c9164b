"""JobPosting and its parts: what may stand in them, and how two sightings compare."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from pydantic import ValidationError

from spiders.posting import (
    LONGEST_LINE,
    LONGEST_TEXT,
    JobPosting,
    MonetaryAmount,
    Organization,
    Place,
    clean_line,
    clean_text,
)


def posting(**facts: Any) -> JobPosting:  # noqa: ANN401  JobPosting's own
    """A posting with what it must have, and more."""
    return JobPosting(**{"source": "test", "identifier": "1", "title": "Türmer"} | facts)


TEXTS = [
    ("Türmer (m/w/d)", "Türmer (m/w/d)"),
    ("  viel   Raum\t\there  ", "viel Raum here"),
    ("Zeile\r\nZeile\rZeile\n", "Zeile\nZeile\nZeile"),
    ("Absatz  \n\n\n\n  Absatz", "Absatz\n\nAbsatz"),
    ("\x1b[31mRot\x1b[0m", "Rot"),
    ("\x1b[2J\x1b[1;1HLeer", "Leer"),
    ("\x1b]0;Fenster\x07Titel", "Titel"),
    ("\x1b]8;;https://x.example\x1b\\Link\x1b]8;;\x1b\\", "Link"),
    ("\x9b31mRot\x9d0;Fenster\x9cTitel", "RotTitel"),
    ("\x1bMNeu\x1b", "Neu"),
    ("\u202eredniF\u202c \u2066innen\u2069 \u200eaußen\u061c", "redniF innen außen"),
    ("Null\x00Byte\x07\x08", "NullByte"),
    ("weich\u00adtrennen\u200b\ufeff", "weichtrennen"),
    ("halb\ud83dzeichen", "halbzeichen"),
    ("fest\u00a0und\u2009schmal", "fest und schmal"),
    ("Zeile\u2028Zeile\x0bZeile\x85Zeile", "Zeile\nZeile\nZeile\nZeile"),
    ("🚀 日本語 ümläut", "🚀 日本語 ümläut"),
    ("", ""),
]


@pytest.mark.parametrize(("scraped", "clean"), TEXTS)
def test_clean_text(scraped: str, clean: str) -> None:
    assert clean_text(scraped) == clean


@pytest.mark.parametrize(("scraped", "clean"), TEXTS)
def test_clean_line_is_the_same_on_one_line(scraped: str, clean: str) -> None:
    assert clean_line(scraped) == " ".join(clean.split())


@pytest.mark.parametrize("clean", [clean for _, clean in TEXTS])
def test_clean_text_stays_as_it_is(clean: str) -> None:
    assert clean_text(clean) == clean


def test_long_texts_are_cut() -> None:
    assert len(str(clean_line("w " * 5000))) <= LONGEST_LINE
    assert len(str(clean_text("w" * 10**6))) == LONGEST_TEXT


@pytest.mark.parametrize("hostile", ["\x1b]" * 200_000, "\x1b[" * 200_000, "\x1b[0" * 200_000, " \n" * 300_000])
def test_hostile_texts_end(hostile: str) -> None:
    assert "\x1b" not in str(clean_text(hostile))


def test_what_is_no_text_is_left_to_the_model() -> None:
    assert clean_text(5) == clean_line(5) == 5
    with pytest.raises(ValidationError):
        posting(title=5)


WHEN: list[tuple[Any, date | datetime, str]] = [
    ("2026-11-02", date(2026, 11, 2), "2026-11-02"),
    (" 2026-11-02 ", date(2026, 11, 2), "2026-11-02"),
    ("2026-11-02T09:00:00Z", datetime(2026, 11, 2, 9, tzinfo=UTC), "2026-11-02T09:00:00Z"),
    (
        "2026-11-02T00:00:00+01:00",
        datetime(2026, 11, 2, tzinfo=timezone(timedelta(hours=1))),
        "2026-11-02T00:00:00+01:00",
    ),
    (
        "2026-11-02T09:00:00-05:00",
        datetime(2026, 11, 2, 9, tzinfo=timezone(timedelta(hours=-5))),
        "2026-11-02T09:00:00-05:00",
    ),
    (date(2026, 11, 2), date(2026, 11, 2), "2026-11-02"),
    (datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC), "2026-11-02T00:00:00Z"),
]


@pytest.mark.parametrize(("stated", "when", "written"), WHEN)
def test_a_date_stays_one_and_a_time_keeps_its_zone(stated: Any, when: date | datetime, written: str) -> None:  # noqa: ANN401
    read = posting(date_posted=stated)
    assert read.date_posted == when
    assert type(read.date_posted) is type(when)
    assert read.document()["datePosted"] == written
    assert JobPosting.model_validate(read.document()) == read


def test_a_document_is_camel_case_and_holds_what_is_stated() -> None:
    full = posting(
        url="https://turm.example/1",
        hiring_organization=Organization(name="Stadt"),
        description="Wachen.\nBlasen.",
        employment_type=("PART_TIME", "PART_TIME"),
        job_location=(Place(address_locality="Nördlingen", address_country="DE"),) * 2,
        base_salary=MonetaryAmount(currency="EUR", min_value=2400, unit_text="MONTH"),
        in_language="DE-at",
    )
    assert full.document() == {
        "source": "test",
        "identifier": "1",
        "url": "https://turm.example/1",
        "title": "Türmer",
        "hiringOrganization": {"name": "Stadt"},
        "description": "Wachen.\nBlasen.",
        "employmentType": ["PART_TIME"],
        "jobLocation": [{"addressLocality": "Nördlingen", "addressCountry": "DE"}],
        "baseSalary": {"currency": "EUR", "minValue": 2400.0, "unitText": "MONTH", "stated": True},
        "inLanguage": "de",
    }
    assert JobPosting.model_validate(full.document()) == full
    assert posting().document() == {"source": "test", "identifier": "1", "title": "Türmer"}


SAME: list[dict[str, Any]] = [
    {"title": "  TÜRMER"},
    {"description": "wachen. BLASEN."},
    {"description": "Wachen.\n\nBlasen."},
    {"date_posted": "2026-11-20"},
    {"valid_through": "2026-12-20"},
    {"identifier": "2"},
    {"url": "https://turm.example/neu"},
    {"job_location": (Place(address_locality="Ulm"), Place(address_locality="Bonn"))},
]
DIFFERENT: list[dict[str, Any]] = [
    {"title": "Türmerin"},
    {"description": "Wachen. Blasen. Läuten."},
    {"hiring_organization": Organization(name="Land")},
    {"job_location": (Place(address_locality="Ulm"),)},
    {"job_location_type": "HYBRID"},
    {"base_salary": MonetaryAmount(min_value=2400)},
]
BASE: dict[str, Any] = {
    "description": "Wachen. Blasen.",
    "job_location": (Place(address_locality="Bonn"), Place(address_locality="Ulm")),
}


@pytest.mark.parametrize("facts", SAME, ids=lambda facts: next(iter(facts)))
def test_case_blanks_dates_and_order_do_not_change_a_posting(facts: dict[str, Any]) -> None:
    assert posting(**BASE | facts).content_hash == posting(**BASE).content_hash


@pytest.mark.parametrize("facts", DIFFERENT, ids=lambda facts: next(iter(facts)))
def test_what_a_reader_would_notice_changes_it(facts: dict[str, Any]) -> None:
    assert posting(**BASE | facts).content_hash != posting(**BASE).content_hash


def test_a_teaser_is_completed_by_its_own_page() -> None:
    """What the page states counts; name, address and the page that carried the teaser stay."""
    teaser = posting(url="https://turm.example/1", seen_on="https://zeitung.example/", job_location_type="HYBRID")
    page = posting(
        source="career_page",
        identifier="T-77",
        url="https://turm.example/stellen/1",
        title="Türmer (m/w/d)",
        description="Wachen.",
        hiring_organization=Organization(name="Stadt"),
    )
    whole = teaser.completed_by(page)
    assert (whole.source, whole.identifier, whole.url) == ("test", "1", "https://turm.example/1")
    assert whole.key == teaser.key
    assert (whole.title, whole.description, whole.organization) == ("Türmer (m/w/d)", "Wachen.", "Stadt")
    assert (whole.seen_on, whole.job_location_type) == ("https://zeitung.example/", "HYBRID")


def test_a_teaser_without_an_address_gets_one() -> None:
    assert posting().completed_by(posting(url="https://turm.example/1")).url == "https://turm.example/1"


KEYS: list[tuple[dict[str, Any], str]] = [
    ({"url": "https://Turm.example:443/1"}, "test turm.example 1"),
    ({"url": "https://andere.example/1"}, "test andere.example 1"),
    ({"url": ""}, "test  1"),
    ({"source": "feed", "identifier": "x-2", "url": "https://turm.example/"}, "feed turm.example x-2"),
]


@pytest.mark.parametrize(("facts", "key"), KEYS)
def test_key(facts: dict[str, Any], key: str) -> None:
    """Tenants of one platform number alike: their hosts tell them apart."""
    assert posting(**facts).key == key


WRONG_AMOUNTS: list[dict[str, Any]] = [
    {},
    {"currency": "EUR"},
    {"min_value": 0},
    {"min_value": -5},
    {"max_value": 1e9},
    {"min_value": float("nan")},
    {"min_value": 5, "max_value": 4},
    {"min_value": 5, "currency": "Euro"},
    {"min_value": 5, "unit_text": "FORTNIGHT"},
    {"min_value": 5, "payments_per_year": 20},
    {"min_value": 5, "median": 5},
]


@pytest.mark.parametrize("facts", WRONG_AMOUNTS)
def test_no_amount(facts: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        MonetaryAmount(**facts)


@pytest.mark.parametrize("facts", [{"min_value": 5}, {"max_value": 5}, {"min_value": 5, "max_value": 5}])
def test_an_amount(facts: dict[str, Any]) -> None:
    """A floor, a ceiling, one sum; what the source does not estimate is stated."""
    assert MonetaryAmount(**facts).stated


WRONG: list[dict[str, Any]] = [
    {"title": ""},
    {"title": " \u200b"},
    {"title": None},
    {"identifier": ""},
    {"url": "javascript:alert(1)"},
    {"url": "file:///etc/passwd"},
    {"url": "/stellen/1"},
    {"url": "https://[turm/"},
    {"date_posted": "gestern"},
    {"date_posted": "2026-13-01"},
    {"in_language": "1"},
    {"employment_type": ("VOLLZEIT",)},
    {"job_location_type": "REMOTE"},
    {"job_location": ({"latitude": 91},)},
    {"job_location": ({"address_country": "Deutschland"},)},
    {"hiring_organization": {"name": ""}},
    {"salary": 5},
]


@pytest.mark.parametrize("facts", WRONG)
def test_no_posting(facts: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        posting(**facts)


@pytest.mark.parametrize("field", ["apply_url", "seen_on"])
def test_an_address_beside_the_posting_is_left_out_where_it_is_none(field: str) -> None:
    assert getattr(posting(**{field: "mailto:amt@turm.example"}), field) is None
    assert getattr(posting(**{field: " https://turm.example/x "}), field) == "https://turm.example/x"


def test_a_posting_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        posting().title = "Glöckner"  # type: ignore[misc]  # that it fails is the test
