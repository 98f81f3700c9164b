"""Store: every posting ever seen, what each run saw, and what survives a crash."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from spiders.errors import UserError
from spiders.posting import JobPosting, Organization, Place
from spiders.store import Filter, IndexFile, Run, Store
from spiders.store.migrations import STEPS

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
TODAY = NOW.date()
MUNICH = Place(address_locality="Munich", address_country="DE")
IN_GERMAN = Place(address_locality="München", address_region="Bavaria", address_country="DE")

CRAWL = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from spiders.posting import JobPosting
from spiders.store import Store

store, start = Store.open(Path(sys.argv[1])), int(sys.argv[2])
for number in range(start, start + int(sys.argv[3])):
    posting = JobPosting(source="made", identifier=str(number), url="https://example.com/", title=f"Job {number}")
    store.save([(posting, "all", False)], datetime(2026, 11, 22, tzinfo=UTC))
    print(number, flush=True)
"""


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(Store("sqlite://")) as opened:
        yield opened


def posting(identifier: str = "1", **facts: object) -> JobPosting:
    stated = {"source": "made", "url": f"https://example.com/{identifier}", "title": "Data Scientist"}
    return JobPosting.model_validate(stated | {"identifier": identifier} | facts)


def seen(store: Store, *postings: JobPosting, now: datetime = NOW, gone: bool = False) -> list[str]:
    return [str(outcome) for outcome in store.save([(one, "all", gone) for one in postings], now)]


def states(store: Store) -> list[str]:
    numbers = range(1, 100)
    return [stored.state for stored in store.postings(numbers)]


def test_a_second_sighting_adds_nothing(store: Store) -> None:
    postings = [posting(str(number)) for number in range(5)]
    assert seen(store, *postings) == ["new"] * 5
    revision = store.revision()
    assert seen(store, *postings, now=LATER) == ["same"] * 5
    assert len(list(store.postings())) == 5
    assert store.revision() == revision, "nothing for an index to take in"


def test_times_say_what_happened(store: Store) -> None:
    seen(store, posting())
    seen(store, posting(), now=LATER)
    same = store.get(1)
    assert same
    assert (same.first_seen, same.last_seen, same.last_changed) == (NOW, LATER, NOW)
    latest = LATER + timedelta(days=1)
    assert seen(store, posting(description="Jetzt mit Text."), now=latest) == ["changed"]
    changed = store.get(1)
    assert changed
    assert (changed.first_seen, changed.last_seen, changed.last_changed) == (NOW, latest, latest)
    assert changed.posting.description == "Jetzt mit Text."


def test_what_is_no_content_is_kept_up_to_date(store: Store) -> None:
    """A deadline that moves is no change of the posting, but it must not be closed by the old one."""
    seen(store, posting(valid_through="2026-11-01", date_posted="2026-10-01"))
    assert seen(store, posting(valid_through="2026-12-31", date_posted="2026-10-01")) == ["same"]
    assert store.close_expired(TODAY) == 0
    stored = store.get(1)
    assert stored
    assert (stored.posting.valid_through, stored.last_changed) == (date(2026, 12, 31), NOW)


def test_a_posting_without_a_date_counts_from_its_first_sighting(store: Store) -> None:
    seen(store, posting())
    seen(store, posting(), now=LATER)
    assert store.numbers(Filter(since=TODAY)).tolist() == [1]
    assert store.numbers(Filter(since=LATER.date())).tolist() == []


def test_numbers_are_those_of_the_source_and_its_tenant(store: Store) -> None:
    """Boards number alike: the same number on another host or at another source is another posting."""
    elsewhere = posting(url="https://other.example/1")
    assert seen(store, posting(), elsewhere, posting(source="another")) == ["new"] * 3


@pytest.mark.parametrize(
    ("sightings", "state"),
    [
        ("s", "open"),
        ("sg", "suspect"),
        ("sgg", "closed"),
        ("sggg", "closed"),
        ("sgs", "open"),
        ("sggs", "open"),
        ("sggsg", "suspect"),
        ("g", "suspect"),
        ("gg", "closed"),
    ],
)
def test_state(store: Store, sightings: str, state: str) -> None:
    """s: seen; g: its page is gone."""
    for sighting in sightings:
        seen(store, posting(), gone=sighting == "g")
    assert states(store) == [state]
    assert store.counts() == {"made": {state: 1}}
    assert len(list(store.postings())) == len(store.hashes()) == (state == "open")


