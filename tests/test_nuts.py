"""Places by the codes of the European Union's regions."""

import pytest

from spiders.place.nuts import read_nuts

PLACES = [
    (("DE", "DE212"), ("München", "Bayern", "DE")),
    (("de", "de300"), ("Berlin", "Berlin", "DE")),
    (("DE", "DEF0B"), (None, "Schleswig-Holstein", "DE")),
    (("DE", "DEF02"), ("Kiel", "Schleswig-Holstein", "DE")),
    (("DE", "DEA1A"), ("Wuppertal", "Nordrhein-Westfalen", "DE")),
    (("DE", "DEE02"), ("Halle (Saale)", "Sachsen-Anhalt", "DE")),
    (("DE", "DE21"), (None, "Bayern", "DE")),
    (("AT", "AT130"), ("Wien", "Wien", "AT")),
    (("AT", "AT22"), (None, "Steiermark", "AT")),
    (("FI", "FI19A"), (None, "FI19A", "FI")),
    (("ES", "ES300"), ("Madrid", "ES300", "ES")),
    (("EL", None), (None, None, "GR")),
    (("UK", ""), (None, None, "GB")),
    (("DE", "DE21H", "Garching"), ("Garching", "Bayern", "DE")),
]


@pytest.mark.parametrize(("codes", "named"), PLACES)
def test_a_region(codes: tuple[str, ...], named: tuple[str | None, ...]) -> None:
    place = read_nuts(*codes)
    assert (place.address_locality, place.address_region, place.address_country) == named
