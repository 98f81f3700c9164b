"""A saved page or payload, read as its source would read it: how a contributor tries a page."""

from collections.abc import Mapping
from pathlib import Path

from scrapy import Request
from scrapy.http import TextResponse
from scrapy.responsetypes import responsetypes

from spiders.base import WrongShapeError
from spiders.errors import UserError
from spiders.posting import Reading
from spiders.registry import source


def read_saved(name: str, file: Path, url: str = "", meta: Mapping[str, str] | None = None) -> Reading:
    """The postings of a file; `url` is the address that it came from, `meta` what a crawl would know.

    Raises:
        UserError: an unknown source, a file that cannot be read, an address that is none, a page of another shape.
    """
    spider, page = source(name)(), saved_page(file, url, meta)
    try:
        return spider.read(page)
    except WrongShapeError as error:
        raise UserError(str(error).replace(page.url, str(file))) from error


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
        request = Request(url or file.resolve().as_uri(), meta=dict(meta or {}))
    except ValueError as error:
        raise UserError(f"--url {url}: not a web address; it starts with https://") from error
    kind = responsetypes.from_args(filename=file.name, body=body)
    return (kind if issubclass(kind, TextResponse) else TextResponse)(request.url, body=body, request=request)
