"""Faults of where a crawl may be led: other sites, private addresses, files, traps; and what it may give away."""

import asyncio
import logging
import os
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp.abc import AbstractResolver, ResolveResult

from certificates import Kind, context
from hostile import Asked, crawled, hostile_web, links, moved, page, posting, posting_html
from spiders import settings as ours
from spiders.handler import GuardedHandler
from verdict import Case, Facts

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler

HOST, OTHER, INNER = "werft.example", "deich.example", "intern.werft.example"
URL = f"https://{HOST}/jobs"
PRIVATE = (
    "127.0.0.1 localhost 0.0.0.0 [::1] [::ffff:7f00:1] 2130706433 10.0.0.1 169.254.169.254 [64:ff9b::7f00:1]".split()
)
KEY = "geheim+123/456"


class _Resolver(AbstractResolver):
    """Public names, of which one answers with an address of the user's own network."""

    async def resolve(self, host: str, port: int = 0, family: int = socket.AF_INET) -> list[ResolveResult]:
        address = "10.1.2.3" if host == INNER else "127.0.0.1"
        return [ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)]

    async def close(self) -> None:
        pass


class NamedHandler(GuardedHandler):
    """The project's, with names of its own instead of a route: only the web's port may be connected to."""

    def __init__(self, crawler: "Crawler") -> None:
        """Scrapy makes one a crawl."""
        super().__init__(crawler)
        self._session.connector._resolver = _Resolver()  # type: ignore[union-attr]  # noqa: SLF001  a DNS of one's own

    def _routed(self, request: "Request") -> "Request":
        return request


NAMED: dict[str, Any] = {
    "DOWNLOAD_HANDLERS": {**ours.DOWNLOAD_HANDLERS, **dict.fromkeys(("http", "https"), NamedHandler)}
}


def private(folder: Path) -> Facts:
    """However it is written, a private address is not connected to."""
    with hostile_web() as web:
        facts = {}
        for number, host in enumerate(PRIVATE):
            url = f"http://{host}:{web.port}/jobs"
            seen = crawled(web, folder / str(number), url, ROLESONAR_ROUTE=0)
            facts[f"{host} is refused"] = any(word in seen.problems for word in ("private address", "not a canonical"))
        facts["nothing arrives"] = not web.asked
    return facts


def rebound(folder: Path) -> Facts:
    """The address that counts is the one that is connected to: for a page, a redirect, a robots.txt, a sitemap."""
    with hostile_web() as web:
        inside = f"http://{INNER}:{web.port}/"
        web.serve(f"{HOST}/jobs", moved(inside))
        web.serve(f"{OTHER}/jobs", moved(f"http://127.0.0.1:{web.port}/x"))
        web.serve("kontor.werft.example/robots.txt", moved(f"{inside}robots.txt"))
        web.serve("kontor.werft.example/jobs", posting("Nie gelesen"))
        web.serve("siel.werft.example/sitemap.xml", moved(f"{inside}sitemap.xml"))
        hosts = (f"{HOST}:{web.port}/jobs", f"kontor.werft.example:{web.port}/jobs", f"{INNER}:{web.port}/jobs")
        urls = [f"http://{host}" for host in (*hosts, f"siel.werft.example:{web.port}/sitemap.xml")]
        seen = crawled(web, folder, *urls, f"http://{OTHER}:{web.port}/jobs", **NAMED)
    problems = {url: listing.problem for url, listing in seen.listings.items()}
    return {
        **{f"{url} is refused": "private address 10.1.2.3" in problems[url] for url in urls},
        "a bare address is another site": "another site" in problems[f"http://{OTHER}:{web.port}/jobs"],
        "nothing is kept": not seen.titles,
    }


def files(folder: Path) -> Facts:
    """Only http and https, from a link, a redirect or a meta refresh."""
    file = "file:///etc/passwd"
    refresh = f'<!DOCTYPE html><meta http-equiv="refresh" content="0; url=http://{INNER}/"><p>Leer.'
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", moved(file))
        web.serve(f"{HOST}/jobs2", links(file, "data:text/html,jobs", "ftp://werft.example/jobs/1"))
        web.serve(f"{HOST}/jobs3", page(refresh))
        seen = crawled(web, folder, URL, f"{URL}2", f"{URL}3")
        feed = {"data": [{"slug": "a", "url": file, "title": "Passwort", "company_name": "x", "created_at": 1}]}
        web.serve("www.arbeitnow.com/api/job-board-api", page(_json(feed), kind="application/json"))
        fed = crawled(web, folder, name="arbeitnow", start={"url": "https://www.arbeitnow.com/api/job-board-api"})
    return {
        "a redirect is refused and said": "no web address" in seen.listings[URL].problem,
        "no link and no refresh is followed": {asked.host for asked in web.asked} == {HOST, "www.arbeitnow.com"},
        "a feed's item is unreadable": (fed.listings["https://www.arbeitnow.com/api/job-board-api"].unreadable == 1),
        "nothing is kept": not seen.titles and not fed.titles,
    }


