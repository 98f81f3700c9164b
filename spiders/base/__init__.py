"""PostingSpider and its three kinds: BoardSpider, FeedSpider, SiteSpider."""

from spiders.base.document import xml_document
from spiders.base.fault import WrongShapeError
from spiders.base.kinds import BoardSpider, FeedSpider, SiteSpider
from spiders.base.spider import PostingSpider
from spiders.base.tally import Ask, Listing, Sighting

__all__ = [
    "Ask",
    "BoardSpider",
    "FeedSpider",
    "Listing",
    "PostingSpider",
    "Sighting",
    "SiteSpider",
    "WrongShapeError",
    "xml_document",
]
