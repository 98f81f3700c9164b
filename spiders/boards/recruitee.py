"""Recruitee career sites. https://docs.recruitee.com/reference/offers."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import BoardSpider, address, moment, sections, wage
from spiders.posting import JobPosting

MODES = ("remote", "hybrid", "on_site")


class Recruitee(BoardSpider):
    """All offers in one answer; pay is a year's by default; a company on a host of its own has it as its token."""

    name = "recruitee"
    board_urls = (r"://(?!(?:www|app|api|docs|help)\.)([\w-]+)\.recruitee\.com", r"://([\w.-]+)/api/offers")

    def asks(self, token: str) -> tuple[str, ...]:
        return (f"https://{token if '.' in token else f'{token}.recruitee.com'}/api/offers",)

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        return [answer["offer"]] if "offer" in answer else list(answer["offers"])

    def posting(self, record: Any, page: TextResponse) -> JobPosting | None:
        if record.get("status", "published") != "published":
            return None
        places, languages = record.get("locations") or [record], list(record.get("translations") or ())
        return self.built(
            identifier=str(record["id"]),
            url=record["careers_url"],
            apply_url=record.get("careers_apply_url"),
            title=record["title"],
            company=record.get("company_name") or self.employer(page),
            html=sections((None, record.get("description")), ("Requirements", record.get("requirements"))),
            places=[address(place) for place in places],
            mode=next((mode for mode in MODES if record.get(mode)), record.get("location")),
            kinds=[record.get("employment_type_code")],
            base_salary=wage(record.get("salary"), "year"),
            date_posted=moment(record.get("published_at") or record.get("created_at")),
            valid_through=moment(record.get("close_at")),
            skills=tuple(tag for tag in record.get("tags") or () if isinstance(tag, str)),
            in_language=languages[0] if len(languages) == 1 else None,
        )
