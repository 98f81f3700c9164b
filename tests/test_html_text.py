"""What becomes of the descriptions that sources send."""

import pytest

from spiders.html_text import plain_text, unescape_fully

TEXTS = [
    ("", ""),
    ("<p>Erste Zeile<br>zweite Zeile</p><p>Neuer Absatz</p>", "Erste Zeile\nzweite Zeile\n\nNeuer Absatz"),
    ("<h3>Aufgaben</h3><ul><li>Modelle bauen</li><li>Messen</li></ul>", "Aufgaben\n\n- Modelle bauen\n- Messen"),
    ("<ul><li><p>Außen</p><ul><li>Innen</li></ul></li></ul>", "- Außen\n- Innen"),
    ("<ul><li></li><li>Nur einer</li></ul>", "- Nur einer"),
    ("<p>Daten&nbsp;&amp;&nbsp;Dienste</p>", "Daten & Dienste"),
    ("&lt;p&gt;Einmal &amp;amp; ganz&lt;/p&gt;", "Einmal & ganz"),
    ("&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;Zweimal&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;", "- Zweimal"),
    ("<div>&lt;p&gt;Innen maskiert&lt;/p&gt;</div>", "Innen maskiert"),
    ("## Aufgaben\n- Pipelines betreiben\n* Kaffee", "## Aufgaben\n- Pipelines betreiben\n* Kaffee"),
    ("Genauigkeit < 5 % & Laufzeit > 3 s", "Genauigkeit < 5 % & Laufzeit > 3 s"),
    ("Forschung &amp; Lehre, Gr&ouml;&szlig;e", "Forschung & Lehre, Größe"),
    ("Wir suchen:\\n- Neugier\\n- Geduld", "Wir suchen:\n- Neugier\n- Geduld"),
    ("Die Pfade liegen\nunter C:\\neu", "Die Pfade liegen\nunter C:\\neu"),
    ("Vorher<script>alert('x')</script><style>p {}</style> nachher", "Vorher nachher"),
    ("<table><tr><td>Ort</td><td>Jena</td></tr><tr><td>Ab</td><td>Mai</td></tr></table>", "Ort Jena\nAb Mai"),
    ("<!-- Kommentar --><p>Sichtbar</p>", "Sichtbar"),
    ("<p>Kein Ende", "Kein Ende"),
    ("<p>\ud83d halb</p>", "? halb"),
]


@pytest.mark.parametrize(("source", "text"), TEXTS)
def test_plain_text(source: str, text: str) -> None:
    assert plain_text(source) == text


@pytest.mark.parametrize("text", [text for _, text in TEXTS if "\\n" not in text])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain_text(text) == text


def test_deep_nesting_keeps_its_words() -> None:
    assert "Innen" in plain_text("<div>" * 50_000 + "<p>Innen</p>" + "</div>" * 50_000)


@pytest.mark.parametrize(
    "source", ["<div></p>" * 200_000, "<script>" * 100_000, "<!--" * 500_000, "<a " * 500_000, "&lt;p" * 400_000]
)
def test_broken_markup_ends(source: str) -> None:
    assert isinstance(plain_text(source), str)


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Forschung & Entwicklung", "Forschung & Entwicklung"),
        ("Forschung &amp; Entwicklung", "Forschung & Entwicklung"),
        ("Forschung &amp;amp; Entwicklung", "Forschung & Entwicklung"),
        ("K&uuml;nstliche Intelligenz", "Künstliche Intelligenz"),
        ("AT&T", "AT&T"),
    ],
)
def test_unescape_fully(title: str, plain: str) -> None:
    assert unescape_fully(title) == plain
