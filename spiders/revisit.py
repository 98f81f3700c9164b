"""Only what is new: known and unchanged postings are not fetched again, and pages are asked whether they changed."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from scrapy import Request, signals

from spiders.base import PostingSpider, Seen, Sighting
from spiders.posting import JobPosting
from spiders.store import Store
from spiders.store.lifecycle import Known, Visit, Visited, known, record_visits, visited

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

READ, UNCHANGED = 200, 304
BATCH = 64


class Revisit:
    """A spider middleware: it adds validators to requests, and drops requests that need not be."""

    def __init__(self, crawler: "Crawler") -> None:
        """The data folder and the time come from the settings ROLESONAR_DATA and ROLESONAR_NOW."""
        self._store = Store.open(Path(crawler.settings["ROLESONAR_DATA"]))
        now = crawler.settings["ROLESONAR_NOW"]
        self._now = datetime.fromisoformat(now) if now else datetime.now(UTC)
        self._crawler = crawler
        self._visits: list[Visit] = []
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
        """Pass on what is new; what is known and not due becomes a sighting at once."""
        outputs = [output async for output in result]
        requests = [output for output in outputs if isinstance(output, Request)]
        if outputs:  # a page that gave nothing is looked at again
            self._remember(response, led=bool(requests))
        if not requests:
            for output in outputs:
                yield output
            return
        postings = [request.cb_kwargs["posting"] for request in requests if "posting" in request.cb_kwargs]
        with self._store.reading() as connection:
            before = known(connection, [posting.key for posting in postings]) if postings else {}
        pages = self._visited([request.url for request in requests])
        for output in outputs:
            yield self._instead(output, before, pages) if isinstance(output, Request) else output

    def closed(self) -> None:
        """Keep the visits that are not kept yet."""
        self._flush()
        self._store.close()

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

    def _remember(self, response: "Response", *, led: bool) -> None:
        spider = self._spider()
        if spider is None or response.status not in {READ, UNCHANGED} or response.request is None:
            return
        etag, modified = (response.headers.get(name, b"") or b"" for name in ("ETag", "Last-Modified"))
        visit = Visit(response.url, etag.decode("latin-1"), modified.decode("latin-1"), led, spider.revision)
        if response.status == UNCHANGED:
            then = self._visited([response.url]).get(response.url)
            visit = then.visit if then else visit
        self._visits.append(visit)
        if len(self._visits) >= BATCH:
            self._flush()

    def _flush(self) -> None:
        visits, self._visits = {visit.url: visit for visit in self._visits}, []
        if visits:
            with self._store.writing() as connection:
                record_visits(connection, list(visits.values()), self._now)

    def _visited(self, urls: list[str]) -> dict[str, Visited]:
        with self._store.reading() as connection:
            return visited(connection, urls) if urls else {}

    def _links_to_postings(self) -> bool:
        spider = self._spider()
        return spider is not None and spider.links_to_postings

    def _spider(self) -> PostingSpider | None:
        spider = self._crawler.spider
        return spider if isinstance(spider, PostingSpider) else None
