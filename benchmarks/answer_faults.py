"""Faults of answers: errors, redirects, sizes and times."""

import gzip
import tracemalloc
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import brotli
from backports import zstd

from hostile import crawled, cut_short, drips, endless, hangs_up, hostile_web, links, moved, never, page, posting
from verdict import Case, Facts

HOST, OTHER = "werft.example", "deich.example"
URL, OTHER_URL = f"https://{HOST}/jobs", f"https://{OTHER}/jobs"
BOMB = b"<p>" + b"a" * (96 * 2**20)
FLAT = 64 * 2**20
"""Bytes; a page of 8 MiB may be held a few times, a bomb of 96 MiB not once."""


def retry_after(folder: Path) -> Facts:
    """What a host asks for is waited for, in seconds or until a date, and it is asked less often from then on."""
    now = datetime(2026, 11, 16, 6, tzinfo=UTC)
    date = {
        "Date": format_datetime(now, usegmt=True),
        "Retry_After": format_datetime(now + timedelta(seconds=1), usegmt=True),
    }
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", page("", 429, Retry_After="1"), posting("Bootsbauerin"))
        web.serve("kontor.example/jobs", page("", 503, **date), posting("Segelmacher"))
        web.serve(f"{OTHER}/jobs", posting("Deichgraf"))
        seen = crawled(web, folder, URL, "https://kontor.example/jobs", OTHER_URL)
        other = next(asked.when for asked in web.asked if asked.host == OTHER and asked.target == "/jobs")
        began = web.asked[0].when
    return {
        "all is read": seen.titles == ("Bootsbauerin", "Deichgraf", "Segelmacher"),
        "a second is waited for": max(web.gaps(f"{HOST}/jobs")) >= 0.99,
        "a date is waited for": max(web.gaps("kontor.example/jobs")) >= 0.99,
        "no other host waits": other - began < 0.9,
    }


def slower_after_429(folder: Path) -> Facts:
    """A 429 without Retry-After doubles the delay."""
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", page("", 429), links("/job/1", "/job/2", "/job/3"))
        for number in (1, 2, 3):
            web.serve(f"{HOST}/job/{number}", posting(f"Bootsbauerin {number}"))
        seen = crawled(web, folder, URL, DOWNLOAD_DELAY=0.1, DOWNLOAD_DELAY_JITTER=0)
    return {
        "all is read": len(seen.titles) == 3,
        "the delay is twice as long": min(web.gaps(f"{HOST}/job/*")) >= 0.19,
    }


def retry_after_ages(folder: Path) -> Facts:
    """A wait that is too long is not waited for: the host is left alone, with the time said."""
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", page("", 429, Retry_After=str(10**9)))
        web.serve(f"{HOST}/jobs2", posting("Nie gelesen"))
        web.serve(f"{OTHER}/jobs", posting("Deichgraf"))
        seen = crawled(web, folder, URL, f"{URL}2", OTHER_URL, CONCURRENT_REQUESTS_PER_DOMAIN=1)
    return {
        "it takes no time": seen.seconds < 5,
        "the host is asked once": web.times(f"{HOST}/jobs*") == 1,
        "both pages count as blocked": seen.blocked == 2,
        "the time is said, an hour at most": "asks for 3600 s" in seen.problems and " UTC" in seen.problems,
        "the other host is read": seen.titles == ("Deichgraf",),
    }


def flapping(folder: Path) -> Facts:
    """Errors that pass are waited out, a little longer each time."""
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", page("", 500), page("", 502), posting("Bootsbauerin"))
        web.serve(f"{OTHER}/jobs", hangs_up, posting("Deichgraf"))
        seen = crawled(web, folder, URL, OTHER_URL, ROLESONAR_BACKOFF=0.2)
        first, second = web.gaps(f"{HOST}/jobs")
    return {
        "all is read": seen.titles == ("Bootsbauerin", "Deichgraf"),
        "0.1 to 0.3 s, then 0.2 to 0.6": 0.1 <= first < 0.4 and 0.2 <= second < 0.8,
    }


def failing_host(folder: Path) -> Facts:
    """A page that fails is asked for three times; a host that fails fifteen times in a row is left alone."""
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", links(*(f"/job/{number}" for number in range(40))))
        web.serve(f"{HOST}/*", page("", 500))
        web.serve(f"{HOST}/robots.txt", page("", 404))
        seen = crawled(web, folder, URL, ROLESONAR_BACKOFF=0.001)
        each = [web.times(f"{HOST}/job/{number}") for number in range(40)]
    return {
        "no page more than three times": max(each) <= 3,
        "fifteen answers and what was under way": 12 <= sum(each) <= 17,
        "the others count and are said": seen.listings[URL].unreadable == 40 and "/job/" in seen.problems,
    }


def circles(folder: Path) -> Facts:
    """A circle, and a query that grows, end and are said."""
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", moved("/a"))
        web.serve(f"{HOST}/a", moved("/b"))
        web.serve(f"{HOST}/b", moved("/a"))
        circle = crawled(web, folder / "circle", URL)
        web.serve(f"{OTHER}/jobs", *(moved(f"/jobs?{'x' * number}") for number in range(1, 40)))
        growing = crawled(web, folder / "growing", OTHER_URL)
    return {
        "a circle is closed once": web.times(f"{HOST}*") - web.times(f"{HOST}/robots.txt") == 3,
        "a circle is said": "redirected in a circle" in circle.problems and circle.blocked == 1,
        "ten hops at most": web.times(f"{OTHER}/jobs") == 11,
        "too many hops are said": "redirected more than 10 times" in growing.problems,
    }


