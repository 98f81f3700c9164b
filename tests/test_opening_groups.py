"""Grouping: which ads are one opening, which are not, and what is said of either."""

from datetime import date
from time import process_time

import pytest

from spiders.openings import Ad, ad_of, belongs, blocks, compare, group, same_text
from spiders.openings.sketch import shared, sketches
from spiders.posting import JobPosting, Organization, Place

TASKS = (
    "Du wartest unsere 14 Druckmaschinen und dokumentierst jeden Eingriff im SAP PM.",
    "Du planst Ersatzteile mit der Beschaffung und hältst das Lager bei 900 Positionen.",
    "Du weist zwei Kollegen in neue Steuerungen von Siemens S7 ein.",
    "Du misst Schwingungen und Temperaturen und erkennst früh, wann ein Lager ausfällt.",
    "Eine abgeschlossene Lehre und Freude an alten wie neuen Anlagen bringst du mit.",
    "Rufbereitschaft alle fünf Wochen, dafür 32 Tage Urlaub und ein Rad vom Betrieb.",
    "Wir backen freitags gemeinsam Pizza und gehen im Sommer an den Baggersee.",
)
TASKS_EN = (
    "You look after our 14 printing presses and record every job in SAP PM.",
    "You order spare parts together with purchasing and keep the store at 900 items.",
    "You show two colleagues how new Siemens S7 controllers work.",
    "You measure vibration and temperature to know early when a bearing will fail.",
    "You have finished an apprenticeship and like machines both old and new.",
    "On call every five weeks, in return for 32 days of leave and a company bike.",
)
ABOUT = "Die Falzwerk Druckhaus GmbH gehört seit 1911 vier Familien und druckt Kochbücher für ganz Europa."
GERMAN = "\n".join((ABOUT, *TASKS))
OTHER_TASKS = (
    "Du prüfst Rechnungen, mahnst freundlich und schließt jeden Monat pünktlich ab.",
    "Du sprichst mit Prüfern, Banken und dem Finanzamt und behältst den Überblick über offene Posten.",
    "Eine kaufmännische Ausbildung und sicheres Rechnen sind uns wichtiger als ein Studium.",
    "Gleitzeit, ein ruhiges Büro mit Blick in den Hof und eine Kantine, in der wirklich gekocht wird.",
)
OTHER_TEXT = "\n".join(OTHER_TASKS)


def ad(title: str = "Mechaniker Druckmaschinen (m/w/d)", **changes: object) -> Ad:
    """One ad of the printing house, but for the changes; a place may be given by its name."""
    facts: dict[str, object] = {
        "employer": "Falzwerk Druckhaus GmbH",
        "description": GERMAN,
        "places": "Kassel",
        "posted": date(2026, 5, 4),
        "language": "de",
    } | changes
    names = str(facts["places"]).split("|") if facts["places"] else []
    facts["places"] = tuple(Place(address_locality=name, address_country="DE") for name in names)
    return Ad(title, **facts)  # type: ignore[arg-type]


def text(*, lines: tuple[str, ...] = TASKS, more: str = "", about: str = ABOUT) -> str:
    return "\n".join((about, *lines, more))


