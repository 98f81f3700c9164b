"""What goes wrong on the web and on a disk: every row of the table of faults, and the rules behind it."""

from pathlib import Path

import pytest
from scrapy import Request
from scrapy.http import Response

from faults import CASES
from spiders.middlewares.guard import site_of
from spiders.middlewares.masking import masked
from spiders.middlewares.retry import retry_after
from spiders.middlewares.traps import Traps
from verdict import Case, untrue

SITES = {
    "jobs.example.com": "example.com",
    "www.arbeitsagentur.de": "arbeitsagentur.de",
    "jobs.firma.co.uk": "firma.co.uk",
    "alice.github.io": "alice.github.io",
    "karriere.havelwerk.example": "havelwerk.example",
    "evil-example.com": "evil-example.com",
    "example.com.evil.net": "evil.net",
    "127.0.0.1": "127.0.0.1",
    "localhost": "localhost",
    "": "",
}

WAITS = {
    "5": 5,
    "0": 0,
    "1000000000": 3600,
    "9" * 5000: 3600,
    "Mon, 16 Nov 2026 06:00:07 GMT": 7,
    "Mon, 16 Nov 2026 05:00:00 GMT": 0,
    "Mon, 16 Nov 2099 06:00:00 GMT": 3600,
    "-5": None,
    "soon": None,
    "²": None,
    "": None,
}

SAID = {
    "https://api.example/x?app_id=1&app_key=abc&page=2": "https://api.example/x?app_id=***&app_key=***&page=2",
    "https://api.example/x?access_token=a%2Bb#top": "https://api.example/x?access_token=***#top",
    "https://me:word@api.example/x": "https://***@api.example/x",
    "the path /api/ge%2Bheim/x holds it": "the path /api/***/x holds it",
    "ge+heim, said as it is": "***, said as it is",
    "what=monkey&sort_key=date": "what=monkey&sort_key=date",
    "nothing to hide": "nothing to hide",
}

ENDLESS = {
    "https://werft.example/a/a/a/": True,
    "https://werft.example/jobs/x/y/x/y/x/y": True,
    "https://werft.example/de/jobs/1": False,
    "https://werft.example/2026/11/22/ein-artikel.html": False,
    "https://werft.example/a/b/a/c/a/d": False,
    "https://werft.example/" + "/a/b" * 900: True,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.number} {case.name}")
def test_a_fault_does_no_harm(case: Case, tmp_path: Path) -> None:
    assert untrue(case, tmp_path) == ""


@pytest.mark.parametrize(("host", "site"), SITES.items())
def test_a_site_is_a_registrable_domain(host: str, site: str) -> None:
    assert site_of(host) == site


@pytest.mark.parametrize(("stated", "seconds"), WAITS.items())
def test_how_long_an_answer_asks_to_wait(stated: str, seconds: float | None) -> None:
    """A date counts by the server's own clock; an hour is the most."""
    headers = {"Retry-After": stated, "Date": "Mon, 16 Nov 2026 06:00:00 GMT"}
    assert retry_after(Response("https://werft.example/", headers=headers)) == seconds


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_no_secret_is_said(text: str, said: str) -> None:
    assert masked(text, ["ge+heim"]) == said


@pytest.mark.parametrize(("url", "dropped"), ENDLESS.items())
def test_a_path_that_repeats_itself_is_dropped(url: str, *, dropped: bool) -> None:
    assert Traps().request_seen(Request(url)) == dropped


def test_a_page_is_one_under_any_session_id() -> None:
    traps = Traps()
    urls = [
        f"https://werft.example/jobs{session}" for session in ("", "?sid=1", ";jsessionid=A1", "?PHPSESSID=2", "?q=1")
    ]
    assert [traps.request_seen(Request(url)) for url in urls] == [False, True, True, True, False]


def test_a_calendar_ends() -> None:
    traps = Traps()
    months = [f"https://werft.example/jobs?year={2026 + month // 12}&month={month % 12}" for month in range(100)]
    assert sum(not traps.request_seen(Request(url)) for url in months) == 36
