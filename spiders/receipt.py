"""What a crawl asked of whom."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
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
    """Counts, for the download handler."""

    def __init__(self, crawler: "Crawler") -> None:
        """The sums stand in `crawler.stats` from now on."""
        self._hosts: dict[str, Traffic] = crawler.stats.get_value(_HOSTS, {}) if crawler.stats else {}
        if crawler.stats:  # http and https have a handler each
            crawler.stats.set_value(_HOSTS, self._hosts)

    def add(self, host: str, size: int) -> None:
        """One request more, and the bytes that came."""
        known = self._hosts.get(host, Traffic())
        self._hosts[host] = Traffic(known.requests + 1, known.bytes + size)
