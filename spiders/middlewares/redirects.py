"""Redirects: ten hops at most, no loop, to web addresses only, and no secret to another origin."""

from typing import TYPE_CHECKING, Any

from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.utils.httpobj import urlparse_cached

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.http import Response

PUBLIC_HEADERS = {b"Accept", b"Accept-Encoding", b"Accept-Language", b"Content-Type", b"User-Agent"}
"""All that another origin gets to see; keys and conditions are for the one that they were meant for."""
_MOVED = {301, 302, 303, 307, 308}
_PORTS = {"http": 80, "https": 443}


class EndlessRedirectError(IgnoreRequest):
    """Too many hops, or a loop."""


class Redirects(RedirectMiddleware):
    """Scrapy's, with all hops of a page under one deadline."""

    def process_response(
        self, request: "Request", response: "Response", spider: "Spider | None" = None
    ) -> "Request | Response":
        """Follow a redirect.

        Raises:
            IgnoreRequest: it ends nowhere, or at what is no web address.
        """
        del spider
        result = super().process_response(request, response)
        if result is response and response.status in _MOVED and "Location" in response.headers:
            target = (response.headers["Location"] or b"").decode("latin-1")
            raise IgnoreRequest(f"redirected to {target[:100]!r}, which is no web address")
        return result

    def _redirect(self, redirected: "Request", request: "Request", reason: Any) -> "Request":  # noqa: ANN401  Scrapy's
        been = [*request.meta.get("redirect_urls", ()), request.url]
        if redirected.method == request.method and redirected.url in been:
            raise EndlessRedirectError(f"redirected in a circle of {len(been) - been.index(redirected.url)}")
        hops = int(request.meta.get("redirect_times", 0))
        if hops >= self.max_redirect_times or request.meta.get("redirect_ttl", 1) <= 0:
            raise EndlessRedirectError(f"redirected more than {hops} times")
        if _origin(redirected) != _origin(request):
            for name in set(redirected.headers) - PUBLIC_HEADERS:
                del redirected.headers[name]
        redirected.meta["download_timeout"] = self._time_left(request)
        return super()._redirect(redirected, request, reason)

    def _time_left(self, request: "Request") -> float:
        """Seconds for the hops that follow."""
        left = float(request.meta.get("download_timeout", 0)) - float(request.meta.get("download_latency", 0))
        if left <= 0:
            raise IgnoreRequest("redirected until its time was up")
        return left


def _origin(request: "Request") -> tuple[str, str | None, int | None]:
    url = urlparse_cached(request)
    return url.scheme, url.hostname, url.port or _PORTS.get(url.scheme)
