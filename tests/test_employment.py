"""Employment types from the words of a source's own field, and the employment from free text."""

import csv
import json
from pathlib import Path

import pytest

from spiders.employment import employment_types, read_employment
from spiders.posting import EmploymentType

TYPES: list[tuple[str, tuple[EmploymentType, ...]]] = [
    ("Vollzeit", ("FULL_TIME",)),
    ("full-time", ("FULL_TIME",)),
    ("Full time", ("FULL_TIME",)),
    ("FULL_TIME", ("FULL_TIME",)),
    ("fulltime", ("FULL_TIME",)),
    ("Teilzeit", ("PART_TIME",)),
    ("part-time", ("PART_TIME",)),
    ("Voll- oder Teilzeit", ("FULL_TIME", "PART_TIME")),
    ("full-or-part-time", ("FULL_TIME", "PART_TIME")),
    ("Vollzeit, unbefristet", ("FULL_TIME",)),
    ("Befristet", ("TEMPORARY",)),
    ("Fixed term", ("TEMPORARY",)),
    ("temporary", ("TEMPORARY",)),
    ("Aushilfe", ("TEMPORARY",)),
    ("Minijob", ("PART_TIME",)),
    ("Working student", ("PART_TIME",)),
    ("working_student", ("PART_TIME",)),
    ("Werkstudententätigkeit", ("PART_TIME",)),
    ("Contract", ("CONTRACTOR",)),
    ("Contractor", ("CONTRACTOR",)),
    ("Freelance", ("CONTRACTOR",)),
    ("Freie Mitarbeit", ("CONTRACTOR",)),
    ("Selbstständig", ("CONTRACTOR",)),
    ("Permanent contract", ()),
    ("Unbefristeter Vertrag", ()),
    ("permanent", ()),
    ("intern", ("INTERN",)),
    ("Internship", ("INTERN",)),
    ("Praktikum", ("INTERN",)),
    ("Praxissemester", ("INTERN",)),
    ("trainee", ("INTERN",)),
    ("Internal", ()),
    ("Ehrenamt", ("VOLUNTEER",)),
    ("per diem", ("PER_DIEM",)),
    ("berufserfahren", ()),
    ("professional / experienced", ()),
    ("Contracts Manager", ()),
    ("", ()),
]

FULL: EmploymentType = "FULL_TIME"
PART: EmploymentType = "PART_TIME"
FREE: EmploymentType = "CONTRACTOR"
TERM: EmploymentType = "TEMPORARY"
INTERN: EmploymentType = "INTERN"
AGENCY, DIRECT = True, False

