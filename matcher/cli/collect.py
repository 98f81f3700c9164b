"""Commands that collect: crawl, sources, read."""

import logging
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.options import AsJson, Data, EncoderName, data_folder
from matcher.cli.screen import CrawlWatch, note, print_json, progress, show
from spiders.errors import UserError

if TYPE_CHECKING:
    from spiders.crawl import Report


def crawl(
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
    due: Annotated[
        bool, typer.Option("--due", help="Only the listings that are due; several processes share the work.")
    ] = False,
    receipt: Annotated[
        bool, typer.Option("--receipt", help="List every host that was asked, with requests and bytes.")
    ] = False,
    index: Annotated[bool, typer.Option("--index/--no-index", help="Index what is new afterwards.")] = True,
    data: Data = None,
    encoder: EncoderName = None,
    as_json: AsJson = False,
) -> None:
    """Collect postings into the store, politely: robots.txt obeyed, a delay a host.

    Exits with 1 when a source is blocked, broken or gives less than it used to.
    """
    from matcher.cli.find import update_index
    from matcher.views import crawls as views
    from spiders.crawl import Wanted, crawl_due, hosts_of
    from spiders.crawl import crawl as run

    logging.getLogger().addHandler(logging.NullHandler())
    folder = data_folder(data)
    with progress() as bar:
        wanted = Wanted(tuple(source or ()), url, board)
        if due:
            reports = crawl_due(wanted, folder, partial(datetime.now, UTC), companies=companies, watch=CrawlWatch(bar))
        else:
            reports = run(wanted, folder, datetime.now(UTC), companies=companies, watch=CrawlWatch(bar))
    if due and not reports:
        note("Nothing is due.")
        return
    print_reports(reports, as_json=as_json)
    if receipt and not as_json:
        show(views.receipt(hosts_of(reports)))
    if index and any(report.seen for report in reports):
        update_index(folder, encoder)
    if not all(report.ok for report in reports):
        raise typer.Exit(1)


def print_reports(reports: "tuple[Report, ...]", *, as_json: bool) -> None:
    """What a crawl saw, for a person or for a program."""
    from matcher.views import crawls as views

    if as_json:
        for report in reports:
            print_json(report.document())
        return
    show(views.reports(reports))
    if all(report.ok for report in reports) and not any(report.new or report.changed for report in reports):
        note("Nothing new since the last crawl.")


def sources(
    fields: Annotated[
        bool, typer.Option("--fields", help="Which source fills which field of a posting, by the saved pages.")
    ] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """List the sources: what they are, where they start, what they gave so far."""
    from matcher.views import crawls as views
    from spiders.registry import listed_companies
    from spiders.registry import sources as known
    from spiders.store import Store

    if fields:
        _fields(as_json=as_json)
        return
    folder = data_folder(data)
    store, companies = Store.open(folder), listed_companies(data=folder)
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


def _fields(*, as_json: bool) -> None:
    """What each source fills; nothing is known of one without a saved page."""
    from matcher.views import crawls as views
    from spiders.fields import Filled, read_fields
    from spiders.registry import sources as known

    stored = read_fields()
    rows = {name: stored.get(name, Filled()) for name in known()}
    if as_json:
        for name, filled in rows.items():
            print_json({"source": name, **filled._asdict()})
    else:
        show(views.fields(rows))


def doctor(data: Data = None, as_json: AsJson = False) -> None:
    """Say for every source whether it is well, and what to do where it is not.

    Exits with 1 when something is wrong.
    """
    from matcher.views import crawls as views
    from spiders.doctor import examine
    from spiders.registry import sources as known
    from spiders.store import Store

    findings = examine(Store.open(data_folder(data)), known(), datetime.now(UTC))
    if as_json:
        for finding in findings:
            print_json(finding.document())
    else:
        show(views.findings(findings))
    if any(finding.is_wrong for finding in findings):
        raise typer.Exit(1)


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
    from spiders.saved_page import read_saved

    reading = read_saved(source, file, url, dict(_pair(text) for text in meta or ()))
    for posting in reading.postings:
        print_json(posting.document())
    for reason in reading.unreadable:
        note(f"unreadable: {reason}")
    if reading.unreadable:
        raise typer.Exit(1)
    if not reading.postings:
        note(f"{file}: no postings")


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise UserError(f"--meta {text}: write KEY=VALUE, as in --meta company=Acme")
    return key, value
