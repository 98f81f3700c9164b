"""The run of like items that follows a label: until the next heading, another list, or another shape of item."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from spiders.teasers.labels import Label, label_of
from spiders.teasers.titles import leads_elsewhere
from spiders.tree import INLINE, Element

MOST_UNITS: Final = 200
MOST_LABELS: Final = 100
MOST_CLIMBS: Final = 6
MOST_FOREIGN: Final = 1
LONGEST_ASIDE: Final = 160
LONGEST_EXCERPT: Final = 400
LONGEST_CARD: Final = 600
ALIKE: Final = 0.34

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TITLED = HEADINGS | {"summary", "caption", "legend", "th", "dt", "figcaption"}
_LISTS = frozenset({"ul", "ol", "table", "dl", "menu"})
_ITEMS = frozenset({"li", "tr", "article", "dd", "dt"}) | HEADINGS
_BOLD = frozenset({"b", "strong"})
_SILENT = frozenset({"script", "style", "template", "br", "img", "input", "svg", "noscript", "wbr", "button", "select"})
_NEVER = frozenset({"nav", "option", "select", "head", "title", "textarea", "pre", "code", "menu"})
_NEUTRAL = INLINE | {"br", "img", "picture", "source", "figure", "svg", "path"}
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\w")


class Unit(NamedTuple):
    """One item of a run: its element, and what stands beside it up to the next item."""

    element: Element
    beside: tuple[str, ...] = ()


class Run(NamedTuple):
    """A label with the items under it; a remark between label and items asks for better evidence."""

    label: Label
    heading: Element
    units: tuple[Unit, ...]
    has_remark: bool


def runs(root: Element, labels: Collection[str]) -> Iterator[Run]:
    """Every label of a page that has items under it, in the order of the page."""
    for heading, label, rest in islice(_headings(root, labels), MOST_LABELS):
        collected = _under(heading, rest)
        if collected.units:
            yield Run(label, heading, tuple(collected.units), collected.has_remark)


def _headings(
    root: Element, labels: Collection[str]
) -> Iterator[tuple[Element, Label, "Iterable[Element | str] | None"]]:
    """Elements whose whole text is a label, and lines of bare text that are one (then with what follows them)."""
    for element in root.walk():
        parent = element.parent
        label = label_of(element.text, labels) if element.text else None
        if label and parent is not None and parent.text != element.text and _may_head(element):
            yield element, label, None
        for place, child in enumerate(element.children):
            if isinstance(child, str) and element.text != " ".join(child.split()) and element.tag not in _NEVER:
                named = label_of(" ".join(child.split()), labels)
                if named and _starts_line(element, place) and not _in_menu(element):
                    yield element, named, islice(element.children, place + 1, None)


def _may_head(element: Element) -> bool:
    if element.tag in _NEVER or _in_menu(element) or element.tag == "a" or (element.tag == "li" and element.links):
        return False
    return element.tag not in INLINE or _is_own_line(element)


def _in_menu(element: Element) -> bool:
    inside = (element, *element.ancestors())
    return any(one.tag in _NEVER or one.attributes.get("role") in {"navigation", "menu", "menubar"} for one in inside)


def _is_own_line(element: Element) -> bool:
    after = next(_neighbours(element.parent, element.place, 1), None)
    ends = after is None or (isinstance(after, str) and after.strip() in {":", "–", "-"}) or _breaks(after)
    return ends and _starts_line(element.parent, element.place)


def _starts_line(parent: Element | None, place: int) -> bool:
    before = next(_neighbours(parent, place, -1), None)
    return before is None or _breaks(before)


def _neighbours(parent: Element | None, place: int, step: int) -> Iterator[Element | str]:
    """What stands before (-1) or after (1) a child, from near to far, without blanks."""
    children = parent.children if parent else []
    end = len(children) if step > 0 else -1
    for number in range(place + step, end, step):
        child = children[number]
        if isinstance(child, Element) or child.strip():
            yield child


def _breaks(node: Element | str) -> bool:
    return isinstance(node, Element) and (node.tag not in INLINE or node.tag == "a")


class _Collector:
    """Takes siblings one after the other; `done` once the run has ended."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self.has_remark = False
        self.done = False
        self.lists = 0
        self.last_list: Element | None = None
        self.foreign = 0
        self.described: bool | None = None

    def take(self, nodes: "Iterable[Element | str]", *, in_list: bool = False) -> None:
        for node in nodes:
            if self.done or len(self.units) >= MOST_UNITS:
                return
            if isinstance(node, str):
                self._text(node, is_block=False)
            elif node.tag == "hr":
                self.done = bool(self.units)
            elif node.tag not in _SILENT:
                self._element(node, in_list=in_list)

    def _element(self, node: Element, *, in_list: bool) -> None:
        if not node.links:
            self._linkless(node)
        elif node.tag in _LISTS:
            self._list(node)
        elif _is_unit(node):
            self._unit(node, in_list=in_list)
        else:
            self.take(node.children, in_list=in_list)

    def _list(self, node: Element) -> None:
        """Another list after the first items ends the run, unless it is the next column of the first."""
        self.done = bool(self.units) and not _in_next_column(self.last_list, node)
        if not self.done:
            self.take(node.children, in_list=True)
            self.lists += bool(self.units)
            self.last_list = node

    def _linkless(self, node: Element) -> None:
        is_title = node.tag in HEADINGS or (node.tag not in INLINE and _is_bold(node)) or node.tag in _BOLD
        if node.text == "" or (node.text and not _WORD.search(node.text)):
            return
        if is_title and not (node.tag in _BOLD and self.units and _is_glued(node)):
            self.done = True
        else:
            self._text(node.text, is_block=node.tag not in INLINE and node.tag not in {"dd", "td"})

    def _text(self, text: str | None, *, is_block: bool) -> None:
        if text is not None and not _WORD.search(text):
            return
        length = len(" ".join(text.split())) if text is not None else LONGEST_EXCERPT
        if not self.units:
            self.done = self.has_remark or length > LONGEST_ASIDE
            self.has_remark = True
            return
        if is_block and self.described is None:
            self.described = len(self.units) == 1
        if length > LONGEST_EXCERPT or (is_block and not self.described) or (not is_block and length > LONGEST_ASIDE):
            self.done = True
        elif text is not None and length <= LONGEST_ASIDE:
            last = self.units[-1]
            self.units[-1] = last._replace(beside=(*last.beside, text))

    def _unit(self, node: Element, *, in_list: bool) -> None:
        if node.text and leads_elsewhere(node.text) and not _leads_with_text(node):
            return
        if self.lists and not in_list:
            self.done = self.foreign >= MOST_FOREIGN
            self.foreign += 1
            return
        if self.units and not _alike(self.units[0].element, node):
            self.done = not in_list and (self.foreign >= MOST_FOREIGN or _leads_with_text(node))
            self.foreign += 1
            return
        self.units.append(Unit(node))


