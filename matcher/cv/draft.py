"""Draft: what was understood of a CV, each fact with where it stands, and the profile.toml that comes of it."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from spiders.level import Name as LevelName

MISSING: Final = {
    "headline": "one line about you",
    "summary": "a few sentences about you",
    "titles": "the job titles that you would answer to",
    "skills": "what you can do",
    "languages": "the languages that you speak, each with a level",
    "places": "where you would work",
    "level": "your level",
}
"""What to add where a CV does not say it; what stands in no CV, such as the pay, is asked by the template."""

_NO_WISH: Final = {
    "work_mode": '""',
    "employment_type": "[]",
    "salary": '{ currency = "EUR", min_value = 0, unit_text = "YEAR" }',
    "avoid": "[]",
}
_KEY = re.compile(r"^(\w+) = ")


class Fact(NamedTuple):
    """A value for a key of the profile, where it was found ("page 1, line 4") and the words that it stands on."""

    field: str
    value: str
    where: str
    because: str


class Draft(NamedTuple):
    """A profile to review; empty is what was not found. `notes` say what was left unread or is not clear."""

    headline: str = ""
    summary: str = ""
    titles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    """ISO 639-1 code and level, A1 to C2."""
    places: tuple[str, ...] = ()
    level: LevelName | None = None
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys that the CV says nothing about."""
        return tuple(field for field in MISSING if not getattr(self, field))

    @property
    def evidence(self) -> tuple[Fact, ...]:
        """The facts in the order of the keys; values that one line says are one fact."""
        joined: dict[tuple[str, str, str], list[str]] = {}
        for fact in sorted(self.facts, key=lambda fact: [*MISSING].index(fact.field)):
            joined.setdefault((fact.field, fact.where, fact.because), []).append(fact.value)
        return tuple(Fact(field, ", ".join(said), where, why) for (field, where, why), said in joined.items())

    def document(self) -> dict[str, Any]:
        """As a profile has it, without what is missing."""
        languages = [{"language": code, "level": level} for code, level in self.languages]
        document = {**self._asdict(), "languages": languages, "places": [{"name": name} for name in self.places]}
        return {field: document[field] for field in MISSING if document[field]}

    def toml(self, template: str) -> str:
        """The template of a profile with these values; says above a key where its value is from, or what to add."""
        lines = ["# Drafted from a CV: read it, change what is wrong, add what is missing."]
        lines += [f"# {note}" for note in self.notes]
        for line in template.splitlines()[1:]:
            key = _KEY.match(line)
            lines += self._entry(key[1]) if key else [line]
        return "\n".join(lines) + "\n"

    def _entry(self, field: str) -> Iterator[str]:
        if field in _NO_WISH:
            yield f"{field} = {_NO_WISH[field]}"
            return
        places = dict.fromkeys(fact.where for fact in self.facts if fact.field == field)
        if field in self.missing:
            yield f"# Not found in the CV; add {MISSING[field]}."
        elif places:
            yield f"# From {'; '.join([*places][:3])}{' and elsewhere' if len(places) > 3 else ''}."  # noqa: PLR2004  enough
        yield f"{field} = {_toml(self.document().get(field, [] if field in _LISTS else ''))}"


_LISTS: Final = frozenset({"titles", "skills", "languages", "places"})


def _toml(value: object) -> str:
    """A value as TOML writes it; a JSON string is one of TOML."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_toml(inner)}' for key, inner in value.items())} }}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
