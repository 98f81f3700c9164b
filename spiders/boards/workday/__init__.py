"""Workday career sites: the service behind their pages. https://www.workday.com."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import Ask, BoardSpider, in_country, moment
from spiders.boards.workday.facets import PAGE_SIZE, further
from spiders.boards.workday.names import ADDRESSES, company_name, number, place_names, service, site
from spiders.posting import JobPosting


class Workday(BoardSpider):
    """20 results a page, 2,000 a search: a larger site is searched facet by facet. Its token: tenant.wdN/site."""

    name = "workday"
    headers = {"Accept": "application/json"}
    board_urls = ADDRESSES

    def asks(self, token: str) -> tuple[Ask, ...]:
        query = {"appliedFacets": {}, "limit": PAGE_SIZE, "offset": 0, "searchText": ""}
        return (Ask(f"{service(site(token))}/jobs", query),)

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer] if "jobPostingInfo" in answer else [job for job in answer["jobPostings"] if "title" in job]

    def more(self, page: TextResponse) -> list[Ask]:
        return further(page)

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        return service(posting.url) if "jobPostings" in page.json() else None

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        job, home = record.get("jobPostingInfo") or record, site(self.board(page))
        path = job.get("externalPath") or f"/job/{page.url.partition('/job/')[2]}"
        places = in_country((job.get("country") or {}).get("descriptor"), *place_names(job))
        return self.built(
            identifier=number(job, path),
            url=job.get("externalUrl") or (home and f"{home}{path}"),
            title=job["title"],
            company=company_name(record) or str(page.meta.get("company") or "") or self.board(page).partition(".")[0],
            html=job.get("jobDescription") or "",
            places=places,
            within=places,
            mode=job.get("remoteType"),
            kinds=[job.get("timeType")],
            date_posted=moment(job.get("startDate")),
            valid_through=moment(job.get("endDate")),
        )
