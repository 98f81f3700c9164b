"""What is wrong with which source."""

from datetime import timedelta

import pytest

from spiders.doctor import examine
from spiders.store import Run, Store
from tests.conftest import MONDAY

WELL = [Run("lever", "acme", MONDAY + timedelta(days=day), seen=10) for day in range(6)]
LATER = MONDAY + timedelta(days=6)


@pytest.mark.parametrize(
    ("last", "state", "wrong"),
    [
        (Run("lever", "acme", LATER, seen=9), "ok", False),
        (Run("lever", "acme", LATER, seen=5), "shrunken", True),
        (Run("lever", "acme", LATER, problem="lever: acme: answered 500"), "failed", True),
        (Run("lever", "acme", LATER, blocked=1, problem="lever: acme: answered 403: blocked"), "blocked", True),
        (Run("lever", "acme", LATER, seen=8, unreadable=4), "unreadable", True),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_listing_is_held_against_its_own_history(last: Run, state: str, wrong: bool) -> None:  # noqa: FBT001
    store = Store()
    for run in [*WELL, last]:
        store.record(run)
    (finding,) = examine(store, ["lever"], LATER)
    assert (finding.state, finding.is_wrong, finding.usual) == (state, wrong, 10)
    assert bool(finding.advice) == wrong


def test_a_source_that_did_not_run_for_two_weeks_is_stale() -> None:
    store = Store()
    for run in WELL:
        store.record(run)
    (finding,) = examine(store, ["lever"], LATER + timedelta(days=14))
    assert (finding.state, finding.is_wrong) == ("stale", True)


def test_never_and_empty_are_no_alarm() -> None:
    store = Store()
    store.record(Run("lever", "acme", MONDAY))
    states = {
        finding.source: (finding.state, finding.is_wrong) for finding in examine(store, ["ashby", "lever"], LATER)
    }
    assert states == {"ashby": ("never ran", False), "lever": ("empty", False)}
