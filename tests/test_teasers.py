"""A job list in somebody else's page: found under its label in any markup, and nowhere else."""

import pytest

from spiders.posting import Place
from spiders.teasers import read_teaser_text, read_teasers

PAGE = "https://magazin.example/artikel/funkloch"
ARTICLE = (
    "<h1>Funkloch im Tal</h1><p>Seit Jahren wartet das Tal auf einen Mast. Nun soll er im Frühjahr stehen, sagt der"
    " Bürgermeister, und niemand widerspricht ihm. <a href='/thema/netz'>Mehr zum Netzausbau</a></p>"
)
ONE = "https://jobs.ufer.example/anzeige/101"
TWO = "https://jobs.ufer.example/anzeige/102"
THREE = "https://jobs.ufer.example/anzeige/103"
TITLES = ("Data Engineer (m/w/d)", "KI-Referent*in Verwaltung", "Speech Scientist")
A1, A2, A3 = (f'<a href="{url}">{title}</a>' for url, title in zip((ONE, TWO, THREE), TITLES, strict=True))


def titles(html: str) -> tuple[str, ...]:
    return tuple(posting.title for posting in read_teasers(f"<body>{ARTICLE}{html}</body>", PAGE, "test"))


LISTS = {
    "heading and list": f"<h3>Stellenangebote</h3><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul>",
    "label with colon and emoji": f"<h4>🚀 Aktuelle Jobs:</h4><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul>",
    "upper case": f"<p>OFFENE STELLEN</p><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul>",
    "ordered list": f"<div>Open positions</div><ol><li>{A1}<li>{A2}<li>{A3}</ol>",
    "headings with links": f"<h3>Stellenmarkt</h3><h4>{A1}</h4><h4>{A2}</h4><h4>{A3}</h4><p>Ende.</p>",
    "links around headings": "<h2>Jobs</h2>"
    + "".join(f'<a href="{u}"><h3>{t}</h3></a>' for u, t in zip((ONE, TWO, THREE), TITLES, strict=True)),
    "strong and br": f"<p><strong>Stellenangebote</strong><br><br>{A1}<br><br>{A2}<br>{A3}</p>",
    "bare text and br": f"<p>Stellenangebote:<br>{A1}<br>{A2}<br>{A3}</p>",
    "bare text and list": f"<div>Unsere Stellenangebote <ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul></div>",
    "run of paragraphs": f"<p><b>Jobs der Woche</b></p><p>{A1}</p><p>{A2}</p><p>{A3}</p><p>Schreib uns!</p>",
    "one paragraph of links": f"<h3>Aktuelle Stellenanzeigen</h3><p>{A1}<br/>{A2}<br/>{A3}</p>",
    "links apart by bars": f"<h3>Vacancies</h3><div>{A1} | {A2} | {A3}</div>",
    "widget with nav": "<aside><h3>Stellenangebote</h3><nav><ul>"
    + "".join(f'<li><a href="{u}"><h3>{t}</h3></a></li>' for u, t in zip((ONE, TWO, THREE), TITLES, strict=True))
    + "</ul></nav></aside>",
    "label in a header of its own": f"<section><div class=head><h3>Job openings</h3><a href='/jobs'>View all"
    f" jobs</a></div>"
    f"<div class=body><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul></div></section>",
    "table": f"<table><caption>Offene Stellen</caption><tr><td>{A1}</td><td>Kiel</td></tr><tr><td>{A2}</td>"
    f"<td>Ulm</td></tr>"
    f"<tr><td>{A3}</td><td>Jena</td></tr></table>",
    "table with a head": f"<table><thead><tr><th>Stellenangebote</th><th>Ort</th></tr></thead><tbody><tr><td>{A1}</td>"
    f"<td>Kiel</td></tr><tr><td>{A2}</td><td>Ulm</td></tr><tr><td>{A3}</td><td>Jena</td></tr></tbody></table>",
    "definition list": f"<dl><dt>Stellenangebote</dt><dd>{A1}</dd><dd>{A2}</dd><dd>{A3}</dd><dt>Bücher</dt>"
    "<dd><a href='/buch'>Roboterkunde</a></dd></dl>",
    "definition list of jobs": f"<h3>Stellen</h3><dl><dt>{A1}</dt><dd>Ufer AG</dd><dt>{A2}</dt><dd>Amt</dd>"
    f"<dt>{A3}</dt>"
    "<dd>Ufer AG</dd></dl>",
    "details and summary": f"<details><summary>Jobs</summary><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul>"
    f"</details>",
    "dates in spans": f"<h3>Jobs</h3><ul><li>{A1}<span>12.11.2026</span></li><li>{A2}<span>11.11.2026</span></li>"
    f"<li>{A3}<span>10.11.2026</span></li></ul>",
    "linked label": f"<h3><a href='/stellen'>Stellenangebote</a></h3><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul>",
    "excerpts between": f"<h2>Open roles</h2><h3>{A1}</h3><p>You move data.</p><h3>{A2}</h3><p>You write rules.</p>"
    f"<h3>{A3}</h3><p>You listen.</p>",
    "articles": f"<h2>Jobs</h2><div><article><h3>{A1}</h3><p>Ufer AG</p></article><article><h3>{A2}</h3><p>Amt"
    f"</p></article>"
    f"<article><h3>{A3}</h3><p>Ufer AG</p></article></div>",
    "divs": f"<div><div><strong>Stellenangebote</strong></div><div>{A1}</div><div>{A2}</div><div>{A3}</div></div>",
    "search link last": f"<h3>KI-Jobs</h3><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li>"
    "<li><a href='https://www.stepstone.de/jobs/ki'>Aktuelle KI-Jobs finden und bewerben!</a></li></ul>",
    "shown twice": f"<h3>Jobs</h3><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul><aside><h3>Stellenmarkt</h3>"
    f"<ul><li>{A1}</li><li>{A2}</li></ul></aside>",
    "other list follows": f"<h3>Jobs</h3><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul><ul>"
    "<li><a href='/a'>Ein Ingenieur erzählt</a></li><li><a href='/b'>Der Berg ruft</a></li></ul>",
    "book tip in bold follows": f"<p><strong>Jobs</strong></p><p>{A1}</p><p>{A2}</p><p>{A3}</p>"
    "<p><strong>Lesetipp</strong><br><a href='/buch'>Analyst werden</a></p>",
    "title beside a button": "<h2>Jobs</h2>"
    + "".join(
        f'<div class="job"><h4>{t}</h4><a href="{u}">Jetzt bewerben</a></div>'
        for u, t in zip((ONE, TWO, THREE), TITLES, strict=True)
    ),
    "image link and text link": "<h2>Jobs</h2><ul>"
    + "".join(
        f'<li><a href="{u}"><img src="x.png" alt=""></a><a href="{u}">{t}</a></li>'
        for u, t in zip((ONE, TWO, THREE), TITLES, strict=True)
    )
    + "</ul>",
    "company link beside": "<h2>Jobs</h2>"
    + "".join(
        f'<div><a href="{u}">{t}</a><a href="/firma/ufer">Ufer AG</a></div>'
        for u, t in zip((ONE, TWO, THREE), TITLES, strict=True)
    ),
    "remark below the label": f"<h3>Stellenangebote</h3><p>Ausgewählt von der Redaktion</p><ul><li>{A1}</li>"
    f"<li>{A2}</li>"
    f"<li>{A3}</li></ul>",
    "list in a list item": f"<ul><li>Stellenangebote<ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul></li></ul>",
    "page that is all jobs": f"<h1>Stellenangebote</h1><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul>",
    "two columns": f"<h3>Jobs</h3><div><div class=c><ul><li>{A1}</li><li>{A2}</li></ul></div><div class=c><ul>"
    f"<li>{A3}</li>"
    "</ul></div></div>",
    "paragraphs in a box": f"<h3>Anzeige: Stellenangebote</h3><div><p>{A1}</p><p>{A2}</p><p>{A3}</p></div><h3>Mehr</h3>"
    "<div><p><a href='/x'>Analyst werden</a></p></div>",
    "accordion": f"<button>Offene Stellen</button><div><ul><li>{A1}</li><li>{A2}</li><li>{A3}</li></ul></div>",
}


