"""Commands that collect: crawl, sources, read."""

import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.options import AsJson, Data, EncoderName, data_folder
from matcher.cli.screen import CrawlWatch, note, print_json, progress, show
from spiders.errors import UserError

if TYPE_CHECKING:
    from scrapy.http import TextResponse

    from spiders.crawl import Report


def crawl(  # noqa: PLR0913  options
    source: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SOURCE…]", help="Sources to crawl; all that need nothing if none is named."),
    ] = None,
    url: Annotated[
        str, typer.Option("--url", metavar="URL", help="Start from this page: a career page, a board, an article.")
    ] = "",
    board: Annotated[
        str, typer.Option("--board", metavar="NAME", help="Only this company's board, by name or token.")
    ] = "",
    companies: Annotated[
        Path | None,
        typer.Option("--companies", metavar="FILE", help="Your own companies.toml instead of the list that ships."),
    ] = None,
    index: Annotated[bool, typer.Option("--index/--no-index", help="Index what is new afterwards.")] = True,  # noqa: FBT002  a flag
    data: Data = None,
    encoder: EncoderName = None,
    as_json: AsJson = False,  # noqa: FBT002  a flag
) -> None:
    """Collect postings into the store, politely: robots.txt obeyed, a delay a host.

    Exits with 1 when a source is blocked, broken or gives less than it used to.
    """
    from matcher.cli.find import update_index  # noqa: PLC0415  only when there is something to index
    from spiders.crawl import Wanted  # noqa: PLC0415  --help stays fast
    from spiders.crawl import crawl as run  # noqa: PLC0415  the same

    logging.getLogger().addHandler(logging.NullHandler())
    folder = data_folder(data)
    with progress() as bar:
        wanted = Wanted(tuple(source or ()), url, board)
        reports = run(wanted, folder, datetime.now(UTC), companies=companies, watch=CrawlWatch(bar))
    print_reports(reports, as_json=as_json)
    if index and any(report.seen for report in reports):
        update_index(folder, encoder)
    if not all(report.ok for report in reports):
        raise typer.Exit(1)


def print_reports(reports: "tuple[Report, ...]", *, as_json: bool) -> None:
    """What a crawl saw, for a person or for a program."""
    from matcher import views  # noqa: PLC0415  --help stays fast

    if as_json:
        for report in reports:
            print_json(report.document())
        return
    show(views.reports(reports))
    if not any(report.new or report.changed for report in reports):
        note("Nothing new since the last crawl.")


def sources(data: Data = None, as_json: AsJson = False) -> None:  # noqa: FBT002  a flag
    """List the sources: what they are, where they start, what they gave so far."""
    from matcher import views  # noqa: PLC0415  --help stays fast
    from spiders.companies import read_companies  # noqa: PLC0415  the same
    from spiders.crawl import sources as known  # noqa: PLC0415  the same
    from spiders.store import Store  # noqa: PLC0415  the same

    store, companies = Store.open(data_folder(data)), read_companies()
    counts = store.counts()
    rows = []
    for name, spider in known().items():
        listed = len(companies.get(name, ()))
        starts = f"{listed} in companies.toml" if listed else "its own address"
        kind = spider.__module__.split(".")[1].removesuffix("s")
        rows.append(views.SourceRow(name, kind, starts, counts.get(name, {}).get("open", 0), store.last_run(name)))
    if as_json:
        for row in rows:
            print_json(
                {"source": row.name, "kind": row.kind, "starts": row.starts, "open": row.open, "lastRun": row.last_run}
            )
    else:
        show(views.sources(rows))


def read(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The source whose page it is.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A saved page or payload, as the platform serves it.")],
    url: Annotated[str, typer.Option("--url", metavar="URL", help="The address that the file came from.")] = "",
    meta: Annotated[
        list[str] | None,
        typer.Option("--meta", metavar="KEY=VALUE", help="What the crawl would know, such as company=Acme."),
    ] = None,
) -> None:
    """Read one saved page as a source would, and print its postings as schema.org JSON lines."""
    from spiders.base import WrongShapeError  # noqa: PLC0415  --help stays fast
    from spiders.crawl import source as spider_of  # noqa: PLC0415  the same

    spider = spider_of(source)()
    page = _page(file, url, dict(_pair(text) for text in meta or ()))
    try:
        reading = spider.read(page)
    except WrongShapeError as error:
        raise UserError(str(error).replace(page.url, str(file))) from error
    for posting in reading.postings:
        print_json(posting.document())
    for reason in reading.unreadable:
        note(f"unreadable: {reason}")
    if reading.unreadable:
        raise typer.Exit(1)
    if not reading.postings:
        note(f"{file}: no postings")


def _page(file: Path, url: str, meta: dict[str, str]) -> "TextResponse":
    """A saved file as Scrapy would hand it over.

    Raises:
        UserError: the file cannot be read, or the address is none.
    """
    from scrapy import Request  # noqa: PLC0415  --help stays fast
    from scrapy.http import TextResponse  # noqa: PLC0415  the same
    from scrapy.responsetypes import responsetypes  # noqa: PLC0415  the same

    try:
        body = file.read_bytes()
    except OSError as error:
        raise UserError(f"{file}: cannot be read: {error.strerror}") from error
    try:
        request = Request(url or file.resolve().as_uri(), meta=meta)
    except ValueError as error:
        raise UserError(f"--url {url}: not a web address; it starts with https://") from error
    kind = responsetypes.from_args(filename=file.name, body=body)
    kind = kind if issubclass(kind, TextResponse) else TextResponse
    page = kind(request.url, body=body, request=request)
    return page if isinstance(page, TextResponse) else TextResponse(request.url, body=body, request=request)


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise UserError(f"--meta {text}: write KEY=VALUE, as in --meta company=Acme")
    return key, value
