"""What a person sees on a terminal: scraped text prints as it is, and lines end where the terminal does."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from matcher import views
from matcher.ranking import Match
from matcher.search import Hit
from matcher.signals import Signal
from spiders.crawl import Report
from spiders.facts import read_facts
from spiders.posting import JobPosting, MonetaryAmount, Organization, Place
from spiders.store import Stored

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOSTILE = ("[bold]x[/]", "[/]", "[link=https://x.example]x", "[not a tag", ":smile:", "\\[x]", "100 % [m/w/d]")


def posting(title: str = "Data Scientist", **facts: object) -> JobPosting:
    stated = {"source": "made", "identifier": "1", "url": "https://example.com/jobs/1", "title": title}
    return JobPosting.model_validate(stated | facts)


def stored(facts: JobPosting, mode: str | None = None) -> Stored:
    return Stored(7, facts, facts.content_hash, "open", NOW, NOW, NOW, "de", mode)


def printed(what: RenderableType, width: int = 80) -> str:
    """As it leaves for a file."""
    out = StringIO()
    Console(file=out, width=width, markup=False, highlight=False, emoji=False).print(what)
    return out.getvalue()


def everything(text: str, address: str = "https://example.com/jobs/1") -> Iterable[RenderableType]:
    """Each view, with this text wherever text was scraped."""
    employer, place = Organization(name=text), Place(address_locality=text)
    facts = posting(text, hiring_organization=employer, job_location=(place,), description=text, url=address)
    yield views.posting(stored(facts), read_facts(facts, NOW.date()))
    yield views.hits([Hit(stored(facts), 1.0, (stored(facts),))])
    yield views.matches([Match(7, facts, 80.0, 0.5, (Signal("title", 1.0, text),), (("made", address),))])
    yield views.reports([Report(source="made", ok=False, reasons=(text,))])
    yield views.sources([views.SourceRow(text, "board", text, 1, None)])


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_markup_prints_as_it_is(text: str) -> None:
    assert all(text in printed(view, 200) for view in everything(text))


def test_a_reason_moves_no_terminal() -> None:
    assert "\x1b" not in printed(views.reports([Report(source="made", ok=False, reasons=("a\x1b[2Jb\nc",))]))


@pytest.mark.parametrize("width", [80, 50, 20])
@pytest.mark.parametrize("text", ["Donaudampfschifffahrtsgesellschaft " * 4, "x" * 300, "人工知能エンジニア" * 20])
def test_no_line_is_longer_than_the_terminal(text: str, width: int) -> None:
    for view in everything(text, "https://example.com/" + "long/" * 60):
        assert max(cell_len(line) for line in printed(view, width).splitlines()) <= width


@pytest.mark.parametrize(
    ("mode", "stated", "shown"),
    [
        (None, None, ""),
        ("HYBRID", None, "hybrid"),
        ("REMOTE", "TELECOMMUTE", "remote"),
        ("ONSITE", "ONSITE", "on site"),
        (None, "TELECOMMUTE", "remote"),
    ],
)
def test_how_one_works_is_shown_alike(mode: str | None, stated: str | None, shown: str) -> None:
    """Whether the source states it or the text says it, in a search and in a match."""
    facts = posting(job_location_type=stated, hiring_organization=Organization(name="Acme"))
    told = " · ".join(part for part in ("Acme", shown) if part)
    lines = [
        printed(views.hits([Hit(Stored(7, facts, "", "open", NOW, NOW, NOW, "de", mode), 1.0)])),
        printed(views.matches([Match(7, facts, 80.0, 0.5, (), work_mode=mode)])),
    ]
    assert all(told in [line[4:].strip() for line in text.splitlines()] or told in text for text in lines)
    assert shown or not any(word in text for text in lines for word in ("remote", "hybrid", "on site"))


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (
            MonetaryAmount(currency="EUR", min_value=65000, max_value=80000, unit_text="YEAR"),
            "65,000–80,000 EUR a year",
        ),
        (MonetaryAmount(currency="EUR", min_value=65000, max_value=65000, unit_text="YEAR"), "65,000 EUR a year"),
        (MonetaryAmount(currency="CHF", max_value=60, unit_text="HOUR"), "up to 60 CHF an hour"),
        (MonetaryAmount(min_value=3000, unit_text="MONTH", stated=False), "from 3,000 a month (an estimate)"),
    ],
)
def test_salary(amount: MonetaryAmount, shown: str) -> None:
    assert " ".join(views.salary(amount).split()) == " ".join(shown.split())


def test_a_teaser_says_that_only_its_title_is_known() -> None:
    assert "only a title is known" in printed(views.hits([Hit(stored(posting()), 1.0)]))
    assert "the source shows no text" in printed(views.posting(stored(posting()), read_facts(posting(), NOW.date())))


def test_other_sources_are_named_once() -> None:
    also = tuple(stored(posting(source=source)) for source in ("greenhouse", "greenhouse", "arbeitnow"))
    assert "also on greenhouse, arbeitnow\n" in printed(views.hits([Hit(stored(posting()), 1.0, also)]))


def test_the_first_telling_reasons_are_shown_for_before_against() -> None:
    values = (0.9, -0.8, 0.1, 0.5, -0.4, -0.1, 0.7, -0.3, *(0.2,) * 20)
    signals = tuple(Signal("title", value, f"because {value}") for value in values)
    text = printed(views.matches([Match(7, posting(), 80.0, 0.5, signals)]))
    lines = [line.strip() for line in text.splitlines() if "because" in line]
    speaking_for = ["+ because 0.9", "+ because 0.5", "+ because 0.7", *["+ because 0.2"] * 20][: views.MOST_FOR]
    speaking_against = ["− because -0.8", "− because -0.4", "− because -0.3"][: views.MOST_AGAINST]
    assert lines == speaking_for + speaking_against


@pytest.mark.parametrize(("confidence", "dots"), [(0, "○○○○"), (0.5, "●●○○"), (0.3, "●○○○"), (1, "●●●●")])
def test_dots_say_how_much_is_known(confidence: float, dots: str) -> None:
    assert f" 80 {dots}" in printed(views.matches([Match(7, posting(), 80.0, confidence, ())]))


def test_an_alarm_and_a_source_that_gave_nothing_are_said() -> None:
    rows = [
        Report(source="fine", seen=3),
        Report(source="empty"),
        Report(source="bad", ok=False, reasons=("bad: 403",)),
    ]
    text = printed(views.reports(rows))
    assert "✓ fine" in text
    assert "! bad: 403" in text
    assert "! empty: nothing found" in text
    assert "bad: nothing found" not in text


def test_what_was_read_stands_with_its_words() -> None:
    text = "Wir zahlen 60.000 bis 70.000 € im Jahr. Ein Tag Homeoffice die Woche. Du kannst Python; Rust ist ein Plus."
    stated = posting("Senior Data Engineer", description=text)
    shown = " ".join(printed(views.posting(stored(stated), read_facts(stated, NOW.date()))).split())
    assert "60,000–70,000 EUR a year “Wir zahlen" in shown
    assert "hybrid, up to 1 days a week at home" in shown
    assert "must have python nice to have rust" in shown
    assert "languages" not in shown.partition("read of its text")[2], "what is not said has no line"
