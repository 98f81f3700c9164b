"""BambooHR career pages. https://www.bamboohr.com."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider, address, moment, wage
from spiders.posting import JobPosting

MODES = {"0": "on-site", "1": "remote", "2": "hybrid"}


class Bamboohr(BoardSpider):
    """The list has no text, date or country; the details have. One of two fields for the place is filled."""

    name = "bamboohr"
    headers = {"Accept": "application/json"}
    listing_urls = ("https://{board}.bamboohr.com/careers/list",)
    board_urls = (r"://(?!(?:www|app|api|help|static|documentation|partners)\.)([\w-]+)\.bamboohr\.(?:com|co\.uk)",)

    def records(self, page: TextResponse) -> list[Any]:
        result = page.json()["result"]
        return list(result) if isinstance(result, list) else [result["jobOpening"]]

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        return f"{posting.url}/detail" if isinstance(page.json()["result"], list) else None

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        link, board = record.get("jobOpeningShareUrl"), self.board(page)
        number = str(record.get("id") or (link or page.url.removesuffix("/detail")).rpartition("/")[2])
        mode = MODES.get(str(record.get("locationType")), record.get("locationType"))
        return self.built(
            identifier=number,
            url=link or (f"https://{board}.bamboohr.com/careers/{number}" if board else ""),
            title=record["jobOpeningName"],
            company=self.employer(page) or self.token(link or ""),
            html=record.get("description") or "",
            places=[address(record.get("location"), record.get("atsLocation"))],
            mode=mode or ("remote" if record.get("isRemote") else None),
            kinds=[record.get("employmentStatusLabel")],
            base_salary=wage(record.get("compensation")),
            date_posted=moment(record.get("datePosted")),
        )
