"""Commands about employers and their boards: boards search, boards add."""

import logging
from datetime import UTC, datetime
from typing import Annotated

import typer

from matcher.cli.options import AsJson, Data, data_folder
from matcher.cli.screen import note, print_json, show
from spiders.errors import UserError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
MOST = 20


@app.callback(
    invoke_without_command=True,
    epilog="Example: rolesonar boards add https://job-boards.greenhouse.io/anthropic",
    help="Find an employer in companies.toml, or add one by the address of its board.",
)
def boards(context: typer.Context) -> None:
    """What comes before search and add."""
    if not context.invoked_subcommand:
        typer.echo(context.get_help())
        raise typer.Exit


@app.command(epilog='Example: rolesonar boards search "black forest"')
def search(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The company's name or token, or something like it.")],
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Find the employers of that name, with their boards and tokens."""
    from matcher.views import crawls as views
    from spiders.registry import listed_companies, listing_address
    from spiders.registry import sources as known
    from spiders.suggestion import likeness

    spiders, found = known(), []
    for board, companies in listed_companies(data=data_folder(data)).items():
        for company in companies:
            address = listing_address(spiders[board], company.token)
            row = views.CompanyRow(company.name, board, company.token, address)
            found.append((likeness(name, *company), row))
    rows = [row for score, row in sorted(found, key=lambda pair: (-pair[0], pair[1])) if score][:MOST]
    if as_json:
        for row in rows:
            print_json(row._asdict())
    elif rows:
        show(views.companies(rows))
    else:
        note(f"No company in companies.toml is called {name}; add it with `rolesonar boards add URL`.")


@app.command(epilog="Example: rolesonar boards add https://jobs.ashbyhq.com/langfuse --name Langfuse")
def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="The address of a company's board, or of a posting there.")],
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="What to call it; else what its postings say.")
    ] = "",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Look at a board once, and write it into companies.toml in your data folder, which every crawl reads."""
    from spiders.companies import Company, add_company
    from spiders.glance import board_and_token, glance
    from spiders.posting import clean_line
    from spiders.registry import listed_companies

    folder, (board, token) = data_folder(data), board_and_token(url)
    called = str(clean_line(name))
    if name and not called:
        raise UserError("--name: is empty; leave it out, or write --name Acme")
    listed = next((one for one in listed_companies(data=folder).get(board, ()) if one.token == token), None)
    if listed:
        if as_json:
            print_json({**listed._asdict(), "board": board})
        note(f"{listed.name} is listed already: [{board}] {listed.token}")
        return
    logging.getLogger().addHandler(logging.NullHandler())
    seen = glance(url, datetime.now(UTC))
    company = Company(called or seen.company.name, token)
    file = add_company(folder, board, company)
    if as_json:
        print_json({**company._asdict(), "board": board, "postings": seen.postings, "file": str(file)})
        return
    count = f"{seen.postings} posting{'' if seen.postings == 1 else 's'}"
    typer.echo(f"{company.name}: {count} on the first page of {board} {token}; written to {file}")
    if not seen.postings:
        note("No posting: some boards answer so for a name that nobody has; check the address.")
