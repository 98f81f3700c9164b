"""schema.org JobPosting on any page: every shape that the standard allows, and the broken ones that pages have."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from spiders.employment import employment_types
from spiders.jsonld import item_list_urls, read_postings
from spiders.jsonld.dates import When, read_when
from spiders.jsonld.pay import read_pay
from spiders.jsonld.values import texts_of
from spiders.posting import JobPosting, Reading

PAGE = "https://firma.example/stellen/7?utm_source=x#top"
JOB = {"@context": "https://schema.org", "@type": "JobPosting", "title": "Data Engineer", "url": "/stellen/7"}
TEXT = json.dumps(JOB)


def block(text: str, kind: str = "application/ld+json") -> str:
    return f'<script type="{kind}">{text}</script>'


def read(html: str) -> Reading:
    return read_postings(html, PAGE, "test")


def only(**facts: Any) -> JobPosting:  # noqa: ANN401 -- JSON
    reading = read(block(json.dumps(JOB | facts)))
    assert (len(reading.postings), reading.unreadable) == (1, ())
    return reading.postings[0]


PAGES = {
    "one object": block(TEXT),
    "a list": block(f"[{TEXT}]"),
    "a graph": block(json.dumps({"@graph": [{"@type": "WebSite"}, JOB]})),
    "deep inside": block(json.dumps({"@type": "WebPage", "mainEntity": {"@graph": [[JOB]]}})),
    "types in a list": block(json.dumps(JOB | {"@type": ["Thing", "https://schema.org/JobPosting"]})),
    "no context": block(json.dumps({"@type": "JobPosting", "title": "Data Engineer"})),
    "name in place of title": block(json.dumps({"@type": "JobPosting", "name": "Data Engineer"})),
    "capital keys": block(json.dumps({"@type": "JobPosting", "Title": "Data Engineer"})),
    "prefixed keys": block(json.dumps({"@type": "schema:JobPosting", "schema:title": "Data Engineer"})),
    "escaped plus in the type": block(TEXT, "application/ld&#x2B;json"),
    "capital element": block(TEXT).replace("script", "SCRIPT"),
    "attribute without quotes": f"<script type=application/ld+json>{TEXT}</script>",
    "broken block before": block('{"@type": "Thing", ') + block(TEXT),
    "block in a comment": f"<!-- {block(TEXT)} -->",
    "comment in the block": block(f"<!-- {TEXT} -->"),
    "cdata": block(f"/*<![CDATA[*/ {TEXT} /*]]>*/"),
    "cdata after slashes": block(f"//<![CDATA[\n{TEXT}\n//]]>"),
    "escaped as a whole": block(TEXT.replace('"', "&quot;")),
    "byte order mark": block("\ufeff" + TEXT),
    "semicolon": block(TEXT + ";"),
    "raw newline and tab": block(TEXT.replace('"@type"', '"description": "a\n\tb", "@type"')),
    "trailing commas": block(TEXT[:-1] + ', "skills": ["a",],}'),
    "not a number": block(TEXT[:-1] + ', "baseSalary": NaN, "x": 1e400}'),
    "missing comma": block(TEXT.replace(', "title"', ' "title"')),
    "bad escape": block(TEXT[:-1] + r', "skills": "\$ \'a\'"}'),
    "lone surrogate": block(TEXT[:-1] + r', "skills": "\ud83d"}'),
    "quotes inside a string": block(TEXT[:-1] + ', "skills": "the "best" one"}'),
    "remark": block(TEXT[:-1] + " /* x */ }"),
    "two values": block(TEXT + block("")[:0] + '{"@type": "Thing"}'),
    "never closed": '<script type="application/ld+json">' + TEXT,
    "deep page": "<div>" * 100_000 + block(TEXT),
    "microdata": '<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Data Engineer'
    "</h1></div>",
    "rdfa": '<div vocab="https://schema.org/" typeof="JobPosting"><h1 property="title">Data <b>Engineer</b></h1></div>',
    "prefixed rdfa": '<div typeof="schema:JobPosting"><meta property="schema:title" content="Data Engineer"></div>',
    "broken block beside microdata": block('{"@type": "JobPosting", ')
    + '<p itemscope itemtype="http://schema.org/JobPosting"><b itemprop="title">Data Engineer</b>',
}


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_finds_the_posting(html: str) -> None:
    assert [posting.title for posting in read(html).postings] == ["Data Engineer"]


NO_POSTINGS = {
    "code sample": f"<pre><code>{block(TEXT).replace('<', '&lt;')}</code></pre>",
    "text field": f"<textarea>{block(TEXT)}</textarea>",
    "string of a script": f"<script>var s = '{block(TEXT)[:-9]}';</script>",
    "guide": block(json.dumps({"@type": "FAQPage", "mainEntity": {"name": 'Was ist "@type": "JobPosting"?'}})),
    "entry of a list": block(json.dumps({"@type": "JobPosting", "url": "https://firma.example/stellen/8"})),
    "microdata of something else": '<div itemscope itemtype="https://schema.org/Article"><b'
    ' itemprop="title">JobPosting',
    "nothing": "",
}


@pytest.mark.parametrize("html", NO_POSTINGS.values(), ids=NO_POSTINGS)
def test_finds_no_posting(html: str) -> None:
    assert read(html) == Reading((), ())


UNREADABLE = {
    "no title": block(json.dumps(JOB | {"title": " ", "description": "x"})),
    "template": block(json.dumps(JOB | {"title": "{{ job.title }}"})),
    "cut off": block('{"@type": "JobPosting", "title": "Data'),
    "flood of brackets": block('"JobPosting"' + "[" * 100_000),
}


@pytest.mark.parametrize("html", UNREADABLE.values(), ids=UNREADABLE)
def test_says_why_not(html: str) -> None:
    reading = read(html)
    assert (reading.postings, len(reading.unreadable)) == ((), 1)
    assert "JobPosting" in reading.unreadable[0]


def test_a_broken_record_hides_no_good_one() -> None:
    reading = read(block(f"[{json.dumps(JOB | {'title': ''} | {'description': 'x'})}, {TEXT}]"))
    assert (len(reading.postings), len(reading.unreadable)) == (1, 1)


def test_several_postings_without_identifiers_stay_apart() -> None:
    jobs = [{"@type": "JobPosting", "title": title} for title in ("Data Engineer", "Data Analyst", "Data Analyst")]
    postings = read(block(json.dumps(jobs))).postings
    page = "https://firma.example/stellen/7"
    assert [posting.identifier for posting in postings] == [f"{page}#data-engineer", f"{page}#data-analyst"]


def test_references_are_resolved_across_blocks() -> None:
    job = JOB | {"hiringOrganization": {"@id": "#firma"}, "jobLocation": {"@id": "#ort"}}
    parts = [
        {"@id": "#firma", "@type": "Organization", "name": "Ufer AG", "address": {"@id": "#firma"}},
        {"@id": "#ort", "@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Kiel"}},
    ]
    posting = read(block(json.dumps(job)) + block(json.dumps({"@graph": parts}))).postings[0]
    assert (posting.organization, posting.job_location[0].address_locality) == ("Ufer AG", "Kiel")


def test_text_facts() -> None:
    posting = only(
        title="R&amp;D &amp;amp; KI",
        description="&lt;p&gt;Du baust.&lt;/p&gt;",
        responsibilities="<ul><li>Bauen</li></ul>",
        qualifications="Du baust.",
        skills="Python, SQL; Rust",
        identifier={"@type": "PropertyValue", "name": "Ufer AG", "value": 47},
        inLanguage="de-DE",
        applicationContact={"@type": "ContactPoint", "url": "https://firma.example/bewerben?cid=1"},
    )
    assert posting.title == "R&D & KI"
    assert posting.description == "Du baust.\n\nResponsibilities\n- Bauen"
    assert posting.skills == ("Python", "SQL", "Rust")
    assert (posting.identifier, posting.in_language) == ("47", "de")
    assert posting.apply_url == "https://firma.example/bewerben"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "https://firma.example/stellen/7"),
        ({"identifier": "Ufer AG", "hiringOrganization": "Ufer AG"}, "https://firma.example/stellen/7"),
        ({"url": "https://firma.example/"}, "https://firma.example/stellen/7"),
        ({"url": "https://a.example/8?gclid=1"}, "https://a.example/8"),
        ({"url": "javascript:x()"}, "https://firma.example/stellen/7"),
        ({"identifier": ["A-1"]}, "A-1"),
    ],
)
def test_identifier(facts: dict[str, Any], expected: str) -> None:
    assert only(**facts).identifier == expected


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ufer AG", "Ufer AG"),
        ({"name": "Ufer &amp; Sohn"}, "Ufer & Sohn"),
        ([{"legalName": "Ufer AG"}], "Ufer AG"),
        ({"name": {"@value": "Ufer AG"}}, "Ufer AG"),
        ("https://firma.example", ""),
        ({"@id": "#nobody"}, ""),
    ],
)
def test_organization(value: object, name: str) -> None:
    assert only(hiringOrganization=value).organization == name


KIEL = {"addressLocality": "Kiel", "addressCountry": "DE"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"address": KIEL}, [KIEL]),
        (
            [{"address": KIEL}, {"address": KIEL | {"addressLocality": "Jena"}}],
            [KIEL, KIEL | {"addressLocality": "Jena"}],
        ),
        ({"address": KIEL | {"addressCountry": {"@type": "Country", "name": "Deutschland"}}}, [KIEL]),
        ({"address": KIEL | {"addressCountry": "KO"}}, [{"addressLocality": "Kiel"}]),
        ({"address": KIEL | {"streetAddress": "Kiel"}}, [KIEL]),
        ({"address": "Kiel, Deutschland"}, [KIEL]),
        ("Kiel, Deutschland", [KIEL]),
        ({"name": "Kiel"}, [KIEL]),
        ({"name": "Ufer AG"}, []),
        ({"address": {"streetAddress": "Kiel, DE"}}, [KIEL]),
        (
            {"address": {"addressLocality": "Kiel, Jena", "addressCountry": "DE"}},
            [KIEL, KIEL | {"addressLocality": "Jena"}],
        ),
        (
            {"address": {"addressLocality": ["Kiel", "Jena"], "addressCountry": "DE"}},
            [KIEL, KIEL | {"addressLocality": "Jena"}],
        ),
        (
            {"address": KIEL, "geo": {"latitude": "54.3", "longitude": 10.1}},
            [KIEL | {"latitude": 54.3, "longitude": 10.1}],
        ),
        ({"address": KIEL, "geo": {"latitude": 0, "longitude": 0}}, [KIEL]),
        ({"address": KIEL, "geo": {"latitude": 540, "longitude": 10}}, [KIEL]),
        ({"address": {"addressLocality": "Remote"}}, []),
        ({"address": {}}, []),
    ],
)
def test_places(value: object, expected: list[object]) -> None:
    posting = only(jobLocation=value, hiringOrganization="Ufer AG")
    assert [place.document() for place in posting.job_location] == expected


def test_remote() -> None:
    posting = only(
        jobLocationType="TELECOMMUTE",
        applicantLocationRequirements=[{"@type": "Country", "name": "Germany"}, {"@type": "State", "name": "Tirol"}],
    )
    assert posting.job_location_type == "TELECOMMUTE"
    assert posting.applicant_location_requirements == ("Germany", "Tirol")
    assert only(jobLocation={"address": {"addressLocality": "Remote"}}).job_location_type == "TELECOMMUTE"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("FULL_TIME", ["FULL_TIME"]),
        (["FULL_TIME", "CONTRACTOR"], ["FULL_TIME", "CONTRACTOR"]),
        ("Full-time", ["FULL_TIME"]),
        ("https://schema.org/PartTime", ["PART_TIME"]),
        ("Vollzeit, Teilzeit", ["FULL_TIME", "PART_TIME"]),
        ("Voll- oder Teilzeit", ["FULL_TIME", "PART_TIME"]),
        ("Festanstellung, unbefristet", []),
        ("befristete Anstellung in Teilzeit", ["TEMPORARY", "PART_TIME"]),
        ("Permanent contract", []),
        ("Praktikum", ["INTERN"]),
        ("internal", []),
        ({"@type": "Thing", "name": "Werkstudent"}, ["PART_TIME"]),
        ("OTHER", ["OTHER"]),
        (None, []),
    ],
)
def test_employment_types(value: object, expected: list[str]) -> None:
    assert list(employment_types(*texts_of(value))) == expected


def money(value: object, **outer: object) -> dict[str, object]:
    return {"baseSalary": {"@type": "MonetaryAmount", "currency": "EUR", "value": value, **outer}}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (money({"minValue": 50000, "maxValue": 60000, "unitText": "YEAR"}), (50000, 60000, "EUR", "YEAR")),
        (money({"value": 25, "unitText": "Stunde"}), (25, 25, "EUR", "HOUR")),
        (money(4000, unitText="MONTH"), (4000, 4000, "EUR", "MONTH")),
        (money({"minValue": "3.900,50", "unitText": "MON"}), (3900.5, None, "EUR", "MONTH")),
        (money("50.000 - 60.000"), (50000, 60000, "EUR", None)),
        (money({"minValue": 60000, "maxValue": 50000}), (50000, 60000, "EUR", None)),
        (money({"minValue": 50000, "maxValue": 0}), (50000, None, "EUR", None)),
        ({"baseSalary": 52000, "salaryCurrency": "EUR"}, (52000, 52000, "EUR", None)),
        ({"baseSalary": "100000", "salaryCurrency": "usd"}, (100000, 100000, "USD", None)),
        ({"baseSalary": "55k € pro Jahr"}, (55000, 55000, "EUR", "YEAR")),
        ({"baseSalary": {"minValue": 1, "maxValue": 2, "currency": "€"}}, (1, 2, "EUR", None)),
        ({"baseSalary": {"value": [{"value": 9.5}]}}, (9.5, 9.5, None, None)),
        (money(""), None),
        (money({"value": 0}), None),
        (money([True]), None),
        ({"baseSalary": ""}, None),
        ({"baseSalary": "nach Vereinbarung"}, None),
        ({}, None),
    ],
)
def test_pay(facts: dict[str, Any], expected: tuple[object, ...] | None) -> None:
    pay = read_pay(facts)
    assert (pay and (pay.min_value, pay.max_value, pay.currency, pay.unit_text)) == expected


def test_estimated_pay_is_not_stated() -> None:
    pay = only(
        estimatedSalary=[{"currency": "USD", "median": 100, "percentile10": 80, "percentile90": 120}]
    ).base_salary
    assert pay is not None
    assert (pay.min_value, pay.max_value, pay.stated) == (80, 120, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-10-12", date(2026, 10, 12)),
        ("2026-09-14T00:00:00+02:00", datetime.fromisoformat("2026-09-14T00:00:00+02:00")),
        ("2026-09-02T10:38:38.000Z", datetime(2026, 9, 2, 10, 38, 38, tzinfo=UTC)),
        ("2026-09-02 10:38:38 UTC", datetime(2026, 9, 2, 10, 38, 38, tzinfo=UTC)),
        ("2026-09-02T25:00:00", date(2026, 9, 2)),
        ("Wed Sep 02 02:00:00 UTC 2026", datetime(2026, 9, 2, 2, tzinfo=UTC)),
        ("Wed Sep 02 02:00:00 CEST 2026", date(2026, 9, 2)),
        ("Wed, 02 Sep 2026 02:00:00 +0000", datetime(2026, 9, 2, 2, tzinfo=UTC)),
        ("8. Oktober 2026", date(2026, 10, 8)),
        ("Oct 8, 2026", date(2026, 10, 8)),
        ("08.10.2026", date(2026, 10, 8)),
        ("10/25/2026", date(2026, 10, 25)),
        ("10/12/2026", None),
        ("1788307200000", datetime(2026, 9, 2, 0, 0, tzinfo=UTC)),
        ("2026-1-5", date(2026, 1, 5)),
        ("1970-01-01", None),
        ("9999-12-3125340218200000000:00", None),
        ("sofort", None),
        ("", None),
    ],
)
def test_dates(text: str, expected: When | None) -> None:
    assert read_when(text) == expected


@pytest.mark.parametrize(
    ("posted", "through", "kept"),
    [
        ("2026-10-01", "2026-12-31T23:59:59+01:00", True),
        ("2025-11-06", "2035-11-06T00:00:00+01:00", False),
        ("2026-10-01", "2029-09-30", True),
        (None, "2027-01-01", True),
    ],
)
def test_made_up_ends_are_left_out(posted: str | None, through: str, *, kept: bool) -> None:
    assert (only(datePosted=posted, validThrough=through).valid_through is not None) == kept


def test_today_stands_in_for_a_start() -> None:
    html = block(json.dumps(JOB | {"validThrough": "2036-01-01"}))
    assert read_postings(html, PAGE, "test", today=date(2026, 11, 22)).postings[0].valid_through is None


MICRODATA = """
<div itemscope itemtype="http://schema.org/JobPosting">
 <h1 itemprop="title">BI Developer &amp; Co</h1><a itemprop="url" href="/stellen/9">zur Stelle</a>
 <div itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization"><b
  itemprop="name">Ufer AG</b></div>
 <meta itemprop="datePosted" content="Wed Sep 02 02:00:00 UTC 2026"><time
  itemprop="validThrough" datetime="2026-11-30">x</time>
 <span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemscope
  itemtype="http://schema.org/PostalAddress"><i itemprop="addressLocality">Kiel</i></span></span>
 <span itemprop="salaryCurrency">EUR</span><span itemprop="baseSalary">52000</span>
 <div itemprop="description"><p>Du baust <b>Berichte</b>.</p><ul><li>Eins<li>Zwei</ul></div>
 <ul itemprop="skills"><li>SQL</li><li>Python</li></ul><meta property="og:title" content="nichts">
