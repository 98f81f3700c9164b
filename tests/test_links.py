"""Addresses: tracking goes, everything that names a page stays."""

import pytest

from spiders.links import canonical, stepstone_id, unwrap

AD = "https://www.stepstone.de/stellenangebote--Data-Engineer-Ulm-Ufer-AG--99000001-inline.html"
TWICE = "https%253A%252F%252Fjobs.example%252Fanzeige%252F7%253Fid%253D3"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/job/1", "https://a.example/job/1"),
        (" HTTPS://A.example:443/Job#apply ", "https://a.example/Job"),
        ("http://a.example:8080", "http://a.example:8080/"),
        ("https://a.example/j?utm_source=x&id=7&utm_medium=y&gclid=1", "https://a.example/j?id=7"),
        ("https://a.example/j?b=2&a=1&cid=partner", "https://a.example/j?b=2&a=1"),
        ("https://a.example/j?q=K%C3%BCche&x=", "https://a.example/j?q=K%C3%BCche&x="),
        ("https://a.example/j?fbclid=1&amp;utm_source=x", "https://a.example/j"),
        ("https://a.example/j?ref=newsletter", "https://a.example/j"),
        ("https://a.example/j?ref=4711", "https://a.example/j?ref=4711"),
        ("https://a.example/j?gh_jid=99&gh_src=abc", "https://a.example/j?gh_jid=99"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        (AD + "?rltr=1_2&suid=3&cid=x", AD),
    ],
)
def test_canonical(url: str, expected: str) -> None:
    assert canonical(url) == expected
    assert canonical(expected) == expected


@pytest.mark.parametrize(
    "url", ["", "/job/1", "ftp://a.example/x", "javascript:alert(1)", "file:///etc/passwd", "https://", "http://[bad/"]
)
def test_no_web_address(url: str) -> None:
    with pytest.raises(ValueError, match="not a web address"):
        canonical(url)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://go.example/cread?id=1&ued=https%3A%2F%2Fjobs.example%2F7%3Fa%3D1", "https://jobs.example/7?a=1"),
        (f"https://out.example/r?cat=jobs&url={TWICE}", "https://jobs.example/anzeige/7?id=3"),
        ("https://out.example/r?u=https%25253A%25252F%25252Fjobs.example%25252F7", "https://jobs.example/7"),
        ("https://a.example/?murl=https%3A%2F%2Fb.example%2F%3Fdeeplink%3Dhttps%253A%252F%252Fc.example%252F7",
         "https://c.example/7"),
        ("https://a.example/?x=1&amp;ued=https://jobs.example/7", "https://jobs.example/7"),
        ("https://a.example/?url=/intern/7", "https://a.example/?url=/intern/7"),
        ("https://a.example/?url=javascript%3Aalert(1)", "https://a.example/?url=javascript%3Aalert(1)"),
        ("https://a.example/?url=file%3A%2F%2F%2Fetc", "https://a.example/?url=file%3A%2F%2F%2Fetc"),
        ("https://a.example/?back=https%3A%2F%2Fb.example", "https://a.example/?back=https%3A%2F%2Fb.example"),
        (AD + "?url=https%3A%2F%2Fb.example", AD + "?url=https%3A%2F%2Fb.example"),
        ("https://a.example/job", "https://a.example/job"),
        ("http://[bad/?url=https://b.example", "http://[bad/?url=https://b.example"),
    ],
)  # fmt: skip
def test_unwrap(url: str, expected: str) -> None:
    assert unwrap(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (AD, "99000001"),
        (AD.replace("-inline", ""), "99000001"),
        (AD + "?x=1", "99000001"),
        ("https://www.stepstone.at/stellenangebote--X--5.html", "5"),
        ("https://www.stepstone.de/jobs/ki", None),
        ("https://magazin.example/artikel--2024.html", None),
        ("http://[bad/--1.html", None),
    ],
)
def test_stepstone_id(url: str, expected: str | None) -> None:
    assert stepstone_id(url) == expected
