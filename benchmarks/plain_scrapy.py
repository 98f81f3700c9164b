"""What Scrapy does with the same faults as it comes: a process of its own, all settings at their defaults.

Only obeying robots.txt is switched on, as in the project that `scrapy startproject` makes.
"""

import gzip
import subprocess
import sys
from collections.abc import Iterable

from hostile import Web, hostile_web, links, moved, page, posting

OTHER = "localhost"
"""Another host on the same port: 127.0.0.1 is the first."""


def measured() -> dict[str, str]:
    """The name of a case → what Scrapy did, for what shows in a few seconds."""
    with hostile_web() as web:
        _prepare(web)
        start = [f"http://127.0.0.1:{web.port}{path}" for path in ("/later", "/circle", "/bomb", "/first", "/keys")]
        command = (sys.executable, __file__, f"http://{OTHER}:{web.port}/jobs", *start)
        said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
        return dict(_told(web, said))


def _prepare(web: Web) -> None:
    web.serve("127.0.0.1/robots.txt", page("User-agent: *\nCrawl-delay: 3", kind="text/plain"))
    web.serve(f"{OTHER}/robots.txt", page("", 503))
    web.serve(f"{OTHER}/jobs", posting("Bootsbauerin"))
    web.serve("127.0.0.1/later", page("", 429, Retry_After="3"), posting("Bootsbauerin"))
    web.serve("127.0.0.1/circle", *(moved(f"/circle?{'x' * number}") for number in range(1, 40)))
    web.serve("127.0.0.1/bomb", page(gzip.compress(b"a" * 96 * 2**20, 6), Content_Encoding="gzip"))
    web.serve("127.0.0.1/first", links(f"http://{OTHER}:{web.port}/second"))
    web.serve("127.0.0.1/keys", moved(f"http://{OTHER}:{web.port}/keys"))


def _told(web: Web, said: str) -> Iterable[tuple[str, str]]:
    asked = web.times(f"{OTHER}/jobs")
    yield "robots.txt: 503", "crawls" if asked else "does not crawl"
    waited = max(web.gaps("127.0.0.1/later"), default=0.0)
    yield "429 or 503 with Retry-After", f"asked for 3 s, asks again after {waited:.1f} s"
    yield "Crawl-delay", f"asked for 3 s, asks every {min(web.gaps('127.0.0.1*')):.1f} s"
    yield "redirects in a circle, or growing", f"stops after {web.times('127.0.0.1/circle') - 1}"
    largest = max((int(line.split()[1]) for line in said.splitlines() if line.startswith("body ")), default=0)
    yield "bombs: gzip, br, zstd, deflate, twice gzip", f"a page of {largest / 2**20:.0f} MiB"
    yield "links and redirects to other sites", "follows them" if web.times(f"{OTHER}/second") else "does not follow"
    keys, second = web.to(f"{OTHER}/keys"), web.to(f"{OTHER}/second")
    key, referrer = any("x-api-key" in one.headers for one in keys), any("referer" in one.headers for one in second)
    sent = [name for name, is_sent in (("X-API-Key", key), ("the address", referrer)) if is_sent]
    yield "keys and the referrer", f"sends on {' and '.join(sent) or 'nothing'}"


def main() -> None:
    """Crawl the given pages, and follow their links."""
    from scrapy import Request, Spider  # noqa: PLC0415  not where only `measured` is wanted
    from scrapy.crawler import CrawlerProcess  # noqa: PLC0415
    from scrapy.http import HtmlResponse, Response  # noqa: PLC0415

    class Plain(Spider):
        name = "plain"

        async def start(self):  # type: ignore[no-untyped-def]  # noqa: ANN202
            for url in sys.argv[1:]:
                yield Request(url, headers={"X-API-Key": "geheim"})

        def parse(self, response: Response) -> Iterable[Request]:
            print("body", len(response.body))
            if isinstance(response, HtmlResponse) and len(response.body) < 10_000:
                yield from response.follow_all(css="a")

    process = CrawlerProcess({"ROBOTSTXT_OBEY": True, "LOG_ENABLED": False})
    process.crawl(Plain)
    process.start()


if __name__ == "__main__":
    main()