SAME = [
    ("word for word", ad(), "title equal after folding"),
    ("other gender marks", ad("Mechaniker*in Druckmaschinen"), "title equal after folding"),
    ("shouted", ad("MECHANIKER:IN DRUCKMASCHINEN (ALL GENDERS)"), "title equal after folding"),
    ("the city behind it", ad("Mechaniker Druckmaschinen - 34117 Kassel"), "title equal after folding"),
    ("the city after in", ad("Mechaniker Druckmaschinen in Kassel"), "title equal after folding"),
    ("the employer behind it", ad("Mechaniker Druckmaschinen | Falzwerk Druckhaus"), "title equal after folding"),
    ("the team behind it", ad("Mechaniker Druckmaschinen – Rotation"), "title equal after folding"),
    ("a number in it", ad("Mechaniker Druckmaschinen (Ref. 88213)"), "title equal after folding"),
    ("another legal form", ad(employer="Falzwerk Druckhaus AG & Co. KG"), "same employer"),
    ("no legal form", ad(employer="FALZWERK DRUCKHAUS"), "same employer"),
    ("the brand", ad(employer="Falzwerk"), "the employer's short name"),
    ("a district", ad(places="Kassel-Wilhelmshöhe"), "same city"),
    ("a postcode", ad(places="34117 Kassel"), "same city"),
    ("no place", ad(places=""), "place not stated"),
    ("one city of two", ad(places="Kassel|Fulda"), "same city"),
    ("cut short", ad(description=GERMAN[:330] + " …"), "of the text shared"),
    ("wrapped anew", ad(description=GERMAN.replace(" ", "\n").replace("\n\n", " ")), "1.00 of the text shared"),
    ("bullets", ad(description=text(lines=tuple(f"• {line}" for line in TASKS))), "of the text shared"),
    ("umlauts spelt out", ad(description=GERMAN.replace("ü", "ue").replace("ä", "ae")), "1.00 of the text shared"),
    ("umlauts encoded twice", ad(description=GERMAN.encode().decode("latin-1")), "of the text shared"),
    ("still HTML", ad(description=f"<p>{GERMAN.replace(chr(10), '</p><p>')}</p>"), "1.00 of the text shared"),
    ("the portal's words", ad(description=text(more="Jetzt mit einem Klick bewerben! Anzeige merken.")), "of the text"),
    ("no text", ad(description=""), "no text to compare"),
    ("weeks later", ad(posted=date(2026, 6, 30), identifier="another"), "1.00 of the text shared"),
    (
        "an agency's copy",
        ad(employer="Kraftreihe Personalservice GmbH", description=text(about="Für unseren Kunden suchen wir:")),
        "an agency's copy",
    ),
    (
        "in English",
        ad(
            "Printing Press Mechanic (f/m/d)",
            language="en",
            description=text(lines=TASKS_EN, about="Falzwerk Druckhaus has belonged to four families since 1911."),
        ),
        "the title means the same",
    ),
]


@pytest.mark.parametrize(("what", "other", "because"), SAME, ids=[what for what, *_ in SAME])
def test_the_same_opening(what: str, other: Ad, because: str) -> None:
    verdict = compare(ad(), other)
    assert verdict.same, (what, verdict)
    assert any(because in reason for reason in verdict.because), verdict.because
    assert compare(other, ad()).same
    assert len(group([ad(), other])) == 1


NUMBERED = text(more="Kennziffer: 2026-4471")
ANOTHER = [
    ("senior", ad(), ad("Senior Mechaniker Druckmaschinen"), "level differs: none stated, senior"),
    ("experienced", ad(), ad("Erfahrene Fachkraft als Mechaniker Druckmaschinen"), "level differs"),
    ("student", ad(), ad("Werkstudent Mechaniker Druckmaschinen"), "level differs"),
    ("head", ad(), ad("Abteilungsleiter Mechaniker Druckmaschinen"), "level differs"),
    ("another city", ad(), ad(places="Fulda"), "another city"),
    ("another Frankfurt", ad(places="Frankfurt am Main"), ad(places="Frankfurt (Oder)"), "another city"),
    ("another title", ad(), ad("Buchhalter", description=OTHER_TEXT), "another title"),
    ("another text", ad(), ad(description=OTHER_TEXT), "only 0.00 of the text shared"),
    ("another title, no text", ad(), ad("Buchhalter", description=""), "another title"),
    ("another employer", ad(), ad(employer="Bleisatz Druckhaus GmbH"), "another employer"),
    ("a sister company", ad(), ad(employer="Falzwerk Verlag GmbH"), "another employer"),
    (
        "the brand of a sister",
        ad(),
        ad(employer="Falzwerk", description=GERMAN.replace("Druckhaus", "Verlag")),
        "another employer",
    ),
    (
        "the requisition",
        ad(description=NUMBERED),
        ad(description=NUMBERED.replace("4471", "4472")),
        "another requisition number",
    ),
    (
        "its number in the title",
        ad("Mechaniker Druckmaschinen (JR-20881)"),
        ad("Mechaniker Druckmaschinen (JR-20882)"),
        "another requisition number",
    ),
    (
        "the team in the text",
        ad(description=text(more="Du gehörst zum Team Rotation.")),
        ad(description=text(more="Du gehörst zum Team Bogenoffset.")),
        "another team",
    ),
    (
        "the team in the title",
        ad("Mechaniker Druckmaschinen – Rotation"),
        ad("Mechaniker Druckmaschinen | Bogenoffset"),
        "another team",
    ),
    (
        "another job in English",
        ad(),
        ad("Payroll Accountant", language="en", description=text(lines=TASKS_EN)),
        "another job, as far as the two languages tell",
    ),
    (
        "another team in English",
        ad("Mechaniker Druckmaschinen – Vertrieb"),
        ad("Printing Press Mechanic - Research", language="en", description=text(lines=TASKS_EN)),
        "another team",
    ),
    (
        "in English, half a year later",
        ad(),
        ad("Printing Press Mechanic", language="en", description=text(lines=TASKS_EN), posted=date(2026, 11, 2)),
        "182 days apart",
    ),
    (
        "an agency with another text",
        ad(),
        ad(employer="Kraftreihe Personalservice GmbH", description=OTHER_TEXT),
        "another employer",
    ),
]