def test_a_change_of_state_is_news_for_an_index(store: Store) -> None:
    seen(store, posting())
    revisions = [store.revision()]
    for gone in (True, True, False):
        seen(store, posting(), gone=gone)
        revisions.append(store.revision())
    assert len(set(revisions)) == 4


def test_expired_postings_are_closed_a_day_later(store: Store) -> None:
    days = {"1": TODAY - timedelta(days=2), "2": TODAY - timedelta(days=1), "3": TODAY}
    seen(store, *(posting(number, valid_through=day) for number, day in days.items()), posting("4"))
    assert store.close_expired(TODAY) == 1
    assert states(store) == ["closed", "open", "open", "open"]
    revision = store.revision()
    assert store.close_expired(TODAY) == 0
    assert store.revision() == revision


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Filter(), [1, 2, 3, 4, 5]),
        (Filter(place=IN_GERMAN), [1, 2, 3]),
        (Filter(place=MUNICH), [1, 2, 3]),
        (Filter(place=Place(address_locality="Hamburg", address_country="DE")), []),
        (Filter(place=Place(address_locality="Nirgendheim")), [5]),
        (Filter(place=Place(address_region="Bavaria", address_country="DE")), [1, 3]),
        (Filter(place=Place(address_country="DE")), [1, 2, 3]),
        (Filter(place=Place(address_country="AT")), [4]),
        (Filter(place=Place(address_country="FR")), []),
        (Filter(remote=True), [4]),
        (Filter(sources=("another",)), [3]),
        (Filter(sources=("another", "made")), [1, 2, 3, 4, 5]),
        (Filter(since=date(2026, 11, 10)), [2, 3, 4, 5]),
        (Filter(since=date(2026, 11, 11)), [3, 4, 5]),
        (Filter(place=MUNICH, sources=("made",), since=date(2026, 11, 10)), [2]),
    ],
)
def test_filter(store: Store, wanted: Filter, numbers: list[int]) -> None:
    """The third is in Garching, 13 km from Munich; the fourth in Vienna."""
    garching = Place(address_locality="Garching bei München", address_region="Bavaria", address_country="DE")
    vienna = Place(address_locality="Wien", address_country="AT")
    seen(
        store,
        posting("1", job_location=(IN_GERMAN,), date_posted="2026-11-01"),
        posting("2", job_location=(MUNICH, MUNICH), date_posted="2026-11-10"),
        posting("3", job_location=(garching,), source="another"),
        posting("4", job_location=(vienna,), job_location_type="TELECOMMUTE"),
        posting("5", job_location=(Place(address_locality="Nirgendheim"),)),
    )
    assert store.numbers(wanted).tolist() == numbers


def test_remote_is_also_read_from_the_text(store: Store) -> None:
    seen(store, posting("1", description="100 % remote möglich."), posting("2", description="Kein Homeoffice."))
    assert store.numbers(Filter(remote=True)).tolist() == [1]


def test_postings_of_one_opening_share_it(store: Store) -> None:
    acme = {"hiring_organization": Organization(name="Acme"), "job_location": (MUNICH,)}
    seen(store, posting("1", **acme), posting("2", source="another", **acme), posting("3"))
    store.group_openings()
    first, second, third = (stored.opening for stored in store.postings())
    assert first
    assert first == second
    assert third != first


def test_a_posting_without_an_address_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="without an address"):
        seen(store, posting("1"), posting("2", url=""))
    assert states(store) == [], "one transaction"


def test_the_floor_is_six_tenths_of_the_median_of_the_last_five_complete_runs(store: Store) -> None:
    assert store.floor("made", "all") == 0
    runs = [(9000, ""), (100, ""), (0, "blocked"), (50, ""), (60, ""), (70, ""), (61, "")]
    for day, (count, problem) in enumerate(runs):
        store.record(Run("made", "all", NOW + timedelta(days=day), seen=count, problem=problem))
    assert store.floor("made", "all") == 37  # 0.6 · 61, upwards
    assert store.floor("made", "another") == store.floor("another", "all") == 0


