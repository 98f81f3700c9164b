"""A CV as PDF, DOCX or JSON Resume: what is understood of it, where from, and the line that says what is wrong."""

import json
import sys
import tomllib
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pypdf import PdfReader, PdfWriter

from matcher.cli import main
from matcher.contradictions import doubts
from matcher.cv import Draft, read_cv
from matcher.cv.document import lines_of
from matcher.cv.parts import entries
from matcher.cv.period import period_in, years_in
from matcher.cv.reading import read_document
from matcher.cv.spoken import level_of
from matcher.profile import TEMPLATE, Profile, find_profile, profiles_in, read_profile
from spiders.errors import UserError

TODAY = date(2026, 11, 22)
GERMAN = """Lebenslauf
Lena Muster
Data Engineer
Ahornweg 12 · 04109 Leipzig · lena.muster@example.org · +49 151 00000000
geboren am 04.05.1991 in Kassel

Kurzprofil
Seit neun Jahren baue ich Datenplattformen für Versorger, die andere weiter betreiben können.

Berufserfahrung
03/2021 – heute   Senior Data Engineer, Windkraft Nord GmbH, Leipzig
- Aufbau eines Data Warehouse mit Snowflake und dbt
- Leitung eines Teams von vier Entwicklern
10/2017 – 02/2021   Datenanalystin (m/w/d) bei Stadtwerke Halle AG
- Auswertungen mit SQL und Power BI
04/2016 – 09/2017   Werkstudentin Controlling, Spedition Adler KG

Ausbildung
10/2014 – 09/2017  M.Sc. Wirtschaftsinformatik, Universität Leipzig

Kenntnisse
Programmiersprachen: Python (sehr gut), SQL (sehr gut), Java (Grundkenntnisse)
Werkzeuge: Airflow, Kafka, Docker, Moderationstechnik

Sprachen
Deutsch (Muttersprache), Englisch C1, Französisch Schulkenntnisse, Polnisch

Hobbys
Klettern, Schach, Kubernetes im Keller
"""
ENGLISH = """JONAH FICTION
Machine Learning Engineer
Manchester, United Kingdom | jonah@example.com | github.com/jonah

SUMMARY
Engineer who ships recommenders and keeps them healthy.

WORK EXPERIENCE
Machine Learning Engineer
Brightloop Ltd, Manchester
Jan 2025 - Present
• Built ranking models in PyTorch, served on Kubernetes
Data Scientist
Harbour Retail plc
Sep 2023 – Dec 2024
• Demand forecasts with scikit-learn
Intern
Spinoff Lab
Jun 2019 - Aug 2021

SKILLS
Python, PyTorch, SQL, Public speaking

LANGUAGES
English: native
German: B1
Spanish - conversational
"""


def pdf(*pages: str) -> bytes:
    """A PDF of Helvetica lines, written by hand."""
    count = len(pages)
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(count))
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()]
    for at, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {4 + 2 * at} 0 R"
            f" /Resources << /Font << /F1 {3 + 2 * count} 0 R >> >> >>".encode()
        )
        objects.append(stream(b"BT /F1 11 Tf 14 TL 50 800 Td " + b" ".join(map(_line, page.splitlines())) + b" ET"))
    return with_table([*objects, font])


def _line(text: str) -> bytes:
    for sign in "\\()":
        text = text.replace(sign, f"\\{sign}")
    return b"(" + text.encode("cp1252", "replace") + b") Tj T*"


def stream(data: bytes) -> bytes:
    packed = zlib.compress(data)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def with_table(objects: Iterable[bytes]) -> bytes:
    """A PDF of these objects, the first of which is its catalog."""
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(offsets) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + rows + trailer


