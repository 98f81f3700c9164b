"""What Workday calls things: its sites' addresses, the names of places, a requisition's number."""

import re
from typing import Any, Final

LOCALE: Final = "(?:/[a-z]{2}(?:-[A-Z]{2})?(?=/))?"
SHARED: Final = rf"\.myworkdaysite\.com(?:/wday/cxs|{LOCALE}/recruiting)"
ADDRESSES: Final = (
    rf"://([\w-]+\.wd\d+)\.myworkdayjobs(?:-impl)?\.com(?:/wday/cxs/[\w-]+|{LOCALE})(/(?!robots\.)[\w-]+)",
    rf"://(?=wd\d+{SHARED}/([\w-]+))(?=wd\d+(\.))(wd\d+){SHARED}/[\w-]+(/[\w-]+)",
)
"""A site on a host of the tenant, and on one that tenants share; the groups make up tenant.wdN/site."""
_CODES: Final = re.compile(r"^([A-Z]{3}) ([A-Z]{2} )?(?=[A-Z][a-z])")
_NUMBERED: Final = re.compile(r"^\d{3,9}[ -]+")
_COUNTED: Final = re.compile(r"\d{1,4} \w+")


def site(token: str) -> str:
    """The address of a site; empty where the token is none."""
    host, _, name = token.partition("/")
    return f"https://{host}.myworkdayjobs.com/{name}" if name else ""


def service(address: str) -> str:
    """Where the service answers for a site or a page of it."""
    return re.sub(r"//([^./]+)([^/]+)/", r"//\1\2/wday/cxs/\1/", address, count=1)


def place_names(job: dict[str, Any]) -> list[str]:
    """The names of a job's places with commas, "USA, DC, Washington"; "3 Locations" is no name."""
    stated = [job.get("location") or job.get("locationsText"), *(job.get("additionalLocations") or ())]
    texts = [str(place.get("descriptor") if isinstance(place, dict) else place or "") for place in stated]
    return [
        ""
        if _COUNTED.fullmatch(text)
        else _CODES.sub(lambda codes: codes[0].replace(" ", ", "), text.replace("  ", ", "))
        for text in texts
    ]


def company_name(record: dict[str, Any]) -> str:
    """The organization without the number that some tenants put before it; empty where none is stated."""
    return _NUMBERED.sub("", (record.get("hiringOrganization") or {}).get("name") or "")


def number(job: dict[str, Any], path: str) -> str:
    """The requisition: stated, else the field that the address ends with, "R1" in "_R1-1" too, else that end."""
    end = path.rpartition("_")[2]
    fields = (str(field) for field in job.get("bulletFields") or () if field and end.startswith(str(field)))
    return str(job.get("jobReqId") or next(fields, end))
