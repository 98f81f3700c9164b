"""Greenhouse job boards. https://developers.greenhouse.io/job-board.html."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider
from spiders.posting import JobPosting


class Greenhouse(BoardSpider):
    """The whole board in one answer; `content` is HTML escaped once more, pay stands in cents."""

    name = "greenhouse"
    listing_urls = ("https://boards-api.greenhouse.io/v1/boards/{board}/jobs?content=true&pay_transparency=true",)
    board_urls = (
        r"/v1/boards/([\w-]+)",
        r"boards(?:\.eu)?\.greenhouse\.io/(?!embed/|v1/)([\w-]+)",
        r"[?&]for=([\w-]+)",
    )

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer] if "absolute_url" in answer else answer["jobs"]

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        facts = {fact["name"].casefold(): str(fact["value"] or "") for fact in record.get("metadata") or ()}
        pay = next(iter(record.get("pay_input_ranges") or ()), None)
        salary = pay and {"currency": pay["currency_type"], "min": pay["min_cents"], "max": pay["max_cents"]}
        return self.built(
            identifier=str(record["id"]),
            url=record["absolute_url"],
            title=record["title"],
            company=record.get("company_name") or self.employer(page),
            html=record.get("content") or "",
            places=[(record.get("location") or {}).get("name") or ""],
            mode=next((value for name, value in facts.items() if "workplace" in name or "remote" in name), None),
            kinds=[value for name, value in facts.items() if "employment" in name or "time type" in name],
            base_salary=salary
            and {"currency": salary["currency"], "min_value": salary["min"] / 100, "max_value": salary["max"] / 100},
            date_posted=record.get("first_published"),
            valid_through=record.get("application_deadline"),
            in_language=record.get("language"),
        )