# The text, then types, weekly hours, months of a fixed term, and whether a staffing firm employs.
EMPLOYMENT: list[tuple[str, tuple[EmploymentType, ...], float | None, float | None, bool]] = [
    ("", (), None, None, DIRECT),
    ("Wir suchen dich in Vollzeit (38,5 Std./Woche).", (FULL,), 38.5, None, DIRECT),
    ("Full-time, 37 hours a week", (FULL,), 37, None, DIRECT),
    ("Teilzeit, 25 Std. pro Woche", (PART,), 25, None, DIRECT),
    ("35-Stunden-Woche, Vollzeit, unbefristet", (FULL,), 35, None, DIRECT),
    ("39 Wochenstunden in Vollzeit", (FULL,), 39, None, DIRECT),
    ("A 36-hour working week, permanent", (), 36, None, DIRECT),
    ("42h-Woche", (), 42, None, DIRECT),
    ("Pensum 80-100 %, Arbeitsort Bern", (FULL, PART), None, None, DIRECT),
    ("Softwareentwickler (m/w/d) 60–80%", (PART,), None, None, DIRECT),
    ("Sachbearbeiter/in 100%", (FULL,), None, None, DIRECT),
    ("Workload: 50 to 70 percent", (PART,), None, None, DIRECT),
    ("Eine 50%-Stelle im Sekretariat", (PART,), None, None, DIRECT),
    ("Die Stelle umfasst 65 % der regelmäßigen Arbeitszeit.", (PART,), None, None, DIRECT),
    ("0.6 FTE, fixed-term", (PART, TERM), None, None, DIRECT),
    ("TV-L E 13, 75 %, auf drei Jahre befristet", (PART, TERM), None, 36, DIRECT),
    ("halbe Stelle (19,5 Stunden wöchentlich)", (PART,), 19.5, None, DIRECT),
    ("Die Position ist auch in Teilzeit zu besetzen.", (FULL, PART), None, None, DIRECT),
    ("This role is suitable for part-time working.", (FULL, PART), None, None, DIRECT),
    ("Teilzeit ist grundsätzlich möglich.", (FULL, PART), None, None, DIRECT),
    ("Full- or part-time", (FULL, PART), None, None, DIRECT),
    ("Voll-/Teilzeit", (FULL, PART), None, None, DIRECT),
    ("Full time only, part-time is not possible", (FULL,), None, None, DIRECT),
    ("Nur in Vollzeit, nicht teilzeitgeeignet", (FULL,), None, None, DIRECT),
    ("Werkstudent (m/w/d) für bis zu 20 Stunden pro Woche", (PART,), 20, None, DIRECT),
    ("Working student, 15-20 h/week", (PART,), 20, None, DIRECT),
    ("Studentische Hilfskraft, 40 Stunden im Monat", (PART,), None, None, DIRECT),
    ("Aushilfe auf 556-Euro-Basis", (PART,), None, None, DIRECT),
    ("Mini-Job, 10 Std./Woche", (PART,), 10, None, DIRECT),
    ("Elternzeitvertretung in Vollzeit, befristet bis 31.12.2027", (FULL, TERM), None, None, DIRECT),
    ("Mutterschaftsvertretung 80 %, 8 Monate", (PART, TERM), None, 8, DIRECT),
    ("Befristung: 12 Monate mit Option auf Verlängerung um weitere 12 Monate", (TERM,), None, 12, DIRECT),
    ("Zweijährig befristete Stelle in Vollzeit", (FULL, TERM), None, 24, DIRECT),
    ("18-month fixed-term contract, full time", (FULL, TERM), None, 18, DIRECT),
    ("Two-year contract, full-time (40 hours per week)", (FULL, TERM), 40, 24, DIRECT),
    ("The contract is limited to 3 years.", (TERM,), None, 36, DIRECT),
    ("Vertrag zunächst auf ein Jahr befristet", (TERM,), None, 12, DIRECT),
    ("The post is temporary until 30 June 2028", (TERM,), None, None, DIRECT),
    ("Saisonstelle von Mai bis Oktober, Vollzeit", (FULL, TERM), None, None, DIRECT),
    ("Seasonal role for five months, full-time", (FULL, TERM), None, 5, DIRECT),
    ("Permanent contract with six months' probation", (), None, None, DIRECT),
    ("Unbefristeter Arbeitsvertrag, 6 Monate Probezeit", (), None, None, DIRECT),
    ("No fixed-term contracts: we hire permanently and full-time.", (FULL,), None, None, DIRECT),
    ("Sechsmonatiges Praktikum ab März", (INTERN,), None, 6, DIRECT),
    ("Internship (3-6 months), full-time", (FULL, INTERN), None, 6, DIRECT),
    ("Praktikum in Vollzeit für mindestens 4 Monate", (FULL, INTERN), None, 4, DIRECT),
    ("Pflichtpraktikum, 35 Stunden pro Woche", (INTERN,), 35, None, DIRECT),
    ("12-week paid internship in Zurich", (INTERN,), None, 3, DIRECT),
    ("Freelance contract for 6 months, 4 days a week", (FREE,), None, 6, DIRECT),
    ("Freier Mitarbeiter (m/w/d) auf Honorarbasis", (FREE,), None, None, DIRECT),
    ("Selbstständiger Handelsvertreter nach § 84 HGB", (FREE,), None, None, DIRECT),
    ("Contractor role outside IR35, 9 months", (FREE,), None, 9, DIRECT),
    ("B2B contract, remote, 40 hours per week", (FREE,), 40, None, DIRECT),
    ("Arbeitnehmerüberlassung mit Option auf Übernahme", (), None, None, AGENCY),
    ("Einsatz über ANÜ für 18 Monate, Vollzeit", (FULL,), None, 18, AGENCY),
    ("Anstellung bei uns als Zeitarbeitsunternehmen, Vollzeit", (FULL,), None, None, AGENCY),
    ("Wir zahlen nach iGZ-DGB-Tarifvertrag.", (), None, None, AGENCY),
    ("You will be employed by us as a temporary employment agency, full-time.", (FULL,), None, None, AGENCY),
    ("Employee leasing: you are on our payroll and work at the client's site.", (), None, None, AGENCY),
    ("Leiharbeit kommt für uns nicht infrage, wir stellen direkt ein.", (), None, None, DIRECT),
    ("Keine Zeitarbeit, kein Personalleasing!", (), None, None, DIRECT),
    ("Personalvermittlung in Festanstellung, Vollzeit", (FULL,), None, None, DIRECT),
    ("Direktvermittlung statt Zeitarbeit", (), None, None, DIRECT),
    ("We are a staffing agency, but you will be employed directly by our client.", (), None, None, DIRECT),
    ("Sie steuern Zeitarbeitsfirmen und Dienstleister.", (), None, None, DIRECT),
    ("Erfahrung in der Arbeitnehmerüberlassung ist von Vorteil.", (), None, None, DIRECT),
    ("You coordinate staffing agencies and freelancers.", (), None, None, DIRECT),
    ("Recruitment agencies: please do not contact us.", (), None, None, DIRECT),
    ("Du führst ein Team aus 8 Werkstudenten und 2 Praktikanten.", (), None, None, DIRECT),
    ("You supervise interns during their projects.", (), None, None, DIRECT),
    ("Erste Erfahrungen durch Praktika oder Werkstudententätigkeiten", (), None, None, DIRECT),
    ("Previous internship experience is a plus.", (), None, None, DIRECT),
    ("You have worked as a freelancer before.", (), None, None, DIRECT),
    ("Selbstständige Arbeitsweise und Teamgeist", (), None, None, DIRECT),
    ("You work independently on contracts with suppliers.", (), None, None, DIRECT),
    ("Du erstellst befristete und unbefristete Arbeitsverträge.", (), None, None, DIRECT),
    ("You negotiate vendor contracts of up to 24 months.", (), None, None, DIRECT),
    ("Fristgerechte Abgabe von Steuererklärungen", (), None, None, DIRECT),
    ("Team of 60 full-time employees", (), None, None, DIRECT),
    ("Wir sind 45 Vollzeitkräfte und 12 Teilzeitkräfte.", (), None, None, DIRECT),
    ("Full-time degree in computer science", (), None, None, DIRECT),
    ("A part-time MBA is paid by us; the job itself is full-time.", (FULL,), None, None, DIRECT),
    ("100 % remote", (), None, None, DIRECT),
    ("Bis zu 60 % mobiles Arbeiten, Vollzeit", (FULL,), None, None, DIRECT),
    ("30 % Reisetätigkeit", (), None, None, DIRECT),
    ("We give 100 % and have fun", (), None, None, DIRECT),
    ("20 % discount on all products", (), None, None, DIRECT),
    ("Wir wachsen um 40 % im Jahr", (), None, None, DIRECT),
    ("Unser Support ist 60 Stunden pro Woche erreichbar.", (), None, None, DIRECT),
    ("Our software saves teams 10 hours per week.", (), None, None, DIRECT),
    ("4 Stunden pro Woche Lernzeit", (), None, None, DIRECT),
    ("Antwort innerhalb von 48 Stunden", (), None, None, DIRECT),
    ("On-call 24/7, full-time", (FULL,), None, None, DIRECT),
    ("Vier-Tage-Woche bei vollem Gehalt", (), None, None, DIRECT),
    ("32-Stunden-Woche an vier Tagen", (), 32, None, DIRECT),
    ("Projektlaufzeit 18 Monate, Festanstellung in Vollzeit", (FULL,), None, None, DIRECT),
    ("You join a three-year research project in a permanent position.", (), None, None, DIRECT),
    ("Mindestens 3 Jahre Berufserfahrung, Vollzeit", (FULL,), None, None, DIRECT),
    ("Kündigungsfrist von drei Monaten", (), None, None, DIRECT),
    ("After 12 months you may work part-time.", (PART,), None, None, DIRECT),
    ("Ausbildung in Vollzeit, Dauer 3 Jahre", (FULL,), None, None, DIRECT),
    ("Die Stelle ist zunächst für zwei Jahre zu besetzen, 100 %.", (FULL, TERM), None, 24, DIRECT),
    ("Teilzeit 50 % (20 Stunden/Woche), befristet für 18 Monate", (PART, TERM), 20, 18, DIRECT),
    ("Temporary position, 6 months, 30 hrs/week, part time", (PART, TERM), 30, 6, DIRECT),
    ("Temporäre Anstellung bis Ende Jahr, 100%", (FULL, TERM), None, None, DIRECT),
    ("Jobsharing oder Teilzeit ab 60 %", (PART,), None, None, DIRECT),
    ("Beschäftigungsgrad: 90 – 100 %", (FULL, PART), None, None, DIRECT),
    ("Vollzeit mit 38 h/Woche, Gleitzeit und 30 Tage Urlaub", (FULL,), 38, None, DIRECT),
    ("Vollzeit (40 h)", (FULL,), 40, None, DIRECT),
    ("Arbeitszeit: 40 Stunden/Woche, 5 Tage", (), 40, None, DIRECT),
    ("wöchentlich 20 Stunden, geringfügig", (PART,), 20, None, DIRECT),
    ("weekly working time of 38.5 hours", (), 38.5, None, DIRECT),
    ("Regelarbeitszeit 39,83 Stunden in der Woche, Vollzeit", (FULL,), 39.83, None, DIRECT),
    ("Umfang: 20 Std./Wo.", (), 20, None, DIRECT),
    ("Internal transfers welcome; international team", (), None, None, DIRECT),
    ("Unsere Vertretung in Brüssel", (), None, None, DIRECT),
    ("Cover letter not needed", (), None, None, DIRECT),
    ("Insurance cover from day one, full time", (FULL,), None, None, DIRECT),
    ("Limited company founded in 1999", (), None, None, DIRECT),
    ("Temporary files and cron jobs are your thing.", (), None, None, DIRECT),
    ("Die Agentur für Arbeit ist unser Kunde.", (), None, None, DIRECT),
    ("Leasingrate für das Dienstrad übernehmen wir, Vollzeit.", (FULL,), None, None, DIRECT),
    ("Freie Stelle ab sofort", (), None, None, DIRECT),
    ("Freizeit und Familie: flexible Arbeitszeit", (), None, None, DIRECT),
    ("Contract management with SAP", (), None, None, DIRECT),
    ("Honorare prüfen und anweisen", (), None, None, DIRECT),
    ("Seasonal peaks are planned by you.", (), None, None, DIRECT),
    ("Zeitlich befristete Projekte leiten", (), None, None, DIRECT),
    ("Subunternehmer und Nachunternehmer koordinieren", (), None, None, DIRECT),
    ("Interim management for clients", (), None, None, DIRECT),
    (
        "Als Zeitarbeitnehmer verdienst du bei uns Branchenzuschläge; Teilzeit oder Vollzeit.",
        (FULL, PART),
        None,
        None,
        AGENCY,
    ),
    ("Temporärarbeit im Auftrag unseres Kunden, angestellt bei uns als Personalverleiher", (TERM,), None, None, AGENCY),
    ("Permanent, full time; no agency submissions", (FULL,), None, None, DIRECT),
    ("halbtags vormittags, 20 Stunden je Woche", (PART,), 20, None, DIRECT),
    ("Praktikant (m/w/d) im Controlling, 6 Monate", (INTERN,), None, 6, DIRECT),
    ("Intern Data Science, 6 months from April", (INTERN,), None, 6, DIRECT),
    ("Stelle auf Zeit: 2,5 Jahre", (TERM,), None, 30, DIRECT),
    ("Half-time position (50%)", (PART,), None, None, DIRECT),
    ("Arbeitszeit 38,5 Std. wöchentlich in Vollzeit", (FULL,), 38.5, None, DIRECT),
    ("20 Stunden in der Woche, Teilzeit", (PART,), 20, None, DIRECT),
    ("Position is full-time (1.0 FTE)", (FULL,), None, None, DIRECT),
    ("Teilzeit 50–80 %", (PART,), None, None, DIRECT),
    ("70% Anstellung, Bern", (PART,), None, None, DIRECT),
    ("Wir suchen für 12 Monate eine Schwangerschaftsvertretung in Vollzeit.", (FULL, TERM), None, 12, DIRECT),
    ("Fixed-term until the end of 2028, part-time 60 percent", (PART, TERM), None, None, DIRECT),
    ("Nine-month temporary role, 37.5 hours per week", (TERM,), 37.5, 9, DIRECT),
    ("Die Befristung beträgt drei Jahre.", (TERM,), None, 36, DIRECT),
    ("befristeter Arbeitsvertrag (24 Monate) mit Aussicht auf Entfristung", (TERM,), None, 24, DIRECT),
    ("Ein halbes Jahr befristet", (TERM,), None, 6, DIRECT),
    ("Permanent full-time contract after six months of probation", (FULL,), None, None, DIRECT),
    ("Internship of five months, 40 hours a week", (INTERN,), 40, 5, DIRECT),
    ("Freelance consultant for a 12-month assignment", (FREE,), None, 12, DIRECT),
    ("Als Freelancer arbeitest du auf Rechnung.", (FREE,), None, None, DIRECT),
    ("Hiring on a contract basis through an employment agency", (FREE,), None, None, AGENCY),
    ("Leiharbeit: Du bist bei uns fest angestellt, Einsatz beim Kunden in Vollzeit.", (FULL,), None, None, AGENCY),
    ("Wir sind ein Personaldienstleister und stellen dich im Rahmen der AÜ ein.", (), None, None, AGENCY),
    ("Anstellung über Personalverleih, Einsatzdauer 3 Monate, 100%", (FULL,), None, 3, AGENCY),
    ("Im Kundenauftrag suchen wir zur Direktvermittlung in Vollzeit.", (FULL,), None, None, DIRECT),
    ("Die Rekrutierung erfolgt ohne Personaldienstleister.", (), None, None, DIRECT),
    ("Managing relationships with temp agencies is part of the job.", (), None, None, DIRECT),
    ("Einsatzplanung der Leiharbeitnehmer", (), None, None, DIRECT),
    ("Du hast schon als Werkstudentin gearbeitet.", (), None, None, DIRECT),
    ("We supervise 5 student assistants.", (), None, None, DIRECT),
    ("A completed apprenticeship or full-time studies", (), None, None, DIRECT),
    ("Unsere 200 Teilzeitbeschäftigten schätzen das.", (), None, None, DIRECT),
    ("Reduce energy use by 40%", (), None, None, DIRECT),
    ("80 % of our staff work remotely", (), None, None, DIRECT),
    ("Homeoffice zu 50 % möglich, Vollzeit 40 h", (FULL,), 40, None, DIRECT),
    ("Working hours: Mon-Fri, 39 hours", (), 39, None, DIRECT),
    ("Öffnungszeiten 60 Stunden pro Woche", (), None, None, DIRECT),
    ("24-Stunden-Pflege, Teilzeit", (PART,), None, None, DIRECT),
    ("Rund-um-die-Uhr-Betrieb, 35 Wochenstunden", (), 35, None, DIRECT),
    ("Vollzeit oder Teilzeit (mind. 30 Std./Woche)", (FULL, PART), 30, None, DIRECT),
    ("Project duration of nine months; permanent employment, full-time", (FULL,), None, None, DIRECT),
    ("After two years the contract can be made permanent.", (), None, None, DIRECT),
    ("Arbeiten auf selbstständiger Basis (Gewerbe nötig)", (FREE,), None, None, DIRECT),
    ("kein Freelancing, keine Teilzeit", (), None, None, DIRECT),
    ("Sie verhandeln Verträge mit Freelancern.", (), None, None, DIRECT),
    ("Temporärer Einsatz für vier Monate, Pensum 100 %", (FULL, TERM), None, 4, DIRECT),
    ("Minijob oder Teilzeit mit 15 Stunden/Woche", (PART,), 15, None, DIRECT),
    ("Dauer des Praktikums: drei Monate, Vollzeit", (FULL, INTERN), None, 3, DIRECT),
    ("Employment type: Full-time. Duration: 2 years.", (FULL,), None, None, DIRECT),
    ("Zunächst auf 18 Monate befristete Vollzeitstelle (39 Std.)", (FULL, TERM), 39, 18, DIRECT),
    ("Fixed-term contract (9 months), 0.8 FTE", (PART, TERM), None, 9, DIRECT),
    ("100 %-Pensum, unbefristet", (FULL,), None, None, DIRECT),
    ("60-80% Pensum", (PART,), None, None, DIRECT),
    ("Teilzeit (19,25 Std./Woche), befristet bis 30.09.2028", (PART, TERM), 19.25, None, DIRECT),
    ("Part-time, 3 days a week", (PART,), None, None, DIRECT),
    ("Krankheitsvertretung für voraussichtlich acht Monate, Teilzeit", (PART, TERM), None, 8, DIRECT),
    ("Sabbatical cover, full-time, one year", (FULL, TERM), None, 12, DIRECT),
    ("A permanent role, 35 hours a week, flexible", (), 35, None, DIRECT),
    ("Freelance engagement, three months, 2 days per week", (FREE,), None, 3, DIRECT),
    ("Festanstellung oder freiberuflich", (FREE,), None, None, DIRECT),
    ("Six-month internship, part-time possible", (FULL, PART, INTERN), None, 6, DIRECT),
    ("Werkstudententätigkeit, 16 Std./Woche, auf 12 Monate befristet", (PART, TERM), 16, 12, DIRECT),
    ("Im Rahmen der Arbeitnehmerüberlassung suchen wir Teilzeitkräfte für 25 h/Woche.", (), 25, None, AGENCY),
    ("Anstellung bei unserem Personalleasing-Unternehmen, Vollzeit", (FULL,), None, None, AGENCY),
    ("Our temp agency employs you on a full-time basis.", (FULL,), None, None, AGENCY),
    ("Bewerbungen von Zeitarbeitsfirmen werden nicht berücksichtigt.", (), None, None, DIRECT),
    ("Keine Leiharbeit: unbefristeter Vertrag in Vollzeit direkt bei uns", (FULL,), None, None, DIRECT),
    ("Du betreust unsere externen Freelancer und Agenturen.", (), None, None, DIRECT),
    ("Sie planen den Einsatz von Zeitarbeitskräften.", (), None, None, DIRECT),
    ("Experience gained through internships or part-time jobs", (), None, None, DIRECT),
    ("After your internship with us you know the product.", (), None, None, DIRECT),
    ("The probation period is three months.", (), None, None, DIRECT),
    ("Contracts with a term of 24 months are what you sell.", (), None, None, DIRECT),
    ("Das Projekt ist auf zwei Jahre angelegt.", (), None, None, DIRECT),
    ("Unser Kundendienst ist 50 Stunden die Woche besetzt.", (), None, None, DIRECT),
    ("Up to 3 days of home office, full-time 38 hours", (FULL,), 38, None, DIRECT),
    ("Vollzeitstelle mit Option auf Teilzeit", (FULL, PART), None, None, DIRECT),
    ("Die Stelle kann auch in Teilzeit besetzt werden.", (FULL, PART), None, None, DIRECT),
    ("You will write temporary scripts and full-text search.", (), None, None, DIRECT),
    ("Minijobber und Vollzeitkräfte arbeiten hier zusammen.", (), None, None, DIRECT),
    ("Selbständiges und strukturiertes Arbeiten", (), None, None, DIRECT),
    ("Unterstützung für Selbstständige und Freiberufler als Kundengruppe", (), None, None, DIRECT),
    ("Du willst in Teilzeit (50 %) oder Vollzeit einsteigen?", (FULL, PART), None, None, DIRECT),
    ("Saisonkraft für 4 Monate, 40 Stunden/Woche", (TERM,), 40, 4, DIRECT),
    ("Contract: fixed term, 24 months", (TERM,), None, 24, DIRECT),
    ("30 Stunden Einarbeitung pro Jahr", (), None, None, DIRECT),
    ("Ferialpraktikum im August, 4 Wochen", (INTERN,), None, 1, DIRECT),
]

