"""Where and with whom: place, work mode, and what the person avoids."""

import re
from functools import lru_cache
from typing import Final

from matcher.profile import WishedMode
from matcher.signals.memory import Remembered
from matcher.signals.seeker import AGAINST, Seeker, Signal, line_around, lowered, quoted
from spiders.place import Located, country_code, distance_km, locate, read_places
from spiders.posting import JobPosting, Place
from spiders.store import Stored
from spiders.work_mode import read_work_mode

NEAR: Final = 50
FULLY_REMOTE: Final = "remote"

_WORDS: Final = {"ONSITE": "on site", "HYBRID": "hybrid", "REMOTE": "remote"}
MODE_VALUE: Final[dict[WishedMode, dict[str, float]]] = {
    "onsite": {"ONSITE": 1.0, "HYBRID": 0.6, "REMOTE": 0.0},
    "hybrid": {"ONSITE": -0.6, "HYBRID": 1.0, "REMOTE": 0.8},
    "remote": {"ONSITE": AGAINST, "HYBRID": -0.8, "REMOTE": 1.0},
}
_EUROPE: Final = frozenset("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split())
_WIDE: Final = {
    "eu": _EUROPE,
    "europe": _EUROPE,
    "europa": _EUROPE,
    "dach": frozenset({"DE", "AT", "CH"}),
    "emea": _EUROPE | {"CH", "GB", "NO", "IS", "TR", "AE", "IL", "SA", "EG", "ZA"},
    "north america": frozenset({"US", "CA"}),
    "nordamerika": frozenset({"US", "CA"}),
}
_NEGATED = re.compile(r"\b(?:kein\w*|nicht|no|not|never|ohne|without|weder|nie)\b")


def place(seeker: Seeker, stored: Stored, text: str) -> Signal | None:
    """The nearest place of work against the places wished; remote counts as near where the person may live."""
    if not seeker.spots and not seeker.countries:
        return None
    if stored.work_mode == "REMOTE":
        return _remote(seeker, stored.posting, text)
    places = [point for place in stored.posting.job_location if (point := located(place))]
    if not places or not seeker.spots:
        return _country(seeker, stored.posting.job_location)
    far = [
        (distance_km(spot.point, (point.latitude, point.longitude)), spot, index)
        for index, point in enumerate(places)
        for spot in seeker.spots
    ]
    kilometres, spot, _ = min(far, key=lambda row: max(0.0, row[0] - row[1].radius_km))
    name = " / ".join(dict.fromkeys(place.address_locality or "" for place in stored.posting.job_location))
    value = 1.0 if kilometres <= spot.radius_km else AGAINST
    return Signal("place", value, f"{quoted(name)}: {kilometres:.0f} km from {spot.name}")


def work_mode(seeker: Seeker, stored: Stored, text: str) -> Signal | None:
    """On site, hybrid or remote, as the store has it, against the wish."""
    wished, mode = seeker.profile.work_mode, stored.work_mode
    if wished is None or mode not in _WORDS:
        return None
    read = _mode(stored.posting.title, text) if text and stored.posting.job_location_type is None else None
    because = quoted(read.because) if read and read.mode == mode else "stated by its source"
    value = MODE_VALUE[wished][mode]
    return Signal(
        "work mode", value, f"{because}: {_WORDS[mode]}, {'as you want' if value == 1 else f'you want {wished}'}"
    )


_mode = Remembered(read_work_mode)


def avoid(seeker: Seeker, stored: Stored, text: str) -> Signal | None:
    """A word or an employer that the person avoids; None where there is none."""
    if seeker.avoid is None:
        return None
    posting = stored.posting
    for part in (posting.organization, posting.title, text):
        lower, shown = lowered(part)
        for match in seeker.avoid.finditer(lower):
            before = lower[max(0, match.start() - NEAR) : match.start()].rpartition("\n")[2]
            if part is not text or not _NEGATED.search(before):
                return Signal("avoid", AGAINST, f"{quoted(line_around(shown, match, NEAR))}: you avoid it")
    return None


def located(place: Place) -> Located | None:
    """The point of a place by its fields, else by what stands in the town's ("70173 Stuttgart", "Berlin-Mitte")."""
    return _located(*_key(place))


def _remote(seeker: Seeker, posting: JobPosting, text: str) -> Signal | None:
    """Remote work, unless the person does not live where one must."""
    said = posting.applicant_location_requirements
    areas, because = (said, ", ".join(said)) if said else _area(posting.title, text)
    allowed = frozenset[str]().union(*map(_countries, areas))
    if allowed and seeker.countries and not allowed & seeker.countries:
        return Signal("place", AGAINST, f"{quoted(because)}: remote, but not where you live")
    return Signal("place", 1.0, f"{quoted(', '.join(said) or 'remote')}: remote")


def _area(title: str, text: str) -> tuple[tuple[str, ...], str]:
    """From where the title and the text let one work, and the words that say so, at least the name of the area."""
    if not text:
        return (), ""
    read = _mode(title, text)
    if read and read.mode == "REMOTE" and read.region:
        return (read.region,), read.because
    read = _mode(f"{title} ({FULLY_REMOTE})", text)  # its source says that it is, so the text need not
    return ((read.region,), read.region) if read and read.region else ((), "")


def _country(seeker: Seeker, places: tuple[Place, ...]) -> Signal | None:
    """Where no town is known: another country is too far, the same one says nothing."""
    countries = {place.address_country for place in places if place.address_country}
    if not countries or not seeker.countries or countries & seeker.countries:
        return None
    return Signal("place", AGAINST, f"{quoted(', '.join(sorted(countries)))}: another country")


def _countries(name: str) -> frozenset[str]:
    """The countries that a name means: "EU", "Germany", "Deutschlands"; none for a town."""
    first, _, _ = name.partition(" ")
    codes = (country_code(word) for word in (name, first, first.removesuffix("s")))
    wide = _WIDE.get(name.lower()) or _WIDE.get(first.lower())
    return wide or frozenset([next((code for code in codes if code), "")]) - {""}


def _key(place: Place) -> tuple[str, str, str, float | None, float | None]:
    locality, region, country = place.address_locality or "", place.address_region or "", place.address_country or ""
    return locality, region, country, place.latitude, place.longitude


@lru_cache(1 << 14)
def _located(
    locality: str, region: str, country: str, latitude: float | None, longitude: float | None
) -> Located | None:
    code = country or None
    place = Place(
        address_locality=locality,
        address_region=region or None,
        address_country=code,
        latitude=latitude,
        longitude=longitude,
    )
    if found := locate(place):
        return found
    town, _, _ = locality.partition("-")
    read = next(iter((*read_places(locality), *read_places(town))), None)
    return locate(read.model_copy(update={"address_country": code or read.address_country})) if read else None
