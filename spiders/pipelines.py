"""From a scraped posting to the store, and the tally of a run."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals

from spiders.base import Listing, PostingSpider, Seen, Sighting
from spiders.store import Run, Store
from spiders.store.lifecycle import close_absent, close_expired, sweep, touch

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

BATCH = 32


class StorePipeline:
    """Saves in batches, and records at the end what each listing gave."""

    def __init__(self, crawler: "Crawler") -> None:
        """The data folder and the time come from the settings ROLESONAR_DATA and ROLESONAR_NOW."""
        self._store = Store.open(Path(crawler.settings["ROLESONAR_DATA"]))
        now = crawler.settings["ROLESONAR_NOW"]
        self._started = datetime.fromisoformat(now) if now else datetime.now(UTC)
        self._waiting: list[Sighting] = []
        self._listings: dict[str, Listing] = {}
        crawler.signals.connect(self._opened, signals.spider_opened)
        crawler.signals.connect(self._failed, signals.spider_error)
        crawler.signals.connect(self._closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """Scrapy's entry."""
        return cls(crawler)

    def process_item(self, item: Sighting | Seen) -> Sighting | Seen:
        """Keep a sighting with the next batch; a page that has not changed counts what it holds."""
        if isinstance(item, Seen):
            with self._store.writing() as connection:
                self._listings[item.listing].seen += touch(connection, item.page, item.listing, self._started)
            return item
        self._waiting.append(item)
        if len(self._waiting) >= BATCH:
            self._save()
        return item

    def _save(self) -> None:
        sightings, self._waiting = self._waiting, []
        for sighting, outcome in zip(sightings, self._store.save(sightings, self._started), strict=True):
            tally = self._listings[sighting.listing]
            if outcome != "same":
                setattr(tally, outcome, getattr(tally, outcome) + 1)

    def _opened(self, spider: PostingSpider) -> None:
        self._listings = spider.listings

    def _failed(self, failure: "Failure", response: "Response", spider: PostingSpider) -> None:
        tally = spider.listings[response.cb_kwargs["listing"]]
        tally.problem = f"{spider.name}: {response.url}: {failure.getErrorMessage()}"

    def _closed(self, spider: PostingSpider, reason: str) -> None:
        if self._waiting:
            self._save()
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
        self._store.close()

    def _close(self, spider: PostingSpider, tally: Listing) -> None:
        """What a whole listing of a healthy source no longer shows is gone; nothing else is."""
        healthy = not tally.problem and tally.seen >= max(tally.floor, 1) and not tally.unreadable
        if healthy and spider.whole and tally.whole:
            with self._store.writing() as connection:
                tally.gone += close_absent(connection, spider.name, tally.name, self._started, spider.misses)


def _numbers(tally: Listing) -> dict[str, Any]:
    names = ("seen", "new", "changed", "gone", "unreadable", "blocked", "problem")
    return {name: getattr(tally, name) for name in names}
