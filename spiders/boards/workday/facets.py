"""The pages of a search that shows at most 2,000 results, and the facets that split a larger one."""

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final, NamedTuple

from scrapy.http import TextResponse

from spiders.base import Ask

PAGE_SIZE: Final = 20
MOST_RESULTS: Final = 2000


class Facet(NamedTuple):
    """A field that a search can be narrowed by, its values, and how many results they have together."""

    name: str
    values: tuple[str, ...]
    results: int


def further(page: TextResponse) -> list[Ask]:
    """What a first page leads to: the other pages, or the same search for a facet's values one by one.

    Raises:
        ValueError: there are more results than are shown, and no facet is left.
    """
    answer, query = page.json(), _query(page)
    if query.get("offset"):
        return []
    if answer["total"] < MOST_RESULTS:
        offsets = range(PAGE_SIZE, answer["total"], PAGE_SIZE)
        return [Ask(page.url, {**query, "offset": offset}) for offset in offsets]
    applied = query.get("appliedFacets") or {}
    facet = widest(answer.get("facets") or (), applied)
    narrowed = [{**query, "appliedFacets": {**applied, facet.name: [value]}} for value in facet.values]
    return [Ask(page.url, search, whole=False) for search in narrowed]  # a posting may have no value there


def widest(facets: Iterable[dict[str, Any]], applied: Collection[str]) -> Facet:
    """The facet that covers most results of those that are not applied yet; facets may stand in groups.

    Raises:
        ValueError: there is none left.
    """
    left = [facet for facet in _flat(facets) if facet.name not in applied and len(facet.values) > 1]
    if not left:
        raise ValueError("more results than are shown, and no facet to split them by")
    return max(left, key=lambda facet: (facet.results, len(facet.values)))


def _query(page: TextResponse) -> dict[str, Any]:
    """What the page was asked with; nothing where it was saved."""
    asked: dict[str, Any] = json.loads((page.request.body if page.request else b"") or b"{}")
    return asked


def _flat(facets: Iterable[dict[str, Any]]) -> Iterator[Facet]:
    for facet in facets:
        values = [value for value in facet.get("values") or () if isinstance(value, dict)]
        yield from _flat(value for value in values if "facetParameter" in value)
        named = [value for value in values if value.get("id")]
        if named and facet.get("facetParameter"):
            results = sum(value.get("count") or 0 for value in named)
            yield Facet(str(facet["facetParameter"]), tuple(str(value["id"]) for value in named), results)
