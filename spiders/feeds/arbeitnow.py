"""Arbeitnow, a board for Germany. https://www.arbeitnow.com/api/job-board-api."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from scrapy.http import TextResponse

from spiders.base import FeedSpider
from spiders.posting import JobPosting


class Arbeitnow(FeedSpider):
    """100 postings a page, newest first; `job_types` mixes type and seniority in two languages."""

    name = "arbeitnow"
    feed_urls = ("https://www.arbeitnow.com/api/job-board-api",)

    def records(self, page: TextResponse) -> list[Any]:
        return list(page.json()["data"])

    def more(self, page: TextResponse) -> Iterable[str]:
        following = (page.json().get("links") or {}).get("next")
        return (page.urljoin(following),) if following else ()

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        places = list(dict.fromkeys(part.strip() for part in (record.get("location") or "").split(",")))
        return self.built(
            identifier=record["slug"],
            url=record["url"],
            title=record["title"],
            company=record["company_name"],
            html=record.get("description") or "",
            places=[", ".join(places)],
            mode="remote" if record.get("remote") else None,
            kinds=record.get("job_types") or (),
            skills=tuple(tag for tag in record.get("tags") or () if tag != "Remote"),
            date_posted=datetime.fromtimestamp(record["created_at"], UTC) if record.get("created_at") else None,
        )