def encrypted(data: bytes, password: str) -> bytes:
    writer, out = PdfWriter(clone_from=PdfReader(BytesIO(data))), BytesIO()
    writer.encrypt(user_password=password, algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def docx(body: str, **more: str) -> bytes:
    """A DOCX of this XML, and of further parts by name."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, inner in {"document": f"<w:body>{body}</w:body>", **more}.items():
            root = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
            around = ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            archive.writestr(f"word/{name}.xml", f"{root}{around}{inner}</w:document>")
    return out.getvalue()


def paragraphs(text: str) -> str:
    lines = (line.replace("&", "&amp;").replace("\t", "</w:t><w:tab/><w:t>") for line in text.splitlines())
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{paragraphs(cell)}</w:tc>' for cell in cells)}</w:tr>"


def zipped(**files: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def read_text(text: str) -> Draft:
    return read_document(lines_of([(1, text)]), TODAY)


def saved(folder: Path, data: bytes, name: str = "cv.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("make", [pdf, lambda text: docx(paragraphs(text))], ids=["PDF", "DOCX"])
def test_a_german_cv(tmp_path: Path, make: Callable[[str], bytes]) -> None:
    name = "cv.pdf" if make is pdf else "cv.docx"
    read = read_cv(saved(tmp_path, make(GERMAN), name), TODAY)
    assert read.titles == ("Data Engineer", "Senior Data Engineer", "Datenanalystin")
    assert read.skills[:7] == ("Python", "SQL", "Java", "Airflow", "Kafka", "Docker", "Moderationstechnik")
    assert {"Snowflake", "dbt", "Power BI", "Wirtschaftsinformatik"} <= set(read.skills)
    assert not {"Kubernetes", "Schach"} & set(read.skills)
    assert read.languages == (("de", "C2"), ("en", "C1"), ("fr", "A2"))
    assert (read.headline, read.places, read.level) == ("Data Engineer", ("Leipzig",), "senior")
    assert read.summary.startswith("Seit neun Jahren baue ich")
    assert [note for note in read.notes if "pl" in note]


def test_an_english_cv(tmp_path: Path) -> None:
    """Titles stand above their periods; two years in the work and no rank in the title are mid."""
    read = read_cv(saved(tmp_path, pdf(ENGLISH)), TODAY)
    assert read.titles == ("Machine Learning Engineer", "Data Scientist")
    assert read.languages == (("en", "C2"), ("de", "B1"), ("es", "B1"))
    assert read.skills[:4] == ("Python", "PyTorch", "SQL", "Public speaking")
    assert "github" not in read.skills
    assert (read.places, read.level) == (("Manchester",), "mid")


def test_each_fact_says_where_it_stands(tmp_path: Path) -> None:
    read = read_cv(saved(tmp_path, pdf("Lena Muster", GERMAN)), TODAY)
    facts = {fact.field: fact for fact in read.facts if fact.field in {"places", "level"}}
    assert facts["places"].where == "page 2, line 4"
    assert facts["places"].because.startswith("Ahornweg 12 · 04109 Leipzig")
    assert "Senior Data Engineer, Windkraft Nord" in facts["level"].because
    stated = {fact.value: fact.because for fact in read.facts if fact.field == "skills"}
    assert stated["dbt"] == "- Aufbau eines Data Warehouse mit Snowflake und dbt"


def test_no_name_and_no_address_goes_into_the_profile(tmp_path: Path) -> None:
    text = read_cv(saved(tmp_path, pdf(GERMAN)), TODAY).toml(TEMPLATE)
    assert not [word for word in ("Muster", "Ahornweg", "example.org", "0000", "1991", "Kassel") if word in text]


def test_the_draft_is_a_profile(tmp_path: Path) -> None:
    """What is written loads, holds what was understood, and says what is missing."""
    read = read_cv(saved(tmp_path, pdf(GERMAN.replace("Sprachen", "Hobbys"))), TODAY)
    text = read.toml(TEMPLATE)
    profile = read_profile(saved(tmp_path, text.encode(), "profile.toml"))
    assert (profile.titles, profile.skills, profile.languages) == (read.titles, read.skills, ())
    assert (profile.work_mode, profile.employment_type, profile.salary.min_value if profile.salary else 1) == (
        None,
        (),
        0,
    )
    assert profile.model_fields_set == set(Profile.model_fields)
    assert "# Not found in the CV; add the languages that you speak, each with a level.\nlanguages = []" in text
    assert "# From page 1, line 4.\nplaces = " in text


def test_hostile_values_are_quoted() -> None:
    title = 'A "quoted" \\ back\\slash \x7f Engineer'
    profile = Profile.model_validate(tomllib.loads(Draft(titles=(title,)).toml(TEMPLATE)))
    assert profile.titles[0].startswith('A "quoted" \\ back\\slash')


def test_a_table_in_a_docx(tmp_path: Path) -> None:
    """A date stands beside its station; a column of the page is read by itself; a text box and the header count."""
    work = row("seit 2019", "Teamleiter Buchhaltung\nAlpenholz GmbH") + row(
        "2012 – 2019", "Bilanzbuchhalter\nMurtal AG"
    )
    page = row("Sprachen\nDeutsch\nMuttersprache\nEnglisch\nB2", "Kenntnisse\nDATEV, SAP FI\nMS Office")
    body = paragraphs("Berufserfahrung") + f"<w:tbl>{work}</w:tbl><w:tbl>{page}</w:tbl>"
    box = f"<w:p><w:r><w:txbxContent>{paragraphs('Wohnort: Graz')}</w:txbxContent></w:r></w:p>"
    copy = f"<w:p><mc:Fallback><w:txbxContent>{paragraphs('Wohnort: Wien')}</w:txbxContent></mc:Fallback></w:p>"
    read = read_cv(saved(tmp_path, docx(body, header1=copy + box), "cv.docx"), TODAY)
    assert read.titles == ("Teamleiter Buchhaltung", "Bilanzbuchhalter")
    assert read.languages == (("de", "C2"), ("en", "B2"))
    assert read.skills[:3] == ("DATEV", "SAP FI", "MS Office")
    assert (read.places, read.level) == (("Graz",), "lead")


def test_a_file_is_what_its_content_says(tmp_path: Path) -> None:
    read = read_cv(saved(tmp_path, pdf(GERMAN), "cv.docx"), TODAY)
    assert read.titles
    assert read.notes[0] == "cv.docx is PDF by its content, and was read as that."


def test_of_300_pages_the_first_are_read(tmp_path: Path) -> None:
    read = read_cv(saved(tmp_path, pdf(GERMAN, *["Mehr davon. " * 5] * 299)), TODAY)
    assert read.notes[0] == "Only the first 20 of 300 pages were read."
    assert read.titles


def test_a_pdf_that_only_forbids_changes_is_read(tmp_path: Path) -> None:
    assert read_cv(saved(tmp_path, encrypted(pdf(GERMAN), "")), TODAY).titles


RESUME: dict[str, Any] = {
    "$schema": "https://example.org/schema",
    "basics": {"name": "Ada Invented", "label": "Backend Developer", "email": None, "location": {"city": "Bern"}},
    "work": [
        {"name": "Old AG", "position": "Software Developer", "startDate": "2019-02", "endDate": "2023-03-31"},
        {"name": "New AG", "position": "Lead Backend Developer", "startDate": "2023-04-01"},
    ],
    "skills": [{"name": "Databases", "keywords": ["PostgreSQL", "Redis"]}, {"name": "Python", "level": "Master"}],
    "languages": [{"language": "German", "fluency": "Native speaker"}, {"language": "French", "fluency": "B2"}],
}


def test_a_json_resume(tmp_path: Path) -> None:
    path = saved(tmp_path, json.dumps(RESUME).encode(), "resume.json")
    read = read_cv(path, TODAY)
    assert (read.headline, read.places, read.level) == ("Backend Developer", ("Bern",), "lead")
    assert read.titles == ("Backend Developer", "Lead Backend Developer", "Software Developer")
    assert read.skills == ("PostgreSQL", "Redis", "Python")
    assert read.languages == (("de", "C2"), ("fr", "B2"))
    assert [fact.where for fact in read.facts if fact.field == "titles"][1] == "work.2.position"
    profile = read_profile(path)
    assert (profile.titles, profile.skills, profile.level) == (read.titles, read.skills, "lead")


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("[1]", "no JSON Resume: a list"),
        ('{"wrok": []}', "did you mean 'work'?"),
        ('{"a": 1}', "has none of basics, work, skills"),
        ('{"work": [{"position": 7}]}', "work.1.position: should be a valid string"),
        ('{"skills": {"name": "x"}}', "skills: should be a valid tuple"),
        ('{"work": [{]}', "line 1, column 12: not JSON"),
        ('{"basics": ' + "[" * 90_000, "not JSON"),
        ('{"basics": {"summary": "' + "a" * 2_000_000 + '"}}', "is larger than 2 MB"),
        ('{"basics": {}, "work": null}', "names no job title and no skill"),
    ],
)
def test_what_is_wrong_with_a_resume(tmp_path: Path, document: str, said: str) -> None:
    with pytest.raises(UserError) as caught:
        read_cv(saved(tmp_path, document.encode(), "resume.json"), TODAY)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


FORM_IN_FORM = [
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
    stream(b"/X Do " * 40),
    *(
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> " % number
        + stream(b"/X Do " * 40)[3:]
        for number in range(6, 15)
    ),
]
BROKEN = [
    ("cv.pdf", b"", "is empty"),
    ("cv.pdf", b" \n\0\0", "is empty"),
    ("cv.pdf", pdf(""), "has no text, so it is a scan or empty; run text recognition"),
    ("cv.pdf", pdf(), "a PDF without pages"),
    ("cv.pdf", pdf("!!! 0000 ### 1234 ,,,, 99999 $$$$ 88"), "garbled"),
    ("cv.pdf", encrypted(pdf(GERMAN), "secret"), "is encrypted; save it without a password"),
    ("cv.pdf", pdf(GERMAN)[:300], "is a broken PDF"),
    ("cv.pdf", b"%PDF-1.7\n" + b"\x93\x00" * 4000, "is a broken PDF"),
    ("cv.pdf", with_table([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Kids [2 0 R 2 0 R] >>"]), "a"),
    ("cv.pdf", with_table(FORM_IN_FORM), "cv.pdf"),
    ("cv.pdf", pdf("x" * 9_000_000), "cv.pdf"),
    ("cv.pdf", pdf("The cat sat on the mat.\nIt rained, and nobody came to see it."), "does not read like a CV"),
    ("cv.pdf", b"<!DOCTYPE html><html><body>Lebenslauf</body></html>", "is a web page and no CV"),
    ("cv.pdf", b"\xff\xd8\xff\xe0" + b"\x01" * 99, "is a picture without text"),
    ("cv.pdf", b"\x89PNG\r\n\x1a\n" + b"\x01" * 99, "is a picture without text"),
    ("cv.docx", b"{\\rtf1 Lebenslauf}", "is RTF"),
    ("cv.docx", b"Lebenslauf\nLena Muster", "is plain text"),
    ("cv.docx", b"\x7fELF\x00\x01" * 50, "is neither PDF, DOCX nor JSON Resume"),
    ("cv.docx", b"PK\x03\x04" + b"\x07" * 400, "is a broken DOCX"),
    ("cv.docx", docx(paragraphs(GERMAN))[:-90], "is a broken DOCX"),
    ("cv.docx", docx(""), "has no text"),
    ("cv.docx", docx("<w:p>"), "is a broken DOCX"),
    ("cv.docx", docx(paragraphs("a" * 11_000_000)), "unpacks to more than 5 MB"),
    ("cv.docx", zipped(content_xml=b"<x/>"), "is an OpenDocument file"),
    ("cv.docx", zipped(photo=b"x"), "is a ZIP archive and no DOCX"),
    ("cv.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "is encrypted"),
    ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "is a Word file of the old kind"),
]


@pytest.mark.parametrize(("name", "data", "said"), BROKEN, ids=[f"{at} {row[2][:20]}" for at, row in enumerate(BROKEN)])
def test_no_cv_is_said_in_one_line(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    path = saved(tmp_path, data, name)
    with pytest.raises(UserError) as caught:
        read_cv(path, TODAY)
    assert str(caught.value).startswith(f"{path}: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_posting_is_no_cv(tmp_path: Path) -> None:
    text = "Senior Data Engineer (m/w/d)\nDeine Aufgaben\nPython, SQL, Spark, Kafka, Airflow, Docker\nDein Profil"
    with pytest.raises(UserError, match="does not read like a CV"):
        read_cv(saved(tmp_path, pdf(text)), TODAY)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no such file$"):
        read_cv(tmp_path / "cv.pdf", TODAY)
    with pytest.raises(UserError, match="cannot be read"):
        read_cv(tmp_path, TODAY)


def test_entities_of_a_docx_stay_closed(tmp_path: Path) -> None:
    """A billion laughs is no laugh."""
    laughs = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))
    xml = f'<!DOCTYPE d [<!ENTITY a0 "ha">{laughs}]><w:document xmlns:w="x"><w:p><w:t>&a11;</w:t></w:p></w:document>'
    with pytest.raises(UserError):
        read_cv(saved(tmp_path, zipped(word__document_xml=xml.encode()), "cv.docx"), TODAY)


@pytest.mark.parametrize("make", [pdf, lambda text: docx(paragraphs(text))], ids=["PDF", "DOCX"])
def test_any_damage_is_said_or_survived(tmp_path: Path, make: Callable[[str], bytes]) -> None:
    data = bytearray(make(ENGLISH))
    for at in range(0, len(data), max(1, len(data) // 150)):
        hurt = bytes(data[:at]) + bytes([data[at] ^ 0x5A]) + bytes(data[at + 1 :])
        with suppress(UserError):
            read_cv(saved(tmp_path, hurt), TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "Berufserfahrung\n" + "01/2020 – " * 60_000,
        "Sprachen\n" + "Deutsch und " * 60_000,
        "Skills\n" + "a, " * 200_000,
        "Experience\n" + "Engineer " * 90_000,
        "Experience\n" + "2019 - 2020 Engineer\n" * 30_000,
        "D A T A " * 60_000,
        "Wohnort: " * 60_000,
        "12345 A" * 60_000,
        "\x00\u202e\ufeff\ue000\u0130\n" * 60_000,
        "<p>Lebenslauf</p>" * 30_000,
        "Languages\n" + "English " * 100_000,
        "a" * 1_000_000,
        "seit " * 100_000 + "2020",
        "履歴書\n" * 50_000,
        "",
    ],
)
def test_hostile_texts_end(text: str) -> None:
    read = read_text(text)
    assert len(read.facts) < 200
    assert len(read.summary) <= 710


HEADINGS = [
    ("Berufserfahrung", "work"),
    ("BERUFLICHER WERDEGANG:", "work"),
    ("Praktische Erfahrungen", "work"),
    ("Work History", "work"),
    ("Professional Experience", "work"),
    ("B E R U F S E R F A H R U N G", "work"),
    ("2. Berufspraxis", "work"),
    ("Employment", "work"),
    ("Praktika & Nebenjobs", "work"),
    ("Career history", "work"),
    ("Akademischer Werdegang", "education"),
    ("Aus- und Weiterbildung", "education more"),
    ("Education and Training", "education"),
    ("Schulbildung", "education"),
    ("EDV-Kenntnisse", "skills"),
    ("IT Skills", "skills"),
    ("Core competencies", "skills"),
    ("Fachliche Kompetenzen", "skills"),
    ("Tech Stack", "skills"),
    ("Sprachen und EDV", "languages skills"),
    ("Fremdsprachen", "languages"),
    ("Language Skills", "languages"),
    ("Über mich", "summary"),
    ("Professional Summary", "summary"),
    ("■ Kurzprofil", "summary"),
    ("Persönliche Daten", "contact"),
    ("Interessen und Hobbys", "private"),
    ("References", "private"),
    ("Zertifikate", "more"),
    ("Selected projects", "more"),
    ("Lena Muster", "head"),
    ("Erfahrung mit Kunden aus aller Welt", "head"),
    ("Experience is what you get.", "head"),
    ("Senior Data Engineer", "head"),
    ("Python, SQL", "head"),
    ("Work hard", "head"),
]


@pytest.mark.parametrize(("heading", "parts"), HEADINGS)
def test_headings(heading: str, parts: str) -> None:
    *_, last = entries(lines_of([(1, f"{heading}\nmehr")]).lines)
    assert last.parts == set(parts.split())


PERIODS = [
    ("03/2021 – 02/2023 Koch", 2.0),
    ("03.2021 bis 02.2023", 2.0),
    ("01.03.2021 - 28.02.2023", 2.0),
    ("01/03/2021 – 28/02/2023", 2.0),
    ("März 2021 – Feb. 2023", 2.0),
    ("Mar 2021 to Feb 2023", 2.0),
    ("2021-03 – 2023-02", 2.0),
    ("2019 – 2022", 3.0),
    ("2019-2022", 3.0),
    ("seit 11/2025", 1.0),
    ("since November 2025", 1.0),
    ("11/2025 – heute", 1.0),
    ("Nov 2025 - present", 1.0),
    ("ab 11/2025", 1.0),
    ("Sept. 2020 — August 2021", 1.0),
    ("Jan '20 – Dec '20", 1.0),
    ("03/21 - 02/23", 2.0),
    ("von 2019 bis 2022", 3.0),
    ("2020", None),
    ("100-200 Kunden", None),
    ("Kapitel 3.2 - 3.4", None),
    ("", None),
    ("2022 – 2019", None),
    ("01/2030 was planned", None),
    ("19 - 20 Uhr", None),
    ("Version 2.0 – 3.0", None),
]


@pytest.mark.parametrize(("text", "years"), PERIODS)
def test_periods(text: str, years: float | None) -> None:
    period = period_in(text, TODAY)
    assert (years_in([period]) if period else None) == (years and pytest.approx(years))


def test_work_at_the_same_time_counts_once() -> None:
    periods = [period_in(text, TODAY) for text in ("2015 – 2019", "2017 – 2018", "2018 – 2021")]
    assert years_in(period for period in periods if period) == pytest.approx(6)


SPOKEN = [
    ("Deutsch (Muttersprache), Englisch C1", "de C2, en C1"),
    ("Deutsch: Muttersprache | Englisch: fließend", "de C2, en C1"),
    ("Muttersprache: Deutsch", "de C2"),
    ("Fließend: Englisch, Polnisch", "en C1, pl C1"),
    ("Englisch – verhandlungssicher", "en C1"),
    ("Englisch (B2)\nSpanisch (A2)", "en B2, es A2"),
    ("German\nnative\nEnglish\nC1", "de C2, en C1"),
    ("English (full professional proficiency), German (elementary)", "en C1, de A2"),
    ("Französisch\tGrundkenntnisse", "fr A2"),
    ("Deutsch und Englisch fließend", "de C1, en C1"),
    ("Mother tongue: Turkish; fluent German", "tr C2, de C1"),
    ("English, C2; Dutch, B1", "en C2, nl B1"),
    ("Italian: good working knowledge", "it B2"),
    ("Arabisch: Erstsprache", "ar C2"),
    ("Englisch in Wort und Schrift", "en C1"),
    ("Russisch sehr gut, Latein Grundlagen", "ru C1, la A2"),
    ("Japanese – upper intermediate", "ja B2"),
    ("Ukrainian (native), English (upper-intermediate)", "uk C2, en B2"),
    ("Englischkenntnisse: gut", "en B2"),
    ("Swedish - beginner", "sv A1"),
    ("Chinesisch", ""),
    ("", ""),
    ("C1", ""),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_languages(text: str, expected: str) -> None:
    read = read_text(f"Sprachen\n{text}\n")
    assert ", ".join(" ".join(pair) for pair in read.languages) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Korrespondenz mit deutschen und polnischen Kunden",
        "Teaching German to refugees",
        "Native apps in Kotlin",
        "Gute Laune",
    ],
)
def test_no_language_outside_its_part_without_a_level(text: str) -> None:
    assert read_text(f"Berufserfahrung\n{text}\n").languages == ()


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Native speaker", "C2"),
        ("verhandlungssicher (C1)", "C1"),
        ("gut", "B2"),
        ("B1/B2", "B1"),
        ("", ""),
        ("meh", ""),
    ],
)
def test_level_of(words: str, level: str) -> None:
    assert level_of(words) == level


WHERE = [
    ("Ahornweg 3, 80331 München", "München"),
    ("8010 Graz", "Graz"),
    ("CH-3011 Bern", "Bern"),
    ("Wohnort: Köln", "Köln"),
    ("Address: 4 Mill Lane, Leeds", "Leeds"),
    ("Dresden, Germany", "Dresden"),
    ("Ulica 5, 50-001 Wroclaw, Poland", "Wroclaw"),
    ("Languages\nGerman (native)\nLena Muster\nHamburg, Germany", "Hamburg"),
    ("Berlin | me@example.org", "Berlin"),
    ("geboren am 1.2.1990 in Ulm", ""),
    ("Geburtsort: Ulm", ""),
    ("Paris Beispiel", ""),
    ("Tel. 0711 4567", ""),
    ("", ""),
]


@pytest.mark.parametrize(("line", "place"), WHERE)
def test_places(line: str, place: str) -> None:
    assert ", ".join(read_text(f"Lena Muster\n{line}\nKenntnisse\nSQL").places) == place


LEVELS = [
    ("seit 2024 Softwareentwicklerin", "mid"),
    ("seit 2026 Softwareentwickler", "entry"),
    ("2015 – heute Koch", "senior"),
    ("seit 2019 Head of Sales", "head"),
    ("seit 2019 Teamleiter Einkauf", "lead"),
    ("seit 05/2026 Werkstudent IT", "working_student"),
    ("2020 – 2021 Praktikant Marketing", "entry"),
    ("Über 10 Jahre Erfahrung in der Pflege", "senior"),
    ("3 years of experience in retail", "mid"),
    ("Kunden betreut", None),
]


@pytest.mark.parametrize(("line", "level"), LEVELS)
def test_levels(line: str, level: str | None) -> None:
    assert read_text(f"Berufserfahrung\n{line}\n").level == level


TITLES = [
    ("seit 2020 Softwareentwicklerin bei Muster GmbH", "Softwareentwicklerin"),
    ("2019 - 2021 Senior Consultant | Acme Inc", "Senior Consultant"),
    ("seit 2020: Leiter Qualitätssicherung", "Leiter Qualitätssicherung"),
    ("2018 – 2020, Muster AG, Elektroniker", "Elektroniker"),
    ("2018 – 2020 Head of Data (Berlin)", "Head of Data"),
    ("seit 2021\nMuster AG\nKauffrau für Büromanagement", "Kauffrau für Büromanagement"),
    ("2018 – 2020 Product Owner @ Acme", "Product Owner"),
    ("seit 2021 Ingenieur/in Verfahrenstechnik", "Ingenieur Verfahrenstechnik"),
    ("2020 – 2021 Muster Universität", ""),
    ("2020 – 2021\n- Leitung eines Teams von 5 Entwicklern", ""),
    ("2020 – 2021 Elternzeit", ""),
    ("2020 - 2022\nI worked with many engineers and my manager", ""),
]


@pytest.mark.parametrize(("lines", "title"), TITLES)
def test_titles(lines: str, title: str) -> None:
    assert ", ".join(read_text(f"Berufserfahrung\n{lines}\n").titles) == title


def test_jobs_beside_the_studies_count_where_there_are_no_others() -> None:
    assert read_text("Work\n2020 - 2021 Intern Finance\n").titles == ("Intern Finance",)
    assert read_text("Work\n2022 - 2024 Analyst\n2020 - 2021 Intern Finance\n").titles == ("Analyst",)


def profile_of(**facts: Any) -> Profile:  # noqa: ANN401  as a file has it
    return Profile.model_validate({"titles": ["Analyst"], **facts})


DOUBTS: list[tuple[dict[str, Any], str]] = [
    ({"level": "intern", "titles": ["Senior Data Engineer"]}, "'Senior Data Engineer' among the titles is senior"),
    ({"level": "senior", "titles": ["Praktikant Marketing"]}, "among the titles is intern"),
    ({"level": "head", "employment_type": ["INTERN"]}, "only INTERN is wanted"),
    ({"salary": {"min_value": 0.5}}, "a floor of 0.5 EUR a year shuts out nothing; did you mean 500?"),
    ({"salary": {"min_value": 65}}, "did you mean 65000?"),
    ({"salary": {"min_value": 0.5, "unit_text": "HOUR"}}, "check unit_text"),
    ({"salary": {"min_value": 60_000, "unit_text": "HOUR"}}, "shuts out every posting"),
    ({"salary": {"min_value": 120_000}, "level": "intern"}, "shuts out every posting"),
    ({"skills": ["Python"], "avoid": ["python"]}, "'Python' stands in skills"),
    ({"avoid": ["Analyst"]}, "'Analyst' stands in titles"),
    ({"languages": [{"language": "jp", "level": "B1"}]}, "no language has the code 'jp'; did you mean 'ja'?"),
    ({"languages": [{"language": "de", "level": "B1"}, {"language": "de", "level": "C2"}]}, "'de' stands twice"),
    ({"places": [{"name": "Remote"}]}, "'Remote' is no place"),
    ({"places": [{"name": "Bonn"}, {"name": "bonn", "radius_km": 5}]}, "'bonn' stands twice"),
]


@pytest.mark.parametrize(("facts", "said"), DOUBTS)
def test_contradictions(facts: dict[str, Any], said: str) -> None:
    found = doubts(profile_of(**facts))
    assert [doubt for doubt in found if doubt.is_wrong and said in doubt.said]


@pytest.mark.parametrize(
    "facts",
    [
        {"work_mode": "remote", "places": [{"name": "Berlin"}]},
        {"level": "senior", "titles": ["Senior Data Engineer", "Data Engineer"]},
        {"salary": {"min_value": 0}},
        {"salary": {"min_value": 15, "unit_text": "HOUR"}, "level": "working_student"},
        {"salary": {"min_value": 5_000_000, "currency": "JPY"}},
        {"avoid": ["Zeitarbeit"], "skills": ["Zeitmanagement"]},
        {"places": [{"name": "Österreich"}, {"name": "Freiburg"}]},
        {"languages": [{"language": "de", "level": "C2"}, {"language": "en", "level": "B2"}]},
    ],
)
def test_what_is_no_contradiction(facts: dict[str, Any]) -> None:
    assert doubts(profile_of(**facts)) == ()


def test_what_may_be_a_slip() -> None:
    facts = {"places": [{"name": "Xyzqwort"}], "titles": ["Koch (m/w/d)", "Köchin", "Koch"], "skills": ["Polnisch"]}
    found = doubts(profile_of(**facts))
    assert {doubt.field for doubt in found} == {"places", "titles", "skills"}
    assert not any(doubt.is_wrong for doubt in found)


class Done(NamedTuple):
    """What a command left: its exit code, what it printed, what it said beside."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Type a command in an empty folder; its data folder is `data` in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ROLESONAR_DATA", str(tmp_path / "data"))

    def type_(*words: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["rolesonar", "profile", *words])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        return Done(int(str(stop.value.code or 0)), *capsys.readouterr())

    return type_