@pytest.mark.parametrize("html", LISTS.values(), ids=LISTS)
def test_finds_the_list(html: str) -> None:
    assert titles(html) == TITLES


NO_LISTS = {
    "menu": "<nav><ul><li><a href='/jobs'>Jobs</a></li><li><a href='/data-engineer'>Data Engineer werden</a>"
    "</li></ul></nav>",
    "menu without nav": "<div><ul><li><a href='/jobs'>Jobs</a></li><li><a href='/themen'>Themen</a></li></ul></div>",
    "mega menu": "<nav><h3>Karriere</h3><ul><li><a href='/kultur'>Kultur</a></li><li><a"
    " href='/jobs/x'>Consultant</a></li></ul></nav>",
    "footer column": "<footer><h4>Karriere</h4><ul><li><a href='/jobs'>Offene Stellen</a></li><li><a"
    " href='/ausbildung'>"
    "Ausbildung</a></li><li><a href='/team'>Team</a></li></ul></footer>",
    "footer column in divs": "<div><div>Karriere</div><ul><li><a href='/karriere/jobs'>Offene Stellen</a></li>"
    "<li><a href='/karriere/benefits'>Benefits</a></li><li><a href='/karriere/team'>Unser Team</a></li></ul></div>",
    "plain text under the label": "<h2>Aktuelle Jobs</h2><p>Im Oktober gab es 61.000 Jobs für Data Engineers.</p>",
    "plain text, then related articles": "<h2>Jobs</h2><p>Im Oktober gab es 61.000 Jobs.</p><ul>"
    "<li><a href='/a'>Ingenieur rettet Hund</a></li><li><a href='/b'>Data Scientist: So viel Gehalt ist drin</a>"
    "</li></ul>",
    "search links": "<h3>Stellenangebote</h3><ul><li><a href='/jobs/berlin'>Jobs in Berlin</a></li>"
    "<li><a href='/jobs/ulm'>Jobs in Ulm</a></li><li><a href='/jobs?q=ki'>KI-Jobs</a></li></ul>",
    "topic over articles": "<h3>Karriere</h3><ul><li><a href='/karriere/ml'>Machine Learning Engineer: Was macht"
    " man da?</a></li>"
    "<li><a href='/karriere/b'>Wie gelingt der Einstieg?</a></li><li><a href='/karriere/c'>Manager streicht Boni"
    "</a></li></ul>",
    "jobs as a section of news": "<h2>Jobs</h2><ul><li><a href='/n/1'>Autobauer streicht tausend Jobs</a></li>"
    "<li><a href='/n/2'>Ministerin will Entwickler anwerben</a></li><li><a href='/n/3'>Der lange Weg zur Rente"
    "</a></li></ul>",
    "inline bold": "<p>Neue <strong>Jobs</strong> entstehen, sagt <a href='/x'>Data Engineer Anna Ufer</a>.</p>",
    "the man": "<h3>Steve Jobs</h3><ul><li><a href='/steve'>Engineer and showman</a></li></ul>",
    "question": f"<h3>Jobs gesucht?</h3><ul><li>{A1}</li></ul>",
    "next section": f"<h3>Stellenangebote</h3><h3>Mehr</h3><ul><li>{A1}</li></ul>",
    "categories": "<h3>Stellenangebote</h3><ul><li><a href='/c/it'>IT &amp; Technik (234)</a></li>"
    "<li><a href='/c/pflege'>Pflege (12)</a></li></ul>",
    "courses and portraits": "<h3>Karriere</h3><ul><li><a href='/kurs/1'>Data Scientist Zertifikatskurs</a></li>"
    "<li><a href='/berufe/2'>Berufsbild Data Engineer</a></li></ul>",
    "post a job": "<h3>Stellenmarkt</h3><p><a href='/inserieren'>Stellenanzeige aufgeben</a></p>",
    "newsletter": "<h3>Jobs</h3><div><a href='/nl'>Job-Newsletter abonnieren</a></div>",
    "nothing": "",
}


