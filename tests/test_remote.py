"""Where one may live to work remotely."""

import pytest

from spiders.base import remote_facts

NAMES = [
    ("USA", ("USA",)),
    ("LATAM, Europe, Central America", ("LATAM", "Europe", "Central America")),
    ("New York, NY, USA", ("New York, NY, USA",)),
    ("US, Europe, South America", ("US", "Europe", "South America")),
    ("UK,  Germany", ("UK", "Germany")),
    ("Japan - Remote", ("Japan",)),
    ("Remote (EMEA)", ("EMEA",)),
    ("Fully remote in Germany", ("Germany",)),
    ("Germany or Austria", ("Germany", "Austria")),
    ("Trinidad and Tobago", ("Trinidad and Tobago",)),
    ("Anywhere in the World", ("Anywhere in the World",)),
    ("&Aring;land", ("Åland",)),
    ("Remote", ()),
    ("", ()),
    (None, ()),
]


@pytest.mark.parametrize(("name", "wanted"), NAMES)
def test_where_one_may_live(name: str | None, wanted: tuple[str, ...]) -> None:
    facts = remote_facts(name)
    assert facts["applicant_location_requirements"] == wanted
    assert facts["job_location_type"] == "TELECOMMUTE"


def test_a_town_is_a_place_of_work_too() -> None:
    assert [place.address_locality for place in remote_facts("Berlin", "France")["job_location"]] == ["Berlin"]
