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
    "DE3 Berlin|DE6 Hamburg|AT13 Wien|DE111 Stuttgart|DE117 Heilbronn|DE121 Baden-Baden|DE122 Karlsruhe"
    "|DE125 Heidelberg|DE126 Mannheim|DE129 Pforzheim|DE131 Freiburg im Breisgau|DE144 Ulm|DE211 Ingolstadt"
    "|DE212 München|DE213 Rosenheim|DE221 Landshut|DE222 Passau|DE223 Straubing|DE231 Amberg|DE232 Regensburg"
    "|DE241 Bamberg|DE242 Bayreuth|DE243 Coburg|DE244 Hof|DE251 Ansbach|DE252 Erlangen|DE253 Fürth|DE254 Nürnberg"
    "|DE255 Schwabach|DE261 Aschaffenburg|DE262 Schweinfurt|DE263 Würzburg|DE271 Augsburg|DE272 Kaufbeuren"
    "|DE273 Kempten (Allgäu)|DE274 Memmingen|DE401 Brandenburg an der Havel|DE402 Cottbus|DE403 Frankfurt (Oder)"
    "|DE404 Potsdam|DE501 Bremen|DE502 Bremerhaven|DE711 Darmstadt|DE712 Frankfurt am Main|DE713 Offenbach am Main"
    "|DE714 Wiesbaden|DE731 Kassel|DE803 Rostock|DE804 Schwerin|DE911 Braunschweig|DE912 Salzgitter|DE913 Wolfsburg"
    "|DE929 Hannover|DE941 Delmenhorst|DE942 Emden|DE943 Oldenburg|DE944 Osnabrück|DE945 Wilhelmshaven"
    "|DEA11 Düsseldorf|DEA12 Duisburg|DEA13 Essen|DEA14 Krefeld|DEA15 Mönchengladbach|DEA16 Mülheim an der Ruhr"
    "|DEA17 Oberhausen|DEA18 Remscheid|DEA19 Solingen|DEA1A Wuppertal|DEA22 Bonn|DEA23 Köln|DEA24 Leverkusen"
    "|DEA31 Bottrop|DEA32 Gelsenkirchen|DEA33 Münster|DEA41 Bielefeld|DEA51 Bochum|DEA52 Dortmund|DEA53 Hagen"
    "|DEA54 Hamm|DEA55 Herne|DEB11 Koblenz|DEB21 Trier|DEB31 Frankenthal (Pfalz)|DEB32 Kaiserslautern"
    "|DEB33 Landau in der Pfalz|DEB34 Ludwigshafen am Rhein|DEB35 Mainz|DEB36 Neustadt an der Weinstraße"
    "|DEB37 Pirmasens|DEB38 Speyer|DEB39 Worms|DEB3A Zweibrücken|DED21 Dresden|DED41 Chemnitz|DED51 Leipzig"
    "|DEE01 Dessau-Roßlau|DEE02 Halle (Saale)|DEE03 Magdeburg|DEF01 Flensburg|DEF02 Kiel|DEF03 Lübeck"
    "|DEF04 Neumünster|DEG01 Erfurt|DEG02 Gera|DEG03 Jena|DEG04 Suhl|DEG05 Weimar|FR101 Paris|NL329 Amsterdam"
    "|BE100 Bruxelles|ITI43 Roma|ITC4C Milano|CZ010 Praha|HU110 Budapest|DK011 København|LU000 Luxembourg"
    "|ES300 Madrid|ES511 Barcelona|PL911 Warszawa"
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