@pytest.mark.parametrize("html", NO_LISTS.values(), ids=NO_LISTS)
def test_finds_no_list(html: str) -> None:
    assert titles(html) == ()


CARDS = {
    "spans": '<a href="{u}"><div>{t}</div><div><span>Ufer Labs</span> · <span>Kiel</span></div></a>',
    "after a dash": '<li><a href="{u}">{t}</a> – Ufer Labs, Kiel</li>',
    "cells": '<tr><td><a href="{u}">{t}</a></td><td>Ufer Labs</td><td>Kiel</td></tr>',
    "paragraphs, place first": '<div><h4><a href="{u}">{t}</a></h4><p>Kiel</p><p>Ufer Labs</p><time>vor 3 Tagen'
    "</time></div>",
    "words before": '<li><a href="{u}"><b>{t}</b></a><br>bei Ufer Labs<br>Ort: Kiel<br>Vollzeit</li>',
}


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_card(card: str) -> None:
    cards = "".join(card.format(u=url, t=title) for url, title in zip((ONE, TWO), TITLES, strict=False))
    wrapped = {"<li": "<ul>{}</ul>", "<tr": "<table>{}</table>"}.get(card[:3], "<div>{}</div>").format(cards)
    postings = read_teasers(f"<h2>Jobs</h2>{wrapped}", PAGE, "test")
    assert [posting.title for posting in postings] == list(TITLES[:2])
    assert [posting.organization for posting in postings] == ["Ufer Labs"] * 2
    assert [posting.job_location for posting in postings] == [
        (Place(address_locality="Kiel", address_country="DE"),)
    ] * 2


