"""PostingSpider and its three kinds: BoardSpider, FeedSpider, SiteSpider."""

from spiders.base.document import embedded, xml_document
from spiders.base.fault import WrongShapeError
from spiders.base.kinds import BoardSpider, FeedSpider, SiteSpider
from spiders.base.marked import MarkedBoardSpider
from spiders.base.moment import moment
from spiders.base.remote import remote_facts
from spiders.base.several import gathered, widest
from spiders.base.spider import PostingSpider
from spiders.base.tally import Ask, Listing
from spiders.base.terms import address, advanced, in_country, sections, wage
from spiders.posting import Seen, Sighting

__all__ = [
    "Ask",
    "BoardSpider",
    "FeedSpider",
    "Listing",
    "MarkedBoardSpider",
    "PostingSpider",
    "Seen",
    "Sighting",
    "SiteSpider",
    "WrongShapeError",
    "address",
    "advanced",
    "embedded",
    "gathered",
    "in_country",
    "moment",
    "remote_facts",
    "sections",
    "wage",
    "widest",
    "xml_document",
]
