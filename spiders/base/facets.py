"""The facets of a search: how to split one whose results are capped."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple


class Facet(NamedTuple):
    """A field that a search can be narrowed by, its values, and how many results they have together."""

    name: str
    values: tuple[str, ...]
    results: int


def widest(facets: Iterable[dict[str, Any]], applied: Collection[str]) -> Facet:
    """The facet that covers most results of those that are not applied yet; facets may stand in groups.

    Raises:
        ValueError: there is none left.
    """
    left = [facet for facet in _flat(facets) if facet.name not in applied and len(facet.values) > 1]
    if not left:
        raise ValueError("more results than are shown, and no facet to split them by")
    return max(left, key=lambda facet: (facet.results, len(facet.values)))


def _flat(facets: Iterable[dict[str, Any]]) -> Iterator[Facet]:
    for facet in facets:
        values = [value for value in facet.get("values") or () if isinstance(value, dict)]
        yield from _flat(value for value in values if "facetParameter" in value)
        named = [value for value in values if value.get("id")]
        if named and facet.get("facetParameter"):
            results = sum(value.get("count") or 0 for value in named)
            yield Facet(str(facet["facetParameter"]), tuple(str(value["id"]) for value in named), results)
