"""Misspelled words of a query."""

import sqlite3

import pytest

from matcher.lexicon import Lexicon, LexiconRow
from matcher.typos import corrections, replaced

TITLES = (
    "Softwareentwickler (m/w/d)",
    "Machine Learning Engineer",
    "Versicherungsmathematikerin",
    "Krankenpfleger",
    "Datenbank Administrator",
    "Kubernetes Engineer",
    "Künstliche Intelligenz",
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    lexicon = Lexicon(sqlite3.connect(":memory:"))
    lexicon.add(LexiconRow(number, title, "") for number, title in enumerate(TITLES))
    return lexicon


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Softwareentwikler", "softwareentwickler"),
        ("Softwarentwickler", "softwareentwickler"),
        ("Enginer", "engineer"),
        ("Egnineer", "engineer"),
        ("Lerning", "learning"),
        ("Kranknpfleger", "krankenpfleger"),
        ("kubernetis", "kubernetes"),
        ("künslische", "kunstliche"),
    ],
)
def test_a_slip_becomes_the_word_that_postings_have(lexicon: Lexicon, word: str, meant: str) -> None:
    assert corrections([word], lexicon) == {word: meant}


@pytest.mark.parametrize(
    "word",
    [
        "Softwareentwicklerinnen",
        "Softwareentwicklern",
        "Versicherung",
        "Mathematiker",
        "Datenbankadministrator",
        "Machine-Learning",
        "Learn",
        "Elefant",
        "python",
        "Kran",
        "SAP",
        "12345",
        "看護師看護師",
        "x" * 5_000,
        "",
        "\u202egninrael",
    ],
)
def test_a_known_a_real_or_a_short_word_stays(lexicon: Lexicon, word: str) -> None:
    assert corrections([word], lexicon) == {}


def test_only_so_many_words_are_looked_up(lexicon: Lexicon) -> None:
    wrong = [f"enginer{letter * 3}" for letter in "abcdefghijkl"]
    assert corrections([*wrong, "Enginer"], lexicon) == {}


def test_the_word_is_replaced_where_it_stands() -> None:
    assert replaced("KI-Enginer, Enginers", {"Enginer": "engineer"}) == "KI-engineer, Enginers"
    assert replaced("KI", {}) == "KI"
