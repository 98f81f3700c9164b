"""EURES, the job portal of Europe's employment services. https://europa.eu/eures/portal/jv-se/home."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

import orjson
from scrapy import Request
from scrapy.http import TextResponse

from spiders.base import Ask, FeedSpider, moment
from spiders.place.nuts import read_nuts
from spiders.posting import JobPosting, Place
from spiders.salary import read_salary

SERVICE = "https://europa.eu/eures/api/jv-searchengine/public"
TERMS = ("machine learning", "data scientist", "künstliche intelligenz", "data engineer")
COUNTRIES = ("de", "at", "ch")
PAGE_SIZE = 50
MOST_PAGES = 2
FILTERS = (
    "occupationUris skillUris requiredExperienceCodes positionScheduleCodes sectorCodes otherBenefitsCodes"
    " educationAndQualificationLevelCodes positionOfferingCodes euresFlagCodes requiredLanguages"
).split()
_LINK = re.compile(r'href="(https?://[^"<>\s]{1,2000})"')


class Eures(FeedSpider):
    """Searches with a body; texts by language in `translations`, places as NUTS regions, most towns on the details."""

    name = "eures"
    headers = {"Accept": "application/json"}
    feed_urls = (f"{SERVICE}/jv-search/search",)

    def first_pages(self) -> Iterable[Request]:
        """The given page, else a search for each term."""
        if self.url:
            yield from super().first_pages()
            return
        for term in TERMS:
            yield self.request(Ask(self.feed_urls[0], _search(term)), "all")

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer] if "jvProfiles" in answer else list(answer["jvs"])

    def more(self, page: TextResponse) -> Iterable[Ask]:
        answer, body = page.json(), page.request.body if page.request else b""
        asked = orjson.loads(body) if body else {}
        if asked and answer.get("jvs") and asked["page"] < min(MOST_PAGES, answer["numberRecords"] / PAGE_SIZE):
            yield Ask(page.url, {**asked, "page": asked["page"] + 1})

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        if any(place.address_locality for place in posting.job_location):
            return None
        return f"{SERVICE}/jv/id/{quote(posting.identifier, safe='')}?requestLang=de"

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        language, text = _text(record)
        fact = {**record, **{name: value for name, value in text.items() if value}}
        employer = fact.get("employer") or {}
        pay = read_salary(f"Salary: {fact.get('offeredRemunerationPackage') or ''}")
        apply = _LINK.search(" ".join(str(hint) for hint in fact.get("applicationInstructions") or ()))
        return self.built(
            identifier=record["id"],
            url=f"https://europa.eu/eures/portal/jv-se/jv-details/{quote(record['id'], safe='')}",
            apply_url=apply[1] if apply else None,
            title=fact["title"],
            company=employer if isinstance(employer, str) else employer.get("name") or "",
            html=fact.get("description") or "",
            job_location=tuple(_stated(fact)) or tuple(_mapped(fact)),
            kinds=[*(fact.get("positionScheduleCodes") or ()), fact.get("positionOfferingCode")],
            base_salary=pay.amount if pay else None,
            date_posted=moment(fact.get("creationDate")),
            valid_through=moment(fact.get("lastApplicationDate")),
            in_language=language,
        )


def _search(term: str) -> dict[str, Any]:
    """The service refuses a search that lacks one of its fields."""
    return {
        **{name: [] for name in FILTERS},
        "resultsPerPage": PAGE_SIZE,
        "page": 1,
        "sortSearch": "MOST_RECENT",
        "keywords": [{"keyword": term, "specificSearchCode": "EVERYWHERE"}],
        "publicationPeriod": None,
        "locationCodes": list(COUNTRIES),
        "minNumberPost": None,
        "userPreferredLanguage": None,
        "requestLanguage": "de",
        "sessionId": "rolesonar",
    }


def _text(record: Any) -> tuple[str | None, dict[str, Any]]:
    """The language that the posting was written in, and what stands in it."""
    texts = record.get("jvProfiles") or record.get("translations") or {}
    written = [record.get("preferredLanguage"), *(record.get("availableLanguages") or ())]
    language = next((name for name in written if name in texts), next(iter(texts), None))
    return (language, texts[language] or {}) if language else (next((name for name in written if name), None), {})


def _stated(fact: Any) -> Iterator[Place]:
    """The addresses of a posting's details."""
    for where in fact.get("locations") or ():
        if where.get("countryCode"):
            yield read_nuts(where["countryCode"], where.get("region"), where.get("cityName"))


def _mapped(fact: Any) -> Iterator[Place]:
    """The regions of a search result: {"DE": ["DE212", null]}; where none is named, the country."""
    for country, regions in (fact.get("locationMap") or {}).items():
        names = [name for name in regions or () if isinstance(name, str)]
        yield from (read_nuts(country, name) for name in names or ("",))
