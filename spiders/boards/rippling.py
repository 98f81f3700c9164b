"""Rippling's job boards. https://developer.rippling.com/documentation/job-board-api-v2."""

import re
from typing import Any

from scrapy.http import TextResponse
from w3lib.url import add_or_replace_parameter

from spiders.base import BoardSpider, address, moment, sections, wage
from spiders.posting import JobPosting

API = "https://ats.rippling.com/api/v2/board/{board}/jobs"
REMOTE = re.compile(r"Remote \(([^()]{1,200})\)")


class Rippling(BoardSpider):
    """A record for each place of a posting (v1: all in one list); text, date and pay stand in its detail."""

    name = "rippling"
    headers = {"Accept": "application/json"}
    listing_urls = (f"{API}?page=0&pageSize=100",)
    board_urls = (
        r"rippling\.com/(?:platform/)?api/(?:ats/)?v\d/board/([\w-]+)",
        r"ats\.(?:\w+\.)?rippling\.com/(?:[a-z]{2}-[A-Z]{2}/)?(?!api/|[a-z]{2}-[A-Z]{2}/)([\w-]+)(?:/jobs|/?$)",
    )

    def records(self, page: TextResponse) -> list[list[Any]]:
        answer, grouped = page.json(), dict[str, list[Any]]()
        for row in answer if isinstance(answer, list) else answer.get("items", [answer]):
            grouped.setdefault(row.get("uuid") or row["id"], []).append(row)
        return list(grouped.values())

    def more(self, page: TextResponse) -> list[str]:
        answer = {} if isinstance(page.json(), list) else page.json()
        number = (answer.get("page") or 0) + 1
        return [add_or_replace_parameter(page.url, "page", str(number))] if number < answer.get("totalPages", 0) else []

    def detail(self, posting: JobPosting, page: TextResponse) -> str:
        return f"{API.format(board=self.board(page))}/{posting.identifier}"

    def posting(self, record: list[Any], page: TextResponse) -> JobPosting:
        first, number, board = record[0], record[0].get("uuid") or record[0]["id"], self.board(page)
        url = first.get("url") or (f"https://ats.rippling.com/{board}/jobs/{number}" if board else "")
        text, kind, places = first.get("description") or {}, first.get("employmentType") or "", _places(record)
        named = [name for place in places for name in REMOTE.findall(str(place.get("name")))]
        modes = {place.get("workplaceType") for place in places} | ({"REMOTE"} if named else set())
        return self.built(
            identifier=number,
            url=url,
            title=first["name"],
            company=first.get("companyName") or self.employer(page) or self.token(url),
            html=sections(*((None, part) for part in (text.values() if isinstance(text, dict) else [text]))),
            places=[_place(place) for place in places],
            within=named,
            mode=next((mode for mode in ("REMOTE", "HYBRID", "ON_SITE") if mode in modes), None),
            kinds=[_kind(word) for word in (kind.values() if isinstance(kind, dict) else [kind])],
            base_salary=_pay(first.get("payRangeDetails") or ()),
            date_posted=moment(first.get("createdOn")),
            in_language=first.get("language") or None,
        )


def _places(record: list[Any]) -> list[dict[str, Any]]:
    """The places of all rows as records with a name."""
    places = [place for row in record for place in row.get("locations") or ()]
    names = [
        name for row in record for name in row.get("workLocations") or [(row.get("workLocation") or {}).get("label")]
    ]
    return places or [{"name": name} for name in names if name]


def _place(place: dict[str, Any]) -> Any:
    parts = {"city": place.get("city"), "region": place.get("state"), "country": place.get("countryCode")}
    parts["country"] = parts["country"] or place.get("country")
    return address(parts) if any(parts.values()) else str(place.get("name") or "")


def _kind(word: str) -> str:
    """SALARIED_FT in words."""
    return re.sub(r"_FT$", " full time", re.sub(r"_PT$", " part time", word or ""))


def _pay(bands: Any) -> Any:
    """From the least to the most of the bands in the first one's currency and period; they differ by place or level."""
    same = [band for band in bands if all(band.get(unit) == bands[0].get(unit) for unit in ("currency", "frequency"))]
    ends = [float(band[end]) for band in same for end in ("rangeStart", "rangeEnd") if band.get(end)]
    return wage(min(ends), max(ends), same[0].get("currency"), same[0].get("frequency")) if ends else None
