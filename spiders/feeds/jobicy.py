"""Jobicy, remote jobs. https://jobicy.com/jobs-rss-feed."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import FeedSpider, moment, remote_facts
from spiders.jsonld.pay import read_pay
from spiders.posting import JobPosting


class Jobicy(FeedSpider):
    """The newest postings of all and of some searches; names and titles hold character references."""

    name = "jobicy"
    feed_urls = tuple(
        f"https://jobicy.com/api/v2/remote-jobs?count=100{search}"
        for search in ("", "&geo=germany", "&industry=data-science", "&tag=machine%20learning")
    )

    def records(self, page: TextResponse) -> list[Any]:
        return list(page.json()["jobs"])

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        kinds = record.get("jobType") or ()
        pay = {
            "minValue": record.get("salaryMin") or record.get("annualSalaryMin"),
            "maxValue": record.get("salaryMax") or record.get("annualSalaryMax"),
            "currency": record.get("salaryCurrency"),
            "unitText": record.get("salaryPeriod") or "yearly",
        }
        return self.built(
            identifier=str(record["id"]),
            url=record["url"],
            title=record["jobTitle"],
            company=record.get("companyName") or "",
            html=record.get("jobDescription") or record.get("jobExcerpt") or "",
            kinds=[kinds] if isinstance(kinds, str) else kinds,
            base_salary=read_pay({"baseSalary": pay}),
            date_posted=moment(record.get("pubDate")),
            **remote_facts(record.get("jobGeo")),
        )
