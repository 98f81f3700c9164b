"""MarkedBoardSpider: a platform whose postings carry schema.org markup on their own pages."""

import re
from typing import ClassVar

from scrapy.http import TextResponse

from spiders.base.kinds import BoardSpider
from spiders.jsonld import read_postings
from spiders.posting import JobPosting, Organization, Reading


class MarkedBoardSpider(BoardSpider):
    """Its listing says what there is, and the markup of each posting's own page completes it."""

    number: ClassVar[str]
    """A regular expression whose one group is the platform's number in the address of a posting's own page."""

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        """A posting's own page, where its text is not known yet."""
        del page
        return None if posting.description else posting.url

    def read(self, page: TextResponse) -> Reading:
        """A posting's own page by its markup, any other as every source."""
        is_own = "JobPosting" in page.text and page.text.lstrip("\ufeff \r\n\t").startswith("<")
        own = read_postings(page.text, page.url, self.name) if is_own else Reading(())
        if own.postings or own.unreadable:
            return own._replace(postings=tuple(self._numbered(posting, page) for posting in own.postings))
        return super().read(page)

    def read_detail(self, page: TextResponse) -> Reading:
        """Without markup the posting stays as its listing stated it."""
        return read_postings(page.text, page.url, self.name)

    def _numbered(self, posting: JobPosting, page: TextResponse) -> JobPosting:
        """With the number and the employer that its listing would give."""
        found = re.search(self.number, posting.url) or re.search(self.number, page.url)
        name = self.employer(page)
        employer = posting.hiring_organization or (Organization(name=name) if name else None)
        identifier = found[1] if found else posting.identifier
        return posting.model_copy(update={"identifier": identifier, "hiring_organization": employer})
