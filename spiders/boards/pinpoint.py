"""Pinpoint: each company's careers site lists itself. https://developers.pinpointhq.com."""

from typing import Any
from urllib.parse import urljoin

from scrapy.http import TextResponse

from spiders.base import MarkedBoardSpider, moment, sections, wage
from spiders.place import read_places
from spiders.posting import JobPosting

PARTS = ("description", "key_responsibilities", "skills_knowledge_expertise", "benefits")


class Pinpoint(MarkedBoardSpider):
    """The whole board in one answer, the text in four parts; pay that the employer hides stands there as well."""

    name = "pinpoint"
    listing_urls = ("https://{board}.pinpointhq.com/postings.json",)
    board_urls = (r"://(?!(?:www|app|api|docs|help|developers|support|status)\.)([\w-]+)\.pinpointhq\.com\b",)
    number = r"/postings/([\w-]+)"

    def records(self, page: TextResponse) -> list[Any]:
        found = page.json()["data"]
        return found if isinstance(found, list) else [found["id"] and found]

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        site = f"https://{self.board(page)}.pinpointhq.com/" if self.board(page) else page.url
        url, where = record.get("url") or urljoin(site, record["path"]), record.get("location") or {}
        town = ", ".join(str(where[part]) for part in ("city", "province") if where.get(part))
        place = town if read_places(town) else where.get("name") or ""
        pay = {part: record.get(f"compensation_{part}") for part in ("minimum", "maximum", "currency", "frequency")}
        return self.built(
            identifier=str(record["id"]),
            url=url,
            title=record["title"],
            company=self.employer(page) or self.token(url),
            html=sections(*((record.get(f"{part}_header"), record.get(part)) for part in PARTS)),
            places=[place],
            within=[place],
            mode=record.get("workplace_type") or record.get("workplace_type_text"),
            kinds=[record.get("employment_type"), record.get("employment_type_text")],
            base_salary=wage(pay) if record.get("compensation_visible", True) else None,
            valid_through=moment(record.get("deadline_at")),
        )
