"""PostingSpider: what all sources have in common."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from scrapy import Request, Spider
from scrapy.http import JsonRequest, Response, TextResponse
from twisted.python.failure import Failure

from spiders.base.fault import GONE, UNREADABLE, WrongShapeError, is_blocked, status_of, what_came, why
from spiders.base.tally import Ask, Listing, Sighting
from spiders.companies import Company
from spiders.employment import employment_types
from spiders.html_text import plain_text, unescape_fully
from spiders.place import read_places
from spiders.posting import JobPosting, LocationType, Organization, Reading
from spiders.work_mode import read_work_mode

LOCATION_TYPES: dict[str, LocationType] = {"REMOTE": "TELECOMMUTE", "HYBRID": "HYBRID", "ONSITE": "ONSITE"}


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
            raise WrongShapeError(f"{self.name}: {page.url}: not its page, or a new layout: {why(error)}") from error
        postings: dict[str, JobPosting] = {}
        unreadable = []
        for number, record in enumerate(records, 1):
            try:
                posting = self.posting(record, page)
            except UNREADABLE as error:
                unreadable.append(f"record {number}: {why(error)}")
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
            yield from (self.request(url, listing, meta=kept(page)) for url in self.more(page))

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
                    meta=kept(page),
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
        tally.blocked += is_blocked(failure)
        if posting is None:
            tally.problem = f"{self.name}: {request.url}: {what_came(failure)}"
        else:
            yield Sighting(posting, tally.name, gone=status_of(failure) in GONE)


def _location_type(words: Iterable[str]) -> LocationType | None:
    stated = (read_work_mode("", word) for word in words if word)
    mode = next((mode.mode for mode in stated if mode), None)
    return LOCATION_TYPES[mode] if mode else None


def kept(page: Response) -> dict[str, Any]:
    """What a page's request knew and the next one needs."""
    return {name: page.meta[name] for name in ("company", "board") if name in page.meta}
