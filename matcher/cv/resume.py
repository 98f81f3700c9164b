"""JSON Resume (https://jsonresume.org/schema): a CV as data; what it says of a person as a draft."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final

import orjson
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from matcher.cv import career
from matcher.cv.document import Line
from matcher.cv.draft import Draft, Fact
from matcher.cv.period import period_in
from matcher.cv.spoken import code_of, level_of
from spiders.errors import UserError
from spiders.posting import Line as OneLine
from spiders.posting import Text
from spiders.skills import table_skills
from spiders.suggestion import did_you_mean

LARGEST: Final = 2_000_000
MOST_SKILLS: Final = 60
KEYS: Final = ("basics", "work", "skills", "languages", "education")


def _or(otherwise: Any) -> BeforeValidator:  # noqa: ANN401  text or a list
    """Programs write null for what is not filled in."""
    return BeforeValidator(lambda value: otherwise if value is None else value)


Said = Annotated[OneLine, _or("")]
Prose = Annotated[Text, _or("")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Location(_Part):
    city: Said = ""


class _Basics(_Part):
    label: Said = ""
    summary: Prose = ""
    location: Annotated[_Location, _or({})] = _Location()


class _Work(_Part):
    position: Said = ""
    start: Said = ""
    end: Said = ""


class _Skill(_Part):
    name: Said = ""
    keywords: Annotated[tuple[Said, ...], _or(())] = ()


class _Language(_Part):
    language: Said = ""
    fluency: Said = ""


class _Resume(_Part):
    basics: Annotated[_Basics, _or({})] = _Basics()
    work: Annotated[tuple[_Work, ...], _or(())] = ()
    skills: Annotated[tuple[_Skill, ...], _or(())] = ()
    languages: Annotated[tuple[_Language, ...], _or(())] = ()


def read_resume(path: Path, data: bytes, today: date | None) -> Draft:
    """What the file says; where `today` is None the years of work are not counted.

    Raises:
        UserError: no JSON, no JSON Resume, or a value of the wrong kind; one line that names it.
    """
    resume = _resume(path, data)
    stations = [_station(at, row, today) for at, row in enumerate(resume.work, 1)]
    titles, skills, languages = [*_titles(resume, stations)], [*_skills(resume)], [*_languages(resume)]
    found = career.level(career.newest(stations), (), today)
    city, label, summary = resume.basics.location.city, resume.basics.label, resume.basics.summary
    stated = (("headline", label, "label"), ("summary", summary, "summary"), ("places", city, "location.city"))
    facts = [Fact(field, value, f"basics.{key}", value) for field, value, key in stated if value]
    unclear = [row.language for row in resume.languages if row.language and not level_of(row.fluency)]
    return Draft(
        headline=label or (titles[0].value if titles else ""),
        summary=summary,
        titles=tuple(fact.value for fact in titles),
        skills=tuple(fact.value for fact in skills),
        languages=tuple((code, level) for code, level, _ in languages),
        places=(city,) if city else (),
        level=found[0] if found else None,
        facts=(*facts, *titles, *skills, *(fact for *_, fact in languages), *([found[1]] if found else [])),
        notes=(f"No level is said for {', '.join(unclear)}: add it to languages.",) if unclear else (),
    )


def _resume(path: Path, data: bytes) -> _Resume:
    if len(data) > LARGEST:
        raise UserError(f"{path}: is larger than {LARGEST // 1_000_000} MB; that is no JSON Resume")
    try:
        document = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise UserError(
            f"{path}: line {error.lineno}, column {error.colno}: not JSON; see jsonresume.org/schema"
        ) from error
    if not isinstance(document, dict):
        raise UserError(f"{path}: no JSON Resume: a list in place of an object; see jsonresume.org/schema")
    if not document.keys() & set(KEYS):
        hints = (did_you_mean(str(key), KEYS, "") for key in [*document][:20])
        hint = next(filter(None, hints), "see jsonresume.org/schema")
        raise UserError(f"{path}: no JSON Resume: has none of {', '.join(KEYS)}; {hint}")
    try:
        return _Resume.model_validate(_renamed(document))
    except ValidationError as error:
        details = error.errors(include_url=False)[0]
        where = ".".join(str(part + 1) if isinstance(part, int) else part for part in details["loc"])
        said = details["msg"].removeprefix("Input ")
        raise UserError(f"{path}: {where}: {said}; see jsonresume.org/schema") from error


def _renamed(document: dict[str, Any]) -> dict[str, Any]:
    """With startDate and endDate in the words of this house."""
    work = document.get("work")
    if not isinstance(work, list):
        return document
    rows = [
        {**row, "start": row.get("startDate"), "end": row.get("endDate")} if isinstance(row, dict) else row
        for row in work
    ]
    return {**document, "work": rows}


def _station(at: int, row: _Work, today: date | None) -> career.Station:
    period = period_in(f"{row.start} – {row.end or 'present'}", today) if row.start else None
    return career.Station(row.position, period, Line(0, at, row.position))


def _titles(resume: _Resume, stations: list[career.Station]) -> Iterator[Fact]:
    label = resume.basics.label
    if label and career.title_in(label):
        yield Fact("titles", career.title_in(label), "basics.label", label)
    for station in career.titles(career.newest(stations)):
        if station.title.casefold() != label.casefold():
            yield Fact("titles", station.title, f"work.{station.line.number}.position", station.title)


def _skills(resume: _Resume) -> Iterator[Fact]:
    """The keywords, or the name of a skill that has none."""
    told: set[str] = set()
    for at, row in enumerate(resume.skills, 1):
        named = [(f"skills.{at}.keywords", word) for word in row.keywords] or [(f"skills.{at}.name", row.name)]
        for where, name in named:
            key = next(iter(table_skills(name)), name.casefold())
            if name and key not in told and len(told) < MOST_SKILLS:
                told.add(key)
                yield Fact("skills", name, where, f"{row.name}: {name}" if row.name != name else name)


def _languages(resume: _Resume) -> Iterator[tuple[str, str, Fact]]:
    told: set[str] = set()
    for at, row in enumerate(resume.languages, 1):
        code, level = code_of(row.language), level_of(row.fluency)
        if code and level and code not in told:
            told.add(code)
            said = f"{row.language}: {row.fluency}"
            yield code, level, Fact("languages", f"{code} {level}", f"languages.{at}", said)
