"""What was meant by a name that is not known."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

LIKELY = 60


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """A question with the known name that is spelled most alike, or what to say where none is."""
    choices = {candidate.casefold(): candidate for candidate in known}
    found = process.extractOne(name.casefold(), choices.keys(), scorer=fuzz.ratio, score_cutoff=LIKELY)
    return f"did you mean {choices[found[0]]!r}?" if found else otherwise
