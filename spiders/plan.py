"""What a crawl starts: from what the user wants to the spiders and their arguments."""

import os
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from spiders.base import BoardSpider, PostingSpider
from spiders.companies import Company
from spiders.errors import UserError
from spiders.links import canonical
from spiders.registry import source, source_of, sources
from spiders.suggestion import did_you_mean

Start = tuple[type[PostingSpider], dict[str, Any]]
"""A spider and its arguments."""


class Wanted(NamedTuple):
    """What to crawl: all sources that need nothing, or these; one address, or one board; all of it or a glance."""

    sources: tuple[str, ...] = ()
    url: str = ""
    board: str = ""
    glance: bool = False
    """Only the first page of the address."""


def starts(wanted: Wanted, companies: dict[str, tuple[Company, ...]]) -> Iterable[Start]:
    """What is started for what is wanted, one a source.

    Raises:
        UserError: an unknown source or board, an address that is none, a key or a company that is missing.
    """
    if wanted.url:
        yield from _addressed(wanted)
        return
    known = sources()
    named = [source(name) for name in wanted.sources] or [spider for spider in known.values() if not spider.off]
    if wanted.board:
        boards = [spider for spider in named if issubclass(spider, BoardSpider)]
        yield from _board(wanted.board, boards, companies, any_token=bool(wanted.sources))
        return
    for spider in named:
        listed, secrets = companies.get(str(spider.name), ()), _secrets(spider)
        missing = _missing(spider, listed, secrets)
        if not missing:
            yield spider, {"companies": listed, "secrets": secrets}
        elif wanted.sources:
            raise UserError(f"{spider.name}: {missing}")


def _addressed(wanted: Wanted) -> Iterable[Start]:
    try:
        canonical(wanted.url)
    except ValueError as error:
        raise UserError(f"--url {wanted.url}: not a web address; it starts with https://") from error
    for spider in [source(name) for name in wanted.sources] or [source_of(wanted.url)]:
        if issubclass(spider, BoardSpider) and not spider.token(wanted.url):
            raise UserError(f"--url {wanted.url}: no board of {spider.name}; leave out the source")
        yield (_glancing(spider) if wanted.glance else spider), {"url": wanted.url}


def _glancing(spider: type[PostingSpider]) -> type[PostingSpider]:
    """The spider held to the first page that it asks for."""
    held: dict[str, Any] = {"more": lambda _self, _page: (), "detail": lambda _self, _posting, _page: None}
    if issubclass(spider, BoardSpider):
        held["asks"] = lambda self, token: spider.asks(self, token)[:1]
    return type(spider.__name__, (spider,), held)


def _secrets(spider: type[PostingSpider]) -> dict[str, str]:
    return {key: os.environ[key] for key in spider.keys if os.environ.get(key)}


def _missing(spider: type[PostingSpider], listed: Sequence[Company], secrets: dict[str, str]) -> str:
    """What a source needs before it can start, and what to do; empty where it can."""
    if spider.needs_companies and not listed:
        return "no company in companies.toml; add one, or name a page with --url https://…"
    keys = [key for key in spider.keys if key not in secrets]
    return f"needs {' and '.join(keys)} in the environment; get a key from the source" if keys else ""


def _board(
    name: str, boards: Sequence[type[PostingSpider]], companies: dict[str, tuple[Company, ...]], *, any_token: bool
) -> Iterable[Start]:
    """The company of that name or token; a token that is not listed counts where its board is named."""
    listed = {
        spider: [company for company in companies.get(str(spider.name), ()) if name.casefold() in _names(company)]
        for spider in boards
    }
    found = {spider: companies for spider, companies in listed.items() if companies}
    if not found and any_token and len(boards) == 1:
        found = {boards[0]: [Company("", name)]}
    if not found:
        known = [company.name for spider in boards for company in companies.get(str(spider.name), ())]
        raise UserError(
            f"--board {name}: not in companies.toml; {did_you_mean(name, known, 'name its source as well')}"
        )
    yield from ((spider, {"companies": matching}) for spider, matching in found.items())


def _names(company: Company) -> set[str]:
    return {company.name.casefold(), company.token.casefold()}


def divided(start: Start) -> Iterable[tuple[str, Start]]:
    """The parts of a start that can have turns of their own: each company, or the source as a whole."""
    spider, arguments = start
    companies = arguments.get("companies", ())
    for company in companies:
        yield company.token, (spider, {**arguments, "companies": (company,)})
    if not companies or not spider.needs_companies:
        yield "all", (spider, {**arguments, "companies": ()})


def joined(parts: Iterable[Start]) -> list[Start]:
    """Parts of one source as one start again."""
    found: dict[type[PostingSpider], dict[str, Any]] = {}
    for spider, arguments in parts:
        before = found.setdefault(spider, {**arguments, "companies": ()})
        before["companies"] = (*before["companies"], *arguments.get("companies", ()))
    return list(found.items())
