"""schema.org JobPosting on any page: JSON-LD first, then microdata and RDFa. https://schema.org/JobPosting."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from spiders.jsonld.blocks import HINTS, read_blocks
from spiders.jsonld.graph import References, item_lists, records
from spiders.jsonld.markup import read_items
from spiders.jsonld.record import posting_of
from spiders.jsonld.values import Node, address_of, stated
from spiders.links import canonical
from spiders.posting import JobPosting, Reading

MOST_POSTINGS: Final = 500


def read_postings(html: str, url: str, source: str, today: date | None = None) -> Reading:
    """The postings that the markup of a page states; microdata and RDFa only where JSON-LD states none.

    Linear in the page. `today` helps to tell a made-up end date from a true one where no start is stated.

    Raises:
        ValueError: `url` is no web address.
    """
    page = canonical(url)
    if not any(hint in html for hint in HINTS):
        return Reading((), ())
    blocks = list(read_blocks(html))
    faults = [block.fault for block in blocks if block.fault]
    contents = [block.content for block in blocks if block.content is not None]
    reading = _read(records(contents), contents, page, source, today)
    if not reading.postings:
        items = read_items(html)
        marked = _read(records(items), items, page, source, today)
        reading = Reading(marked.postings, reading.unreadable + marked.unreadable)
    return Reading(reading.postings, (*faults, *reading.unreadable))


def read_records(html: str) -> tuple[Node, ...]:
    """The JobPosting nodes of a page as its JSON-LD states them, with what they refer to on the page."""
    contents = [block.content for block in read_blocks(html) if block.content is not None]
    references = References(contents)
    return tuple(references.resolved(record) for record in records(contents))


def item_list_urls(html: str, url: str) -> tuple[str, ...]:
    """The canonical addresses of job pages that an ItemList of the page names, in its order."""
    contents = [block.content for block in read_blocks(html) if block.content is not None]
    found = (address_of(entry, url) for entry in item_lists(contents))
    return tuple(dict.fromkeys(address for address in found if address))[:MOST_POSTINGS]


def _read(found: Iterator[Node], contents: Sequence[Any], page: str, source: str, today: date | None) -> Reading:
    postings: list[JobPosting] = []
    reasons: list[str] = []
    references = References(contents)
    for record, _ in zip(found, range(MOST_POSTINGS), strict=False):
        if _is_reference(record):
            continue
        try:
            postings.append(posting_of(references.resolved(record), page, source, today))
        except ValueError as error:
            reasons.append(str(error).splitlines()[0])
    return Reading(_told_apart(tuple(dict.fromkeys(postings))), tuple(reasons))


def _is_reference(record: Node) -> bool:
    """An entry of a list that names a posting's page and nothing of the posting."""
    return not stated(record, "title", "description", "hiringOrganization", "datePosted") and bool(
        stated(record, "url", "@id")
    )


def _told_apart(postings: tuple[JobPosting, ...]) -> tuple[JobPosting, ...]:
    """Several postings that share the page's address as their identifier get their titles into it."""
    shared = {name for name, times in Counter(posting.identifier for posting in postings).items() if times > 1}
    return tuple(
        posting.model_copy(update={"identifier": f"{posting.identifier}#{_slug(posting.title)}"[:500]})
        if posting.identifier in shared
        else posting
        for posting in postings
    )


def _slug(title: str) -> str:
    words = "".join(character if character.isalnum() else " " for character in title.casefold()).split()
    return "-".join(words)[:100]
