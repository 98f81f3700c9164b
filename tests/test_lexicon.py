"""The lexicon: words over postings."""

import random
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import pytest

from matcher.lexicon import Lexicon, LexiconRow, Term

TITLES = (
    "Versicherungsmathematiker (m/w/d)",
    "Softwareentwicklerin Java",
    "Senior Data Scientist",
    "Bankkauffrau in Teilzeit",
    "Pflegefachkraft für die Nachtschicht",
    "C++ Developer",
    "Ingénieur en électronique",
    "Data Engineer",
    "Konditor gesucht",
    "機械学習 エンジニア",
)
HOSTILE = (
    "",
    "   ",
    '"',
    "'",
    '" OR "',
    "NEAR(a b, 2)",
    "title : x",
    "tokens: data",
    "data AND",
    "NOT data",
    "-data",
    "data*",
    "^data",
    "(((",
    "{a b}: c",
    "\x00data\x00",
    "\x1b[31m",
    "\ud800",
    "\u202edata",
    "und der die das",
    "!!! ??? ***",
    "_ __ ___",
    "word " * 50_000,
    "x" * 100_000,
    "ﷺ" * 3_000,
    " ".join(chr(0x4E00 + n) * 60 for n in range(40)),
    "'; DROP TABLE titles; --",
)


def lexicon_of(titles: Iterable[str], bodies: Iterable[str] = ()) -> Lexicon:
    lexicon = Lexicon(sqlite3.connect(":memory:"))
    texts = list(bodies) or [""] * 10_000
    lexicon.add(
        LexiconRow(number, title, body) for number, (title, body) in enumerate(zip(titles, texts, strict=False))
    )
    return lexicon


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("Versicherung", 0),
        ("Mathematik", 0),
        ("Softwareentwickler", 1),
        ("Softwareentwickler*in", 1),
        ("Softwareentwickler/-in (w/m/d)", 1),
        ("SoftwareentwicklerIn", 1),
        ("data scientist", 2),
        ("DATA SCIENTISTS", 2),
        ("Bankkaufmann", 3),
        ("Bankkaufleute", 3),
        ("Pflegefachkräfte", 4),
        ("C++", 5),
        ("ingenieur electronique", 6),
        ("data engineer", 7),
        ("Konditorin", 8),
        ("機械学習", 9),
    ],
)
def test_words_find_the_posting_in_all_their_forms(query: str, best: int) -> None:
    assert lexicon_of(TITLES).search(query, 3)[0][0] == best


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: repr(query[:12]))
def test_any_string_is_a_query(query: str) -> None:
    hits = lexicon_of((*TITLES, "und der", "word")).search(query, 5)
    assert all(score > 0 for _, score in hits)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_any_string_is_a_posting(text: str) -> None:
    lexicon = lexicon_of([text, "nurse"], [text, text])
    assert len(lexicon) == 2
    assert lexicon.search("nurse", 5)[0][0] == 1


def test_a_query_of_function_words_finds_them_where_a_title_has_no_others() -> None:
    assert [number for number, _ in lexicon_of([*TITLES, "und der"]).search("der und", 5)] == [len(TITLES)]


def test_a_title_counts_more_than_a_text() -> None:
    others = ["Koch", "Fahrer", "Lehrer"]
    lexicon = lexicon_of(["Nurse", "Clerk", *others], ["Clerk work", "Nurse work", "", "", ""])
    assert [number for number, _ in lexicon.search("nurse", 5)] == [0, 1]


def test_repeating_a_word_gains_nothing() -> None:
    lexicon = lexicon_of(
        ["Nurse", "Nurse", "Koch", "Fahrer", "Lehrer"], ["python java", "python java " * 500, "", "", ""]
    )
    (_, first), (_, second) = lexicon.search("python", 5)
    assert first == pytest.approx(second)


def test_a_text_answers_to_longer_forms_of_a_word() -> None:
    lexicon = lexicon_of(["a", "b"], ["Erfahrung in Versicherungsmathematik", "Erfahrung im Verkauf"])
    assert [number for number, _ in lexicon.search("Versicherung", 5)] == [0]


def test_the_whole_query_in_a_title_is_about_1_and_half_of_it_less() -> None:
    lexicon = lexicon_of([f"word{number} other{number}" for number in range(200)])
    scores = dict(lexicon.search("word7 other8", 200))
    assert dict(lexicon.search("word7 other7", 1))[7] == pytest.approx(1, abs=0.1)
    assert scores[7] == pytest.approx(0.5, abs=0.2)


def test_best_comes_first_and_equals_by_id() -> None:
    hits = lexicon_of(["Nurse", "Koch", "Nurse", "Head Nurse of the Night", "Nurse"]).search("nurse", 5)
    assert [number for number, _ in hits] == [0, 2, 4, 3]
    assert [score for _, score in hits] == sorted((score for _, score in hits), reverse=True)


