"""Commands about openings: what is one job behind several postings."""

from typing import Annotated, Any

import typer

from matcher.cli import screen
from matcher.cli.options import AsJson, Data, data_folder
from matcher.cli.screen import note, print_json
from spiders.errors import UserError

Number = Annotated[int, typer.Argument(metavar="ID", min=1, max=2**63 - 1, help="A number that search prints.")]
Numbers = Annotated[
    list[int], typer.Argument(metavar="ID ID …", min=1, max=2**63 - 1, help="Two numbers or more that search prints.")
]
Undo = Annotated[bool, typer.Option("--undo", help="Take back what was said of them.")]


def opening(number: Number, data: Data = None, as_json: AsJson = False) -> None:
    """Show all postings of one opening with the reasons, and close ones with what tells them apart."""
    from matcher.openings import opening_shown
    from matcher.views import openings as views
    from spiders.store import Store

    shown = opening_shown(Store.open(data_folder(data)), number)
    if shown is None:
        raise UserError(f"{number}: no posting has this number; `rolesonar search` prints the numbers")
    if as_json:
        print_json({"members": [_document(one) for one in shown.members], "others": [*map(_document, shown.others)]})
    else:
        screen.show(views.opening(shown))


def same(numbers: Numbers, undo: Undo = False, data: Data = None) -> None:
    """Say that these postings are one opening; --undo takes it back."""
    _decide(numbers, data, same=None if undo else True)
    note("Taken back." if undo else "One opening from now on; `rolesonar same --undo` takes it back.")


def apart(numbers: Numbers, undo: Undo = False, data: Data = None) -> None:
    """Say that these postings are not one opening; --undo takes it back."""
    _decide(numbers, data, same=None if undo else False)
    note("Taken back." if undo else "Apart from now on; `rolesonar apart --undo` takes it back.")


def _decide(numbers: list[int], data: Data, *, same: bool | None) -> None:
    from spiders.store import Store

    store = Store.open(data_folder(data))
    known = {stored.id for stored in store.postings(numbers)}
    missing = [number for number in numbers if number not in known]
    if missing:
        raise UserError(f"{missing[0]}: no posting has this number; `rolesonar search` prints the numbers")
    if len(known) < 2:  # noqa: PLR2004  a pair
        raise UserError("name two postings or more, as in: rolesonar same 17 31")
    store.decide(sorted(known), same=same)


def _document(compared: Any) -> dict[str, Any]:  # noqa: ANN401  matcher.openings is imported by the command
    stored = compared.stored
    facts = {"source": stored.posting.source, "title": stored.posting.title, "url": stored.posting.url}
    return {"id": stored.id, **facts, "state": stored.state, "because": list(compared.because)}
