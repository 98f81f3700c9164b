"""The demo's web: every address answers over real HTTP, and holds what the demo promises."""

import json
import tomllib
from base64 import b64encode
from collections.abc import Iterator
from html import escape, unescape
from http.client import HTTPConnection
from importlib.resources import as_file, files
from typing import Any
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET

import pytest

from matcher.demo.site import serve
from spiders.jsonld import read_postings

FOUNDING_TITLES = (
    "Duales Studium Data Science und Künstliche Intelligenz (B. Sc.) – 2026",
    "IT Anwendungsentwickler Schnittstellen/KI/Workflow (m/w/d)",
    "Expert*in für Erbenmanagement und KI Use Cases (Kundenservice)",
    "Spezialist*in Reporting, Daten und KI Lebensversicherung",
)
ARTICLES = {
    "nato-und-ukraine-gespraeche-gehen-weiter": "<h3>Stellenangebote</h3>\n<h4><a href=",
    "kleine-sprachmodelle-ziehen-in-die-werkhalle-ein": "<p><strong>Stellenangebote</strong><br />",
    "abwaerme-aus-rechenzentren-heizt-ganze-stadtviertel": '<aside id="rfw_dock-20" class="rfw-class">',
}
BOARDS = ("brightloop", "kantwerk")
SLUGS = ("alpenfeld", "spreekontor")
SEARCH = "https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v6/jobs"
DETAILS = "https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v4/jobdetails"
ARBEITNOW = "https://www.arbeitnow.com/api/job-board-api"
CAREER = "https://karriere.havelwerk.example"
NORDLICHT = "https://jobs.nordlicht-analytik.example"

ANSWERS = [
    ("https://www.it-boltwise.de/feed", 200, "application/xml"),
    ("https://www.it-boltwise.de/feed/", 200, "application/xml"),
    (f"{CAREER}/", 200, "text/html"),
    (f"{CAREER}/jobs", 200, "text/html"),
    (f"{CAREER}/jobs?page=1", 200, "text/html"),
    (f"{CAREER}/impressum", 200, "text/html"),
    (f"{CAREER}/sitemap.xml", 200, "application/xml"),
    (f"{NORDLICHT}/stellen/7702", 200, "text/html"),
    (f"{NORDLICHT}/stellen/7731", 410, "text/html"),
    (f"{NORDLICHT}/stellen/7700", 404, "text/html"),
    ("https://www.stepstone.de/stellenangebote--x--10000001-inline.html", 404, "text/html"),
    ("https://www.stepstone.de/robots.txt", 200, "text/plain"),
    (f"{CAREER}/robots.txt", 200, "text/plain"),
    (f"{CAREER}/../../site.py", 404, "text/html"),
    (f"{CAREER}/%2e%2e/%2e%2e/site.py", 404, "text/html"),
    (f"{ARBEITNOW}?page=3", 404, "text/html"),
    ("https://www.spiegel.example/", 404, "text/html"),
]


@pytest.fixture(scope="module", name="site")
def _site() -> Iterator["Site"]:
    with serve() as port:
        yield Site(port)


class Site:
    """Asks the demo's port for any address of the web, as the demo's crawl does."""

    def __init__(self, port: int) -> None:
        self.port = port

    def ask(self, url: str) -> tuple[int, str, str]:
        """Status, media type and text."""
        parts = urlsplit(url)
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        connection.request("GET", target, headers={"Host": parts.netloc})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, answer.headers.get_content_type(), text

    def text(self, url: str) -> str:
        """The text of a page that must be there."""
        status, _, text = self.ask(url)
        assert status == 200, url
        return text

    def value(self, url: str) -> Any:  # noqa: ANN401  whatever the JSON holds
        """The JSON of a page that must be there."""
        return json.loads(self.text(url))

    def positions(self, slug: str, language: str) -> list[ET.Element]:
        """A Personio board's positions."""
        return list(ET.fromstring(self.text(f"https://{slug}.jobs.personio.de/xml?language={language}")))  # noqa: S314  our own file


@pytest.mark.parametrize(("url", "status", "media_type"), ANSWERS)
def test_an_address_answers(site: Site, url: str, status: int, media_type: str) -> None:
    assert site.ask(url)[:2] == (status, media_type)


