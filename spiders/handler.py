"""The download handler: Scrapy's for asyncio, which connects to no private address and follows the demo's route."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler, _ClientResponse
from scrapy.utils.httpobj import urlparse_cached

from spiders.links import hostname
from spiders.receipt import Receipt

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Headers


_CARRIERS = tuple(map(ip_network, ("::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96")))
"""IPv6 networks whose last 32 bits are an IPv4 address, such as that of NAT64."""


class PrivateAddressError(RuntimeError):
    """A public name or a redirect led to an address inside the user's own network.

    No OSError: aiohttp would take it for a host that is not there, and Scrapy would try again.
    """


class _Routed(NamedTuple):
    """What is sent of a request; a whole copy of it costs more than its page takes to read."""

    method: str
    url: str
    headers: "Headers"
    body: bytes
    meta: dict[str, Any]


class GuardedHandler(AiohttpDownloadHandler):
    """Checks the address that is really connected to, on every hop; names that change their address do not help.

    With the setting ROLESONAR_ROUTE every host is asked on that port of this machine instead, over plain HTTP.
    """

    def __init__(self, crawler: "Crawler") -> None:
        """Scrapy makes one a crawl."""
        super().__init__(crawler)
        self._route = crawler.settings.getint("ROLESONAR_ROUTE")
        self._receipt = Receipt(crawler)
        connector = self._session.connector
        # the connector takes these as arguments only, and Scrapy makes the connector
        connector._socket_factory = self._connectable  # type: ignore[union-attr]  # noqa: SLF001
        if self._route:  # all hosts are one to the connector, and each has its own limit in Scrapy
            connector._limit_per_host = 0  # type: ignore[union-attr]  # noqa: SLF001

    def _connectable(self, address: tuple[Any, ...]) -> socket.socket:
        family, kind, protocol, _, (host, port, *_rest) = address
        if not _is_public(host) and (host, port) != ("127.0.0.1", self._route):
            raise PrivateAddressError(f"refused to connect to the private address {host}")
        return socket.socket(family, kind, protocol)

    @asynccontextmanager
    async def _make_request(self, request: "Request", timeout: float) -> "AsyncIterator[_ClientResponse]":  # noqa: ASYNC109  Scrapy's
        asked = self._routed(request) if self._route else request
        host, content = hostname(urlparse_cached(request).netloc), None
        try:
            async with super()._make_request(asked, timeout) as response:
                content = response.content
                yield response
        finally:
            self._receipt.add(host, content.total_bytes if content else 0)

    def _routed(self, request: "Request") -> "Request":
        url = urlparse_cached(request)
        address = url._replace(scheme="http", netloc=f"127.0.0.1:{self._route}").geturl()
        headers = request.headers.copy()
        headers["Host"] = url.netloc
        return cast("Request", _Routed(request.method, address, headers, request.body, request.meta))


def _is_public(host: str) -> bool:
    address = _inner(ip_address(host.partition("%")[0]))
    return address.is_global and not address.is_multicast and not getattr(address, "is_site_local", False)


def _inner(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address carries."""
    if isinstance(address, IPv4Address):
        return address
    if any(address in network for network in _CARRIERS):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.sixtofour or address
