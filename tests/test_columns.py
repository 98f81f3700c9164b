"""The columns: what is known of every open posting before it is read, kept beside the store."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from matcher.encoder import Encoder, load_encoder
from matcher.match import Pool, match
from matcher.match.columns import Columns, columns_of
from matcher.profile import Profile
from matcher.ranking import rank
from matcher.signals import prepared
from spiders.posting import JobPosting
from spiders.store import Filter, Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PERSON = Profile.model_validate({
    "titles": ["Data Scientist", "Datenanalyst"],
    "skills": ["Python", "SQL", "Töpfern"],
    "places": [{"name": "Berlin", "radius_km": 40}],
    "work_mode": "remote",
    "level": "mid",
    "languages": [{"language": "de", "level": "C1"}],
})  # fmt: skip
TITLES = ("Data Scientist", "Senior Datenanalystin (m/w/d)", "Werkstudent Data Science", "Koch", "Head of Data", "ß")
TEXTS = (
    "",
    "Wir töpfern viel.",
    "Du kannst Python und Kafka.",
    "Remote from the United States only.",
    "Zwei Jahre Berufserfahrung.",
)
CITIES = ("Berlin", "Potsdam", "München", "Nirgendwo", "")


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path)) as opened:
        yield opened


def posting(number: int, **facts: Any) -> JobPosting:  # noqa: ANN401  as JSON has them
    document = {"source": "made", "identifier": str(number), "url": f"https://example.com/{number}"}
    return JobPosting.model_validate(document | {"title": "Data Scientist"} | facts)


def invented(random: Random, number: int) -> JobPosting:
    cities = [{"addressLocality": city} for city in random.sample(CITIES, random.randrange(3)) if city]
    return posting(
        number,
        title=random.choice(TITLES),
        description=random.choice(TEXTS),
        jobLocation=cities,
        jobLocationType=random.choice(("TELECOMMUTE", "HYBRID", "ONSITE", None)),
        datePosted=random.choice(("2026-11-20", "2026-03-01", None)),
        hiringOrganization={"name": f"Acme {number}"},
    )


def save(store: Store, *postings: JobPosting, now: datetime = NOW) -> None:
    store.save([(one, "all", False) for one in postings], now)


def same(one: Columns, other: Columns) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in Columns._fields)


def built(store: Store, encoder: Encoder, folder: Path) -> Columns:
    """As they are built where nothing is kept."""
    for file in folder.glob("match-*"):
        file.unlink()
    return columns_of(store, encoder)


def test_reading_few_gives_what_reading_all_gives(store: Store, encoder: Encoder) -> None:
    """The bounds of the columns leave out nothing that belongs in the list."""
    random = Random(5)  # noqa: S311  no secret
    save(store, *(invented(random, number) for number in range(250)))
    store.group_openings()
    stored = list(store.postings())
    vectors = encoder.encode_documents([row.posting.title for row in stored])
    likeness = (vectors.astype(np.float16).astype(np.float32) @ encoder.encode_queries(PERSON.titles).T).max(axis=1)
    everything = {one.number: one.score for one in rank(PERSON, stored, likeness, NOW.date(), None)}
    pool = Pool.of(store, encoder)
    places = pool.passing(Filter())
    found = [(one.number, one.score) for one in pool.ranked(PERSON, places, NOW.date())]
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    for number, score in found:
        assert score == pytest.approx(everything[number], abs=0.1), "titles are cleaned before they are encoded"
    bounds = pool.candidates(PERSON, places, NOW.date()).bounds
    scores = dict(found)
    for number, bound, forgiving in zip(pool.columns.numbers.tolist(), *bounds, strict=True):
        assert scores[number] <= bound <= forgiving


def test_what_is_kept_is_what_would_be_built(store: Store, encoder: Encoder, tmp_path: Path) -> None:
    """After postings came, changed, and went."""
    random = Random(6)  # noqa: S311  no secret
    save(store, *(invented(random, number) for number in range(40)))
    first = columns_of(store, encoder)
    assert same(first, columns_of(store, encoder))
    changed = [invented(random, number) for number in range(10, 60)]
    save(store, *changed, now=NOW + timedelta(days=1))
    store.save([(invented(random, 3), "all", True)], NOW + timedelta(days=2))
    kept = columns_of(store, encoder)
    assert not same(first, kept)
    assert same(kept, built(store, encoder, tmp_path))
    assert len(list(tmp_path.glob("match-*"))) == 1, "no draft is left"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[: len(data) // 2],
        lambda data: data[:2000] + bytes(200) + data[2200:],
        lambda data: b"not a file of ours" + data[:9],
    ],
)
def test_a_damaged_file_is_built_again(
    store: Store, encoder: Encoder, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    save(store, *(invented(Random(number), number) for number in range(20)))  # noqa: S311  no secret
    columns = columns_of(store, encoder)
    (file,) = tmp_path.glob("match-*")
    file.write_bytes(damage(file.read_bytes()))
    assert same(columns, columns_of(store, encoder))


def test_a_folder_that_cannot_be_written_is_no_obstacle(store: Store, encoder: Encoder, tmp_path: Path) -> None:
    save(store, posting(1))
    columns_of(store, encoder)
    (file,) = tmp_path.glob("match-*")
    file.unlink()
    file.mkdir()
    assert columns_of(store, encoder).numbers.tolist() == [1]
    assert [path.name for path in tmp_path.glob("match-*")] == [file.name], "no draft is left"


def test_an_empty_store(store: Store, encoder: Encoder) -> None:
    assert len(columns_of(store, encoder).numbers) == 0
    assert match(PERSON, Filter(), 5, NOW.date(), store=store, encoder=encoder) == []
    assert match(PERSON, Filter(remote=True), 5, NOW.date(), store=store, encoder=encoder) == []


def test_letters_of_any_title(store: Store, encoder: Encoder) -> None:
    """No title breaks the columns, and the bound of its letters is at least what they are worth."""
    titles = ("x", "人工知能エンジニア", "مهندس", "\U0001f916 Data", "Daten" * 90)
    save(store, *(posting(number, title=title) for number, title in enumerate(titles)))
    pool = Pool.of(store, encoder)
    assert len(list(pool.ranked(PERSON, pool.passing(Filter()), NOW.date()))) == len(titles)
    assert prepared(PERSON).pieces
