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
        return advanced(page, "skip", PAGE_SIZE) if len(self.records(page)) >= PAGE_SIZE else []

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        where = record.get("categories") or {}
        places = in_country(record.get("country"), *(where.get("allLocations") or [where.get("location")]))
        text = record.get("description") or record.get("descriptionBody") or record.get("descriptionPlain")
        parts = [(part.get("text"), f"<ul>{part.get('content') or ''}</ul>") for part in record.get("lists") or ()]
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
            base_salary=wage(record.get("salaryRange")),
            date_posted=moment(record.get("createdAt")),
        )
