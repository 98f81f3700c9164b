"""robots.txt as RFC 9309 wants it. https://www.rfc-editor.org/rfc/rfc9309."""

from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest, StopDownload
from scrapy.utils.httpobj import urlparse_cached

from spiders.base.fault import said
from spiders.middlewares.pace import slow_down
from spiders.middlewares.redirects import EndlessRedirectError

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.robotstxt import RobotParser

LARGEST = 512 * 1024
"""Bytes that are read of a robots.txt; RFC 9309, 2.5, wants 500 KiB at least."""
MOST_HOPS = 5
TOO_MANY_REQUESTS, SERVER_ERROR = 429, 500
_FOUND = range(200, 300)


class Robots(RobotsTxtMiddleware):
    """Missing rules allow everything, rules that cannot be had allow nothing, and Crawl-delay is kept.

    429 counts as a server's error, as Google has it: who is asked too often is not asked more.
    """

    def __init__(self, crawler: "Crawler") -> None:
        """Scrapy makes one a crawl."""
        super().__init__(crawler)
        self._token = str(crawler.settings["ROBOTSTXT_USER_AGENT"])
        self._unreachable: dict[str, str] = {}
        self._asked = 0

    async def process_request(self, request: "Request", spider: "Spider | None" = None) -> None:
        """Ask for the rules of a host once, before anything else.

        Raises:
            IgnoreRequest: the rules forbid the address, or could not be had.
        """
        del spider
        if _is_robots(request):
            request.meta.setdefault("redirect_ttl", MOST_HOPS)
            request.meta.setdefault("download_maxsize", 0)  # a long one is cut, not refused
        await super().process_request(request)

    async def robot_parser(self, request: "Request") -> "RobotParser | None":
        """Scrapy's; while rules may be on their way, what comes is counted."""
        if urlparse_cached(request).netloc in self._parsers and not self._asked:
            return await super().robot_parser(request)
        if not self._asked:
            self.crawler.signals.connect(self._received, signals.bytes_received)
        self._asked += 1
        try:
            return await super().robot_parser(request)
        finally:
            self._asked -= 1
            if not self._asked:
                self.crawler.signals.disconnect(self._received, signals.bytes_received)

    def process_request_2(self, rp: "RobotParser | None", request: "Request") -> None:
        """Scrapy's, for a host whose rules could be had."""
        reason = self._unreachable.get(urlparse_cached(request).netloc)
        if reason:
            raise IgnoreRequest(reason)
        super().process_request_2(rp, request)

    async def _parse_robots(self, response: "Response", netloc: str, request: "Request") -> None:
        if response.status >= SERVER_ERROR or response.status == TOO_MANY_REQUESTS:
            self._unreachable[netloc] = f"robots.txt answered {response.status}"
        rules = _in_utf8(response.body[:LARGEST]) if response.status in _FOUND else b""
        await super()._parse_robots(response.replace(body=rules), netloc, request)
        parser = self._parsers[netloc]
        delay = parser.crawl_delay(self._token) if parser and hasattr(parser, "crawl_delay") else None
        if delay:
            slow_down(self.crawler, request, delay)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        if not isinstance(exc, EndlessRedirectError):
            self._unreachable[netloc] = f"robots.txt did not come: {said(exc)}"
        super()._robots_error(exc, netloc)

    def _received(self, data: bytes, request: "Request") -> None:
        if not _is_robots(request):
            return
        received = request.meta.get("robots_bytes", 0) + len(data)
        # what is unpacked counts again: a bomb is no rule
        largest = self.crawler.settings.getint("DOWNLOAD_MAXSIZE")
        request.meta.update(robots_bytes=received, download_maxsize=largest)
        if received > LARGEST:
            raise StopDownload(fail=False)


def _is_robots(request: "Request") -> bool:
    return bool(request.meta.get("dont_obey_robotstxt"))


def _in_utf8(rules: bytes) -> bytes:
    """Whole lines in UTF-8; rules in another encoding are taken for Latin-1."""
    whole = rules if len(rules) < LARGEST else rules.rpartition(b"\n")[0]
    try:
        whole.decode()
    except UnicodeDecodeError:
        return whole.removeprefix(BOM_UTF8).decode("latin-1").encode()
    return whole
