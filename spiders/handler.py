"""The download handler: Scrapy's for asyncio, which connects to no private address and follows the demo's route."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler, _ClientResponse
from scrapy.exceptions import DownloadFailedError
from scrapy.utils.httpobj import urlparse_cached

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler


class PrivateAddressError(OSError):
    """A public name or a redirect led to an address inside the user's own network."""


class GuardedHandler(AiohttpDownloadHandler):
    """Checks the address that is really connected to, on every hop; names that change their address do not help.

    With the setting ROLESONAR_ROUTE every host is asked on that port of this machine instead, over plain HTTP.
    """

    def __init__(self, crawler: "Crawler") -> None:
        """Scrapy makes one a crawl."""
        super().__init__(crawler)
        self._route = crawler.settings.getint("ROLESONAR_ROUTE")
        # the connector takes it as an argument only, and Scrapy makes the connector
        self._session.connector._socket_factory = self._connectable  # type: ignore[union-attr]  # noqa: SLF001

    def _connectable(self, address: tuple[Any, ...]) -> socket.socket:
        family, kind, protocol, _, (host, port, *_rest) = address
        if not _is_public(host) and (host, port) != ("127.0.0.1", self._route):
            raise PrivateAddressError(f"refused to connect to the private address {host}")
        return socket.socket(family, kind, protocol)

    @asynccontextmanager
    async def _make_request(self, request: "Request", timeout: float) -> "AsyncIterator[_ClientResponse]":  # noqa: ASYNC109  Scrapy's
        asked = self._routed(request) if self._route else request
        try:
            async with super()._make_request(asked, timeout) as response:
                yield response
        except PrivateAddressError as error:
            raise DownloadFailedError(str(error)) from error

    def _routed(self, request: "Request") -> "Request":
        url = urlparse_cached(request)
        address = url._replace(scheme="http", netloc=f"127.0.0.1:{self._route}").geturl()
        return request.replace(url=address, headers={**request.headers, "Host": url.netloc})


def _is_public(host: str) -> bool:
    address = ip_address(host.partition("%")[0])
    inner = getattr(address, "ipv4_mapped", None) or address
    return inner.is_global and not inner.is_multicast
