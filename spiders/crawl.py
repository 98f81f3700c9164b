"""crawl(…) -> a Report a source."""

import asyncio
import logging
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings
from scrapy.signals import response_received

from spiders.base import Listing, PostingSpider
from spiders.pipelines import KEPT
from spiders.plan import Start, Wanted, divided, joined, starts
from spiders.posting import Part
from spiders.receipt import receipt
from spiders.registry import listed_companies, scrapy_settings
from spiders.schedule import Turn, finish, lease
from spiders.store import Store

__all__ = ["Report", "Wanted", "Watch", "crawl", "crawl_due", "unwatched"]

MOST_UNREADABLE = 0.25
COUNTS = ("seen", "new", "changed", "gone", "unreadable", "blocked", "floor")

Watch = Callable[[str, str], None]
"""Called with a source and with "page" or "posting"."""


class Host(Part):
    """What a crawl asked of a host: requests, answered or not, and the bytes that came."""

    name: str
    requests: int = 0
    bytes: int = 0


class Report(Part):
    """What a crawl saw of a source, in postings; `reasons` says why it is not ok.

    `floor` is the least that its own history lets expect.
    """

    source: str
    seen: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    unreadable: int = 0
    blocked: int = 0
    floor: int = 0
    ok: bool = True
    reasons: tuple[str, ...] = ()
    hosts: tuple[Host, ...] = ()


def unwatched(_source: str, _event: str) -> None:
    """Nobody looks on."""


def crawl(  # noqa: PLR0913  where, when, and what the demo and tests bring along
    wanted: Wanted,
    data: Path,
    now: datetime,
    *,
    companies: Path | None = None,
    route: int = 0,
    watch: Watch = unwatched,
) -> tuple[Report, ...]:
    """Crawl what is wanted into the store in `data`; one report a source.

    `route`: a port of this machine that answers for every host, for the demo and for tests.

    Raises:
        UserError: an unknown source or board, an address that is none, a store that cannot be used.
    """
    listed = {} if wanted.url else listed_companies(companies, data)
    return _crawl(list(starts(wanted, listed)), data, now, route, watch)


def crawl_due(  # noqa: PLR0913  as crawl
    wanted: Wanted,
    data: Path,
    clock: Callable[[], datetime],
    *,
    companies: Path | None = None,
    route: int = 0,
    watch: Watch = unwatched,
) -> tuple[Report, ...]:
    """Crawl what is due, a few listings at a time, until nothing is: processes on one store share the work.

    Raises:
        UserError: as crawl.
    """
    parts = {
        Turn(str(start[0].name), listing): part
        for start in starts(wanted, listed_companies(companies, data))
        for listing, part in divided(start)
    }
    store, owner, reports = Store.open(data), uuid4().hex, list[Report]()
    while turns := lease(store, list(parts), owner, clock()):
        done = _crawl(joined(parts[turn] for turn in turns), data, clock(), route, watch)
        finish(store, owner, turns, {report.source: report.ok for report in done}, clock())
        reports += done
    return tuple(_summed(name, reports) for name in dict.fromkeys(report.source for report in reports))


def _summed(name: str, reports: Iterable[Report]) -> Report:
    """The reports of one source as one."""
    own = [report for report in reports if report.source == name]
    sums = {field: sum(getattr(report, field) for report in own) for field in COUNTS}
    reasons = tuple(reason for report in own for reason in report.reasons)
    hosts = hosts_of(own)
    return Report(source=name, ok=all(report.ok for report in own), reasons=reasons, hosts=hosts, **sums)


def hosts_of(reports: Iterable[Report]) -> tuple[Host, ...]:
    """Every host that was asked in these crawls, the most asked first."""
    found: dict[str, Host] = {}
    for host in (host for report in reports for host in report.hosts):
        known = found.get(host.name, Host(name=host.name))
        sums = {"requests": known.requests + host.requests, "bytes": known.bytes + host.bytes}
        found[host.name] = Host(name=host.name, **sums)
    return tuple(sorted(found.values(), key=lambda host: -host.requests))


def _crawl(started: Sequence[Start], data: Path, now: datetime, route: int, watch: Watch) -> tuple[Report, ...]:
    settings = scrapy_settings(ROLESONAR_DATA=str(data), ROLESONAR_NOW=now.isoformat(), ROLESONAR_ROUTE=route)
    if route:
        settings.setdict({"DOWNLOAD_DELAY": 0, "ROLESONAR_BACKOFF": 0.02})
    logging.getLogger("scrapy").setLevel(logging.CRITICAL)
    spiders = asyncio.run(_run(settings, started, watch))
    return tuple(_report(spider) for spider in spiders)


async def _run(settings: Settings, started: Sequence[Start], watch: Watch) -> list[PostingSpider]:
    runner = AsyncCrawlerRunner(settings)
    crawlers = [runner.create_crawler(spider) for spider, _ in started]
    for crawler in crawlers if watch is not unwatched else ():
        watcher = _Watcher(watch, str(crawler.spidercls.name))
        crawler.signals.connect(watcher.page, response_received, weak=False)
        crawler.signals.connect(watcher.postings, KEPT, weak=False)
    with suppress(NotImplementedError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, lambda: asyncio.ensure_future(runner.stop()))
    tasks = [runner.crawl(crawler, **start) for crawler, (_, start) in zip(crawlers, started, strict=True)]
    await asyncio.gather(*tasks)
    return [crawler.spider for crawler in crawlers if isinstance(crawler.spider, PostingSpider)]


class _Watcher(NamedTuple):
    watch: Watch
    name: str

    def page(self) -> None:
        self.watch(self.name, "page")

    def postings(self, seen: int) -> None:
        for _ in range(seen):
            self.watch(self.name, "posting")


def _report(spider: PostingSpider) -> Report:
    name, tallies = spider.name, list(spider.listings.values())
    sums = {field: sum(getattr(tally, field) for tally in tallies) for field in COUNTS}
    alarms = tuple(alarm for tally in tallies for alarm in _alarms(name, tally))
    notes = tuple(f"{name}: unreadable: {tally.example}" for tally in tallies if tally.unreadable)
    asked = receipt(spider.crawler.stats) if spider.crawler.stats else {}
    hosts = tuple(Host(name=host, **traffic._asdict()) for host, traffic in asked.items())
    return Report(source=name, ok=not alarms, reasons=alarms + notes, hosts=hosts, **sums)


def _alarms(name: str, tally: Listing) -> Iterable[str]:
    """Why a listing cannot be trusted: a page that did not come, too few postings, too many that are unreadable."""
    where = f"{name}: {tally.name}"
    if tally.problem:
        yield tally.problem
    elif tally.seen < tally.floor:
        yield f"{where}: {tally.seen} postings, at least {tally.floor} were expected; the layout may have changed"
    if tally.unreadable > MOST_UNREADABLE * (tally.seen + tally.unreadable):
        yield f"{where}: {tally.unreadable} of {tally.seen + tally.unreadable} unreadable; the layout may have changed"
