"""When somebody last looked, and what came since."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from matcher.match.looks import FOLDER, last_look, look
from spiders.errors import UserError
from spiders.posting import JobPosting
from spiders.store import Store
from spiders.store.light import came_after, extent, folder_of, of_same_openings

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path)) as opened:
        yield opened


def posting(source: str, title: str, text: str = "") -> JobPosting:
    stated = {"source": source, "identifier": title, "url": f"https://{source}.example/{title.replace(' ', '-')}"}
    return JobPosting.model_validate(
        stated | {"title": title, "description": text, "hiringOrganization": {"name": "A"}}
    )


def test_a_look_is_kept_for_each_profile(tmp_path: Path) -> None:
    assert last_look(tmp_path, "anna") is None
    look(tmp_path, "anna", NOW)
    look(tmp_path, "elsewhere/ben.toml", NOW - timedelta(days=1))
    look(tmp_path, "anna", (NOW + timedelta(hours=1)).astimezone(timezone(timedelta(hours=2))))
    assert last_look(tmp_path, "anna") == NOW + timedelta(hours=1)
    assert last_look(tmp_path, "elsewhere/ben.toml") == NOW - timedelta(days=1)
    assert len(list((tmp_path / FOLDER).iterdir())) == 2, "no draft is left"


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"looked": 7}', b'{"looked": "soon"}', b"\xff\x00"])
def test_a_damaged_look_is_none(tmp_path: Path, damage: bytes) -> None:
    look(tmp_path, "anna", NOW)
    next((tmp_path / FOLDER).iterdir()).write_bytes(damage)
    assert last_look(tmp_path, "anna") is None


def test_a_look_that_cannot_be_kept_is_said(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way", "utf-8")
    with pytest.raises(UserError, match="this look is not kept"):
        look(tmp_path, "anna", NOW)


def test_what_came_after(store: Store) -> None:
    store.save([(posting("one", "Koch"), "all", False)], NOW)
    store.save([(posting("one", "Data Scientist"), "all", False)], NOW + timedelta(hours=1))
    store.save([(posting("one", "Koch"), "all", False)], NOW + timedelta(hours=2))
    assert came_after(store, NOW - timedelta(seconds=1)) == [1, 2]
    assert came_after(store, NOW) == [2], "what is seen again is not new"
    assert came_after(store, NOW + timedelta(hours=1)) == []


def test_a_copy_of_what_was_open_is_not_new(store: Store) -> None:
    """On another board; a repost of what was closed is."""
    text = "Du kochst für Kindergärten in der ganzen Stadt und planst die Woche mit dem Team."
    store.save([(posting("one", "Koch", text), "all", False)], NOW)
    store.save([(posting("two", "Koch", text), "all", False)], NOW + timedelta(hours=1))
    store.group_openings()
    assert of_same_openings(store, [2]).keys() == {1, 2}
    assert came_after(store, NOW) == []
    for _ in range(2):
        store.save([(posting("one", "Koch", text), "all", True)], NOW + timedelta(hours=2))
    assert of_same_openings(store, [2]).keys() == {2}
    assert came_after(store, NOW) == [2]


def test_where_a_store_lies(store: Store, tmp_path: Path) -> None:
    assert folder_of(store) == tmp_path
    assert extent(store) == (0, 0)
    with closing(Store("sqlite://")) as in_memory:
        assert folder_of(in_memory) is None
