"""A saved page or payload, read as its source would read it: how a contributor tries a page."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from scrapy import Request
from scrapy.http import HtmlResponse, TextResponse
from scrapy.responsetypes import responsetypes

from spiders.base import WrongShapeError
from spiders.errors import UserError
from spiders.posting import JobPosting, Reading
from spiders.registry import source

NOWHERE = "https://saved.invalid/"
"""Stands for the address of a file that came without one; https://www.rfc-editor.org/rfc/rfc2606."""


def read_saved(name: str, file: Path, url: str = "", meta: Mapping[str, str] | None = None) -> Reading:
    """The postings of a file; `url` is the address that it came from, `meta` what a crawl would know.

    Raises:
        UserError: an unknown source, a file that cannot be read, an address that is none, a page of another shape.
    """
    spider, page = source(name)(), saved_page(file, url, meta)
    try:
        reading = spider.read(page)
    except WrongShapeError as error:
        raise UserError(str(error).replace(page.url, str(file))) from error
    return reading._replace(postings=tuple(_without_nowhere(posting) for posting in reading.postings))


def saved_page(file: Path, url: str = "", meta: Mapping[str, str] | None = None) -> TextResponse:
    """A file as Scrapy would hand it over.

    Raises:
        UserError: the file cannot be read, or the address is none.
    """
    try:
        body = file.read_bytes()
    except OSError as error:
        raise UserError(f"{file}: cannot be read: {error.strerror}") from error
    try:
        request = Request(url or f"{NOWHERE}{quote(file.name)}", meta=dict(meta or {}))
    except ValueError as error:
        raise UserError(f"--url {url}: not a web address; it starts with https://") from error
    kind = responsetypes.from_args(filename=file.name, body=body)
    page = (kind if issubclass(kind, TextResponse) else TextResponse)(request.url, body=body, request=request)
    stated = page.xpath("//link[@rel='canonical']/@href").get("") if not url and isinstance(page, HtmlResponse) else ""
    return page.replace(url=stated) if stated.startswith(("https://", "http://")) else page


def _without_nowhere(posting: JobPosting) -> JobPosting:
    """Nothing that stems from an address that nobody gave."""
    made_up = {name: None for name in ("apply_url", "seen_on") if str(getattr(posting, name)).startswith(NOWHERE)}
    url = {"url": ""} if posting.url.startswith(NOWHERE) else {}
    identifier = {"identifier": posting.title} if posting.identifier.startswith(NOWHERE) else {}
    return posting.model_copy(update={**made_up, **url, **identifier})
