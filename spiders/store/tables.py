"""The columns that the store's statements name; `migrations` says what they are."""

from collections.abc import Sequence
from typing import Any

import orjson
import sqlalchemy as sa


def _table(name: str, columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(column) for column in columns.split()))


POSTING = _table(
    "posting",
    "id key source listing document content_hash state first_seen last_seen last_changed posted valid_through"
    " organization language work_mode opening page listed revision check_hours next_check missed close_reason"
    " repost_of",
)
PLACE = _table("place", "posting key name region country latitude longitude")
RUN = _table("run", "source listing started seen new changed gone unreadable blocked problem")
VECTOR = _table("vector", "text_hash encoder vector")
INDEX_FILE = _table("index_file", "encoder generation file size checksum revision")
VERSION = _table("version", "posting until document")
VISIT = _table("visit", "url etag last_modified led revision check_hours next_check")
BLOCK = _table("opening_block", "block posting")
DECISION = _table("opening_decision", "one other same")
TURN = _table("turn", "source listing next_at hours failures owner until")


def one_of(values: Sequence[str | int]) -> sa.Select[Any]:
    """The values as rows, however many they are: a statement has room for a few thousand only."""
    return sa.select(sa.func.json_each(orjson.dumps(values).decode()).table_valued("value").c.value)
