"""Wishes: how a profile could be changed so that it fits one posting better."""

from collections.abc import Iterator
from math import ceil, floor
from typing import Any, Final

from matcher.profile import Profile
from matcher.signals import (
    AGAINST,
    MODE_VALUE,
    Seeker,
    avoid,
    employment,
    languages_wanted,
    level,
    level_found,
    located,
    pay,
    place,
    prepared,
    skills_asked,
    skills_lacking,
    types_found,
)
from matcher.signals.fluency import NAMES
from matcher.signals.seeker import CEFR
from spiders.place import distance_km
from spiders.salary import annual
from spiders.store import Stored
from spiders.title import clean_title

Change = tuple[str, Profile]
"""What is changed, as the first half of a sentence, and the profile with it."""

FARTHEST: Final = 150
"""Kilometres; who would go farther names another place."""
STEP_KM: Final = 10
STEP_PAY: Final = 1_000
_MODES: Final = {"ONSITE": "onsite", "HYBRID": "hybrid", "REMOTE": "remote"}


def changes(profile: Profile, stored: Stored, *, is_near: bool) -> Iterator[Change]:
    """Every change of one wish, or of one thing that the person can do, that may raise this posting.

    `is_near`: its title is near to one wanted, so that one might want it as well.
    """
    seeker = prepared(profile)
    if is_near:
        yield from _titles(seeker, stored)
    for change in (_skills, _levels, _places, _languages, _modes, _employments, _floors, _avoided):
        yield from change(seeker, stored)


def _with(profile: Profile, **changed: Any) -> Profile:  # noqa: ANN401  fields of a profile
    return Profile.model_validate(profile.model_dump() | changed)


def _skills(seeker: Seeker, stored: Stored) -> Iterator[Change]:
    has = seeker.profile.skills
    lacking = skills_lacking(seeker, skills_asked(stored, stored.posting.description, seeker.own)) if has else {}
    for skill, words in lacking.items():
        yield f"with {' '.join(words.split())} in your profile", _with(seeker.profile, skills=(*has, skill))
    if len(lacking) > 1:
        yield f"with all {len(lacking)} skills that you lack", _with(seeker.profile, skills=(*has, *lacking))


def _titles(seeker: Seeker, stored: Stored) -> Iterator[Change]:
    title = clean_title(stored.posting.title)
    if title and title not in seeker.titles:
        yield f"with “{title}” among your titles", _with(seeker.profile, titles=(*seeker.titles, title))


def _levels(seeker: Seeker, stored: Stored) -> Iterator[Change]:
    found = level_found(stored, stored.posting.description)
    wished = seeker.profile.level
    if wished and found and found != wished:
        said = f"if you looked for {found.replace('_', ' ')} instead of {wished.replace('_', ' ')}"
        yield said, _with(seeker.profile, level=found)
    elif wished and not found and level(seeker, stored, stored.posting.description):
        yield "if you named no level", _with(seeker.profile, level=None)


def _places(seeker: Seeker, stored: Stored) -> Iterator[Change]:
    found = place(seeker, stored, stored.posting.description)
    if found is None or found.value > AGAINST:
        return
    towns = [(town, point) for town in stored.posting.job_location if (point := located(town))]
    far = [
        (distance_km(spot.point, (point.latitude, point.longitude)), spot.name)
        for _, point in towns
        for spot in seeker.spots
    ]
    if far and min(far)[0] <= FARTHEST:
        kilometres, name = min(far)
        radius = STEP_KM * ceil(kilometres / STEP_KM)
        wider = [
            one.model_dump() | ({"radius_km": radius} if one.name == name else {}) for one in seeker.profile.places
        ]
        yield f"if the radius around {name} were {radius} km", _with(seeker.profile, places=wider)
    for name in dict.fromkeys(town.address_locality for town, _ in towns if town.address_locality):
        places = (*(one.model_dump() for one in seeker.profile.places), {"name": name})
        yield f"if you would work in {name} too", _with(seeker.profile, places=places)


def _languages(seeker: Seeker, stored: Stored) -> Iterator[Change]:
    for code, (wanted, _) in languages_wanted(stored, stored.posting.description).items():
        if seeker.spoken and seeker.spoken.get(code, -1) < CEFR.index(wanted):
            others = [one.model_dump() for one in seeker.profile.languages if one.language != code]
            spoken = [*others, {"language": code, "level": wanted}]
            yield f"with {NAMES.get(code, code)} at {wanted}", _with(seeker.profile, languages=spoken)


def _modes(seeker: Seeker, stored: Stored) -> Iterator[Change]:
    wished, mode = seeker.profile.work_mode, stored.work_mode
    if wished and mode in _MODES and MODE_VALUE[wished][mode] < 1:
        yield f"if you wanted {_MODES[mode]} work", _with(seeker.profile, work_mode=_MODES[mode])


def _employments(seeker: Seeker, stored: Stored) -> Iterator[Change]:
    text = stored.posting.description
    found = employment(seeker, stored, text)
    if found and found.value < 1:
        types = sorted(types_found(stored, text) - set(seeker.profile.employment_type))
        said = " or ".join(kind.replace("_", " ").lower() for kind in types)
        if types:
            wider = (*seeker.profile.employment_type, *types)
            yield f"if you took {said} work too", _with(seeker.profile, employment_type=wider)


def _floors(seeker: Seeker, stored: Stored) -> Iterator[Change]:
    wished = seeker.profile.salary
    amount = pay(stored, stored.posting.description) if wished and seeker.yearly else None
    yearly = annual(amount) if amount else None
    if wished and amount and yearly and amount.currency in {None, wished.currency} and yearly[1] < seeker.yearly:
        least = wished.min_value * yearly[1] / seeker.yearly
        least = STEP_PAY * floor(least / STEP_PAY) if least > 10 * STEP_PAY else floor(least)
        said = f"if your floor were {least:,.0f} {wished.currency} a {wished.unit_text.lower()}"
        yield said, _with(seeker.profile, salary=wished.model_dump() | {"min_value": least})


def _avoided(seeker: Seeker, stored: Stored) -> Iterator[Change]:
    if avoid(seeker, stored, stored.posting.description):
        for word in seeker.profile.avoid:
            kept = tuple(other for other in seeker.profile.avoid if other != word)
            yield f"if you did not avoid “{word}”", _with(seeker.profile, avoid=kept)
