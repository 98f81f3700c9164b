"""Where a posting's sections begin, and what one employer's postings share."""

import pytest

from spiders.sections import Kind, boilerplate, read_sections, without_boilerplate
from spiders.sections.headings import kind_of_heading

HEADINGS: list[tuple[str, Kind | None]] = [
    ("Ihre Aufgaben", "tasks"),
    ("DEINE AUFGABEN:", "tasks"),
    ("**Aufgabengebiet**", "tasks"),
    ("## Ihr Verantwortungsbereich", "tasks"),
    ("Das erwartet dich bei uns", "tasks"),
    ("Was Sie bewegen", "tasks"),
    ("Deine Mission", "tasks"),
    ("Über die Stelle", "tasks"),
    ("Ihre Tätigkeiten als Lohnbuchhalterin", "tasks"),
    ("Key Responsibilities", "tasks"),
    ("What you'll do", "tasks"),
    ("About the role", "tasks"),
    ("In this part-time role, you will:", "tasks"),
    ("Duties & Responsibilities", "tasks"),
    ("Ihr Profil", "requirements"),
    ("Anforderungen", "requirements"),
    ("Das bringst du mit", "requirements"),
    ("Was Sie mitbringen sollten", "requirements"),
    ("Was wir von dir erwarten", "requirements"),
    ("Fachliche Voraussetzungen", "requirements"),
    ("Damit überzeugst du uns", "requirements"),
    ("Wer du bist", "requirements"),
    ("Requirements", "requirements"),
    ("About you", "requirements"),
    ("What we're looking for", "requirements"),
    ("Who you are", "requirements"),
    ("What you'll bring:", "requirements"),
    ("Skills, Knowledge & Abilities", "requirements"),
    ("Nice to have", "requirements"),
    ("Wir bieten", "offer"),
    ("Das bieten wir Ihnen", "offer"),
    ("Deine Vorteile", "offer"),
    ("Darauf kannst du dich freuen", "offer"),
    ("Warum wir?", "offer"),
    ("Benefits", "offer"),
    ("What is on offer?", "offer"),
    ("Why join us?", "offer"),
    ("Perks & Benefits", "offer"),
    ("Über uns", "about"),
    ("Ueber uns:", "about"),
    ("Wer wir sind", "about"),
    ("About Nordwind Energie", "about"),
    ("Company description", "about"),
    ("The team", "about"),
    ("So bewerben Sie sich", "other"),
    ("Ihre Ansprechpartnerin", "other"),
    ("How to apply", "other"),
    ("Equal opportunity employer", "other"),
    ("Experience with Kafka", None),
    ("Kenntnisse in Java", None),
    ("Teamfähigkeit", None),
    ("Application Management", None),
    ("Köln", None),
    ("Sie bearbeiten Rechnungen und prüfen Belege, die aus ganz Europa kommen", None),
    ("", None),
]
GERMAN = """Seit 1950 bauen wir mit 300 Mitarbeitern Pumpen.

Ihre Aufgaben
- Sie warten Pumpen
- Sie planen Einsätze

Ihr Profil:
- Lehre als Schlosser
- Führerschein B

Wir bieten
30 Tage Urlaub

Kontakt
Frau Maier"""
HOSTILE = [
    "Ihre Aufgaben: ",
    "aufgaben und ",
    "aufgaben, ",
    ":",
    ": ",
    "•",
    "  ",
    "\n",
    "\n- \n",
    "Was du ",
    "What you will be ",
    "Das bringst du mit Xy ",
    "((((",
    "ihre deine unsere ",
    "<h2>Aufgaben</h2>",
    "\u202eAufgaben\x00",
]


def read(text: str) -> list[tuple[Kind, str, str]]:
    return [(part.kind, part.heading, text[part.start : part.end]) for part in read_sections(text)]


@pytest.mark.parametrize(("line", "kind"), HEADINGS)
def test_headings(line: str, kind: Kind | None) -> None:
    assert kind_of_heading(line) == kind


def test_lines_of_headings() -> None:
    assert read(GERMAN) == [
        ("about", "", "Seit 1950 bauen wir mit 300 Mitarbeitern Pumpen."),
        ("tasks", "Ihre Aufgaben", "- Sie warten Pumpen\n- Sie planen Einsätze"),
        ("requirements", "Ihr Profil", "- Lehre als Schlosser\n- Führerschein B"),
        ("offer", "Wir bieten", "30 Tage Urlaub"),
        ("other", "Kontakt", "Frau Maier"),
    ]


