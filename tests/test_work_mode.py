"""What a posting says about where the work is done."""

import pytest

from spiders.work_mode import read_work_mode

MODES = [
    ("", None),
    ("Remote (Germany)", "REMOTE"),
    ("This is a fully remote position.", "REMOTE"),
    ("Du arbeitest zu 100 % remote.", "REMOTE"),
    ("Work remotely from any European country.", "REMOTE"),
    ("Sie arbeiten ortsunabhängig, wir treffen uns zweimal im Jahr.\nLocation: Remote", "REMOTE"),
    ("Hybrid", "HYBRID"),
    ("Hybrides Arbeiten mit zwei Bürotagen", "HYBRID"),
    ("Up to three days per week from home", "HYBRID"),
    ("Zwei Tage die Woche bist du bei uns im Büro.", "HYBRID"),
    ("40 % Homeoffice nach der Einarbeitung", "HYBRID"),
    ("Nach der Probezeit ist Homeoffice möglich.", "HYBRID"),
    ("Möglichkeit zum mobilen Arbeiten", "HYBRID"),
    ("Kein Homeoffice", "ONSITE"),
    ("Leider ist Remote-Arbeit bei uns nicht möglich.", "ONSITE"),
    ("Mobiles Arbeiten ist ausgeschlossen.", "ONSITE"),
    ("This job cannot be done remotely.", "ONSITE"),
    ("We do not offer remote work.", "ONSITE"),
    ("On-site role in our Hanau lab", "ONSITE"),
    ("You are in the office five days a week.", "ONSITE"),
    ("Work from anywhere for six weeks a year", None),
    ("Ein Monat Workation im Jahr", None),
    ("Background in remote sensing", None),
    ("Fehlersuche per Remote-Zugriff", None),
    ("You lead remote teams across three continents.", None),
    ("Betrieb einer hybriden Cloud", None),
    ("Entwicklung von Hybridfahrzeugen", None),
    ("MS-Office-Kenntnisse", None),
    ("The home of modern logistics", None),
    ("Flexible Arbeitszeiten", None),
    ("Zuschuss für die Homeoffice-Ausstattung", None),
]


@pytest.mark.parametrize(("text", "mode"), MODES)
def test_read_work_mode(text: str, mode: str | None) -> None:
    read = read_work_mode("", text)
    assert (read and read.mode) == mode


def test_title_comes_first() -> None:
    read = read_work_mode("Remote Data Analyst", "Zwei Tage Homeoffice pro Woche")
    assert read == ("REMOTE", "Remote Data Analyst")


def test_reason_quotes_the_sentence() -> None:
    text = "Wir bieten viel. Zwei Tage Homeoffice  pro Woche sind üblich. Obst auch."
    assert read_work_mode("Analyst", text) == ("HYBRID", "Zwei Tage Homeoffice pro Woche sind üblich")
