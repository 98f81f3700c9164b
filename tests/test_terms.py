"""What boards hold in fields of their own: texts in parts, addresses, pay, counted pages."""

from typing import Any

import pytest
from scrapy.http import TextResponse

from spiders.base import address, advanced, in_country, sections, wage

WAGES: list[tuple[Any, str, str | None]] = [
    ({"min": 50000, "max": 60000, "currency": "EUR", "interval": "per-year-salary"}, "", "50000.0-60000.0 EUR YEAR"),
    ({"min": "2400", "max": "2900", "period": "month", "currency": "eur"}, "year", "2400.0-2900.0 EUR MONTH"),
    ({"minValue": 45, "maxValue": None, "currencyCode": "USD", "interval": "1 HOUR"}, "", "45.0-None USD HOUR"),
    ({"min": 70000, "currency": "CHF", "period": None}, "year", "70000.0-None CHF YEAR"),
    ({"min": 2000, "max": 2400, "currency": "CAD", "interval": "bi-week-salary"}, "", "1000.0-1200.0 CAD WEEK"),
    ({"minValue": 2000, "currencyCode": "USD", "interval": "2 WEEK"}, "", "1000.0-None USD WEEK"),
    ({"min": 2000, "currency": "USD", "interval": "semi-month-salary"}, "", "4000.0-None USD MONTH"),
    ({"min": 60, "max": 20, "currency": "USD", "payType": "Hourly"}, "", "20.0-60.0 USD HOUR"),
    ({"min": 0, "max": 0, "currency": "EUR"}, "", None),
    ({"min": None, "max": None, "period": None, "currency": None}, "year", None),
    ("€52,000 - €58,000 per year", "", "52000.0-58000.0 EUR YEAR"),
    ("competitive, with a 401k", "", None),
    (None, "", None),
]
COUNTED = [
    ("https://a.example/p?limit=100&offset=0", 100, 250, ["https://a.example/p?limit=100&offset=100"]),
    ("https://a.example/p?limit=100&offset=200", 50, 250, []),
    ("https://a.example/p", 2, None, ["https://a.example/p?offset=2"]),
    ("https://a.example/p", 0, 250, []),
]


@pytest.mark.parametrize(("stated", "per", "expected"), WAGES)
def test_a_wage(stated: Any, per: str, expected: str | None) -> None:  # noqa: ANN401  boards hold what they like
    found = wage(stated, per)
    said = found and f"{found.min_value}-{found.max_value} {found.currency} {found.unit_text}"
    assert said == expected


def test_an_address_takes_of_each_part_the_first_that_says_something() -> None:
    first = {"city": None, "state": "Alberta"}
    found = address(first, {"city": "Edmonton", "province": "AB", "country": "Canada"})
    assert found["address"]["addressLocality"] == "Edmonton"
    assert found["address"]["addressRegion"] == "Alberta"
    assert found["address"]["addressCountry"] == "Canada"


@pytest.mark.parametrize("city", ["Poland", "Bavaria"])
def test_a_country_in_the_field_of_the_city_is_no_city(city: str) -> None:
    assert address({"city": city, "region": "Remote"})["address"] == dict.fromkeys(
        ("streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry")
    )


@pytest.mark.parametrize("stated", [(), (None,), ("",), (None, None)])
def test_no_address_is_an_empty_name(stated: tuple[Any, ...]) -> None:
    assert address(*stated) == ""


@pytest.mark.parametrize(
    ("country", "names", "expected"),
    [
        ("CA", ("London", "Paris"), ["London, CA", "Paris"]),
        ("Germany", ("Berlin",), ["Berlin"]),
        ("United States", ("Remote",), ["Remote, US"]),
        ("European Union", ("Europe",), ["Europe"]),
        (None, ("Berlin", None), ["Berlin"]),
        ("DE", (None,), ["DE"]),
        (None, (), [""]),
    ],
)
def test_the_first_name_gets_the_country_that_it_leaves_open(
    country: str | None, names: tuple[str | None, ...], expected: list[str]
) -> None:
    assert in_country(country, *names) == expected


@pytest.mark.parametrize(("url", "shown", "most", "expected"), COUNTED)
def test_the_page_after(url: str, shown: int, most: int | None, expected: list[str]) -> None:
    assert advanced(TextResponse(url), "offset", shown, most) == expected


def test_a_part_without_a_text_has_no_heading() -> None:
    assert (
        sections(("Tasks", ""), ("Profile", "Calm"), (None, "Tea")) == "<h3>Profile</h3><div>Calm</div><div>Tea</div>"
    )
