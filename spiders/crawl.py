"""crawl(…) -> a Report a source."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings
from scrapy.signals import item_scraped, response_received

from spiders.base import BoardSpider, Listing, PostingSpider
from spiders.companies import Company, read_companies
from spiders.errors import UserError
from spiders.posting import Part
from spiders.registry import scrapy_settings, source, source_of, sources
from spiders.suggestion import did_you_mean

MOST_UNREADABLE = 0.25

Watch = Callable[[str, str], None]
"""Called with a source and with "page" or "posting"."""


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


class Wanted(NamedTuple):
    """What to crawl: all sources that need nothing, or these; one address, or one board."""

    sources: tuple[str, ...] = ()
    url: str = ""
    board: str = ""


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
    starts = list(_starts(wanted, read_companies(companies)))
    settings = scrapy_settings(ROLESONAR_DATA=str(data), ROLESONAR_NOW=now.isoformat(), ROLESONAR_ROUTE=route)
    if route:
        settings.set("DOWNLOAD_DELAY", 0)
    logging.getLogger("scrapy").setLevel(logging.CRITICAL)
    spiders = asyncio.run(_run(settings, starts, watch))
    return tuple(_report(spider.name, spider.listings.values()) for spider in spiders)


async def _run(
    settings: Settings, starts: Sequence[tuple[type[PostingSpider], dict[str, Any]]], watch: Watch
) -> list[PostingSpider]:
    runner = AsyncCrawlerRunner(settings)
    crawlers = [runner.create_crawler(spider) for spider, _ in starts]
    for crawler in crawlers:
        crawler.signals.connect(_Watcher(watch, str(crawler.spidercls.name)).page, response_received, weak=False)
        crawler.signals.connect(_Watcher(watch, str(crawler.spidercls.name)).posting, item_scraped, weak=False)
    with suppress(NotImplementedError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, lambda: asyncio.ensure_future(runner.stop()))
    tasks = [runner.crawl(crawler, **start) for crawler, (_, start) in zip(crawlers, starts, strict=True)]
    await asyncio.gather(*tasks)
    return [crawler.spider for crawler in crawlers if isinstance(crawler.spider, PostingSpider)]


class _Watcher(NamedTuple):
    watch: Watch
    name: str

    def page(self) -> None:
        self.watch(self.name, "page")

    def posting(self) -> None:
        self.watch(self.name, "posting")


def _starts(
    wanted: Wanted, companies: dict[str, tuple[Company, ...]]
) -> Iterable[tuple[type[PostingSpider], dict[str, Any]]]:
    if wanted.url:
        address = urlsplit(wanted.url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise UserError(f"--url {wanted.url}: not a web address; it starts with https://")
        named = [source(name) for name in wanted.sources] or [source_of(wanted.url)]
        yield from ((spider, {"url": wanted.url}) for spider in named)
        return
    known = sources()
    named = [source(name) for name in wanted.sources] or [spider for spider in known.values() if not spider.off]
    if wanted.board:
        boards = [spider for spider in named if issubclass(spider, BoardSpider)]
        yield from _board(wanted.board, boards, companies, any_token=bool(wanted.sources))
        return
    for spider in named:
        listed, secrets = companies.get(str(spider.name), ()), _secrets(spider)
        missing = _missing(spider, listed, secrets)
        if not missing:
            yield spider, {"companies": listed, "secrets": secrets}
        elif wanted.sources:
            raise UserError(f"{spider.name}: {missing}")


def _secrets(spider: type[PostingSpider]) -> dict[str, str]:
    return {key: os.environ[key] for key in spider.keys if os.environ.get(key)}


def _missing(spider: type[PostingSpider], listed: Sequence[Company], secrets: dict[str, str]) -> str:
    """What a source needs before it can start, and what to do; empty where it can."""
    if spider.needs_companies and not listed:
        return "no company in companies.toml; add one, or name a page with --url https://…"
    keys = [key for key in spider.keys if key not in secrets]
    return f"needs {' and '.join(keys)} in the environment; get a key from the source" if keys else ""


def _board(
    name: str, boards: Sequence[type[PostingSpider]], companies: dict[str, tuple[Company, ...]], *, any_token: bool
) -> Iterable[tuple[type[PostingSpider], dict[str, Any]]]:
    """The company of that name or token; a token that is not listed counts where its board is named."""
    listed = {
        spider: [company for company in companies.get(str(spider.name), ()) if name.casefold() in _names(company)]
        for spider in boards
    }
    found = {spider: companies for spider, companies in listed.items() if companies}
    if not found and any_token and len(boards) == 1:
        found = {boards[0]: [Company("", name)]}
    if not found:
        known = [company.name for spider in boards for company in companies.get(str(spider.name), ())]
        raise UserError(
            f"--board {name}: not in companies.toml; {did_you_mean(name, known, 'name its source as well')}"
        )
    yield from ((spider, {"companies": matching}) for spider, matching in found.items())


def _names(company: Company) -> set[str]:
    return {company.name.casefold(), company.token.casefold()}


def _report(name: str, listings: Iterable[Listing]) -> Report:
    tallies = list(listings)
    fields = ("seen", "new", "changed", "gone", "unreadable", "blocked", "floor")
    sums = {field: sum(getattr(tally, field) for tally in tallies) for field in fields}
    alarms = tuple(alarm for tally in tallies for alarm in _alarms(name, tally))
    notes = tuple(f"{name}: unreadable: {tally.example}" for tally in tallies if tally.unreadable)
    return Report(source=name, ok=not alarms, reasons=alarms + notes, **sums)


def _alarms(name: str, tally: Listing) -> Iterable[str]:
    """Why a listing cannot be trusted: a page that did not come, too few postings, too many that are unreadable."""
    where = f"{name}: {tally.name}"
    if tally.problem:
        yield tally.problem
    elif tally.seen < tally.floor:
        yield f"{where}: {tally.seen} postings, at least {tally.floor} were expected; the layout may have changed"
    if tally.unreadable > MOST_UNREADABLE * (tally.seen + tally.unreadable):
        yield f"{where}: {tally.unreadable} of {tally.seen + tally.unreadable} unreadable; the layout may have changed"
