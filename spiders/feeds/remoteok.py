"""Remote OK. https://remoteok.com/api."""

import re
from typing import Any

from scrapy.http import TextResponse

from spiders.base import FeedSpider, moment, remote_facts
from spiders.employment import employment_types
from spiders.jsonld.pay import read_pay
from spiders.posting import JobPosting

_SPECIAL = bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_NEXT = rf"[\x80-\xbf{_SPECIAL}]"
_MOJIBAKE = re.compile(rf"[\xc2-\xdf]{_NEXT}|[\xe0-\xef]{_NEXT}{{2}}|[\xf0-\xf4]{_NEXT}{{3}}")
_TRAP = re.compile(r"(?:<br\s?/?>\s{0,3}){0,3}Please mention the word \*\*")


class Remoteok(FeedSpider):
    """One answer; its first entry is a legal notice that asks for a link back. Pay of 0 is none, in USD a year."""

    name = "remoteok"
    feed_urls = ("https://remoteok.com/api",)

    def records(self, page: TextResponse) -> list[Any]:
        answer = page.json()
        if not isinstance(answer, list):
            raise TypeError("no list")
        return [record for record in answer if "legal" not in record]

    def posting(self, record: Any, page: TextResponse) -> JobPosting:
        tags = [_repaired(tag) for tag in record.get("tags") or ()]
        ends = {"minValue": record.get("salary_min"), "maxValue": record.get("salary_max")}
        return self.built(
            identifier=str(record["id"]),
            url=record.get("url") or f"https://remoteok.com/remote-jobs/{record['slug']}",
            apply_url=record.get("apply_url"),
            title=_repaired(record["position"]),
            company=_repaired(record.get("company")),
            html=_TRAP.split(_repaired(record.get("description")))[0],
            kinds=tags,
            base_salary=read_pay({"baseSalary": {**ends, "currency": "USD", "unitText": "YEAR"}}),
            skills=tuple(tag for tag in tags if not employment_types(tag)),
            date_posted=moment(record.get("date") or record.get("epoch")),
            **remote_facts(_repaired(record.get("location"))),
        )


def _repaired(text: str | None) -> str:
    """UTF-8 that was read as Latin-1 or Windows-1252 once too often, as it was meant."""
    return _MOJIBAKE.sub(_meant, text or "")


def _meant(run: re.Match[str]) -> str:
    for encoding in ("latin-1", "cp1252"):
        try:
            return run[0].encode(encoding).decode()
        except UnicodeError:
            continue
    return run[0]
