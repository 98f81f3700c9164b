"""What boards hold in fields of their own, in the terms of schema.org: a text in parts, an address, a wage."""

import re
from typing import Any, Final

from scrapy.http import Response
from w3lib.url import add_or_replace_parameter, url_query_parameter

from spiders.jsonld.pay import read_pay
from spiders.place import country_code, read_places
from spiders.posting import MonetaryAmount

_PARTS: Final = {
    "streetAddress": ("street", "street_address", "address"),
    "postalCode": ("postalCode", "postal_code", "zip"),
    "addressLocality": ("addressLocality", "city"),
    "addressRegion": ("addressRegion", "region", "state", "province", "state_name"),
    "addressCountry": ("addressCountry", "country", "countryCode", "country_code"),
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


def advanced(page: Response, parameter: str, step: int) -> str:
    """The page's address with the parameter that counts results set to `step` more."""
    return add_or_replace_parameter(page.url, parameter, str(int(url_query_parameter(page.url, parameter) or 0) + step))


def address(stated: Any) -> Any:  # noqa: ANN401  boards hold what they like
    """The schema.org Place of a board's place, whatever it calls its parts; a place that is a text stays one.

    A country, or "Remote", in the city's field is no city.
    """
    if not isinstance(stated, dict):
        return str(stated or "")
    parts = {part: next((stated[name] for name in names if stated.get(name)), None) for part, names in _PARTS.items()}
    if _is_wider(parts["addressLocality"]):
        parts["addressLocality"] = None
    if str(parts["addressRegion"]).strip().casefold() == "remote":
        parts["addressRegion"] = None
    return {"address": parts, "latitude": stated.get("latitude"), "longitude": stated.get("longitude")}


def in_country(name: str | None, country: str | None) -> str:
    """The name of a place, with its country where the name alone means none or another; `country`: a name or code."""
    code = country_code(country or "")
    known = {place.address_country for place in read_places(name or "")}
    return ", ".join(filter(None, (name, code))) if code not in known else name or ""


def wage(least: Any, most: Any, currency: Any, per: Any) -> MonetaryAmount | None:  # noqa: ANN401  as above
    """Pay from its ends, as numbers or text, per what a board calls a period ("1 YEAR", "per-hour-wage", "month").

    Pay per two weeks is stated per week, per half a month per month. None where there is no amount.
    """
    text = str(per or "").casefold()
    unit, times = next(((unit, times) for words, unit, times in _TIMES if words.search(text)), (text, 1))
    found = read_pay({"baseSalary": {"minValue": least, "maxValue": most, "currency": currency, "unitText": unit}})
    if found is None or times == 1:
        return found
    ends = {name: getattr(found, name) for name in ("min_value", "max_value")}
    return found.model_copy(update={name: round(end * times, 2) if end else None for name, end in ends.items()})


def _is_wider(city: Any) -> bool:  # noqa: ANN401  as above
    found = read_places(city) if isinstance(city, str) else ()
    return bool(found) and not any(place.address_locality for place in found)
