"""Teamtailor career sites. https://support.teamtailor.com/en/articles/5963397."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider, address, moment, xml_document
from spiders.jsonld.record import posting_of
from spiders.posting import JobPosting, Organization

MODES = {"fully": "remote", "hybrid": "hybrid"}


class Teamtailor(BoardSpider):
    """A JSON feed with a schema.org JobPosting an item, or RSS; a company on a host of its own has it as its token."""

    name = "teamtailor"
    board_urls = (
        r"://(?!(?:www|app|api|docs|support|help)\.)([\w-]+)\.teamtailor\.com",
        r"://([\w-]+\.[\w-]+\.teamtailor\.com)",
        r"://([\w.-]+)/jobs\.(?:json|rss)(?:[?#]|$)",
    )

    def asks(self, token: str) -> tuple[str, ...]:
        return (f"https://{token if '.' in token else f'{token}.teamtailor.com'}/jobs.json",)

    def records(self, page: TextResponse) -> list[Any]:
        if page.text.lstrip().startswith("<"):
            return list(xml_document(page, "rss").xpath("channel/item"))
        return list(page.json()["items"])

    def more(self, page: TextResponse) -> list[str]:
        following = None if page.text.lstrip().startswith("<") else page.json().get("next_url")
        return [page.urljoin(following)] if following else []

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        if not isinstance(record, dict):
            return self._item(record, page)
        stated = record.get("_jobposting") or {}
        node = {
            **stated,
            "title": stated.get("title") or record["title"],
            "url": record["url"],
            "description": stated.get("description") or record.get("content_html") or record.get("content_text"),
            "datePosted": stated.get("datePosted") or record.get("date_published"),
            "inLanguage": stated.get("inLanguage") or page.json().get("language"),
        }
        found = posting_of(node, record["url"], self.name, None)
        company = found.hiring_organization or Organization(name=self._company(page, page.json().get("title")))
        return found.model_copy(update={"identifier": str(record["id"]), "hiring_organization": company})

    def _company(self, page: TextResponse, title: str | None) -> str:
        return str(page.meta.get("company") or "") or title or self.employer(page)

    def _item(self, item: Any, page: TextResponse) -> JobPosting:
        fact = _facts(item)
        return self.built(
            identifier=fact.get("guid") or fact["link"],
            url=fact["link"],
            title=fact["title"],
            company=self._company(page, item.xpath("string(../title)").get()),
            html=fact.get("description", ""),
            places=[address(_facts(place)) for place in item.xpath(".//*[local-name()='location']")],
            mode=MODES.get(fact.get("remoteStatus", "")),
            date_posted=moment(fact.get("pubDate")),
        )


def _facts(item: Any) -> dict[str, str]:
    return {child.xpath("local-name()").get(): child.xpath("string()").get("").strip() for child in item.xpath("*")}
