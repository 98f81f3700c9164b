"""What of a posting's text is searched."""

import sqlite3

import pytest

from matcher.contents import Told, searched_texts, shared_by_all, substance
from matcher.lexicon import Lexicon, LexiconRow

JOBS = (
    ("Data Engineer", "You build pipelines in Airflow and Spark every day.\nYou bring five years of Python with you."),
    (
        "Steuerberater",
        "Sie erstellen Jahresabschlüsse für unsere Mandanten.\nSie kennen DATEV und das Steuerrecht gut.",
    ),
    ("Nurse", "You care for patients on the night shift here.\nYou hold a licence to practise as a nurse."),
    ("Koch", "Sie kochen täglich frische Gerichte für die Gäste.\nSie arbeiten gern im Team und am Herd."),
)
EMPLOYER = (
    "We are a family business in its fourth generation and insure engineers.\nPython, pipelines and nurses matter "
    "to every one of us here.\nApply with your papers before the end of the month.\nUnsere Köche verwöhnen alle in "
    "der Kantine jeden Tag aufs Neue."
)


def told(texts: list[str], employers: list[str], titles: list[str] | None = None) -> list[Told]:
    names = titles or [title for title, _ in JOBS]
    return [Told(*row) for row in zip(range(len(texts)), employers, names, texts, strict=True)]


@pytest.mark.parametrize(
    "employers", [["Acme"] * 4, ["Acme", "Bolt", "Coda", "Deka"], ["Acme", "Acme", "Bolt", "Bolt"]]
)
@pytest.mark.parametrize("query", ["pipelines Python", "nurse", "Köche in der Kantine", "engineers insurance"])
def test_the_same_text_behind_every_posting_changes_no_order(employers: list[str], query: str) -> None:
    """Of one employer or of many."""
    found = []
    for more in ("", f"\n\n{EMPLOYER}"):
        postings = told([text + more for _, text in JOBS], employers)
        texts = searched_texts(postings, shared_by_all(postings))
        lexicon = Lexicon(sqlite3.connect(":memory:"))
        lexicon.add(LexiconRow(one.id, one.title, texts[one.id], one.text) for one in postings)
        found.append(lexicon.search(query, 10))
    assert found[0] == found[1]


def test_one_job_told_for_several_cities_keeps_its_text() -> None:
    text = JOBS[0][1]
    postings = told(
        [text, text + "\nOur office is in Hamburg, near the harbour."], ["Acme"] * 2, ["Cook", "Cook Hamburg"]
    )
    assert searched_texts(postings)[0] == text


def test_what_the_employer_is_and_offers_does_not_count() -> None:
    text = (
        "Über uns\nWir bauen Brücken in aller Welt.\n\nIhre Aufgaben\n- Sie planen Tunnel\n\n"
        "Ihr Profil\n- Studium der Geologie\n\nWir bieten\n- Obstkorb"
    )
    kept = substance(text)
    assert "Tunnel" in kept
    assert "Geologie" in kept
    assert "Brücken" not in kept
    assert "Obstkorb" not in kept


@pytest.mark.parametrize("text", ["", "one", "Koch für Bremen gesucht, gern sofort.", "\n" * 9_999, "a. " * 9_999])
def test_a_text_without_sections_counts_whole(text: str) -> None:
    assert substance(text).split() == text.split()
    assert searched_texts([Told(1, "", "", text)])[1].split() == text.split()


def test_no_postings_share_nothing() -> None:
    assert searched_texts([]) == {}
    assert shared_by_all([]) == frozenset()
