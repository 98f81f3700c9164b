"""JobPosting and its parts, in schema.org terms: the one language both halves speak.

https://schema.org/JobPosting. Snake case here, camelCase in files.
"""

import re
from datetime import date, datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Annotated, Any, Literal, NamedTuple, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel

LONGEST_LINE = 500
LONGEST_TEXT = 200_000

_ESCAPE_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,32}[ -/]{0,8}[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]{0,2000}(?:\x07|\x1b\\|\x9c)?|\x1b[@-_]?"
)
_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]"
)
_SPACES = re.compile(r"[^\S\n]+")
_MANY_LINES = re.compile(r"\n{3,}")


def clean_text(value: object) -> object:
    """Scraped text without terminal escapes, control, bidirectional and zero-width characters; lines kept."""
    if not isinstance(value, str) or _is_clean(value):
        return value
    text = _BREAK.sub("\n", value[: 2 * LONGEST_TEXT])
    text = _UNPRINTABLE.sub("", _ESCAPE_SEQUENCE.sub("", text))
    lines = (line.strip() for line in _SPACES.sub(" ", text).split("\n"))
    return _MANY_LINES.sub("\n\n", "\n".join(lines)).strip()[:LONGEST_TEXT]


def _is_clean(text: str) -> bool:
    """Whether there is nothing to do, as for every text that was cleaned before: a tenth of the time."""
    if len(text) > LONGEST_TEXT or "  " in text or text != text.strip():
        return False
    if "\n" not in text:
        return text.isprintable()
    untidy = " \n" in text or "\n " in text or "\n\n\n" in text
    return not untidy and text.replace("\n", "").isprintable()


def clean_line(value: object) -> object:
    """The same on one line of at most 500 characters."""
    if isinstance(value, str) and len(value) <= LONGEST_LINE and "\n" not in value and _is_clean(value):
        return value
    text = clean_text(value)
    return " ".join(text.split())[:LONGEST_LINE] if isinstance(text, str) else text


def _web_address(value: str) -> str:
    if value and (urlsplit(value).scheme not in {"http", "https"} or not _host(value)):
        raise ValueError(f"not a web address: {value[:100]!r}")
    return value


@lru_cache(1024)
def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _web_address_or_nothing(value: object) -> object:
    try:
        return _web_address(value) if isinstance(value, str) else value
    except ValueError:
        return None


def _when(value: object) -> object:
    """A date stays a date, a time keeps its zone; pydantic alone would drop a midnight's zone."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    return date.fromisoformat(text) if len(text) == len("2026-01-31") else datetime.fromisoformat(text)


def _language(value: object) -> object:
    return value.strip()[:2].lower() if isinstance(value, str) else value


def _distinct(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(values))


Line = Annotated[str, BeforeValidator(clean_line)]
Text = Annotated[str, BeforeValidator(clean_text)]
WebAddress = Annotated[Line, AfterValidator(_web_address)]
OptionalWebAddress = Annotated[WebAddress | None, BeforeValidator(_web_address_or_nothing)]
When = Annotated[date | datetime, BeforeValidator(_when)]
Language = Annotated[Line, BeforeValidator(_language), Field(pattern=r"^[a-z]{2}$")]
Country = Annotated[Line, Field(pattern=r"^[A-Z]{2}$")]
Currency = Annotated[Line, Field(pattern=r"^[A-Z]{3}$")]
EmploymentType = Literal[
    "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"
]
LocationType = Literal["TELECOMMUTE", "HYBRID", "ONSITE"]
SalaryUnit = Literal["HOUR", "DAY", "WEEK", "MONTH", "YEAR"]


class Part(BaseModel):
    """What a posting and all its parts share: frozen, strict about names, camelCase outside."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=to_camel, populate_by_name=True)

    def document(self) -> dict[str, Any]:
        """The stated facts as JSON types with camelCase keys; what is not stated is left out."""
        dumped = self.model_dump(mode="json", by_alias=True, exclude_none=True)
        return {key: value for key, value in dumped.items() if value not in ("", [], {})}


class Organization(Part):
    """Who hires. https://schema.org/Organization."""

    name: Line = Field(min_length=1)
    url: OptionalWebAddress = None


