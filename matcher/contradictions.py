"""What in a profile cannot be meant together, and what in it nobody will understand."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from matcher.cv import code_of, is_code
from matcher.profile import Profile
from spiders.level import Name as LevelName
from spiders.level import read_level
from spiders.place import read_places
from spiders.posting import MonetaryAmount
from spiders.salary import annual
from spiders.skills import table_skills
from spiders.title import fold_title

_BEGINNERS: Final[frozenset[LevelName]] = frozenset(
    {"intern", "working_student", "apprentice", "dual_study", "trainee"}
)
_RANKS: Final[set[LevelName]] = {"senior", "lead", "principal", "head", "director"}
_LOWEST, _HIGHEST, _BEGINNERS_HIGHEST = 3_000, 1_000_000, 90_000
"""Pay a year in a currency like the euro: a floor outside of it is a slip of the unit or of the thousands."""

_NEAR_ONE: Final = frozenset({"EUR", "CHF", "USD", "GBP"})
_COUNTRY_CODES: Final = {"jp": "ja", "cz": "cs", "gr": "el", "dk": "da", "cn": "zh", "kr": "ko", "ua": "uk",
                         "gb": "en", "us": "en", "at": "de", "rs": "sr", "ir": "fa", "in": "hi"}  # fmt: skip
_EVERYWHERE = re.compile(r"remote|home ?-?office|anywhere|überall|egal|weltweit|worldwide", re.IGNORECASE)


class Doubt(NamedTuple):
    """What is wrong with a profile, and what next; `is_wrong` where no reading makes sense of it."""

    field: str
    said: str
    is_wrong: bool = True


def doubts(profile: Profile) -> tuple[Doubt, ...]:
    """Contradictions first, then what may be a slip."""
    found = [doubt for look in (_levels, _pay, _avoided, _languages, _places, _twice) for doubt in look(profile)]
    return tuple(sorted(found, key=lambda doubt: not doubt.is_wrong))


def _levels(profile: Profile) -> Iterator[Doubt]:
    for title in profile.titles if profile.level else ():
        named = read_level(title)
        pair = {profile.level, named.level} if named else set()
        if named and pair & _RANKS and pair & (_BEGINNERS | {"entry"}):
            yield Doubt(
                "level", f"level is {profile.level!r}, but {title!r} among the titles is {named.level}; change one"
            )
    if profile.employment_type == ("INTERN",) and profile.level in _RANKS:
        yield Doubt("employment_type", f"only INTERN is wanted, but level is {profile.level!r}; change one")


def _pay(profile: Profile) -> Iterator[Doubt]:
    floor = profile.salary
    if not floor or not floor.min_value or floor.currency not in _NEAR_ONE:
        return
    yearly = (annual(MonetaryAmount(min_value=floor.min_value, unit_text=floor.unit_text)) or (0.0, 0.0))[0]
    said = f"{floor.min_value:g} {floor.currency} a {floor.unit_text.lower()}"
    if yearly < _LOWEST:
        hint = f"did you mean {floor.min_value * 1000:g}?" if floor.unit_text == "YEAR" else "check unit_text"
        yield Doubt("salary", f"a floor of {said} shuts out nothing; {hint}")
    elif yearly > _HIGHEST:
        yield Doubt("salary", f"a floor of {said} shuts out every posting; check unit_text")
    elif yearly > _BEGINNERS_HIGHEST and profile.level in _BEGINNERS:
        yield Doubt("salary", f"a floor of {said} with level {profile.level!r} shuts out every posting; change one")


def _avoided(profile: Profile) -> Iterator[Doubt]:
    wishes = (*(("titles", title) for title in profile.titles), *(("skills", skill) for skill in profile.skills))
    for word in profile.avoid:
        wished = re.compile(rf"\b{re.escape(word.casefold())}")
        for field, wish in wishes:
            if wished.search(wish.casefold()):
                yield Doubt("avoid", f"{word!r} is to be avoided, but {wish!r} stands in {field}; drop one")


def _languages(profile: Profile) -> Iterator[Doubt]:
    levels: dict[str, str] = {}
    for spoken in profile.languages:
        code, level = spoken.language, spoken.level
        if not is_code(code):
            meant = _COUNTRY_CODES.get(code)
            hint = f"did you mean {meant!r}?" if meant else "see ISO 639-1"
            yield Doubt("languages", f"no language has the code {code!r}; {hint}")
        if levels.setdefault(code, level) != level:
            yield Doubt("languages", f"{code!r} stands twice, with {levels[code]} and {level}; drop one")
    for skill in profile.skills:
        if (code := code_of(skill)) and len(skill) > len(code) and code not in levels and not table_skills(skill):
            yield Doubt("skills", f"{skill!r} is a language; add it to languages, with a level", is_wrong=False)


def _places(profile: Profile) -> Iterator[Doubt]:
    radii: dict[str, float] = {}
    for place in profile.places:
        if _EVERYWHERE.fullmatch(place.name):
            yield Doubt("places", f'{place.name!r} is no place; leave places empty, or set work_mode to "remote"')
        elif not read_places(place.name):
            yield Doubt("places", f"no place is known that is called {place.name!r}; is it spelled so?", is_wrong=False)
        name = place.name.casefold()
        if radii.setdefault(name, place.radius_km) != place.radius_km:
            yield Doubt(
                "places", f"{place.name!r} stands twice, with {radii[name]:g} and {place.radius_km:g} km; drop one"
            )


def _twice(profile: Profile) -> Iterator[Doubt]:
    titles: dict[str, str] = {}
    for title in profile.titles:
        if (first := titles.setdefault(fold_title(title), title)) != title:
            yield Doubt("titles", f"{first!r} and {title!r} are one title; one of them is enough", is_wrong=False)
