"""softgarden. https://softgarden.com; its robots.txt leaves boards and postings open, widgets and the API not."""

import re
from urllib.parse import urljoin

from parsel import Selector
from scrapy.http import TextResponse
from w3lib.url import url_query_cleaner

from spiders.base import MarkedBoardSpider, address, moment
from spiders.place import read_places
from spiders.posting import JobPosting

IDS = re.compile(r"complete_job_id_list\s{0,9}=\s{0,9}(?:jobs_selected\s{0,9}=\s{0,9})?\[([\d\s,]*)\]")
PLACES = ".location-view-item, .matchValue[class*=ocation]:not(:has(.location-view-item))"


class Softgarden(MarkedBoardSpider):
    """The whole board in one page: a script with all numbers, and a card each with the cells that the tenant shows."""

    name = "softgarden"
    listing_urls = ("https://{board}.softgarden.io/",)
    board_urls = (r"://(?!(?:www|app|api|static|cdn|jobdb|support|certificate)\.)([\w-]+)\.softgarden\.(?:io|de)\b",)
    number = r"/job/(\d+)"

    def records(self, page: TextResponse) -> list[Selector]:
        if not IDS.search(page.text) and "matchElement" not in page.text:
            raise ValueError("no list of postings")
        return list(page.css(".matchElement"))

    def more(self, page: TextResponse) -> list[str]:
        carded = re.findall(self.number, " ".join(page.css(".matchElement a::attr(href)").getall()))
        numbers = re.findall(r"\d+", " ".join(IDS.findall(page.text)))
        return [page.urljoin(f"/job/{number}?l=de") for number in dict.fromkeys(numbers) if number not in set(carded)]

    def posting(self, record: Selector, page: TextResponse) -> JobPosting:
        cells = [(cell.attrib["class"], cell.xpath("normalize-space()").get("")) for cell in record.css(".matchValue")]
        said = {" ".join(name for name in names.split() if name != "matchValue"): text for names, text in cells}
        link = record.css("a::attr(href)").get("")
        site = f"https://{self.board(page)}.softgarden.io/de/vacancies" if self.board(page) else page.url
        towns = [item.xpath("normalize-space()").get("") for item in record.css(PLACES)]
        return self.built(
            identifier=re.findall(self.number, link)[0],
            url=url_query_cleaner(urljoin(site, link), ["l"]),
            title=said.pop("title"),
            company=said.pop("sg_company_id", "") or self.employer(page),
            places=[town if read_places(town) else address({"city": town}) for town in towns],
            kinds=list(said.values()),
            date_posted=moment(re.sub(r"\.(\d\d)$", r".20\1", said.get("date", ""))),
        )
