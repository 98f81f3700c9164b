"""One pattern of many alternatives, grouped by their first letter: Python would try each of them at every character."""

import re
from collections.abc import Iterator

_FIRST = re.compile(r"(?P<letter>(?:\\b)?[a-zäöüß])(?![?*+{])(?P<rest>.*)")


def grouped(*patterns: str) -> str:
    """The alternatives of all the patterns as one; those with another beginning than a letter come last."""
    groups: dict[str, list[str]] = {}
    others = []
    for one in _alternatives("|".join(patterns)):
        if match := _FIRST.fullmatch(one):
            groups.setdefault(match["letter"], []).append(match["rest"])
        else:
            others.append(one)
    return "|".join([*(f"{letter}(?:{'|'.join(rests)})" for letter, rests in groups.items()), *others])


def _alternatives(pattern: str) -> Iterator[str]:
    """The parts between the bars that stand outside all brackets."""
    start = depth = 0
    is_escaped = False
    for position, char in enumerate(pattern):
        if char == "|" and not depth and not is_escaped:
            yield pattern[start:position]
            start = position + 1
        elif not is_escaped:
            depth += (char in "([") - (char in ")]")
        is_escaped = char == "\\" and not is_escaped
    yield pattern[start:]
