"""Ashby job boards. https://developers.ashbyhq.com/docs/public-job-posting-api."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider, address, in_country, moment, wage
from spiders.posting import JobPosting


class Ashby(BoardSpider):
    """The whole board in one answer; some postings are there but not listed; pay without an interval is a year's."""

    name = "ashby"
    listing_urls = ("https://api.ashbyhq.com/posting-api/job-board/{board}?includeCompensation=true",)
    board_urls = (r"(?:api\.ashbyhq\.com/posting-api/job-board|jobs\.ashbyhq\.com)/(?!api/|_next/)([^/?#\s]+)",)

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer] if "jobUrl" in answer else [job for job in answer["jobs"] if job.get("isListed") is not False]

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        others = record.get("secondaryLocations") or ()
        where = [record, *({"location": place} if isinstance(place, str) else place for place in others)]
        names = [place.get("location") or "" for place in where]
        stated = record.get("compensation") or {}
        tiers = [{"components": stated.get("summaryComponents")}, *(stated.get("compensationTiers") or ())]
        parts = (part for tier in tiers for part in tier.get("components") or ())
        return self.built(
            identifier=record["id"],
            url=record["jobUrl"],
            apply_url=record.get("applyUrl"),
            title=record["title"],
            company=self.employer(page) or self.token(record["jobUrl"]),
            html=record.get("descriptionHtml") or record.get("descriptionPlain") or "",
            places=[_place(place) for place in where],
            within=names,
            mode=record.get("workplaceType") or ("remote" if record.get("isRemote") else names[0]),
            kinds=[record.get("employmentType")],
            base_salary=wage(next((part for part in parts if part.get("compensationType") == "Salary"), None), "YEAR"),
            date_posted=moment(record.get("publishedAt")),
        )


def _place(place: Any) -> Any:
    stated = (place.get("address") or {}).get("postalAddress") or {}
    names = in_country(stated.get("addressCountry"), place.get("location"))
    return address(stated) if stated.get("addressLocality") else names[0]
