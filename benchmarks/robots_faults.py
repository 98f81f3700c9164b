"""Faults of robots.txt. https://www.rfc-editor.org/rfc/rfc9309."""

from itertools import pairwise
from pathlib import Path
from typing import Any

from scrapy.robotstxt import ProtegoRobotParser

from hostile import Answer, Seen, Web, crawled, hangs_up, hostile_web, moved, never, page, posting
from verdict import Case, Facts

HOST = "werft.example"
URL = f"https://{HOST}/jobs"
RULES = """
User-agent: *
Disallow: /

User-agent: rolesonar
Allow: /jobs
Disallow: /jobs/intern
Allow: /jobs/intern/offen
Disallow: /*.pdf$
Disallow: /suche*sort=
Disallow: /stellen/f%C3%BCr
Allow: /gleich
Disallow: /gleich
"""
VECTORS = {
    "/jobs": True,
    "/jobs/intern/1": False,
    "/jobs/intern/offen/1": True,
    "/plan.pdf": False,
    "/plan.pdf?x": True,
    "/suche?q=ki&sort=neu": False,
    "/suche?q=ki": True,
    "/stellen/für-dich": False,
    "/gleich": True,
    "/anderes": True,
    "/robots.txt": True,
}


def with_rules(folder: Path, *rules: Answer, **settings: Any) -> tuple[Web, Seen]:  # noqa: ANN401  Scrapy's
    """A crawl of a page whose host has this robots.txt."""
    with hostile_web() as web:
        web.serve(f"{HOST}/robots.txt", *rules)
        web.serve(f"{HOST}/jobs", posting("Bootsbauerin"))
        return web, crawled(web, folder, URL, **settings)


def missing(folder: Path) -> Facts:
    """404 and its like allow everything."""
    seen = [with_rules(folder / str(status), page("", status))[1] for status in (404, 401, 403, 410)]
    return {"the page is read": all(one.titles for one in seen)}


def failing(folder: Path) -> Facts:
    """5xx allows nothing."""
    web, seen = with_rules(folder, page("", 503))
    return {
        "the page is not asked for": not web.times(f"{HOST}/jobs"),
        "it counts as blocked": seen.blocked == 1,
        "it is said why": "robots.txt answered 503" in seen.problems,
    }


def failing_for_a_moment(folder: Path) -> Facts:
    """A 503 that passes is none."""
    _, seen = with_rules(folder, page("", 503), page("User-agent: *\nAllow: /"))
    return {"the page is read": bool(seen.titles)}


def silent(folder: Path) -> Facts:
    """No answer allows nothing."""
    facts = {}
    for name, answer in {"is refused": hangs_up, "times out": never}.items():
        web, seen = with_rules(folder / name, answer, DOWNLOAD_TIMEOUT=0.3)
        facts[f"no page when it {name}"] = not web.times(f"{HOST}/jobs") and seen.blocked == 1
        facts[f"said when it {name}"] = "robots.txt did not come" in seen.problems
    return facts


def redirected(folder: Path) -> Facts:
    """Five hops are followed; more is as if there were no robots.txt."""
    facts = {}
    for hops, allowed in ((5, False), (6, True)):
        with hostile_web() as web:
            chain = ["robots.txt", *(f"r{number}" for number in range(hops))]
            for here, there in pairwise(chain):
                web.serve(f"{HOST}/{here}", moved(f"/{there}"))
            web.serve(f"{HOST}/{chain[-1]}", page("User-agent: *\nDisallow: /", kind="text/plain"))
            web.serve(f"{HOST}/jobs", posting("Bootsbauerin"))
            crawled(web, folder / str(hops), URL)
            facts[f"{hops} hops"] = bool(web.times(f"{HOST}/jobs")) == allowed
    return facts


def encoded(folder: Path) -> Facts:
    """A byte order mark, any line ending, Latin-1, and more than half a megabyte."""
    forbid = "User-agent: *\nDisallow: /jobs\n"
    filler = "# nothing\n" * 50_000
    rules = {
        "a byte order mark": ("\ufeff" + forbid).encode(),
        "CRLF": forbid.replace("\n", "\r\n").encode(),
        "CR": forbid.replace("\n", "\r").encode(),
        "Latin-1": ("# für alle\n" + forbid).encode("latin-1"),
        "a rule after 500,000 bytes": (filler + forbid).encode(),
        "9 MB after the rule": (forbid + filler * 18).encode(),
    }
    return {
        name: not with_rules(folder / str(number), page(body, kind="text/plain"))[0].times(f"{HOST}/jobs")
        for number, (name, body) in enumerate(rules.items())
    }


def vectors(folder: Path) -> Facts:
    """The longest match counts, `*` and `$` are known, a group of one's own goes before the one for all."""
    del folder
    rules = ProtegoRobotParser(RULES.encode(), None)
    return {path: rules.allowed(f"https://{HOST}{path}", "rolesonar") == allowed for path, allowed in VECTORS.items()}


def delayed(folder: Path) -> Facts:
    """Crawl-delay is kept, up to a limit, and by no other host."""
    with hostile_web() as web:
        for host, delay in {HOST: "0.3", "kontor.example": "86400"}.items():
            web.serve(f"{host}/robots.txt", page(f"User-agent: *\nCrawl-delay: {delay}", kind="text/plain"))
        for address in (f"{HOST}/jobs", f"{HOST}/jobs2", "kontor.example/jobs", "deich.example/jobs"):
            web.serve(address, posting(address))
        urls = [URL, f"{URL}2", "https://kontor.example/jobs", "https://deich.example/jobs"]
        seen = crawled(web, folder, *urls, ROLESONAR_SLOWEST=0.5)
        began = next(asked.when for asked in web.asked if asked.target == "/robots.txt")
        other = next(asked.when for asked in web.asked if asked.host == "deich.example" and asked.target == "/jobs")
    return {
        "all is read": len(seen.titles) == 4,
        "0.3 s are kept": min(web.gaps(f"{HOST}*")) >= 0.29,
        "a day is cut to the limit": 0.49 <= min(web.gaps("kontor.example*")) < 1,
        "no other host waits": other - began < 0.29,
    }


CASES = (
    Case("10", "robots.txt: 404, 401, 403, 410", "crawls", missing),
    Case("11", "robots.txt: 503", "crawls", failing),
    Case("11", "robots.txt: 503 once", "crawls", failing_for_a_moment),
    Case("12", "robots.txt: refused, or no answer", "crawls", silent),
    Case("13", "robots.txt: 5 and 6 redirects", "follows 20", redirected),
    Case("13", "robots.txt: BOM, CRLF, Latin-1, 9 MB", "reads up to 1 GiB of it", encoded),
    Case("14", "robots.txt: longest match, * and $", "obeys", vectors),
    Case("15", "Crawl-delay", "ignores it", delayed),
)
