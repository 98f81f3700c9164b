"""Start and deadline of a posting of 22 November 2026, and the dates that are neither."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from spiders.dates import read_dates

POSTED = date(2026, 11, 22)

DATES: list[tuple[str, str | None, str | None]] = [
    ("Arbeitsbeginn ist der 1. Mai 2027.", "2027-05-01", None),
    ("Zum 1. September 2027 bilden wir Köche aus.", "2027-09-01", None),
    ("Wir besetzen die Position zum nächstmöglichen Termin.", "ASAP", None),
    ("Eintrittsdatum: per sofort oder nach Vereinbarung", "ASAP", None),
    ("Dienstantritt: 15.1.2027", "2027-01-15", None),
    ("ab Jänner 2027", "2027-01-01", None),
    ("Start: 2. Quartal 2027", "2027-04-01", None),
    ("zu besetzen ab 2027-02-01", "2027-02-01", None),
    ("Wir freuen uns, wenn Sie im Mai bei uns anfangen.", "2027-05-01", None),
    ("Eintritt nach Vereinbarung", None, None),
    ("Starttermin flexibel", None, None),
    ("Bewerbungsfrist bis 15.12.", None, "2026-12-15"),
    ("Die Bewerbungsfrist endet am 08.01.2027.", None, "2027-01-08"),
    ("Bitte bewerben Sie sich bis spätestens 20. Dezember.", None, "2026-12-20"),
    ("Ihre Bewerbung richten Sie bitte bis zum 14. Februar 2027 an Frau Kern.", None, "2027-02-14"),
    ("Einsendeschluss ist Freitag, der 11. Dezember 2026.", None, "2026-12-11"),
    ("Jetzt bewerben! Frist: 10.12.2026", None, "2026-12-10"),
    ("Bewerbungen innerhalb eines Monats erbeten", None, "2026-12-22"),
    ("Anmeldeschluss für das Auswahlverfahren: 5. Januar 2027", None, "2027-01-05"),
    ("Ab 1. März 2027 suchen wir Verstärkung; bewerben Sie sich bis 31. Jänner.", "2027-03-01", "2027-01-31"),
    ("Am 1. April 2027 ziehen wir nach Fürth um.", None, None),
    ("Befristet bis zum 31. August 2027 als Elternzeitvertretung", None, None),
    ("Laufzeit bis 12/2028", None, None),
    ("Das Projekt wird bis Ende 2028 gefördert.", None, None),
    ("Ab 2027 sind 35 Urlaubstage geplant.", None, None),
    ("Der Neubau wird im Juni 2027 eröffnet.", None, None),
    ("Monatsabschluss bis zum dritten Werktag", None, None),
    ("Kündigungsfrist: drei Monate zum Quartalsende", None, None),
    ("Wir melden uns innerhalb von zwei Wochen nach Eingang deiner Bewerbung.", None, None),
    ("Bitte nennen Sie Ihren frühestmöglichen Eintrittstermin.", None, None),
    ("Bewerbungen mit Gehaltswunsch und nächstmöglichem Eintrittstermin", None, None),
    ("Störungen beheben Sie schnellstmöglich.", None, None),
    ("Fragen beantwortet Herr Lux ab 30. November telefonisch.", None, None),
    ("Referenznummer 12.2026.7", None, None),
    ("24.12. und 31.12. sind arbeitsfrei.", None, None),
    ("Initiativbewerbungen nehmen wir jederzeit an.", None, None),
    ("Einstellung vorbehaltlich der Mittelfreigabe", None, None),
    ("Wir starten um 8 Uhr mit einem gemeinsamen Kaffee.", None, None),
    ("Startup mit 30 Leuten", None, None),
    ("Dein Startgehalt liegt bei 3.200 Euro.", None, None),
    ("Start date: 1 March 2027", "2027-03-01", None),
    ("We need someone to start immediately.", "ASAP", None),
    ("Available from 15 January 2027", "2027-01-15", None),
    ("The role starts in February 2027.", "2027-02-01", None),
    ("The position is to be filled by 1 April 2027.", "2027-04-01", None),
    ("Commencing April 5th, 2027", "2027-04-05", None),
    ("Join us on 1 February 2027!", "2027-02-01", None),
    ("Application deadline: 10 December 2026", None, "2026-12-10"),
    ("Closing date 4th January 2027, noon", None, "2027-01-04"),
    ("Applications close on 8 January.", None, "2027-01-08"),
    ("Applications must be received by 31 December 2026.", None, "2026-12-31"),
    ("The closing date for applications is Friday 18 December.", None, "2026-12-18"),
    ("Application closes in two weeks.", None, "2026-12-06"),
    ("Please apply within 30 days.", None, "2026-12-22"),
    ("Please send your application by 01/31/2027.", None, "2027-01-31"),
    ("Closing date: 31/01/2027", None, "2027-01-31"),
    ("Applications are reviewed on a rolling basis.", None, None),
    ("Apply by 6 December to start on 1 February 2027.", "2027-02-01", "2026-12-06"),
    ("We were founded on 1 May 2010.", None, None),
    ("Shortlisted candidates will be interviewed on 12 January 2027.", None, None),
    ("This is a fixed-term post until 30 September 2028.", None, None),
    ("We are moving to a new office in May 2027.", None, None),
    ("The pay rise takes effect on 1 April 2027.", None, None),
    ("Our webinar takes place on 3 December.", None, None),
    ("The product launches in June 2027.", None, None),
    ("We will contact you as soon as possible.", None, None),
    ("Starting pay is £31,000.", None, None),
    ("Your shift starts at 7 am.", None, None),
    ("Start your career with us!", None, None),
    ("You will start with a two-week induction.", None, None),
    ("We may close the advert early.", None, None),
    ("Graduates of 2026 and 2027 are welcome.", None, None),
    ("Offices open Monday to Friday", None, None),
    ("Experience since May 2020 counts.", None, None),
    ("Interviews start on 4 January 2027; the post starts on 1 March 2027.", "2027-03-01", None),
    ("Befristet vom 1. März 2027 bis zum 28. Februar 2029", "2027-03-01", None),
    ("Eintritt: 1. Januar 2027 oder später", "2027-01-01", None),
    ("Werkstudent (m/w/d) ab Februar 2027", "2027-02-01", None),
    ("Ausbildung zum Mechatroniker 2027, Start 01.08.2027", "2027-08-01", None),
    ("Bewerbungen bitte bis 30. November, das Auswahlgespräch ist am 10. Dezember.", None, "2026-11-30"),
    (
        "Fragen bis zum 1. Dezember an Herrn Vogt, Bewerbungen bis zum 8. Dezember an das Sekretariat.",
        None,
        "2026-12-08",
    ),
    ("Beginn der Tätigkeit: 01.07.2027", "2027-07-01", None),
    ("Besetzungstermin: 1. Juni 2027", "2027-06-01", None),
    ("Geplanter Starttermin ist der 15.02.2027.", "2027-02-15", None),
    ("Ausbildungsbeginn: August 2027", "2027-08-01", None),
    ("Der Dienstbeginn ist für den 1. April 2027 vorgesehen.", "2027-04-01", None),
    ("Praktikumsbeginn: Oktober", "2027-10-01", None),
    ("Wir wollen die Stelle schnellstmöglich besetzen.", "ASAP", None),
    ("sofortiger Eintritt möglich", "ASAP", None),
    ("Arbeitsantritt: ehestmöglich", "ASAP", None),
    ("Eintritt nach Vereinbarung, gerne im Frühling", None, None),
    ("Bewerbungsfrist 3. Januar 2027, 23:59 Uhr", None, "2027-01-03"),
    ("Bewerbungen werden bis zum 17.01.2027 entgegengenommen.", None, "2027-01-17"),
    ("Wir freuen uns bis zum 11. Dezember 2026 auf Ihre Bewerbung.", None, "2026-12-11"),
    ("Nutzen Sie bis zum 20.12.2026 unser Bewerbungsformular.", None, "2026-12-20"),
    ("Die Frist läuft am 30. November ab.", None, "2026-11-30"),
    ("Letzter Bewerbungstag: 19.12.2026", None, "2026-12-19"),
    ("Bewerben Sie sich in den nächsten zehn Tagen!", None, "2026-12-02"),
    ("Ihre aussagekräftige Bewerbung erreicht uns bis 18.12.2026.", None, "2026-12-18"),
    ("Eintritt: ab 1.3.2027, Befristung: bis 29.2.2028, Frist: 15.1.2027", "2027-03-01", "2027-01-15"),
    ("Die Stelle ist zum 1. April 2027 zunächst befristet bis zum 31. März 2029 zu besetzen.", "2027-04-01", None),
    ("Erschienen am 20. November 2026", None, None),
    ("Wir entscheiden bis Ende Januar 2027.", None, None),
    ("Ab Februar 2027 gibt es bei uns ein Jobticket.", None, None),
    ("Der Tarifvertrag läuft bis 31.12.2027.", None, None),
    ("Meldungen an das Finanzamt bis zum 10. des Folgemonats", None, None),
    ("Zum 31.12.2026 geht der Stelleninhaber in den Ruhestand.", None, None),
    ("Montag bis Freitag von 8 bis 16 Uhr", None, None),
    ("Sie lösen technische Probleme umgehend.", None, None),
    ("Wir antworten schnellstmöglich.", None, None),
    ("Sofort nach der Einarbeitung bekommst du ein eigenes Projekt.", None, None),
    ("Hinweis: Vom 24.12. bis 1.1. ist unser Büro nicht besetzt.", None, None),
    ("Kurzfristige Einsätze in Luxemburg gehören dazu.", None, None),
    ("Bewerbungsstart ist der 1. Dezember 2026.", None, None),
    ("ISO 9001:2015, Stand 01.11.2026", None, None),
    ("Der Kurs beginnt am 11. Januar 2027.", None, None),
    ("Unser Sommerfest ist am 2. Juli 2027.", None, None),
    ("Ideal start: 15 Feb 2027", "2027-02-15", None),
    ("The appointment is from 1 September 2027 for three years.", "2027-09-01", None),
    ("Ready to join in January?", "2027-01-01", None),
    ("We want to fill this role as soon as possible.", "ASAP", None),
    ("Available now, immediate start", "ASAP", None),
    ("Urgent: starting ASAP", "ASAP", None),
    ("Apply before midnight on 14 December 2026.", None, "2026-12-14"),
    ("Application window: 1 December 2026 to 15 January 2027", None, "2027-01-15"),
    ("You have two weeks to apply.", None, "2026-12-06"),
    ("Closes 23:59 on 12 Dec 2026", None, "2026-12-12"),
    ("Get your application in by year-end.", None, "2026-12-31"),
    ("Job posted: 11/20/2026", None, None),
    ("First published 2 November 2026, updated 20 November 2026", None, None),
    ("The interview panel meets on 14 December 2026.", None, None),
    ("We will announce the result by 31 January 2027.", None, None),
    ("Our new plant opens in spring 2027.", None, None),
    ("From April 2027 the office will be in Bristol.", None, None),
    ("New benefits from 1 January 2027", None, None),
    ("Your annual review is in March.", None, None),
    ("We close for two weeks in August.", None, None),
    ("You file VAT returns by the 7th of each month.", None, None),
    ("The apprenticeship lasts until July 2030.", None, None),
    ("You respond to outages immediately.", None, None),
    ("Include your salary expectations and earliest possible starting date.", None, None),
    ("Reports to the board are due by 15 January each year.", None, None),
    ("Wir können dich zum 01.01.2027 einstellen.", "2027-01-01", None),
    ("Arbeitsaufnahme: umgehend", "ASAP", None),
    ("Bewerbungsfrist: keine", None, None),
    (
        "Für Rückfragen bis 4.12.2026 wenden Sie sich an Frau Hahn, Bewerbungsschluss ist am 9.12.2026.",
        None,
        "2026-12-09",
    ),
    ("Online-Bewerbung möglich bis: 31.12.2026", None, "2026-12-31"),
    ("Bewerbungen nach dem 15. Januar 2027 können nicht berücksichtigt werden.", None, "2027-01-15"),
    ("Am 12. Dezember 2026 findet unser Schnuppertag statt.", None, None),
    ("Seit Januar 2024 leitet Frau Bach das Haus.", None, None),
    ("Die Gehaltserhöhung kommt im April 2027.", None, None),
    ("Das Förderprojekt endet im Dezember 2028, die Stelle beginnt im Januar 2027.", "2027-01-01", None),
    ("Der Praktikumsplatz ist von April bis September 2027 frei.", "2027-04-01", None),
    ("Produktivstart des neuen ERP-Systems: 1. Juli 2027", None, None),
    ("Desired start date: 01 Apr 2027", "2027-04-01", None),
    ("The internship begins on 7 June 2027 and lasts 12 weeks.", "2027-06-07", None),
    ("Contract from 1 February 2027 to 31 January 2028", "2027-02-01", None),
    ("As soon as possible, we need a plumber in Dublin.", "ASAP", None),
    ("Don't wait: applications close in 5 days.", None, "2026-11-27"),
    ("Interviews: w/c 18 January 2027. Apply by 10 January 2027.", None, "2027-01-10"),
    ("The role is funded until August 2028 in the first instance.", None, None),
    ("Help us hit our December 2027 launch.", None, None),
    ("Results will be published by 1 March 2027.", None, None),
    ("You complete month-end closing within five days.", None, None),
    ("Immediate family members get free tickets.", None, None),
    ("Escalate critical bugs as soon as possible.", None, None),
    ("Vacancy open until filled", None, None),
    ("Gesucht wird zum 1. März 2027 ein Buchhalter (m/w/d).", "2027-03-01", None),
    ("frühester Beginn: 15. März", "2027-03-15", None),
    ("Wir stellen laufend ein, Start jederzeit.", None, None),
    ("Aufgrund der Feiertage verlängern wir die Bewerbungsfrist bis zum 8. Januar 2027.", None, "2027-01-08"),
    ("Deadline für Bewerbungen: 15.01.2027", None, "2027-01-15"),
    ("Bewerbung bis zum 30.11.", None, "2026-11-30"),
    ("Wir sichten Bewerbungen fortlaufend, spätestens jedoch nach dem 10. Dezember.", None, None),
    ("Bewirb dich in den nächsten 14 Tagen.", None, "2026-12-06"),
    ("Ausschreibungsschluss: 20. Jänner 2027", None, "2027-01-20"),
    ("Referenz 4/2027: Assistenz der Leitung", None, None),
    ("Das Werk wurde im Mai 1962 gebaut.", None, None),
    ("Geplante Fertigstellung des Campus: Ende 2027", None, None),
    ("Angebotsabgabe bis zum 15. März im Projektgeschäft", None, None),
    ("Weihnachtsfeier am 11. Dezember, du bist eingeladen!", None, None),
    ("Auf Kundenanfragen reagierst du zeitnah.", None, None),
    ("Unser Angebot: sofort 30 Urlaubstage", None, None),
    ("Wünschenswert ist eine kurzfristige Verfügbarkeit.", "ASAP", None),
    ("This position is open immediately.", "ASAP", None),
    ("Kindly send your documents on or before 20 January 2027.", None, "2027-01-20"),
    ("You can apply until Sunday, 13 December 2026.", None, "2026-12-13"),
    ("The call closes at 5 pm on 9 December 2026.", None, "2026-12-09"),
    ("Posted in November 2026", None, None),
    ("Your probation ends on the last day of month six.", None, None),
    ("Candidates will hear back by 20 December 2026.", None, None),
    ("You must have graduated after June 2024.", None, None),
    ("Please note: office closed 24 December – 1 January.", None, None),
]
CALENDAR: list[tuple[str, str | None]] = [
    ("Start: 1. März", "2027-03-01"),
    ("Start: 29.02.2028", "2028-02-29"),
    ("Start: 29.02.2027", None),
    ("Start: 31.13.2027", None),
    ("Start: 22.11.", "2026-11-22"),
    ("Start: 21.11.", "2027-11-21"),
    ("Start: Ende Mai", "2027-05-31"),
    ("Start: 3. KW 2027", "2027-01-18"),
    ("Start: KW 60", None),
    ("Start: 2027", None),
    ("Start: you may begin whenever", None),
]
with Path(__file__).with_name("dates.tsv").open(encoding="utf-8") as file:
    WORDINGS = [tuple(row.values()) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
HOSTILE = [
    "vom 1. mai bis ",
    "between 1 may and ",
    "spätestens sofort ",
    "ausschreibung vom 1.1. ",
    "bewerbungsfrist bewerbung ",
    "stelle offen ",
    "ende q1 ",
    "ende 2027 ",
    "next month ",
    "ab ",
    "1.",
    "1.1.",
    "01.02.2027 ",
    "1. März und ",
    "in drei Wochen ",
    "ab sofort ",
    "Bewerbungen bitte bis ",
    "start january ",
    "beginn der ",
    "9999-99-99 ",
    "Q9/2027 ",
    "möglich ",
    "  ",
    "İ1.1.2027 ",
    "\u202estart 1.1.27\x00",
    "<p>Start: 1.1.2027</p>",
]


@pytest.mark.parametrize(("text", "start", "deadline"), DATES)
def test_read_dates(text: str, start: str | None, deadline: str | None) -> None:
    read = read_dates(text, POSTED)
    assert (read.start and str(read.start)) == start
    assert (read.deadline and str(read.deadline)) == deadline
    assert (bool(read.start_because), bool(read.deadline_because)) == (start is not None, deadline is not None)


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_wordings(text: str, expected: str) -> None:
    """Deadlines, starts, spans and the ad's own day, read as `dates.tsv` has them."""
    read = read_dates(text, POSTED)
    start, deadline = read.start and str(read.start), read.deadline and str(read.deadline)
    assert json.loads(expected) == {"start": start, "deadline": deadline}


