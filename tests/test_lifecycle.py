"""Open, suspect, closed; and what is not fetched again."""

from datetime import timedelta
from json import dumps
from typing import TYPE_CHECKING

import pytest

from spiders.store import Store
from spiders.store.lifecycle import sweep
from tests.test_crawl import NEBELHORN, job, jobs

if TYPE_CHECKING:
    from tests.conftest import Run

SITE = "https://karriere.leuchtfeuer.example"
BA = "https://rest.arbeitsagentur.de/jobboerse/jobsuche-service"
HITS = {
    "ergebnisliste": [{"referenznummer": "10000-1-S", "stellenangebotsTitel": "Data Scientist", "firma": "Reuse eG"}],
    "maxErgebnisse": 1,
}
DETAIL = f"{BA}/pc/v4/jobdetails/MTAwMDAtMS1T"
WHOLE = HITS["ergebnisliste"][0] | {"stellenangebotsBeschreibung": "Wir reusen Netze."}  # type: ignore[index]


def page(number: int) -> str:
    posting = {"@type": "JobPosting", "title": f"Lampist {number}", "identifier": str(number)}
    return f'<script type="application/ld+json">{dumps(posting)}</script>'


def site(run: "Run", *numbers: int) -> None:
    """A career page with these job pages."""
    links = "".join(f'<a href="/jobs/{number}">Lampist</a>' for number in numbers)
    run.web.serve(f"{SITE}/jobs", f"<html><body>{links}</body></html>")
    for number in numbers:
        run.web.serve(f"{SITE}/jobs/{number}", page(number), etag=f'"{number}"')


def reasons(run: "Run") -> list[str | None]:
    store = Store.open(run.folder)
    found = [stored.close_reason for stored in store.postings(range(1, 100)) if stored.state != "open"]
    store.close()
    return found


def test_what_a_whole_board_no_longer_lists_is_closed(run: "Run") -> None:
    run.web.serve(NEBELHORN, jobs(1, 2, 3, 4, 5))
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, jobs(1, 2, 3, 4))
    report = run("greenhouse", board="nebelhorn")
    assert (report.ok, report.seen, report.gone) == (True, 4, 1)
    assert run.states() == {"open": 4, "closed": 1}
    assert reasons(run) == ["no longer listed"]


def test_a_shrunken_board_closes_nothing(run: "Run") -> None:
    """It alarms instead: 1 of 5 is less than 60 %."""
    run.web.serve(NEBELHORN, jobs(1, 2, 3, 4, 5))
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, jobs(1))
    report = run("greenhouse", board="nebelhorn")
    assert (report.ok, report.gone) == (False, 0)
    assert run.states() == {"open": 5}


def test_an_unreadable_record_closes_nothing(run: "Run") -> None:
    run.web.serve(NEBELHORN, jobs(1, 2, 3, 4, 5))
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, {"jobs": [*jobs(1, 2, 3, 4)["jobs"], {"id": 5}]})
    assert run("greenhouse", board="nebelhorn").gone == 0
    assert run.states() == {"open": 5}


def test_what_comes_back_is_open_again(run: "Run") -> None:
    run.web.serve(NEBELHORN, jobs(1, 2, 3))
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, jobs(1, 2))
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, jobs(1, 2, 3))
    run("greenhouse", board="nebelhorn")
    assert run.states() == {"open": 3}
    assert reasons(run) == []


def test_a_page_of_html_may_miss_a_posting_twice(run: "Run") -> None:
    """Suspect at first, closed at the third complete crawl without it."""
    site(run, 1, 2, 3)
    run("career_page", url=f"{SITE}/jobs")
    site(run, 1, 2)
    for states in ({"open": 2, "suspect": 1}, {"open": 2, "suspect": 1}, {"open": 2, "closed": 1}):
        run("career_page", url=f"{SITE}/jobs")
        assert run.states() == states


def test_job_pages_are_not_fetched_again_for_hours(run: "Run") -> None:
    site(run, 1, 2)
    first = run("career_page", url=f"{SITE}/jobs")
    second = run.again("career_page", url=f"{SITE}/jobs")
    assert (first.seen, first.new, second.seen, second.new) == (2, 2, 2, 0)
    assert run.web.times(f"{SITE}/jobs/1") == 1
    assert run.web.times(f"{SITE}/jobs") == 2


