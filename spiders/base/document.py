"""A page as an XML document, or the JSON object inside it."""

import json
from typing import Any

from parsel import Selector
from scrapy.http import TextResponse

MOST_REMARKS = 3


def xml_document(page: TextResponse, root: str) -> Selector:
    """The root element of a whole XML document without a document type, entities left alone.

    Raises:
        ValueError: another root, a document cut short, or one with a document type (an entity bomb).
    """
    text = _without_remarks(page.text.strip())
    prolog = text.partition(f"<{root}")[0]
    if not text.endswith((f"</{root}>", f"<{root}/>", f"<{root} />")) or "<!DOCTYPE" in prolog:
        raise ValueError(f"no whole <{root}> document")
    return Selector(text, type="xml").xpath(f"/*[name()='{root}']")[0]


def embedded(page: TextResponse, mark: str) -> Any:  # noqa: ANN401  each page's own shape
    """The JSON object that follows a mark in a page's scripts.

    Raises:
        ValueError: there is no such mark, or no object behind it.
    """
    opening = page.text.find("{", page.text.find(mark) + len(mark)) if mark in page.text else -1
    if opening < 0:
        raise ValueError(f"no {mark}")
    try:
        return json.JSONDecoder().raw_decode(page.text, opening)[0]
    except RecursionError as error:
        raise ValueError(f"{mark}: nested too deep") from error


def _without_remarks(text: str) -> str:
    """Without what a cache writes behind the document."""
    for _ in range(MOST_REMARKS):
        if text.endswith("-->"):
            text = text.rpartition("<!--")[0].rstrip()
    return text
