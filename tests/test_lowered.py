"""Where cues stand in a text: the same places that a plain search finds, for every reader at once."""

import re

import pytest

from spiders.lowered import LONGEST_CHUNK, cues, lowered, places, titled

_WORK = cues(["zeit", "teilz", " std", "auf zeit", "h/", "%"])
_PAY = cues(["teilzeitg", "a 1", "zei", "lohn"])
_OF_EACH = ((_WORK, ("zeit", "teilz", " std", "auf zeit", "h/", "%")), (_PAY, ("teilzeitg", "a 1", "zei", "lohn")))

_TEXTS = (
    "",
    "zeit",
    "Teilzeitgehalt, 20 Std auf Zeit",
    "auf\nzeit und auf zeit",
    "a 1, aa 13 und A 1",
    "zeizeitzeit 40 h/w h/h/",
    "100 % 50% %%",
    " std\nstd  std",
    f"lohn{'x' * LONGEST_CHUNK}lohn zeit",
    "\x00\u202e zeit\tlohn\u00a0teilzeit",
)


@pytest.mark.parametrize("text", _TEXTS)
def test_each_cue_is_found_wherever_it_stands(text: str) -> None:
    lower = lowered(text)
    for reader, names in _OF_EACH:
        wanted = sorted(match.start() for name in names for match in re.finditer(f"(?={re.escape(name)})", lower))
        assert list(places(lower, reader)) == wanted


def test_a_place_in_lower_case_is_a_place_in_the_text() -> None:
    text = "İstanbul TEILZEIT"
    (place,) = (at for at in places(lowered(text), _WORK) if lowered(text).startswith("teilz", at))
    assert text[place:] == "TEILZEIT"


def test_a_title_above_a_text_changes_no_place() -> None:
    text = "40 h/w auf Zeit, a 1"
    places(lowered(text), _WORK)
    both = titled("Lohnbuchhalter", text)
    assert both == f"Lohnbuchhalter\n{text}"
    assert [both[at : at + 3].lower() for at in places(lowered(both), _PAY)] == ["loh", "zei", "a 1"]


def test_a_cue_made_later_is_found_too() -> None:
    lower = "ganztags"
    assert list(places(lower, _WORK)) == []
    assert list(places(lower, cues(["tags"]))) == [4]


@pytest.mark.parametrize("text", ["zei" * 300_000, "a " * 300_000, "auf " * 200_000, "x" * 1_000_000])
def test_a_megabyte_is_searched(text: str) -> None:
    assert places(text, _WORK) is places(text, _WORK)
