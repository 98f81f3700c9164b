"""Every source by its name, and Scrapy's settings to run them with."""

from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from spiders.base import Ask, BoardSpider, FeedSpider, PostingSpider
from spiders.companies import Companies, Company, read_companies
from spiders.errors import UserError
from spiders.links import canonical
from spiders.suggestion import did_you_mean

ROOMS = ("boards", "feeds", "sites")


def sources() -> dict[str, type[PostingSpider]]:
    """Name → spider of every source."""
    loader = SpiderLoader.from_settings(scrapy_settings())
    found = {name: loader.load(name) for name in sorted(loader.list())}
    return {name: spider for name, spider in found.items() if issubclass(spider, PostingSpider)}


def source(name: str) -> type[PostingSpider]:
    """The spider of that name.

    Raises:
        UserError: there is none.
    """
    rooms = [room for room in ROOMS if name.isidentifier() and find_spec(f"spiders.{room}.{name}")]
    if not rooms:
        known = sources()
        hint = did_you_mean(name, known, f"one of {', '.join(known)}")
        raise UserError(f"{name}: no such source; {hint}")
    found: type[PostingSpider] = getattr(import_module(f"spiders.{rooms[0]}.{name}"), class_name(name))
    return found


def class_name(name: str) -> str:
    """The spider's class: file, spider and class share one name."""
    return "".join(map(str.capitalize, name.split("_")))


def source_of(url: str) -> type[PostingSpider]:
    """The board, feed or site that an address belongs to; any other page is a career page."""
    known = sources()
    host = urlsplit(url).hostname
    for spider in known.values():
        if issubclass(spider, BoardSpider) and spider.token(url):
            return spider
        starts = spider.feed_urls if issubclass(spider, FeedSpider) else getattr(spider, "start_pages", ())
        if host in {urlsplit(start).hostname for start in starts}:
            return spider
    return known["career_page"]


def listed_companies(path: Path | None = None, data: Path | None = None) -> Companies:
    """Who hires where, as read_companies, with every line one that a crawl can start from.

    Raises:
        UserError: a file that cannot be read, a table of no source, a token that is none.
    """
    return read_companies(path, data, partial(_wrong, sources()))


def listing_address(board: type[PostingSpider], token: str) -> str:
    """Where a company's listing starts; the token itself where it is an address."""
    ask: str | Ask = board().asks(token)[0] if issubclass(board, BoardSpider) else token
    return ask.url if isinstance(ask, Ask) else ask


def _wrong(known: dict[str, type[PostingSpider]], board: str, company: Company | None) -> str:
    """What is wrong with a table, or with a company in it."""
    starting = {name: spider for name, spider in known.items() if spider.needs_companies}
    if board not in starting:
        return f"no board; {did_you_mean(board, starting, 'one of ' + ', '.join(starting))}"
    return _wrong_token(starting[board], company.token) if company else ""


def _wrong_token(spider: type[PostingSpider], token: str) -> str:
    """What is wrong with a token: its listing's address must name it again."""
    if not issubclass(spider, BoardSpider):
        return "" if _is_address(token) else f"{token!r} is no web address; it starts with https://"
    if spider.token(listing_address(spider, token)) == token:
        return ""
    meant = spider.token(token)
    return f"{token!r} is no token; " + (f"did you mean {meant!r}?" if meant else "it stands in the board's address")


def _is_address(text: str) -> bool:
    try:
        return bool(canonical(text))
    except ValueError:
        return False


def scrapy_settings(**more: Any) -> Settings:  # noqa: ANN401  Scrapy's
    """The project's settings, and more on top."""
    ours = Settings()
    ours.setmodule("spiders.settings", priority="project")
    ours.setdict(more, priority="cmdline")
    return ours
