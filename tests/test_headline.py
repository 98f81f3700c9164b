"""The first line of a "Who is hiring?" comment."""

import pytest

from spiders.feeds.hacker_news.headline import read_headline

HEADLINES = [
    ("Nimbus Farm | Data Engineer | Lyon, France | Onsite | Full-time", "Nimbus Farm", "Data Engineer", "ONSITE"),
    ("Data Engineer | Nimbus Farm | REMOTE (US)", "Nimbus Farm", "Data Engineer", "TELECOMMUTE"),
    ("Senior ML Engineer | REMOTE (EMEA/APAC)", "", "Senior ML Engineer", "TELECOMMUTE"),
    ("Oak Engineering | QA Analyst | Hybrid (Ghent)", "Oak Engineering", "QA Analyst", "HYBRID"),
    ("Nimbus Farm (YC W21) | Cologne | Designer | ONSITE + PART REMOTE", "Nimbus Farm", "Designer", "HYBRID"),
    ("Bremen, Germany | Nimbus Farm | SRE", "Nimbus Farm", "SRE", None),
    ("nimbus.farm | https://nimbus.farm | AI Engineer, ML Intern", "nimbus.farm", "AI Engineer, ML Intern", None),
    ("Nimbus Farm - Founding Engineer – Remote (USA) – 180-250k", "Nimbus Farm", "Founding Engineer", "TELECOMMUTE"),
    ("Nimbus Farm is hiring a Map Engineer on our team.", "Nimbus Farm", "Map Engineer", None),
    ("Company: Nimbus Farm<p>Role: ML Engineer<p>Remote: yes", "Nimbus Farm", "ML Engineer", "TELECOMMUTE"),
    ("Nimbus Farm | Multiple Roles | REMOTE<p>- SRE<p>- Data Analyst", "Nimbus Farm", "SRE, Data Analyst",
     "TELECOMMUTE"),
    ("Nimbus Farm | Multiple Roles | REMOTE", "Nimbus Farm", "Multiple Roles", "TELECOMMUTE"),
]  # fmt: skip
NO_JOBS = [
    "",
    "[flagged]",
    "Great thread!",
    "(CLOSED) Nimbus Farm | Engineer | Remote",
    "SEEKING WORK | Full-Stack Developer | Remote",
    "Location: Lisbon<p>Willing to relocate: no<p>Technologies: Rust",
    "I'm a designer with ten years of experience",
]
PLACES = [
    ("Berlin, Germany or REMOTE (EU, UK)", ["Berlin"], ("EU", "UK")),
    ("REMOTE (US; SF or Seattle a plus)", [], ("US",)),
    ("REMOTE (US)(East Coast Preferred)", [], ("US",)),
    ("Remote | US only", [], ("US",)),
    ("REMOTE (US) or Hybrid in Lyon, France", ["Lyon"], ("US",)),
    ("Remote CET / EST", [], ()),
    ("Remote", [], ()),
]


@pytest.mark.parametrize(("comment", "company", "title", "where"), HEADLINES)
def test_a_headline(comment: str, company: str, title: str, where: str | None) -> None:
    read = read_headline(comment)
    assert read
    assert (read.company, read.title, read.location_type) == (company, title, where)


@pytest.mark.parametrize("comment", NO_JOBS)
def test_offers_no_job(comment: str) -> None:
    assert read_headline(comment) is None


@pytest.mark.parametrize(("part", "towns", "remote_from"), PLACES)
def test_where(part: str, towns: list[str], remote_from: tuple[str, ...]) -> None:
    read = read_headline(f"Nimbus Farm | ML Engineer | {part} | Full-time")
    assert read
    assert read.remote_from == remote_from
    assert [town for town in towns if not any(town in place for place in read.places)] == []


@pytest.mark.parametrize(
    ("pay", "currency", "least", "unit"),
    [("$150K–$200K + equity", "USD", 150_000, "YEAR"), ("€58–65k", "EUR", 58_000, "YEAR"),
     ("$105,000 - $125,000 CAD + 1% equity", "CAD", 105_000, "YEAR"), ("$22 - $70/hr", "USD", 22, "HOUR")],
)  # fmt: skip
def test_pay(pay: str, currency: str, least: float, unit: str) -> None:
    read = read_headline(f"Nimbus Farm | ML Engineer | {pay}")
    assert read
    assert read.salary
    assert (read.salary.currency, read.salary.min_value, read.salary.unit_text) == (currency, least, unit)
