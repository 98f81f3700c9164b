"""The download handler: no private address, nothing but the web."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from spiders import settings
from spiders.crawl import Wanted, crawl

if TYPE_CHECKING:
    from tests.conftest import Run, Web

NOW = datetime(2026, 11, 16, 6, tzinfo=UTC)
BOATS = "https://werft.example/jobs/1"
POSTING = """<!DOCTYPE html><script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting",
"title": "Bootsbauer Daten", "description": "<p>Spanten zählen.</p>", "datePosted": "2026-11-12",
"hiringOrganization": {"name": "Werft am Siel"}}</script>"""


LOCAL = "127.0.0.1 localhost 0.0.0.0 [::1] [::ffff:127.0.0.1] 10.0.0.1 169.254.169.254".split()


@pytest.mark.parametrize("host", LOCAL)
def test_a_private_address_is_refused_when_connecting(
    web: "Web", tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setattr(settings, "DOWNLOAD_DELAY", 0)
    report = crawl(Wanted(url=f"http://{host}:{web.port}/jobs"), tmp_path, NOW)[0]
    assert (report.ok, len(report.reasons)) == (False, 1)
    assert "refused to connect to the private address" in report.reasons[0]
    assert web.asked == []


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://werft.example/", "data:text/html,x"])
def test_a_redirect_leaves_the_web_nowhere(run: "Run", target: str) -> None:
    run.web.serve("https://werft.example/jobs", "", 302, location=target)
    report = run(url="https://werft.example/jobs")
    assert (report.ok, report.seen) == (False, 0)
    assert "https://werft.example/jobs" in report.reasons[0]


def test_a_redirect_on_the_web_is_followed(run: "Run") -> None:
    run.web.serve("https://werft.example/jobs/alt", "", 301, location=BOATS)
    run.web.serve(BOATS, POSTING)
    assert run(url="https://werft.example/jobs/alt").new == 1
