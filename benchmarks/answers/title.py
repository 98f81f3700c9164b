"""Clean titles, and the level that their words state."""

from answers import Row
from spiders.level import read_level
from spiders.title import clean_title


def answer(row: Row) -> dict[str, str | None]:
    """The title as one would say it aloud, and its level."""
    level = read_level(row["text"])
    return {"title": clean_title(row["text"]), "level": level.level.upper() if level else None}
