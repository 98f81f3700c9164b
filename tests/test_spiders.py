"""What is true of every source."""

import ast
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from spiders.base import BoardSpider, FeedSpider, PostingSpider, SiteSpider
from spiders.registry import source_of, sources

ROOT = Path(__file__).parents[1]
PAGES = Path(__file__).parent / "pages"
KINDS: dict[str, type[PostingSpider]] = {"boards": BoardSpider, "feeds": FeedSpider, "sites": SiteSpider}
ROOMS = [ROOT / "spiders" / kind for kind in KINDS]
MODULES = sorted(
    file for room in ROOMS for pattern in ("[a-z]*.py", "[a-z]*/__init__.py") for file in room.glob(pattern)
)
LONGEST_BOARD = 40


def named(module: Path) -> str:
    """The name of a module, or of a package by its __init__.py."""
    return module.parent.name if module.stem == "__init__" else module.stem


BOARDS = [module for module in MODULES if issubclass(sources()[named(module)], BoardSpider)]
each = pytest.mark.parametrize("module", MODULES, ids=named)


@each
def test_module_spider_and_class_share_one_name(module: Path) -> None:
    spider = sources()[named(module)]
    _, kind, name = spider.__module__.split(".")[:3]
    assert spider.name == name == named(module)
    assert spider.__name__.casefold() == name.replace("_", "")
    assert spider.__name__[0].isupper()
    assert issubclass(spider, KINDS[kind])


def test_every_source_is_a_module_of_its_own() -> None:
    assert sorted(sources()) == sorted(named(module) for module in MODULES)


@each
def test_says_what_it_is(module: Path) -> None:
    """The first line names the source; an API is named by the address of its documentation."""
    tree = ast.parse(module.read_text("utf-8"))
    words = re.sub(r"\W", "", (ast.get_docstring(tree) or "").casefold())
    name = named(module)
    assert name.replace("_", "") in words or name == "arbeitsagentur"
    assert (sources()[name].__doc__ or "").endswith(".")


@each
def test_has_a_saved_page(module: Path) -> None:
    assert list((PAGES / named(module)).glob("*/case.toml"))


def test_every_saved_page_belongs_to_a_source() -> None:
    assert {folder.name for folder in PAGES.iterdir()} <= sources().keys()


@pytest.mark.parametrize("module", BOARDS, ids=named)
def test_a_board_is_short(module: Path) -> None:
    assert sum(bool(line.strip()) for line in module.read_text("utf-8").splitlines()) <= LONGEST_BOARD


@each
def test_imports_no_other_source(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    sourced = [name for name in imported if name.startswith(tuple(f"spiders.{kind}." for kind in KINDS))]
    assert {name.split(".")[2] for name in sourced} <= {named(module)}


@each
def test_asks_web_addresses_only(module: Path) -> None:
    spider = sources()[named(module)]
    starts = [
        *getattr(spider, "feed_urls", ()),
        *getattr(spider, "listing_urls", ()),
        *getattr(spider, "start_pages", ()),
    ]
    assert all(urlsplit(start).scheme == "https" for start in starts)


ADDRESSES = [
    ("https://boards-api.greenhouse.io/v1/boards/kogge/jobs?content=true", "greenhouse", "kogge"),
    ("https://boards.greenhouse.io/kogge", "greenhouse", "kogge"),
    ("https://boards.greenhouse.io/kogge/jobs/4100001", "greenhouse", "kogge"),
    ("https://job-boards.greenhouse.io/kogge-2/jobs/4100001?gh_src=x", "greenhouse", "kogge-2"),
    ("https://job-boards.eu.greenhouse.io/kogge", "greenhouse", "kogge"),
    ("https://boards.greenhouse.io/embed/job_board?for=kogge", "greenhouse", "kogge"),
    ("https://boards.greenhouse.io/embed/job_app?token=4100001&for=kogge", "greenhouse", "kogge"),
    ("https://alsterglas.jobs.personio.de/xml?language=de", "personio", "alsterglas"),
    ("https://alsterglas-gmbh.jobs.personio.com/job/510001", "personio", "alsterglas-gmbh"),
]
OTHERS = [
    ("https://www.personio.de/produkt/", "career_page"),
    ("https://shop.example/search?for=boots", "career_page"),
    ("https://api.shop.example/v1/boards/surf/jobs", "career_page"),
    ("https://www.it-boltwise.de/ein-boot.html", "boltwise"),
    ("https://www.arbeitnow.com/api/job-board-api?page=2", "arbeitnow"),
]


@pytest.mark.parametrize(("url", "name", "token"), ADDRESSES)
def test_a_board_knows_its_addresses(url: str, name: str, token: str) -> None:
    board = source_of(url)
    assert issubclass(board, BoardSpider)
    assert (board.name, board.token(url)) == (name, token)


@pytest.mark.parametrize("module", BOARDS, ids=named)
def test_a_board_knows_the_address_of_its_own_listing(module: Path) -> None:
    spider = sources()[named(module)]
    assert issubclass(spider, BoardSpider)
    for url in spider.listing_urls:
        assert spider.token(url.format(board="kogge")) == "kogge"


@pytest.mark.parametrize(("url", "name"), OTHERS)
def test_no_board_takes_another_address(url: str, name: str) -> None:
    assert source_of(url).name == name
