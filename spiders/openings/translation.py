"""One ad in two languages, told by the text alone: whatever is translated, it asks for the same skills."""

from typing import Final, NamedTuple

from spiders.language import language_of
from spiders.skills import find

LEAST_SKILLS: Final = 9
"""That both name: fewer are common to many jobs of one employer."""
LEAST_SHARE: Final = 0.9
"""Of the skills of the text that names fewer: a portal cuts texts short."""


class CommonSkills(NamedTuple):
    """How many skills both texts name, and how many the one that names fewer."""

    both: int
    fewer: int

    @property
    def share(self) -> float:
        """0 … 1."""
        return self.both / self.fewer if self.fewer else 0.0


def translated(one: str, other: str) -> CommonSkills | None:
    """The skills that two texts in different languages have in common, where they are enough for a translation."""
    if language_of(one) == language_of(other):
        return None
    here, there = ({named.skill for named in find(text)} for text in (one, other))
    common = CommonSkills(len(here & there), min(len(here), len(there)))
    return common if common.both >= LEAST_SKILLS and common.share >= LEAST_SHARE else None
