"""Teamtailor career sites. https://support.teamtailor.com/en/articles/5963397."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider
from spiders.boards.teamtailor.feeds import following, items
from spiders.jsonld.record import posting_of
from spiders.posting import JobPosting, Organization


class Teamtailor(BoardSpider):
    """A JSON feed with a schema.org JobPosting an item, or RSS; a company on a host of its own has it as its token."""

    name = "teamtailor"
    board_urls = (
        r"://(?!(?:www|app|api|docs|support)\.)([\w-]+)\.teamtailor\.com",
        r"://([\w-]+\.[\w-]+\.teamtailor\.com)",
        r"://([\w.-]+)/jobs\.json(?:[?#]|$)",
    )

    def asks(self, token: str) -> tuple[str, ...]:
        return (f"https://{token if '.' in token else f'{token}.teamtailor.com'}/jobs.json",)

    def records(self, page: TextResponse) -> list[Any]:
        return items(page)

    def more(self, page: TextResponse) -> list[str]:
        return following(page)

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        stated = {name: value for name, value in (record.get("_jobposting") or {}).items() if value}
        text, posted = record.get("content_html") or record.get("content_text"), record.get("date_published")
        node = {**record, "description": text, "datePosted": posted, **stated, "url": record["url"]}
        found = posting_of(node, record["url"], self.name, None)
        company = str(page.meta.get("company") or record.get("feed") or self.employer(page))
        owner = found.hiring_organization or Organization(name=company)
        return found.model_copy(update={"identifier": str(record["id"]), "hiring_organization": owner})
