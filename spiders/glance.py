"""A glance at a board: whose it is, and how many postings its first page shows."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from spiders.base import BoardSpider
from spiders.companies import Company
from spiders.crawl import Wanted, crawl
from spiders.errors import UserError
from spiders.links import canonical
from spiders.registry import source_of
from spiders.store import Store


class Glance(NamedTuple):
    """A company on a board, by the name that its postings state, and the number of postings on its first page."""

    board: str
    company: Company
    postings: int


def glance(url: str, now: datetime, route: int = 0) -> Glance:
    """Ask for the first page of a board, as a crawl would, and keep nothing; `route`: see crawl.

    Raises:
        UserError: an address of no board, or a page that did not come or could not be read.
    """
    board, token = board_and_token(url)
    with TemporaryDirectory(prefix="rolesonar-") as folder:
        (report,) = crawl(Wanted((board,), url, glance=True), Path(folder), now, route=route)
        if not report.ok:
            raise UserError(f"{report.reasons[0]}; nothing was written")
        name = _employer(Path(folder)) if report.seen else ""
    return Glance(board, Company(name or token, token), report.seen)


def board_and_token(url: str) -> tuple[str, str]:
    """The board that an address belongs to, and the token in it.

    Raises:
        UserError: it belongs to none.
    """
    try:
        canonical(url)
    except ValueError as error:
        raise UserError(f"{url}: not a web address; it starts with https://") from error
    spider = source_of(url)
    if not issubclass(spider, BoardSpider):
        raise UserError(f"{url}: no board that is known; crawl the page itself with `rolesonar crawl --url {url}`")
    return str(spider.name), spider.token(url)


def _employer(folder: Path) -> str:
    """The name that most postings state."""
    store = Store.open(folder)
    names = Counter(stored.posting.organization for stored in store.postings())
    store.close()
    return names.most_common(1)[0][0]
