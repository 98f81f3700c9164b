"""The rows of Workable's listings, in three versions: the page's own (v3), its details (v2), the older widget (v1)."""

from typing import Any, Final

from spiders.base import address, sections

Row = dict[str, Any]
QUERY: Final[Row] = {"query": "", "location": [], "department": [], "remote": []}
"""What asks for all postings, without the `token` that asks for a further page."""


def merged(answer: Row) -> list[Row]:
    """The postings of an answer; the widget repeats a posting for each of its locations."""
    if "shortcode" in answer:
        return [answer]
    rows: dict[str, Row] = {}
    for number, row in enumerate(answer["jobs"] if "jobs" in answer else answer["results"]):
        met = rows.setdefault(
            row.get("shortcode") or str(number), {**row, "company": answer.get("name"), "locations": []}
        )
        met["locations"] = [*met["locations"], *_shown(row)]
    return list(rows.values())


def places_of(row: Row) -> list[Any]:
    """What a row says of its places."""
    return [address(place) for place in _shown(row)]


def text_of(row: Row) -> str:
    """The three texts of a posting with the headings that its page gives them."""
    requirements, benefits = ("Requirements", row.get("requirements")), ("Benefits", row.get("benefits"))
    return sections((None, row.get("full_description") or row.get("description")), requirements, benefits)


def employment(row: Row) -> tuple[str, ...]:
    """The words for its kind of employment: "full" and "part" in v2 and v3, "Full-time" in v1."""
    kind = str(row.get("type") or "")
    return (f"{kind}-time" if kind in {"full", "part"} else kind, str(row.get("employment_type") or ""))


def _shown(row: Row) -> list[Any]:
    """Its places but those that the company hides; `state` is a region beside a country only, else "published"."""
    places = [place for place in row.get("locations") or () if isinstance(place, str) or not place.get("hidden")]
    return places or [
        row.get("location") or {part: row.get(part) for part in ("city", "state", "country") if row.get("country")}
    ]
