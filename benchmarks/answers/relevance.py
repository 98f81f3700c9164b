"""The table of relevance: a title, a full stop, and sentences."""

import re

from answers import Row
from spiders.relevance import read_relevance

_TITLE_END = re.compile(r"[.:!?]\s+(?=[^\W\d_a-z])|\n")


def answer(row: Row) -> dict[str, str]:
    """The degree alone."""
    title, *rest = _TITLE_END.split(row["text"], maxsplit=1)
    return {"ai": read_relevance(title, " ".join(rest)).degree}
