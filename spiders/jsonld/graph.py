"""The JobPostings and lists in a page's JSON-LD, wherever they are nested, and what `@id` refers to."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Final

from spiders.jsonld.values import Node, listed, stated

MOST_NODES: Final = 100_000
MOST_REPLACED: Final = 5_000
DEEPEST: Final = 4

_PREFIX = re.compile(r"^(?:https?://(?:www\.)?schema\.org/|schema:)", re.IGNORECASE)
_REFERRING = ("hiringOrganization", "jobLocation", "baseSalary", "identifier", "employer", "estimatedSalary")
_JOB_PATH = re.compile(r"job|stelle|karriere|career|vacanc|position|opening|anzeige|recruit", re.IGNORECASE)


def records(contents: Sequence[Any]) -> Iterator[Node]:
    """Every JobPosting, in the order of the page, with schema.org's own spelling of its keys."""
    for node in _nodes(contents, stop="JobPosting"):
        if "jobposting" in _types(node):
            yield _respelled(node)


def item_lists(contents: Sequence[Any]) -> Iterator[Any]:
    """What the entries of an ItemList point to, where that may be a job's page."""
    for node in _nodes(contents, stop=""):
        if "itemlist" in _types(node):
            yield from (entry for entry in map(_target, listed(node.get("itemListElement"))) if entry)


class References:
    """The nodes of a page by their `@id`."""

    def __init__(self, contents: Sequence[Any]) -> None:
        self._contents = contents
        self._left = MOST_REPLACED

    def resolved(self, record: Node) -> Node:
        """The record with the nodes of the page in place of its references to them."""
        if not any(_reference(entry) for name in _REFERRING for entry in listed(record.get(name))):
            return record
        return {name: self._put_in(value) if name in _REFERRING else value for name, value in record.items()}

    @cached_property
    def _known(self) -> dict[str, Node]:
        return {node["@id"]: _respelled(node) for node in _nodes(self._contents, stop="") if _is_definition(node)}

    def _put_in(self, value: Any, depth: int = 0) -> Any:  # noqa: ANN401 -- JSON
        self._left -= 1
        if self._left < 0 or depth == DEEPEST:
            return value
        if isinstance(value, list):
            return [self._put_in(entry, depth) for entry in value]
        name = _reference(value)
        found = self._known.get(name) if name else value
        if not isinstance(found, dict):
            return value
        return {key: self._put_in(inner, depth + 1) for key, inner in found.items() if key != "@id"}


def _reference(value: Any) -> str | None:  # noqa: ANN401 -- JSON
    """The name that a value refers by: `{"@id": …}` alone or with its type, or a string such as `#company`."""
    if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
        name = value.get("@id")
        return name if isinstance(name, str) else None
    return value if isinstance(value, str) and value.startswith(("#", "_:", "http")) else None


def _is_definition(node: Node) -> bool:
    return isinstance(node.get("@id"), str) and len(node) > 1 + ("@type" in node)


def _nodes(contents: Sequence[Any], stop: str) -> Iterator[Node]:
    """All objects in document order; those inside a node of the type `stop` are left out."""
    waiting: list[Any] = list(reversed(contents))
    for _ in range(MOST_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(entry for entry in reversed(value) if isinstance(entry, list | dict))
        elif isinstance(value, dict):
            yield value
            if not stop or stop.lower() not in _types(value):
                inner = [entry for entry in value.values() if isinstance(entry, list | dict)]
                waiting.extend(reversed(inner))


def _types(node: Node) -> list[str]:
    named = stated(node, "@type", "@Type", "type")
    return [_PREFIX.sub("", name.strip()).lower() for name in listed(named) if isinstance(name, str)]


def _respelled(node: Node) -> Node:
    """`Title`, `schema:title` and `http://schema.org/title` as `title`; a node in the usual spelling stays itself."""
    if all((key[:1].islower() and ":" not in key) or key[:1] == "@" for key in node):
        return node
    return {_spelled(key): _respelled_value(value) for key, value in node.items()}


def _respelled_value(value: Any) -> Any:  # noqa: ANN401 -- JSON
    if isinstance(value, list):
        return [_respelled_value(entry) for entry in value]
    return _respelled(value) if isinstance(value, dict) else value


def _spelled(key: str) -> str:
    key = _PREFIX.sub("", key)
    return key[:1].lower() + key[1:] if key[:1] != "@" else key.lower() if key in {"@Type", "@Id"} else key


def _target(entry: Any) -> Any:  # noqa: ANN401 -- JSON
    """The page that a ListItem names, where its item is a JobPosting or its address looks like a job's."""
    item = stated(entry, "item", "url") if isinstance(entry, dict) else entry
    if isinstance(item, dict):
        url = stated(item, "url", "@id")
        return url if not _types(item) or "jobposting" in _types(item) else None
    if isinstance(entry, dict) and "jobposting" in _types(entry):
        return stated(entry, "url", "@id")
    return item if isinstance(item, str) and _JOB_PATH.search(item[:2000]) else None
