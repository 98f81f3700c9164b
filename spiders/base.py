"""PostingSpider and its three kinds: BoardSpider, FeedSpider, SiteSpider."""

import re
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple
from urllib.parse import urlsplit

from parsel import Selector
from pydantic import ValidationError
from scrapy import Request, Spider
from scrapy.exceptions import IgnoreRequest
from scrapy.http import JsonRequest, Response, TextResponse
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from spiders.companies import Company
from spiders.employment import employment_types
from spiders.html_text import plain_text, unescape_fully
from spiders.place import read_places
from spiders.posting import JobPosting, LocationType, Organization, Reading
from spiders.work_mode import read_work_mode

UNREADABLE = (KeyError, IndexError, TypeError, AttributeError, ValueError)
GONE = {404, 410}
LOCATION_TYPES: dict[str, LocationType] = {"REMOTE": "TELECOMMUTE", "HYBRID": "HYBRID", "ONSITE": "ONSITE"}
BLOCKED = {401, 403, 407, 429, 451}


class WrongShapeError(ValueError):
    """A page that is not what its source serves: a changed layout, an error page, another source's payload."""


class Ask(NamedTuple):
    """An address that is asked with a JSON body (POST)."""

    url: str
    json: dict[str, Any]


class Sighting(NamedTuple):
    """A posting, the listing that it stood on, and whether its own page says that it is gone."""

    posting: JobPosting
    listing: str
    gone: bool = False


@dataclass
class Listing:
    """What one run saw of a board, a feed or a page: the tally that its report is made of."""

    name: str
    seen: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    unreadable: int = 0
    blocked: int = 0
    floor: int = 0
    problem: str = ""
    example: str = ""
    """The first reason of what was unreadable."""


