"""The tables beside the code: a line is a country and entries between bars, "#" starts a remark."""

from collections.abc import Iterator
from importlib.resources import files


def read_table(name: str) -> Iterator[tuple[str, str]]:
    """Each entry of a table with the ISO code of its country."""
    for line in (files("spiders.place") / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield from ((line[:2], entry) for entry in line[3:].split("|"))