def test_a_job_page_that_is_due_is_asked_whether_it_changed(run: "Run") -> None:
    """It answers 304, and its posting is seen."""
    site(run, 1)
    run("career_page", url=f"{SITE}/jobs")
    report = run("career_page", url=f"{SITE}/jobs")
    assert run.web.times(f"{SITE}/jobs/1") == 2
    assert (report.ok, report.seen, report.changed) == (True, 1, 0)
    assert run.states() == {"open": 1}


def test_a_board_that_has_not_changed_is_seen_without_being_read(run: "Run") -> None:
    run.web.serve(NEBELHORN, jobs(1, 2), etag='"a"')
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, ["not read"], etag='"a"')
    report = run("greenhouse", board="nebelhorn")
    assert (report.ok, report.seen) == (True, 2)
    assert run.states() == {"open": 2}


def test_known_details_are_not_fetched_again(run: "Run") -> None:
    run.web.serve(f"{BA}/pc/v6/jobs", HITS)
    run.web.serve(DETAIL, WHOLE)
    run("arbeitsagentur")
    again = run.again("arbeitsagentur")
    assert run.web.times(DETAIL) == 1
    assert (again.seen, again.changed) == (1, 0)
    assert run.kept()["Data Scientist"].description == "Wir reusen Netze."


def test_details_are_fetched_when_the_listing_says_something_else(run: "Run") -> None:
    run.web.serve(f"{BA}/pc/v6/jobs", HITS)
    run.web.serve(DETAIL, WHOLE)
    run("arbeitsagentur")
    new = {"stellenangebotsTitel": "Senior Data Scientist"}
    run.web.serve(f"{BA}/pc/v6/jobs", HITS | {"ergebnisliste": [HITS["ergebnisliste"][0] | new]})  # type: ignore[index]
    run.web.serve(DETAIL, WHOLE | new)
    assert run.again("arbeitsagentur").changed == 1
    assert run.web.times(DETAIL) == 2


def test_what_an_older_reading_read_is_read_again(run: "Run") -> None:
    run.web.serve(f"{BA}/pc/v6/jobs", HITS)
    run.web.serve(DETAIL, WHOLE)
    run("arbeitsagentur")
    store = Store.open(run.folder)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE posting SET revision = 0")
    store.close()
    run.again("arbeitsagentur")
    assert run.web.times(DETAIL) == 2


@pytest.mark.parametrize(("days", "states"), [(29, {"open": 1}), (31, {"suspect": 1}), (61, {"closed": 1})])
def test_a_board_that_vanished_leaks_nothing(run: "Run", days: int, states: dict[str, int]) -> None:
    run.web.serve(NEBELHORN, jobs(1))
    run("greenhouse", board="nebelhorn")
    store = Store.open(run.folder)
    with store.writing() as connection:
        sweep(connection, run.now + timedelta(days=days))
    store.close()
    assert run.states() == states


def test_a_repost_is_recognised(run: "Run") -> None:
    """The same opening under another number, after the first was closed."""
    others = [job(2), job(3)]
    run.web.serve(NEBELHORN, {"jobs": [job(1, title="Entwickler"), *others]})
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, {"jobs": others})
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, {"jobs": [job(9, title="Entwicklerin"), *others]})
    run("greenhouse", board="nebelhorn")
    store = Store.open(run.folder)
    store.group_openings()
    repost = next(stored for stored in store.postings() if stored.posting.title == "Entwicklerin")
    store.close()
    assert repost.repost_of == 1


def test_versions_keep_what_was_stated_before(run: "Run") -> None:
    pay = {"min_cents": 6_000_000, "max_cents": 7_000_000, "currency_type": "EUR"}
    run.web.serve(NEBELHORN, {"jobs": [job(1, pay_input_ranges=[pay])]})
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, {"jobs": [job(1)]})
    assert run("greenhouse", board="nebelhorn").changed == 1
    store = Store.open(run.folder)
    ((until, before),) = store.versions(1)
    store.close()
    assert until == run.now
    assert before.base_salary
    assert before.base_salary.max_value == 70_000