def test_teaser() -> None:
    link = "https://go.example/?clickref=7&ued=https%3A%2F%2Fwww.stepstone.de%2Fstellenangebote--A-B--99000001-inline.html%3Fx"
    posting = read_teasers(
        f"<h3>Jobs</h3><ul><li><a href='{link}'>Data &amp; KI Engineer</a></li></ul>", PAGE + "#x", "test"
    )[0]
    assert posting.document() == {
        "source": "test",
        "identifier": "99000001",
        "url": "https://www.stepstone.de/stellenangebote--A-B--99000001-inline.html",
        "title": "Data & KI Engineer",
        "seenOn": PAGE + "#x",
    }


def test_other_labels() -> None:
    html = f"<h3>Arbeit am Ufer</h3><ul><li>{A1}</li></ul>"
    assert read_teasers(html, PAGE, "test") == ()
    assert len(read_teasers(html, PAGE, "test", labels={"arbeit am ufer"})) == 1


def test_deep_pages_end() -> None:
    assert read_teasers("<div>" * 5000 + f"<h3>Jobs</h3><ul><li>{A1}</li></ul>", PAGE, "test") == ()


TEXTS = {
    "blank lines between": ("Ein Satz.\n\nStellenangebote\n\nData Engineer (m/w/d)\n\nReferent:in KI\n\n- Ein Buch", 2),
    "no blank lines": ("Jobs\nData Engineer\nSpeech Scientist\nWir freuen uns auf Post.", 2),
    "up to the end": ("Aktuelle Stellenangebote:\nData Engineer", 1),
    "menu": ("Start\nJobs\nThemen\nÜber uns\nData Engineer werden: so geht es", 0),
    "prose": ("Stellenangebote\nDie Zahl der Stellen für Data Engineers sank im dritten Quartal um vier Prozent.", 0),
    "title without a sign between two": ("Stellenangebote\nData Engineer\nKI in der Verwaltung\nAnalyst (gn)\n- x", 3),
    "nothing": ("", 0),
}


@pytest.mark.parametrize(("text", "count"), TEXTS.values(), ids=TEXTS)
def test_text(text: str, count: int) -> None:
    assert len(read_teaser_text(text, PAGE, "test")) == count


def test_text_teaser() -> None:
    posting = read_teaser_text("Jobs\nKI-Entwickler (m/w/d)", PAGE, "test")[0]
    assert (posting.identifier, posting.url, posting.seen_on) == ("ki-entwickler-m-w-d", "", PAGE)
