"""From a scraped posting to the store, and the tally of a run."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals

from spiders.base import Listing, PostingSpider, Seen, Sighting
from spiders.errors import UserError
from spiders.store import Run, Store
from spiders.store.lifecycle import PageRead, Visit, close_absent, close_expired, record_visits, sweep, touch
from spiders.store.saving import save

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

BATCH = 128
KEPT = object()
"""A signal of Scrapy's kind: so many postings more were `seen`."""


class StorePipeline:
    """Saves in batches, and records at the end what each listing gave."""

    def __init__(self, crawler: "Crawler") -> None:
        """The data folder and the time come from the settings ROLESONAR_DATA and ROLESONAR_NOW."""
        self._store = Store.open(Path(crawler.settings["ROLESONAR_DATA"]))
        now = crawler.settings["ROLESONAR_NOW"]
        self._started = datetime.fromisoformat(now) if now else datetime.now(UTC)
        self._crawler = crawler
        self._waiting: list[Sighting] = []
        self._visits: list[Visit] = []
        self._listings: dict[str, Listing] = {}
        crawler.signals.connect(self._opened, signals.spider_opened)
        crawler.signals.connect(self._failed, signals.spider_error)
        crawler.signals.connect(self._closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """Scrapy's entry."""
        return cls(crawler)

    def process_item(self, item: PageRead | Sighting) -> PageRead | Sighting:
        """Keep what was seen of a page that failed; one that came is handed over by Revisit (see `keep`)."""
        self.keep(item if isinstance(item, PageRead) else PageRead((item,)))
        return item

    def keep(self, page: PageRead) -> None:
        """Keep what was seen with the next batch; a page that has not changed counts what it holds."""
        sightings = [seen for seen in page.seen if isinstance(seen, Sighting)]
        self._waiting += sightings
        for seen in page.seen:
            if isinstance(seen, Seen):
                self._touch(seen)
        if page.visit:
            self._visits.append(page.visit)
        if len(self._waiting) + len(self._visits) >= BATCH:
            self._save()
        if sightings:
            self._crawler.signals.send_catch_log(KEPT, seen=len(sightings))

    def _save(self) -> None:
        """Postings and the visits that gave them, in one transaction; a store that fails ends the crawl."""
        sightings, self._waiting = self._waiting, []
        visits, self._visits = {visit.url: visit for visit in self._visits}, []
        try:
            with self._store.writing() as connection:
                outcomes = save(connection, sightings, self._started)
                record_visits(connection, list(visits.values()), self._started)
        except UserError as error:
            self._give_up(str(error))
            return
        for sighting, outcome in zip(sightings, outcomes, strict=True):
            tally = self._listings[sighting.listing]
            if outcome != "same":
                setattr(tally, outcome, getattr(tally, outcome) + 1)

    def _touch(self, page: Seen) -> None:
        try:
            with self._store.writing() as connection:
                self._listings[page.listing].seen += touch(connection, page.page, page.listing, self._started)
        except UserError as error:
            self._give_up(str(error))

    def _give_up(self, reason: str) -> None:
        for tally in self._listings.values():
            tally.problem = reason
        if self._crawler.engine and self._crawler.engine.running:
            asyncio.ensure_future(self._crawler.engine.close_spider_async(reason="store"))  # noqa: RUF006  the engine holds it

    def _opened(self, spider: PostingSpider) -> None:
        self._listings = spider.listings

    def _failed(self, failure: "Failure", response: "Response", spider: PostingSpider) -> None:
        tally = spider.listings[response.cb_kwargs["listing"]]
        tally.problem = f"{spider.name}: {response.url}: {failure.getErrorMessage()}"

    def _closed(self, spider: PostingSpider, reason: str) -> None:
        if self._waiting or self._visits:
            self._save()
        try:
            self._conclude(spider, reason)
        except UserError as error:
            self._give_up(str(error))
        self._store.close()

    def _conclude(self, spider: PostingSpider, reason: str) -> None:
        """Record the run, and close what is gone, past or forgotten."""
        for tally in spider.listings.values():
            if reason != "finished":
                tally.problem = tally.problem or f"{spider.name}: stopped before its end ({reason})"
            tally.floor = self._store.floor(spider.name, tally.name)
            if tally.floor and not tally.seen and not tally.problem:  # as a problem it never becomes the usual
                tally.problem = f"{spider.name}: {tally.name}: 0 postings, at least {tally.floor} were expected"
            self._close(spider, tally)
            self._store.record(Run(spider.name, tally.name, self._started, **_numbers(tally)))
        with self._store.writing() as connection:
            close_expired(connection, self._started.date())
            sweep(connection, self._started)

    def _close(self, spider: PostingSpider, tally: Listing) -> None:
        """What a whole listing of a healthy source no longer shows is gone; nothing else is."""
        healthy = not tally.problem and tally.seen >= max(tally.floor, 1) and not tally.unreadable
        if healthy and spider.whole and tally.whole:
            with self._store.writing() as connection:
                tally.gone += close_absent(connection, spider.name, tally.name, self._started, spider.misses)


def _numbers(tally: Listing) -> dict[str, Any]:
    names = ("seen", "new", "changed", "gone", "unreadable", "blocked", "problem")
    return {name: getattr(tally, name) for name in names}
