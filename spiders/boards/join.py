"""JOIN, small employers of Germany, Austria and Switzerland. https://join.com."""

from typing import Any

from scrapy.http import TextResponse
from w3lib.url import add_or_replace_parameter

from spiders.base import MarkedBoardSpider, address, embedded, moment, wage
from spiders.jsonld.conditions import language_code
from spiders.posting import JobPosting


class Join(MarkedBoardSpider):
    """Five postings a page in the data of its program, pay in cents; the text stands on each posting's own page."""

    name = "join"
    listing_urls = ("https://join.com/companies/{board}",)
    board_urls = (r"\bjoin\.com/(?:[a-z]{2}/)?companies/([\w-]+)",)
    number = r"/companies/[\w-]+/(\d+)"

    def records(self, page: TextResponse) -> list[Any]:
        return list(_state(page)["jobs"]["items"])

    def more(self, page: TextResponse) -> list[str]:
        pages = _state(page)["jobs"].get("pagination") or {}
        number = pages.get("page") or 1
        return [add_or_replace_parameter(page.url, "page", str(number + 1))] if number < pages["pageCount"] else []

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        company = _state(page).get("company") or {}
        board = self.board(page) or str(company.get("domain") or ".")
        kind, town, country = record.get("employmentType"), record.get("city") or {}, record.get("country") or {}
        least, most = (record.get(name) or {} for name in ("salaryAmountFrom", "salaryAmountTo"))
        lowest, highest = ((end.get("amount") or 0) / 100 for end in (least, most))
        currency, per = least.get("currency") or most.get("currency"), record.get("salaryFrequency")
        is_shown = (record.get("settings") or {}).get("showSalary") is not False
        place = {
            "city": town.get("cityName"),
            "region": town.get("regionName"),
            "country": country.get("iso3166") or town.get("countryName"),
        }
        return self.built(
            identifier=str(record["id"]),
            url=f"https://join.com/companies/{board}/{record['idParam']}" if "." not in board else "",
            title=record["title"],
            company=company.get("name") or self.employer(page),
            places=[address(place)],
            mode=record.get("workplaceType"),
            kinds=[str(word) for word in (kind.values() if isinstance(kind, dict) else [kind]) if word],
            base_salary=wage(lowest, highest, currency, per) if is_shown else None,
            date_posted=moment(record.get("publishedAt") or record.get("createdAt")),
            in_language=language_code(record.get("language")),
        )


def _state(page: TextResponse) -> Any:
    """The data in the page; of the address behind it, only the list."""
    is_page = page.text.lstrip().startswith("<")
    return embedded(page, "__NEXT_DATA__")["props"]["pageProps"]["initialState"] if is_page else {"jobs": page.json()}
