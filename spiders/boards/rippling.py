"""Rippling's job boards. https://developer.rippling.com/documentation/job-board-api-v2."""

import re
from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider, address, advanced, gathered, moment, sections, wage, widest
from spiders.posting import JobPosting

API = "https://ats.rippling.com/api/v2/board/{board}/jobs"


class Rippling(BoardSpider):
    """A record for each place of a posting (v1: all in one list); text, date and pay stand in its detail."""

    name = "rippling"
    listing_urls = (f"{API}?page=0&pageSize=100",)
    board_urls = (r"//a[tp][si]\.[\w.]{,9}rippling\.com/(?:[\w/]{,30}/board/|[a-z]{2}-[A-Z]{2}/|(?!api))([\w-]+)",)

    def records(self, page: TextResponse) -> list[list[Any]]:
        answer = page.json()
        return gathered(answer if isinstance(answer, list) else answer.get("items", [answer]), "uuid", "id")

    def more(self, page: TextResponse) -> list[str]:
        return advanced(page, "page", 1, page.json()["totalPages"]) if "totalPages" in page.json() else []

    def detail(self, posting: JobPosting, page: TextResponse) -> str:
        return f"{API.format(board=self.board(page))}/{posting.identifier}"

    def posting(self, record: list[Any], page: TextResponse) -> JobPosting:
        first, places = record[0], [place for row in record for place in _places(row)]
        text, kind = first.get("description") or {}, str(first.get("employmentType"))
        modes = {place.get("workplaceType") for place in places}
        return self.built(
            identifier=first.get("uuid") or first["id"],
            url=first["url"],
            title=first["name"],
            company=first.get("companyName") or self.employer(page) or self.token(first["url"]),
            html=sections(*((None, part) for part in (text.values() if isinstance(text, dict) else [text]))),
            places=[address(place if place.get("country") else place.get("name")) for place in places],
            within=re.findall(r"Remote \(([^()]{1,200})\)", str(places)),
            mode=next((mode for mode in ("REMOTE", "HYBRID", "ON_SITE") if mode in modes), None),
            kinds=[kind.replace("_FT", " full time").replace("_PT", " part time")],
            base_salary=widest(wage(band) for band in first.get("payRangeDetails") or ()),
            date_posted=moment(first.get("createdOn")),
            in_language=first.get("language") or None,
        )


def _places(row: Any) -> list[Any]:
    names = row.get("workLocations") or [(row.get("workLocation") or {}).get("label")]
    return row.get("locations") or [{"name": name} for name in names]
