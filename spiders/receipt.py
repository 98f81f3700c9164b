"""What a crawl asked of whom."""

from typing import TYPE_CHECKING, NamedTuple, Self

from scrapy import signals
from scrapy.utils.httpobj import urlparse_cached

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

_HOSTS = "rolesonar/hosts"


class Traffic(NamedTuple):
    """Requests, answered or not and robots.txt among them, and the bytes of the bodies as they came."""

    requests: int = 0
    bytes: int = 0


def receipt(stats: "StatsCollector") -> dict[str, Traffic]:
    """Host → its part in a crawl, from `crawler.stats`."""
    return dict(stats.get_value(_HOSTS, {}))


class Receipt:
    """Counts, as an extension."""

    def __init__(self, crawler: "Crawler") -> None:
        """Scrapy makes one a crawl."""
        self._hosts: dict[str, Traffic] = {}
        if crawler.stats:
            crawler.stats.set_value(_HOSTS, self._hosts)
        crawler.signals.connect(self.left, signals.request_left_downloader)
        crawler.signals.connect(self.received, signals.bytes_received)

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """Scrapy's entry."""
        return cls(crawler)

    def left(self, request: "Request") -> None:
        """One request more."""
        self._add(request, Traffic(requests=1))

    def received(self, data: bytes, request: "Request") -> None:
        """Some bytes more."""
        self._add(request, Traffic(bytes=len(data)))

    def _add(self, request: "Request", more: Traffic) -> None:
        host = urlparse_cached(request).hostname or ""
        known = self._hosts.get(host, Traffic())
        self._hosts[host] = Traffic(known.requests + more.requests, known.bytes + more.bytes)
