"""Terms of information technology in German texts: compounds, products, acronyms, and no other craft's words."""

import pytest

from spiders.skills import ict_terms

TERMS = [
    ("Du betreust unsere Serverlandschaft und das Active Directory.", "Serverlandschaft | Active Directory"),
    ("Sicherer Umgang mit MS Office (Word, Excel)", "MS Office | Word | Excel"),
    ("Ausbildung als Informatikerin oder Wirtschaftsinformatiker", "Informatikerin | Wirtschaftsinformatiker"),
    ("Sie warten Datenbanken und Netzwerkkomponenten", "Datenbanken | Netzwerkkomponenten"),
    ("IT-Affinität und gute Laune", "IT-Affinität"),
    ("Erfahrung im Umgang mit ERP-Systemen", "ERP-Systemen"),
    ("Lohnbuchhaltung mit Abacus", "Abacus"),
    ("Applikationsbetrieb und Releaseplanung", "Applikationsbetrieb | Releaseplanung"),
    ("Sie programmieren in C# und Java", "programmieren | C# | Java"),
    ("Einführung einer Cloudlösung", "Cloudlösung"),
    ("Betreuung von Website und Newsletter", "Website | Newsletter"),
    ("Zeichnen mit AutoCAD oder SolidWorks", "AutoCAD | SolidWorks"),
    ("Freude an der Softwareentwicklung", "Softwareentwicklung"),
    ("Digitalisierung der Verwaltung", "Digitalisierung"),
    ("Firewalls, VPN und Verschlüsselung", "Firewalls | VPN | Verschlüsselung"),
]

NOTHING = [
    "",
    "Sie beraten Kundinnen und Kunden im Verkauf.",
    "Weberei mit langer Tradition",
    "Pflegehelfer im Schichtdienst, Herz und Hand",
    "Das System der Altersvorsorge verstehen",
    "Support your local Metzgerei",
    "it is what it is",
    "Buchhaltung, Controlling und Einkauf",
    "Ein starkes Netzwerk aus Partnern",
    "Führerschein Klasse B, Stapler von Vorteil",
    "Programm für Ferienkinder leiten",
    "Servieren und Tische decken",
]


def _terms(text: str) -> list[str]:
    return [text[start:end] for start, end in ict_terms(text)]


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_terms(text: str, terms: str) -> None:
    assert _terms(text) == terms.split(" | ")


@pytest.mark.parametrize("text", NOTHING)
def test_no_terms(text: str) -> None:
    assert _terms(text) == []


def test_common_words_count_among_others() -> None:
    """A "system" is a term where the posting is one of information technology, and not elsewhere."""
    assert "Systeme" in _terms("Linux, Docker, Python und SQL: Sie betreuen unsere Systeme.")
    assert _terms("Sie betreuen unsere Systeme zur Wasserversorgung in den Gemeinden.") == []


@pytest.mark.parametrize(
    "text",
    ["a-" * 500_000, "IT-" * 300_000, "+/" * 500_000, "system " * 150_000, "\x00\u202e" * 300_000, "Ã¼" * 300_000],
)
def test_hostile_text_ends(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in ict_terms(text))
