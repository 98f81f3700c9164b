"""Workable job pages. https://help.workable.com/hc/en-us/articles/115012771647."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import Ask, BoardSpider, address, moment, sections, wage
from spiders.posting import JobPosting

API = "https://apply.workable.com/api"
PARTS = ((None, "description"), ("Requirements", "requirements"), ("Benefits", "benefits"))
KINDS = {"full": "full-time", "part": "part-time"}


class Workable(BoardSpider):
    """A listing by POST, the next page by its token, texts in the details; the older widget has a row a location."""

    name = "workable"
    headers = {"Accept": "application/json"}
    board_urls = (
        r"apply\.workable\.com/(?:api/v\d/(?:widget/)?accounts/)?(?!api/|j/)([\w-]+)",
        r"://(?!(?:apply|www|jobs|help|resources|careers)\.)([\w-]+)\.workable\.com",
    )

    def asks(self, token: str) -> tuple[Ask, ...]:
        return (Ask(f"{API}/v3/accounts/{token}/jobs", {"query": "", "location": [], "department": [], "remote": []}),)

    def more(self, page: TextResponse) -> list[Ask]:
        following, (first,) = page.json().get("nextPage") or page.json().get("token"), self.asks(self.board(page))
        return [Ask(first.url, {**first.json, "token": following})] if following else []

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        if "shortcode" in answer:
            return [answer]
        rows: dict[str, Any] = {}
        for row in answer["jobs"] if "jobs" in answer else answer["results"]:
            code = row.get("shortcode") or str(len(rows))
            rows.setdefault(code, {**row, "company": answer.get("name"), "places": []})["places"] += _places(row)
        return list(rows.values())

    def detail(self, posting: JobPosting, page: TextResponse) -> str | None:
        return f"{API}/v2/accounts/{self.board(page)}/jobs/{posting.identifier}" if "results" in page.json() else None

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        code, pay, kind = record["shortcode"], record.get("salary") or {}, record.get("type")
        places = record.get("places") or _places(record)
        board = f"{self.board(page)}/" if self.board(page) else ""
        remote = record.get("remote") or record.get("telecommuting")
        return self.built(
            identifier=code,
            url=record.get("url") or f"https://apply.workable.com/{board}j/{code}/",
            apply_url=record.get("application_url"),
            title=record["title"],
            company=record.get("company") or self.employer(page),
            html=sections(*((heading, record.get(part)) for heading, part in PARTS)),
            places=places,
            within=places,
            mode=record.get("workplace") or ("remote" if remote else None),
            kinds=[KINDS.get(kind, kind), record.get("employment_type")],
            base_salary=wage(pay.get("salary_from"), pay.get("salary_to"), pay.get("salary_currency"), pay.get("unit")),
            date_posted=moment(record.get("published") or record.get("published_on") or record.get("created_at")),
            in_language=record.get("language"),
        )


def _places(record: Any) -> list[Any]:
    shown = [place for place in record.get("locations") or () if isinstance(place, str) or not place.get("hidden")]
    return [address(place) for place in shown or [record.get("location") or record]]
