"""companies.toml: who hires on which board."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from spiders.base import PostingSpider
from spiders.companies import Company, add_company, read_companies
from spiders.crawl import Wanted, crawl
from spiders.errors import UserError
from spiders.registry import listed_companies, sources

if TYPE_CHECKING:
    from tests.conftest import Web


def test_a_line_is_a_company(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[greenhouse]\n"Nebelhorn & Söhne" = " nebelhorn "\n\n[personio]\n', "utf-8")
    assert read_companies(file) == {"greenhouse": (Company("Nebelhorn & Söhne", "nebelhorn"),), "personio": ()}


WRONG = {
    "no table": ('greenhouse = "x"', "'greenhouse' is no table"),
    "a number": ("[greenhouse]\nNebelhorn = 5", "'Nebelhorn': the token must be a text"),
    "an empty token": ('[greenhouse]\nNebelhorn = " "', "'Nebelhorn': the token must be a text"),
    "no TOML": ("[greenhouse", "cannot be read"),
    "no name": ('[greenhouse]\n" " = "x"', "[greenhouse] ' ': the name is empty"),
    "named twice": ('[greenhouse]\nA = "a"\nA = "b"', "cannot be read"),
}


@pytest.mark.parametrize(("text", "reason"), WRONG.values(), ids=WRONG)
def test_a_file_that_is_wrong(tmp_path: Path, text: str, reason: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"^[^\n]+$") as raised:
        read_companies(file)
    assert str(raised.value).startswith(str(file))
    assert reason in str(raised.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "mine.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UserError, match="cannot be read"):
        read_companies(file)


@pytest.mark.parametrize(("board", "companies"), read_companies().items())
def test_the_list_that_ships(board: str, companies: tuple[Company, ...]) -> None:
    """Every table is a source that starts from companies, sorted by name; nobody is named twice on a board."""
    spider: type[PostingSpider] = sources()[board]
    assert spider.needs_companies
    assert len({company.token for company in companies}) == len(companies)
    names = [company.name for company in companies]
    assert names == sorted(names, key=str.casefold)
    assert len({name.casefold() for name in names}) == len(names)
    assert all(company.name == company.name.strip() for company in companies)


def test_the_list_that_ships_is_long_and_can_be_crawled() -> None:
    """Each token is one that its board finds again in the address of the listing."""
    assert sum(len(companies) for companies in listed_companies().values()) >= 400


UNFIT = {
    "an unknown board": ('[greenhuose]\nA = "a"', "[greenhuose]: no board; did you mean 'greenhouse'?"),
    "a source that is no board": ('[arbeitnow]\nA = "a"', "[arbeitnow]: no board; "),
    "an address": (
        '[greenhouse]\nA = "https://job-boards.greenhouse.io/kogge"',
        "[greenhouse] 'A': 'https://job-boards.greenhouse.io/kogge' is no token; did you mean 'kogge'?",
    ),
    "two words": ('[personio]\nA = "die kogge"', "[personio] 'A': 'die kogge' is no token; it stands in the board's"),
    "a way elsewhere": ('[greenhouse]\nA = "../../x"', "[greenhouse] 'A': '../../x' is no token"),
    "another host": ('[recruitee]\nA = "x.example/?"', "[recruitee] 'A': 'x.example/?' is no token"),
    "no address": ('[career_page]\nA = "kogge.example"', "[career_page] 'A': 'kogge.example' is no web address"),
}


@pytest.mark.parametrize(("text", "reason"), UNFIT.values(), ids=UNFIT)
def test_a_line_that_no_crawl_can_start_from(tmp_path: Path, text: str, reason: str) -> None:
    file = tmp_path / "companies.toml"
    file.write_text(text, "utf-8")
    for path, data in ((file, None), (None, tmp_path)):
        with pytest.raises(UserError, match=r"^[^\n]+$") as raised:
            listed_companies(path, data)
        assert str(raised.value).startswith(f"{file}: {reason}")


def test_the_users_own_lines_come_on_top(tmp_path: Path) -> None:
    """A token that ships too has the user's name; a file that is named counts alone."""
    file = tmp_path / "companies.toml"
    file.write_text('[greenhouse]\nKogge = "kogge"\n"My N26" = "n26"\n', "utf-8")
    shipped, found = read_companies(), read_companies(data=tmp_path)
    assert {Company("Kogge", "kogge"), Company("My N26", "n26")} <= set(found["greenhouse"])
    assert len(found["greenhouse"]) == len(shipped["greenhouse"]) + 1
    assert found["personio"] == shipped["personio"]
    assert read_companies(file, tmp_path) == {"greenhouse": (Company("Kogge", "kogge"), Company("My N26", "n26"))}
    assert read_companies(data=tmp_path / "nobody") == shipped


