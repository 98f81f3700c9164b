"""StepStone.de, Germany's largest job site: search pages, and the page of each posting."""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from parsel import Selector
from scrapy.http import TextResponse

from spiders.base import SiteSpider, WrongShapeError, address, embedded, moment
from spiders.jsonld import read_postings
from spiders.jsonld.pay import read_pay
from spiders.jsonld.values import texts_of
from spiders.links import canonical, stepstone_id
from spiders.place import read_places
from spiders.posting import JobPosting, LocationType, MonetaryAmount, Reading
from spiders.salary import read_salary

STATE = '__PRELOADED_STATE__["app-unifiedResultlist"]'
CARD = re.compile(r"""data-at=["']?job-item\b""")
MODES: dict[str, LocationType] = {"0": "ONSITE", "1": "TELECOMMUTE", "2": "HYBRID"}
NEAR = re.compile(r"\s(?:bei|b\.|nahe|Nähe)\s[^,]{0,100}")


class Stepstone(SiteSpider):
    """The state of the search, else its cards; one ad stands there once a city, fillers stand in other sections."""

    name = "stepstone"
    off = "its terms forbid crawling"
    start_pages = tuple(
        f"https://www.stepstone.de/jobs/{term}"
        for term in ("kuenstliche-intelligenz", "machine-learning", "data-scientist")
    )

    def read(self, page: TextResponse) -> Reading:
        """A search by its records, any other page by its markup."""
        if STATE in page.text or CARD.search(page.text):
            return _one_an_ad(super().read(page))
        found = read_postings(page.text, page.url, self.name)
        if not found.postings and not found.unreadable:
            raise WrongShapeError(f"{self.name}: {page.url}: not its page: neither a search nor a posting")
        number = stepstone_id(page.url)
        named = {"identifier": number} if number and len(found.postings) == 1 else {}
        return found._replace(postings=tuple(posting.model_copy(update=named) for posting in found.postings))

    def read_detail(self, page: TextResponse) -> Reading:
        return read_postings(page.text, page.url, self.name)

    def records(self, page: TextResponse) -> list[Any]:
        if STATE not in page.text:
            return [_shown(card) for card in page.css("article[data-at=job-item]")]
        items = embedded(page, STATE)["searchResults"]["items"]
        return [item for item in items if item.get("section", "main") == "main"]

    def more(self, page: TextResponse) -> Iterable[str]:
        if STATE not in page.text:
            return ()
        results = embedded(page, STATE)["searchResults"]
        pages = (results.get(name) or {} for name in ("unifiedPagination", "pagination"))
        following = next((url for found in pages if (url := (found.get("links") or {}).get("next"))), "")
        return (page.urljoin(following),) if following else ()

    def detail(self, posting: JobPosting, page: TextResponse) -> str:
        return posting.url

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        text, company = record.get("textSnippet") or "", (record.get("companyName") or "").strip()
        where = NEAR.sub("", record.get("location") or "")
        home = str(record.get("workFromHome") or "")
        return self.built(
            identifier=str(record["id"]),
            url=canonical(urljoin(urljoin(page.url, record.get("companyUrl") or ""), record["url"])),
            title=record["title"],
            company="" if record.get("isAnonymous") else company,
            html=text,
            places=[where, *(address({"city": town.strip()}) for town in where.split(",") if not read_places(town))],
            kinds=[text.removeprefix(company).partition(" - ")[0]] if " * " in text else (),
            job_location_type=MODES.get(home) or ("HYBRID" if home else None),
            base_salary=_pay(record),
            skills=tuple(texts_of(record.get("skills"))),
            date_posted=moment(record.get("datePosted")),
            valid_through=moment(record.get("publishToDate")),
        )


def _one_an_ad(reading: Reading) -> Reading:
    """One posting for each company and title, with the places of all."""
    ads: dict[tuple[str, str], JobPosting] = {}
    for posting in reading.postings:
        name = (posting.organization.casefold() or posting.identifier, posting.title.casefold())
        places = (*ads[name].job_location, *posting.job_location) if name in ads else posting.job_location
        ads[name] = ads.get(name, posting).model_copy(update={"job_location": tuple(dict.fromkeys(places))})
    return reading._replace(postings=tuple(ads.values()))


def _pay(record: Any) -> MonetaryAmount | None:
    """Pay that only a user who is logged in may see stands there without numbers."""
    pay = record.get("unifiedSalary") or {}
    ends = {"minValue": pay.get("min"), "maxValue": pay.get("max"), "currency": pay.get("currency")}
    is_estimate = re.search("estimat|predict|schätz", str(pay.get("salaryType")), re.IGNORECASE)
    name = "estimatedSalary" if is_estimate else "baseSalary"
    stated = read_salary(record.get("salary") or "")
    return read_pay({name: {**ends, "unitText": pay.get("period")}}) or (stated.amount if stated else None)


def _shown(card: Selector) -> dict[str, Any]:
    """A card of the page as a record of the state."""
    at = {name: card.xpath(f".//*[@data-at='job-item-{name}']") for name in ("title", "company-name", "location")}
    said = {name: " ".join(found.xpath(".//text()[not(parent::style)]").getall()) for name, found in at.items()}
    link = at["title"].xpath("(@href | .//@href | ancestor::a/@href)[1]").get("")
    home = " ".join(card.xpath(".//*[@data-at='job-item-work-from-home']//text()[not(parent::style)]").getall())
    return {
        "id": next(iter(re.findall(r"--(\d{1,20})(?:-inline)?\.html", link)), "")
        or card.attrib["id"].rpartition("-")[2],
        "url": link,
        "title": said["title"],
        "companyName": said["company-name"],
        "location": said["location"],
        "workFromHome": "2" if home.strip() else "",
    }
