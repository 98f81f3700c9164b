"""Faults of pages: markup that stalls a parser, broken records, wrong encodings, pages that say nothing."""

from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

import orjson

from hostile import NOW, Answer, Seen, Web, crawled, hostile_web, links, page, posting, posting_html
from spiders.jsonld import read_postings
from spiders.posting import JobPosting
from verdict import Case, Facts

HOST, OTHER = "werft.example", "deich.example"
URL, OTHER_URL = f"https://{HOST}/jobs", f"https://{OTHER}/jobs"
BOARD = "boards-api.greenhouse.io/v1/boards/werft/jobs"
LATER: dict[str, Any] = {"ROLESONAR_NOW": (NOW + timedelta(days=30)).isoformat()}
STALLED = 2.0
"""Seconds; what stalls takes ten or more, and all others take some milliseconds."""


def floods(folder: Path) -> Facts:
    """Markup that is deep, or never closed, is read in linear time, and the posting in it is found or its loss said."""
    del folder
    good = posting_html("Bootsbauerin")
    pages = {
        "200,000 nested elements": "<div>" * 200_000 + good,
        "100,000 scripts, none closed": good + '<script type="application/ld+json">' * 100_000,
        "a million angle brackets": good + "<" * 1_000_000,
        "100,000 comments, none closed": good + "<!--" * 100_000,
        "a megabyte of entities": good + "&amp" * 250_000,
        "100,000 attributes": f"<p {'a=b ' * 100_000}>{good}",
    }
    facts = {}
    for name, html in pages.items():
        began = perf_counter()
        reading = read_postings(html, URL, "made")
        facts[f"{name}: no stall"] = perf_counter() - began < STALLED
        facts[f"{name}: found or said"] = bool(reading.postings or reading.unreadable)
    return facts


def broken_records(folder: Path) -> Facts:
    """JSON-LD that is no JSON: read where it can be, else said; a good block beside it is never lost."""
    del folder
    fields = '"@type": "JobPosting", "title": "Bootsbauerin", "hiringOrganization": {"name": "Werft"}'
    blocks = {
        "a comma too much": f"{{{fields},}}",
        "NaN": f'{{{fields}, "baseSalary": NaN}}',
        "a control character": f'{{{fields}, "description": "a\x01b"}}',
        "a raw line break": f'{{{fields}, "description": "a\nb"}}',
        "1e400": f'{{{fields}, "baseSalary": 1e400}}',
        "a lone surrogate": f'{{{fields}, "description": "\\ud800"}}',
        "a byte order mark": f"\ufeff{{{fields}}}",
        "an HTML comment": f"<!-- {{{fields}}} -->",
        "a graph": f'{{"@graph": [{{{fields}}}]}}',
        "a list": f"[{{{fields}}}]",
        "100,000 brackets": '"JobPosting"' + "[" * 100_000,
    }
    facts = {}
    for name, block in blocks.items():
        html = f'<script type="application/ld+json">{block}</script>'
        reading = read_postings(html, URL, "made")
        beside = read_postings(html + posting_html("Segelmacher"), URL, "made")
        facts[f"{name}: read or said"] = bool(reading.postings or reading.unreadable)
        facts[f"{name}: the good one is kept"] = "Segelmacher" in {one.title for one in beside.postings}
    return facts


def encodings(folder: Path) -> Facts:
    """Whatever the header says of the encoding, nothing is lost; what no text has is taken out."""
    title = "Bürokraft für Spülmaschinen"
    html = posting_html(title)
    answers = {
        "Latin-1 called UTF-8": page(html.encode("latin-1"), kind="text/html; charset=utf-8"),
        "UTF-8 called Latin-1": page(html.encode(), kind="text/html; charset=iso-8859-1"),
        "a byte order mark": page(("\ufeff" + html).encode(), kind="text/html; charset=iso-8859-1"),
        "UTF-16": page(html.encode("utf-16"), kind="text/html"),
        "an unknown encoding": page(html.encode(), kind="text/html; charset=klingon"),
        "NUL": page(html.replace("kraft", "kra\\u0000ft").encode() + b"\x00\x00", kind="text/html; charset=utf-8"),
    }
    facts = {}
    for number, (name, answer) in enumerate(answers.items()):
        with hostile_web() as web:
            web.serve(f"{HOST}/jobs", answer)
            seen = crawled(web, folder / str(number), URL)
        facts[f"{name}: kept"] = len(seen.titles) == 1 and "\x00" not in seen.titles[0]
        if name in {"a byte order mark", "UTF-16", "an unknown encoding", "NUL"}:
            facts[f"{name}: spelled well"] = seen.titles == (title,)
    return facts


def nothing_to_read(folder: Path) -> Facts:
    """A picture, an empty page, a 204: said, and nothing known before is gone."""
    answers = {"a picture": page(b"\x89PNG\r\n\x1a\n\x00\x01" * 9), "empty": page(""), "204": page("", 204)}
    facts = {}
    for number, (name, answer) in enumerate(answers.items()):
        first, second = _twice(folder / str(number), posting("Bootsbauerin"), answer)
        facts[f"{name}: kept open"] = first.states == second.states == {"open": 1}
        facts[f"{name}: flagged"] = _flagged(second)
    return facts


