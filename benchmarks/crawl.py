"""How fast a crawl is: 2,000 job pages of 60 KB on loopback, beside bare Scrapy with the same settings.

CPU time a page is what a crawl takes beyond one of a single page, for both alike; what that one takes stands beside it.

python benchmarks/crawl.py [--json] [--pages 2000] [--runs 5]
"""

import argparse
import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from statistics import median
from time import perf_counter

from rich.console import Console
from rich.table import Table

from spiders.jsonld import read_postings, read_records
from spiders.posting import Reading

PAGE_BYTES = 60_000
MANY = 10_000
HOST = "https://jobs.hafenrobotik.example"

BARE = """
import asyncio, resource, sys
from scrapy import Spider
from scrapy.crawler import AsyncCrawlerRunner
from spiders.registry import scrapy_settings

class Bare(Spider):
    name = "bare"
    start_urls = [sys.argv[1] + "/jobs"]
    def parse(self, response):
        yield from response.follow_all(css="a", callback=self.page)
    def page(self, response):
        len(response.text)

async def main():
    plain = dict(DOWNLOADER_MIDDLEWARES={}, SPIDER_MIDDLEWARES={}, ITEM_PIPELINES={}, EXTENSIONS={})
    settings = scrapy_settings(**plain, DOWNLOAD_DELAY=0, ROLESONAR_ROUTE=int(sys.argv[2]))
    await AsyncCrawlerRunner(settings).crawl(Bare)

import logging
logging.disable(logging.CRITICAL)
asyncio.run(main())
"""
OURS = """
import logging, sys
from datetime import UTC, datetime
from pathlib import Path
from spiders.crawl import Wanted, crawl
logging.disable(logging.CRITICAL)
wanted = Wanted(("career_page",), sys.argv[1] + "/jobs")
report, = crawl(wanted, Path(sys.argv[3]), datetime.now(UTC), route=int(sys.argv[2]))
assert report.ok and report.seen == int(sys.argv[4]), report
"""
USED = """
used = __import__("resource").getrusage(__import__("resource").RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


def main() -> None:
    """Measure, print a table, and with --json one object last."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--json", action="store_true", help="print one JSON object, last")
    cli.add_argument("--pages", type=int, default=2000)
    cli.add_argument("--runs", type=int, default=5)
    arguments = cli.parse_args()
    figures = {**crawls(arguments.pages, arguments.runs), **reading()}
    goals = {"ratio": ">= 0.75", "cpu_ms_per_page": "<= 1.0", "peak_mb_2000": "<= 130", "peak_mb_10000": "flat",
             "jsonld_ms": "<= 0.06", "second_crawl_share": "<= 0.33"}  # fmt: skip
    table = Table("figure", "value", "goal", box=None)
    for name, value in figures.items():
        table.add_row(name, "not measured" if value is None else f"{value:.4g}", goals.get(name, ""))
    Console().print(table)
    if arguments.json:
        print(json.dumps(figures))


def crawls(pages: int, runs: int) -> dict[str, float | None]:
    """CPU ms a page of both, interleaved, medians; memory; what an unchanged second crawl costs."""
    bare, ours, second, peak = [], [], [], 0.0
    before = starting(runs)
    with served(pages) as port, tempfile.TemporaryDirectory() as folder:
        for run in range(runs):
            data = f"{folder}/{run}"
            bare.append(process(BARE, HOST, str(port))[0] - before["bare_start_cpu_s"])
            first, memory = process(OURS, HOST, str(port), data, str(pages))
            again, _ = process(OURS, HOST, str(port), data, str(pages))
            ours.append(first - before["start_cpu_s"])
            second.append((again - before["start_cpu_s"]) / ours[-1])
            peak = max(peak, memory)
    with served(MANY) as port, tempfile.TemporaryDirectory() as folder:
        _, many = process(OURS, HOST, str(port), folder, str(MANY))
    return {
        **before,
        "bare_cpu_ms_per_page": 1000 * median(bare) / pages,
        "cpu_ms_per_page": 1000 * median(ours) / pages,
        "ratio": median(bare) / median(ours),
        "peak_mb_2000": peak,
        "peak_mb_10000": many,
        "second_crawl_share": median(second),
    }