</div>"""


@pytest.mark.parametrize("html", [MICRODATA, "<ul>" + "<li>" * 400 + MICRODATA])
def test_microdata(html: str) -> None:
    posting = read(html).postings[0]
    assert posting.document() | {"description": ""} == {
        "source": "test",
        "identifier": "https://firma.example/stellen/9",
        "url": "https://firma.example/stellen/9",
        "title": "BI Developer & Co",
        "hiringOrganization": {"name": "Ufer AG"},
        "description": "",
        "datePosted": "2026-09-02T02:00:00Z",
        "validThrough": "2026-11-30",
        "jobLocation": [{"addressLocality": "Kiel"}],
        "baseSalary": {"currency": "EUR", "minValue": 52000, "maxValue": 52000, "stated": True},
        "skills": ["SQL", "Python"],
    }
    assert posting.description == "Du baust Berichte.\n\n- Eins\n- Zwei"


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([{"@type": "ListItem", "url": "/jobs/1"}], ["/jobs/1"]),
        ([{"@type": "ListItem", "item": {"@type": "JobPosting", "url": "/x/1?utm_id=1"}}], ["/x/1"]),
        ([{"@type": "ListItem", "item": "https://firma.example/stelle/1"}, "/stelle/2"], ["/stelle/1", "/stelle/2"]),
        ([{"@type": "ListItem", "item": {"@type": "Product", "url": "/jobs/1"}}], []),
        ([{"@type": "ListItem", "url": "/rezepte/1"}], []),
    ],
)
def test_item_lists(entries: list[object], expected: list[str]) -> None:
    html = block(json.dumps({"@type": "ItemList", "itemListElement": entries}))
    assert [url.removeprefix("https://firma.example") for url in item_list_urls(html, PAGE)] == expected


@pytest.mark.parametrize("between", ["", "+", "c++ +json ld+", "+" * 500, "ld+jso" * 40])
def test_a_second_block_is_found_behind_any_number_of_plus_signs(between: str) -> None:
    second = block(json.dumps(JOB | {"title": "Data Scientist", "url": "/stellen/8"}))
    assert [posting.title for posting in read(f"{block(TEXT)}{between}{second}").postings] == [
        "Data Engineer",
        "Data Scientist",
    ]
