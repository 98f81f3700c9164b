"""The values that schema.org markup may hold: a node, a string, a number, a list of these, a reference."""

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urljoin

from spiders.html_text import plain_text, unescape_fully
from spiders.links import canonical

Node = dict[str, Any]
DEEPEST: Final = 6
_NAMES: Final = ("@value", "name", "value", "legalName")


def stated(node: Node, *names: str) -> Any:  # noqa: ANN401 -- markup holds what it likes
    """The first value that says something under one of the names; None where none does."""
    for name in names:
        value = node.get(name)
        if value not in (None, "", [], {}):
            return value
    return None


def listed(value: Any) -> Iterator[Any]:  # noqa: ANN401 -- markup holds what it likes
    """One value or a list of values, as values."""
    if isinstance(value, list):
        yield from value
    elif value is not None:
        yield value


def texts_of(value: Any, depth: int = 0) -> Iterator[str]:  # noqa: ANN401 -- markup holds what it likes
    """Every text in a value: itself, its list entries, the name of a node."""
    if isinstance(value, str):
        yield from [value] if value.strip() else []
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield f"{value:.15g}"
    elif isinstance(value, list) and depth < DEEPEST:
        for entry in value:
            yield from texts_of(entry, depth + 1)
    elif isinstance(value, dict) and depth < DEEPEST:
        yield from texts_of(stated(value, *_NAMES), depth + 1)


def text_of(value: Any) -> str:  # noqa: ANN401 -- markup holds what it likes
    """The first text in a value, "" where it has none."""
    if isinstance(value, str):
        return value if value.strip() else ""
    return next(texts_of(value), "")


def line_of(value: Any) -> str:  # noqa: ANN401 -- markup holds what it likes
    """The first text in a value as a name or title: without markup and character references, on one line."""
    text = unescape_fully(text_of(value))
    return " ".join((plain_text(text) if "<" in text else text).split())


def address_of(value: Any, page: str) -> str | None:  # noqa: ANN401 -- markup holds what it likes
    """The web address that a value holds, absolute against the page; None where it holds none."""
    if isinstance(value, dict):
        value = stated(value, "url", "urlTemplate", "target", "@id")
    if isinstance(value, (list, dict)):
        found = (address_of(entry, page) for entry in listed(value) if entry is not value)
        return next((address for address in found if address), None)
    if not isinstance(value, str) or not value.strip() or " " in value.strip():
        return None
    try:
        return canonical(urljoin(page, unescape_fully(value.strip())))
    except ValueError:
        return None
