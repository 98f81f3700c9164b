"""SAP SuccessFactors: a career site on the employer's own host writes its postings into googlefeed.xml."""

import re

from parsel import Selector
from scrapy.http import TextResponse

from spiders.base import MarkedBoardSpider, moment, xml_document
from spiders.html_text import plain_text
from spiders.posting import JobPosting

IN_BRACKETS = re.compile(r"\s{1,3}\(([^()]{0,200}(?:\([^()]{0,50}\)[^()]{0,200})?)\)$")
PLACE = re.compile(r"(?:.{1,150}, )?[A-Z]{2}(?:, [\w -]{3,12})?")


class Successfactors(MarkedBoardSpider):
    """RSS; a title ends with its place, the text is escaped twice, and some feeds give the title for the text."""

    name = "successfactors"
    listing_urls = ("https://{board}/googlefeed.xml",)
    board_urls = (r"://([\w.-]+)/googlefeed\.xml",)
    number = r"/job/[^/?#]+/(\d{6,11})"

    def records(self, page: TextResponse) -> list[Selector]:
        return list(xml_document(page, "rss").xpath("channel[1]")[0].xpath("item"))

    def posting(self, record: Selector, page: TextResponse) -> JobPosting:
        fact = {
            child.root.tag.rpartition("}")[2]: child.xpath("string()").get("").strip() for child in record.xpath("*")
        }
        title, place = _split(" ".join(fact["title"].split()), " ".join(fact.get("location", "").split()))
        text = plain_text(fact.get("description", ""))
        return self.built(
            identifier=fact.get("id") or fact.get("guid") or fact["link"],
            url=fact["link"],
            title=title,
            company=fact.get("employer") or self.employer(page),
            html="" if text in {title, fact["title"]} else text,
            places=[place],
            kinds=[fact.get("job_type"), fact.get("employment_type")],
            date_posted=moment(fact.get("publish_date") or fact.get("pubDate")),
            valid_through=moment(fact.get("expiration_date")),
        )


def _split(title: str, place: str) -> tuple[str, str]:
    """Title and place; what stands in brackets is the place if the feed or its form says so."""
    found = IN_BRACKETS.search(title)
    inside = found[1] if found else ""
    is_place = bool(place and set(inside.split(", ")) & set(place.split(", "))) or bool(PLACE.fullmatch(inside))
    return (title[: found.start()], place or inside) if found and is_place else (title, place)
