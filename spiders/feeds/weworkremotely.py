"""We Work Remotely. https://weworkremotely.com/remote-job-rss-feed."""

import re

from parsel import Selector
from scrapy.http import TextResponse

from spiders.base import FeedSpider, moment, remote_facts, xml_document
from spiders.posting import JobPosting

CATEGORIES = ("remote-programming-jobs", "remote-full-stack-programming-jobs", "remote-back-end-programming-jobs",
              "remote-devops-sysadmin-jobs", "remote-product-jobs", "all-other-remote-jobs")  # fmt: skip
_APPLY = re.compile(r'To apply:.{0,60}?href="(https?://[^"<>\s]{1,2000})"')
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{1,2}|\U0001f3f4[\U000e0020-\U000e007f]{0,8}")


class Weworkremotely(FeedSpider):
    """RSS with elements of its own; `state` is where the employer sits, `region` and `country` where one may live."""

    name = "weworkremotely"
    feed_urls = (
        "https://weworkremotely.com/remote-jobs.rss",
        *(f"https://weworkremotely.com/categories/{category}.rss" for category in CATEGORIES),
    )

    def records(self, page: TextResponse) -> list[Selector]:
        return list(xml_document(page, "rss").xpath("channel[1]")[0].xpath("item"))

    def posting(self, record: Selector, page: TextResponse) -> JobPosting:
        fact = {child.root.tag: child.xpath("string()").get("").strip() for child in record.xpath("*")}
        company, colon, title = fact["title"].partition(": ")
        link, apply = fact.get("link") or fact["guid"], _APPLY.search(fact.get("description", ""))
        return self.built(
            identifier=link.rstrip("/").rpartition("/")[2],
            url=link,
            apply_url=apply[1] if apply else None,
            title=title if colon else company,
            company=company if colon else "",
            html=fact.get("description", ""),
            kinds=[fact.get("type")],
            skills=tuple(skill.strip() for skill in fact.get("skills", "").split(",") if skill.strip()),
            date_posted=moment(fact.get("pubDate")),
            valid_through=moment(fact.get("expires_at")),
            **remote_facts(fact.get("region"), _FLAG.sub("", fact.get("country", ""))),
        )
