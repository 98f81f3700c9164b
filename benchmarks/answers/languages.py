"""The languages that a phrase asks for."""

from answers import Row
from spiders.language import languages_asked


def answer(row: Row) -> list[dict[str, str | None]]:
    """Each with its level, None where none is given."""
    return [{"language": asked.language, "level": asked.level} for asked in languages_asked(row["text"])]
