"""A web on loopback that does what no server should, and crawls of it."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from ssl import SSLContext
from threading import Event, Thread
from time import monotonic
from typing import Any, NamedTuple

import orjson
from scrapy.crawler import AsyncCrawlerRunner

from spiders.base import Listing, PostingSpider
from spiders.companies import Company
from spiders.receipt import Traffic, receipt
from spiders.registry import scrapy_settings, source
from spiders.store import Store

NOW = datetime(2026, 11, 16, 6, tzinfo=UTC)
QUICK = {"DOWNLOAD_DELAY": 0, "ROLESONAR_BACKOFF": 0.02, "DOWNLOAD_TIMEOUT": 1}
"""What makes a crawl of loopback fast; everything else is as users have it."""


class Asked(NamedTuple):
    """A request as it came; `number` counts those to the same address, `when` is in seconds."""

    host: str
    target: str
    headers: Mapping[str, str]
    when: float
    number: int = 1


Answer = Callable[[Asked], AsyncIterator[bytes]]


class Web:
    """Every host on one port, by the Host header; what nobody serves answers 404."""

    def __init__(self) -> None:
        self.port = 0
        self.asked: list[Asked] = []
        self._answers: dict[str, tuple[Answer, ...]] = {}
        self._times: Counter[str] = Counter()

    def serve(self, address: str, *answers: Answer) -> None:
        """Answer requests for host and path, whatever the query: the first, the second, and so on, the last for all."""
        self._answers[address] = answers

    def to(self, address: str) -> list[Asked]:
        """The requests for a host and path, whatever the query; `*` at its end stands for anything."""
        start = address.removesuffix("*")
        asked = ((asked, (asked.host + asked.target).partition("?")[0]) for asked in self.asked)
        return [one for one, where in asked if where == address or (start != address and where.startswith(start))]

    def times(self, address: str) -> int:
        """How many those are."""
        return len(self.to(address))

    def gaps(self, address: str) -> list[float]:
        """Seconds between them."""
        return [later.when - earlier.when for earlier, later in pairwise(self.to(address))]

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, one answer."""
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            head, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").strip().split("\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
            host = headers.get("host", "").partition(":")[0]
            address = host + head.split()[1].partition("?")[0]
            self._times[address] += 1
            asked = Asked(host, head.split()[1], headers, monotonic(), self._times[address])
            self.asked.append(asked)
            async for part in self._answer(address, asked.number)(asked):
                writer.write(part)
                await writer.drain()
        writer.close()

    def _answer(self, address: str, number: int) -> Answer:
        host = address.partition("/")[0]
        answers = self._answers.get(address) or self._answers.get(f"{host}/*") or (page("", 404),)
        return answers[min(number, len(answers)) - 1]


class Seen(NamedTuple):
    """What a crawl led to: its tally, its receipt, the titles and the states in the store, and seconds."""

    listings: dict[str, Listing]
    traffic: dict[str, Traffic]
    titles: tuple[str, ...]
    states: dict[str, int]
    seconds: float

    @property
    def blocked(self) -> int:
        """Over all listings."""
        return sum(listing.blocked for listing in self.listings.values())

    @property
    def problems(self) -> str:
        """All that is said, in one text."""
        return " ".join(f"{listing.problem} {listing.example}" for listing in self.listings.values())


@contextmanager
def hostile_web(tls: SSLContext | None = None) -> Iterator[Web]:
    """The web as long as the block runs."""
    web, ready, stop = Web(), Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def live() -> None:
        server = await asyncio.start_server(web.handle, "127.0.0.1", 0, ssl=tls)
        web.port = server.sockets[0].getsockname()[1]
        ready.set()
        await stop.wait()
        server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

    thread = Thread(target=loop.run_until_complete, args=(live(),), daemon=True)
    thread.start()
    ready.wait()
    try:
        yield web
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


