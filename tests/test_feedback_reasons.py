"""What --because speaks of."""

import pytest

from matcher.feedback import read_reasons

CASES = [
    ("too far", ("place",)),
    ("zu weit weg von mir", ("place",)),
    ("Ort", ("place",)),
    ("commuting", ("place",)),
    ("vor Ort", ("work mode",)),
    ("not remote", ("work mode",)),
    ("kein Home-Office", ("work mode",)),
    ("on-site only", ("work mode",)),
    ("Gehalt zu niedrig", ("salary",)),
    ("the pay", ("salary",)),
    ("zu senior", ("level",)),
    ("too junior", ("level",)),
    ("wrong stack", ("skills",)),
    ("Anforderungen", ("skills",)),
    ("Vollzeit", ("employment",)),
    ("fixed-term contract", ("employment",)),
    ("needs French", ("language",)),
    ("Sprache", ("language",)),
    ("veraltet", ("freshness",)),
    ("die Firma", ("employer",)),
    ("Bolt Systems", ("employer",)),
    ("not at BOLT-SYSTEMS again", ("employer",)),
    ("the role", ("title",)),
    ("pay and place", ("salary", "place")),
    ("Gehalt, aber auch der Ort", ("salary", "place")),
    ("", ()),
    ("   ", ()),
    ("zu viel", ()),
    ("payload", ()),
    ("Worte", ()),
    ("fortschrittlich", ()),
    ("🙂", ()),
]


@pytest.mark.parametrize(("words", "signals"), CASES)
def test_words_that_name_a_reason(words: str, signals: tuple[str, ...]) -> None:
    assert set(read_reasons(words, "Bolt Systems").signals) == set(signals)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("gehlat", "'gehlat' is kept as a note and moves nothing by itself; did you mean 'gehalt'?"),
        ("Standrot", "'standrot' is kept as a note and moves nothing by itself; did you mean 'standort'?"),
        ("qx", "'qx' is kept as a note and moves nothing by itself; words that do are pay, place"),
    ],
)
def test_words_that_are_not_known_are_asked_about(words: str, said: str) -> None:
    (note,) = read_reasons(words).notes
    assert note.startswith(said)


def test_who_names_a_reason_is_not_asked() -> None:
    assert read_reasons("salary is a joke").notes == ()
    assert read_reasons("zu viel").notes == ()


@pytest.mark.parametrize(
    "words", ["a" * 1_000_000, "vor " * 200_000, "zu weit " * 100_000, "((((", "\x00\x1b[31m", "ort\u202e"]
)
def test_anything_may_be_typed(words: str) -> None:
    assert len(read_reasons(words, "x" * 500).notes) <= 3
