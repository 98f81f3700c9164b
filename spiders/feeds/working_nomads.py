"""Working Nomads, remote jobs. https://www.workingnomads.com/jobsapi."""

import re
from typing import Any

from scrapy.http import TextResponse

from spiders.base import FeedSpider, moment, remote_facts
from spiders.posting import JobPosting

_NUMBER = re.compile(r"/(\d{1,12})(?:[/?#]|$)")


class WorkingNomads(FeedSpider):
    """One list without numbers: a posting's is in its address. Tags stand in one string."""

    name = "working_nomads"
    feed_urls = ("https://www.workingnomads.com/api/exposed_jobs/",)

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        if not isinstance(answer, list):
            raise TypeError("no list")
        return answer

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        number, tags = _NUMBER.search(record["url"]), record.get("tags") or ()
        return self.built(
            identifier=number[1] if number else record["url"],
            url=record["url"],
            title=record["title"],
            company=record.get("company_name") or "",
            html=record.get("description") or "",
            skills=tuple(tag.strip() for tag in (tags.split(",") if isinstance(tags, str) else tags) if tag.strip()),
            date_posted=moment(record.get("pub_date")),
            **remote_facts(record.get("location")),
        )
