"""Any RSS or Atom feed of postings, named by --url or a line in companies.toml."""

import re
from collections.abc import Iterable
from typing import Any

from parsel import Selector
from scrapy import Request
from scrapy.http import TextResponse

from spiders.base import FeedSpider, moment, remote_facts, xml_document
from spiders.html_text import unescape_fully
from spiders.links import canonical
from spiders.posting import JobPosting
from spiders.salary import read_salary
from spiders.teasers.titles import is_job_title

ROOT = re.compile(r"\s{0,100}(?:<(?:\?|!--)[^>]{0,1000}>\s{0,100}){0,10}<((?:\w{1,20}:)?(?:rss|feed|RDF))\b")
COLON = re.compile(r"([^:]{1,80}?) ?: (.+)")
AT = re.compile(r"(.+) (?:at|@|bei) ([^@]{1,80})")
ITEMS = "//*[local-name()='item' or local-name()='entry']"
COMPANY = ("company", "company_name", "companyname", "employer", "hiringorganization")
PLACE = ("city", "state", "country")
KIND = ("type", "jobtype", "job_type", "employmenttype", "employment_type")
END = ("expires_at", "expires", "expirationdate", "expiration_date", "validthrough", "valid_through")
TEXT = ("encoded", "content", "description", "summary")


class Feed(FeedSpider):
    """Items of any feed; a company in a title counts where all titles have one, and in "Role // Company"."""

    name = "feed"
    needs_companies = True
    feed_urls = ()

    def first_pages(self) -> Iterable[Request]:
        """The given address, else those of companies.toml."""
        for url in (self.url,) if self.url else tuple(company.token for company in self.companies):
            yield self.request(url, url)

    def records(self, page: TextResponse) -> list[Any]:
        found = ROOT.match(page.text)
        if not found:
            raise ValueError("no RSS or Atom")
        items = [_facts(item) for item in xml_document(page, found[1]).xpath(ITEMS)]
        titles = [_one(item, "title") for item in items]
        return [(item, _split(title, titles)) for item, title in zip(items, titles, strict=True)]

    def more(self, page: TextResponse) -> list[str]:
        links = Selector(page.text, type="xml").xpath("/*//*[local-name()='link'][@rel='next']/@href").getall()
        return [page.urljoin(link) for link in links[:1]]

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        item, (title, company) = record
        guid, link = _one(item, "guid", "id"), _one(item, "link") or _one(item, "guid", "id")
        pay = read_salary(_one(item, "salary"))
        region, mode = _one(item, "region"), _one(item, "remotestatus", "workplacetype", "remote")
        is_remote = re.search(r"\b(?:anywhere|worldwide|remote)\b", region, re.IGNORECASE)
        remote = remote_facts(region, *item.get("country", ())) if is_remote else {}
        place = _one(item, "location", "joblocation", "job_location") or ", ".join(filter(None, _all(item, *PLACE)))
        tags = (part.strip() for text in _all(item, "skills", "category") for part in unescape_fully(text).split(","))
        return self.built(
            identifier=guid or link,
            url=canonical(page.urljoin(link)),
            title=title,
            company=_one(item, *COMPANY) or company,
            html=max(_all(item, *TEXT), key=len, default=""),
            places=[place or region],
            mode=mode or None,
            kinds=_all(item, *KIND),
            base_salary=pay.amount if pay else None,
            skills=tuple(filter(None, tags)),
            date_posted=moment(_one(item, "pubdate", "published", "date", "updated")),
            valid_through=moment(_one(item, *END)),
            **remote,
        )


def _facts(item: Selector) -> dict[str, list[str]]:
    """Name without prefix, in lower case → what its elements say; pictures and films aside."""
    facts: dict[str, list[str]] = {}
    for child in item.xpath("*[not(contains(namespace-uri(), 'mrss'))]"):
        known = child.root.attrib
        is_markup = known.get("type") == "xhtml"
        text = "".join(child.xpath("*").getall()) if is_markup else child.xpath("string()").get("").strip()
        if known.get("rel", "alternate") == "alternate":
            name = child.root.tag.rpartition("}")[2].lower()
            facts.setdefault(name, []).append(text or known.get("href") or known.get("term") or "")
    return facts


def _all(item: dict[str, list[str]], *names: str) -> list[str]:
    return [text for name in names for text in item.get(name, ())]


def _one(item: dict[str, list[str]], *names: str) -> str:
    """The first that says something, on one line."""
    said = (" ".join(text.split()) for name in names for text in item.get(name, ()))
    return next((unescape_fully(text) for text in said if text), "")


def _split(title: str, titles: list[str]) -> tuple[str, str]:
    """Role and employer of "Role // Company"; of "Company: Role" and "Role at Company" where all titles are such."""
    role, slashes, company = title.rpartition(" // ")
    if slashes:
        return role, company
    for found, first, last in ((COLON, "company", "role"), (AT, "role", "company")):
        parts = [match.groups() for other in titles if (match := found.fullmatch(other))]
        match = found.fullmatch(title) if len(parts) == len(titles) > 1 else None
        named = dict(zip((first, last), match.groups(), strict=True)) if match else {}
        if named and (is_job_title(named["role"]) or not is_job_title(named["company"])):
            return named["role"], named["company"]
    return title, ""