def crawled(
    web: Web,
    folder: Path,
    *urls: str,
    name: str = "career_page",
    start: Mapping[str, Any] | None = None,
    **settings: Any,  # noqa: ANN401  Scrapy's
) -> Seen:
    """Crawl start pages, or what `start` says, with the project's settings, a port for the web and these on top."""
    ours = {**QUICK, "ROLESONAR_DATA": str(folder), "ROLESONAR_NOW": NOW.isoformat(), "ROLESONAR_ROUTE": web.port}
    given = start or {"companies": [Company(url, url) for url in urls]}
    logging.getLogger("scrapy").setLevel(logging.CRITICAL)
    began = monotonic()
    spider, traffic = asyncio.run(_run(source(name), given, {**ours, **settings}))
    seconds = monotonic() - began
    store = Store.open(folder)
    titles = tuple(sorted(stored.posting.title for stored in store.postings()))
    states: Counter[str] = Counter()
    for counts in store.counts().values():
        states.update(counts)
    store.close()
    return Seen(spider.listings, traffic, titles, dict(states), seconds)


async def _run(
    kind: type[PostingSpider], start: Mapping[str, Any], settings: Mapping[str, Any]
) -> tuple[PostingSpider, dict[str, Traffic]]:
    runner = AsyncCrawlerRunner(scrapy_settings(**settings))
    crawler = runner.create_crawler(kind)
    await runner.crawl(crawler, **start)
    if crawler.stats is None or not isinstance(crawler.spider, PostingSpider):
        raise RuntimeError("the crawl did not begin")
    return crawler.spider, receipt(crawler.stats)


def page(body: str | bytes, status: int = 200, kind: str = "text/html", **headers: str) -> Answer:
    """A whole answer; underscores in the names of headers are hyphens."""
    content = body.encode() if isinstance(body, str) else body
    fields = {"Content-Type": kind, "Content-Length": str(len(content))}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join([f"HTTP/1.1 {status} x\r\n", *(f"{name}: {value}\r\n" for name, value in fields.items())])

    async def answer(_asked: Asked) -> AsyncIterator[bytes]:
        yield f"{head}Connection: close\r\n\r\n".encode("latin-1") + content

    return answer


def posting(title: str) -> Answer:
    """A page with one posting."""
    return page(posting_html(title))


def posting_html(title: str) -> str:
    """The same as HTML."""
    fields = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": title,
        "description": "<p>Segel flicken und Daten pflegen, zwei Tage im Homeoffice.</p>",
        "datePosted": "2026-11-12",
        "hiringOrganization": {"@type": "Organization", "name": "Werft am Siel"},
    }
    return f'<!DOCTYPE html><script type="application/ld+json">{orjson.dumps(fields).decode()}</script>'


def links(*paths: str) -> Answer:
    """A page that leads on."""
    return page("<!DOCTYPE html>" + "".join(f'<a href="{path}">x</a>' for path in paths))


def moved(target: str, status: int = 302) -> Answer:
    """A redirect."""
    return page("", status, Location=target)


async def hangs_up(_asked: Asked) -> AsyncIterator[bytes]:
    """Close the connection without a word."""
    nothing: tuple[bytes, ...] = ()
    for part in nothing:
        yield part


async def never(_asked: Asked) -> AsyncIterator[bytes]:
    """Say nothing, and do not close either."""
    await asyncio.sleep(60)
    yield b""


async def drips(_asked: Asked) -> AsyncIterator[bytes]:
    """A byte every tenth of a second."""
    yield b"HTTP/1.1 200 x\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n"
    while True:
        yield b"x"
        await asyncio.sleep(0.1)


async def endless(_asked: Asked) -> AsyncIterator[bytes]:
    """Chunks without an end."""
    yield b"HTTP/1.1 200 x\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    while True:
        yield b"10000\r\n" + b"x" * 0x10000 + b"\r\n"


def cut_short(body: str) -> Answer:
    """Half of what is announced."""

    async def answer(_asked: Asked) -> AsyncIterator[bytes]:
        yield f"HTTP/1.1 200 x\r\nContent-Type: text/html\r\nContent-Length: {2 * len(body)}\r\n\r\n{body}".encode()

    return answer
