"""SmartRecruiters job sites. https://developers.smartrecruiters.com/docs/posting-api."""

from typing import Any

from scrapy.http import TextResponse
from w3lib.url import url_query_parameter

from spiders.base import BoardSpider, address, advanced, moment, sections, wage
from spiders.posting import JobPosting

API = "https://api.smartrecruiters.com/v1/companies"
JOBS = "https://jobs.smartrecruiters.com"


class Smartrecruiters(BoardSpider):
    """A listing in pages, the text in the details; a company that is not there has an empty listing."""

    name = "smartrecruiters"
    listing_urls = (f"{API}/{{board}}/postings?limit=100&offset=0",)
    board_urls = (
        r"api\.smartrecruiters\.com/v1/companies/([\w-]+)",
        r"(?:jobs|careers)\.smartrecruiters\.com/(?:oneclick-ui/company/)?(?!oneclick-ui/)([\w-]+)",
    )

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer] if "jobAd" in answer else list(answer["content"])

    def more(self, page: TextResponse) -> list[str]:
        answer = page.json()
        shown = answer.get("limit") or len(answer["content"])
        seen = int(url_query_parameter(page.url, "offset") or 0) + shown
        return [advanced(page, "offset", shown)] if answer["content"] and seen < answer["totalFound"] else []

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        return f"{API}/{self.board(page)}/postings/{posting.identifier}" if "content" in page.json() else None

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        where, pay, company = (record.get(part) or {} for part in ("location", "compensation", "company"))
        kind, pay = record.get("typeOfEmployment") or {}, pay.get("salary") or pay
        parts = ((record.get("jobAd") or {}).get("sections") or {}).values()
        return self.built(
            identifier=str(record["id"]),
            url=record.get("postingUrl") or f"{JOBS}/{company.get('identifier') or self.board(page)}/{record['id']}",
            apply_url=record.get("applyUrl"),
            title=record["name"],
            company=company.get("name") or self.employer(page),
            html=sections(*((part.get("title"), part.get("text")) for part in parts if isinstance(part, dict))),
            places=[address(where)],
            within=[address(where)],
            mode="remote" if where.get("remote") else "hybrid" if where.get("hybrid") else where.get("locationType"),
            kinds=[kind.get("id"), kind.get("label")],
            base_salary=wage(pay.get("min"), pay.get("max"), pay.get("currency"), pay.get("period")),
            date_posted=moment(record.get("releasedDate")),
            in_language=(record.get("language") or {}).get("code"),
        )
