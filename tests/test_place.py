"""Places as sources write them, and where they lie."""

import pytest

from spiders.place import country_code, distance_km, locate, read_places
from spiders.posting import Place

# The text, then for each place: locality, region, country.
PLACES: list[tuple[str, list[tuple[str | None, str | None, str | None]]]] = [
    ("", []),
    ("Bochum", [("Bochum", None, "DE")]),
    ("Leipzig, Germany", [("Leipzig", None, "DE")]),
    ("Nuremberg, Bavaria, Germany", [("Nuremberg", "Bayern", "DE")]),
    ("D-01067 Dresden", [("Dresden", None, "DE")]),
    ("CH-4051 Basel", [("Basel", None, "CH")]),
    ("8010 Graz", [("Graz", None, "AT")]),
    ("Lindenallee 7, 45127 Essen", [("Essen", None, "DE")]),
    ("Frankfurt a. M.", [("Frankfurt am Main", None, "DE")]),
    ("Frankfurt (Oder)", [("Frankfurt (Oder)", None, "DE")]),
    ("Antwerp (Belgium) or Lyon (France)", [("Antwerp", None, "BE"), ("Lyon", None, "FR")]),
    ("Kiel oder remote", [("Kiel", None, "DE")]),
    ("Bonn/Hybrid", [("Bonn", None, "DE")]),
    ("Remote, Spain", [(None, None, "ES")]),
    ("Remote in Österreich", [(None, None, "AT")]),
    ("Bundesweit", [(None, None, "DE")]),
    ("Germany, Austria, Switzerland", [(None, None, "DE"), (None, None, "AT"), (None, None, "CH")]),
    ("NRW", [(None, "Nordrhein-Westfalen", "DE")]),
    ("Hamburg, Hamburg", [("Hamburg", "Hamburg", "DE")]),
    ("Bremen, Hamburg, Germany", [("Bremen", None, "DE"), ("Hamburg", None, "DE")]),
    ("Raum Mannheim / Heidelberg", [("Mannheim", None, "DE"), ("Heidelberg", None, "DE")]),
    ("Köln-Ehrenfeld", [("Köln", None, "DE")]),
    ("Seattle, WA | Boston, MA", [("Seattle", "Washington", "US"), ("Boston", "Massachusetts", "US")]),
    ("Portland, Oregon, USA", [("Portland", "Oregon", "US")]),
    ("Paris, TX", [("Paris", "Texas", "US")]),
    ("Savannah, Georgia", [("Savannah", "Georgia", "US")]),
    ("Batumi, Georgia", [("Batumi", None, "GE")]),
    ("Chennai, IN", [("Chennai", None, "IN")]),
    ("Rostock, DE", [("Rostock", None, "DE")]),
    ("US-Ohio-Dayton", [("Dayton", "Ohio", "US")]),
    ("Valencia, Spain", [("Valencia", None, "ES")]),
    ("Valencia", [("Valencia", None, None)]),
    ("Kleinstadt am Bach, DK", [("Kleinstadt am Bach", None, "DK")]),
    ("Kleinstadt am Bach", []),
    ("4 Standorte", []),
    ("EMEA", []),
    ("Europa", []),
    ("Hauptsitz", []),
    ("weltweit", []),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_read_places(text: str, places: list[tuple[str | None, str | None, str | None]]) -> None:
    read = [(place.address_locality, place.address_region, place.address_country) for place in read_places(text)]
    assert read == places


def test_postal_code_is_kept() -> None:
    assert read_places("D-01067 Dresden")[0].postal_code == "01067"


@pytest.mark.parametrize(
    "names",
    [
        ("München", "Munich", "Muenchen", "MUNCHEN"),
        ("Köln", "Cologne", "Koeln"),
        ("Wien", "Vienna"),
        ("Zürich", "Zurich", "Zuerich"),
        ("Genf", "Geneva", "Genève"),
        ("Mailand", "Milan", "Milano"),
        ("Prag", "Prague", "Praha"),
        ("Frankfurt", "Frankfurt am Main", "Frankfurt a.M."),
        ("St. Gallen", "Sankt Gallen"),
    ],
)
def test_names_of_one_city_locate_alike(names: tuple[str, ...]) -> None:
    located = [locate(Place(address_locality=name)) for name in names]
    assert None not in located
    assert len(set(located)) == 1


def test_country_and_region_choose_the_city() -> None:
    paris = locate(Place(address_locality="Paris", address_region="Texas", address_country="US"))
    assert paris is not None
    assert (round(paris.latitude), round(paris.longitude)) == (34, -96)


def test_own_coordinates_win() -> None:
    located = locate(Place(address_locality="Munich", latitude=48.2, longitude=11.6))
    munich = locate(Place(address_locality="Munich"))
    assert located
    assert munich
    assert (located.key, located.latitude, located.longitude) == (munich.key, 48.2, 11.6)


@pytest.mark.parametrize("place", [Place(), Place(address_country="DE"), Place(address_locality="Nirgendheim")])
def test_nothing_to_locate(place: Place) -> None:
    assert locate(place) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Deutschland", "DE"),
        ("germany", "DE"),
        ("DE", "DE"),
        ("DEU", "DE"),
        ("Österreich", "AT"),
        ("Oesterreich", "AT"),
        ("U.S.A.", "US"),
        ("UK", "GB"),
        ("Vereinigtes Königreich", "GB"),
        ("Tschechien", "CZ"),
        ("Czech Republic", "CZ"),
        ("Turkey", "TR"),
        ("Bayern", None),
        ("", None),
    ],
)
def test_country_code(name: str, code: str | None) -> None:
    assert country_code(name) == code


def test_distance_from_berlin_to_munich() -> None:
    assert distance_km((52.52, 13.405), (48.137, 11.575)) == pytest.approx(504, abs=1)
    assert distance_km((10, 179.9), (10, -179.9)) == pytest.approx(21.9, abs=0.1)
