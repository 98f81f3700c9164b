"""BambooHR career pages. https://www.bamboohr.com."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider, address, moment, wage
from spiders.posting import JobPosting
from spiders.salary import read_salary

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
        return f"{posting.url}/detail" if page.url.endswith("/list") else None

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        url, pay = record.get("jobOpeningShareUrl") or page.url.removesuffix("/detail"), record.get("compensation")
        number = str(record.get("id") or url.rpartition("/")[2])
        host = f"https://{self.board(page)}.bamboohr.com/careers" if self.board(page) else ""
        mode = MODES.get(str(record.get("locationType")), record.get("locationType"))
        return self.built(
            identifier=number,
            url=record.get("jobOpeningShareUrl") or (host and f"{host}/{number}"),
            title=record["jobOpeningName"],
            company=self.employer(page),
            html=record.get("description") or "",
            places=[address(_whole(record.get("atsLocation")) | _whole(record.get("location")))],
            mode=mode or ("remote" if record.get("isRemote") else None),
            kinds=[record.get("employmentStatusLabel")],
            base_salary=_pay(pay),
            date_posted=moment(record.get("datePosted")),
        )


def _pay(pay: Any) -> Any:
    if isinstance(pay, dict):
        return wage(pay.get("min"), pay.get("max"), pay.get("currency"), pay.get("interval") or pay.get("payType"))
    found = read_salary(f"Compensation: {pay}") if pay else None
    return found.amount if found else None


def _whole(place: Any) -> dict[str, Any]:
    stated = {"city": place} if isinstance(place, str) else place or {}
    return {part: value for part, value in stated.items() if value}
