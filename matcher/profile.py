"""Profile: who is looking, read from profile.toml."""

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from spiders.errors import UserError
from spiders.level import Name as LevelName
from spiders.posting import Currency, EmploymentType, Line, SalaryUnit, Text, clean_line
from spiders.suggestion import did_you_mean

Cefr = Literal["A1", "A2", "B1", "B2", "C1", "C2"]
WishedMode = Literal["onsite", "hybrid", "remote"]

TEMPLATE: Final = """\
# Who you are and what you look for. Change what stands after each "=", then run `rolesonar match`.

# One line about you.
headline = "Data scientist who likes forecasts that somebody uses"
# A few sentences: what you have done and what you want next. "" if you would rather not.
summary = "Five years of forecasting for retail in Python and SQL. Looking for a team that ships its models."
# Job titles you would answer to, in German, English or both; the first ones that come to mind.
titles = ["Data Scientist", "Machine Learning Engineer"]
# What you can do, as a posting would call it.
skills = ["Python", "SQL", "scikit-learn", "machine learning", "statistics", "Docker"]
# Languages you speak: two letters (de, en, fr ...) and a level from A1 to C2; your mother tongue is C2.
languages = [{ language = "de", level = "C2" }, { language = "en", level = "C1" }]
# Where you would work, and how far around it in kilometres; [] for anywhere.
places = [{ name = "Berlin", radius_km = 30 }]
# "onsite", "hybrid" or "remote"; "" if you do not mind.
work_mode = "hybrid"
# Any of "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN"; [] if you do not mind.
employment_type = ["FULL_TIME"]
# The least you want before tax; unit_text is "YEAR", "MONTH", "DAY" or "HOUR", and min_value = 0 means no floor.
salary = { currency = "EUR", min_value = 60000, unit_text = "YEAR" }
# "intern", "working_student", "apprentice", "dual_study", "trainee", "entry", "mid", "senior", "lead", "principal",
# "head" or "director"; "" if you do not mind.
level = "mid"
# Words and employers you do not want to see, such as "Zeitarbeit".
avoid = []
"""

_LEVELS: Final = {
    "student": "working_student",
    "werkstudent": "working_student",
    "dual_student": "dual_study",
    "internship": "intern",
    "junior": "entry",
    "graduate": "entry",
    "staff": "principal",
}
_MODES: Final = {"on_site": "onsite", "home_office": "remote"}
_WORDS: Final = {
    "tuple_type": 'should be a list, such as ["one", "two"]',
    "string_type": "should be text in quotes",
    "model_type": 'should be a table, such as { name = "Berlin" }',
    "model_attributes_type": 'should be a table, such as { name = "Berlin" }',
    "string_too_short": "is empty",
    "too_short": "is empty",
    "missing": "is missing",
}
_WITHOUT_VALUE: Final = frozenset({"missing", "string_too_short", "too_short", "too_long"})
LARGEST: Final = 1_000_000
FOLDER: Final = "profiles"
"""Where the data folder keeps several profiles."""

_LINE_NUMBER = re.compile(r"\(at (line \d+), column \d+\)")
_LONGEST_VALUE: Final = 60


def _word(aliases: Mapping[str, str]) -> BeforeValidator:
    """Case, blanks and hyphens do not count; nothing between the quotes is no wish."""

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        word = re.sub(r"[\s_-]+", "_", value.strip().lower())
        return aliases.get(word, word) or None

    return BeforeValidator(read)


def _upper(value: object) -> object:
    return re.sub(r"[\s-]+", "_", value.strip().upper()) if isinstance(value, str) else value


