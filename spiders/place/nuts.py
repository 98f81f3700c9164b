"""Places by the European Union's codes of regions. https://ec.europa.eu/eurostat/web/nuts."""

from typing import Final

from spiders.place.countries import country_code
from spiders.posting import Place

_STATES: Final = (
    "DE1 Baden-Württemberg|DE2 Bayern|DE3 Berlin|DE4 Brandenburg|DE5 Bremen|DE6 Hamburg|DE7 Hessen"
    "|DE8 Mecklenburg-Vorpommern|DE9 Niedersachsen|DEA Nordrhein-Westfalen|DEB Rheinland-Pfalz|DEC Saarland|DED Sachsen"
    "|DEE Sachsen-Anhalt|DEF Schleswig-Holstein|DEG Thüringen|AT11 Burgenland|AT12 Niederösterreich|AT13 Wien"
    "|AT21 Kärnten|AT22 Steiermark|AT31 Oberösterreich|AT32 Salzburg|AT33 Tirol|AT34 Vorarlberg"
)
_TOWNS: Final = (
    "DE3 Berlin|DE6 Hamburg|AT13 Wien|DE111 Stuttgart|DE122 Karlsruhe|DE212 München|DE254 Nürnberg|DE501 Bremen"
    "|DE712 Frankfurt am Main|DE929 Hannover|DEA11 Düsseldorf|DEA13 Essen|DEA23 Köln|DEA52 Dortmund|DED21 Dresden"
    "|DED51 Leipzig"
)
_OF_THEIR_OWN: Final = {"EL": "GR", "UK": "GB"}


def read_nuts(country: str, region: str | None = None, town: str | None = None) -> Place:
    """A place by its country ("DE", "EL") and NUTS region ("DE212"), in any case.

    A region becomes the name of its German or Austrian state, else it stays as written; a region that is one large
    town names it, unless `town` does.
    """
    capital = country.upper()
    return Place(
        address_locality=town or _name(region, _TOWNS),
        address_region=_name(region, _STATES) or region or None,
        address_country=country_code(_OF_THEIR_OWN.get(capital, capital)),
    )


def _name(code: str | None, names: str) -> str | None:
    rows = (row.partition(" ") for row in names.split("|"))
    return next((name for prefix, _, name in rows if (code or "").upper().startswith(prefix)), None)