def test_one_connection_serves_many_hosts(site: Site) -> None:
    """HTTP/1.1: the connection stays open, and the Host header, in any case and with a port, tells the sites apart."""
    connection = HTTPConnection("127.0.0.1", site.port, timeout=10)
    for host in ("www.it-boltwise.de", "WWW.IT-BOLTWISE.DE", "www.it-boltwise.de:80"):
        connection.request("GET", "/feed", headers={"Host": host})
        answer = connection.getresponse()
        assert (answer.version, answer.status) == (11, 200)
        assert len(answer.read()) == int(answer.headers["Content-Length"])
    connection.close()


def test_the_port_is_free_again() -> None:
    with serve() as port:
        pass
    with pytest.raises(ConnectionRefusedError):
        Site(port).ask(f"{CAREER}/jobs")


def test_the_terminal_stays_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    with serve() as port:
        Site(port).ask(f"{CAREER}/nothing")
    assert capfd.readouterr() == ("", "")


def test_the_feed_leads_to_the_articles(site: Site) -> None:
    links = ET.fromstring(site.text("https://www.it-boltwise.de/feed")).iter("link")  # noqa: S314  our own file
    urls = [link.text or "" for link in links if str(link.text).endswith(".html")]
    assert urls == [f"https://www.it-boltwise.de/{slug}.html" for slug in ARTICLES]


@pytest.mark.parametrize(("slug", "markup"), ARTICLES.items())
def test_an_article_carries_the_four_founding_teasers(site: Site, slug: str, markup: str) -> None:
    text = site.text(f"https://www.it-boltwise.de/{slug}.html")
    assert markup in text
    jobs = text[text.index(markup) :]
    assert all(f">{escape(title)}<" in jobs for title in FOUNDING_TITLES)
    assert all(f"--1000000{number}-inline.html" in jobs for number in (1, 2, 3, 4))
    assert "Aktuelle KI-Jobs auf StepStone finden und bewerben!" in text.partition(markup)[0]


def test_two_articles_carry_one_teaser_more(site: Site) -> None:
    """One whose page is gone, one whose page completes it."""
    carried = [site.text(f"https://www.it-boltwise.de/{slug}.html") for slug in ARTICLES]
    assert [f"{NORDLICHT}/stellen/7731" in text for text in carried] == [False, True, False]
    assert [f"{NORDLICHT}/stellen/7702" in text for text in carried] == [False, False, True]


def test_the_career_page_lists_eight_pages_and_one_is_unreadable(site: Site) -> None:
    start, sitemap = site.text(f"{CAREER}/jobs"), site.text(f"{CAREER}/sitemap.xml")
    slugs = [part.partition('"')[0] for part in start.split('href="/jobs/')[1:]]
    assert len(slugs) == 8
    assert all(f"<loc>{CAREER}/jobs/{slug}</loc>" in sitemap for slug in slugs)
    pages = [read_postings(site.text(f"{CAREER}/jobs/{slug}"), f"{CAREER}/jobs/{slug}", "demo") for slug in slugs]
    assert sorted(len(page.postings) for page in pages) == [0, 1, 1, 1, 1, 1, 1, 1]
    assert all("&lt;" not in posting.description for page in pages for posting in page.postings)


@pytest.mark.parametrize("board", BOARDS)
def test_a_greenhouse_board(site: Site, board: str) -> None:
    answer = site.value(f"https://boards-api.greenhouse.io/v1/boards/{board}/jobs?content=true")
    assert answer["meta"]["total"] == len(answer["jobs"]) == 7
    for job in answer["jobs"]:
        assert unescape(job["content"]).startswith("<p>")
        assert job["absolute_url"] == f"https://job-boards.greenhouse.io/{board}/jobs/{job['id']}"
        assert "2026-10-01" <= job["first_published"] <= job["updated_at"] < "2026-11-21"