def test_a_list_is_never_short_while_allowed_postings_share_a_word() -> None:
    """Against counting by hand, over random postings, queries and filters."""
    chance = random.Random(7)  # noqa: S311 - postings, not secrets
    words = [f"{first}{second}" for first in ("daten", "soft", "kran", "bau") for second in ("wart", "pfleger", "ing")]
    titles = [" ".join(chance.choices(words, k=3)) for _ in range(400)]
    lexicon = lexicon_of(titles)
    for _ in range(40):
        query = set(chance.choices(words, k=chance.randint(1, 4)))
        allowed = set(chance.sample(range(400), chance.choice([0, 1, 5, 200])))
        sharing = {number for number in allowed if query & set(titles[number].split())}
        found = [number for number, _ in lexicon.search(" ".join(query), 400, allowed)]
        assert sharing <= set(found) <= allowed
        limit = max(1, len(sharing) // 2)
        assert [number for number, _ in lexicon.search(" ".join(query), limit, allowed)] == found[:limit]


def test_no_limit_no_hits() -> None:
    assert lexicon_of(TITLES).search("data", 0) == []


def test_an_empty_lexicon_finds_nothing() -> None:
    assert lexicon_of([]).search("data", 5) == []


def test_adding_again_replaces_and_removing_forgets() -> None:
    lexicon = lexicon_of(["Nurse", "Koch"], ["python", "java"])
    lexicon.add([LexiconRow(0, "Pilot", "rust")])
    assert len(lexicon) == 2
    assert lexicon.search("nurse python", 5) == []
    assert lexicon.search("pilot", 5)[0][0] == 0
    lexicon.remove([0, 99])
    assert len(lexicon) == 1
    assert lexicon.search("pilot rust", 5) == []


def test_it_lies_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "words.sqlite"
    with sqlite3.connect(path) as connection:
        Lexicon(connection).add([LexiconRow(5, "Nurse", "")])
    connection.close()
    again = sqlite3.connect(path)
    assert Lexicon(again).search("nurse", 5)[0][0] == 5
    again.close()


def test_a_row_that_fails_takes_the_whole_call_back() -> None:
    lexicon = lexicon_of(["Nurse"])

    def rows() -> Iterable[LexiconRow]:
        yield LexiconRow(1, "Pilot", "")
        raise OSError("the store went away")

    with pytest.raises(OSError, match="went away"):
        lexicon.add(rows())
    assert len(lexicon) == 1


TEXTS = (
    "We use machine learning at scale.",
    "Machine-Learning für Einsteigerinnen",
    "Learning by doing: this machine is loud",
    "Erfahrung mit Maschinen, Führung eines Teams",
    "Straße und Müller, C++ und Node.js",
)


@pytest.mark.parametrize(
    ("phrases", "found"),
    [
        (["machine learning"], {0, 1}),
        (["MACHINE  learning"], {0, 1}),
        (["learning machine"], set()),
        (["machine learning", "at scale"], {0}),
        (["Führung eines"], {3}),
        (["fuhrung"], {3}),
        (["C++"], {4}),
        (["node.js"], {4}),
        (["Nurse We"], set()),
        (["Nurse"], {0, 1, 2, 3, 4}),
        (['machine" OR "loud'], set()),
        (["!!!"], set()),
        ([], set()),
    ],
)
def test_a_phrase_stands_word_for_word(phrases: list[str], found: set[int]) -> None:
    lexicon = lexicon_of(["Nurse"] * len(TEXTS), TEXTS)
    assert set(lexicon.holding(phrases)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["machine"], {0, 1, 2}),
        (["Maschine"], {3}),
        (["Einsteiger"], {1}),
        (["Team"], set()),
        (["loud", "Erfahrung"], {2, 3}),
        (["by doing"], {2}),
        (["doing by"], set()),
        ([], set()),
    ],
)
def test_a_word_is_mentioned_also_with_an_ending(words: list[str], found: set[int]) -> None:
    """A short one only as it is."""
    assert set(lexicon_of(["Nurse"] * len(TEXTS), TEXTS).mentioning(words)) == found


def test_a_phrase_is_looked_for_in_the_whole_text() -> None:
    lexicon = lexicon_of([])
    lexicon.add([LexiconRow(1, "Nurse", "night shifts", "We are kind. You work night shifts.")])
    assert lexicon.holding(["we are kind"]) == [1]
    assert lexicon.search("kind", 5) == []


