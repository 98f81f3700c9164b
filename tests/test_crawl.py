"""A crawl over real HTTP on loopback: what a source answers, what the report says, what the store keeps."""

from base64 import b64encode
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from scrapy import Request
from scrapy.utils.trackref import live_refs

from spiders.crawl import Wanted, crawl
from spiders.errors import UserError
from spiders.revisit import CHUNK

if TYPE_CHECKING:
    from tests.conftest import Run, Web

NEBELHORN = "https://boards-api.greenhouse.io/v1/boards/nebelhorn/jobs"
SANDBANK = "https://boards-api.greenhouse.io/v1/boards/sandbank/jobs"
WATT = "https://wattwolle.jobs.personio.de/xml"
AGENCY = "https://rest.arbeitsagentur.de/jobboerse/jobsuche-service"
ARTICLE = "https://www.it-boltwise.de/ein-boot.html"


def job(number: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401  what Greenhouse answers
    """A Greenhouse posting."""
    return {
        "absolute_url": f"https://job-boards.greenhouse.io/nebelhorn/jobs/{number}",
        "id": number,
        "title": f"Engineer {number}",
        "location": {"name": "Emden, Germany"},
        "content": "&lt;p&gt;Listen to fog.&lt;/p&gt;",
        "first_published": "2026-11-10T00:00:00Z",
        **more,
    }


def jobs(*numbers: int) -> dict[str, Any]:
    return {"jobs": [job(number) for number in numbers], "meta": {"total": len(numbers)}}


FAULTS = {
    "blocked": (lambda web: web.serve(SANDBANK, "<h1>Forbidden</h1>", 403), "answered 403: blocked", 1),
    "gone": (lambda web: web.serve(SANDBANK, {"status": 404}, 404), "answered 404: the board is gone", 0),
    "failing": (lambda web: web.serve(SANDBANK, "<h1>Oh</h1>", 500), "answered 500", 0),
    "hanging up": (lambda web: web.hang_up(SANDBANK), "did not answer", 0),
    "empty": (lambda web: web.serve(SANDBANK, ""), "not its page", 0),
    "HTML": (lambda web: web.serve(SANDBANK, "<!DOCTYPE html><p>Login</p>"), "not its page", 0),
    "binary": (lambda web: web.serve(SANDBANK, b"\x89PNG\r\n\x1a\n\x00\x00"), "10 bytes of something else", 0),
    "other JSON": (lambda web: web.serve(SANDBANK, ["x"]), "not its page", 0),
}


@pytest.mark.parametrize(("fault", "reason", "blocked"), FAULTS.values(), ids=FAULTS)
def test_a_faulty_board_is_named_and_harms_no_other(run: "Run", fault: Any, reason: str, blocked: int) -> None:  # noqa: ANN401
    run.web.serve(NEBELHORN, jobs(1, 2))
    run.web.serve(SANDBANK, jobs(3))
    run("greenhouse")
    fault(run.web)
    report = run("greenhouse")
    assert not report.ok
    assert (report.seen, report.blocked, len(report.reasons)) == (2, blocked, 1)
    assert report.reasons[0].startswith(f"greenhouse: {SANDBANK}")
    assert reason in report.reasons[0]
    assert "\n" not in report.reasons[0]
    assert run.states() == {"open": 3}


def test_a_faulty_source_harms_no_other_source(run: "Run") -> None:
    run.web.serve(NEBELHORN, jobs(1))
    run.web.serve(SANDBANK, jobs())
    run.web.serve("https://www.arbeitnow.com/api/job-board-api", "<h1>Wartung</h1>", 503)
    broken, well = run.reports("arbeitnow", "greenhouse")
    assert (broken.source, broken.ok, broken.seen) == ("arbeitnow", False, 0)
    assert (well.source, well.ok, well.new) == ("greenhouse", True, 1)


def test_the_same_again_is_neither_new_nor_changed(run: "Run") -> None:
    run.web.serve(NEBELHORN, jobs(1, 2))
    first = run("greenhouse", board="nebelhorn")
    second = run("greenhouse", board="nebelhorn")
    assert (first.seen, first.new, first.changed, first.ok) == (2, 2, 0, True)
    assert (second.seen, second.new, second.changed, second.ok) == (2, 0, 0, True)


def test_a_changed_posting_is_changed(run: "Run") -> None:
    run.web.serve(NEBELHORN, {"jobs": [job(1), job(2)]})
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, {"jobs": [job(1), job(2, title="Senior Engineer 2")]})
    report = run("greenhouse", board="nebelhorn")
    assert (report.new, report.changed) == (0, 1)
    assert sorted(run.kept()) == ["Engineer 1", "Senior Engineer 2"]


