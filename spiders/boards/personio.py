"""Personio career sites. https://developer.personio.de/docs/retrieving-open-job-positions."""

import re

from parsel import Selector
from scrapy.http import TextResponse

from spiders.base import BoardSpider, xml_document
from spiders.posting import JobPosting


class Personio(BoardSpider):
    """One XML a language; a position that is not written in it comes with empty jobDescriptions."""

    name = "personio"
    listing_urls = tuple(f"https://{{board}}.jobs.personio.de/xml?language={language}" for language in ("de", "en"))
    board_urls = (r"://([\w-]+)\.jobs\.personio\.(?:de|com)",)

    def records(self, page: TextResponse) -> list[Selector]:
        return list(xml_document(page, "workzag-jobs").xpath("position"))

    def posting(self, record: Selector, page: TextResponse) -> JobPosting:
        fact = {child.root.tag: child.xpath("normalize-space()").get("") for child in record.xpath("*")}
        parts = [
            f"<h3>{part.xpath('string(name)').get()}</h3>{part.xpath('string(value)').get()}"
            for part in record.xpath("jobDescriptions/jobDescription[name != 'URL'][normalize-space(value)]")
        ]
        language = page.url.partition("language=")[2][:2]
        return self.built(
            identifier=fact["id"],
            url=f"https://{self.board(page)}.jobs.personio.de/job/{fact['id']}" if self.board(page) else "",
            title=fact["name"],
            company=re.sub(r" - \d+$", "", fact.get("subcompany", "")) or self.employer(page),
            html="".join(parts),
            places=[fact.get("office", ""), *record.xpath("additionalOffices/office/text()").getall()],
            kinds=[fact.get("schedule"), fact.get("employmentType")],
            date_posted=fact.get("createdAt") or None,
            in_language=language if language and parts else None,
        )
