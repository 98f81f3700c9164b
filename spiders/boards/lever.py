"""Lever job sites. https://github.com/lever/postings-api."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider, advanced, in_country, moment, sections, wage
from spiders.posting import JobPosting

PAGE_SIZE = 100


class Lever(BoardSpider):
    """A text in several parts; HTML where JSON is not asked for; a company on the EU host has the token eu.NAME."""

    name = "lever"
    headers = {"Accept": "application/json"}
    board_urls = (r"(?:api|jobs)\.(eu\.)?lever\.co/(?:v0/postings/)?(?!v0/)([\w%-]+)",)

    def asks(self, token: str) -> tuple[str, ...]:
        region, _, site = token.rpartition(".")
        return (f"https://api{region and f'.{region}'}.lever.co/v0/postings/{site}?mode=json&skip=0&limit={PAGE_SIZE}",)

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return answer if isinstance(answer, list) else [answer["hostedUrl"] and answer]

    def more(self, page: TextResponse) -> list[str]:
        postings = page.json()
        is_full = isinstance(postings, list) and len(postings) >= PAGE_SIZE
        return [advanced(page, "skip", PAGE_SIZE)] if is_full else []

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        where, pay = record.get("categories") or {}, record.get("salaryRange") or {}
        first, *others = [name for name in where.get("allLocations") or [where.get("location")] if name] or [""]
        places = [in_country(first, record.get("country")), *others]
        parts = [(part.get("text"), f"<ul>{part.get('content') or ''}</ul>") for part in record.get("lists") or ()]
        text = record.get("description") or record.get("descriptionBody") or record.get("descriptionPlain")
        ends = ((None, record.get(part)) for part in ("additional", "salaryDescription"))
        return self.built(
            identifier=record["id"],
            url=record["hostedUrl"],
            apply_url=record.get("applyUrl"),
            title=record["text"],
            company=(self.employer(page) or self.token(record["hostedUrl"])).removeprefix("eu."),
            html=sections((None, text), *parts, *ends),
            places=places,
            within=places,
            mode=record.get("workplaceType"),
            kinds=[where.get("commitment")],
            base_salary=wage(pay.get("min"), pay.get("max"), pay.get("currency"), pay.get("interval")),
            date_posted=moment(record.get("createdAt")),
        )
