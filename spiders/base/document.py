"""A page as an XML document."""

from parsel import Selector
from scrapy.http import TextResponse


def xml_document(page: TextResponse, root: str) -> Selector:
    """The root element of a whole XML document without a document type, entities left alone.

    Raises:
        ValueError: another root, a document cut short, or one with a document type (an entity bomb).
    """
    text = page.text.strip()
    if not text.endswith((f"</{root}>", f"<{root}/>")) or "<!DOCTYPE" in text[:2000]:
        raise ValueError(f"no whole <{root}> document")
    return Selector(text, type="xml").xpath(f"/{root}")[0]
