"""The demo's web: one loopback server that answers for every host under `pages/`, by the `Host` header."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import as_file, files
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

CONTENT_TYPES = {".html": "text/html", ".json": "application/json", ".xml": "application/xml"}

GONE = frozenset({"jobs.nordlicht-analytik.example/stellen/7731"})
SEARCH = "rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v6/jobs"
SEARCHED = ("KI", "Künstliche Intelligenz", "Machine Learning", "Data")
DETAILS = "rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v4/jobdetails/"

# Addresses with a page for each value of one query parameter, and the value where none is asked for.
CHOICES = {
    "www.arbeitnow.com/api/job-board-api": ("page", "1"),
    "alpenfeld.jobs.personio.de/xml": ("language", "de"),
    "spreekontor.jobs.personio.de/xml": ("language", "de"),
}


class Page(NamedTuple):
    """What one address answers."""

    content_type: str
    body: bytes
    status: HTTPStatus = HTTPStatus.OK


ROBOTS = Page("text/plain", b"User-agent: *\nAllow: /\n")
MISSING = Page("text/html", b"<!DOCTYPE html><title>404</title><h1>Nicht gefunden</h1>", HTTPStatus.NOT_FOUND)
EXPIRED = Page("text/html", b"<!DOCTYPE html><title>410</title><h1>Nicht mehr online</h1>", HTTPStatus.GONE)


@contextmanager
def serve() -> Iterator[int]:
    """The site on a free port of 127.0.0.1 as long as the block runs; yields the port.

    Plain HTTP/1.1; the `Host` header, not the port, says which site is asked for. Any host has a `/robots.txt`.
    """
    with _Server(("127.0.0.1", 0), _Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, name="demo site", daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


def answer(host: str, target: str) -> Page:
    """The page at a request's host and target (path and query), with status 404 or 410 where there is none."""
    parts = urlsplit(target)
    if parts.path == "/robots.txt":
        return ROBOTS
    address = (host.partition(":")[0].lower() + unquote(parts.path)).rstrip("/")
    if address in GONE:
        return EXPIRED
    return _pages().get(_chosen(address, dict(parse_qsl(parts.query))), MISSING)


def _chosen(address: str, query: Mapping[str, str]) -> str:
    if address == SEARCH:
        found = query.get("page", "1") == "1" and any(word in query.get("was", "") for word in SEARCHED)
        return SEARCH if found else f"{SEARCH}/none"
    parameter, default = CHOICES.get(address, ("", ""))
    return f"{address}/{query.get(parameter, default)}" if parameter else address


@cache
def _pages() -> Mapping[str, Page]:
    """Every file of `pages/` by its address, with and without its ending: no request ever names a path on disk.

    The Federal Employment Agency's details are asked for by their reference number in base64.
    """
    pages: dict[str, Page] = {}
    with as_file(files(__package__) / "pages") as folder:
        for file in filter(Path.is_file, folder.rglob("*")):
            page = Page(CONTENT_TYPES[file.suffix], file.read_bytes())
            path = file.relative_to(folder)
            bare = (path.parent if path.stem == "index" else path.with_suffix("")).as_posix()
            if bare.startswith(DETAILS):
                bare = DETAILS + b64encode(path.stem.encode()).decode()
            pages |= {path.as_posix(): page, bare: page}
    return pages


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body in one packet

    def handle(self) -> None:
        with suppress(ConnectionError):  # a crawler that hangs up in the middle is no news
            super().handle()

    def do_GET(self) -> None:
        page = answer(self.headers.get("Host", ""), self.path)
        self.send_response(page.status)
        self.send_header("Content-Type", f"{page.content_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(page.body)))
        self.end_headers()
        self.wfile.write(page.body)

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal belongs to the crawl."""