def test_import_shows_and_writes(run: Run, tmp_path: Path) -> None:
    saved(tmp_path, pdf(GERMAN))
    done = run("import", "cv.pdf")
    assert done.code == 0
    assert "Leipzig" in done.out
    assert "page 1, line 4" in done.out
    assert read_profile(tmp_path / "profile.toml").level == "senior"


def test_import_never_replaces_unasked(run: Run, tmp_path: Path) -> None:
    saved(tmp_path, pdf(GERMAN))
    (tmp_path / "profile.toml").write_text("mine", "utf-8")
    done = run("import", "cv.pdf")
    assert (done.code, (tmp_path / "profile.toml").read_text("utf-8")) == (1, "mine")
    assert done.err == (
        "rolesonar: profile.toml: is there already; write elsewhere with --out, or replace it with --force\n"
    )
    assert run("import", "cv.pdf", "--force").code == 0
    assert "mine" not in (tmp_path / "profile.toml").read_text("utf-8")


def test_import_says_what_is_wrong_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    saved(tmp_path, pdf(""))
    done = run("import", "cv.pdf")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert not (tmp_path / "profile.toml").exists()
    saved(tmp_path, pdf(GERMAN))
    done = run("import", "cv.pdf", "--out", "nowhere/profile.toml")
    assert (done.code, done.err.count("\n")) == (1, 1)


