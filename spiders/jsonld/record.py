"""From one JobPosting of a page, as JSON-LD, microdata or RDFa state it, to our JobPosting."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from spiders.employment import employment_types
from spiders.html_text import plain_text
from spiders.jsonld.conditions import language_code, location_type
from spiders.jsonld.dates import read_period
from spiders.jsonld.pay import read_pay
from spiders.jsonld.values import Node, address_of, line_of, listed, stated, text_of, texts_of
from spiders.jsonld.where import read_locations, requirement_names
from spiders.posting import JobPosting, Organization

LONGEST_SKILL: Final = 80
MOST_SKILLS: Final = 100
_SECTIONS: Final = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("skills", "Skills"),
    ("experienceRequirements", "Experience"),
    ("educationRequirements", "Education"),
    ("jobBenefits", "Benefits"),
    ("incentiveCompensation", "Incentives"),
    ("workHours", "Hours"),
)
_APPLY = ("applyUrl", "directApply", "applicationContact", "potentialAction")
_ADDRESSES = ("url", "mainEntityOfPage", "@id")
_TEMPLATE = ("{{", "${", "<%", "[[")
_BETWEEN_SKILLS = re.compile(r"[,;\n•|]")


def posting_of(record: Node, page: str, source: str, today: date | None) -> JobPosting:
    """One posting of the page at the canonical address `page`.

    Raises:
        ValueError: the record has no title, or a value that no posting may have.
    """
    title = line_of(stated(record, "title", "name"))
    if not title or any(mark in title for mark in _TEMPLATE):
        raise ValueError("a JobPosting without a title")
    organization = _organization(stated(record, "hiringOrganization", "employer", "publisher"), page)
    company = organization.name if organization else ""
    url = _own_address(record, page)
    period = read_period(record.get("datePosted"), record.get("validThrough"), today)
    return JobPosting(
        source=source,
        identifier=_identifier(record.get("identifier"), company) or url,
        url=url,
        title=title,
        hiring_organization=organization,
        description=_description(record),
        date_posted=period.posted,
        valid_through=period.through,
        employment_type=employment_types(*texts_of(record.get("employmentType"))),
        job_location=read_locations(record, company),
        job_location_type=_location_type(record),
        **{field: read(record, page) for field, names, read in _RARE if not names.isdisjoint(record)},
    )


def _organization(value: Any, page: str) -> Organization | None:  # noqa: ANN401 -- markup holds what it likes
    for entry in listed(value):
        name = line_of(stated(entry, "name", "legalName") if isinstance(entry, dict) else entry)
        if name and not name.startswith(("http://", "https://", "#", "_:")):
            links = listed(stated(entry, "url", "sameAs")) if isinstance(entry, dict) else ()
            stated_link = next((link for value in links if (link := address_of(value, page))), None)
            return Organization(name=name, url=stated_link)
    return None


def _own_address(record: Node, page: str) -> str:
    """The address that the record states; the front page of a site is no address of a posting."""
    named = (address_of(value, page) for name in _ADDRESSES if (value := stated(record, name)))
    stated_one = next((url for url in named if url), page)
    is_front = urlsplit(stated_one).path in {"", "/"} and not urlsplit(stated_one).query
    return page if is_front else stated_one


def _apply_address(record: Node, page: str) -> str | None:
    values = (record.get(name) for name in _APPLY)
    return next((url for value in values if (url := address_of(value, page)) and value), None)


def _identifier(value: Any, company: str) -> str:  # noqa: ANN401 -- markup holds what it likes
    """The source's own number; the company's name in its place is none."""
    for entry in listed(value):
        text = line_of(stated(entry, "value", "@value", "identifier") if isinstance(entry, dict) else entry)
        if text and text.casefold() != company.casefold():
            return text
    return ""


def _location_type(record: Node) -> Any:  # noqa: ANN401 -- a Literal that the model checks
    named = location_type(stated(record, "jobLocationType"))
    if named or not stated(record, "jobLocation"):
        return named
    return "TELECOMMUTE" if any(_is_remote(place) for place in listed(record["jobLocation"])) else None


def _is_remote(place: Any) -> bool:  # noqa: ANN401 -- markup holds what it likes
    address = stated(place, "address") or place if isinstance(place, dict) else place
    locality = stated(address, "addressLocality") if isinstance(address, dict) else address
    return text_of(locality).strip().casefold() in {"remote", "homeoffice", "home office", "100% remote"}


def _description(record: Node) -> str:
    """The description, and under a heading each section that is not part of it already."""
    texts = [plain_text(text) for text in texts_of(record.get("description"))]
    whole = texts[0] if texts else ""
    sections = [("", text) for text in texts[1:]]
    sections += [(heading, "\n".join(_section(record[name]))) for name, heading in _SECTIONS if record.get(name)]
    known = _squeezed(whole) if sections else ""
    for heading, text in sections:
        if text and (heading != "Skills" or len(text) > LONGEST_SKILL) and _squeezed(text) not in known:
            whole = f"{whole}\n\n{heading}\n{text}".replace("\n\n\n", "\n\n")
    return whole


def _section(value: Any) -> Iterator[str]:  # noqa: ANN401 -- markup holds what it likes
    for entry in listed(value):
        if isinstance(entry, dict) and (months := text_of(stated(entry, "monthsOfExperience"))):
            yield f"{months} months of experience"
        elif isinstance(entry, dict):
            yield plain_text(text_of(stated(entry, "credentialCategory", "description", "name", "text", "@value")))
        else:
            yield plain_text(text_of(entry))


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _skills(value: Any) -> Iterator[str]:  # noqa: ANN401 -- markup holds what it likes
    parts = (part for text in texts_of(value) for part in _BETWEEN_SKILLS.split(plain_text(text)))
    named = (part.strip().removeprefix("- ").strip(" .") for part in parts)
    fitting = (skill for skill in named if 0 < len(skill) <= LONGEST_SKILL)
    yield from (skill for skill, _ in zip(fitting, range(MOST_SKILLS), strict=False))


_RARE: Final[tuple[tuple[str, frozenset[str], Callable[[Node, str], Any]], ...]] = (
    ("apply_url", frozenset(_APPLY), _apply_address),
    ("base_salary", frozenset({"baseSalary", "estimatedSalary"}), lambda record, _: read_pay(record)),
    ("skills", frozenset({"skills"}), lambda record, _: tuple(_skills(record["skills"]))),
    ("in_language", frozenset({"inLanguage"}), lambda record, _: language_code(stated(record, "inLanguage"))),
    (
        "applicant_location_requirements",
        frozenset({"applicantLocationRequirements"}),
        lambda record, _: requirement_names(record["applicantLocationRequirements"]),
    ),
)
"""What few pages state: a field, the names that it may stand under, and its reader."""