@pytest.mark.parametrize(("what", "one", "other", "because"), ANOTHER, ids=[what for what, *_ in ANOTHER])
def test_another_opening(what: str, one: Ad, other: Ad, because: str) -> None:
    verdict = compare(one, other)
    assert not verdict.same, what
    assert any(because in reason for reason in verdict.because), verdict.because
    assert not compare(other, one).same
    assert len(group([one, other])) == 2


def test_one_ad_a_city_is_one_opening_only_where_each_text_lists_the_cities() -> None:
    listing = text(more="Arbeitsort nach Wunsch: Kassel, Fulda oder Göttingen")
    cities = ("Kassel", "Fulda", "Göttingen")
    listed = [ad(places=city, description=listing) for city in cities]
    silent = [ad(places=city) for city in cities]
    assert len(group(listed)) == 1
    assert len(group(silent)) == len(cities)
    assert "each text lists all the cities" in compare(*listed[:2]).because


def test_what_forbids_two_ads_holds_for_the_whole_group() -> None:
    """An ad without a team fits either, but does not make one of two teams."""
    ads = [ad("Mechaniker – Rotation"), ad("Mechaniker"), ad("Mechaniker – Bogenoffset")]
    assert compare(ads[0], ads[1]).same
    assert compare(ads[1], ads[2]).same
    openings = group(ads)
    assert sorted(len(opening.members) for opening in openings) == [1, 2]
    assert not any({0, 2} <= set(opening.members) for opening in openings)


def test_a_brand_does_not_join_two_sisters() -> None:
    sisters = [ad(employer=f"Falzwerk {name} GmbH", description="") for name in ("Druckhaus", "Verlag")]
    openings = group([*sisters, ad(employer="Falzwerk", description="")])
    assert sorted(len(opening.members) for opening in openings) == [1, 2]


def test_every_join_has_a_receipt() -> None:
    openings = group([ad(), ad(employer="Falzwerk"), ad(places="Fulda"), ad(description="")])
    first = next(opening for opening in openings if 0 in opening.members)
    assert first.members == (0, 1, 3)
    assert len(first.receipts) == 2
    assert all(len(receipt.because) > 2 for receipt in first.receipts)
    assert [opening.members for opening in openings if 2 in opening.members] == [(2,)]


def test_a_person_has_the_last_word() -> None:
    ads = [ad(), ad(), ad(places="Fulda")]
    assert [len(opening.members) for opening in group(ads, apart=[(0, 1)])] == [1, 1, 1]
    joined = group(ads, together=[(0, 2)])
    assert [opening.members for opening in joined] == [(0, 1, 2)]
    assert any("put together by hand" in receipt.because for opening in joined for receipt in opening.receipts)


def test_a_new_ad_finds_its_opening_by_stored_blocks() -> None:
    """Nothing but the blocks is looked up; what shares none is not compared."""
    for what, other, _ in SAME:
        if what != "no place":
            assert blocks(ad()) & blocks(other), what
    assert not blocks(ad()) & blocks(ad("Buchhalter", employer="Bleisatz AG", description=OTHER_TEXT))
    assert all(-(2**63) <= number < 2**63 for number in blocks(ad()))


