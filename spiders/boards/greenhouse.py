"""Greenhouse job boards. https://developers.greenhouse.io/job-board.html."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider
from spiders.posting import JobPosting


class Greenhouse(BoardSpider):
    """The whole board in one answer; `content` is HTML escaped once more, pay stands in cents."""

    name = "greenhouse"
    listing_urls = ("https://boards-api.greenhouse.io/v1/boards/{board}/jobs?content=true&pay_transparency=true",)
    board_urls = (r"boards(?:-api|\.eu)?\.greenhouse\.io/(?:v1/boards/|embed/[^#]{0,99}\bfor=|(?!embed/|v1/))([\w-]+)",)

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer] if "absolute_url" in answer else answer["jobs"]

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        facts = {fact["name"].casefold(): str(fact["value"] or "") for fact in record.get("metadata") or ()}
        pay: dict[str, Any] = next(iter(record.get("pay_input_ranges") or ()), {})
        ends = {f"{end}_value": pay[f"{end}_cents"] / 100 for end in ("min", "max") if pay.get(f"{end}_cents")}
        return self.built(
            identifier=str(record["id"]),
            url=record["absolute_url"],
            title=record["title"],
            company=record.get("company_name") or self.employer(page),
            html=record.get("content") or "",
            places=[(record.get("location") or {}).get("name") or ""],
            mode=next((value for name, value in facts.items() if "workplace" in name or "remote" in name), None),
            kinds=[value for name, value in facts.items() if "employment" in name or "time type" in name],
            base_salary={"currency": pay["currency_type"], **ends} if ends else None,
            date_posted=record.get("first_published"),
            valid_through=record.get("application_deadline"),
            in_language=record.get("language"),
        )
