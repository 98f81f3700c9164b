"""What a posting is filtered and counted by: employer, place, work mode, level, source, language, skills."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from matcher.lexicon import Term
from matcher.words import plain_words
from spiders.errors import UserError
from spiders.place import official
from spiders.store import Stored
from spiders.suggestion import did_you_mean

COUNTED: Final = ("company", "place", "mode", "level", "source", "language")
"""What `--facets` counts."""
NOT_SAID: Final = "not said"


class Facet(NamedTuple):
    """How many postings have a value, the commonest first."""

    name: str
    counts: tuple[tuple[str, int], ...]


def terms_of(stored: Stored) -> tuple[Term, ...]:
    """What is known of a posting, as names and values; a posting may have several places and skills."""
    from spiders.level import read_level  # noqa: PLC0415  a search reads no posting
    from spiders.skills import find  # noqa: PLC0415  the same

    posting = stored.posting
    level = read_level(posting.title, posting.description)
    facts = (
        ("company", posting.organization),
        ("mode", (stored.work_mode or "").lower()),
        ("level", level.level if level else ""),
        ("source", posting.source),
        ("language", stored.language or ""),
        *(("place", official(place).address_locality or "") for place in posting.job_location),
        *(("skill", named.skill) for named in find(f"{posting.title}\n{posting.description}")),
        *(("skill", named.skill) for named in find(", ".join(posting.skills))),
    )
    return tuple(dict.fromkeys(Term(name, value.strip()) for name, value in facts if value.strip()))


def facets(counts: Mapping[str, Mapping[str, int]], matches: int) -> tuple[Facet, ...]:
    """Of what `Lexicon.counted` found in so many postings; of single facts also how many postings do not say it."""
    found = []
    for name in COUNTED:
        values = dict(counts.get(name, {}))
        left = matches - sum(values.values())
        ordered = sorted(values.items(), key=lambda pair: (-pair[1], pair[0].casefold()))
        if name != "place" and left > 0:
            ordered.append((NOT_SAID, left))
        found.append(Facet(name, tuple(ordered)))
    return tuple(found)


def companies_named(asked: str, known: Iterable[str]) -> list[str]:
    """The employers whose name has these words in a row, the last of them perhaps cut short.

    Raises:
        UserError: none has.
    """
    words = f" {' '.join(plain_words(asked))}"
    names = {name: f" {' '.join(plain_words(name))}" for name in known}
    found = [name for name, spelled in names.items() if words in spelled]
    if not found:
        hint = did_you_mean(asked, _short(names), "`rolesonar search QUERY --facets` lists the employers")
        raise UserError(f"company:{asked[:60]}: no open posting is of this employer; {hint}")
    return found


def skills_named(asked: str) -> Sequence[str]:
    """The skills that these words name, canonical; none where the table does not have them."""
    from spiders.skills import find  # noqa: PLC0415  for a query with skill: only

    return tuple(dict.fromkeys(named.skill for named in find(asked)))


def _short(names: Mapping[str, str]) -> list[str]:
    """Names whole, and their first word and first two words."""
    words = [name.split() for name in names]
    return [*names, *(" ".join(of[:length]) for of in words for length in (1, 2))]