def bombs(folder: Path) -> Facts:
    """96 MiB in some kilobytes, packed in any way, are cut at 8 MiB."""
    packed = {"gzip": gzip.compress(BOMB, 6), "br": brotli.compress(BOMB, quality=1), "zstd": zstd.compress(BOMB)}
    packed |= {"deflate": zlib.compress(BOMB, 6), "gzip, gzip": gzip.compress(packed["gzip"])}
    facts = {}
    with hostile_web() as web:
        for number, (coding, body) in enumerate(packed.items()):
            web.serve(f"h{number}.example/jobs", page(body, Content_Encoding=coding))
        web.serve(f"{HOST}/sitemap.xml.gz", page(packed["gzip"], kind="application/gzip"))
        web.serve(f"{OTHER}/robots.txt", page(packed["gzip"], kind="text/plain", Content_Encoding="gzip"))
        web.serve(f"{OTHER}/jobs", posting("Deichgraf"))
        urls = [f"https://h{number}.example/jobs" for number in range(len(packed))]
        tracemalloc.start()
        seen = crawled(web, folder, *urls, f"https://{HOST}/sitemap.xml.gz", OTHER_URL, DOWNLOAD_TIMEOUT=20)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    for url, coding in zip(urls, packed, strict=True):
        facts[f"{coding} is cut"] = "more than 8388608 bytes once unpacked" in seen.listings[url].problem
    return facts | {
        "a packed sitemap stays packed": bool(seen.listings[f"https://{HOST}/sitemap.xml.gz"].problem),
        "a packed robots.txt forbids": seen.blocked == 1 and not web.times(f"{OTHER}/jobs"),
        f"{peak / 2**20:.0f} MB at the most": peak < FLAT,
    }


def without_end(folder: Path) -> Facts:
    """An answer that never ends is cut at 8 MiB."""
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", endless)
        web.serve(f"{OTHER}/jobs", posting("Deichgraf"))
        seen = crawled(web, folder, URL, OTHER_URL, DOWNLOAD_TIMEOUT=20)
    read = seen.traffic[HOST].bytes
    return {
        "it is cut": 8 * 2**20 <= read < 9 * 2**20 and bool(seen.listings[URL].problem),
        "it is asked for once": web.times(f"{HOST}/jobs") == 1,
        "the other host is read": seen.titles == ("Deichgraf",),
    }


def drop_by_drop(folder: Path) -> Facts:
    """A deadline counts for the whole page, redirects included, and once; the other host does not wait."""
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", drips)
        web.serve(f"{HOST}/jobs2", never)
        web.serve("kontor.example/jobs", moved("/drips"))
        web.serve("kontor.example/drips", drips)
        web.serve(f"{OTHER}/jobs", links(*(f"/job/{number}" for number in range(30))))
        for number in range(30):
            web.serve(f"{OTHER}/job/{number}", posting(f"Deichgraf {number}"))
        slow = (URL, f"{URL}2", "https://kontor.example/jobs")
        seen = crawled(web, folder, *slow, OTHER_URL, DOWNLOAD_TIMEOUT=1)
        last = max(asked.when for asked in web.asked if asked.host == OTHER) - web.asked[0].when
    return {
        "the deadline holds": seen.seconds < 1.9,
        "nothing is asked twice": web.times(f"{HOST}*") == 3,
        "each is said": all("longer than" in seen.listings[url].problem for url in slow),
        "the other host is read meanwhile": len(seen.titles) == 30 and last < 0.95,
    }


def truncated(folder: Path) -> Facts:
    """Half a page is asked for again, and never kept."""
    half = '<!DOCTYPE html><script type="application/ld+json">{"@type": "JobPosting", "title": "Halb"}</script>'
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", cut_short(half))
        web.serve(f"{OTHER}/jobs", cut_short(half), posting("Deichgraf"))
        seen = crawled(web, folder, URL, OTHER_URL)
    return {
        "it is asked for three times": web.times(f"{HOST}/jobs") == 3,
        "it is said": bool(seen.listings[URL].problem),
        "only what is whole is kept": seen.titles == ("Deichgraf",),
    }


CASES = (
    Case("16", "429 or 503 with Retry-After", "asks again at once", retry_after),
    Case("16", "429: the rate", "stays as it is", slower_after_429),
    Case("16", "429 with Retry-After: 10^9", "asks again at once", retry_after_ages),
    Case("17", "500, 502, then well", "asks again at once", flapping),
    Case("17", "a host that always fails", "asks three times for every page", failing_host),
    Case("18", "redirects in a circle, or growing", "stops at 20", circles),
    Case("26", "bombs: gzip, br, zstd, deflate, twice gzip", "unpacks up to 1 GiB", bombs),
    Case("28", "an answer without an end", "reads up to 1 GiB", without_end),
    Case("29", "a byte now and then, or none", "waits 180 s, three times", drop_by_drop),
    Case("30", "a truncated body", "asks again", truncated),
)