def starting(runs: int) -> dict[str, float]:
    """CPU seconds of a process that crawls a site of one page: what both take before the pages count."""
    bare, ours = [], []
    with served(1) as port, tempfile.TemporaryDirectory() as folder:
        for run in range(runs):
            bare.append(process(BARE, HOST, str(port))[0])
            ours.append(process(OURS, HOST, str(port), f"{folder}/{run}", "1")[0])
    return {"bare_start_cpu_s": median(bare), "start_cpu_s": median(ours)}


def reading() -> dict[str, float | None]:
    """Milliseconds a page, and seconds for 8 MB of hostile input.

    `jsonld_ms` is what extruct does with all syntaxes, from the page to the data that its markup states;
    `posting_ms` goes on to our posting: clean text, dates, places, every field checked.
    """
    text = page(1).decode()
    figures: dict[str, float | None] = {
        "jsonld_ms": 1000 * timed(partial(read_records, text), 300),
        "posting_ms": 1000 * timed(partial(_postings, text), 300),
    }
    try:
        import extruct  # noqa: PLC0415  only for this comparison
    except ImportError:
        figures["extruct_ms"] = None
    else:
        start = perf_counter()
        for _ in range(10):
            extruct.extract(text, base_url=HOST)
        figures["extruct_ms"] = 100 * (perf_counter() - start)
    floods = {"scripts": "<script type='application/ld+json'>{", "brackets": "[" * 100, "divs": "<div>"}
    for name, piece in floods.items():
        opening = (
            '<script type="application/ld+json">{"@type":"JobPosting","a":' if name == "brackets" else "JobPosting"
        )
        hostile = opening + piece * (8_000_000 // len(piece))
        figures[f"hostile_8mb_{name}_s"] = timed(partial(_postings, hostile), 1)
    return figures


def _postings(text: str) -> Reading:
    return read_postings(text, f"{HOST}/jobs/1", "career_page")


def timed(read: Callable[[], object], times: int) -> float:
    """Seconds a call."""
    read()
    start = perf_counter()
    for _ in range(times):
        read()
    return (perf_counter() - start) / times


def process(code: str, *words: str) -> tuple[float, float]:
    """CPU seconds and peak MB of a process of its own."""
    done = subprocess.run((sys.executable, "-c", code + USED, *words), check=True, capture_output=True, text=True)
    cpu, memory = done.stdout.split()[-2:]
    return float(cpu), float(memory)


def page(number: int) -> bytes:
    """A job page of 60 KB with its posting in JSON-LD."""
    posting = {
        "@context": "https://schema.org", "@type": "JobPosting", "title": f"Machine Learning Engineer {number}",
        "identifier": {"@type": "PropertyValue", "value": str(number)}, "datePosted": "2026-11-02",
        "hiringOrganization": {"@type": "Organization", "name": "Hafenrobotik GmbH"}, "employmentType": "FULL_TIME",
        "jobLocation": {"@type": "Place", "address": {"addressLocality": "Hamburg", "addressCountry": "DE"}},
        "description": f"<p>Posting {number}: you teach cranes to see.</p><ul><li>Python</li><li>PyTorch</li></ul>",
    }  # fmt: skip
    head = (
        f"<html><head><title>{number}</title><script type='application/ld+json'>{json.dumps(posting)}</script></head>"
    )
    filler = "<div class='teaser'><p>Ships leave, containers stay, and somebody has to count them.</p></div>\n"
    body = head + "<body>" + filler * (PAGE_BYTES // len(filler))
    return f"{body[: PAGE_BYTES - 14]}</body></html>".encode()


@contextmanager
def served(pages: int) -> Iterator[int]:
    """A site in a process of its own: a list of all job pages, and the pages."""
    site = subprocess.Popen((sys.executable, __file__, "serve", str(pages)), stdout=subprocess.PIPE, text=True)
    try:
        yield int(site.stdout.readline()) if site.stdout else 0
    finally:
        site.terminate()
        site.wait()


def serve(pages: int) -> None:
    """Answer until terminated; the port is printed first."""
    listing = "".join(f"<a href='/jobs/{number}'>{number}</a>" for number in range(pages)).encode()

    class Site(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = self.path.rpartition("/")[2]
            known = {"/jobs": listing, "/robots.txt": b"User-agent: *\nAllow: /\n"}
            body = known.get(self.path) or (page(int(name)) if name.isdigit() else b"")
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/plain" if name == "robots.txt" else "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:  # silent
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    print(server.server_port, flush=True)
    threading.Thread(target=server.serve_forever).run()


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve(int(sys.argv[2]))
    else:
        main()
