"""The first line of a "Who is hiring?" comment: `Company | Role | Place | REMOTE | salary | …`, in any order."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from spiders.base import remote_facts
from spiders.employment import employment_types
from spiders.feeds.hacker_news.words import (
    ASIDE,
    BULLET,
    CLOSED,
    CONDITION,
    DASH,
    DOLLARS,
    DOMAIN,
    EDGE,
    FROM,
    GREETING,
    HIRING,
    LABEL,
    LINK,
    MODE,
    MONEY,
    NO_HOME,
    NO_ROLE,
    NOISE,
    OFFERS,
    ROLE,
    SEEKER,
    SHORT_ROLE,
    SOME_ROLES,
    SOUGHT,
    UNTIL,
    VAGUE,
    WIDE,
    ZONES,
)
from spiders.html_text import plain_text
from spiders.place import country_code, read_places
from spiders.posting import LocationType, MonetaryAmount
from spiders.salary import read_salary

LONGEST_HEAD: Final = 600
LONGEST_ROLE: Final = 160
LONGEST_LINE: Final = 90
LONGEST_COMPANY: Final = 70
WORDS_OF_A_NAME: Final = 4
LONGEST_HOME: Final = 40
LABELLED_LINES: Final = 12
MOST_ROLES: Final = 8


class Headline(NamedTuple):
    """What the line says; `remote_from` is where one may live who works remotely, empty for anywhere or unsaid."""

    title: str
    company: str
    places: tuple[str, ...]
    kinds: tuple[str, ...]
    location_type: LocationType | None
    remote_from: tuple[str, ...]
    salary: MonetaryAmount | None
    link: str | None


def read_headline(comment: str) -> Headline | None:
    """The headline of a comment (HTML without closing `<p>`); None for one that offers no job, or no longer."""
    lines = [line for line in plain_text(comment).split("\n") if any(map(str.isalpha, line))]
    lines = lines[1:] if lines and GREETING.fullmatch(lines[0]) else lines
    if not lines or CLOSED.match(lines[0]) or SEEKER.search(" ".join(lines[:LABELLED_LINES])[:LONGEST_HEAD]):
        return None
    parts = list(_parts(lines))
    hiring = HIRING.match(lines[0]) if "|" not in lines[0] else None
    if not parts or (len(parts) == 1 and not hiring and not _offers(lines)):
        return None
    company, roles = _named(parts)
    company = "" if len(parts) == 1 and len(company.split()) > WORDS_OF_A_NAME else company
    if hiring:
        company, roles = (
            re.split(r" is |[,.] ", hiring["company"])[0],
            [UNTIL.split(f"{hiring['role']} ")[0].strip(EDGE)],
        )
    company = ASIDE.sub("", company).strip(EDGE)
    company = company if len(company) <= LONGEST_COMPANY else ""
    title = _title(company, roles, parts, lines)
    return _headline(title, company, parts) if title else None


def _offers(lines: list[str]) -> bool:
    """Whether a comment in whole sentences offers jobs."""
    text = "\n".join(lines)
    return len(text) > LONGEST_ROLE and bool(ROLE.search(text) and OFFERS.search(text))


def _title(company: str, roles: list[str], parts: list[str], lines: list[str]) -> str:
    """The roles of the line, else those that the text lists or asks for, else what else the line says."""
    roles = [
        re.sub(r"^(?:now )?hiring(?:: | for | (?=.{2,80}s\b))", "", ASIDE.sub("", role), flags=re.IGNORECASE)
        for role in roles
    ]
    clear = [role for role in roles if ROLE.search(role) and not VAGUE.fullmatch(role) and not NO_ROLE.match(role)]
    if clear:
        return ", ".join(clear)
    text = "\n".join(lines[1:])
    page = re.search(rf"(?:^|\n)([^\n|,]{{3,80}}) at {re.escape(company)}\b", text) if company else None
    sought = SOUGHT.search("\n".join(lines))
    found = _listed(lines[1:]) or (page[1] if page else "") or (sought[1] if sought else "")
    others = [part for part in parts[1:] if not _is_fact(part) and len(part) <= LONGEST_ROLE]
    line = ASIDE.sub("", " | ".join(part for part in parts if not LINK.match(part)))[:LONGEST_ROLE]
    return found or ", ".join(roles or others) or (line if len(parts) > 1 or company else "")


def _headline(title: str, company: str, parts: list[str]) -> Headline:
    about = parts[1:] if len(parts) > 1 and company and parts[0].startswith(company[:10]) else parts
    pays = (read_salary(f"Salary: {part.partition('+')[0]}") for part in about if MONEY.search(part))
    link = next((match[0] for part in parts if (match := LINK.search(part))), None)
    location_type = _location_type(about)
    places, wanted = _where(about, remote=location_type == "TELECOMMUTE")
    return Headline(
        title=title,
        company=company,
        places=places,
        kinds=tuple(about),
        location_type=location_type,
        remote_from=wanted,
        salary=next((_in_its_dollars(pay.amount, " ".join(about)) for pay in pays if pay), None),
        link=link,
    )


def _parts(lines: list[str]) -> Iterator[str]:
    """The pieces of the first line, and what the labels of the next say: "Location: Berlin"."""
    first = lines[0][:LONGEST_HEAD].lstrip("# ")
    labelled = [match for line in lines[:LABELLED_LINES] if (match := LABEL.fullmatch(line[:300].strip()))]
    if "|" not in first and not (labelled and labelled[0][0].strip() == first.strip()):
        pieces = (
            (first.split(";") if first.count(";") > 1 else DASH.split(first)) if len(first) <= LONGEST_ROLE else [first]
        )
    else:
        pieces = [] if labelled and labelled[0][0].strip() == first.strip() else _split(first)
    yield from (piece.strip(EDGE) for piece in pieces if piece.strip(EDGE))
    if "|" not in first:
        for match in labelled:
            remote = match[1].casefold() == "remote" and match[2].casefold().startswith("y")
            yield "Remote" if remote else match[2].strip(EDGE)


def _split(line: str) -> list[str]:
    """Between the bars; the company may be followed by a dash and more."""
    first, *others = line.split("|")
    company, *more = DASH.split(first)
    return [first, *others] if ROLE.search(company) else [company, *more, *others]


def _named(parts: list[str]) -> tuple[str, list[str]]:
    """The company and the roles: the first part is the company's unless it is the only one that names a role."""
    free = [part for part in parts if not _is_fact(part)]
    roles = [part for part in free if _names_role(ASIDE.sub("", part)) and len(part) <= LONGEST_ROLE]
    is_place = "," in parts[0] and bool(read_places(parts[0]))
    if not is_place and not _is_condition(parts[0]) and (parts[0] not in roles or len(roles) > 1):
        return parts[0], [role for role in roles if role is not parts[0]]
    others = [part for part in free if part not in roles]
    return next(iter(others), ""), roles