def test_a_new_ad_belongs_to_an_opening_that_nothing_of_it_forbids() -> None:
    assert belongs(ad(), [ad(employer="Falzwerk"), ad(description="")]).same
    assert not belongs(ad(), []).same
    with_team = ad("Mechaniker Druckmaschinen – Rotation")
    assert belongs(with_team, [ad()]).same
    assert belongs(with_team, [ad(), ad("Mechaniker Druckmaschinen – Bogenoffset")]).because == ("another team",)


def test_an_ad_is_made_of_a_posting() -> None:
    posting = JobPosting(
        source="one",
        identifier="7",
        title="Koch",
        hiring_organization=Organization(name="Gasthof Adler"),
        description="Du kochst.",
        date_posted="2026-05-04T10:00:00+02:00",
        job_location=(Place(address_locality="Ulm", address_country="DE"),),
        in_language="de",
    )
    place = Place(address_locality="Ulm", address_country="DE")
    assert ad_of(posting) == Ad("Koch", "Gasthof Adler", "Du kochst.", (place,), date(2026, 5, 4), "one", "7", "de")


def test_texts_alone() -> None:
    assert same_text(GERMAN, GERMAN[:350]).same
    assert not same_text(GERMAN, OTHER_TEXT).same
    assert not same_text("", "").same


IN_GERMAN = """Du baust Datenstrecken für unsere Bäckereien. Erfahrung mit Python, SQL, Airflow, dbt, Spark, Kafka,
Docker, Kubernetes, Terraform und Git bringst du mit; wir freuen uns auf dich und deine Ideen."""
IN_ENGLISH = """Our bakeries run on the pipelines that you build. You know Python, SQL, Airflow, dbt, Spark, Kafka,
Docker, Kubernetes, Terraform and Git, and we are looking forward to meeting you."""


def test_a_translation_asks_for_the_same_skills() -> None:
    """Two languages and nine skills or more in common; in one language the text itself must be shared."""
    found = same_text(IN_GERMAN, IN_ENGLISH)
    assert found.same
    assert found.because == ("in two languages 10 of 10 skills the same",)
    assert not same_text(IN_GERMAN, IN_ENGLISH.replace("Spark, Kafka", "R, SPSS")).same
    skills = IN_GERMAN.partition("mit ")[2].partition(" bringst")[0]
    assert not same_text(
        IN_GERMAN, f"Wir suchen für das Rechenzentrum der Stadt jemanden, der {skills} beherrscht"
    ).same


def test_a_sketch_says_how_much_is_shared() -> None:
    words = [f"word{number}" for number in range(3000)]
    whole, half, other = sketches([" ".join(words), " ".join(words[:1500]), " ".join(words[1500:])])
    assert shared(whole, half) == pytest.approx(1.0, abs=0.05)
    assert shared(half, other) < 0.05
    mixed, *_ = sketches([" ".join(words[750:2250])])
    assert shared(half, mixed) == pytest.approx(0.5, abs=0.15)


HOSTILE = (
    "", " ", "a", "\x00\x01", "(((((", "m/w/d", "|" * 5000, "Team " * 40_000, "Ref. " * 40_000, "1" * 200_000,
    "12345 " * 40_000, "Kennziffer: " * 20_000, "A, B und " * 30_000, "Ä, " * 60_000, "<br>" * 50_000, "&amp;" * 50_000,
    "für unseren " * 30_000, "שלום עולם " * 20_000, "ã¼ã¤" * 50_000, "wort " * 200_000, "R-" * 100_000,
    "Head of " * 30_000,    "(Senior) - " * 20_000, "Berlin, " * 30_000, "@" * 100_000, "\ud800 x",
    "Falzwerk " * 30_000,
)  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_strings_neither_stall_nor_raise(hostile: str) -> None:
    started = process_time()
    strange = Ad(hostile, hostile, hostile, (Place(address_locality=hostile[:300] or None),))
    for other in (ad(), strange, ad(hostile), ad(description=hostile)):
        compare(strange, other)
        compare(ad(), other)
    group([strange, ad(), ad(description=hostile), strange])
    assert process_time() - started < 10
