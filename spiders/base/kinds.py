"""The three kinds of source: a board, a feed, a site."""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar
from urllib.parse import unquote

from scrapy import Request
from scrapy.http import Response, TextResponse
from twisted.python.failure import Failure

from spiders.base.spider import UNCHANGED, PostingSpider, kept
from spiders.base.tally import Ask
from spiders.companies import Company
from spiders.posting import JobPosting, Seen, Sighting


class BoardSpider(PostingSpider):
    """A platform where employers post: one listing a company, found by its token."""

    needs_companies = True
    listing_urls: ClassVar[tuple[str, ...]] = ()
    """Addresses with {board} that together hold a company's listing."""
    board_urls: ClassVar[tuple[str, ...]]
    """Regular expressions whose groups, put together, are the token in a board's addresses."""

    def first_pages(self) -> Iterable[Request]:
        """The first address of each company's listing; the others follow one after the other."""
        token = self.token(self.url)
        for company in (Company("", token),) if token else self.companies:
            asks = self.asks(company.token)
            meta = {"company": company.name, "board": company.token}
            yield self.request(asks[0], company.token, meta=meta, cb_kwargs={"rest": asks[1:]})

    def asks(self, token: str) -> tuple[str | Ask, ...]:
        """What is asked for a company's listing, one after the other; together they hold it."""
        return tuple(url.format(board=token) for url in self.listing_urls)

    @classmethod
    def token(cls, url: str) -> str:
        """The company's token in an address of this platform; empty where the address is another's."""
        found = (re.search(pattern, url) for pattern in cls.board_urls)
        return next(("".join(filter(None, match.groups())) for match in found if match), "")

    def board(self, page: TextResponse) -> str:
        """The token of the company whose page this is; empty where neither the request nor the address says."""
        return str(page.meta.get("board") or "") or self.token(page.url)

    def employer(self, page: TextResponse) -> str:
        """The company's name where its line in companies.toml gives it, else its token."""
        return str(page.meta.get("company") or "") or unquote(self.board(page))

    def merged(self, first: JobPosting, second: JobPosting) -> JobPosting:
        """One posting from two pages of the same listing: what the first states counts, the texts of both are kept."""
        texts = dict.fromkeys(text for text in (first.description, second.description) if text)
        return second.completed_by(first).model_copy(update={"description": "\n\n".join(texts)})

    def parse(
        self, page: Response, listing: str, rest: tuple[str | Ask, ...] = (), so_far: tuple[JobPosting, ...] = ()
    ) -> Iterator[Sighting | Seen | Request]:
        """A page of a listing; a listing in several parts is merged before it is passed on."""
        if page.status == UNCHANGED:
            yield Seen(page.url, listing)
            return
        met = {posting.key: posting for posting in so_far}
        for posting in self.tallied(page, listing).postings:
            met[posting.key] = self.merged(met[posting.key], posting) if posting.key in met else posting
        if rest:
            more = {"rest": rest[1:], "so_far": tuple(met.values())}
            yield self.request(rest[0], listing, meta=kept(page), cb_kwargs=more)
        else:
            yield from self.sightings(met.values(), page, listing)
            yield from self.further(page, listing)

    def failed(self, failure: Failure) -> Iterator[Sighting]:
        """A missing part of a listing is its problem, but what the other parts held is kept."""
        yield from super().failed(failure)
        request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        arguments = request.cb_kwargs
        for sighting in self.sightings(arguments.get("so_far", ()), Response(request.url), arguments["listing"]):
            if isinstance(sighting, Sighting):
                yield sighting


class FeedSpider(PostingSpider):
    """An aggregator: a few fixed addresses, further pages named by each page."""

    feed_urls: ClassVar[tuple[str, ...]]

    def first_pages(self) -> Iterable[Request]:
        """The given address, else every feed; they are one listing, as they may share postings."""
        for url in (self.url,) if self.url else self.feed_urls:
            yield self.request(url, self.url or "all")


class SiteSpider(PostingSpider):
    """A web site or a kind of page: a start page, and the links that lead on to postings."""

    misses = 3
    start_pages: ClassVar[tuple[str, ...]] = ()

    def first_pages(self) -> Iterable[Request]:
        """The given page, else the site's own and those of its companies."""
        for url in (self.url,) if self.url else (*self.start_pages, *(company.token for company in self.companies)):
            yield self.request(url, url)
