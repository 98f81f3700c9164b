"""JOIN, small employers of Germany, Austria and Switzerland. https://join.com."""

from typing import Any

from scrapy.http import TextResponse

from spiders.base import MarkedBoardSpider, address, advanced, embedded, moment, wage
from spiders.jsonld.conditions import language_code
from spiders.posting import JobPosting


class Join(MarkedBoardSpider):
    """Five postings a page in the data of its program, pay in cents; the text stands on each posting's own page."""

    name = "join"
    listing_urls = ("https://join.com/companies/{board}?page=1",)
    board_urls = (r"\bjoin\.com/(?:[a-z]{2}/)?companies/([\w-]+)",)
    number = r"/companies/[\w-]+/(\d+)"

    def records(self, page: TextResponse) -> list[Any]:
        state = _state(page)
        return [{**item, "company": state.get("company") or {}} for item in state["jobs"]["items"]]

    def more(self, page: TextResponse) -> list[str]:
        pages = _state(page)["jobs"].get("pagination") or {}
        return advanced(page, "page", 1, (pages.get("pageCount") or 0) + 1)

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        board, kind = self.board(page) or record["company"].get("domain") or ".", record.get("employmentType")
        least, most = (record.get(name) or {} for name in ("salaryAmountFrom", "salaryAmountTo"))
        euros = {name: (end.get("amount") or 0) / 100 for name, end in (("min", least), ("max", most))}
        pay = wage({**euros, "currency": {**most, **least}.get("currency"), "period": record.get("salaryFrequency")})
        return self.built(
            identifier=str(record["id"]),
            url=f"https://join.com/companies/{board}/{record['idParam']}" if "." not in board else "",
            title=record["title"],
            company=record["company"].get("name") or self.employer(page),
            places=[address(record.get("city"), record.get("country"))],
            mode=record.get("workplaceType"),
            kinds=[str(word) for word in (kind.values() if isinstance(kind, dict) else [kind]) if word],
            base_salary=pay if (record.get("settings") or {}).get("showSalary") is not False else None,
            date_posted=moment(record.get("publishedAt") or record.get("createdAt")),
            in_language=language_code(record.get("language")),
        )


def _state(page: TextResponse) -> Any:
    return embedded(page, "__NEXT_DATA__")["props"]["pageProps"]["initialState"]
