"""A job list embedded in somebody else's page, found by the text of its label, never by class names."""

from collections.abc import Collection, Iterator
from typing import Final
from urllib.parse import urljoin

from spiders.links import canonical, stepstone_id, unwrap
from spiders.posting import JobPosting, Organization
from spiders.teasers.cards import Card, read_card
from spiders.teasers.labels import LABELS
from spiders.teasers.lines import titles_under_labels
from spiders.teasers.runs import Run, runs
from spiders.teasers.titles import is_job_address, is_job_title, is_no_job
from spiders.tree import read_tree

__all__ = ["LABELS", "read_teaser_text", "read_teasers"]

MOST_TEASERS: Final = 500
_LEAST_SHARE: Final = 0.34
_MAJORITY: Final = 0.5


def read_teasers(html: str, url: str, source: str, labels: Collection[str] = LABELS) -> tuple[JobPosting, ...]:
    """The job list of a page, each job once; () where the page has none.

    `labels` are lower-case texts that stand over such a list.

    Raises:
        ValueError: `url` is no web address.
    """
    page = canonical(url)
    found = (
        _teaser(card, link, url, source) for run in runs(read_tree(html), labels) for card, link in _jobs(run, page)
    )
    distinct: dict[str, JobPosting] = {}
    for posting in found:
        distinct.setdefault(posting.identifier, posting)
    return tuple(distinct.values())[:MOST_TEASERS]


def read_teaser_text(text: str, url: str, source: str) -> tuple[JobPosting, ...]:
    """The job list in the extracted text of a page, which has no links: `url` stays empty."""
    titles = titles_under_labels(text)
    return tuple(
        JobPosting(source=source, identifier=_slug(title), title=title, seen_on=url) for title in dict.fromkeys(titles)
    )


def _jobs(run: Run, page: str) -> Iterator[tuple[Card, str]]:
    """The cards of a run with their targets, if enough of them look like jobs."""
    cards = [(card, target) for unit in run.units if (card := read_card(unit)) and (target := _target(card.link, page))]
    jobs = [(card, target) for card, target in cards if target != page and not is_no_job(card.title, target)]
    titled = sum(is_job_title(card.title) or stepstone_id(target) is not None for card, target in jobs)
    likely = sum(is_job_title(card.title) or is_job_address(target, page) for card, target in jobs)
    if _is_doubtful(run):
        yield from jobs if titled > _MAJORITY * len(cards) else ()
    elif run.label.is_topic:
        yield from jobs if titled and likely >= _MAJORITY * len(cards) else ()
    else:
        yield from jobs if likely >= _LEAST_SHARE * len(jobs) else ()


def _is_doubtful(run: Run) -> bool:
    """A label in a page's own frame, with a link of its own, or with a remark before the items."""
    framed = any(element.tag in {"footer", "header"} for element in run.heading.ancestors())
    return framed or run.has_remark or (bool(run.heading.links) and run.label.is_topic)


def _target(link: str, page: str) -> str | None:
    if link.startswith("#"):
        return None
    try:
        return canonical(unwrap(urljoin(page, link)))
    except ValueError:
        return None


def _teaser(card: Card, url: str, page: str, source: str) -> JobPosting:
    return JobPosting(
        source=source,
        identifier=stepstone_id(url) or url,
        url=url,
        title=card.title,
        hiring_organization=Organization(name=card.company) if card.company else None,
        job_location=card.places,
        seen_on=page,
    )


def _slug(title: str) -> str:
    words = "".join(character if character.isalnum() else " " for character in title.casefold()).split()
    return "-".join(words)[:200]
