"""A query as typed: what ranks, what filters, and what is said of one that cannot be read."""

from contextlib import suppress

import pytest

from matcher.query import LONGEST, Query, Term, parse
from spiders.errors import UserError


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Data Scientist Berlin", "Data Scientist Berlin"),
        ("  KI-Entwickler,  Köln ", "KI-Entwickler Köln"),
        ("C++ / C#", "C++ C#"),
        ("Entwickler:in Java", "Entwickler:in Java"),
        ("Kaufmann:frau", "Kaufmann:frau"),
        ("Softwareentwickler -innen", "Softwareentwickler"),
        ("Koch -m/w/d", "Koch"),
        ("Aufgaben: Java", "Aufgaben: Java"),
        ("https://jobs.example/7 nurse", "https://jobs.example/7 nurse"),
        ("SAP S/4HANA 10:30", "SAP S/4HANA 10:30"),
        ("nurse - night", "nurse night"),
        ("--remote nurse", "--remote nurse"),
        ('27" monitor', '27" monitor'),
        ("看護師", "看護師"),
        ("nurse\x00\x1b]0;owned\x07", "nurse"),
    ],
)
def test_words_stay_words(typed: str, text: str) -> None:
    asked = parse(typed)
    assert asked.text.replace('"', "") == text.replace('"', "")
    assert not asked.terms
    assert not asked.without


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('"machine learning" Berlin', Query("machine learning Berlin", ("Berlin",), ("machine learning",))),
        ("„künstliche Intelligenz“", Query("künstliche Intelligenz", (), ("künstliche Intelligenz",))),
        ("»Data  Engineer«", Query("Data Engineer", (), ("Data Engineer",))),
        ("“site reliability”", Query("site reliability", (), ("site reliability",))),
        ("data -senior", Query("data", ("data",), without=("senior",))),
        ("data –senior", Query("data", ("data",), without=("senior",))),
        ('data -"team lead"', Query("data", ("data",), without=("team lead",))),
        ("company:Acme", Query("", terms=(Term("company", "Acme"),))),
        ('firma:"Acme Data AG" koch', Query("koch", ("koch",), terms=(Term("company", "Acme Data AG"),))),
        ("ORT: Köln koch", Query("koch", ("koch",), terms=(Term("place", "Köln"),))),
        ("skill:C++ skill:python", Query("", terms=(Term("skill", "C++"), Term("skill", "python")))),
        ("koch -ort:Wien", Query("koch", ("koch",), terms=(Term("place", "Wien", wanted=False),))),
        ("nurse '' \"\" ''", Query("nurse", ("nurse",))),
    ],
)
def test_marks_have_a_meaning(typed: str, expected: Query) -> None:
    assert parse(typed) == expected


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("compny:Acme", "unknown key 'compny:'; did you mean 'company'?"),
        ("plcae: Berlin", "unknown key 'plcae:'; did you mean 'place'?"),
        ("Frima:Acme koch", "unknown key 'Frima:'; did you mean 'firma'?"),
        ("xyz:abc", "unknown key 'xyz:'; there are company:, place: and skill:"),
        ("company:", "company: names nothing; write company:Name"),
        ('ort:"" koch', "ort: names nothing"),
        ("", "the query is empty; say what you look for"),
        (' " ', "the query is empty"),
        ('""', "the query is empty"),
        ("\x00\x1b", "the query is empty"),
        ("🚀 (((", "the query has no word; say what you look for"),
        ("und der die das", "the query says only 'und der die das'; name a job"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(typed: str, said: str) -> None:
    with pytest.raises(UserError) as error:
        parse(typed)
    assert str(error.value).startswith(said)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("typed", ['"machine learning', "machine „learning", 'nurse "'])
def test_a_quotation_mark_left_open_is_no_phrase(typed: str) -> None:
    asked = parse(typed)
    assert not asked.phrases
    assert asked.notes == ("A quotation mark is left open; the words behind it were searched like any others.",)


def test_a_name_whose_quotation_mark_is_left_open_is_its_first_word() -> None:
    asked = parse('company:"Acme koch')
    assert (asked.text, asked.terms) == ("koch", (Term("company", "Acme"),))
    assert asked.notes == parse('nurse "').notes


def test_a_query_that_is_too_long_is_cut_and_says_so() -> None:
    asked = parse("nurse " * 50_000)
    assert len(asked.text) <= LONGEST
    assert asked.notes == ("Of the query only the first 2,000 characters count.",)


@pytest.mark.parametrize(
    "typed",
    ['"' * 9_999, 'a"' * 9_999, "-" * 9_999 + "a", "a:" * 9_999, "-a " * 9_999, "company:a " * 9_999, "ﷺ" * 9_999],
)
def test_tricky_strings_end(typed: str) -> None:
    with suppress(UserError):
        assert parse(typed).notes
