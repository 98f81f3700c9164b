"""Workable job pages. https://help.workable.com/hc/en-us/articles/115012771647."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import Ask, BoardSpider, moment, wage
from spiders.boards.workable.rows import QUERY, employment, merged, places_of, text_of
from spiders.posting import JobPosting


class Workable(BoardSpider):
    """A listing by POST, the next page by its token, texts in the details; the older widget has a row a location."""

    name = "workable"
    headers = {"Accept": "application/json"}
    board_urls = (
        r"apply\.workable\.com/(?:api/v\d/(?:widget/)?accounts/)?(?!api/|j/)([\w-]+)",
        r"://(?!(?:apply|www|jobs|help|resources|careers)\.)([\w-]+)\.workable\.com",
    )

    def asks(self, token: str) -> tuple[Ask, ...]:
        return (Ask(f"https://apply.workable.com/api/v3/accounts/{token}/jobs", QUERY),)

    def more(self, page: TextResponse) -> list[Ask]:
        token = page.json().get("nextPage") or page.json().get("token")
        return [Ask(page.url, {**QUERY, "token": token})] if token else []

    def records(self, page: TextResponse) -> list[Any]:
        return merged(page.json())

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        return f"{page.url.replace('/v3/', '/v2/')}/{posting.identifier}" if "results" in page.json() else None

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        code, board, places = record["shortcode"], self.board(page), places_of(record)
        return self.built(
            identifier=code,
            url=record.get("url") or f"https://apply.workable.com/{board}{board and '/'}j/{code}/",
            apply_url=record.get("application_url"),
            title=record["title"],
            company=record.get("company") or self.employer(page),
            html=text_of(record),
            places=places,
            within=places,
            mode=record.get("workplace") or ("remote" if record.get("remote") or record.get("telecommuting") else None),
            kinds=employment(record),
            base_salary=wage(record.get("salary")),
            date_posted=moment(record.get("published") or record.get("published_on") or record.get("created_at")),
            in_language=record.get("language"),
        )
