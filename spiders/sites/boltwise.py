"""IT BOLTWISE, a German news site whose articles carry a list "Stellenangebote": the founding case."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from parsel import Selector
from scrapy.http import TextResponse

from spiders.base import SiteSpider
from spiders.jsonld import read_postings
from spiders.posting import JobPosting, Reading
from spiders.teasers import read_teaser_text, read_teasers

MOST_ARTICLES = 20
CLOSED_HOSTS = ("stepstone.",)
"""Sites whose terms forbid crawling: their teasers stay teasers."""


class Boltwise(SiteSpider):
    """From the site's feed or a list of articles to each article, and from a teaser to the page behind it."""

    name = "boltwise"
    start_pages = ("https://www.it-boltwise.de/feed",)

    def read(self, page: TextResponse) -> Reading:
        if _is_feed(page):
            return Reading(())
        if "</" not in page.text:
            return Reading(read_teaser_text(page.text, page.url, self.name))
        return Reading(read_teasers(page.text, page.url, self.name))

    def read_detail(self, page: TextResponse) -> Reading:
        return read_postings(page.text, page.url, self.name)

    def more(self, page: TextResponse) -> Iterable[str]:
        if page.meta.get("depth", 0) > 0:
            return ()
        if _is_feed(page):
            links = Selector(page.text, type="xml").xpath("//item/link/text()").getall()
        else:
            links = [page.urljoin(link) for link in page.xpath("//article//a/@href | //h2//a/@href").getall()]
        host = urlsplit(page.url).hostname
        articles = (link.strip() for link in links if urlsplit(link.strip()).hostname == host and ".html" in link)
        return list(dict.fromkeys(link for link in articles if link != page.url))[:MOST_ARTICLES]

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        host = urlsplit(posting.url).hostname or ""
        own = host == urlsplit(page.url).hostname
        return None if own or any(closed in f"{host}." for closed in CLOSED_HOSTS) else posting.url


def _is_feed(page: TextResponse) -> bool:
    return "<rss" in page.text[:1000] or "<feed" in page.text[:1000]