def _is_fact(part: str) -> bool:
    """An address, pay, work mode, employment type, place or perk: neither a company nor a role."""
    bare = LINK.sub("", part).strip(EDGE + "()")
    if not bare or DOMAIN.fullmatch(bare) or NOISE.match(bare):
        return True
    return _is_condition(bare) or (not _names_role(bare) and bool(read_places(bare)))


def _names_role(part: str) -> bool:
    """Whether it says what one would be; "some roles" beside a place does not."""
    return bool(ROLE.search(SOME_ROLES.sub("", part)) or (ROLE.search(part) and not read_places(part)))


def _is_condition(part: str) -> bool:
    """Pay, work mode or employment type, and no role."""
    if _names_role(part) and not CONDITION.match(part):
        return False
    return bool(MODE.search(part) or MONEY.search(part) or employment_types(part))


def _where(about: list[str], *, remote: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The places of work, and where those live who work remotely: "Remote (US)", "US only"."""
    places: list[str] = []
    wanted: list[str] = []
    for part in about:
        if _names_role(part) and not MODE.search(part):
            continue
        only = (
            re.fullmatch(r"(.{2,60}?) only", part, re.IGNORECASE)
            if remote and "remote" not in part.casefold()
            else None
        )
        home = FROM.search(part) if remote else None
        named = list(_homes(only[1] if only else (home[1] or home[2]) if home else ""))
        wanted += named
        rest = part.split(home[0]) if home and (named or home[1]) else [] if only and named else [part]
        bare = (ZONES.sub("", piece).strip(EDGE + "()/&") for piece in rest)
        places += [re.sub(r"^(?:and|or)\b|\b(?:and|or)$", "", piece, flags=re.IGNORECASE) for piece in bare]
    return tuple(places), tuple(wanted)


def _homes(text: str) -> Iterator[str]:
    """The countries and continents that a text names, as it names them."""
    plain = re.sub(r"[\s-]?\b(?:only|based|preferred|residents?|remote)\b", "", text, flags=re.IGNORECASE)
    for name in remote_facts(plain)["applicant_location_requirements"]:
        bare = re.sub(r"^in ", "", name.strip(EDGE + "()!"))
        is_place = country_code(bare) or any(not place.address_locality for place in read_places(bare))
        is_short = len(bare) <= LONGEST_HOME and not ZONES.search(bare) and not NO_HOME.search(bare)
        if is_short and (WIDE.fullmatch(bare) or is_place):
            yield bare


def _location_type(about: list[str]) -> LocationType | None:
    said = " | ".join(part for part in about if MODE.search(part)).casefold()
    if re.search(r"part(?:ly|ial\w*)?[- ]remote|days? remote|on-?site ?/ ?hybrid", said) or (
        "hybrid" in said and "remote" not in said
    ):
        return "HYBRID"
    if re.search(r"\bremote|work from home|\bwfh\b|anywhere", said):
        return "TELECOMMUTE"
    return "ONSITE" if re.search(r"on-?\s?site|in[- ](?:person|office)", said) else None


def _listed(lines: list[str]) -> str:
    """The roles that the text lists, one a line."""
    named = (BULLET.sub("", LINK.sub("", line)) for line in lines if BULLET.search(line) or len(line) <= LONGEST_LINE)
    short = (re.split(r"[:–—|(@!?]| - |\.\s", name.strip(EDGE))[0].strip(EDGE + ".") for name in named)
    roles = [role for role in short if len(role) <= LONGEST_COMPANY and SHORT_ROLE.fullmatch(role)]
    return ", ".join(list(dict.fromkeys(roles))[:MOST_ROLES])


def _in_its_dollars(amount: MonetaryAmount, line: str) -> MonetaryAmount:
    """Canadian, Australian and other dollars are written with the sign of the American."""
    found = DOLLARS.search(line)
    if not found or amount.currency not in {"USD", None}:
        return amount
    codes = {"C": "CAD", "A": "AUD", "S": "SGD", "NZ": "NZD", "HK": "HKD"}
    return amount.model_copy(update={"currency": found[1] or codes[found[2]]})
