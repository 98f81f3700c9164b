"""Openings: which postings are the same job."""

import pytest

from spiders.openings import opening_key
from spiders.posting import JobPosting, Organization, Place


def posting(
    title: str, employer: str = "Acme GmbH", *cities: str, country: str = "DE", source: str = "one"
) -> JobPosting:
    return JobPosting(
        source=source,
        identifier=f"{source} {title}",
        url=f"https://{source}.example/1",
        title=title,
        hiring_organization=Organization(name=employer) if employer else None,
        job_location=tuple(Place(address_locality=city, address_country=country) for city in cities),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (posting("Data Scientist"), posting("Data Scientist", source="two")),
        (posting("Data Scientist (m/w/d)", "Acme GmbH", "Berlin"), posting("DATA SCIENTIST", "acme gmbh", "Berlin")),
        (posting("Data Scientist", "Acme GmbH", "Munich"), posting("Data Scientist", "Acme  GmbH", "München")),
        (
            posting("Data Scientist", "Acme GmbH", "Köln", "Bonn"),
            posting("Data Scientist", "Acme GmbH", "Bonn", "Cologne"),
        ),
        (posting("Data Scientist", "Acme GmbH", "Berlin", "Berlin"), posting("Data Scientist", "Acme GmbH", "Berlin")),
        (posting("Koch", "Acme GmbH", "Nirgendheim"), posting("Koch", "Acme GmbH", "nirgendheim")),
    ],
)
def test_the_same(one: JobPosting, other: JobPosting) -> None:
    assert opening_key(one)
    assert opening_key(one) == opening_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (posting("Data Scientist"), posting("Data Engineer")),
        (posting("Data Scientist"), posting("Senior Data Scientist")),
        (posting("Data Scientist", "Acme GmbH"), posting("Data Scientist", "Bolt GmbH")),
        (posting("Data Scientist", "Acme GmbH", "Berlin"), posting("Data Scientist", "Acme GmbH", "Hamburg")),
        (
            posting("Data Scientist", "Acme", "Frankfurt am Main"),
            posting("Data Scientist", "Acme", "Frankfurt (Oder)"),
        ),
        (posting("Koch", "Acme", "London", country="GB"), posting("Koch", "Acme", "London", country="CA")),
    ],
)
def test_another(one: JobPosting, other: JobPosting) -> None:
    assert opening_key(one) != opening_key(other)


def test_whose_opening_it_is_must_be_known() -> None:
    """Two teasers with the same title are not the same job."""
    assert opening_key(posting("Data Scientist", "")) is None
