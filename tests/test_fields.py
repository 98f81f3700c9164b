"""fields.toml: which source fills which field, as the saved pages say."""

import json
from pathlib import Path
from typing import Any

import pytest

from spiders.fields import FIELDS, Filled, measured, read_fields

PAGES = Path(__file__).parent / "pages"
STORED = Path(__file__).parents[1] / "spiders" / "fields.toml"
HEAD = "# Which source fills which field of a posting: written by tests/test_fields.py from tests/pages.\n"


def test_what_is_stored_is_what_the_saved_pages_say() -> None:
    """A table that is not up to date is written anew for a person to review, and fails."""
    pages = {folder.name: _measured(folder) for folder in sorted(PAGES.iterdir())}
    found = {source: filled for source, filled in pages.items() if filled.always}
    if not STORED.exists() or read_fields() != found:
        STORED.write_text(HEAD + "".join(_table(*row) for row in found.items()), "utf-8")
        pytest.fail(f"{STORED}: written, review and commit")


def test_a_field_is_filled_always_sometimes_or_never() -> None:
    documents: list[dict[str, Any]] = [
        {"title": "Koch", "url": "https://a.example", "skills": ["Salz"]},
        {"title": "Ofen", "url": "/"},
    ]
    assert measured(documents) == Filled(("url", "title"), ("skills",))
    assert measured([]) == Filled()


def test_every_field_has_a_place_in_the_order() -> None:
    assert FIELDS[:2] == ("identifier", "url")
    assert {field for filled in read_fields().values() for fields in filled for field in fields} <= set(FIELDS)


def _measured(folder: Path) -> Filled:
    """Of all postings that a source's saved pages are expected to give."""
    lines = [line for file in sorted(folder.glob("*/expected.jsonl")) for line in file.read_text("utf-8").splitlines()]
    documents: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return measured(documents)


def _table(source: str, filled: Filled) -> str:
    always, sometimes = (json.dumps(fields) for fields in filled)
    return f"\n[{source}]\nalways = {always}\nsometimes = {sometimes}\n"
