"""How often a host is asked: slower from now on, or not at all for a while."""

from time import monotonic
from typing import TYPE_CHECKING

from scrapy.exceptions import IgnoreRequest

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.core.downloader import Downloader
    from scrapy.crawler import Crawler

_LEAST = 0.001
"""Seconds; Scrapy never holds a host that it asks without any delay."""


def slow_down(crawler: "Crawler", request: "Request", delay: float) -> None:
    """Leave `delay` seconds between two requests to this request's host, never fewer than now.

    ROLESONAR_SLOWEST bounds what a host can ask for.
    """
    downloader = _downloader(crawler)
    host = downloader.get_slot_key(request)
    longer = max(min(delay, crawler.settings.getfloat("ROLESONAR_SLOWEST")), delay_of(crawler, request))
    downloader.per_slot_settings[host] = {"delay": longer, "jitter": 0}  # outlives the slot, which ends when idle
    if host in downloader.slots:
        downloader.slots[host].delay, downloader.slots[host].jitter = longer, 0


def delay_of(crawler: "Crawler", request: "Request") -> float:
    """Seconds between two requests to this request's host."""
    downloader = _downloader(crawler)
    own = downloader.per_slot_settings.get(downloader.get_slot_key(request), {})
    return float(own.get("delay", crawler.settings.getfloat("DOWNLOAD_DELAY")))


def hold(crawler: "Crawler", request: "Request", seconds: float) -> None:
    """Send nothing more to this request's host for so long; other hosts go on."""
    downloader = _downloader(crawler)
    slot = downloader.slots.get(downloader.get_slot_key(request))
    if slot:
        slot.delay = max(slot.delay, _LEAST)
        slot.lastseen = max(slot.lastseen, monotonic() + seconds)


def abandon(crawler: "Crawler", request: "Request", reason: str) -> None:
    """Send nothing of what waits for this request's host: each fails with an IgnoreRequest."""
    downloader = _downloader(crawler)
    slot = downloader.slots.get(downloader.get_slot_key(request))
    while slot and slot.queue:
        slot.queue.popleft()[1].errback(IgnoreRequest(reason))


def _downloader(crawler: "Crawler") -> "Downloader":
    if crawler.engine is None:
        raise RuntimeError("no host is asked before the crawl has begun")
    return crawler.engine.downloader