ADDED = {
    "no file": (None, '[greenhouse]\n"Kogge" = "kogge"\n'),
    "an empty file": ("", '[greenhouse]\n"Kogge" = "kogge"\n'),
    "another table": ('[personio]\nA = "a"', '[personio]\nA = "a"\n\n[greenhouse]\n"Kogge" = "kogge"\n'),
    "its table": (
        '# mine\n[ greenhouse ]  # here\nA = "a"\n[personio]\n',
        '# mine\n[ greenhouse ]  # here\n"Kogge" = "kogge"\nA = "a"\n[personio]\n',
    ),
    "its table, last": ("[greenhouse]", '[greenhouse]\n"Kogge" = "kogge"'),
}


@pytest.mark.parametrize(("before", "after"), ADDED.values(), ids=ADDED)
def test_a_line_is_added_and_all_else_kept(tmp_path: Path, before: str | None, after: str) -> None:
    if before is not None:
        (tmp_path / "companies.toml").write_text(before, "utf-8")
    file = add_company(tmp_path, "greenhouse", Company("Kogge", "kogge"))
    assert file.read_text("utf-8") == after
    assert [path.name for path in tmp_path.iterdir()] == ["companies.toml"]


@pytest.mark.parametrize("name", ['Say "Hi" \\ [x]', "Nebelhorn & Söhne", "人工知能", "a = b # c", "a.b"])
def test_any_name_can_be_added(tmp_path: Path, name: str) -> None:
    add_company(tmp_path, "greenhouse", Company(name, "kogge"))
    add_company(tmp_path, "career_page", Company(name, "https://kogge.example/"))
    own = read_companies(tmp_path / "companies.toml")
    assert own == {"greenhouse": (Company(name, "kogge"),), "career_page": (Company(name, "https://kogge.example/"),)}


REFUSED = {
    "a name that is taken": ('[greenhouse]\nKogge = "other"', "[greenhouse] 'Kogge' is there already; choose another"),
    "a table in a text": ('[personio]\nA = """\n[greenhouse]\n"""', "no line can be added to it"),
    "a table on one line": ('greenhouse = {A = "a"}', "no line can be added to it; write below [greenhouse] yourself"),
    "no TOML": ("[greenhouse", "cannot be read"),
}


@pytest.mark.parametrize(("before", "reason"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_takes_no_line_is_left_alone(tmp_path: Path, before: str, reason: str) -> None:
    file = tmp_path / "companies.toml"
    file.write_text(before, "utf-8")
    with pytest.raises(UserError, match=r"^[^\n]+$") as raised:
        add_company(tmp_path, "greenhouse", Company("Kogge", "kogge"))
    assert reason in str(raised.value)
    assert file.read_text("utf-8") == before


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match=r"companies\.toml: cannot be written: Not a directory$"):
        add_company(tmp_path / "file" / "data", "greenhouse", Company("Kogge", "kogge"))


def test_a_crawl_reads_the_users_own_lines(web: "Web", tmp_path: Path) -> None:
    add_company(tmp_path, "greenhouse", Company("Kogge & Söhne", "kogge-7"))
    job = {"id": 1, "absolute_url": "https://job-boards.greenhouse.io/kogge-7/jobs/1", "title": "Lotse"}
    web.serve("https://boards-api.greenhouse.io/v1/boards/kogge-7/jobs", {"jobs": [job]})
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    (report,) = crawl(Wanted(board="kogge & söhne"), tmp_path, now, route=web.port)
    assert (report.source, report.new) == ("greenhouse", 1)
