"""Berlin Startup Jobs. https://berlinstartupjobs.com."""

import re

from parsel import Selector
from scrapy.http import TextResponse

from spiders.base import FeedSpider, moment, xml_document
from spiders.html_text import plain_text, unescape_fully
from spiders.posting import JobPosting

_READ_MORE = re.compile(r"<p><a [^<>]{0,2000}>\s{0,3}(?:Read more|Weiterlesen)[^<>]{0,10}</a></p>")
_IN_BRACKETS = re.compile(r"\(([^()]{0,100})\)")
_NUMBER = re.compile(r"[?&]p=(\d{1,12})")


class Berlinstartupjobs(FeedSpider):
    """RSS with "Title // Company", the start of the text, and the skills as categories; a place only in words."""

    name = "berlinstartupjobs"
    feed_urls = tuple(f"https://berlinstartupjobs.com/{area}/feed/" for area in ("engineering", "product-management"))

    def records(self, page: TextResponse) -> list[Selector]:
        return list(xml_document(page, "rss").xpath("channel[1]")[0].xpath("item"))

    def posting(self, record: Selector, page: TextResponse) -> JobPosting:
        fact = {
            child.root.tag.rpartition("}")[2]: child.xpath("string()").get("").strip() for child in record.xpath("*")
        }
        heading = unescape_fully(fact["title"])
        title, slashes, company = heading.rpartition(" // ")
        tags = [unescape_fully(tag).strip() for tag in record.xpath("category/text()").getall()]
        number = _NUMBER.search(fact.get("guid", ""))
        html = _READ_MORE.sub("", fact.get("encoded") or fact.get("description", ""))
        return self.built(
            identifier=fact.get("post-id") or (number[1] if number else fact["link"]),
            url=fact["link"],
            title=title.strip() if slashes else heading,
            company=company.strip() if slashes else "",
            html=html,
            places=["Berlin, Germany"] if re.search(r"\bBerlin\b", f"{title} {plain_text(html)}") else (),
            kinds=_IN_BRACKETS.findall(title),
            mode=next((tag for tag in tags if tag.casefold() in {"remote", "hybrid"}), None),
            skills=tuple(tag for tag in tags if " / " not in tag and tag.casefold() not in {"remote", "hybrid"}),
            date_posted=moment(fact.get("pubDate")),
        )