def test_import_as_json(run: Run, tmp_path: Path) -> None:
    saved(tmp_path, pdf(ENGLISH))
    document = json.loads(run("import", "cv.pdf", "--json", "--out", "other.toml").out)
    assert document["profile"]["titles"] == ["Machine Learning Engineer", "Data Scientist"]
    assert document["missing"] == []
    assert {fact["field"] for fact in document["evidence"]} >= {"titles", "skills", "languages", "places", "level"}
    assert Profile.model_validate(document["profile"])


def test_several_profiles(run: Run, tmp_path: Path) -> None:
    """Those kept by name are found by it, those that do not load are listed with the reason."""
    saved(tmp_path, pdf(GERMAN))
    assert run("import", "cv.pdf", "--name", "lena").code == 0
    folder = tmp_path / "data"
    saved(folder / "profiles", json.dumps(RESUME).encode(), "ada.json")
    saved(folder / "profiles", b"skilz = []", "broken.toml")
    assert [*profiles_in(folder)] == ["ada", "broken", "lena"]
    assert find_profile("lena", folder) == folder / "profiles" / "lena.toml"
    with pytest.raises(UserError, match="did you mean 'lena'"):
        find_profile("lenna", folder)
    rows = [json.loads(line) for line in run("list", "--json").out.splitlines()]
    assert [(row["name"], row["headline"]) for row in rows] == [
        ("ada", "Backend Developer"),
        ("broken", ""),
        ("lena", "Data Engineer"),
    ]
    assert rows[1]["wrong"].startswith("unknown key 'skilz'")
    assert "Backend Developer" in run("list").out
    assert run("check", "ada").code == 0
    assert run("import", "cv.pdf", "--name", "../x").code == 1


def test_check_says_what_contradicts_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text('titles = ["Senior Analyst"]\nlevel = "intern"\n', "utf-8")
    done = run("check")
    assert done.code == 1
    assert "'Senior Analyst' among the titles is senior" in " ".join(done.out.split())
    document = json.loads(run("check", "--json").out)
    assert document["doubts"][0]["isWrong"]
    (tmp_path / "profile.toml").write_text('titles = ["Senior Analyst"]\n', "utf-8")
    assert run("check").code == 0


@pytest.mark.parametrize("command", ["import", "check", "list"])
def test_help_has_an_example(run: Run, command: str) -> None:
    assert "Example: rolesonar profile" in run(command, "--help").out
