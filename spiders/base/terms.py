"""What boards hold in fields of their own, in the terms of schema.org: a text in parts, an address, a wage."""

import re
from collections.abc import Iterable
from typing import Any, Final

from scrapy.http import Response
from w3lib.url import add_or_replace_parameter, url_query_parameter

from spiders.jsonld.pay import read_pay
from spiders.place import country_code, read_places
from spiders.posting import MonetaryAmount
from spiders.salary import read_salary

_PARTS: Final = {
    "streetAddress": ("street", "street_address", "address"),
    "postalCode": ("postalCode", "postal_code", "zip"),
    "addressLocality": ("addressLocality", "city", "cityName"),
    "addressRegion": ("addressRegion", "region", "state", "province", "state_name", "regionName"),
    "addressCountry": ("addressCountry", "country", "countryCode", "country_code", "iso3166", "countryName"),
}
_PAY: Final = {
    "minValue": ("min", "minValue", "salary_from", "minimum", "rangeStart"),
    "maxValue": ("max", "maxValue", "salary_to", "maximum", "rangeEnd"),
    "currency": ("currency", "currencyCode", "salary_currency"),
    "unitText": ("period", "interval", "unit", "payType", "frequency"),
}
_TIMES: Final = (
    (re.compile(r"(?:bi|2)[ _-]?week|fortnight"), "WEEK", 1 / 2),
    (re.compile(r"(?:semi|half|twice[ _-]a)[ _-]?month"), "MONTH", 2),
    (re.compile(r"(?:bi|2)[ _-]?month"), "MONTH", 1 / 2),
    (re.compile(r"3[ _-]?month|quarter"), "MONTH", 1 / 3),
    (re.compile(r"6[ _-]?month|half[ _-]?year|semi[ _-]?annual"), "YEAR", 2),
)
"""Periods that schema.org does not know, as one that it knows and how often they lie in it."""


def sections(*parts: tuple[str | None, str | None]) -> str:
    """HTML of a text that comes in parts, each with its heading or without; what has no text has no heading."""
    return "".join(
        f"<h3>{heading}</h3><div>{text}</div>" if heading else f"<div>{text}</div>" for heading, text in parts if text
    )


def advanced(page: Response, parameter: str, shown: int, most: int | None = None) -> list[str]:
    """The page's address with the parameter that counts results set to `shown` more; none past `most`."""
    following = int(url_query_parameter(page.url, parameter) or 0) + shown
    is_last = not shown or (most is not None and following >= most)
    return [] if is_last else [add_or_replace_parameter(page.url, parameter, str(following))]


def address(*stated: Any) -> Any:  # noqa: ANN401  boards hold what they like
    """The schema.org Place of what a board says of a place, whatever it calls the parts: of each part the first.

    A text alone stays one. A country, or "Remote", in the city's field is no city.
    """
    texts = [place for place in stated if isinstance(place, str) and place]
    known = [place for place in stated if isinstance(place, dict)]
    if texts or not known:
        return "".join(texts[:1])
    parts = {part: _first(known, names) for part, names in _PARTS.items()}
    if _is_wider(parts["addressLocality"]):
        parts["addressLocality"] = None
    if str(parts["addressRegion"]).strip().casefold() == "remote":
        parts["addressRegion"] = None
    return {"address": parts, "latitude": known[0].get("latitude"), "longitude": known[0].get("longitude")}


def in_country(country: str | None, *names: str | None) -> list[str]:
    """Names of places, the first with the country (a name or code) where it alone means none or another."""
    first, *others = [name for name in names if name] or [""]
    code = country_code(country or "")
    known = {place.address_country for place in read_places(first)}
    return [", ".join(filter(None, (first, code))) if code not in known else first, *others]


def wage(stated: Any, per: str = "") -> MonetaryAmount | None:  # noqa: ANN401  as above
    """Pay that a board states as a text, or in fields for its ends, its currency and its period.

    Periods such as "1 YEAR", "per-hour-wage", "monthly"; `per` is meant where there is none. Pay per two weeks is
    stated per week, per half a month per month. None where there is no amount.
    """
    if not isinstance(stated, dict):
        found = read_salary(f"Compensation: {stated}") if stated else None
        return found.amount if found else None
    pay = {name: _first([stated], names) for name, names in _PAY.items()}
    period = str(pay["unitText"] or per).casefold()
    unit, times = next(((unit, times) for words, unit, times in _TIMES if words.search(period)), (period, 1))
    amount = read_pay({"baseSalary": {**pay, "unitText": unit}})
    if amount is None or times == 1:
        return amount
    ends = {name: getattr(amount, name) for name in ("min_value", "max_value")}
    return amount.model_copy(update={name: round(end * times, 2) if end else None for name, end in ends.items()})


def _first(stated: Iterable[dict[str, Any]], names: Iterable[str]) -> Any:  # noqa: ANN401  as above
    return next((place[name] for name in names for place in stated if place.get(name)), None)


def _is_wider(city: Any) -> bool:  # noqa: ANN401  as above
    found = read_places(city) if isinstance(city, str) else ()
    return bool(found) and not any(place.address_locality for place in found)
