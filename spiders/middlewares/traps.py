"""Addresses without an end: calendars, paths that repeat themselves, session ids."""

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from scrapy.dupefilters import RFPDupeFilter
from scrapy.utils.httpobj import urlparse_cached

if TYPE_CHECKING:
    from scrapy import Request

MOST_DATES = 36
"""Pages that differ in nothing but a date."""
MOST_REPETITIONS = 3
LONGEST_PATTERN = 4
_SESSION = re.compile(
    r"(?<=[?&;])(?:jsessionid|phpsessid|aspsessionid\w{0,20}|session_?id|session|sid|cfid|cftoken)=[^&;#?/]*&?",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d[-/.][01]?\d(?:[-/.][0-3]?\d)?(?!\d)"
    r"|(?<=[?&])(?:year|month|week|day|date|jahr|monat|woche|tag|datum)=[^&#]*",
    re.IGNORECASE,
)


class Traps(RFPDupeFilter):
    """Drops links into a trap as it drops links that were followed before; a page is one under any session id."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401  Scrapy's
        """As Scrapy's."""
        super().__init__(*arguments, **named)
        self._dates: Counter[str] = Counter()

    def request_seen(self, request: "Request") -> bool:
        """Whether to drop a request."""
        if not request.meta.get("is_start_request") and (self._is_calendar(request.url) or _repeats(request)):
            return True
        url = _SESSION.sub("", request.url).rstrip("?&;") if "=" in request.url else request.url
        return super().request_seen(request if url == request.url else request.replace(url=url))

    def _is_calendar(self, url: str) -> bool:
        dateless = _DATE.sub("", url)
        if dateless == url:
            return False
        self._dates[dateless] += 1
        return self._dates[dateless] > MOST_DATES


def _repeats(request: "Request") -> bool:
    """Whether one to four parts of the path follow upon themselves three times."""
    parts = [part for part in urlparse_cached(request).path.split("/") if part]
    if len(parts) < MOST_REPETITIONS:
        return False
    return any(_follows_itself(parts, length) for length in range(1, LONGEST_PATTERN + 1))


def _follows_itself(parts: list[str], length: int) -> bool:
    alike = 0
    for one, next_ in zip(parts, parts[length:], strict=False):
        alike = alike + 1 if one == next_ else 0
        if alike >= length * (MOST_REPETITIONS - 1):
            return True
    return False
