"""The web on a loopback port, and crawls of it."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import orjson
import pytest

from spiders.crawl import Report, Wanted, crawl
from spiders.posting import JobPosting
from spiders.store import Store

MONDAY = datetime(2026, 11, 16, 6, tzinfo=UTC)
COMPANIES = """
[greenhouse]
"Nebelhorn" = "nebelhorn"
"Sandbank" = "sandbank"

[personio]
"Watt & Wolle" = "wattwolle"
"""


class Answer(NamedTuple):
    """What an address answers; status 0 hangs up without a word."""

    body: bytes
    status: int = 200
    content_type: str = "text/html"
    location: str = ""
    etag: str = ""


NOTHING_THERE = Answer(b"<!DOCTYPE html><title>404</title>", 404)
HANGS_UP = Answer(b"", 0)


class Web:
    """Addresses and their answers, and which were asked for; an address without a query answers for every query."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.port = 0

    def serve(self, url: str, body: object, status: int = 200, location: str = "", etag: str = "") -> None:
        """Answer with a text, as HTML or XML, with bytes, or with anything else as JSON."""
        if isinstance(body, bytes):
            content, kind = body, "application/octet-stream"
        elif isinstance(body, str):
            content, kind = body.encode(), "application/xml" if body.startswith("<?xml") else "text/html"
        else:
            content, kind = orjson.dumps(body), "application/json"
        self.answers[url.partition("://")[2]] = Answer(content, status, kind, location, etag)

    def hang_up(self, url: str) -> None:
        """Close the connection instead of an answer."""
        self.answers[url.partition("://")[2]] = HANGS_UP

    def answer(self, host: str, target: str) -> Answer:
        """The answer to one request, which is noted."""
        self.asked.append(f"{host}{target}")
        return self.answers.get(host + target) or self.answers.get(host + target.partition("?")[0], NOTHING_THERE)

    def times(self, url: str) -> int:
        """How often an address was asked for, whatever its query."""
        address = url.partition("://")[2]
        return sum(asked.partition("?")[0] == address or asked == address for asked in self.asked)


class Run:
    """Crawls a loopback web into one store, a day later each time."""

    def __init__(self, web: Web, folder: Path) -> None:
        self.web, self.folder, self.now = web, folder, MONDAY
        self.companies = folder / "companies.toml"
        self.companies.write_text(COMPANIES, "utf-8")

    def __call__(self, *sources: str, url: str = "", board: str = "") -> Report:
        """The report of the first source."""
        return self.reports(*sources, url=url, board=board)[0]

    def reports(self, *sources: str, url: str = "", board: str = "") -> tuple[Report, ...]:
        self.now += timedelta(days=1)
        wanted = Wanted(sources, url, board)
        return crawl(wanted, self.folder, self.now, companies=self.companies, route=self.web.port)

    def again(self, *sources: str, hours: float = 1, board: str = "", url: str = "") -> Report:
        """The report of a crawl that comes so many hours after the last."""
        self.now += timedelta(hours=hours) - timedelta(days=1)
        return self(*sources, url=url, board=board)

    def kept(self) -> dict[str, JobPosting]:
        """Title → posting of what is open in the store."""
        store = Store.open(self.folder)
        postings = {stored.posting.title: stored.posting for stored in store.postings()}
        store.close()
        return postings

    def states(self) -> dict[str, int]:
        """State → how many, over all sources."""
        store = Store.open(self.folder)
        counts = store.counts().values()
        store.close()
        return {state: sum(count.get(state, 0) for count in counts) for count in counts for state in count}


@pytest.fixture
def web() -> Iterator[Web]:
    """A web of one's own: `web.port` answers for every host, over plain HTTP."""
    site = Web()
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.web, site.port = site, server.server_port
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield site
        server.shutdown()
        thread.join()


@pytest.fixture
def run(web: Web, tmp_path: Path) -> Run:
    """Crawls of that web, with two Greenhouse boards and a Personio board in companies.toml."""
    return Run(web, tmp_path)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    web: Web


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def handle(self) -> None:
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        answer = self.server.web.answer(self.headers.get("Host", ""), self.path)
        if not answer.status:
            self.close_connection = True
            return
        if answer.etag and self.headers.get("If-None-Match") == answer.etag:
            answer = Answer(b"", 304)
        self.send_response(answer.status)
        self.send_header("Content-Type", f"{answer.content_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(answer.body)))
        for header, value in (("Location", answer.location), ("ETag", answer.etag)):
            if value:
                self.send_header(header, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *_: object) -> None:
        """Nothing."""
