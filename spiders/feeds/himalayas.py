"""Himalayas, remote jobs. https://himalayas.app/api."""

from collections.abc import Iterable
from typing import Any

from scrapy.http import TextResponse
from w3lib.url import add_or_replace_parameters, url_query_cleaner

from spiders.base import FeedSpider, moment, remote_facts
from spiders.jsonld.pay import read_pay
from spiders.posting import JobPosting

PAGE_SIZE = 20
MOST_PAGES = 25


class Himalayas(FeedSpider):
    """20 postings a page, newest first, of about 100,000; where may be worked from is a list of names or of records."""

    name = "himalayas"
    feed_urls = (f"https://himalayas.app/jobs/api?limit={PAGE_SIZE}&offset=0",)

    def records(self, page: TextResponse) -> list[Any]:
        return list(page.json()["jobs"])

    def more(self, page: TextResponse) -> Iterable[str]:
        answer = page.json()
        following = (answer.get("offset") or 0) + len(answer["jobs"])
        cursor = answer.get("nextCursor")
        if not answer["jobs"] or page.meta.get("depth", 0) + 1 >= MOST_PAGES:
            return
        if cursor:
            yield add_or_replace_parameters(url_query_cleaner(page.url, ["offset"], remove=True), {"cursor": cursor})
        elif following < min(answer.get("totalCount") or 0, MOST_PAGES * PAGE_SIZE):
            yield add_or_replace_parameters(page.url, {"offset": str(following)})

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        link, guid = record.get("applicationLink"), record.get("guid")
        pay = {
            "minValue": record.get("minSalary"),
            "maxValue": record.get("maxSalary"),
            "currency": record.get("currency"),
            "unitText": record.get("salaryPeriod") or "annual",
        }
        return self.built(
            identifier=guid or link,
            url=guid if str(guid).startswith("http") else link,
            apply_url=link,
            title=record["title"],
            company=record.get("companyName") or "",
            html=record.get("description") or record.get("excerpt") or "",
            kinds=[record.get("employmentType")],
            base_salary=read_pay({"baseSalary": pay}),
            skills=tuple(str(name).replace("-", " ") for name in record.get("categories") or ()),
            date_posted=moment(record.get("pubDate")),
            valid_through=moment(record.get("expiryDate")),
            **remote_facts(*(_name(place) for place in record.get("locationRestrictions") or ())),
        )


def _name(place: Any) -> str:
    return str(place.get("name") or place.get("alpha2") or "") if isinstance(place, dict) else str(place)