def _under(heading: Element, rest: "Iterable[Element | str] | None") -> _Collector:
    """What follows a label: beside it, or beside the element that holds nothing but the label."""
    collected = _Collector()
    if rest is not None:
        collected.take(rest)
        return collected
    element = heading
    for _ in range(MOST_CLIMBS):
        parent = element.parent
        if parent is None or (parent.tag in {"", "html", "li"} and element is not heading):
            break
        collected.take(islice(parent.children, element.place + 1, None), in_list=parent.tag in _LISTS)
        if collected.units or collected.done or not _holds_little(parent, element.place):
            break
        element = parent
    return collected


def _holds_little(parent: Element, place: int) -> bool:
    """Whether nothing but signs stands before the label, so that the label names what comes after the parent."""
    if parent.text is None:
        return False
    before = (child if isinstance(child, str) else child.text or "" for child in parent.children[:place])
    return not any(_WORD.search(text) for text in before)


def _is_bold(node: Element) -> bool:
    """A paragraph that is nothing but bold text is a heading in all but name."""
    inner = [child for child in node.children if isinstance(child, Element) or child.strip()]
    return len(inner) == 1 and isinstance(inner[0], Element) and inner[0].tag in _BOLD


def _is_glued(node: Element) -> bool:
    """Bold text in the line of a link: "<a>title</a>, <b>company</b>"."""
    before = next(_neighbours(node.parent, node.place, -1), None)
    return not (isinstance(before, Element) and before.tag == "br")


def _is_unit(node: Element) -> bool:
    if node.tag == "a" or node.tag in _ITEMS:
        return not any(child.tag in _LISTS and len(child.links) > 1 for child in node.walk() if child is not node)
    if len(node.links) == 1:
        return not any(child.tag in _LISTS for child in node.walk())
    return node.tag not in {"p", "nav", "main", "form", "tbody", "thead", "tfoot"} | INLINE and _is_card(node)


def _is_card(node: Element) -> bool:
    """An element with several links that has a twin beside it: title and company of one job."""
    if any(child.tag in _LISTS | {"article"} for child in node.walk()) or _length(node) > LONGEST_CARD:
        return False
    near = [twin for step in (-1, 1) for twin in islice(_neighbours(node.parent, node.place, step), 1)]
    return any(isinstance(twin, Element) and twin.links and _alike(twin, node) for twin in near)


def _in_next_column(last: Element | None, node: Element) -> bool:
    """Whether both lists fill twin elements that stand side by side."""
    if last is None or last.parent is None or node.parent is None or last.parent is node.parent:
        return False
    return last.parent.parent is node.parent.parent and _alike(last.parent, node.parent)


def _length(node: Element) -> int:
    return sum(len(child.strip()) for element in node.walk() for child in element.children if isinstance(child, str))


def _leads_with_text(node: Element) -> bool:
    """Whether bold text or a heading stands before the link: the label of something else."""
    first = next((child for child in node.walk() if child.tag in _BOLD | HEADINGS | {"a"}), None)
    return first is not None and first.tag != "a" and not first.links


def _alike(one: Element, other: Element) -> bool:
    if one.tag != other.tag or _path(one) != _path(other):
        return False
    ours, theirs = _classes(one), _classes(other)
    return not ours or not theirs or len(ours & theirs) >= ALIKE * len(ours | theirs)


def _path(unit: Element) -> tuple[str, ...]:
    """The elements from the unit down to its first link, without those that only change the type face."""
    link = next((child for child in unit.walk() if child.tag == "a" and child.links), unit)
    above = [link.tag] if link is unit else ["a"]
    for element in link.ancestors() if link is not unit else ():
        if element is unit:
            break
        if element.tag not in _NEUTRAL:
            above.append(element.tag)
    lead = "lead" if _leads_with_text(unit) else ""
    return (*above, lead)


def _classes(unit: Element) -> frozenset[str]:
    named = (element.attributes.get("class", "") for element, _ in zip(unit.walk(), range(30), strict=False))
    return frozenset(_DIGITS.sub("", name) for names in named for name in names[:500].split())
