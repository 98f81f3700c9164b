"""PostingSpider: what all sources have in common."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from scrapy import Request, Spider
from scrapy.http import JsonRequest, Response, TextResponse
from twisted.python.failure import Failure

from spiders.base.fault import GONE, UNREADABLE, WrongShapeError, is_blocked, is_forbidden, status_of, what_came, why
from spiders.base.remote import residences
from spiders.base.tally import Ask, Listing
from spiders.companies import Company
from spiders.employment import employment_types
from spiders.html_text import plain_text, unescape_fully
from spiders.jsonld.where import read_locations
from spiders.place import read_places
from spiders.posting import JobPosting, LocationType, Organization, Place, Reading, Seen, Sighting
from spiders.work_mode import read_work_mode

UNCHANGED = 304
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
    revision: ClassVar[int] = 1
    """Of its reading: a change that reads more from the same page counts it up, and everything is read again."""
    whole: ClassVar[bool] = True
    """Whether its listings show every open posting, so that what is missing is gone."""
    misses: ClassVar[int] = 1
    """In how many complete runs in a row a posting must be missing before it is closed."""
    links_to_postings: ClassVar[bool] = False
    """Whether the pages that it follows are postings' own, which need no second look for a while."""

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
        places: Iterable[str | Mapping[str, Any]] = (),
        kinds: Iterable[str | None] = (),
        mode: str | None = None,
        within: Iterable[str | Mapping[str, Any]] = (),
        **facts: Any,  # noqa: ANN401  JobPosting's own
    ) -> JobPosting:
        """A posting from what sources have in common.

        `html` (or text) becomes the description; `places` are names or schema.org Places (see `address`); `mode`,
        else the names, says whether the work is remote; what is no town in `within` is where one may then live;
        the words in `kinds` become employment types.
        """
        where = list(places)
        names = [place for place in where if isinstance(place, str)]
        facts.setdefault("job_location", tuple(found for place in where for found in _places(place)))
        facts.setdefault("job_location_type", _location_type([(mode or "").replace("_", "-"), *names]))
        if facts["job_location_type"] == "TELECOMMUTE":
            facts.setdefault("applicant_location_requirements", residences(*map(_wider_name, within)))
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

    def parse(self, page: Response, listing: str) -> Iterator[Sighting | Seen | Request]:
        """A page of a listing: its postings, each with its detail where there is one, and further pages."""
        if page.status == UNCHANGED:
            yield Seen(page.url, listing)
            return
        reading = self.tallied(page, listing)
        yield from self.sightings(reading.postings, page, listing)
        yield from self.further(page, listing)

    def further(self, page: Response, listing: str) -> Iterator[Request]:
        """The further pages that a page of a listing names."""
        tally = self.listings[listing]
        try:
            asks = tuple(self.more(page)) if isinstance(page, TextResponse) else ()
        except UNREADABLE as error:
            tally.problem = tally.problem or f"{self.name}: {page.url}: no way to further pages: {why(error)}"
        else:
            tally.whole = tally.whole and all(ask.whole for ask in asks if isinstance(ask, Ask))
            yield from (self.request(ask, listing, meta=kept(page)) for ask in asks)

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
            if not posting.url:
                self.unreadable(listing, f"{page.url}: no address for {posting.title!r}")
            if not posting.url or posting.key in self._met:
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
                yield Sighting(posting, listing, page=page.url, revision=self.revision)

    def parse_detail(self, page: Response, listing: str, posting: JobPosting) -> Iterator[Sighting]:
        """The page that completes a posting; without one it is as its listing states it, or as it was known."""
        stated = Sighting(posting, listing, listed=posting.content_hash, page=page.url, revision=self.revision)
        reading = self.tallied(page, listing, self.read_detail) if page.status != UNCHANGED else Reading(())
        if reading.postings:
            yield stated._replace(posting=posting.completed_by(reading.postings[0]))
        else:
            yield stated._replace(whole=False, unchanged=page.status == UNCHANGED)

    def failed(self, failure: Failure) -> Iterator[Sighting]:
        """A page that did not come: gone if it was a posting's own, else the listing's problem."""
        request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        posting, tally = request.cb_kwargs.get("posting"), self.listings[request.cb_kwargs["listing"]]
        tally.blocked += is_blocked(failure)
        if posting is None:
            tally.problem = f"{self.name}: {request.url}: {what_came(failure)}"
            return
        gone = status_of(failure) in GONE
        if not gone and not is_forbidden(failure):
            self.unreadable(tally.name, f"{request.url}: {what_came(failure)}")
        yield Sighting(posting, tally.name, gone, listed=posting.content_hash, whole=False, revision=self.revision)


def _places(place: str | Mapping[str, Any]) -> tuple[Place, ...]:
    return read_places(place) if isinstance(place, str) else read_locations({"jobLocation": place}, "")


def _wider_name(place: str | Mapping[str, Any]) -> str:
    """The name of a place that is no town: a country, a region, a continent."""
    if isinstance(place, str):
        return "" if any(found.address_locality for found in read_places(place)) else place
    country = str(place["address"]["addressCountry"] or "")
    return "" if place["address"]["addressLocality"] else country.upper() if len(country) == len("DE") else country


def _location_type(words: Iterable[str]) -> LocationType | None:
    stated = (read_work_mode("", word) for word in words if word)
    mode = next((mode.mode for mode in stated if mode), None)
    return LOCATION_TYPES[mode] if mode else None


def kept(page: Response) -> dict[str, Any]:
    """What a page's request knew and the next one needs."""
    return {name: page.meta[name] for name in ("company", "board") if name in page.meta}
