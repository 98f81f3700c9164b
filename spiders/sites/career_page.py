"""Any career page: schema.org JobPosting markup, links to job pages, a job sitemap."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from parsel import Selector
from scrapy.http import TextResponse
from twisted.python.failure import Failure

from spiders.base import Sighting, SiteSpider
from spiders.jsonld import item_list_urls, read_postings
from spiders.posting import Reading

MOST_LISTED, MOST_FOUND = 20_000, 500
"""Pages that are followed from the start page or a sitemap, and from pages found on the way: those may be a trap."""
DEEPEST = 3
JOB_PATH = re.compile(
    r"/(?:[\w-]{0,40}-)?(?:jobs?|stellen?|stellenangebote?|stellenanzeigen?|karriere|careers?|positions?|openings?"
    r"|vacanc(?:y|ies)|vakanz(?:en)?|offene-stellen|ausschreibung(?:en)?|offer|job-detail)(?:[/?-]|$)"
)
NO_JOB_PATH = re.compile(
    r"\.(?:pdf|jpe?g|png|svg|webp|gif|css|js|zip|docx?|mp4|ico)$|/(?:login|register|apply|bewerben|impressum|imprint"
    r"|datenschutz|privacy|blog|news|presse|kontakt|contact|faq|ueber-uns|about)(?:[/.-]|$)"
)


class CareerPage(SiteSpider):
    """Reads the page that it is given; where that is a list, the job pages of the same host that it leads to."""

    name = "career_page"
    needs_companies = True
    links_to_postings = True

    def __init__(self, **start: Any) -> None:
        """As every spider; `url` is the page to start from."""
        super().__init__(**start)
        self._followed: set[str] = set()

    def read(self, page: TextResponse) -> Reading:
        return Reading(()) if _is_sitemap(page) else read_postings(page.text, page.url, self.name)

    def more(self, page: TextResponse) -> Iterable[str]:
        depth, is_sitemap = page.meta.get("depth", 0), _is_sitemap(page)
        if not is_sitemap and (depth >= DEEPEST or "JobPosting" in page.text):
            return
        links = [*_links(page), *(() if depth else (urljoin(page.url, "/sitemap.xml"),))]
        most = MOST_LISTED if not depth or is_sitemap else MOST_FOUND
        for url in dict.fromkeys(links):
            if url in self._followed or not _leads_to_jobs(url, page.url):
                continue
            if len(self._followed) >= most:
                self._stop_short(page)
                return
            self._followed.add(url)
            yield url

    def _stop_short(self, page: TextResponse) -> None:
        """What is beyond the budget is not seen, so nothing may count as gone."""
        tally = self.listings.get(page.cb_kwargs.get("listing", "") if page.request else "")
        if tally:
            tally.whole = False

    def failed(self, failure: Failure) -> Iterator[Sighting]:
        """A link that leads nowhere does not spoil the page that it stands on."""
        request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        if not request.meta.get("depth"):
            yield from super().failed(failure)
        elif not request.url.endswith("/sitemap.xml"):
            self.unreadable(request.cb_kwargs["listing"], f"{request.url}: {failure.getErrorMessage()}")


def _is_sitemap(page: TextResponse) -> bool:
    start = page.text[:2000]
    return "<urlset" in start or "<sitemapindex" in start


def _links(page: TextResponse) -> list[str]:
    if _is_sitemap(page):
        return Selector(page.text, type="xml").xpath("//*[local-name()='loc']/text()").getall()
    hrefs = Selector(page.text).xpath("//a/@href").getall()  # a tree of the page's own lives as long as the page
    return [*item_list_urls(page.text, page.url), *(page.urljoin(href.strip()).partition("#")[0] for href in hrefs)]


def _leads_to_jobs(url: str, seen_on: str) -> bool:
    address = urlsplit(url.strip())
    path = address.path.casefold()
    if address.scheme not in {"http", "https"} or address.hostname != urlsplit(seen_on).hostname:
        return False
    return path.endswith(".xml") or (bool(JOB_PATH.search(path)) and not NO_JOB_PATH.search(path))
