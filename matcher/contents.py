"""What of a posting's text is searched: tasks and requirements, not what its employer says in every posting."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

from matcher.words import content_words
from spiders.sections import boilerplate, read_sections, without_boilerplate

SUBSTANCE: Final = frozenset(("tasks", "requirements"))
MOST_TEXTS: Final = 60
"""Of one employer; more say nothing new about what it repeats."""
MOST_EMPLOYERS: Final = 300
FEWEST_EMPLOYERS: Final = 3


class Told(NamedTuple):
    """A posting's number, its employer, its title and its text."""

    id: int
    employer: str
    title: str
    text: str


def searched_texts(postings: Iterable[Told], everywhere: frozenset[bytes] = frozenset()) -> dict[int, str]:
    """Number → what counts of the text; give all open postings of an employer at once.

    Lines that its postings share do not count, nor do those of `everywhere` (see `shared_by_all`), nor sections about
    the employer, its offer and the way to apply. What only postings of one title share is no boilerplate: it is one
    opening, told for several cities.
    """
    groups: dict[str, list[Told]] = defaultdict(list)
    for told in postings:
        groups[told.employer].append(told)
    found: dict[int, str] = {}
    for group in groups.values():
        repeated = boilerplate(_one_a_title(group, MOST_TEXTS)) | everywhere
        found |= {told.id: substance(told.text, repeated) for told in group}
    return found


def shared_by_all(postings: Iterable[Told]) -> frozenset[bytes]:
    """The lines that postings of many employers share, told by one text each of the first 300 employers."""
    first: dict[str, Told] = {}
    for told in postings:
        if told.text and (told.employer in first or len(first) < MOST_EMPLOYERS):
            first.setdefault(told.employer, told)
    distinct = _one_a_title(first.values(), MOST_EMPLOYERS)
    return boilerplate(distinct) if len(distinct) >= FEWEST_EMPLOYERS else frozenset()


def substance(text: str, repeated: frozenset[bytes] = frozenset()) -> str:
    """The tasks and the requirements without the repeated lines; the whole where no section says that it is these."""
    kept = without_boilerplate(text, repeated)
    sections = read_sections(kept)
    parts = [kept[section.start : section.end] for section in sections if section.kind in SUBSTANCE]
    return "\n".join(parts) or kept


def _one_a_title(postings: Iterable[Told], most: int) -> list[str]:
    """A text of each title; titles of which one has all words of the other are one: "Koch", "Koch in Bremen"."""
    kept: list[tuple[frozenset[str], str]] = []
    for told in postings:
        words = frozenset(content_words(told.title))
        if told.text and not any(words <= other or other <= words for other, _ in kept):
            kept.append((words, told.text))
        if len(kept) >= most:
            break
    return [text for _, text in kept]