def other_sites(folder: Path) -> Facts:
    """No request leaves for a site that nobody named: not by a link, a sitemap, a redirect, a feed's next page."""
    start = "https://www.arbeitnow.com/api/job-board-api"
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", links(f"https://{OTHER}/jobs/1", f"https://{HOST}.evil.example/jobs/1", "/jobs/1"))
        web.serve(f"{HOST}/jobs/1", posting("Bootsbauerin"))
        web.serve(f"{HOST}/sitemap.xml", page(f"<urlset><url><loc>https://{OTHER}/jobs/2</loc></url></urlset>"))
        web.serve("kontor.example/jobs", moved(f"https://{OTHER}/jobs"))
        web.serve("siel.example/jobs", moved("https://www.siel.example/jobs"))
        web.serve("www.siel.example/jobs", posting("Deichgraf"))
        seen = crawled(web, folder, URL, "https://kontor.example/jobs", "https://siel.example/jobs")
        feed = {"data": [], "links": {"next": f"https://{OTHER}/api"}}
        web.serve("www.arbeitnow.com/api/job-board-api", page(_json(feed), kind="application/json"))
        fed = crawled(web, folder, name="arbeitnow", start={"url": start})
        asked = {asked.host for asked in web.asked}
    return {
        "only what was named": asked
        == {HOST, "kontor.example", "siel.example", "www.siel.example", start.split("/")[2]},
        "its own site is read": seen.titles == ("Bootsbauerin", "Deichgraf"),
        "a redirect is said": "another site" in seen.listings["https://kontor.example/jobs"].problem,
        "a next page is said": "another site" in fed.listings[start].problem,
    }


def endless_links(folder: Path) -> Facts:
    """Calendars, paths that repeat themselves, session ids and facets end."""

    async def anything(asked: Asked) -> AsyncIterator[bytes]:
        number = len(web.asked)
        path = asked.target.partition("?")[0].rstrip("/")
        dates = [f"/jobs/{2026 + month // 12}/{month % 12 + 1:02}/" for month in range(200)]
        sessions = [f"/jobs/list;jsessionid={number}{end}" for end in range(20)]
        async for part in links(*dates, *sessions, f"{path}/jobs", f"{path}/x/jobs")(asked):
            yield part

    with hostile_web() as web:
        web.serve(f"{HOST}/*", anything)
        web.serve(f"{HOST}/robots.txt", page("", 404))
        seen = crawled(web, folder, URL, DEPTH_LIMIT=0)
        pages = web.times(f"{HOST}/*")
        web.serve("feed.example/*", page(_json({"data": [], "links": {"next": "?"}}), kind="application/json"))
    return {
        "dates": sum(asked.target.startswith("/jobs/20") and asked.target.endswith("/") for asked in web.asked) <= 36,
        "sessions": sum(asked.target.startswith("/jobs/list;") for asked in web.asked) <= 3,
        "the path": not any("/jobs/jobs/jobs" in asked.target for asked in web.asked),
        f"{pages} pages": pages < 100,
        "it is read to its end": bool(seen.listings),
    }


def endless_pages(folder: Path) -> Facts:
    """A feed whose every page names another ends, and so does a host with too many pages."""
    start = "https://www.arbeitnow.com/api/job-board-api"

    async def another(asked: Asked) -> AsyncIterator[bytes]:
        feed = {"data": [], "links": {"next": f"{start}?page={asked.number}"}}
        async for part in page(_json(feed), kind="application/json")(asked):
            yield part

    facts = {}
    for name, setting in {"deep": "ROLESONAR_DEEPEST", "many": "ROLESONAR_MOST_PAGES"}.items():
        with hostile_web() as web:
            web.serve("www.arbeitnow.com/api/job-board-api", another)
            seen = crawled(web, folder / name, name="arbeitnow", start={"url": start}, **{setting: 20})
            facts[f"{len(web.asked)} pages, too {name}"] = len(web.asked) <= 22
            facts[f"too {name} is said"] = "more than 20" in seen.problems
    return facts


