"""What a board for remote work says of a posting: the work is remote, and where one may live to do it."""

import re
from collections.abc import Iterator
from typing import Any

from spiders.html_text import unescape_fully
from spiders.place import country_code, read_places
from spiders.posting import clean_line

_SEPARATOR = re.compile(r"\s{0,3}(?:[;|/\n•·]|\s(?:or|and|&)\s)\s{0,3}")
_REMOTE = re.compile(
    r"[\s(,–-]{0,5}\b(?:(?:fully|100 ?%) )?remote(?:ly)?\b(?: (?:in|from|within))?[\s),–:-]{0,5}", re.IGNORECASE
)


def remote_facts(*names: str | None) -> dict[str, Any]:
    """JobPosting's facts of a remote posting.

    `names` say where an applicant may live, each one place ("Austin, TX") or a list ("USA, Canada, LATAM"); a town
    is a place of work too.
    """
    wanted = residences(*names)
    towns = tuple(place for name in wanted for place in read_places(name) if place.address_locality)
    return {
        "job_location_type": "TELECOMMUTE",
        "applicant_location_requirements": wanted,
        "job_location": towns,
    }


def residences(*names: str | None) -> tuple[str, ...]:
    """The places in `names`, each by itself and without the word "remote": where an applicant may live."""
    return tuple(place for name in names for place in _each(str(clean_line(unescape_fully(name or "")))))


def _each(name: str) -> Iterator[str]:
    for part in [name] if country_code(name) else _SEPARATOR.split(name):
        text = _balanced(" ".join(_REMOTE.sub(" ", part).split()).strip(" ,–-"))
        places = read_places(text)
        is_one = len(places) == 1 and bool(places[0].address_locality or places[0].address_region)
        is_one = is_one and not country_code(text.partition(",")[0])
        yield from (piece.strip() for piece in ([text] if is_one else text.split(",")) if piece.strip())


def _balanced(text: str) -> str:
    """Without a bracket that lost its partner or holds all of it."""
    whole = text[1:-1] if text.startswith("(") and text.endswith(")") and text.count("(") == 1 else text
    return whole if whole.count("(") == whole.count(")") else whole.strip("() ")