class PostingSpider(Spider):
    """A source: where to start and how to read a page. It never fetches, knows no clock and no disk.

    A source says what stands on a page (`records`) and what posting a record is (`posting`); it may name
    further pages (`more`) and the page that completes a posting (`detail`).
    """

    needs_companies: ClassVar[bool] = False
    """Whether it starts from companies.toml, and has nothing to do without a line there or an address."""
    off: ClassVar[str] = ""
    """Why it runs only where the user names it, such as terms that forbid crawling."""
    keys: ClassVar[tuple[str, ...]] = ()
    """Environment variables that it needs; their values come as `self.secrets`."""
    headers: ClassVar[dict[str, str]] = {}

    def __init__(
        self,
        *,
        url: str = "",
        companies: Sequence[Company] = (),
        board: str = "",
        secrets: Mapping[str, str] | None = None,
    ) -> None:
        """`url`: one page to start from; `board` or `companies`: the boards to read; `secrets`: see `keys`."""
        super().__init__()
        self.secrets = dict(secrets or {})
        self.url = url
        self.companies = tuple(companies) or ((Company("", board),) if board else ())
        self.listings: dict[str, Listing] = {}
        self._met: set[str] = set()

    def first_pages(self) -> Iterable[Request]:
        """The requests that a run starts with."""
        raise NotImplementedError

    def records(self, page: TextResponse) -> Iterable[Any]:
        """What stands on a page, one record a posting.

        Raises KeyError, TypeError, ValueError and their like where the page has another shape.
        """
        raise NotImplementedError

    def posting(self, record: Any, page: TextResponse) -> JobPosting | None:  # noqa: ANN401  each source's own shape
        """The posting that a record is; None for a record that is none (unlisted, a notice)."""
        raise NotImplementedError

    def more(self, page: TextResponse) -> Iterable[str | Ask]:
        """Further pages of the same listing."""
        del page
        return ()

    def detail(self, posting: JobPosting, page: TextResponse) -> str | Ask | None:
        """The page that completes a posting."""
        del posting, page
        return None

    def built(  # noqa: PLR0913  what nearly every record holds, by name
        self,
        *,
        title: str,
        company: str,
        html: str = "",
        places: Iterable[str] = (),
        kinds: Iterable[str | None] = (),
        mode: str | None = None,
        **facts: Any,  # noqa: ANN401  JobPosting's own
    ) -> JobPosting:
        """A posting from what sources have in common.

        `html` (or text) becomes the description, the names in `places` become places and, with `mode`,
        say whether the work is remote, the words in `kinds` become employment types.
        """
        names = list(places)
        facts.setdefault("job_location", tuple(place for name in names for place in read_places(name)))
        facts.setdefault("job_location_type", _location_type([*names, mode or ""]))
        facts.setdefault("employment_type", employment_types(*kinds))
        return JobPosting(
            source=self.name,
            title=unescape_fully(title),
            hiring_organization=Organization(name=unescape_fully(company)) if company else None,
            description=plain_text(html),
            **facts,
        )

    def read(self, page: TextResponse) -> Reading:
        """All postings of a page, each once, and the records that could not be read.

        Raises:
            WrongShapeError: the page as a whole is not one of this source.
        """
        try:
            records = list(self.records(page))
        except UNREADABLE as error:
            raise WrongShapeError(f"{self.name}: {page.url}: not its page, or a new layout: {_why(error)}") from error
        postings: dict[str, JobPosting] = {}
        unreadable = []
        for number, record in enumerate(records, 1):
            try:
                posting = self.posting(record, page)
            except UNREADABLE as error:
                unreadable.append(f"record {number}: {_why(error)}")
            else:
                if posting:
                    postings.setdefault(posting.key, posting)
        return Reading(tuple(postings.values()), tuple(unreadable))

    def read_detail(self, page: TextResponse) -> Reading:
        """What the page that completes a posting says; read as any other unless a source knows better."""
        return self.read(page)

    async def start(self) -> AsyncIterator[Request]:
        """Scrapy's entry."""
        for request in self.first_pages():
            yield request

    def request(self, ask: str | Ask, listing: str, **more: Any) -> Request:  # noqa: ANN401  passed on to Scrapy
        """A request whose answer, good or bad, is counted for a listing."""
        arguments = {"listing": listing, **more.pop("cb_kwargs", {})}
        self.listings.setdefault(listing, Listing(listing))
        callback = more.pop("callback", self.parse)
        facts = {"callback": callback, "errback": self.failed, "headers": self.headers, "cb_kwargs": arguments, **more}
        return JsonRequest(ask.url, data=ask.json, **facts) if isinstance(ask, Ask) else Request(ask, **facts)

    def parse(self, page: Response, listing: str) -> Iterator[Sighting | Request]:
        """A page of a listing: its postings, each with its detail where there is one, and further pages."""
        reading = self.tallied(page, listing)
        yield from self.sightings(reading.postings, page, listing)
        if isinstance(page, TextResponse):
            yield from (self.request(url, listing, meta=_kept(page)) for url in self.more(page))

    def tallied(self, page: Response, listing: str, read: Callable[[TextResponse], Reading] | None = None) -> Reading:
        """What is read of a page, with what could not be read counted and said."""
        tally = self.listings[listing]
        if not isinstance(page, TextResponse):
            tally.problem = f"{self.name}: {page.url}: no text but {len(page.body)} bytes of something else"
            return Reading(())
        try:
            reading = (read or self.read)(page)
        except WrongShapeError as error:
            tally.problem = str(error)
            return Reading(())
        for reason in reading.unreadable:
            self.unreadable(listing, f"{page.url}: {reason}")
        return reading

    def unreadable(self, listing: str, reason: str) -> None:
        """Count and say what could not be read."""
        tally = self.listings[listing]
        tally.unreadable += 1
        tally.example = tally.example or reason
        self.logger.warning("%s: unreadable: %s", self.name, reason)

    def sightings(self, postings: Iterable[JobPosting], page: Response, listing: str) -> Iterator[Sighting | Request]:
        """Each posting once a run, or the request for the page that completes it."""
        for posting in postings:
            if posting.key in self._met:
                continue
            self._met.add(posting.key)
            self.listings[listing].seen += 1
            detail = self.detail(posting, page) if isinstance(page, TextResponse) else None
            if detail:
                yield self.request(
                    detail,
                    listing,
                    callback=self.parse_detail,
                    cb_kwargs={"posting": posting},
                    meta=_kept(page),
                    dont_filter=True,
                )
            else:
                yield Sighting(posting, listing)

    def parse_detail(self, page: Response, listing: str, posting: JobPosting) -> Iterator[Sighting]:
        """The page that completes a posting; a page without one leaves the posting as its listing stated it."""
        reading = self.tallied(page, listing, self.read_detail)
        completed = posting.completed_by(reading.postings[0]) if reading.postings else posting
        yield Sighting(completed, listing)

    def failed(self, failure: Failure) -> Iterator[Sighting]:
        """A page that did not come: gone if it was a posting's own, else the listing's problem."""
        request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        posting, tally = request.cb_kwargs.get("posting"), self.listings[request.cb_kwargs["listing"]]
        status = failure.value.response.status if isinstance(failure.value, HttpError) else 0
        if status in BLOCKED or (not status and isinstance(failure.value, IgnoreRequest)):
            tally.blocked += 1
        if posting is None:
            tally.problem = f"{self.name}: {request.url}: {_what_came(failure, status)}"
        else:
            yield Sighting(posting, tally.name, gone=status in GONE)


