"""Hacker News "Ask HN: Who is hiring?". https://hn.algolia.com/api, https://github.com/HackerNews/API."""

import html
import re
from collections.abc import Iterable
from typing import Any

from scrapy.http import TextResponse

from spiders.base import FeedSpider, moment
from spiders.feeds.hacker_news.headline import read_headline
from spiders.posting import JobPosting

SERVICE = "https://hn.algolia.com/api/v1"
PAGE_SIZE = 1000
_THREAD = re.compile(r"who is hiring", re.IGNORECASE)
_LINK = re.compile(r'href="(https?://[^"<>\s]{1,2000})"')


class HackerNews(FeedSpider):
    """The newest monthly thread; a posting is a comment on the thread itself, its first line says what it is."""

    name = "hacker_news"
    feed_urls = (f"{SERVICE}/search_by_date?tags=story,author_whoishiring&hitsPerPage=12",)

    def records(self, page: TextResponse) -> list[Any]:
        """Comments in a search's answer, in a thread with its replies, in a plain list, or one alone."""
        answer = page.json()
        if isinstance(answer, list):
            return [record for record in answer if record]
        if answer.get("type") == "story":
            return list(answer.get("children") or ())
        listed = next((answer[name] for name in ("hits", "jobs") if name in answer), None)
        return [answer] if listed is None and answer["id"] else list(listed or ())

    def more(self, page: TextResponse) -> Iterable[str]:
        stories = [record for record in page.json().get("hits") or () if _THREAD.search(record.get("title") or "")]
        newest = max(stories, key=lambda story: str(story.get("created_at")), default=None)
        if newest:
            yield f"{SERVICE}/search_by_date?tags=comment,story_{newest['objectID']}&hitsPerPage={PAGE_SIZE}"

    def posting(self, record: Any, page: TextResponse) -> JobPosting | None:
        text = (record.get("comment_text") or record.get("text") or "").replace("\n", "<br>")
        thread, above = record.get("story_id"), record.get("parent_id") or record.get("parent")
        if not text or record.get("title") or (thread and above and str(thread) != str(above)):
            return None
        head = read_headline(text)
        if head is None:
            return None
        number = str(record.get("objectID") or record["id"])
        link = _LINK.search(html.unescape(text))
        return self.built(
            identifier=number,
            url=f"https://news.ycombinator.com/item?id={number}",
            apply_url=link[1] if link else head.link,
            title=head.title,
            company=head.company,
            html=text,
            places=head.places,
            kinds=head.kinds,
            job_location_type=head.location_type,
            applicant_location_requirements=head.remote_from,
            base_salary=head.salary,
            date_posted=moment(record.get("created_at") or record.get("created_at_i") or record.get("time")),
        )
