"""Adzuna, with a key of one's own. https://developer.adzuna.com/docs/search."""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode, urlsplit

from scrapy import Request
from scrapy.http import TextResponse
from w3lib.url import add_or_replace_parameters

from spiders.base import FeedSpider, moment
from spiders.jsonld.pay import read_pay
from spiders.links import canonical
from spiders.place import country_code, read_places
from spiders.posting import JobPosting, Place

TERMS = ("künstliche intelligenz", "machine learning", "data scientist", "data engineer")
PAGE_SIZE = 50
MOST_PAGES = 5
CURRENCIES = {
    "GB": "GBP", "US": "USD", "CH": "CHF", "PL": "PLN", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "IN": "INR", "BR": "BRL",
    "MX": "MXN", "SG": "SGD", "ZA": "ZAR", **dict.fromkeys(("DE", "AT", "BE", "ES", "FR", "IT", "NL"), "EUR")
}  # fmt: skip
_PAGE = re.compile(r"/search/(\d{1,5})")


class Adzuna(FeedSpider):
    """50 postings a page; the text is cut short, and a pay that Adzuna only guessed says so."""

    name = "adzuna"
    keys = ("ADZUNA_APP_ID", "ADZUNA_APP_KEY")
    feed_urls = tuple(
        "https://api.adzuna.com/v1/api/jobs/de/search/1?"
        + urlencode({"what": term, "results_per_page": PAGE_SIZE, "sort_by": "date"})
        for term in TERMS
    )

    def first_pages(self) -> Iterable[Request]:
        """Every search, with the keys that each request needs."""
        secrets = {name.removeprefix("ADZUNA_").lower(): value for name, value in self.secrets.items()}
        for request in super().first_pages():
            yield request.replace(url=add_or_replace_parameters(request.url, secrets))

    def records(self, page: TextResponse) -> list[Any]:
        return list(page.json()["results"])

    def more(self, page: TextResponse) -> Iterable[str]:
        found, answer = _PAGE.search(page.url), page.json()
        number = int(found[1]) if found else MOST_PAGES
        if len(answer["results"]) >= PAGE_SIZE and number < MOST_PAGES:
            yield _PAGE.sub(f"/search/{number + 1}", page.url)

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        market = _market(record)
        pay = {
            "minValue": record.get("salary_min"),
            "maxValue": record.get("salary_max"),
            "currency": CURRENCIES.get(market),
            "unitText": "YEAR",
        }
        guessed = str(record.get("salary_is_predicted")) in {"1", "True"}
        return self.built(
            identifier=str(record["id"]),
            url=canonical(record["redirect_url"]),
            title=re.sub(r"</?strong>", "", record["title"]),
            company=(record.get("company") or {}).get("display_name") or "",
            html=record.get("description") or "",
            job_location=_places(record),
            kinds=[record.get("contract_time"), record.get("contract_type")],
            base_salary=read_pay({"estimatedSalary" if guessed else "baseSalary": pay}),
            date_posted=moment(record.get("created")),
        )


def _area(record: Any) -> list[str]:
    """From the country down to the town or a part of it."""
    return [str(name) for name in (record.get("location") or {}).get("area") or ()]


def _market(record: Any) -> str:
    """The country of the posting, else of the site that it stands on."""
    stated = country_code(next(iter(_area(record)), ""))
    ending = (urlsplit(record["redirect_url"]).hostname or "").rpartition(".")[2].upper()
    return stated or ("US" if ending == "COM" else country_code(ending)) or ""


def _places(record: Any) -> tuple[Place, ...]:
    country, *inner = _area(record) or [""]
    if not country:
        return read_places((record.get("location") or {}).get("display_name") or "")
    found = read_places(f"{inner[0]}, {country}") if len(inner) == 1 else ()
    town = inner[-1] if len(inner) > 1 else next((place.address_locality for place in found), None)
    where = Place(
        address_locality=town,
        address_region=next(iter(inner), None),
        address_country=country_code(country),
        latitude=record.get("latitude"),
        longitude=record.get("longitude"),
    )
    return (where,)
