"""What a person sees on a terminal: scraped text prints as it is, and lines end where the terminal does."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from matcher.match.gaps import Gap, Gaps
from matcher.match.rejected import Dropped, Rejected
from matcher.match.rejected import Group as Rule
from matcher.match.why import Raise, Why
from matcher.ranking import Match, Part, Total, Violation
from matcher.search import Hit
from matcher.signals import Signal
from matcher.views import crawls, facts, matches, postings, why
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
    yield postings.posting(stored(facts), read_facts(facts, NOW.date()))
    yield postings.hits([Hit(stored(facts), 1.0, (stored(facts),))])
    match = Match(7, facts, 80.0, 0.5, (Signal("title", -1.0, text),), (("made", address),), score_range=(20, 90))
    yield matches.matches([match])
    yield matches.people(text, text, [match])
    group = Rule("title", text, 3, 2, (Dropped(match, 90.0),))
    yield matches.rejected(Rejected((group,), (group,), 9, 1), 10)
    yield matches.gaps(Gaps((Gap(text, 3, 2, 1.5, 1, match),), 9))
    yield why.why(explanation(facts, text), ((text, 0.3, 0.4, text),))
    yield crawls.reports([Report(source="made", ok=False, reasons=(text,))])
    yield crawls.sources([crawls.SourceRow(text, "board", text, 1, None)])


def explanation(facts: JobPosting, text: str) -> Why:
    parts = (Part("title", 0.7, 1.0, 35.0, text, is_said=True), Part("level", 0.3, 0.4, 6.04, "", is_said=False))
    violations = (Violation("place", 0.45, -50.072, text),)
    return Why(stored(facts), Total(parts, violations, 40.968, 0.7, 31, 45), (text,), (Raise(text, 44.25),))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_markup_prints_as_it_is(text: str) -> None:
    assert all(text in printed(view, 200) for view in everything(text))


def test_a_reason_moves_no_terminal() -> None:
    assert "\x1b" not in printed(crawls.reports([Report(source="made", ok=False, reasons=("a\x1b[2Jb\nc",))]))


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
        printed(postings.hits([Hit(Stored(7, facts, "", "open", NOW, NOW, NOW, "de", mode), 1.0)])),
        printed(matches.matches([Match(7, facts, 80.0, 0.5, (), work_mode=mode)])),
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
    assert " ".join(facts.salary(amount).split()) == " ".join(shown.split())


def test_a_teaser_says_that_only_its_title_is_known() -> None:
    assert "only a title is known" in printed(postings.hits([Hit(stored(posting()), 1.0)]))
    assert "the source shows no text" in printed(postings.posting(stored(posting()), read_facts(posting(), NOW.date())))


def test_other_sources_are_named_once() -> None:
    also = tuple(stored(posting(source=source)) for source in ("greenhouse", "greenhouse", "arbeitnow"))
    assert "also on greenhouse, arbeitnow\n" in printed(postings.hits([Hit(stored(posting()), 1.0, also)]))


def test_the_first_telling_reasons_are_shown_for_before_against() -> None:
    values = (0.9, -0.8, 0.1, 0.5, -0.4, -0.1, 0.7, -0.3, *(0.2,) * 20)
    signals = tuple(Signal("title", value, f"because {value}") for value in values)
    text = printed(matches.matches([Match(7, posting(), 80.0, 0.5, signals)]))
    lines = [line.strip() for line in text.splitlines() if "because" in line]
    speaking_for = ["+ because 0.9", "+ because 0.5", "+ because 0.7", *["+ because 0.2"] * 20][: matches.MOST_FOR]
    speaking_against = ["− because -0.8", "− because -0.4", "− because -0.3"][: matches.MOST_AGAINST]
    assert lines == speaking_for + speaking_against


def test_the_printed_sum_adds_up() -> None:
    text = printed(why.why(explanation(posting(), "said"), [("title", 0.3, 0.4, "liked #7")]), 100)
    rows = [line.split() for line in text.splitlines()]
    shown = {row[0]: row for row in rows if row}
    assert shown["place"][:3] == ["place", "×0.45", "−50.1"]
    assert ["title", "70%", "+1.00", "+35.0", "said"] in rows
    assert shown["level"][:4] == ["level", "30%", "+0.40", "+6.1"], "rounded so that the sum is 41.0"
    assert ["start", "50.0", "nothing", "known"] in rows
    assert ["score", "41.0"] in rows
    assert "not said; what is usual counts" in text
    assert "Known are 70% of what counts. Not said: level." in text
    assert "It could be 31 if all of it spoke against, 45 if all spoke for it" in text
    assert "said: 44.2 instead of 41.0" in text
    assert "30% → 40%  liked #7" in text


@pytest.mark.parametrize(
    ("confidence", "description", "shown"),
    [(0.5, "Text", "80 (20–90)"), (1.0, "", "80 (20–90)"), (0.7, "Text", "80 ●●●○")],
)
def test_a_range_is_shown_where_little_is_known(confidence: float, description: str, shown: str) -> None:
    one = Match(7, posting(description=description), 80.0, confidence, (), score_range=(20.0, 90.0))
    assert shown in printed(matches.matches([one]))


@pytest.mark.parametrize(("confidence", "dots"), [(0, "○○○○"), (0.5, "●●○○"), (0.3, "●○○○"), (1, "●●●●")])
def test_dots_say_how_much_is_known(confidence: float, dots: str) -> None:
    assert f" 80 {dots}" in printed(matches.matches([Match(7, posting(), 80.0, confidence, ())]))


def test_an_alarm_and_a_source_that_gave_nothing_are_said() -> None:
    rows = [
        Report(source="fine", seen=3),
        Report(source="empty"),
        Report(source="bad", ok=False, reasons=("bad: 403",)),
    ]
    text = printed(crawls.reports(rows))
    assert "✓ fine" in text
    assert "! bad: 403" in text
    assert "! empty: nothing found" in text
    assert "bad: nothing found" not in text


def test_what_was_read_stands_with_its_words() -> None:
    text = "Wir zahlen 60.000 bis 70.000 € im Jahr. Ein Tag Homeoffice die Woche. Du kannst Python; Rust ist ein Plus."
    stated = posting("Senior Data Engineer", description=text)
    shown = " ".join(printed(postings.posting(stored(stated), read_facts(stated, NOW.date()))).split())
    assert "60,000–70,000 EUR a year “Wir zahlen" in shown
    assert "hybrid, up to 1 days a week at home" in shown
    assert "must have python nice to have rust" in shown
    assert "languages" not in shown.partition("read of its text")[2], "what is not said has no line"
