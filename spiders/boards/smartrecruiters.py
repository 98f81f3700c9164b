"""SmartRecruiters job sites. https://developers.smartrecruiters.com/docs/posting-api."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider, address, advanced, moment, sections, wage
from spiders.posting import JobPosting

PARTS = ("location", "compensation", "company", "typeOfEmployment", "language", "jobAd")


class Smartrecruiters(BoardSpider):
    """A listing in pages, the text in the details; a company that is not there has an empty listing."""

    name = "smartrecruiters"
    listing_urls = ("https://api.smartrecruiters.com/v1/companies/{board}/postings?limit=100&offset=0",)
    board_urls = (
        r"(?:api|jobs|careers)\.smartrecruiters\.com/(?:v1/companies/|oneclick-ui/company/)?(?!v1/|oneclick-ui/)([\w-]+)",
    )

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer] if "jobAd" in answer else list(answer["content"])

    def more(self, page: TextResponse) -> list[str]:
        return advanced(page, "offset", len(page.json()["content"]), page.json()["totalFound"])

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        return page.urljoin(f"postings/{posting.identifier}") if "content" in page.json() else None

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        where, pay, company, kind, language, advertisement = (record.get(part) or {} for part in PARTS)
        parts = (part for part in (advertisement.get("sections") or {}).values() if isinstance(part, dict))
        owner = company.get("identifier") or self.board(page)
        return self.built(
            identifier=str(record["id"]),
            url=record.get("postingUrl") or f"https://jobs.smartrecruiters.com/{owner}/{record['id']}",
            apply_url=record.get("applyUrl"),
            title=record["name"],
            company=company.get("name") or self.employer(page),
            html=sections(*((part.get("title"), part.get("text")) for part in parts)),
            places=[address(where)],
            within=[address(where)],
            mode="remote" if where.get("remote") else "hybrid" if where.get("hybrid") else where.get("locationType"),
            kinds=[kind.get("id"), kind.get("label")],
            base_salary=wage(pay.get("salary") or pay),
            date_posted=moment(record.get("releasedDate")),
            in_language=language.get("code"),
        )
