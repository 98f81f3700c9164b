"""A coarse key for one opening: the same employer, the same title after folding, the same places."""

from spiders.place import locate
from spiders.posting import JobPosting, Place
from spiders.title import fold_title


def opening_key(posting: JobPosting) -> str | None:
    """Equal for postings of one opening; None where a posting does not say whose opening it is."""
    if not posting.hiring_organization:
        return None
    places = sorted({_place_key(place) for place in posting.job_location})
    return "\x1f".join((" ".join(posting.organization.casefold().split()), fold_title(posting.title), *places))


def _place_key(place: Place) -> str:
    found = locate(place)
    return found.key if found else (place.address_locality or place.address_country or "").casefold()