def test_heading_before_a_colon() -> None:
    text = "Deine Aufgaben: Du leitest ein Team von acht Leuten.\nDein Profil: Du magst Menschen."
    assert read(text) == [
        ("tasks", "Deine Aufgaben", "Du leitest ein Team von acht Leuten."),
        ("requirements", "Dein Profil", "Du magst Menschen."),
    ]


def test_text_that_lost_its_line_breaks() -> None:
    text = (
        "About us We repair bicycles in Ghent and ship spare parts to forty countries. Your tasks You true wheels and"
        " talk to customers who come in without an appointment. What you bring A calm hand and an apprenticeship as a"
        " mechanic. What we offer Thirty days of leave, a workshop with daylight, tools of your own and a bicycle."
        " How to apply: Write to us, briefly, and tell us which bicycle was your first one."
    )
    assert [(kind, heading) for kind, heading, _ in read(text)] == [
        ("about", "About us"),
        ("tasks", "Your tasks"),
        ("requirements", "What you bring"),
        ("offer", "What we offer"),
        ("other", "How to apply"),
    ]


def test_list_items_are_no_headings() -> None:
    text = "Anforderungen\n- Erfahrung\n- Benefits\n- Gute Laune"
    assert [kind for kind, _, _ in read(text)] == ["requirements"]


def test_labels_speak_for_their_line() -> None:
    text = "Aufgaben\n- Kochen\nGehalt: 2.900 €\nArbeitsort: Linz\nDu kochst für 80 Gäste."
    assert [kind for kind, _, _ in read(text)] == ["tasks"]


def test_paragraphs_without_headings_are_told_by_their_words() -> None:
    text = (
        "Our company was founded in 1998 and is a leading group in its market.\n\n"
        "You will develop and maintain our pipelines, design interfaces and support three products.\n\n"
        "A bachelor's degree, experience with databases and fluent English are required.\n\n"
        "Salary of 52,000 €, paid leave, pension and insurance."
    )
    assert [(kind, heading) for kind, heading, _ in read(text)] == [
        ("about", ""),
        ("tasks", ""),
        ("requirements", ""),
        ("offer", ""),
    ]


def test_nothing_to_read() -> None:
    assert read_sections("") == read_sections(" \n\t\n") == ()
    assert read("Hallo") == [("other", "", "Hallo")]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_texts_end(piece: str) -> None:
    text = piece * (500_000 // len(piece))
    sections = read_sections(text)
    assert all(0 <= part.start <= part.end <= len(text) for part in sections)
    without_boilerplate(text, boilerplate([text, text + "x", "y" + text]))


def postings(count: int) -> list[str]:
    return [
        "Die Falk Werke bauen seit 1920 Kräne.\n\n"
        f"Aufgaben\n- Du verkaufst Kran Nummer {number} in der Stadt {'x' * number}\n- Du bist jeden Tag beim Kunden\n"
        f"\nWir bieten\n- Urlaub an 30 Tagen im Jahr\n- Besonderheit {'y' * number} des Ortes"
        for number in range(1, count + 1)
    ]


def test_repeated_lines_are_boilerplate() -> None:
    texts = postings(5)
    kept = without_boilerplate(texts[0], boilerplate(texts))
    assert "Falk Werke" not in kept
    assert "Urlaub" not in kept
    assert "Besonderheit y des Ortes" in kept
    assert "jeden Tag beim Kunden" in kept, "tasks are the job's own, however often it is posted"


def test_one_posting_repeats_nothing() -> None:
    texts = postings(1) * 4
    assert without_boilerplate(texts[0], boilerplate(texts)) == texts[0]
    assert boilerplate([]) == frozenset()


def test_letter_case_punctuation_and_digits_do_not_count() -> None:
    texts = [
        "Wir sind ein Team von 20 Leuten!\nDu machst das und auch jenes.",
        "wir sind ein TEAM von 25 Leuten.\nSie fahren mit dem Rad umher.",
        "Wir sind ein Team von Leuten\nHier geht es um die Sache.",
    ]
    assert without_boilerplate(texts[1], boilerplate(texts)) == "Sie fahren mit dem Rad umher."
