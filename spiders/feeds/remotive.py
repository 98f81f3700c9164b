"""Remotive, remote jobs. https://github.com/remotive-com/remote-jobs-api."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import FeedSpider, moment, remote_facts
from spiders.posting import JobPosting
from spiders.salary import read_salary


class Remotive(FeedSpider):
    """All postings in one answer, a day old; its terms ask for at most four calls a day and a link back."""

    name = "remotive"
    feed_urls = ("https://remotive.com/api/remote-jobs",)

    def records(self, page: TextResponse) -> list[Any]:
        return list(page.json()["jobs"])

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        pay = read_salary(f"Salary: {record.get('salary') or ''}")
        return self.built(
            identifier=str(record["id"]),
            url=record["url"],
            title=record["title"],
            company=record.get("company_name") or "",
            html=record.get("description") or "",
            kinds=[record.get("job_type")],
            base_salary=pay.amount if pay else None,
            skills=tuple(tag for tag in record.get("tags") or () if tag),
            date_posted=moment(record.get("publication_date")),
            **remote_facts(record.get("candidate_required_location")),
        )
