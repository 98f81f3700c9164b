"""Breezy HR: each company's portal lists itself at /json. https://breezy.hr."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import MarkedBoardSpider, address, moment
from spiders.posting import JobPosting
from spiders.salary import read_salary


class Breezy(MarkedBoardSpider):
    """The whole board in one answer, the text on each posting's own page; `salary` is free text."""

    name = "breezy"
    listing_urls = ("https://{board}.breezy.hr/json",)
    board_urls = (r"://(?!(?:www|app|api|developer|marketing|assets-cdn|attachments-cdn)\.)([\w-]+)\.breezy\.hr\b",)
    number = r"/p/([0-9a-f]{8,40})"

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return answer if isinstance(answer, list) else [answer["friendly_id"] and answer]

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        kind, where = record.get("type") or "", record.get("locations") or [record.get("location") or ""]
        places = [_place(place) for place in where]
        pay = read_salary((record.get("salary") or "").replace("wk", "week"))
        is_guess = pay and pay.amount.unit_text == "MONTH" and "mo" not in record["salary"]
        return self.built(
            identifier=record.get("id") or record["friendly_id"],
            url=record.get("url") or page.urljoin(f"/p/{record['friendly_id']}"),
            title=record["name"],
            company=(record.get("company") or {}).get("name") or self.employer(page),
            html=record.get("description") or "",
            places=places,
            within=places,
            mode="remote" if any(isinstance(place, dict) and place.get("is_remote") for place in where) else None,
            kinds=list(kind.values()) if isinstance(kind, dict) else [kind],
            base_salary=pay.amount.model_copy(update={"unit_text": None} if is_guess else {}) if pay else None,
            date_posted=moment(record.get("published_date")),
        )


def _place(place: Any) -> Any:
    """The address where it has a country, else the name."""
    if not isinstance(place, dict):
        return place or ""
    parts = {part: place.get(part) for part in ("city", "state", "country")}
    names = {part: (it.get("name") or it.get("id")) if isinstance(it, dict) else it for part, it in parts.items()}
    return address(names) if names["country"] else str(place.get("name") or "")