with Path(__file__).with_name("employment.tsv").open(encoding="utf-8") as file:
    WORDINGS = [tuple(row.values()) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]

# Each is repeated up to half a million characters.
HOSTILE = (
    "vollzeit ", "teilzeit, ", "voll- ", "keine ", "kein teilzeit nicht ", "befristet auf ", "1 stunde ", "80 % ",
    "40 h ",
    "full or part ", "no agency ", "zeitarbeit ist ", "vollzeit. ", "ein jahr ", "praktikum und ", "İ vollzeit ",
    "\u202eteilzeit ", "Ã¼berlassung vollzeit ", "<b>Vollzeit</b>", "\x00vollzeit\x00", "arbeitszeit 1", "std. 1. ",
    "weder ", "kein minijob oder ", "freelancer nur ", "teilzeit ist ab 20 % ", "pro woche ", "20 stunden an ",
    "unsere kollegen ",
    "vertrag bis ", "praktikum über ", "vertretung einer ",
)  # fmt: skip


@pytest.mark.parametrize(("text", "types", "hours", "months", "agency"), EMPLOYMENT)
def test_read_employment(
    text: str,
    types: tuple[EmploymentType, ...],
    hours: float | None,
    months: float | None,
    agency: bool,  # noqa: FBT001
) -> None:
    read = read_employment(text)
    assert read[:4] == (types, hours, months, agency)
    assert bool(read.because) == bool(types or hours or agency)


