"""Teasers on any page: somebody's job list in an article, a club's news, a page of links."""

from urllib.parse import urlsplit

from scrapy.http import TextResponse

from spiders.base import SiteSpider
from spiders.jsonld import read_postings
from spiders.posting import JobPosting, Reading
from spiders.teasers import read_teaser_text, read_teasers

CLOSED_HOSTS = ("stepstone.",)
"""Sites whose terms forbid crawling: their teasers stay teasers."""


class Teasers(SiteSpider):
    """The page that it is given, and the page behind each teaser where that may be read."""

    name = "teasers"
    needs_companies = True

    def read(self, page: TextResponse) -> Reading:
        teasers = read_teasers if "</" in page.text else read_teaser_text
        return Reading(teasers(page.text, page.url, self.name))

    def read_detail(self, page: TextResponse) -> Reading:
        return read_postings(page.text, page.url, self.name)

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        host = urlsplit(posting.url).hostname or ""
        return None if any(closed in f"{host}." for closed in CLOSED_HOSTS) else posting.url
