"""Profiles on a terminal: what was understood of a CV and where from, what is missing, what contradicts itself."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from matcher.views.layout import note, table

if TYPE_CHECKING:
    from matcher.contradictions import Doubt
    from matcher.cv import Draft
    from matcher.profile import Profile

LONGEST_QUOTE = 70


class ProfileRow(NamedTuple):
    """A line of `rolesonar profile list`."""

    name: str
    file: str
    headline: str
    wrong: str
    """The one line that says why it does not load, or ""."""


def draft(read: "Draft", missing: Sequence[str]) -> RenderableType:
    """Each value with where it stands and the words that it stands on; below it what the CV does not say."""
    rows = table("key", "understood", "from", numbers_from=3)
    before = ""
    for fact in read.evidence:
        key = "" if fact.field == before else fact.field
        quote = f'{fact.where}: "{_short(fact.because)}"'
        rows.add_row(Text(key, "bold"), Text(_short(fact.value)), Text(quote, "dim"))
        before = fact.field
    notes = [note(said, alarm=False) for said in (*read.notes, *missing)]
    return Group(rows, *notes)


def checked(profile: "Profile", doubts: "Sequence[Doubt]") -> RenderableType:
    """What the profile says, key by key, and what is doubtful about it."""
    rows = Table.grid(padding=(0, 2))
    for key, value in facts(profile).items():
        rows.add_row(Text(key, "dim"), Text(value))
    notes = [note(f"{doubt.field}: {doubt.said}", alarm=doubt.is_wrong) for doubt in doubts]
    return Group(rows, *(notes or [Text("Nothing contradicts itself.", "green")]))


def profiles(rows: Sequence[ProfileRow]) -> RenderableType:
    """A line each: the name for --profile, who it is, where it lies."""
    shown = table("name", "headline", "file", numbers_from=3)
    for row in rows:
        headline = Text(f"! {row.wrong}", "red") if row.wrong else Text(row.headline)
        shown.add_row(Text(row.name, "bold"), headline, Text(row.file, "dim"))
    return shown


def facts(profile: "Profile") -> dict[str, str]:
    """What is said, in words."""
    floor = profile.salary
    said = {
        "headline": profile.headline,
        "titles": ", ".join(profile.titles),
        "skills": ", ".join(profile.skills),
        "languages": ", ".join(f"{spoken.language} {spoken.level}" for spoken in profile.languages),
        "places": ", ".join(f"{place.name} (+{place.radius_km:g} km)" for place in profile.places) or "anywhere",
        "work mode": profile.work_mode or "any",
        "employment": ", ".join(profile.employment_type) or "any",
        "salary": f"at least {floor.min_value:,.0f} {floor.currency} a {floor.unit_text.lower()}"
        if floor and floor.min_value
        else "no floor",
        "level": profile.level or "any",
        "avoid": ", ".join(profile.avoid),
    }
    return {key: value for key, value in said.items() if value}


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE].rstrip()}…"
