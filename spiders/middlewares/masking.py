"""Secrets kept out of logs and reports."""

import logging
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Self
from urllib.parse import quote, quote_plus

from scrapy import signals

from spiders.base import PostingSpider

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

MASK = "***"
_NAMED = re.compile(
    r"\b((?:app|api|access|client|auth)[_-]?(?:id|key|token|secret)|key|token|secret|password|passwd|pwd|signature|sig)"
    r"(=|%3D)[^&\s\"'<>#;]+",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"(?<=://)[^/@\s\"'<>]{1,200}@")


def masked(text: str, secrets: Iterable[str] = ()) -> str:
    """The text without these secrets, without the values of parameters that are named like one, without logins."""
    for secret in secrets:
        for spelling in {secret, quote(secret, safe=""), quote_plus(secret)}:
            text = text.replace(spelling, MASK) if spelling else text
    return _LOGIN.sub(f"{MASK}@", _NAMED.sub(rf"\1\2{MASK}", text))


class Masking(logging.Filter):
    """Masks what is logged while a spider runs, and what its listings say."""

    def __init__(self) -> None:
        """Without a secret, until the spider is there."""
        super().__init__()
        self._secrets: tuple[str, ...] = ()
        self._handlers: tuple[logging.Handler, ...] = ()

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """Scrapy's entry; extensions hear of the end before the pipelines do, which write it down."""
        made = cls()
        crawler.signals.connect(made.opened, signals.spider_opened)
        crawler.signals.connect(made.closed, signals.spider_closed)
        return made

    def opened(self, spider: PostingSpider) -> None:
        """Mask from now on."""
        self._secrets = tuple(spider.secrets.values())
        last = (logging.lastResort,) if logging.lastResort else ()
        self._handlers = (*logging.root.handlers, *last)
        for handler in self._handlers:
            handler.addFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Every record passes, masked."""
        try:
            message = record.getMessage()
        except (TypeError, ValueError, KeyError):  # logging would say so, but only after its filters
            message = str(record.msg)
        record.msg, record.args = masked(message, self._secrets), ()
        if record.exc_info:
            record.exc_text = masked(logging.Formatter().formatException(record.exc_info), self._secrets)
        return True

    def closed(self, spider: PostingSpider) -> None:
        """Mask what the run has to say."""
        for handler in self._handlers:
            handler.removeFilter(self)
        for listing in spider.listings.values():
            listing.problem = masked(listing.problem, self._secrets)
            listing.example = masked(listing.example, self._secrets)