class Place(Part):
    """Where the work is done: an address as far as the source states it, degrees north and east."""

    street_address: Line | None = None
    postal_code: Line | None = None
    address_locality: Line | None = None
    address_region: Line | None = None
    address_country: Country | None = None
    latitude: float | None = Field(None, ge=-90, le=90)
    longitude: float | None = Field(None, ge=-180, le=180)


class MonetaryAmount(Part):
    """Pay before tax; `stated` is false where the source says that it is an estimate of its own."""

    currency: Currency | None = None
    min_value: float | None = Field(None, gt=0, lt=1e9)
    max_value: float | None = Field(None, gt=0, lt=1e9)
    unit_text: SalaryUnit | None = None
    payments_per_year: float | None = Field(None, ge=12, le=15)
    stated: bool = True

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.min_value is None and self.max_value is None:
            raise ValueError("a salary without a number")
        if self.min_value and self.max_value and self.min_value > self.max_value:
            raise ValueError("a salary whose least is more than its most")
        return self


class JobPosting(Part):
    """One posting as its source states it; `description` is plain text and may be empty (a teaser)."""

    source: Line
    identifier: Line = Field(min_length=1)
    url: WebAddress = ""
    apply_url: OptionalWebAddress = None
    title: Line = Field(min_length=1)
    hiring_organization: Organization | None = None
    description: Text = ""
    date_posted: When | None = None
    valid_through: When | None = None
    employment_type: Annotated[tuple[EmploymentType, ...], AfterValidator(_distinct)] = ()
    job_location: Annotated[tuple[Place, ...], AfterValidator(_distinct)] = ()
    job_location_type: LocationType | None = None
    applicant_location_requirements: Annotated[tuple[Line, ...], AfterValidator(_distinct)] = ()
    base_salary: MonetaryAmount | None = None
    skills: Annotated[tuple[Line, ...], AfterValidator(_distinct)] = ()
    in_language: Language | None = None
    seen_on: OptionalWebAddress = None

    @property
    def organization(self) -> str:
        """The employer's name, empty where the source does not state it."""
        return self.hiring_organization.name if self.hiring_organization else ""

    @property
    def key(self) -> str:
        """What makes two sightings one posting: source, host (tenants number alike), identifier."""
        return f"{self.source} {_host(self.url)} {self.identifier}"

    @property
    def content_hash(self) -> str:
        """32 hexadecimal digits over what a reader would call the posting: case, blanks and dates do not count."""
        places = sorted(f"{place.address_locality} {place.address_country}" for place in self.job_location)
        salary = self.base_salary.document() if self.base_salary else ""
        facts = [self.title, self.organization, *places, self.description, self.job_location_type, salary]
        text = "\x1f".join(" ".join(str(fact).casefold().split()) for fact in facts)
        return blake2b(text.encode(), digest_size=16).hexdigest()

    def completed_by(self, other: "JobPosting") -> "JobPosting":
        """What `other` states, and from this posting what `other` leaves open: a teaser and its own page."""
        stated = {name for name in JobPosting.model_fields if getattr(self, name) not in (None, "", ())}
        kept = {"source", "identifier", "url", "seen_on"} & stated
        wanted = kept | {name for name in stated if getattr(other, name) in (None, "", ())}
        return other.model_copy(update={name: getattr(self, name) for name in wanted})


class Reading(NamedTuple):
    """What was read of a page: its postings, and one reason for each record that could not be read."""

    postings: tuple[JobPosting, ...]
    unreadable: tuple[str, ...] = ()


class Sighting(NamedTuple):
    """A posting on a listing, as one run saw it."""

    posting: JobPosting
    listing: str
    gone: bool = False
    """Its own page says that it is no longer there."""
    listed: str = ""
    """The content hash of what the listing itself stated, where another page completes it."""
    whole: bool = True
    """False where the page that completes it was not read this time: what is known of it stays."""
    unchanged: bool = False
    """That page was asked, and has not changed."""
    page: str = ""
    """The address of the page that it was read on."""
    revision: int = 1
    """Of the source's reading: a posting that an older one read is read again."""


class Seen(NamedTuple):
    """A page that has not changed since it was read: its postings are still there."""

    page: str
    listing: str
