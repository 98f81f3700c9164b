"""companies.toml: who hires on which board."""

from pathlib import Path

import pytest

from spiders.base import PostingSpider
from spiders.companies import Company, read_companies
from spiders.errors import UserError
from spiders.registry import sources


def test_a_line_is_a_company(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[greenhouse]\n"Nebelhorn & Söhne" = " nebelhorn "\n\n[personio]\n', "utf-8")
    assert read_companies(file) == {"greenhouse": (Company("Nebelhorn & Söhne", "nebelhorn"),), "personio": ()}


WRONG = {
    "no table": ('greenhouse = "x"', "'greenhouse' is no table"),
    "a number": ("[greenhouse]\nNebelhorn = 5", "'Nebelhorn': the token must be a text"),
    "an empty token": ('[greenhouse]\nNebelhorn = " "', "'Nebelhorn': the token must be a text"),
    "no TOML": ("[greenhouse", "cannot be read"),
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
    """Every table is a source that starts from companies; no board is named twice."""
    spider: type[PostingSpider] = sources()[board]
    assert spider.needs_companies
    assert len({company.token for company in companies}) == len(companies)
    assert all(company.name == company.name.strip() for company in companies)
