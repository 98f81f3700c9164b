"""Teamtailor's two feeds: JSON (https://www.jsonfeed.org) and RSS with elements of its own."""

from typing import Any, Final

from parsel import Selector
from scrapy.http import TextResponse

from spiders.base import address, xml_document

MODES: Final = {"fully": "remote", "hybrid": "hybrid"}


def items(page: TextResponse) -> list[dict[str, Any]]:
    """The items of either feed in the shape of the JSON feed's, each with the feed's title and language.

    Raises:
        ValueError, KeyError: neither feed.
    """
    if _is_xml(page):
        return [_item(item) for item in xml_document(page, "rss").xpath("channel/item")]
    feed = page.json()
    return [{"feed": feed.get("title"), "inLanguage": feed.get("language"), **item} for item in feed["items"]]


def following(page: TextResponse) -> list[str]:
    """The address of the next page of a JSON feed."""
    address_of_next = None if _is_xml(page) else page.json().get("next_url")
    return [page.urljoin(address_of_next)] if address_of_next else []


def _is_xml(page: TextResponse) -> bool:
    return page.text.lstrip("\ufeff \r\n\t").startswith("<")


def _item(item: Selector) -> dict[str, Any]:
    fact = _facts(item)
    places = [address(_facts(place)) for place in item.xpath(".//*[local-name()='location']")]
    return {
        "id": fact.get("guid") or fact["link"],
        "url": fact["link"],
        "title": fact["title"],
        "content_html": fact.get("description"),
        "date_published": fact.get("pubDate"),
        "feed": item.xpath("string(../title)").get(),
        "_jobposting": {"jobLocation": places, "jobLocationType": MODES.get(fact.get("remoteStatus", ""))},
    }


def _facts(element: Selector) -> dict[str, str]:
    """The texts of an element's children by their names without the namespace."""
    return {
        child.xpath("local-name()").get(""): child.xpath("string()").get("").strip() for child in element.xpath("*")
    }