def soft_404(folder: Path) -> Facts:
    """A page that says 200 and "no longer available" is no posting, but a strike against the one that was there."""
    days: list[dict[str, Any]] = [
        {"ROLESONAR_NOW": (NOW + timedelta(days=number)).isoformat()} for number in (0, 30, 31)
    ]
    with hostile_web() as web:
        web.serve(f"{HOST}/jobs", links("/jobs/1", "/jobs/2"))
        web.serve(f"{HOST}/jobs/1", posting("Bootsbauerin"))
        web.serve(f"{HOST}/jobs/2", posting("Segelmacher"), page("<!DOCTYPE html><h1>Nicht mehr verfügbar</h1>"))
        first, second, third = (crawled(web, folder, URL, **day) for day in days)
    return {
        "it is no posting": [seen.listings[URL].seen for seen in (first, second, third)] == [2, 1, 1],
        "a listing that shrinks by half is an alarm first": second.states == {"open": 2} and _flagged(second),
        "then it is suspect, and not closed": third.states == {"open": 1, "suspect": 1},
    }


def no_mass_expiry(folder: Path) -> Facts:
    """An empty listing, a login, half a listing: flagged, and nothing is closed."""
    whole = _board(*range(10))
    answers = {
        "an empty listing": _board(),
        "a login": page("<!DOCTYPE html><title>Login</title><form></form>"),
        "a captcha": page("<!DOCTYPE html><title>Just a moment...</title>", 403),
        "60% fewer": _board(0, 1, 2),
    }
    facts = {}
    for number, (name, answer) in enumerate(answers.items()):
        with hostile_web() as web:
            web.serve(BOARD, whole)
            where = folder / str(number)
            start = {"board": "werft"}
            first = crawled(web, where, name="greenhouse", start=start)
            web.serve(BOARD, answer)
            second = crawled(web, where, name="greenhouse", start=start, **LATER)
        facts[f"{name}: all stay open"] = first.states == second.states == {"open": 10}
        facts[f"{name}: flagged"] = _flagged(second)
    return facts


def xml_bombs(folder: Path) -> Facts:
    """Entities are neither expanded nor fetched."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    kinds = {
        "entities in entities": f'<!ENTITY l0 "ha">{laughs}',
        "a file": '<!ENTITY l11 SYSTEM "file:///etc/hostname">',
        "another host": f'<!ENTITY l11 SYSTEM "http://{OTHER}/x">',
    }
    facts = {}
    for number, (name, entities) in enumerate(kinds.items()):
        text = f"<?xml version='1.0'?><!DOCTYPE a [{entities}]><workzag-jobs><position><id>1</id><name>&l11;</name>"
        with hostile_web() as web:
            body = page(f"{text}</position></workzag-jobs>", kind="application/xml")
            web.serve("werft.jobs.personio.de/xml", body)
            web.serve(
                f"{HOST}/sitemap.xml", page(f"<?xml version='1.0'?><!DOCTYPE a [{entities}]><urlset>&l11;</urlset>")
            )
            began = perf_counter()
            seen = crawled(web, folder / str(number), name="personio", start={"board": "werft"})
            crawled(web, folder / str(number), f"https://{HOST}/sitemap.xml")
            facts[f"{name}: nothing kept, and said"] = not seen.titles and _flagged(seen)
            facts[f"{name}: nothing fetched, no stall"] = (
                not web.times(f"{OTHER}*") and perf_counter() - began < STALLED
            )
    return facts


def escapes(folder: Path) -> Facts:
    """A terminal is not written to by a posting's title."""
    del folder
    titles = (
        "\x1b[2J\x1b]0;x\x07Boot",
        "\x9b31mBoot",
        "Boot\u202egnp",
        "\u2066Boot\u2069",
        "Boot\r\nBau\x00",
        "[/]Boot",
    )
    facts = {}
    for title in titles:
        made = JobPosting(source="made", identifier="1", title=title, description=title)
        facts[ascii(title)] = made.title.isprintable() and made.description.replace("\n", "").isprintable()
    return facts


def _twice(folder: Path, *answers: Answer) -> tuple[Seen, Seen]:
    """A page that is crawled now and a month later."""
    first, second = answers
    with hostile_web() as web:
        return _visit(web, folder, first, {}), _visit(web, folder, second, LATER)


def _visit(web: Web, folder: Path, answer: Answer, later: dict[str, Any]) -> Seen:
    web.serve(f"{HOST}/jobs", answer)
    return crawled(web, folder, URL, **later)


def _flagged(seen: Seen) -> bool:
    return any(one.problem or one.seen < one.floor for one in seen.listings.values())


def _board(*numbers: int) -> Answer:
    jobs = [
        {
            "id": number,
            "title": f"Bootsbauerin {number}",
            "absolute_url": f"https://boards.greenhouse.io/werft/{number}",
        }
        for number in numbers
    ]
    return page(orjson.dumps({"jobs": jobs}), kind="application/json")


CASES = (
    Case("32", "nested and unclosed markup", "0 results, or 69 s with selectolax", floods),
    Case("34", "JSON-LD that is no JSON", "(has no reader)", broken_records),
    Case("35", "wrong encodings, NUL", "(has no reader)", encodings),
    Case("36", "a picture as HTML, an empty page, 204", "200, no items", nothing_to_read),
    Case("38", "200, but no longer available", "(has no store)", soft_404),
    Case("39", "an empty listing, a login, a captcha, 60% fewer", "(has no store)", no_mass_expiry),
    Case("40", "entities in a feed or a sitemap", "leaves them alone", xml_bombs),
    Case("41", "escape sequences in titles", "keeps them", escapes),
)
