"""What of a posting counts when openings are told apart."""

from datetime import date, datetime
from typing import NamedTuple

from spiders.posting import JobPosting, Place


class Ad(NamedTuple):
    """One posting, reduced to what counts; empty where its source does not say."""

    title: str
    employer: str = ""
    description: str = ""
    places: tuple[Place, ...] = ()
    posted: date | None = None
    source: str = ""
    identifier: str = ""
    language: str | None = None


def ad_of(posting: JobPosting) -> Ad:
    """The ad that a posting is."""
    posted = posting.date_posted
    return Ad(
        posting.title,
        posting.organization,
        posting.description,
        posting.job_location,
        posted.date() if isinstance(posted, datetime) else posted,
        posting.source,
        posting.identifier,
        posting.in_language,
    )