def test_what_is_known_of_a_posting_filters_and_counts() -> None:
    lexicon = lexicon_of([])
    acme, bolt, python = Term("company", "Acme"), Term("company", "Bolt"), Term("skill", "python")
    lexicon.add([LexiconRow(1, "a", "", "", (acme, python)), LexiconRow(2, "b", "", "", (bolt, python, python))])
    assert sorted(lexicon.having("skill", ["python", "java"])) == [1, 2]
    assert lexicon.having("company", ["Bolt"]).tolist() == [2]
    assert sorted(lexicon.values("company")) == ["Acme", "Bolt"]
    assert lexicon.counted([1, 2, 3], ["company", "place"]) == {"company": {"Acme": 1, "Bolt": 1}}
    lexicon.add([LexiconRow(2, "b", "", "", (acme,))])
    lexicon.remove([1])
    assert lexicon.having("skill", ["python"]).tolist() == []
    assert lexicon.counted([1, 2], ["company"]) == {"company": {"Acme": 1}}


def test_what_is_forgotten_leaves_no_word_behind() -> None:
    lexicon = lexicon_of(["Nurse"], ["night shifts"])
    lexicon.add([LexiconRow(0, "Pilot", "long flights")])
    assert lexicon.holding(["night shifts"]) == []
    assert not lexicon.knows("night")
    lexicon.remove([0])
    assert not lexicon.knows("flights")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Versicherungen", "Kenntnisse der Versicherung"),
        ("Softwareentwicklerinnen", "als Softwareentwickler arbeiten"),
        ("Analysten", "ein Analyst im Team"),
        ("Mathematik", "Studium der Versicherungsmathematik"),
        ("Entwicklern", "mit vielen Entwicklerinnen"),
    ],
)
def test_a_text_answers_to_other_forms_and_to_the_end_of_a_compound(query: str, text: str) -> None:
    others = ["Erfahrung im Verkauf", "Freude am Kochen", "Reinigung von Büros"]
    lexicon = lexicon_of(["a", "b", "c", "d"], [text, *others])
    assert [number for number, _ in lexicon.search(query, 5)] == [0]


def test_a_file_of_another_version_is_emptied(tmp_path: Path) -> None:
    """So that whoever fills it finds nothing held."""
    connection = sqlite3.connect(tmp_path / "words.sqlite")
    connection.executescript(
        "CREATE TABLE held (id INTEGER PRIMARY KEY); INSERT INTO held VALUES (1);"
        "CREATE VIRTUAL TABLE titles USING fts5(tokens); INSERT INTO titles VALUES ('nurse'); PRAGMA user_version = 99;"
    )
    lexicon = Lexicon(connection)
    assert len(lexicon) == 0
    assert lexicon.held() == {}
    lexicon.add([LexiconRow(5, "Nurse", "")])
    assert len(Lexicon(connection)) == 1
    connection.close()


def test_however_it_came_in_it_gives_the_same() -> None:
    """Many small batches, replaced and removed, beside all that is left taken in at once."""
    chance = random.Random(3)  # noqa: S311 - postings, not secrets
    words = ("Datenpfleger", "Bauingenieur", "Softwareentwicklerin", "Koch", "Nacht", "Java", "Entwickler", "Team")
    rows: dict[int, LexiconRow] = {}
    grown = lexicon_of([])
    for _ in range(60):
        batch = {chance.randrange(90): chance.choices(words, k=3) for _ in range(4)}
        fresh = {
            number: LexiconRow(number, " ".join(said[:2]), " ".join(said[1:]), "", (Term("company", said[0]),))
            for number, said in batch.items()
        }
        grown.add(fresh.values())
        rows |= fresh
        for gone in chance.sample(sorted(rows), k=min(len(rows), chance.choice((0, 1, 3)))):
            grown.remove([gone])
            del rows[gone]
    whole = lexicon_of([])
    whole.add(rows.values())
    assert len(grown) == len(whole) == len(rows)
    for word in (*words, "Datenpfleger Java", "entwick", "ingenieur"):
        assert dict(grown.search(word, 99)) == pytest.approx(dict(whole.search(word, 99)), rel=1e-5)
        assert sorted(grown.having("company", [word])) == sorted(whole.having("company", [word]))
    assert grown.counted(range(90), ["company"]) == whole.counted(range(90), ["company"])
    assert sorted(grown.values("company")) == sorted(whole.values("company"))


def test_what_another_process_adds_is_found(tmp_path: Path) -> None:
    path = tmp_path / "words.sqlite"
    here, there = sqlite3.connect(path), sqlite3.connect(path)
    reading, writing = Lexicon(here), Lexicon(there)
    assert reading.search("nurse", 5) == []
    before = reading.state
    writing.add([LexiconRow(4, "Nurse", "")])
    assert [number for number, _ in reading.search("nurse", 5)] == [4]
    assert reading.state is not before
    writing.remove([4])
    assert reading.search("nurse", 5) == []
    here.close()
    there.close()


def test_it_says_of_which_revision_it_has_everything() -> None:
    lexicon = lexicon_of(["Nurse"])
    assert lexicon.revision == -1
    assert not lexicon.holds_something()
    lexicon.hold({0: "abc"}, revision=7)
    assert lexicon.revision == 7
    assert lexicon.holds_something()
