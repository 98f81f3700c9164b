"""What a posting is filtered and counted by: employer, place, work mode, level, source, language, skills."""

import json
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from matcher.lexicon import Term
from matcher.words import plain_words
from spiders.errors import UserError
from spiders.place import locate, official
from spiders.posting import Place
from spiders.store import Stored
from spiders.suggestion import did_you_mean

COUNTED: Final = ("company", "place", "mode", "level", "source", "language")
"""What `--facets` counts."""
NOT_SAID: Final = "not said"
SPOT: Final = "spot"


class Spot(NamedTuple):
    """Where a posting is, as the store has it: the city's key, names in small letters, ISO country, degrees."""

    key: str | None
    name: str | None
    region: str | None
    country: str | None
    latitude: float | None
    longitude: float | None

    @property
    def text(self) -> str:
        """As a lexicon keeps it."""
        return json.dumps(self, ensure_ascii=False)


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
        ("posted", str(posting.date_posted or stored.last_changed.date())[:10]),
        *((SPOT, spot_of(place).text) for place in posting.job_location),
    )
    return tuple(dict.fromkeys(Term(name, value.strip()) for name, value in facts if value.strip()))


def spot_of(place: Place) -> Spot:
    """A place on the map, if it is known."""
    found = locate(place)
    name = (place.address_locality or "").casefold() or None
    return Spot(
        found.key if found else name,
        name,
        (place.address_region or "").casefold() or None,
        place.address_country or (found.country if found else None),
        found.latitude if found else place.latitude,
        found.longitude if found else place.longitude,
    )


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


def companies_named(asked: str, known: Mapping[str, str]) -> list[str]:
    """The employers whose name has these words in a row, the last of them perhaps cut short.

    `known`: name → what `spelled` makes of it.

    Raises:
        UserError: none has.
    """
    words = spelled(asked)
    found = [name for name, spelling in known.items() if words in spelling]
    if not found:
        hint = did_you_mean(asked, _short(known), "`rolesonar search QUERY --facets` lists the employers")
        raise UserError(f"company:{asked[:60]}: no open posting is of this employer; {hint}")
    return found


def spelled(name: str) -> str:
    """The words of a name, a space before each."""
    return f" {' '.join(plain_words(name))}"


def skills_named(asked: str) -> Sequence[str]:
    """The skills that these words name, canonical; none where the table does not have them."""
    from spiders.skills import find  # noqa: PLC0415  for a query with skill: only

    return tuple(dict.fromkeys(named.skill for named in find(asked)))


def _short(names: Mapping[str, str]) -> list[str]:
    """Names whole, and their first word and first two words."""
    words = [name.split() for name in names]
    return [*names, *(" ".join(of[:length]) for of in words for length in (1, 2))]
