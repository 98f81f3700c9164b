"""Which listing is due, and to whom it is leased."""

from datetime import timedelta
from typing import TYPE_CHECKING

from spiders.crawl import Report, Wanted, crawl_due
from spiders.schedule import LEASE, Turn, finish, lease
from spiders.store import Run as RunSeen
from spiders.store import Store
from tests.conftest import MONDAY
from tests.test_crawl import NEBELHORN, SANDBANK, jobs

if TYPE_CHECKING:
    from tests.conftest import Run

TURNS = [Turn("greenhouse", f"board{number}") for number in range(5)]


def test_workers_share_what_is_due() -> None:
    store = Store()
    mine, theirs = lease(store, TURNS, "me", MONDAY, 3), lease(store, TURNS, "you", MONDAY, 3)
    assert (len(mine), len(theirs)) == (3, 2)
    assert {*mine, *theirs} == {*TURNS}
    assert lease(store, TURNS, "third", MONDAY) == []


def test_the_lease_of_a_dead_worker_is_taken_over() -> None:
    store = Store()
    lease(store, TURNS, "dead", MONDAY)
    assert lease(store, TURNS, "me", MONDAY + LEASE - timedelta(seconds=1)) == []
    assert lease(store, TURNS, "me", MONDAY + LEASE) == TURNS


def test_a_worker_that_lost_its_lease_gives_nothing_back() -> None:
    store = Store()
    lease(store, TURNS[:1], "slow", MONDAY)
    lease(store, TURNS[:1], "me", MONDAY + LEASE)
    finish(store, "slow", TURNS[:1], {"greenhouse": True}, MONDAY + LEASE)
    assert lease(store, TURNS[:1], "third", MONDAY + LEASE + timedelta(seconds=1)) == []


def next_wait(store: Store, run: RunSeen) -> float:
    """Hours until the board of this run is due again."""
    turn = [Turn(run.source, run.listing)]
    assert lease(store, turn, "me", run.started) == turn
    store.record(run)
    finish(store, "me", turn, {}, run.started)
    hours = next(hour for hour in range(400) if lease(store, turn, "probe", run.started + timedelta(hours=hour)))
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE turn SET owner = ''")
    return hours


def test_unchanged_listings_wait_longer_and_failing_ones_too() -> None:
    store, run = Store(), RunSeen("greenhouse", "nebelhorn", MONDAY, seen=3)
    unchanged = next_wait(store, run)
    later = run._replace(started=MONDAY + timedelta(hours=unchanged))
    assert (unchanged, next_wait(store, later)) == (9, 14)
    failing = [run._replace(listing="bad", started=MONDAY + timedelta(days=at), problem="503") for at in range(4)]
    assert [next_wait(store, run) for run in failing] == [1, 2, 4, 8]


def due(run: "Run") -> tuple[Report, ...]:
    return crawl_due(Wanted(("greenhouse",)), run.folder, lambda: run.now, companies=run.companies, route=run.web.port)


def test_what_was_crawled_is_not_due_at_once(run: "Run") -> None:
    run.web.serve(NEBELHORN, jobs(1, 2))
    run.web.serve(SANDBANK, jobs(3))
    (report,) = due(run)
    assert (report.source, report.seen, report.new, report.ok) == ("greenhouse", 3, 3, True)
    assert due(run) == ()
    run.now += timedelta(hours=12)
    (later,) = due(run)
    assert (later.seen, later.new) == (3, 0)
    assert run.web.times(NEBELHORN) == 2
