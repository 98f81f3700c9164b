"""Every source by its name, and Scrapy's settings to run them with."""

from typing import Any
from urllib.parse import urlsplit

from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from spiders.base import BoardSpider, FeedSpider, PostingSpider
from spiders.errors import UserError
from spiders.suggestion import did_you_mean


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
    known = sources()
    if name not in known:
        hint = did_you_mean(name, known, f"one of {', '.join(known)}")
        raise UserError(f"{name}: no such source; {hint}")
    return known[name]


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


def scrapy_settings(**more: Any) -> Settings:  # noqa: ANN401  Scrapy's
    """The project's settings, and more on top."""
    ours = Settings()
    ours.setmodule("spiders.settings", priority="project")
    ours.setdict(more, priority="cmdline")
    return ours
