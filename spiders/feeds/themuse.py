"""The Muse. https://www.themuse.com/developers/api/v2."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from scrapy.http import TextResponse
from w3lib.url import add_or_replace_parameter

from spiders.base import FeedSpider, moment
from spiders.posting import JobPosting

CATEGORIES = ("Data Science", "Data and Analytics", "Software Engineering", "Machine Learning")
PLACES = ("Flexible / Remote", "Berlin, Germany", "Munich, Germany", "Hamburg, Germany", "Frankfurt, Germany",
          "Cologne, Germany", "Stuttgart, Germany", "Vienna, Austria", "Zurich, Switzerland")  # fmt: skip
MOST_PAGES = 10


class Themuse(FeedSpider):
    """20 postings a page, by category, remote or in larger towns; high pages are refused."""

    name = "themuse"
    feed_urls = tuple(
        "https://www.themuse.com/api/public/jobs?"
        + urlencode([("category", category), *(("location", place) for place in PLACES), ("page", 1)])
        for category in CATEGORIES
    )

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer] if "contents" in answer else list(answer["results"])

    def more(self, page: TextResponse) -> Iterable[str]:
        answer = page.json()
        number = answer.get("page", 0) + 1
        if answer.get("results") and number <= min(answer["page_count"], MOST_PAGES):
            yield add_or_replace_parameter(page.url, "page", str(number))

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        names = [place["name"] for place in record.get("locations") or () if place.get("name")]
        company = record.get("company") or {}
        link = (record.get("refs") or {}).get("landing_page")
        return self.built(
            identifier=str(record["id"]),
            url=link or f"https://www.themuse.com/jobs/{company['short_name']}/{record['short_name']}",
            title=record["name"],
            company=company.get("name") or "",
            html=record.get("contents") or "",
            places=[name for name in names if "remote" not in name.casefold()],
            kinds=[level.get("name") for level in record.get("levels") or ()],
            mode="remote" if any("remote" in name.casefold() for name in names) else None,
            date_posted=moment(record.get("publication_date")),
        )
