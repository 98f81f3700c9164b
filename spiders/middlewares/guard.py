"""Which hosts a run asks, how deep and how often."""

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from scrapy.exceptions import IgnoreRequest
from scrapy.utils.httpobj import urlparse_cached
from tldextract import TLDExtract

from spiders.links import hostname

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler

LONGEST_ADDRESS = 2083
"""Characters, as Internet Explorer had it and Scrapy has it: a longer address is a trap or a mistake."""


class Guard:
    """Lets out what the run was asked for.

    Asked for are the pages that a source starts with, everything on their sites, and the page that completes a
    posting, wherever its source says that it is. A link or a redirect to another site is neither. A site is a
    registrable domain: jobs.example.com and www.example.com are one, a.github.io and b.github.io are two.
    """

    def __init__(self, crawler: "Crawler") -> None:
        """ROLESONAR_MOST_PAGES: requests a host; ROLESONAR_DEEPEST: links from the first page."""
        self._most_pages = crawler.settings.getint("ROLESONAR_MOST_PAGES")
        self._deepest = crawler.settings.getint("ROLESONAR_DEEPEST")
        self._sites: set[str] = set()
        self._pages: Counter[str] = Counter()

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """Scrapy's entry."""
        return cls(crawler)

    def process_request(self, request: "Request") -> None:
        """Let a request pass.

        Raises:
            IgnoreRequest: with the reason why not.
        """
        url = urlparse_cached(request)
        host = hostname(url.netloc)
        if url.scheme not in {"http", "https"} or not host:
            raise IgnoreRequest(f"{request.url[:100]!r} is no web address")
        if request.meta.get("is_start_request") and "redirect_urls" not in request.meta:
            self._sites.add(site_of(host))
        if not self._is_asked_for(request, site_of(host)):
            raise IgnoreRequest(f"leads to another site, {host}; to read that one, name it with --url")
        if len(request.url) > LONGEST_ADDRESS:
            raise IgnoreRequest(f"an address of {len(request.url)} characters")
        if request.meta.get("depth", 0) > self._deepest:
            raise IgnoreRequest(f"more than {self._deepest} pages one after the other")
        self._pages[host] += 1
        if self._pages[host] > self._most_pages:
            raise IgnoreRequest(f"more than {self._most_pages} requests to {host} in one run")

    def _is_asked_for(self, request: "Request", site: str) -> bool:
        from_ = request.meta.get("redirect_urls")
        if site in self._sites or (from_ and site == site_of(urlsplit(from_[0]).hostname)):
            return True
        return not from_ and ("posting" in request.cb_kwargs or bool(request.meta.get("dont_obey_robotstxt")))


@lru_cache(4096)
def site_of(host: str | None) -> str:
    """The registrable domain of a host, by the Public Suffix List that ships; an address or a bare name is its own.

    https://publicsuffix.org/list/.
    """
    found = _suffixes()(host or "")
    if found.top_domain_under_public_suffix:
        return found.top_domain_under_public_suffix
    unknown = not found.suffix and found.subdomain
    return ".".join([*found.subdomain.split("."), found.domain][-2:]) if unknown else host or ""


@cache
def _suffixes() -> TLDExtract:
    """Never fetched: a crawler asks for nothing that it was not asked for."""
    return TLDExtract(cache_dir=None, suffix_list_urls=(), include_psl_private_domains=True)
