"""Where a job is: from a source's string to places, and from a place to a point on the map."""

from spiders.place.address import read_places
from spiders.place.countries import country_code
from spiders.place.gazetteer import Located, distance_km, locate, official
from spiders.place.names import also_called
from spiders.place.prose import find_places

__all__ = ["Located", "also_called", "country_code", "distance_km", "find_places", "locate", "official", "read_places"]
