"""What was meant by a name that is not known."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

LIKELY = 60
EQUAL, BEGINS, HOLDS, ALIKE = 100.0, 95.0, 90.0, 75.0
SHORTEST_PART = 3
"""Letters: what is shorter stands in too many names."""


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """A question with the known name that is spelled most alike, or what to say where none is."""
    choices = {candidate.casefold(): candidate for candidate in known}
    found = process.extractOne(name.casefold(), choices.keys(), scorer=fuzz.ratio, score_cutoff=LIKELY)
    return f"did you mean {choices[found[0]]!r}?" if found else otherwise


def likeness(name: str, *spellings: str) -> float:
    """How much a name is like the most similar of its spellings, of 100; 0 where it is not likely meant."""
    return max(_likeness(name.casefold().strip(), spelling.casefold()) for spelling in spellings)


def _likeness(name: str, spelling: str) -> float:
    if name == spelling:
        return EQUAL
    if len(name) >= SHORTEST_PART and name in spelling:
        return BEGINS if spelling.startswith(name) else HOLDS
    return min(fuzz.ratio(name, spelling, score_cutoff=ALIKE), HOLDS - 1)
