"""Commands that look for words or for what is alike: search, similar."""

from collections.abc import Container
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from matcher.cli import screen
from matcher.cli.find import LARGEST_NUMBER, open_store, opened_index
from matcher.cli.options import AsJson, Data, EncoderName, Limit, PlaceName, Remote, Since, Source, read_filter
from matcher.cli.screen import note, print_json

if TYPE_CHECKING:
    from matcher.search import Hit

QUERY_HELP = (
    'What you look for, German or English. "two words" must stand so, -word must not stand, company:Name, '
    'place:City and skill:Name (firma:, ort:) filter; a name of several words in quotes: company:"Acme AG".'
)

Facets = Annotated[
    bool,
    typer.Option("--facets", help="Count all matches by company, place, work mode, level, source and language."),
]


class QueryCommand(TyperCommand):
    """What begins with one minus and is no option is the query: "-senior Python"."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  typer has a click of its own
        """See click.Command."""
        named = {name: not getattr(param, "is_flag", True) for param in self.params for name in param.opts}
        end = args.index("--") if "--" in args else len(args)
        queries = [
            at for at in range(end) if _is_query(args[at], named) and not (at and named.get(args[at - 1]))
        ]  # what follows an option that takes a value is that value
        if queries:
            words = [args[at] for at in queries]
            args = [*(word for at, word in enumerate(args[:end]) if at not in queries), "--", *words, *args[end + 1 :]]
        return super().parse_args(ctx, args)


def _is_query(word: str, named: Container[str]) -> bool:
    """-nurse is one; -n5, --limit and a minus alone are none."""
    minus = word[:1] == "-" and word[1:2] not in {"", "-"}
    return minus and word not in named and not (word[:2] in named and word[2:].isdigit())


def search(
    query: Annotated[str, typer.Argument(metavar="QUERY", help=QUERY_HELP)],
    limit: Limit = 10,
    place: PlaceName = "",
    remote: Remote = False,
    source: Source = None,
    since: Since = "",
    facets: Facets = False,
    data: Data = None,
    encoder: EncoderName = None,
    as_json: AsJson = False,
) -> None:
    """Search the open postings by words and meaning, in both languages at once."""
    from matcher.query import parse
    from matcher.search import answer, counts_of

    parse(query)  # what is wrong with it comes before what is wrong with the index
    wanted = read_filter(place, remote, source, since)
    store, folder, loaded = open_store(data, encoder, wanted.sources)
    opened = opened_index(store, folder, loaded)
    found = answer(query, wanted, limit, store=store, opened=opened, encoder=loaded)
    for said in found.notes:
        note(said)
    _show(found.hits, as_json=as_json)
    if facets and found.hits:
        counted, matches = counts_of(found.matches, opened), len(found.matches)
        if as_json:
            print_json({"matches": matches, "facets": {facet.name: dict(facet.counts) for facet in counted}})
        else:
            from matcher.views import search as views

            screen.show(views.facets(counted, matches))


def similar(
    number: Annotated[
        int, typer.Argument(metavar="ID", min=1, max=LARGEST_NUMBER, help="The number that search and match print.")
    ],
    limit: Limit = 10,
    place: PlaceName = "",
    remote: Remote = False,
    source: Source = None,
    since: Since = "",
    data: Data = None,
    encoder: EncoderName = None,
    as_json: AsJson = False,
) -> None:
    """List the openings most like a posting, in title and text."""
    from matcher.search import similar as run

    wanted = read_filter(place, remote, source, since)
    store, folder, loaded = open_store(data, encoder, wanted.sources)
    opened = opened_index(store, folder, loaded)
    _show(run(number, wanted, limit, store=store, opened=opened, encoder=loaded), as_json=as_json)


def _show(found: "list[Hit]", *, as_json: bool) -> None:
    if as_json:
        for hit in found:
            print_json(_hit_document(hit))
    elif found:
        from matcher.views import postings as views

        screen.show(views.hits(found))
    else:
        note("No open posting passes these filters.")


def _hit_document(hit: "Hit") -> dict[str, Any]:
    also = [{"source": other.posting.source, "url": other.posting.url} for other in hit.also_on]
    return {"id": hit.stored.id, **hit.stored.posting.document(), "score": round(hit.score, 4), "alsoOn": also}