class BoardSpider(PostingSpider):
    """A platform where employers post: one listing a company, found by its token."""

    needs_companies = True
    listing_urls: ClassVar[tuple[str, ...]] = ()
    """Addresses with {board} that together hold a company's listing."""
    board_urls: ClassVar[tuple[str, ...]]
    """Regular expressions whose one group is the token in a board's addresses."""

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
        return next((match[1] for match in found if match), "")

    def board(self, page: TextResponse) -> str:
        """The token of the company whose page this is; empty where neither the request nor the address says."""
        return str(page.meta.get("board") or "") or self.token(page.url)

    def employer(self, page: TextResponse) -> str:
        """The company's name where its line in companies.toml gives it, else its token."""
        return str(page.meta.get("company") or "") or self.board(page)

    def merged(self, first: JobPosting, second: JobPosting) -> JobPosting:
        """One posting from two pages of the same listing: what the first states counts."""
        return second.completed_by(first)

    def parse(
        self, page: Response, listing: str, rest: tuple[str | Ask, ...] = (), so_far: tuple[JobPosting, ...] = ()
    ) -> Iterator[Sighting | Request]:
        """A page of a listing; a listing in several parts is merged before it is passed on."""
        met = {posting.key: posting for posting in so_far}
        for posting in self.tallied(page, listing).postings:
            met[posting.key] = self.merged(met[posting.key], posting) if posting.key in met else posting
        if rest:
            more = {"rest": rest[1:], "so_far": tuple(met.values())}
            yield self.request(rest[0], listing, meta=_kept(page), cb_kwargs=more)
        else:
            yield from self.sightings(met.values(), page, listing)
            yield from (self.request(url, listing, meta=_kept(page)) for url in self.more(page))  # type: ignore[arg-type]

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

    start_pages: ClassVar[tuple[str, ...]] = ()

    def first_pages(self) -> Iterable[Request]:
        """The given page, else the site's own and those of its companies."""
        for url in (self.url,) if self.url else (*self.start_pages, *(company.token for company in self.companies)):
            yield self.request(url, urlsplit(url).hostname or url)


def xml_document(page: TextResponse, root: str) -> Selector:
    """The root element of a whole XML document without a document type, entities left alone.

    Raises:
        ValueError: another root, a document cut short, or one with a document type (an entity bomb).
    """
    text = page.text.strip()
    if not text.endswith((f"</{root}>", f"<{root}/>")) or "<!DOCTYPE" in text[:2000]:
        raise ValueError(f"no whole <{root}> document")
    return Selector(text, type="xml").xpath(f"/{root}")[0]


def _location_type(words: Iterable[str]) -> LocationType | None:
    stated = (read_work_mode("", word) for word in words if word)
    mode = next((mode.mode for mode in stated if mode), None)
    return LOCATION_TYPES[mode] if mode else None


def _kept(page: Response) -> dict[str, Any]:
    """What a page's request knew and the next one needs."""
    return {name: page.meta[name] for name in ("company", "board") if name in page.meta}


def _why(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_context=False)[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    if isinstance(error, KeyError):
        return f"no {error.args[0]!r}"
    return " ".join(str(error).split())[:200] or type(error).__name__


def _what_came(failure: Failure, status: int) -> str:
    if status in BLOCKED:
        return f"answered {status}: blocked; try again later, and less often"
    if status in GONE:
        return f"answered {status}: the board is gone or its name is wrong"
    if status:
        return f"answered {status}"
    if isinstance(failure.value, IgnoreRequest):
        return f"not fetched: {failure.value}"
    return f"did not answer: {' '.join(str(failure.value).split())[:200] or type(failure.value).__name__}"
