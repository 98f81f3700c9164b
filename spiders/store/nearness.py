"""Which postings are at a place."""

from collections.abc import Sequence

import sqlalchemy as sa

from spiders.place import distance_km, locate
from spiders.posting import Place
from spiders.store.tables import PLACE

RADIUS_KM = 30.0
_BOX_DEGREES = (1, 3)
"""Wider than the radius, north to south and east to west, up to 80 degrees north."""


def named(connection: sa.Connection, names: Sequence[str]) -> list[int]:
    """The numbers of the postings in the cities that go by one of these names, however each posting spells them."""
    keys = sa.select(PLACE.c.key).where(PLACE.c.name.in_([name.casefold() for name in names]))
    rows = connection.execute(sa.select(PLACE.c.posting).distinct().where(PLACE.c.key.in_(keys)))
    return [row.posting for row in rows]


def near(connection: sa.Connection, place: Place) -> list[int]:
    """The numbers of the postings at a place: a city and 30 km around it, or a whole region or country."""
    found = locate(place) if place.address_locality else None
    if found:
        here = (found.latitude, found.longitude)
        box = (sa.func.abs(PLACE.c.latitude - here[0]) < _BOX_DEGREES[0]) & (
            sa.func.abs(PLACE.c.longitude - here[1]) < _BOX_DEGREES[1]
        )
        rows = connection.execute(sa.select(PLACE).where(box | (PLACE.c.key == found.key)))
        return [
            row.posting
            for row in rows
            if row.key == found.key or distance_km(here, (row.latitude, row.longitude)) <= RADIUS_KM
        ]
    if place.address_locality:
        at = PLACE.c.key == place.address_locality.casefold()
    elif place.address_region:
        at = PLACE.c.region == place.address_region.casefold()
    else:
        at = PLACE.c.country == place.address_country
    return [row.posting for row in connection.execute(sa.select(PLACE.c.posting).where(at))]