def keys_stay(folder: Path) -> Facts:
    """What is meant for one origin is not sent to another, and no address is sent along."""
    service = "rest.arbeitsagentur.de/jobboerse"
    with hostile_web() as web:
        web.serve(f"{service}/jobs", moved("https://www.arbeitsagentur.de/jobs"))
        web.serve("www.arbeitsagentur.de/jobs", page("{}", kind="application/json"))
        crawled(web, folder, name="arbeitsagentur", start={"url": f"https://{service}/jobs?x=1"})
        first = next(asked for asked in web.asked if asked.host.startswith("rest") and "/jobs" in asked.target)
        second = next(asked for asked in web.asked if asked.host.startswith("www") and asked.target == "/jobs")
    return {
        "the key is sent where it belongs": "x-api-key" in first.headers,
        "and nowhere else": "x-api-key" not in second.headers,
        "no referrer": not any("referer" in asked.headers for asked in web.asked),
    }


def keys_masked(folder: Path) -> Facts:
    """Neither the log nor a reason holds a key."""
    secrets = {"ADZUNA_APP_ID": "kennung77", "ADZUNA_APP_KEY": KEY}
    logged: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: logged.append(record.getMessage())  # type: ignore[method-assign]
    logging.root.addHandler(handler)
    try:
        with hostile_web() as web:
            web.serve("api.adzuna.com/v1/api/jobs/de/search/1", page('{"results": [1]}', kind="application/json"))
            seen = crawled(web, folder, name="adzuna", start={"secrets": secrets})
            web.serve("api.adzuna.com/v1/api/jobs/de/search/1", page("", 403))
            refused = crawled(web, folder, name="adzuna", start={"secrets": secrets})
    finally:
        logging.root.removeHandler(handler)
    said = f"{seen.problems} {refused.problems} {' '.join(logged)}"
    return {
        "the key was sent": any("app_key=geheim" in asked.target for asked in web.asked),
        "it is masked": "geheim" not in said and "kennung77" not in said,
        "something is said": "app_key=***" in said and bool(logged),
    }


def certificates(folder: Path) -> Facts:
    """An expired, self-signed or foreign certificate is not accepted."""
    facts = {}
    kinds: tuple[Kind, ...] = ("expired", "self-signed", "of another host")
    for kind in kinds:
        with hostile_web(context(kind, HOST, folder)) as web:
            web.serve(f"{HOST}/jobs", page(posting_html("Nie gelesen")))
            seen = crawled(web, folder / kind, f"https://{HOST}:{web.port}/jobs", **NAMED)
            facts[f"{kind}: refused and said"] = not web.asked and "certificate" in seen.problems.lower()
    return facts


def nobody_listens(folder: Path) -> Facts:
    """No console, no remote control, no pickled queue."""
    del folder
    opened: list[Any] = []

    async def look() -> None:
        opened.append(asyncio.get_running_loop())

    asyncio.run(look())
    return {
        "no telnet": not ours.TELNETCONSOLE_ENABLED,
        "no remote control": not ours.REMOTE_CONTROL_ENABLED,
        "no job folder": not hasattr(ours, "JOBDIR"),
        "no proxy in between": not any(name in os.environ for name in ("http_proxy", "https_proxy")),
    }


def _json(value: object) -> str:
    import json  # noqa: PLC0415

    return json.dumps(value)


CASES = (
    Case("19", "redirects, links and feed items to files", "reads a feed's file:///", files),
    Case("21", "private addresses", "asks them", private),
    Case("23", "names and redirects that lead to private addresses", "asks them", rebound),
    Case("25", "keys and the referrer", "sends X-API-Key and the full address on", keys_stay),
    Case("31", "expired, self-signed, foreign certificates", "accepts them", certificates),
    Case("37", "calendars, repeated paths, session ids", "follows without an end", endless_links),
    Case("37", "further pages without an end", "follows without an end", endless_pages),
    Case("", "links and redirects to other sites", "follows them", other_sites),
    Case("45", "keys in logs and reasons", "logs them", keys_masked),
    Case("45", "what listens", "telnet and remote control", nobody_listens),
)