@pytest.mark.parametrize("slug", SLUGS)
def test_a_personio_board_writes_each_text_in_one_language_or_both(site: Site, slug: str) -> None:
    written = [[bool(list(job.iter("value"))) for job in site.positions(slug, language)] for language in ("de", "en")]
    pairs = list(zip(*written, strict=True))
    assert len(pairs) == 6
    assert set(pairs) == {(True, False), (False, True), (True, True)}
    assert pairs.count((True, True)) == 1


def test_arbeitnow_has_two_pages(site: Site) -> None:
    first, second = site.value(ARBEITNOW), site.value(f"{ARBEITNOW}?page=2")
    assert first == site.value(f"{ARBEITNOW}?page=1")
    assert [len(page["data"]) for page in (first, second)] == [10, 4]
    assert [page["links"]["next"] for page in (first, second)] == [f"{ARBEITNOW}?page=2", None]
    assert sum(job["description"].startswith("&lt;") for job in first["data"]) == 1


def test_an_opening_stands_on_two_sources(site: Site) -> None:
    """Company, title and city agree: the demo has a duplicate to find."""
    board = site.value("https://boards-api.greenhouse.io/v1/boards/brightloop/jobs?content=true")["jobs"]
    there = {(job["company_name"], job["title"], job["location"]["name"].partition(",")[0]) for job in board}
    feed = [job for page in (1, 2) for job in site.value(f"{ARBEITNOW}?page={page}")["data"]]
    here = {(job["company_name"], job["title"], job["location"].partition(",")[0]) for job in feed}
    assert there & here == {("Brightloop", "Machine Learning Engineer (m/f/d)", "Berlin")}


@pytest.mark.parametrize("word", ["Künstliche Intelligenz", "KI-Entwickler", "Machine Learning", "Data Scientist"])
def test_the_agency_finds_the_same_eight_for_every_word(site: Site, word: str) -> None:
    listing = site.value(f"{SEARCH}?was={quote(word)}&page=1&size=100")
    assert listing["maxErgebnisse"] == len(listing["ergebnisliste"]) == 8


@pytest.mark.parametrize("query", ["was=Koch&page=1&size=100", "was=Data&page=2&size=100", "page=1"])
def test_the_agency_finds_nothing(site: Site, query: str) -> None:
    answer = site.value(f"{SEARCH}?{query}")
    assert answer["maxErgebnisse"] == 0
    assert "ergebnisliste" not in answer


def test_the_agency_has_the_text_of_each_posting(site: Site) -> None:
    for listed in site.value(f"{SEARCH}?was=KI&page=1")["ergebnisliste"]:
        coded = b64encode(listed["referenznummer"].encode()).decode()
        for path in (coded, quote(coded, safe="")):
            detail = site.value(f"{DETAILS}/{path}")
            assert detail["stellenangebotsTitel"] == listed["stellenangebotsTitel"]
            assert len(detail["stellenangebotsBeschreibung"].split()) > 80


def test_there_are_about_sixty_postings(site: Site) -> None:
    jobs = sum(len(site.value(f"https://boards-api.greenhouse.io/v1/boards/{board}/jobs")["jobs"]) for board in BOARDS)
    jobs += sum(len(site.positions(slug, "de")) for slug in SLUGS)
    jobs += sum(len(site.value(f"{ARBEITNOW}?page={page}")["data"]) for page in (1, 2))
    jobs += len(site.value(f"{SEARCH}?was=KI")["ergebnisliste"])
    assert jobs == 48
    career_pages, teasers = 8, 6
    assert jobs + career_pages + teasers == 62


def test_the_companies_are_those_of_the_site() -> None:
    companies = tomllib.loads((files("matcher.demo") / "companies.toml").read_text("utf-8"))
    assert set(companies["greenhouse"].values()) == set(BOARDS)
    assert set(companies["personio"].values()) == set(SLUGS)


def test_the_profile_is_complete() -> None:
    profile = tomllib.loads((files("matcher.demo") / "profile.toml").read_text("utf-8"))
    wanted = "headline summary titles skills languages places work_mode employment_type salary level avoid"
    assert list(profile) == wanted.split()


def test_the_demo_stays_small() -> None:
    """Package data that every installation carries."""
    with as_file(files("matcher.demo")) as folder:
        assert sum(file.stat().st_size for file in (folder / "pages").rglob("*.*") if file.is_file()) < 300_000