def test_the_last_run_is_the_last_complete_one(store: Store) -> None:
    assert store.last_run("made") is None
    store.record(Run("made", "all", NOW, seen=3))
    store.record(Run("made", "all", LATER, problem="blocked"))
    assert store.last_run("made") == NOW


def test_vectors_round_trip_for_each_encoder(store: Store) -> None:
    rows = {f"{number:032x}": np.linspace(-1, 1, 8, dtype=np.float32) * number for number in range(3)}
    store.add_vectors("one", rows)
    store.add_vectors("one", rows)
    store.add_vectors("another", {"0" * 32: np.ones(4, np.float32)})
    found = store.vectors("one", [*rows, "f" * 32])
    assert found.keys() == rows.keys()
    assert all(np.array_equal(found[name], rows[name].astype(np.float16)) for name in rows)
    assert store.vectors("another", list(rows))["0" * 32].tolist() == [1, 1, 1, 1]
    assert store.vectors("a third", list(rows)) == store.vectors("one", []) == {}


def test_one_index_file_an_encoder_counts(store: Store) -> None:
    first = IndexFile("one", 1, "index.1.faiss", 3, "aa", 7)
    store.publish(first)
    store.publish(first._replace(generation=2))
    store.publish(first._replace(encoder="another"))
    assert store.index_file("one") == first._replace(generation=2)
    assert store.index_file("a third") is None


def test_a_number_is_never_used_again(tmp_path: Path) -> None:
    with closing(Store.open(tmp_path)) as store:
        seen(store, posting("1"), posting("2"))
    with closing(sqlite3.connect(tmp_path / "store.sqlite")) as connection:
        connection.execute("DELETE FROM posting")
        connection.commit()
    with closing(Store.open(tmp_path)) as store:
        seen(store, posting("3"))
        assert [stored.id for stored in store.postings()] == [3]


def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "store.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(UserError, match=r"^.*store\.sqlite: written by a newer rolesonar.*update rolesonar$"):
        Store.open(tmp_path)


@pytest.mark.parametrize("content", [b"Dear diary, no database. " * 40, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_file_that_is_no_store_is_said_so(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "store.sqlite"
    file.write_bytes(content)
    with pytest.raises(UserError, match=r"^[^\n]*store\.sqlite: [^\n]*; move the file away and crawl again$"):
        Store.open(tmp_path)
    assert file.read_bytes() == content


def test_a_folder_that_cannot_be_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match=r"^[^\n]*file/data: cannot be made: [^\n]*--data$"):
        Store.open(tmp_path / "file" / "data")


def test_while_another_process_writes_a_store_can_be_read(tmp_path: Path) -> None:
    """And who wants to write waits as long as its patience, then says so; nothing is lost."""
    with closing(Store.open(tmp_path)) as store:
        seen(store, posting("1"))
    with closing(sqlite3.connect(tmp_path / "store.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with closing(Store.open(tmp_path, patience=0.2)) as store:
            assert states(store) == ["open"]
            with pytest.raises(UserError, match=r"store\.sqlite: another rolesonar writes to it; wait"):
                seen(store, posting("2"))
            other.execute("COMMIT")
            assert seen(store, posting("2")) == ["new"]
            assert states(store) == ["open", "open"]


def test_processes_that_crawl_at_once_lose_nothing(tmp_path: Path) -> None:
    """They make the store, then save into it, at the same time."""
    commands = [[sys.executable, "-c", CRAWL, str(tmp_path), str(start), "20"] for start in range(0, 60, 15)]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for command in commands]
    said = [process.communicate()[1].decode() for process in running]
    assert said == [""] * 4
    with closing(Store.open(tmp_path)) as store:
        assert {stored.posting.identifier for stored in store.postings()} == {str(number) for number in range(65)}


def test_a_kill_loses_nothing_that_was_said_to_be_kept(tmp_path: Path) -> None:
    for kill in range(3):
        command = [sys.executable, "-c", CRAWL, str(tmp_path), str(kill * 10_000), "10000"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            kept = [process.stdout.readline().strip() for _ in range(25 + 10 * kill)]
            process.kill()
            kept += [line.strip() for line in process.stdout if line.endswith("\n")]
        with closing(Store.open(tmp_path)) as store:
            assert {stored.posting.identifier for stored in store.postings()} >= set(kept)
        with closing(sqlite3.connect(tmp_path / "store.sqlite")) as connection:
            assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