def test_reasons_quote_the_sentences() -> None:
    read = read_employment(
        "Über uns: 40 Vollzeitkräfte.\nWir bieten:\n- Teilzeit mit 30 Std./Woche\n- Befristet bis Mai."
    )
    assert read.types == (PART, TERM)
    assert read.because == "- Teilzeit mit 30 Std./Woche … - Befristet bis Mai"


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_wordings(text: str, expected: str) -> None:
    """The words of contrast, of others, of terms and of hours, read as `employment.tsv` has them."""
    read = read_employment(text)
    assert json.loads(expected) == {
        "employmentType": list(read.types),
        "hoursPerWeek": read.hours_per_week,
        "fixedTermMonths": read.fixed_term_months,
        "agency": read.agency,
    }


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_texts_end(piece: str) -> None:
    read_employment(piece * (500_000 // len(piece)))


@pytest.mark.parametrize(("text", "types"), TYPES)
def test_employment_types(text: str, types: tuple[EmploymentType, ...]) -> None:
    assert employment_types(text) == types


def test_several_fields_are_one_answer() -> None:
    """Each type once, in the order they stand; a field that is not there says nothing."""
    assert employment_types("Befristet", None, "Vollzeit", "full time") == ("TEMPORARY", "FULL_TIME")
    assert employment_types() == employment_types(None) == ()


def test_long_fields_end() -> None:
    assert employment_types("vollzeit " + "unbefristet " * 50_000) == ("FULL_TIME",)
