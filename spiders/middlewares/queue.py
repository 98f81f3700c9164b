"""Which host is asked next."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from scrapy.pqueues import DownloaderAwarePriorityQueue, DownloaderInterface

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.core.engine import ExecutionEngine
    from scrapy.crawler import Crawler

SHARE = 2
"""How many times more requests of a host may wait than it is sent at once."""


class FairQueue(DownloaderAwarePriorityQueue):
    """A host that is slow, silent or held takes its share of the run's places; Scrapy would let it take all."""

    def __init__(self, crawler: "Crawler", *arguments: Any, **named: Any) -> None:  # noqa: ANN401  Scrapy's
        """As Scrapy's."""
        super().__init__(crawler, *arguments, **named)
        self._downloader_interface = _Waiting(crawler)
        self._most = SHARE * crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")

    def pop(self) -> "Request | None":
        """The next request of the host that has the fewest under way; None where all have their share."""
        under_way = self._downloader_interface.stats(self.pqueues)
        if all(number >= self._most for number, _ in under_way):
            return None
        return super().pop()


class _Waiting(DownloaderInterface):
    """Counts from the moment a request leaves the queue: one that waits for a robots.txt takes a place, too."""

    def __init__(self, crawler: "Crawler") -> None:
        super().__init__(crawler)
        self._hosts: WeakKeyDictionary[Request, str] = WeakKeyDictionary()

    def stats(self, possible_slots: Iterable[str]) -> list[tuple[int, str]]:
        under_way = Counter(map(self._host, self.downloader.active))
        return [(under_way[host], host) for host in possible_slots]

    def _host(self, request: "Request") -> str:
        """Looked up once a request: every page asks for all that are under way."""
        return self._hosts.get(request) or self._hosts.setdefault(request, self.get_slot_key(request))


def waiting(engine: "ExecutionEngine", request: "Request") -> int:
    """How many requests to this request's host wait in the crawl's queue."""
    queue = getattr(engine.scheduler, "mqs", None)
    host = engine.downloader.get_slot_key(request)
    return len(queue.pqueues[host]) if isinstance(queue, FairQueue) and host in queue.pqueues else 0
