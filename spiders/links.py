"""Addresses: one spelling for one page, the target behind a redirect, the number of a StepStone ad."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

MOST_ROUNDS: Final = 3
LONGEST_ADDRESS: Final = 8000

_TRACKING = frozenset(
    [
        "cid",
        "gclid",
        "gclsrc",
        "gbraid",
        "wbraid",
        "dclid",
        "fbclid",
        "msclkid",
        "yclid",
        "twclid",
        "ttclid",
        "li_fat_id",
        "igshid",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "_ga",
        "_gl",
        "_hsenc",
        "_hsmi",
        "wt_mc",
        "wt.mc_id",
        "trk",
        "trackingid",
        "ref_src",
        "referer",
        "referrer",
        "gh_src",
        "lever-source",
        "lever-origin",
        "awc",
        "irclickid",
        "cjevent",
        "clickref",
        "zanpid",
        "s_cid",
        "etcc_cmp",
        "etcc_med",
    ]
)
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "itm_", "at_campaign", "at_medium")
_REFERENCES = frozenset({"ref", "refs", "rel", "via", "partner"})
_TARGETS = frozenset(
    [
        "ued",
        "url",
        "u",
        "deeplink",
        "deep_link",
        "murl",
        "dl",
        "dest",
        "destination",
        "target",
        "targeturl",
        "target_url",
        "to",
        "link",
        "goto",
        "go",
        "out",
        "outurl",
        "redirect",
        "redirect_url",
        "redirecturl",
        "redirect_to",
        "redir",
        "rurl",
        "r",
        "clickurl",
        "click_url",
        "adurl",
        "durl",
        "eurl",
        "lp",
        "landingpage",
        "landing_page",
        "ulp",
        "mu",
        "href",
        "jump",
        "ziel",
        "q",
    ]
)
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}
_STEPSTONE_AD = re.compile(r"--(\d{1,20})(?:-inline)?\.html")


@lru_cache(4096)
def hostname(netloc: str) -> str:
    """The host of an address, from its `host:port` with or without a login; looked at once a host."""
    return urlsplit(f"//{netloc}").hostname or ""


def canonical(url: str) -> str:
    """The address without fragment and tracking parameters, and without any query on StepStone.

    A `ref` with a digit in it may be a job's reference number and stays.

    Raises:
        ValueError: not an absolute http or https address.
    """
    if not _is_absolute(url):
        raise ValueError(f"not a web address: {url[:100]!r}")
    parts = urlsplit(url.strip()[:LONGEST_ADDRESS].replace(" ", "%20"))
    host = parts.netloc.lower().removesuffix(_DEFAULT_PORTS[parts.scheme])
    pairs = (
        [] if _is_stepstone(parts.hostname or "") else [pair for pair in parts.query.split("&") if not _tracks(pair)]
    )
    return urlunsplit((parts.scheme, host, parts.path or "/", "&".join(pairs), ""))


def unwrap(url: str) -> str:
    """The absolute address that an affiliate redirect carries in its query, else the address itself."""
    for _ in range(MOST_ROUNDS):
        target = _target(url)
        if not target:
            break
        url = target
    return url


def stepstone_id(url: str) -> str | None:
    """The listing number of a StepStone ad: `…--12345678-inline.html`."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    found = _STEPSTONE_AD.search(url[:LONGEST_ADDRESS]) if _is_stepstone(host) else None
    return found[1] if found else None


def _is_stepstone(host: str) -> bool:
    return "stepstone" in host.split(".")


def _tracks(pair: str) -> bool:
    name, _, value = pair.partition("=")
    name = name.lower().removeprefix("amp;")
    if name in _REFERENCES:
        return not any(character.isdigit() for character in value)
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES) or not pair


def _target(url: str) -> str | None:
    if stepstone_id(url) or "=" not in url:
        return None
    try:
        query = parse_qsl(urlsplit(url[:LONGEST_ADDRESS]).query, max_num_fields=200)
    except ValueError:
        return None
    named = (value for name, value in query if name.lower().removeprefix("amp;") in _TARGETS)
    return next((target for target in map(_decoded, named) if target), None)


def _decoded(value: str) -> str | None:
    """The value as an absolute address; `parse_qsl` took off one layer of percent signs already."""
    for _ in range(MOST_ROUNDS):
        if _is_absolute(value):
            return value
        value = unquote(value)
    return None


def _is_absolute(value: str) -> bool:
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return False
    return parts.scheme in _DEFAULT_PORTS and bool(parts.hostname)
