"""Search: words and meaning in both languages, filtered, one row an opening."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from matcher.encoder import Encoder, load_encoder
from matcher.facets import terms_of
from matcher.index.publishing import Opened, open_index, update
from matcher.index.sketch import Sketch
from matcher.lexicon import LexiconRow
from matcher.search import Answer, Hit, answer, counts_of, one_an_opening, search, similar
from spiders.errors import UserError
from spiders.posting import JobPosting, Organization, Place
from spiders.store import Filter, Store, Stored

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ALL = Filter()

# Number, title, city, employer, source; all in Germany.
POSTINGS = (
    (1, "Machine Learning Engineer", "Berlin", "Acme", "made"),
    (2, "Softwareentwickler für maschinelles Lernen (m/w/d)", "Munich", "Bolt", "made"),
    (3, "Data Scientist (m/f/d)", "Hamburg", "Coda", "made"),
    (4, "Datenwissenschaftlerin", "Köln", "Deka", "made"),
    (5, "Registered nurse", "Berlin", "Charis", "made"),
    (6, "Gesundheits- und Krankenpfleger", "Leipzig", "Dona", "made"),
    (7, "Truck driver", "Berlin", "Eilt", "made"),
    (8, "Data Scientist", "Hamburg", "Coda", "another"),
    (9, "Koch", "Bremen", "Fein", "another"),
    (10, "Data Scientist", "Frankfurt am Main", "Gans", "another"),
)


class Shop(NamedTuple):
    """What a search needs."""

    store: Store
    opened: Opened
    encoder: Encoder

    def numbers(self, query: str, wanted: Filter = ALL, limit: int = 10) -> list[int]:
        """The postings found, best first."""
        return [hit.stored.id for hit in self.hits(query, wanted, limit)]

    def hits(self, query: str, wanted: Filter = ALL, limit: int = 10) -> list[Hit]:
        """See matcher.search."""
        return search(query, wanted, limit, **self._asdict())

    def answer(self, query: str, wanted: Filter = ALL, limit: int = 10) -> Answer:
        """See matcher.search."""
        return answer(query, wanted, limit, **self._asdict())

    def similar(self, number: int, wanted: Filter = ALL, limit: int = 10) -> list[int]:
        """The postings like this one, best first."""
        return [hit.stored.id for hit in similar(number, wanted, limit, **self._asdict())]


def posting(number: int, title: str, city: str, employer: str, source: str) -> JobPosting:
    return JobPosting(
        source=source,
        identifier=str(number),
        url=f"https://{source}.example/{number}",
        title=title,
        hiring_organization=Organization(name=employer),
        job_location=(Place(address_locality=city, address_country="DE"),),
    )


def row(stored: Stored) -> LexiconRow:
    facts = stored.posting
    return LexiconRow(stored.id, facts.title, facts.organization, facts.description, terms_of(stored))


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Shop]:
    folder = tmp_path_factory.mktemp("data")
    with closing(Store.open(folder)) as store:
        store.save([(posting(*facts), "all", False) for facts in POSTINGS], NOW)
        store.group_openings()
        update(store, folder, encoder)
        opened = open_index(store, folder, encoder)
        opened.lexicon.add(row(stored) for stored in store.postings())
        yield Shop(store, opened, encoder)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Machine Learning Engineer", {1, 2}),
        ("Entwickler maschinelles Lernen", {1, 2}),
        ("KI-Entwicklerin", {1, 2}),
        ("AI developer", {1, 2}),
        ("Krankenschwester", {5, 6}),
        ("hospital nurse", {5, 6}),
        ("Datenwissenschaftler", {3, 4}),
        ("LKW-Fahrer", {7}),
        ("cook", {9}),
    ],
)
def test_a_query_finds_both_languages(shop: Shop, query: str, expected: set[int]) -> None:
    assert expected <= set(shop.numbers(query)[: len(expected) + 1])


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Data Scientist Hamburg", 3),
        ("data scientist in frankfurt am main", 10),
        ("Statistik, Köln", 4),
        ("Entwickler München", 2),
        ("nurse Berlin", 5),
        ("Pfleger Leipzig", 6),
    ],
)
def test_a_city_in_the_query_lifts_what_is_there(shop: Shop, query: str, first: int) -> None:
    """Also where the posting spells it in the other language."""
    assert shop.numbers(query)[0] == first


def test_a_city_in_the_query_is_no_filter(shop: Shop) -> None:
    assert len(shop.numbers("Data Scientist Hamburg")) == len(POSTINGS) - 1


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Filter(), set(range(1, 11)) - {8}),
        (Filter(sources=("another",)), {8, 9, 10}),
        (Filter(place=Place(address_locality="Berlin", address_country="DE")), {1, 5, 7}),
        (Filter(remote=True), set()),
    ],
)
def test_a_filter_never_shortens_what_passes_it(shop: Shop, wanted: Filter, numbers: set[int]) -> None:
    assert set(shop.numbers("Data Scientist", wanted)) == numbers
    assert len(shop.numbers("Data Scientist", wanted, limit=2)) == min(2, len(numbers))


def test_postings_of_one_opening_share_a_row(shop: Shop) -> None:
    first, *others = shop.hits("Data Scientist Hamburg")
    assert (first.stored.id, [also.id for also in first.also_on]) == (3, [8])
    assert not any(hit.also_on for hit in others)


def test_a_row_that_is_full_does_not_count_as_another(shop: Shop) -> None:
    """With room for one opening, all that were met before the second belong to it."""
    (hit,) = shop.hits("Data Scientist Hamburg", limit=1)
    assert [also.id for also in hit.also_on] == [8]
    assert one_an_opening([], 5) == []


def test_scores_fall(shop: Shop) -> None:
    scores = [hit.score for hit in shop.hits("Data Scientist")]
    assert scores == sorted(scores, reverse=True)
    assert np.isfinite(scores).all()


@pytest.mark.parametrize("query", ["", "   ", "?!", "🙂", "\x1b[2J", "\x00", "-", "“”", '"'])
def test_a_query_that_says_nothing_is_told_so(shop: Shop, query: str) -> None:
    with pytest.raises(
        UserError, match=r"^the query (?:is empty|has no word); say what you look for, as in: rolesonar search"
    ):
        shop.hits(query)


@pytest.mark.parametrize(
    "query",
    [
        "nurse " * 50_000,
        "x" * 300_000,
        "nurse\x00\x1b]0;owned\x07\x9b2J",
        "(NOT driver*) OR title: ^nurse -- AND",
        "nurse “machine",
        "'; DROP TABLE posting; --",
        "\ud800nurse",
        "看護師",
        "C++ / C#",
        "München",
        "Berlin Hamburg",
    ],
)
def test_any_other_query_is_answered(shop: Shop, query: str) -> None:
    assert len(shop.numbers(query)) == len(POSTINGS) - 1


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ('"nurse"', {5}),
        ('"machine learning"', {1}),
        ('"learning machine"', set()),
        ('Berlin "data scientist"', {3, 10}),
        ("Berlin -nurse", set(range(1, 11)) - {5, 8}),
        ('data -"data scientist"', set(range(1, 11)) - {3, 8, 10}),
        ("company:acme", {1}),
        ("company:Acme firma:bolt", {1, 2}),
        ("place:München", {2}),
        ("ort:Munich", {2}),
        ("place:Berlin stadt:Köln koch", {1, 4, 5, 7}),
        ("-place:Berlin", set(range(1, 11)) - {1, 3, 5, 7}),
        ("-company:acme -company:nobody nurse", set(range(1, 11)) - {1, 8}),
        ('skill:"machine learning"', {1, 2}),
        ("skill:quetschkommode", set()),
        ("skill:driver", {7}),
        ('skill:"machine learning" -engineer', {2}),
        ("place:Nirgendheim", set()),
    ],
)
def test_marks_and_keys_filter(shop: Shop, query: str, numbers: set[int]) -> None:
    assert set(shop.numbers(query)) == numbers
    assert len(shop.numbers(query, limit=1)) == min(1, len(numbers))


def test_a_key_and_an_option_both_hold(shop: Shop) -> None:
    assert shop.numbers("company:coda", Filter(sources=("another",))) == [8]
    berlin = Filter(place=Place(address_locality="Berlin", address_country="DE"))
    assert shop.numbers("place:Köln", berlin) == []


def test_without_words_the_newest_come_first(shop: Shop) -> None:
    assert shop.numbers("place:Berlin") == [7, 5, 1]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("company:coad", "company:coad: no open posting is of this employer; did you mean 'Coda'?"),
        ("company:xyzxyz", "company:xyzxyz: no open posting is of this employer; `rolesonar search QUERY --facets`"),
        ("compny:coda", "unknown key 'compny:'; did you mean 'company'?"),
    ],
)
def test_a_name_that_nobody_has_is_told(shop: Shop, query: str, said: str) -> None:
    with pytest.raises(UserError) as error:
        shop.hits(query)
    assert str(error.value).startswith(said)


def test_a_misspelled_word_is_replaced_and_told(shop: Shop) -> None:
    found = shop.answer("Truck drivver")
    assert found.hits[0].stored.id == 7
    assert found.notes == ('Searched for "driver" instead of "drivver".',)
    assert shop.answer("Krankenpflegerinnen").notes == ()
    assert shop.answer('"Truck drivver"').notes == ()


def test_facets_count_the_matches(shop: Shop) -> None:
    found = shop.answer("Data Scientist", limit=1)
    assert {3, 8, 10} <= set(found.matches.tolist()) < set(range(1, 11))
    counted = {facet.name: dict(facet.counts) for facet in counts_of(found.matches, shop.opened)}
    assert list(counted) == ["company", "place", "mode", "level", "source", "language"]
    assert counted["company"]["Coda"] == 2
    assert counted["place"]["Hamburg"] == 2
    assert sum(counted["source"].values()) == sum(counted["level"].values()) == len(found.matches)


def test_facets_without_words_count_what_passes(shop: Shop) -> None:
    counted = {facet.name: dict(facet.counts) for facet in counts_of(shop.answer("place:Berlin").matches, shop.opened)}
    assert counted["place"] == {"Berlin": 3}
    assert counted["level"] == {"not said": 3}


def test_similar_postings_come_first_without_the_opening_itself(shop: Shop) -> None:
    found = shop.similar(3)
    assert found[0] == 10
    assert found.index(4) < found.index(7)
    assert not {3, 8} & set(found)
    assert shop.similar(3, Filter(sources=("another",)), limit=1) == [10]
    with pytest.raises(UserError, match=r"^999: no posting has this number; `rolesonar search` prints the numbers$"):
        shop.similar(999)


@pytest.mark.parametrize("titles", [(), ("Koch",), ("Koch", "Koch")])
def test_a_store_with_next_to_nothing(tmp_path: Path, encoder: Encoder, titles: tuple[str, ...]) -> None:
    """No spread of likeness to measure by."""
    with closing(Store.open(tmp_path)) as store:
        postings = [posting(at, title, "Bremen", f"Acme {at}", "made") for at, title in enumerate(titles)]
        store.save([(one, "all", False) for one in postings], NOW)
        update(store, tmp_path, encoder)
        shop = Shop(store, open_index(store, tmp_path, encoder), encoder)
        assert len(shop.numbers("cook")) == len(titles)
        assert all(np.isfinite(hit.score) for hit in shop.hits("cook Bremen"))


def test_what_is_no_longer_open_is_not_found(tmp_path: Path, encoder: Encoder) -> None:
    """Closed between the opening of the index and the search."""
    with closing(Store.open(tmp_path)) as store:
        store.save([(posting(*facts), "all", False) for facts in POSTINGS[:3]], NOW)
        update(store, tmp_path, encoder)
        shop = Shop(store, open_index(store, tmp_path, encoder), encoder)
        store.save([(posting(*POSTINGS[0]), "all", True)], NOW)
        assert set(shop.numbers("Machine Learning Engineer")) == {2, 3}


def test_a_lexicon_that_breaks_is_said_so(tmp_path: Path, encoder: Encoder) -> None:
    with closing(Store.open(tmp_path)) as store:
        store.save([(posting(*facts), "all", False) for facts in POSTINGS], NOW)
        update(store, tmp_path, encoder)
        opened = open_index(store, tmp_path, encoder)
        file = tmp_path / "lexicon.sqlite"
        data = file.read_bytes()
        file.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
        with pytest.raises(UserError, match=r"^lexicon\.sqlite: [^\n]*delete it in the data folder: it is made anew$"):
            Shop(store, opened, encoder).hits("nurse")


@pytest.mark.parametrize("query", ["Data Scientist", "KI-Entwicklerin Berlin", "Krankenschwester place:Leipzig"])
def test_a_sketch_changes_nothing(shop: Shop, query: str) -> None:
    plain = shop.answer(query)
    shop.opened.vectors.sketch = Sketch(shop.opened.vectors)
    sketched = shop.answer(query)
    shop.opened.vectors.sketch = None
    assert [hit.stored.id for hit in sketched.hits] == [hit.stored.id for hit in plain.hits]
    assert [hit.score for hit in sketched.hits] == pytest.approx([hit.score for hit in plain.hits], abs=0.02)
    assert sketched.matches.tolist() == plain.matches.tolist()


def test_a_filter_holds_beside_a_stale_lexicon(tmp_path: Path, encoder: Encoder) -> None:
    """A posting that came in after it was made, into an index that has it already."""
    with closing(Store.open(tmp_path)) as store:
        store.save([(posting(*POSTINGS[0]), "all", False)], NOW)
        update(store, tmp_path, encoder)
        kept = (tmp_path / "lexicon.sqlite").read_bytes()
        store.save([(posting(7, "Koch", "Berlin", "Eilt", "made"), "all", False)], NOW)
        update(store, tmp_path, encoder)
        (tmp_path / "lexicon.sqlite").write_bytes(kept)
        opened = open_index(store, tmp_path, encoder)
        found = search(
            "Koch", Filter(place=Place(address_locality="Berlin")), 10, store=store, opened=opened, encoder=encoder
        )
        assert [hit.stored.id for hit in found] == [2, 1]
        opened.lexicon.close()