def _code(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


def _language(value: str) -> str:
    if not re.fullmatch("[a-z]{2}", value):
        raise ValueError("should be two letters (ISO 639-1), such as de or en")
    return value


Word = Annotated[str, BeforeValidator(clean_line), Field(min_length=1)]
Few = Field((), max_length=50)
Many = Field((), max_length=300)
"""More than anybody means, and as much as is compared with every posting in reasonable time."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Spoken(_Part):
    """A language (ISO 639-1) that the person speaks, with a level of the European framework."""

    language: Annotated[str, BeforeValidator(_code), AfterValidator(_language)]
    level: Annotated[Cefr, BeforeValidator(_upper)]


class Around(_Part):
    """A place by name, and how far around it the person would work."""

    name: Word
    radius_km: float = Field(30, ge=0, le=20_100)


class Floor(_Part):
    """The least pay before tax; 0 is none."""

    currency: Annotated[Currency, BeforeValidator(_upper)] = "EUR"
    min_value: float = Field(ge=0, lt=1e9)
    unit_text: Annotated[SalaryUnit, BeforeValidator(_upper)] = "YEAR"


class Profile(_Part):
    """What a person can do and wants; None or () is no wish."""

    headline: Line = ""
    summary: Text = ""
    titles: tuple[Word, ...] = Few
    skills: tuple[Word, ...] = Many
    languages: tuple[Spoken, ...] = Few
    places: tuple[Around, ...] = Few
    work_mode: Annotated[WishedMode | None, _word(_MODES)] = None
    employment_type: tuple[Annotated[EmploymentType, BeforeValidator(_upper)], ...] = ()
    salary: Floor | None = None
    level: Annotated[LevelName | None, _word(_LEVELS)] = None
    avoid: tuple[Word, ...] = Many

    @model_validator(mode="after")
    def _looks_for_something(self) -> Self:
        if not (self.headline or self.titles or self.skills):
            raise ValueError("says nothing to look for; fill in titles, skills or a headline")
        return self


def read_profile(path: Path) -> Profile:
    """The profile in a TOML file, or what a JSON Resume says of one.

    Raises:
        UserError: there is no such file, it is no TOML, or a key or value is wrong; one line that names it.
    """
    document = _resume(path) if path.suffix.lower() == ".json" else _document(path)
    try:
        return Profile.model_validate(document)
    except ValidationError as error:
        raise UserError(f"{path}: {_problem(error.errors(include_url=False)[0])}") from error


def profiles_in(folder: Path) -> dict[str, Path]:
    """The files in the folder `profiles`, by their names without the ending; of one name the TOML file."""
    files = [file for file in sorted((folder / FOLDER).glob("*")) if file.suffix.lower() in {".json", ".toml"}]
    return {file.stem: file for file in files}


def find_profile(named: str, folder: Path) -> Path:
    """The file of that name, else the one in the folder `profiles` that is called so.

    Raises:
        UserError: there is neither.
    """
    file = Path(named).expanduser()
    known, is_there = profiles_in(folder), os.path.exists(file)  # noqa: PTH110  Path.exists fails at a name too long
    if is_there or named not in known:
        if not is_there and known and not file.suffix and len(file.parts) == 1:
            hint = did_you_mean(named, known, f"known are {', '.join(known)}")
            raise UserError(f"{named}: no file and no profile in {folder / FOLDER}; {hint}")
        return file
    return known[named]


def _resume(path: Path) -> dict[str, Any]:
    from matcher.cv import read_json_resume  # noqa: PLC0415  the rest of it reads PDF and DOCX

    return read_json_resume(path).document()


def _document(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_content(path).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UserError(f"{path}: line {line}: not UTF-8 text; save the file as UTF-8") from error
    except RecursionError as error:
        raise UserError(f"{path}: {_syntax('brackets or dots within each other, hundreds deep')}") from error
    except ValueError as error:
        raise UserError(f"{path}: {_syntax(str(error))}") from error


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (FileNotFoundError, ValueError) as error:  # a name with a zero byte is none
        raise UserError(f"{path}: no such file; write one with `rolesonar init`") from error
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > LARGEST:
        raise UserError(f"{path}: is larger than {LARGEST // 1_000_000} MB; that is no profile")
    return data


def _syntax(message: str) -> str:
    """The parser's message with the line in front: "line 3: not TOML: Invalid value"."""
    found = _LINE_NUMBER.search(message)
    plain = " ".join(_LINE_NUMBER.sub("", message).split())
    return f"{found[1] if found else 'last line'}: not TOML: {plain}; text stands in quotes, lists in [ ]"


def _problem(details: ErrorDetails) -> str:
    """What is wrong, where, what next, in one line."""
    where = ".".join(str(part + 1) if isinstance(part, int) else part for part in details["loc"])
    kind, value = details["type"], details["input"]
    if kind == "extra_forbidden":
        known = _keys(tuple(details["loc"][:-1]))
        hint = did_you_mean(str(details["loc"][-1]), known, f"known are {', '.join(known)}")
        return f"unknown key {where!r}; {hint}"
    said = str(details["ctx"]["error"]) if kind == "value_error" else _WORDS.get(kind) or _lower_first(details["msg"])
    shown = f", not {_short(value)}" if where and kind not in _WITHOUT_VALUE else ""
    return f"{where}: {said}{shown}" if where else said


def _keys(parents: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that are known where the wrong one stands."""
    tables: dict[str, type[BaseModel]] = {"languages": Spoken, "places": Around, "salary": Floor}
    table = tables.get(str(parents[0]), Profile) if parents else Profile
    return tuple(table.model_fields)


def _lower_first(message: str) -> str:
    return message.removeprefix("Input ").removeprefix("Tuple ").replace(" after validation", "")


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
