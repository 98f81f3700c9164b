"""Microdata and RDFa read into the nodes that JSON-LD has. https://html.spec.whatwg.org/multipage/microdata.html."""

from html import escape
from typing import Any, Final

from spiders.jsonld.blocks import HINTS
from spiders.tree import INLINE, Element, read_tree

LONGEST_TAG: Final = 2000
LONGEST_VALUE: Final = 200_000
MOST_HINTS: Final = 500
MOST_VALUES: Final = 20_000

_SCOPES: Final = ("itemtype", "typeof")
_PREFIXES = ("https://schema.org/", "http://schema.org/", "schema:")
_RICH = frozenset(
    "description responsibilities qualifications skills experienceRequirements educationRequirements jobBenefits"
    " incentiveCompensation workHours".split()
)
_ADDRESSES = frozenset("url sameAs image logo mainEntityOfPage applyUrl".split())
_PLACES: Final = {
    "Place": "jobLocation",
    "PostalAddress": "address",
    "GeoCoordinates": "geo",
    "Organization": "hiringOrganization",
    "MonetaryAmount": "baseSalary",
    "QuantitativeValue": "value",
}
Item = dict[str, Any]


def read_items(page: str) -> list[Item]:
    """The outermost items from the first one on that says it is a JobPosting; [] where none does."""
    start = _first_posting(page)
    if start < 0:
        return []
    items: list[Item] = []
    _visit(read_tree(page[start:]), None, items, [MOST_VALUES])
    return items


def _first_posting(page: str) -> int:
    """Where the tag opens that states the type; a JobPosting in a text or a script states none."""
    hint = next((hint for hint in HINTS if hint in page), None)
    found = page.find(hint) if hint else -1
    for _ in range(MOST_HINTS):
        if hint is None or found < 0:
            break
        opening = page.rfind("<", max(0, found - LONGEST_TAG), found)
        tag = page[opening:found]
        if opening >= 0 and ">" not in tag and any(scope in tag for scope in _SCOPES):
            return opening
        found = page.find(hint, found + 1)
    return -1


def _visit(element: Element, item: Item | None, items: list[Item], budget: list[int]) -> None:
    """Puts what the element states into the item around it; a new item goes there too, or among the outermost."""
    attributes = element.attributes
    names = _names(attributes.get("itemprop") or attributes.get("property") or "")
    inner = item
    if "itemscope" in attributes or "typeof" in attributes:
        inner = {"@type": _type(attributes)}
        _put(item, names or _usual_name(item, inner), inner) if item is not None else items.append(inner)
    elif names and item is not None and budget[0] > 0:
        budget[0] -= 1
        _put(item, names, _value(element, names))
    for child in element.children:
        if isinstance(child, Element):
            _visit(child, inner, items, budget)
    if inner is not item and inner is not None and len(inner) == 1:
        inner["name"] = attributes.get("content") or element.text or ""


def _put(item: Item, names: list[str], value: Any) -> None:  # noqa: ANN401 -- a text or an item
    for name in names:
        item.setdefault(name, []).append(value)


def _names(text: str) -> list[str]:
    bare = (_bare(name) for name in text.split())
    return [name for name in bare if ":" not in name and "/" not in name]


def _usual_name(item: Item | None, inner: Item) -> list[str]:
    """An item inside another that forgot to say what it is there: an address in a place."""
    name = _PLACES.get(inner["@type"], "") if item is not None else ""
    return [name] if name and name not in (item or {}) else ["@inside"]


def _type(attributes: dict[str, str]) -> str:
    named = (attributes.get("itemtype") or attributes.get("typeof") or "").split()
    types = [_bare(name) for name in named]
    return next((name for name in types if name.lower() == "jobposting"), types[0] if types else "")


def _bare(name: str) -> str:
    name = name.removeprefix("https://www.").removeprefix("http://www.").removeprefix("schema.org/")
    return next((name[len(prefix) :] for prefix in _PREFIXES if name.startswith(prefix)), name)


def _value(element: Element, names: list[str]) -> str:
    attributes = element.attributes
    for attribute in ("content", "datetime"):
        if attributes.get(attribute, "").strip():
            return attributes[attribute]
    if element.tag == "link" or not _ADDRESSES.isdisjoint(names):
        for attribute in ("href", "src", "resource"):
            if attributes.get(attribute):
                return attributes[attribute]
    if element.tag in {"data", "meter"} and attributes.get("value"):
        return attributes["value"]
    if _RICH.isdisjoint(names) and element.text is not None:
        return element.text
    return _source(element)


def _source(element: Element) -> str:
    """The inside of an element as HTML, as JSON-LD would hold it."""
    pieces: list[str] = []
    left = LONGEST_VALUE
    waiting: list[Element | str] = list(reversed(element.children))
    while waiting and left > 0:
        node = waiting.pop()
        if isinstance(node, str):
            pieces.append(node if node.startswith("</") and node[2:-1].isalnum() else escape(node, quote=False))
            left -= len(pieces[-1])
        elif node.tag in INLINE and node.tag != "span":
            waiting.extend(reversed(node.children))
        else:
            pieces.append(f"<{node.tag}>")
            waiting += [f"</{node.tag}>", *reversed(node.children)]
    return "".join(pieces)