def test_a_listing_that_runs_dry_alarms_and_closes_nothing(run: "Run") -> None:
    """One that was always empty is well."""
    run.web.serve(SANDBANK, jobs())
    assert run("greenhouse", board="sandbank").ok
    run.web.serve(NEBELHORN, jobs(1, 2, 3, 4, 5))
    run("greenhouse", board="nebelhorn")
    run.web.serve(NEBELHORN, jobs())
    report = run("greenhouse", board="nebelhorn")
    assert (report.ok, report.seen, report.floor) == (False, 0, 3)
    assert "greenhouse: nebelhorn: 0 postings, at least 3 were expected" in report.reasons[0]
    assert run.states() == {"open": 5}


def test_an_unreadable_record_does_not_take_its_page_along(run: "Run") -> None:
    run.web.serve(NEBELHORN, {"jobs": [*(job(number) for number in range(1, 6)), {"id": 6}]})
    report = run("greenhouse", board="nebelhorn")
    assert (report.ok, report.seen, report.unreadable) == (True, 5, 1)
    assert "record 6" in report.reasons[0]


def test_many_unreadable_records_are_an_alarm(run: "Run") -> None:
    run.web.serve(NEBELHORN, {"jobs": [job(1), {"id": 2}]})
    report = run("greenhouse", board="nebelhorn")
    assert not report.ok
    assert "1 of 2 unreadable" in report.reasons[0]


def test_robots_txt_is_obeyed(run: "Run") -> None:
    run.web.serve("https://boards-api.greenhouse.io/robots.txt", "User-agent: *\nDisallow: /v1/boards/sandbank\n")
    run.web.serve(NEBELHORN, jobs(1))
    run.web.serve(SANDBANK, jobs(2))
    report = run("greenhouse")
    assert (report.ok, report.seen, report.blocked) == (False, 1, 1)
    assert f"greenhouse: {SANDBANK}" in report.reasons[0]
    assert "robots.txt" in report.reasons[0]
    assert run.web.times(SANDBANK) == 0


def article(*jobs: tuple[str, str]) -> str:
    links = "".join(f'<h4><a href="{url}">{title}</a></h4>' for title, url in jobs)
    return f"<!DOCTYPE html><html><body><p>Ein Boot fährt.</p><h3>Stellenangebote</h3>{links}</body></html>"


POSTING = """<!DOCTYPE html><script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting",
"title": "Bootsbauer Daten", "description": "<p>Spanten zählen.</p>", "datePosted": "2026-11-12",
"hiringOrganization": {"name": "Werft am Siel"}}</script>"""
BOATS = "https://werft.example/jobs/1"


def test_a_teaser_is_completed_by_its_page(run: "Run") -> None:
    run.web.serve(ARTICLE, article(("Bootsbauer Daten (m/w/d)", BOATS)))
    run.web.serve(BOATS, POSTING)
    assert run("boltwise", url=ARTICLE).new == 1
    posting = run.kept()["Bootsbauer Daten"]
    assert (posting.url, posting.seen_on, posting.organization) == (BOATS, ARTICLE, "Werft am Siel")
    assert posting.description == "Spanten zählen."


def test_a_teaser_whose_page_is_gone_twice_is_closed(run: "Run") -> None:
    run.web.serve(ARTICLE, article(("Bootsbauer Daten (m/w/d)", BOATS)))
    run.web.serve(BOATS, POSTING)
    run("boltwise", url=ARTICLE)
    run.web.serve(BOATS, "<h1>Vergeben</h1>", 410)
    states = []
    for _ in range(2):
        assert run("boltwise", url=ARTICLE).gone == 1
        states.append(run.states())
    assert states == [{"suspect": 1}, {"closed": 1}]


