"""Workday career sites: the service behind their pages. https://www.workday.com."""

import json
import re
from typing import Any

from scrapy.http import Request, TextResponse

from spiders.base import Ask, BoardSpider, in_country, moment
from spiders.base.facets import widest
from spiders.posting import JobPosting

PAGE_SIZE = 20
MOST_RESULTS = 2000
LOCALE = "(?:/[a-z]{2}(?:-[A-Z]{2})?(?=/))?"
TENANT = rf"\.myworkdaysite\.com(?:/wday/cxs|{LOCALE}/recruiting)"
CODES = re.compile(r"^([A-Z]{3}) ([A-Z]{2} )?(?=[A-Z][a-z])")


class Workday(BoardSpider):
    """20 results a page, 2,000 a search: a larger site is searched facet by facet. Its token: tenant.wdN/site."""

    name = "workday"
    headers = {"Accept": "application/json"}
    board_urls = (
        rf"://([\w-]+\.wd\d+)\.myworkdayjobs(?:-impl)?\.com(?:/wday/cxs/[\w-]+|{LOCALE})(/(?!robots\.)[\w-]+)",
        rf"://(?=wd\d+{TENANT}/([\w-]+))(?=wd\d+(\.))(wd\d+){TENANT}/[\w-]+(/[\w-]+)",
    )

    def asks(self, token: str) -> tuple[Ask, ...]:
        query = {"appliedFacets": {}, "limit": PAGE_SIZE, "offset": 0, "searchText": ""}
        return (Ask(f"{_service(_site(token))}/jobs", query),)

    def employer(self, page: TextResponse) -> str:
        return str(page.meta.get("company") or "") or self.board(page).partition(".")[0]

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer] if "jobPostingInfo" in answer else [job for job in answer["jobPostings"] if "title" in job]

    def more(self, page: TextResponse) -> list[Ask]:
        request, total = page.request or Request(page.url), page.json()["total"]
        query = json.loads(request.body or b"{}")
        if query.get("offset"):
            return []
        if total < MOST_RESULTS:
            return [Ask(page.url, {**query, "offset": offset}) for offset in range(PAGE_SIZE, total, PAGE_SIZE)]
        applied = query.get("appliedFacets") or {}
        facet = widest(page.json()["facets"], applied)
        return [Ask(page.url, {**query, "appliedFacets": {**applied, facet.name: [value]}}) for value in facet.values]

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        return _service(posting.url) if "jobPostings" in page.json() else None

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        job, token = record.get("jobPostingInfo") or record, self.board(page)
        path = job.get("externalPath") or f"/job/{page.url.partition('/job/')[2]}"
        number = path.rpartition("_")[2]
        fields = (field for field in job.get("bulletFields") or () if field and number.startswith(field))
        stated = job.get("location") or job.get("locationsText"), *(job.get("additionalLocations") or ())
        first, *others = map(_name, stated)
        places = [in_country(first, (job.get("country") or {}).get("descriptor")), *others]
        company = (record.get("hiringOrganization") or {}).get("name") or ""
        return self.built(
            identifier=job.get("jobReqId") or next(fields, number),
            url=job.get("externalUrl") or (f"{_site(token)}{path}" if "/" in token else ""),
            title=job["title"],
            company=re.sub(r"^\d{3,9}[ -]+", "", company) or self.employer(page),
            html=job.get("jobDescription") or "",
            places=places,
            within=places,
            mode=job.get("remoteType"),
            kinds=[job.get("timeType")],
            date_posted=moment(job.get("startDate")),
            valid_through=moment(job.get("endDate")),
        )


def _name(place: Any) -> str:
    """A place's name with commas, "USA, DC, Washington"; nothing for "3 Locations"."""
    text = str(place.get("descriptor") if isinstance(place, dict) else place or "")
    commas = CODES.sub(lambda codes: codes[0].replace(" ", ", "), text.replace("  ", ", "))
    return "" if re.fullmatch(r"\d+ \w+", text) else commas


def _site(token: str) -> str:
    host, _, site = token.partition("/")
    return f"https://{host}.myworkdayjobs.com/{site}"


def _service(address: str) -> str:
    """Where the service answers for a page of a site."""
    return re.sub(r"//([^./]+)([^/]+)/", r"//\1\2/wday/cxs/\1/", address, count=1)
