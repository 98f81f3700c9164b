"""What is asked again, and when: Retry-After, back-off, and hosts that are left alone for the rest of a run."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from random import SystemRandom
from typing import TYPE_CHECKING, Self

from scrapy import Request, signals
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.exceptions import DownloadTimeoutError, IgnoreRequest
from scrapy.utils.httpobj import urlparse_cached

from spiders.links import hostname
from spiders.middlewares.pace import abandon, delay_of, hold, slow_down

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.settings import BaseSettings

LONGEST_WAIT = 3600.0
LONGEST_BACKOFF = 30.0
MOST_FAILURES = 15
"""Answers in a row that a host may fail to give before it is left alone: five pages, each asked for three times."""
TOO_MANY_REQUESTS = 429


class Retry(RetryMiddleware):
    """Holds the host, not the run: other hosts go on, and a wait that is too long ends a host's part in the run."""

    def __init__(self, settings: "BaseSettings") -> None:
        """ROLESONAR_BACKOFF: seconds before the first repetition; ROLESONAR_PATIENCE: the longest wait."""
        super().__init__(settings)
        self._backoff = settings.getfloat("ROLESONAR_BACKOFF")
        self._patience = settings.getfloat("ROLESONAR_PATIENCE")
        self._left_alone: dict[str, str] = {}
        self._failures: Counter[str] = Counter()
        self._random = SystemRandom()

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """Scrapy's entry; a host is held before Scrapy sends it the next request."""
        made = super().from_crawler(crawler)
        crawler.signals.connect(made.answered, signals.response_downloaded)
        return made

    def process_request(self, request: Request) -> None:
        """Ask nothing of a host that is left alone.

        Raises:
            IgnoreRequest: it is one.
        """
        reason = self._left_alone.get(_host(request))
        if reason:
            raise IgnoreRequest(reason)

    def answered(self, response: "Response", request: Request) -> None:
        """Hold the host of an answer that asks for it, and ask it less often after a 429."""
        if response.status not in self.retry_http_codes:
            self._failures[_host(request)] = 0
            return
        if response.status == TOO_MANY_REQUESTS:
            slow_down(self.crawler, request, max(2 * delay_of(self.crawler, request), self._backoff))
        wait = retry_after(response)
        if wait is not None and wait > self._patience:
            self._leave_alone(request, _come_back(response.status, wait))
        else:
            self._failed(request, wait or 0.0)

    def process_response(
        self, request: Request, response: "Response", spider: "Spider | None" = None
    ) -> "Request | Response":
        """Ask again for what may come the next time.

        Raises:
            IgnoreRequest: the host wants a longer wait than this run has time for.
        """
        del spider
        if response.status not in self.retry_http_codes:
            return response
        self.process_request(request)
        return super().process_response(request, response)

    def process_exception(
        self, request: Request, exception: Exception, spider: "Spider | None" = None
    ) -> "Request | Response | None":
        """Ask again after a connection that broke; a deadline that was missed is missed once."""
        del spider
        if not isinstance(exception, (*self.exceptions_to_retry, DownloadTimeoutError)):
            return None
        self._failed(request)
        return None if _host(request) in self._left_alone else super().process_exception(request, exception)

    def _failed(self, request: Request, wait: float = 0.0) -> None:
        self._failures[_host(request)] += 1
        if self._failures[_host(request)] >= MOST_FAILURES:
            self._leave_alone(request, f"{_host(request)} failed {MOST_FAILURES} times in a row; try again later")
        else:
            hold(self.crawler, request, max(wait, self._pause(request)))

    def _leave_alone(self, request: Request, reason: str) -> None:
        self._left_alone.setdefault(_host(request), reason)
        abandon(self.crawler, request, reason)

    def _pause(self, request: Request) -> float:
        """Seconds: twice as long each time, give or take a half."""
        times = int(request.meta.get("retry_times", 0))
        longest = min(self._backoff * 2.0**times, LONGEST_BACKOFF)
        return longest * self._random.uniform(0.5, 1.5)


def retry_after(response: "Response") -> float | None:
    """Seconds that an answer asks to wait, an hour at most; None where it does not say.

    https://www.rfc-editor.org/rfc/rfc9110#name-retry-after. A date is read against the server's own clock.
    """
    stated = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()[:100]
    if stated.isascii() and stated.isdigit():
        return min(float(stated), LONGEST_WAIT)
    until = _date(stated)
    if until is None:
        return None
    now = _date((response.headers.get("Date") or b"").decode("latin-1")) or datetime.now(UTC)
    return min(max((until - now).total_seconds(), 0.0), LONGEST_WAIT)


def _date(stated: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(stated)
    except (ValueError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _come_back(status: int, wait: float) -> str:
    when = datetime.now(UTC) + timedelta(seconds=wait)
    return f"answered {status} and asks for {wait:.0f} s: blocked; try again after {when:%Y-%m-%d %H:%M} UTC"


def _host(request: Request) -> str:
    return hostname(urlparse_cached(request).netloc)
