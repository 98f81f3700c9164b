"""Collective grades as postings name them."""

import pytest

from spiders.salary import read_grade

GRADES: list[tuple[str, str | None]] = [
    ("Bezahlung nach TVöD-VKA, Entgeltgruppe 9a", "TVöD E9a"),
    ("TV-L E 13 (100 %)", "TV-L E13"),
    ("EG 14 TV-L", "TV-L E14"),
    ("Eingruppierung bis EG 12 TVöD (Bund)", "TVöD E12"),
    ("Entgeltgruppe 9 b TV-H", "TV-H E9b"),
    ("Vergütung: TVöD 11", "TVöD E11"),
    ("pay grade E13 of the German TV-L", "TV-L E13"),
    ("salary group 13 TV-L", "TV-L E13"),
    ("Remuneration in accordance with pay scale group E 10 TVöD", "TVöD E10"),
    ("Wir vergüten nach dem Tarifvertrag für den öffentlichen Dienst der Länder, Entgeltgruppe 11.", "TV-L E11"),
    ("Tarifvertrag der Metall- und Elektroindustrie, EG 12", "IG Metall EG 12"),
    ("ERA-Tarif EG 9, 35 Stunden", "IG Metall EG 9"),
    ("EG 11 (IG Metall Baden-Württemberg), 35-Stunden-Woche", "IG Metall EG 11"),
    ("Besoldungsgruppe A 12", "A12"),
    ("A13 LBesO oder Tarif", "A13"),
    ("W2-Professur für Maschinelles Lernen (Besoldung W 2)", "W2"),
    ("Die Stelle ist nach Besoldungsgruppe A 14 bewertet.", "A14"),
    ("Entgelt nach E 9b bis E 11 TVöD", "TVöD E11"),
    ("TVöD E 15", "TVöD E15"),
    ("Tariflohn EG 7", "E7"),
    ("Entgeltgruppe 10", "E10"),
    ("Vergütung erfolgt nach TVöD-SuE S 8b", "TVöD S8b"),
    ("Die Vergütung erfolgt nach TVöD und wir bieten 30 Tage Urlaub.", None),
    ("TV-L, 39 Stunden", None),
    ("Tarifgebunden (IG Metall)", None),
    ("TVöD, 13. Monatsgehalt", None),
    ("Sie kennen die Verordnung (EG) 1272/2008.", None),
    ("Büro im EG, 3 Räume", None),
    ("direkt an der A 13 gelegen", None),
    ("Flyer in A 4 und A 5 gestalten", None),
    ("Führerschein B oder C1, Audi A6", None),
    ("Team 13 in Berlin, gutes Gehalt", None),
    ("Niveau B2, Bezahlung fair", None),
    ("Kenntnisse im TVöD und TV-L von Vorteil", None),
    ("E 13 TV-L", "TV-L E13"),
    ("Stelle der Entgeltgruppe 12 TV-L, befristet bis 2029", "TV-L E12"),
    ("TVÖD EG 8, Vollzeit", "TVöD E8"),
    ("EG 6 (TVöD VKA), 39 h/Woche", "TVöD E6"),
    ("vergütet nach Entgeltgruppe 10 TVöD/VKA", "TVöD E10"),
    ("Entgeltgruppe 9c TVöD", "TVöD E9c"),
    ("bewertet nach EG 10 / A 11", "E10"),
    ("Besoldungsgruppe A 10 LBesG NRW", "A10"),
    ("A 15 BBesO", "A15"),
    ("W3-Professur für Robotik", "W3"),
    ("nach Entgeltgruppe E14 des TV-L", "TV-L E14"),
    ("Entgelt entsprechend EG 8 ERA", "IG Metall EG 8"),
    ("IG-Metall-Tarif, Entgeltgruppe 13", "IG Metall EG 13"),
    ("Einstufung in die EG 5 des Metalltarifs", "IG Metall EG 5"),
    ("paid according to TV-H, grade E 13", "TV-H E13"),
    ("full-time position (TV-L E 13 100%)", "TV-L E13"),
    ("E13 TV-L, 65 %", "TV-L E13"),
    ("Vergütung bis zur Entgeltgruppe 15 TVöD", "TVöD E15"),
    ("P 8 TVöD-P", "TVöD P8"),
    ("Du arbeitest dich in die EG-Richtlinie 2006/42/EG ein.", None),
    ("IG Metall organisiert 2 Millionen Menschen", None),
    ("Wir sind Mitglied der IG BCE, 37,5 Stunden", None),
    ("TVöD und 30 Tage Urlaub", None),
    ("Tarifvertrag mit 35-Stunden-Woche", None),
    ("Vergütung nach AVR Caritas", None),
    ("Bezahlung nach Tarif, Stufe je nach Erfahrung", None),
    ("E-Mobilität und 13 Standorte, gute Vergütung", None),
    ("Bezahlung: TV-L (je nach Qualifikation)", None),
    ("Wagen der A-Klasse, Bezahlung nach Tarif", None),
    ("Raum E 13 im Erdgeschoss", None),
    ("Die Autobahn A 9 ist nah, das Gehalt stimmt.", None),
    ("Vitamin B 12 im Lohnlabor", None),
    ("Wir vergüten Sie nach E 12 TV-L.", "TV-L E12"),
    ("Stellenwert: EG 9c TVöD-VKA", "TVöD E9c"),
    ("nach A 9 / EG 9b TVöD", "A9"),
    ("Einstieg in EG 10 (Tarifvertrag Metall NRW)", "IG Metall EG 10"),
    ("TV-H (E 9)", "TV-H E9"),
    ("Entgeltgruppe TVöD 10", "TVöD E10"),
    ("The position is graded TV-L 13.", "TV-L E13"),
    ("paid at level E 11 TVöD", "TVöD E11"),
    ("Bezahlt wird nach dem TVöD in Entgeltgruppe 8.", "TVöD E8"),
    ("Amtsbezeichnung Regierungsrat (A 13)", "A13"),
    ("Bezahlung nach IG-Metall-Tarif", None),
    ("Stufe 3 des TVöD", None),
    ("Der TV-L gilt für 1 Million Beschäftigte.", None),
    ("IG Metall Bezirk 10", None),
    ("Entgeltgruppe 6 TV-L, Vollzeit", "TV-L E6"),
    ("Eingruppierung in EG 13 TV-H", "TV-H E13"),
    ("Vergütung nach TVöD-V, EG 9b", "TVöD E9b"),
    ("Besoldung A 11 oder E 10", "A11"),
    ("Die Stelle ist mit EG 7 IG Metall Küste eingruppiert.", "IG Metall EG 7"),
    ("TVöD Bund E 14", "TVöD E14"),
    ("Wir bieten Tarif und 39 Stunden", None),
    ("Haustarif mit 13 Gehältern", None),
    ("TV-L-Kenntnisse, 3 Jahre Erfahrung", None),
]

HOSTILE = (
    "tvöd ",
    "tvöd e",
    "eg 1 ",
    "e 1-",
    "tarif 1/",
    "entgeltgruppe ",
    "besoldung a ",
    "a 1",
    "tv-l\n",
    "e 9b bis ",
)


@pytest.mark.parametrize(("text", "grade"), GRADES)
def test_read_grade(text: str, grade: str | None) -> None:
    read = read_grade(text)
    assert (read and read.grade) == grade


def test_reason_quotes_the_line() -> None:
    read = read_grade("Wir bieten:\n- Entgelt bis EG 11 TVöD\n- Obst")
    assert read is not None
    assert read.because == "- Entgelt bis EG 11 TVöD"


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_texts_end(piece: str) -> None:
    read_grade(piece * (500_000 // len(piece)))
