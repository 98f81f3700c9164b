"""How a search of Workday is paged and split."""

import json
from typing import Any

import pytest
from scrapy.http import TextResponse

from spiders.base import Ask
from spiders.boards.workday import Workday

BOARD = "linsenhof.wd3/Karriere"
TIME = {"facetParameter": "timeType", "values": [{"id": "full", "count": 2600}, {"id": "part", "count": 300}]}
PLACES = {"facetParameter": "locations", "values": [{"id": "jena", "count": 1900}, {"id": "durham", "count": 1100}]}
GROUP = {"facetParameter": "locationMainGroup", "values": [PLACES]}


def further(total: int, facets: list[Any], **query: Any) -> list[Ask]:  # noqa: ANN401  any field of a query
    """What a page leads to that was asked with the first query and these changes."""
    spider = Workday()
    first = spider.asks(BOARD)[0]
    assert isinstance(first, Ask)
    request = spider.request(Ask(first.url, {**first.json, **query}), BOARD)
    body = json.dumps({"total": total, "jobPostings": [], "facets": facets}).encode()
    return spider.more(TextResponse(first.url, body=body, request=request))


def test_a_first_page_names_all_others() -> None:
    asks = further(45, [])
    assert [ask.json["offset"] for ask in asks] == [20, 40]
    assert all(ask.json["limit"] == 20 and ask.json["appliedFacets"] == {} for ask in asks)


def test_a_further_page_names_none() -> None:
    """Its total is not to be relied on."""
    assert further(0, [], offset=20) == []


def test_a_capped_search_is_split_by_the_facet_that_covers_most() -> None:
    asks = further(2000, [TIME, GROUP])
    assert [ask.json["appliedFacets"] for ask in asks] == [{"locations": ["jena"]}, {"locations": ["durham"]}]
    assert all(ask.json["offset"] == 0 and not ask.whole for ask in asks)


def test_a_part_that_is_capped_too_is_split_by_another_facet() -> None:
    asks = further(2000, [TIME, GROUP], appliedFacets={"locations": ["jena"]})
    assert [ask.json["appliedFacets"] for ask in asks] == [
        {"locations": ["jena"], "timeType": ["full"]},
        {"locations": ["jena"], "timeType": ["part"]},
    ]


def test_a_capped_search_without_a_facet_is_a_fault() -> None:
    with pytest.raises(ValueError, match="no facet"):
        further(2000, [])