@pytest.mark.parametrize(("text", "start"), CALENDAR)
def test_days_of_the_calendar(text: str, start: str | None) -> None:
    read = read_dates(text, POSTED)
    assert (read.start and str(read.start)) == start


def test_month_is_its_first_day_as_start_and_its_last_as_deadline() -> None:
    read = read_dates("Eintritt: Februar 2027\nBewerbungsfrist: Februar 2027", POSTED)
    assert (read.start, read.deadline) == (date(2027, 2, 1), date(2027, 2, 28))


def test_today_is_the_day_of_the_posting() -> None:
    assert read_dates("Bewerbungsschluss in drei Tagen", date(2024, 2, 27)).deadline == date(2024, 3, 1)
    assert read_dates("Apply within one month.", date(2025, 1, 31)).deadline == date(2025, 2, 28)


def test_start_that_is_called_so_comes_before_a_hint() -> None:
    read = read_dates("Wir suchen ab sofort Verstärkung.\nEintrittsdatum: 01.03.2027", POSTED)
    assert read.start == date(2027, 3, 1)
    assert read.start_because == "Eintrittsdatum: 01.03.2027"


def test_slashes_are_american_but_in_german() -> None:
    assert read_dates("Apply by 02/03/2027", POSTED).deadline == date(2027, 2, 3)
    assert read_dates("Bewerbungsfrist: 02/03/2027", POSTED).deadline == date(2027, 3, 2)


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_texts_end(piece: str) -> None:
    read_dates(piece * (500_000 // len(piece)), POSTED)
