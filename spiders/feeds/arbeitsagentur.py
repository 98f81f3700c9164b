"""The Federal Employment Agency's job search (Bundesagentur für Arbeit). https://jobsuche.api.bund.dev."""

import re
from base64 import b64encode
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, urlencode

from scrapy.http import TextResponse
from w3lib.url import add_or_replace_parameter, url_query_parameter

from spiders.base import FeedSpider
from spiders.links import canonical
from spiders.place import country_code
from spiders.posting import EmploymentType, JobPosting, LocationType, MonetaryAmount, Place, SalaryUnit

SERVICE = "https://rest.arbeitsagentur.de/jobboerse/jobsuche-service"
TERMS = ("Künstliche Intelligenz", "KI-Entwickler", "Machine Learning", "Data Scientist", "Data Engineer")
PAGE_SIZE = 100
UNITS: dict[str, SalaryUnit] = {
    "JAHRESGEHALT": "YEAR", "MONATSGEHALT": "MONTH", "WOCHENLOHN": "WEEK", "TAGESLOHN": "DAY", "STUNDENLOHN": "HOUR"
}  # fmt: skip
KINDS: dict[str, EmploymentType] = {"PRAKTIKUM_TRAINEE": "INTERN", "SELBSTAENDIGKEIT": "CONTRACTOR"}
UMLAUTS = {"AE": "Ä", "OE": "Ö", "UE": "Ü"}
UMLAUT = re.compile("(?<![AEGQ])(?:AE|OE|UE)(?!L|RTO)")  # not in NEUENBURG, ISRAEL, VENEZUELA, PUERTO_RICO
ENTIRELY = {"VOLLSTAENDIG", "AUSSCHLIESSLICH"}


class Arbeitsagentur(FeedSpider):
    """Postings by search words (v6), the text of each posting from its details (v4 of the same service)."""

    name = "arbeitsagentur"
    headers = {"X-API-Key": "jobboerse-jobsuche", "Accept": "application/json"}
    feed_urls = tuple(
        f"{SERVICE}/pc/v6/jobs?{urlencode({'was': term, 'angebotsart': 1, 'page': 1, 'size': PAGE_SIZE})}"
        for term in TERMS
    )

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        if "stellenangebotsTitel" in answer:
            return [answer]
        return list(answer["ergebnisliste"]) if answer["maxErgebnisse"] else []

    def more(self, page: TextResponse) -> Iterable[str]:
        answer = page.json()
        number = int(url_query_parameter(page.url, "page") or 1)
        if answer.get("ergebnisliste") and number * PAGE_SIZE < answer["maxErgebnisse"]:
            yield add_or_replace_parameter(page.url, "page", str(number + 1))

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        del page
        return f"{SERVICE}/pc/v4/jobdetails/{quote(b64encode(posting.identifier.encode()).decode(), safe='')}"

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        number = record["referenznummer"]
        published = record.get("veroeffentlichungszeitraum") or {}
        return self.built(
            identifier=number,
            url=f"https://www.arbeitsagentur.de/jobsuche/jobdetail/{quote(number, safe='')}",
            apply_url=canonical(record["externeURL"]) if record.get("externeURL") else None,
            title=record["stellenangebotsTitel"],
            company=record.get("firma") or "",
            html=(record.get("stellenangebotsBeschreibung") or "").replace("\\*", "*"),
            date_posted=record.get("datumErsteVeroeffentlichung") or published.get("von"),
            valid_through=published.get("bis"),
            employment_type=_employment_types(record),
            job_location=tuple(_place(where) for where in record.get("stellenlokationen") or ()),
            job_location_type=_location_type(record),
            base_salary=_salary(record),
        )


def _place(where: dict[str, Any]) -> Place:
    address = where.get("adresse") or {}
    street = " ".join(str(address[part]) for part in ("strasse", "hausnummer") if address.get(part))
    return Place(
        street_address=street or None,
        postal_code=address.get("plz"),
        address_locality=address.get("ort"),
        address_region=_spelled(address.get("region")),
        address_country=country_code(_spelled(address.get("land")) or "Deutschland"),
        latitude=where.get("breite"),
        longitude=where.get("laenge"),
    )


def _spelled(name: str | None) -> str | None:
    """NORDRHEIN_WESTFALEN as people write it; umlauts stand as two letters in these names only."""
    if not name or not name.isupper():
        return name or None
    return UMLAUT.sub(lambda letters: UMLAUTS[letters[0]], name).replace("_", "-").title()


def _employment_types(record: dict[str, Any]) -> tuple[EmploymentType, ...]:
    """All flags false is unknown, not part time."""
    part_time = any(value is True for name, value in record.items() if name.startswith("arbeitszeitTeilzeit"))
    stated: list[tuple[bool, EmploymentType]] = [
        (record.get("arbeitszeitVollzeit") is True, "FULL_TIME"),
        (part_time or record.get("istGeringfuegigeBeschaeftigung") is True, "PART_TIME"),
        (record.get("vertragsdauer") == "BEFRISTET", "TEMPORARY"),
    ]
    kind = KINDS.get(record.get("stellenangebotsart", ""))
    return (*(kind for said, kind in stated if said), *((kind,) if kind else ()))


def _location_type(record: dict[str, Any]) -> LocationType | None:
    """A missing home office flag is unknown, not on site."""
    possible = record.get("homeofficemoeglich")
    if possible is None:
        return None
    if not possible:
        return "ONSITE"
    return "TELECOMMUTE" if record.get("homeofficetyp") in ENTIRELY else "HYBRID"


def _salary(record: dict[str, Any]) -> MonetaryAmount | None:
    fixed = record.get("festgehalt")
    least, most = record.get("gehaltsspanneVon") or fixed, record.get("gehaltsspanneBis") or fixed
    if not least and not most:
        return None
    unit = UNITS.get(record.get("verguetungsangabe", ""))
    return MonetaryAmount(currency="EUR", min_value=least, max_value=most, unit_text=unit)
