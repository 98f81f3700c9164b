"""Only what is new: known and unchanged postings are not fetched again, and pages are asked whether they changed."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from scrapy import Request, signals

from spiders.base import PostingSpider, Seen, Sighting
from spiders.middlewares.queue import waiting
from spiders.pipelines import StorePipeline
from spiders.posting import JobPosting
from spiders.store import Store
from spiders.store.lifecycle import Known, PageRead, Visit, Visited, known, visited

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

READ, UNCHANGED = 200, 304
CHUNK = 256
"""Links of one page that become requests at once: a waiting request takes ten times the memory of its address."""
POLL = 0.05
"""Seconds between two looks at whether there is room for more."""


class Revisit:
    """A spider middleware: it adds validators to requests, and drops requests that need not be."""

    def __init__(self, crawler: "Crawler") -> None:
        """The data folder and the time come from the settings ROLESONAR_DATA and ROLESONAR_NOW."""
        self._store = Store.open(Path(crawler.settings["ROLESONAR_DATA"]))
        now = crawler.settings["ROLESONAR_NOW"]
        self._now = datetime.fromisoformat(now) if now else datetime.now(UTC)
        self._crawler = crawler
        crawler.signals.connect(self.closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """Scrapy's entry."""
        return cls(crawler)

    async def process_start(self, start: AsyncIterator[Any]) -> AsyncIterator[Any]:
        """Ask the first pages, too, only for what changed."""
        async for output in start:
            if isinstance(output, Request):
                self._ask_for_changes(output, self._visited([output.url]))
            yield output

    async def process_spider_output(self, response: "Response", result: AsyncIterator[Any]) -> AsyncIterator[Any]:
        """Pass on the requests for what is new, so many at a time; the rest is for the store."""
        some, led, any_ = list[Any](), False, False
        async for output in result:
            some.append(output)
            if len(some) == CHUNK:
                requests, seen = self._passed(some, response)
                self._keep(PageRead(seen))
                for request in requests:
                    yield request
                led, any_ = led or _leads(some), True
                some = []
                await self._room(requests)
        requests, seen = self._passed(some, response)
        for request in requests:
            yield request
        led = led or _leads(some)
        # a page without anything is looked at again; a visit is never kept without its postings
        self._keep(PageRead(seen, self._visit(response, led=led) if some or any_ else None))

    def _passed(self, outputs: list[Any], response: "Response") -> tuple[list[Request], tuple[Sighting | Seen, ...]]:
        """The requests that are left, and what was seen; what is known and not due becomes a sighting at once."""
        requests = [output for output in outputs if isinstance(output, Request)]
        before, pages = self._known(requests), self._visited([request.url for request in requests])
        for request in requests:
            request.meta["depth"] = response.meta.get("depth", 0) + 1
        passed = [self._instead(output, before, pages) if isinstance(output, Request) else output for output in outputs]
        left = [output for output in passed if isinstance(output, Request)]
        return left, tuple(output for output in passed if isinstance(output, Sighting | Seen))

    def _keep(self, page: PageRead) -> None:
        """At once: as an item it would pass through four tasks more."""
        pipeline = self._crawler.get_item_pipeline(StorePipeline)
        if pipeline and (page.seen or page.visit):
            pipeline.keep(page)

    async def _room(self, requests: list[Request]) -> None:
        """Wait while many requests to the same host wait, unless the crawl ends or cannot go on otherwise."""
        engine = self._crawler.engine
        while requests and engine and waiting(engine, requests[-1]) > CHUNK:
            scraper = engine.scraper.slot
            if engine._slot is None or engine._slot.closing or scraper is None or scraper.needs_backout():  # noqa: SLF001  Scrapy says it nowhere else
                return
            await asyncio.sleep(POLL)

    def closed(self) -> None:
        """Let the store go."""
        self._store.close()

    def _known(self, requests: list[Request]) -> dict[str, Known]:
        postings = [request.cb_kwargs["posting"] for request in requests if "posting" in request.cb_kwargs]
        if not postings:
            return {}
        with self._store.reading() as connection:
            return known(connection, [posting.key for posting in postings])

    def _instead(self, request: Request, before: dict[str, Known], pages: dict[str, Visited]) -> object:
        posting, listing = request.cb_kwargs.get("posting"), request.cb_kwargs.get("listing", "")
        if isinstance(posting, JobPosting) and self._unchanged(posting, before.get(posting.key)):
            return Sighting(posting, listing, whole=False)
        page = pages.get(request.url)
        is_fresh = page and not page.visit.led and self._fresh(page.next_check, page.visit.revision)
        if is_fresh and self._links_to_postings():
            return Seen(request.url, listing)
        self._ask_for_changes(request, pages)
        return request

    def _ask_for_changes(self, request: Request, pages: dict[str, Visited]) -> None:
        """A page that led nowhere and stood alone is asked whether it changed since its last visit."""
        last, spider = pages.get(request.url), self._spider()
        parts = request.cb_kwargs.get("rest") or request.cb_kwargs.get("so_far")
        if last is None or spider is None or parts or request.method != "GET" or last.visit.led:
            return
        validators = (("If-None-Match", last.visit.etag), ("If-Modified-Since", last.visit.last_modified))
        for header, value in validators if last.visit.revision == spider.revision else ():
            if value:
                request.headers[header] = value
                request.meta["handle_httpstatus_list"] = [UNCHANGED]

    def _unchanged(self, posting: JobPosting, then: Known | None) -> bool:
        """Known, stated by its listing as before, and not due for another look at its own page."""
        if then is None or then.listed != posting.content_hash:
            return False
        return self._fresh(then.next_check, then.revision)

    def _fresh(self, next_check: str, revision: int) -> bool:
        spider = self._spider()
        return spider is not None and revision == spider.revision and datetime.fromisoformat(next_check) > self._now

    def _visit(self, response: "Response", *, led: bool) -> Visit | None:
        """What is kept of a page that was read, for the next time."""
        spider = self._spider()
        if spider is None or response.status not in {READ, UNCHANGED}:
            return None
        etag, modified = (response.headers.get(name, b"") or b"" for name in ("ETag", "Last-Modified"))
        visit = Visit(response.url, etag.decode("latin-1"), modified.decode("latin-1"), led, spider.revision)
        then = self._visited([response.url]).get(response.url) if response.status == UNCHANGED else None
        return then.visit if then else visit

    def _visited(self, urls: list[str]) -> dict[str, Visited]:
        if not urls:
            return {}
        with self._store.reading() as connection:
            return visited(connection, urls)

    def _links_to_postings(self) -> bool:
        spider = self._spider()
        return spider is not None and spider.links_to_postings

    def _spider(self) -> PostingSpider | None:
        spider = self._crawler.spider
        return spider if isinstance(spider, PostingSpider) else None


def _leads(outputs: list[Any]) -> bool:
    return any(isinstance(output, Request) for output in outputs)
