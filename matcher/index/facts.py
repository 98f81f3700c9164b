"""Which postings pass a filter, from what the lexicon knows of them: a scan of the store would take longer."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from matcher.facets import SPOT, Spot, companies_named, spelled
from matcher.lexicon import Lexicon
from spiders.place import distance_km, locate
from spiders.posting import Place
from spiders.store import Filter
from spiders.store.nearness import RADIUS_KM

BOX_DEGREES = (1, 3)

Numbers = NDArray[np.int64]


class Facts:
    """The same as `Store.numbers`, `place_names` and `numbers_in` for the postings that are in a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._state: object = None
        self._spots: dict[str, Spot] = {}
        self._companies: dict[str, str] = {}

    def passing(self, wanted: Filter) -> list[Numbers]:
        """For each thing that a filter asks for the numbers of the postings that have it, each in some order."""
        lexicon, found = self._lexicon, []
        if wanted.remote:
            found.append(lexicon.having("mode", ["remote"]))
        if wanted.sources:
            found.append(lexicon.having("source", wanted.sources))
        if wanted.since:
            found.append(lexicon.having("posted", self._days(wanted.since)))
        if wanted.place:
            found.append(lexicon.having(SPOT, self._near(wanted.place)))
        return found

    def place_names(self, words: Sequence[str]) -> list[str]:
        """Which of these words are names of cities where postings are."""
        known = {spot.name for spot in self._known_spots().values()}
        return [word for word in words if word.casefold() in known]

    def numbers_in(self, names: Collection[str]) -> Numbers:
        """The numbers of the postings in the cities of these names, however each posting spells them."""
        wanted = {name.casefold() for name in names}
        keys = {spot.key for spot in self._known_spots().values() if spot.name in wanted and spot.key}
        return self._lexicon.having(SPOT, (text for text, spot in self._spots.items() if spot.key in keys))

    def companies(self, asked: str) -> list[str]:
        """The employers that are meant.

        Raises:
            UserError: none is.
        """
        self._refresh()
        self._companies = self._companies or {name: spelled(name) for name in self._lexicon.values("company")}
        return companies_named(asked, self._companies)

    def _days(self, since: date) -> list[str]:
        return [day for day in self._lexicon.values("posted") if day >= since.isoformat()]

    def _near(self, place: Place) -> Iterable[str]:
        """A city and 30 km around it, or a whole region or country."""
        found = locate(place) if place.address_locality else None
        for text, spot in self._known_spots().items():
            if found:
                there = (spot.latitude, spot.longitude)
                same = spot.key == found.key or _within((found.latitude, found.longitude), there)
            elif place.address_locality:
                same = spot.key == place.address_locality.casefold()
            elif place.address_region:
                same = spot.region == place.address_region.casefold()
            else:
                same = spot.country == place.address_country
            if same:
                yield text

    def _known_spots(self) -> dict[str, Spot]:
        self._refresh()
        self._spots = self._spots or {text: Spot(*json.loads(text)) for text in self._lexicon.values(SPOT)}
        return self._spots

    def _refresh(self) -> None:
        state = self._lexicon.state
        if state is not self._state:
            self._state, self._spots, self._companies = state, {}, {}


def _within(here: tuple[float, float], there: tuple[float | None, float | None]) -> bool:
    latitude, longitude = there
    if latitude is None or longitude is None or not _in_box((latitude - here[0], longitude - here[1])):
        return False
    return distance_km(here, (latitude, longitude)) <= RADIUS_KM


def _in_box(apart: tuple[float, float]) -> bool:
    """Whether it is worth a closer look: the store looks into the same box."""
    return all(abs(degrees) < most for degrees, most in zip(apart, BOX_DEGREES, strict=True))
