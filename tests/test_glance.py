"""A glance at a board: one page of its listing, asked as a crawl would, and nothing kept."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from spiders.companies import Company
from spiders.errors import UserError
from spiders.glance import Glance, board_and_token, glance

if TYPE_CHECKING:
    from tests.conftest import Web

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
KOGGE = "https://job-boards.greenhouse.io/kogge"
LISTING = "https://boards-api.greenhouse.io/v1/boards/kogge/jobs"
DEICH = "https://deichgraf.jobs.personio.de"
POSITION = "<position><id>7</id><name>Robotiker</name><subcompany>Deichgraf GmbH</subcompany></position>"


def job(number: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401  what Greenhouse answers
    return {"absolute_url": f"{KOGGE}/jobs/{number}", "id": number, "title": f"Engineer {number}", **more}


def test_a_company_is_called_what_its_postings_say(web: "Web") -> None:
    web.serve(LISTING, {"jobs": [job(1, company_name="Kogge AG"), job(2, company_name="Kogge AG")]})
    assert glance(KOGGE, NOW, web.port) == Glance("greenhouse", Company("Kogge AG", "kogge"), 2)
    assert glance(f"{KOGGE}/jobs/1", NOW, web.port).company.token == "kogge"  # noqa: S105  a board's token


def test_a_company_that_says_no_name_is_called_by_its_token(web: "Web") -> None:
    web.serve(LISTING, {"jobs": []})
    assert glance(KOGGE, NOW, web.port) == Glance("greenhouse", Company("kogge", "kogge"), 0)


def test_one_page_is_asked_for(web: "Web") -> None:
    """Personio's listing is in two parts; Breezy's postings have pages of their own."""
    web.serve(f"{DEICH}/xml", f'<?xml version="1.0"?><workzag-jobs>{POSITION}</workzag-jobs>')
    assert glance(DEICH, NOW, web.port).company == Company("Deichgraf GmbH", "deichgraf")
    posting = {"id": "0a1b2c3d", "friendly_id": "0a1b2c3d-lotse", "name": "Lotse", "company": {"name": "Kogge AG"}}
    web.serve("https://kogge.breezy.hr/json", [posting, {**posting, "id": "1a1b2c3d", "friendly_id": "1a1b2c3d-koch"}])
    found = glance("https://kogge.breezy.hr/p/0a1b2c3d-lotse", NOW, web.port)
    assert found == Glance("breezy", Company("Kogge AG", "kogge"), 2)
    assert len([asked for asked in web.asked if "robots.txt" not in asked]) == 2


FAULTS = {
    "gone": (lambda web: web.serve(LISTING, {"status": 404}, 404), "answered 404: the board is gone"),
    "no network": (lambda web: web.hang_up(LISTING), "did not answer"),
    "another page": (lambda web: web.serve(LISTING, "<!DOCTYPE html><p>Login</p>"), "not its page"),
}


@pytest.mark.parametrize(("fault", "said"), FAULTS.values(), ids=FAULTS)
def test_what_failed_is_said_on_one_line(web: "Web", fault: Any, said: str) -> None:  # noqa: ANN401
    fault(web)
    with pytest.raises(UserError, match=rf"^greenhouse: {LISTING}[^\n]*{said}[^\n]*; nothing was written$"):
        glance(KOGGE, NOW, web.port)


@pytest.mark.parametrize(
    ("url", "board", "token"),
    [
        (KOGGE, "greenhouse", "kogge"),
        ("https://jobs.eu.lever.co/kogge", "lever", "eu.kogge"),
        (f"{DEICH}/job/7?language=de", "personio", "deichgraf"),
        ("https://join.com/companies/kogge", "join", "kogge"),
        ("https://kogge.wd3.myworkdayjobs.com/en-US/Karriere", "workday", "kogge.wd3/Karriere"),
    ],
)
def test_a_board_and_a_token_by_an_address(url: str, board: str, token: str) -> None:
    assert board_and_token(url) == (board, token)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("kogge", "kogge: not a web address; it starts with https://"),
        ("ftp://kogge.example/jobs", "not a web address"),
        ("https://kogge.example/jobs", "`rolesonar crawl --url https://kogge.example/jobs`"),
        ("https://www.arbeitnow.com/api/job-board-api", "no board that is known"),
    ],
)
def test_an_address_of_no_board(url: str, said: str) -> None:
    with pytest.raises(UserError, match=r"^[^\n]+$") as raised:
        board_and_token(url)
    assert said in str(raised.value)