def test_a_teaser_on_a_closed_site_stays_one(run: "Run") -> None:
    ad = "https://www.stepstone.de/stellenangebote--Bootsbauer--30000001-inline.html"
    run.web.serve(ARTICLE, article(("Bootsbauer Daten (m/w/d)", ad)))
    assert run("boltwise", url=ARTICLE).new == 1
    assert run.web.times(ad) == 0


def test_a_page_without_links_gives_no_posting_that_nobody_can_open(run: "Run") -> None:
    run.web.serve(ARTICLE, "Ein Boot fährt.\n\nStellenangebote\n\nBootsbauer Daten (m/w/d)\n")
    report = run("boltwise", url=ARTICLE)
    assert (report.seen, report.unreadable) == (0, 1)
    assert "no address for 'Bootsbauer Daten (m/w/d)'" in report.reasons[-1]


def board(*positions: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs>{"".join(positions)}</workzag-jobs>'


def position(number: int, name: str, text: str = "") -> str:
    described = f"<jobDescription><name>Text</name><value><![CDATA[{text}]]></value></jobDescription>" if text else ""
    return (
        f"<position><id>{number}</id><name>{name}</name><office>Husum</office><schedule>full-time</schedule>"
        f"<jobDescriptions>{described}</jobDescriptions></position>"
    )


def test_the_two_languages_of_a_board_are_one_posting(run: "Run") -> None:
    run.web.serve(f"{WATT}?language=de", board(position(1, "Schäfer", "<p>Hüten.</p>"), position(2, "Shearer")))
    run.web.serve(
        f"{WATT}?language=en", board(position(1, "Shepherd", "<p>Herd.</p>"), position(2, "Shearer", "Shear."))
    )
    report = run("personio")
    assert (report.ok, report.seen, report.new) == (True, 2, 2)
    kept = run.kept()
    assert kept.keys() == {"Schäfer", "Shearer"}
    assert kept["Schäfer"].description == "Text\n\nHüten.\n\nText\n\nHerd."
    assert (kept["Schäfer"].in_language, kept["Shearer"].in_language) == ("de", "en")
    assert kept["Shearer"].description == "Text\n\nShear."
    assert kept["Shearer"].organization == "Watt & Wolle"


@pytest.mark.parametrize("status", [404, 200])
def test_a_language_that_fails_leaves_the_other(run: "Run", status: int) -> None:
    run.web.serve(f"{WATT}?language=de", board(position(1, "Schäfer", "<p>Hüten.</p>")))
    run.web.serve(f"{WATT}?language=en", "<h1>Oh</h1>", status)
    report = run("personio")
    assert (report.ok, report.new) == (False, 1)
    assert f"{WATT}?language=en" in report.reasons[0]
    assert run.kept()["Schäfer"].in_language == "de"


def details(number: str) -> str:
    return f"{AGENCY}/pc/v4/jobdetails/{quote(b64encode(number.encode()).decode(), safe='')}"


def offer(number: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401  what the agency answers
    return {
        "referenznummer": number,
        "stellenangebotsTitel": f"Angebot {number}",
        "firma": "Deichbau",
        "arbeitszeitVollzeit": True,
        "stellenlokationen": [{"adresse": {"ort": "Emden", "region": "NIEDERSACHSEN", "land": "DEUTSCHLAND"}}],
        **more,
    }


def serve_agency(web: "Web", numbers: Sequence[str]) -> str:
    search = f"{AGENCY}/pc/v6/jobs"
    web.serve(search, {"ergebnisliste": [offer(number) for number in numbers], "maxErgebnisse": len(numbers)})
    for number in numbers:
        web.serve(details(number), offer(number, stellenangebotsBeschreibung=f"Text zu {number}."))
    return f"{search}?was=Deich&page=1&size=100"


def test_details_complete_a_listing(run: "Run") -> None:
    report = run("arbeitsagentur", url=serve_agency(run.web, ["10000-1-S", "10000-2-S"]))
    assert (report.ok, report.seen, report.new) == (True, 2, 2)
    assert {posting.description for posting in run.kept().values()} == {"Text zu 10000-1-S.", "Text zu 10000-2-S."}


def test_details_that_fail_are_counted_and_their_posting_is_kept(run: "Run") -> None:
    url = serve_agency(run.web, [f"10000-{number}-S" for number in range(1, 6)])
    run.web.serve(details("10000-2-S"), "<h1>Oh</h1>", 403)
    report = run("arbeitsagentur", url=url)
    assert (report.seen, report.new, report.unreadable, report.blocked) == (5, 5, 1, 1)
    assert details("10000-2-S") in report.reasons[-1]
    assert run.kept()["Angebot 10000-2-S"].organization == "Deichbau"


def test_details_of_another_shape_leave_the_posting(run: "Run") -> None:
    url = serve_agency(run.web, ["10000-1-S"])
    run.web.serve(details("10000-1-S"), "<h1>Wartung</h1>")
    report = run("arbeitsagentur", url=url)
    assert (report.ok, report.new) == (False, 1)
    assert "not its page" in report.reasons[0]


def test_a_career_page_leads_to_its_jobs(run: "Run") -> None:
    """A job page that is missing is counted and named; the rest is read."""
    run.web.serve("https://werft.example/karriere", '<a href="/jobs/1">Boote</a> <a href="/jobs/2">Segel</a>')
    run.web.serve(BOATS, POSTING)
    report = run(url="https://werft.example/karriere")
    assert (report.source, report.new, report.unreadable) == ("career_page", 1, 1)
    assert "https://werft.example/jobs/2" in report.reasons[-1]


def test_a_long_list_waits_as_addresses_not_as_requests(run: "Run") -> None:
    """However many links a page has: a few hundred requests exist at a time, and every link is followed."""
    links = "".join(f'<a href="/jobs/{number}">{number}</a>' for number in range(900))
    run.web.serve("https://werft.example/karriere", links)
    for number in range(900):
        run.web.serve(f"https://werft.example/jobs/{number}", POSTING)
    alive = []

    def count(_source: str, event: str) -> None:
        alive.append((event, len(live_refs[Request])))

    wanted = Wanted(url="https://werft.example/karriere")
    (report,) = crawl(wanted, run.folder, run.now, companies=run.companies, route=run.web.port, watch=count)
    assert report.ok
    assert report.new == 900 == sum(event == "posting" for event, _ in alive)
    assert max(requests for _, requests in alive) < 3 * CHUNK < 900


WRONG = {
    "unknown source": (Wanted(("greenhose",)), "did you mean 'greenhouse'"),
    "no web address": (Wanted(url="ftp://werft.example/"), "--url ftp://werft.example/: not a web address"),
    "broken address": (Wanted(url="https://[werft/"), "not a web address"),
    "another's address": (Wanted(("personio",), "https://werft.example/"), "no board of personio"),
    "unknown board": (Wanted(board="nebelhor"), "did you mean 'Nebelhorn'"),
    "nothing to start from": (Wanted(("career_page",)), "no company in companies.toml"),
}


@pytest.mark.parametrize(("wanted", "reason"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_crawled(run: "Run", wanted: Wanted, reason: str) -> None:
    with pytest.raises(UserError, match=r"^[^\n]+$") as raised:
        crawl(wanted, run.folder, run.now, companies=run.companies, route=run.web.port)
    assert reason in str(raised.value)
    assert run.web.asked == []


def test_a_board_that_is_not_listed_is_found_by_its_token(run: "Run") -> None:
    run.web.serve("https://boards-api.greenhouse.io/v1/boards/priel/jobs", jobs(1))
    assert run("greenhouse", board="priel").new == 1
    assert run(url="https://job-boards.greenhouse.io/priel/jobs/1").seen == 1


def test_details_that_fail_later_take_nothing_away(run: "Run") -> None:
    """What was read of a posting before stays known when its own page does not answer."""
    url = serve_agency(run.web, ["10000-1-S"])
    run("arbeitsagentur", url=url)
    run.web.serve(details("10000-1-S"), "<h1>Oh</h1>", 503)
    report = run("arbeitsagentur", url=url)
    assert (report.seen, report.changed) == (1, 0)
    assert run.kept()["Angebot 10000-1-S"].description == "Text zu 10000-1-S."
