"""Thumbs: where they are kept, what they move, and that one moves little and many move much."""

import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from matcher.encoder import Encoder, load_encoder
from matcher.feedback import Given, Thumb, Thumbs, Verdict, learned_for, moved, owner_of, thumbs_for, weights_from
from matcher.index.publishing import title_vectors
from matcher.match import Pool, best
from matcher.profile import Profile
from matcher.ranking import WEIGHTS, Learned, Match, rank
from spiders.errors import UserError
from spiders.posting import JobPosting
from spiders.store import Filter, Store
from spiders.store.again import employer_words

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ME = "anna"
PERSON = Profile.model_validate(
    {
        "titles": ["Data Scientist"],
        "skills": ["Python", "SQL"],
        "work_mode": "hybrid",
        "salary": {"min_value": 60_000},
        "level": "mid",
    }
)
TITLES = ("Data Scientist", "Data Engineer", "Machine Learning Engineer", "Koch", "Statistiker (m/w/d)")
TEXT = "You bring Python and SQL. Three years of experience in a similar role. Hybrid work, two days a week at home."


def posting(number: int, title: str, **facts: object) -> JobPosting:
    stated = {"source": "board", "identifier": str(number), "url": f"https://example.com/{number}", "title": title}
    return JobPosting.model_validate({**stated, "description": TEXT, **facts})


def thumb(number: int, verdict: Verdict = "like", profile: str = ME, **facts: object) -> Thumb:
    kept = Thumb(profile, f"key {number}", number, verdict, "Koch", "Acme", False, {"title": 0.5}, (), "", NOW)  # noqa: FBT003
    return kept._replace(**facts)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Five titles at forty employers each, every third one remote."""
    with closing(Store.open(tmp_path)) as opened:
        rows = [
            posting(
                at,
                TITLES[at % 5],
                hiringOrganization={"name": f"Bolt{at // 5} GmbH"},
                **({"jobLocationType": "TELECOMMUTE"} if at % 3 == 0 else {}),
            )
            for at in range(200)
        ]
        opened.save([(row, "all", False) for row in rows], NOW)
        yield opened


def give(store: Store, encoder: Encoder, verdict: Verdict, *numbers: int, because: str = "") -> None:
    rows = list(store.postings(numbers))
    given = Given(verdict, because, NOW)
    folder = Path(str(store._engine.url.database)).parent  # noqa: SLF001  the fixture's own
    Thumbs(folder).give(thumbs_for(given, PERSON, ME, rows, store=store, encoder=encoder))


def ranked(store: Store, encoder: Encoder) -> tuple[list[Match], Learned | None]:
    rows = list(store.postings())
    vectors = title_vectors(store, encoder, [row.posting.title for row in rows])
    titles = np.stack([vectors[row.posting.title] for row in rows])
    learned = learned_for(store, encoder, ME, np.array([row.id for row in rows], np.int64), titles)
    cosines = (titles @ encoder.encode_queries(PERSON.titles).T).max(axis=1)
    return rank(PERSON, rows, cosines, NOW.date(), None, learned=learned), learned


def places(found: list[Match], title: str) -> float:
    """The mean place of the postings with this title."""
    return float(np.mean([at for at, match in enumerate(found) if match.posting.title == title]))


def mean(found: list[Match], title: str) -> float:
    """The mean score of the postings with this title."""
    return float(np.mean([match.score for match in found if match.posting.title == title]))


def numbered(store: Store, title: str) -> list[int]:
    return [row.id for row in store.postings() if row.posting.title == title]


def crash(folder: Path) -> None:
    """Give thumbs until somebody pulls the plug."""
    at = 0
    while True:
        at += 1
        Thumbs(folder).give([thumb(at)])
        (folder / "acknowledged").write_text(str(at), "utf-8")


def many(folder: Path, first: int) -> None:
    for at in range(first, first + 50):
        Thumbs(folder).give([thumb(at)])


class TestThumbs:
    """person.sqlite."""

    def test_are_kept_in_order_and_by_profile(self, tmp_path: Path) -> None:
        own = thumb(3, reasons=("place",), because="zu weit", signals={"title": 0.5, "salary": None})
        Thumbs(tmp_path).give([own, thumb(1)])
        Thumbs(tmp_path).give([thumb(2, "hide", profile="ben")])
        assert Thumbs(tmp_path).of(ME) == [own, thumb(1)]
        assert [one.number for one in Thumbs(tmp_path).of()] == [3, 1, 2]

    def test_one_posting_has_one(self, tmp_path: Path) -> None:
        kept = Thumbs(tmp_path)
        for one in (thumb(1), thumb(2), thumb(1, "dislike")):
            kept.give([one])
        assert [(one.number, one.verdict) for one in kept.of(ME)] == [(2, "like"), (1, "dislike")]

    def test_taking_back(self, tmp_path: Path) -> None:
        kept = Thumbs(tmp_path)
        assert kept.take_back(ME) is None
        kept.give([thumb(1), thumb(2), thumb(3), thumb(1, profile="ben")])
        assert kept.take_back(ME) == thumb(3)
        assert kept.take_back(ME, 1) == thumb(1)
        assert kept.take_back(ME, 9) is None
        assert kept.of() == [thumb(2), thumb(1, profile="ben")]

    def test_nothing_is_written_by_looking(self, tmp_path: Path) -> None:
        assert Thumbs(tmp_path).of() == []
        assert not list(tmp_path.iterdir())

    @pytest.mark.parametrize(
        ("content", "said"),
        [(b"no database at all, but long enough to be looked at\n" * 50, "person.sqlite"), (None, "newer rolesonar")],
        ids=["damaged", "newer"],
    )
    def test_a_file_that_is_none_is_said_in_one_line(self, tmp_path: Path, content: bytes | None, said: str) -> None:
        file = tmp_path / "person.sqlite"
        if content:
            file.write_bytes(content)
        else:
            with closing(sqlite3.connect(file)) as connection:
                connection.execute("PRAGMA user_version = 99")
        with pytest.raises(UserError, match=said) as wrong:
            Thumbs(tmp_path).of()
        assert "\n" not in str(wrong.value)

    def test_another_that_writes_is_waited_for_and_then_said(self, tmp_path: Path) -> None:
        Thumbs(tmp_path).give([thumb(1)])
        with closing(sqlite3.connect(tmp_path / "person.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(UserError, match="another rolesonar writes"):
                Thumbs(tmp_path, patience=0.05).give([thumb(2)])
        assert Thumbs(tmp_path).of() == [thumb(1)]

    def test_two_processes_write_at_once(self, tmp_path: Path) -> None:
        context = multiprocessing.get_context("fork")
        writers = [context.Process(target=many, args=(tmp_path, first)) for first in (0, 1000)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join(60)
        assert len(Thumbs(tmp_path).of()) == 100

    def test_a_process_that_is_killed_loses_nothing(self, tmp_path: Path) -> None:
        context = multiprocessing.get_context("fork")
        for _ in range(3):
            writer = context.Process(target=crash, args=(tmp_path,))
            writer.start()
            while not (tmp_path / "acknowledged").exists():
                writer.join(0.01)
            writer.join(0.05)
            os.kill(writer.pid or 0, signal.SIGKILL)
            writer.join()
            acknowledged = int((tmp_path / "acknowledged").read_text("utf-8") or 0)
            assert len(Thumbs(tmp_path).of()) >= acknowledged

    def test_whose_they_are(self, tmp_path: Path) -> None:
        assert owner_of(tmp_path / "profiles" / "anna.toml", tmp_path) == "anna"
        assert owner_of(tmp_path / "profile.toml", tmp_path) == str((tmp_path / "profile.toml").resolve())


class TestLearning:
    """What thumbs do to the ranking."""

    def test_without_thumbs_nothing_is_learned(self, store: Store, encoder: Encoder) -> None:
        assert ranked(store, encoder)[1] is None
        with closing(Store()) as in_memory:
            nothing = np.zeros(0, np.int64), np.zeros((0, encoder.dimension), np.float32)
            assert learned_for(in_memory, encoder, ME, *nothing) is None

    def test_one_like_moves_what_is_like_it_and_wrecks_nothing(self, store: Store, encoder: Encoder) -> None:
        before, _ = ranked(store, encoder)
        give(store, encoder, "like", numbered(store, "Data Engineer")[0])
        after, learned = ranked(store, encoder)
        assert learned is not None
        assert not learned.hidden
        ahead = [mean(found, "Data Scientist") - mean(found, "Data Engineer") for found in (before, after)]
        assert 0 < ahead[1] < ahead[0] - 0.3
        assert places(after, "Data Engineer") < places(after, "Koch")
        score = {match.number: match.score for match in before}
        assert max(abs(match.score - score[match.number]) for match in after) < 10

    def test_twenty_thumbs_turn_the_order(self, store: Store, encoder: Encoder) -> None:
        """Who dislikes what was asked for and likes another title sees that one first."""
        before, _ = ranked(store, encoder)
        give(store, encoder, "dislike", *numbered(store, "Data Scientist")[:10])
        give(store, encoder, "like", *numbered(store, "Machine Learning Engineer")[:10])
        after, learned = ranked(store, encoder)
        ahead = [
            places(found, "Data Scientist") - places(found, "Machine Learning Engineer") for found in (before, after)
        ]
        assert ahead[0] < 0 < ahead[1]
        assert learned is not None
        assert learned.hidden == set(numbered(store, "Data Scientist")[:10])

    def test_a_few_held_against_the_thumbs_are_as_good_as_all(self, store: Store, encoder: Encoder) -> None:
        """However few are looked at first, the list is the one of looking at all, and what is hidden stays away."""
        give(store, encoder, "dislike", *numbered(store, "Data Scientist")[:3])
        give(store, encoder, "like", *numbered(store, "Machine Learning Engineer")[:5])
        looked: list[int] = []

        def learn(numbers: NDArray[np.int64], titles: NDArray[np.float16]) -> Learned | None:
            looked.append(len(numbers))
            return learned_for(store, encoder, ME, numbers, titles)

        pool = Pool.of(store, encoder)
        everything = pool.passing(Filter())
        whole = best(pool, PERSON, everything, 20, NOW.date(), learn)
        expected, learned = ranked(store, encoder)
        assert learned is not None
        assert not learned.hidden & {one.number for one in whole}
        scores = {one.number: one.score for one in expected}
        assert [one.score for one in whole] == pytest.approx([scores[one.number] for one in whole])
        assert len(looked) == 2
        for first in (1, 5, 30):
            looked.clear()
            assert best(pool, PERSON, everything, 20, NOW.date(), learn, tasted=first) == whole
            assert looked[1] == first < looked[-1]

    def test_the_nearest_thumb_is_named(self, store: Store, encoder: Encoder) -> None:
        liked, disliked = numbered(store, "Data Engineer")[0], numbered(store, "Data Scientist")[1]
        give(store, encoder, "like", liked)
        give(store, encoder, "dislike", disliked)
        found, _ = ranked(store, encoder)
        because = {match.number: [s.because for s in match.signals if s.name == "taste"] for match in found}
        assert because[12] == [f'like "Data Engineer" (#{liked}), which you liked']
        assert because[11] == [f'like "Data Scientist" (#{disliked}), which you disliked']

    def test_an_employer_is_liked_by_its_name(self, store: Store, encoder: Encoder) -> None:
        """The same employer counts, whatever its legal form and whatever the title."""
        store.save([(posting(900 + at, "Koch", hiringOrganization={"name": name}), "all", False)
                    for at, name in enumerate(("BOLT7 AG", "Amsel AG"))], NOW)  # fmt: skip
        first = next(row for row in store.postings() if row.posting.organization == "Bolt7 GmbH")
        give(store, encoder, "like", first.id, because="the employer")
        scores = {match.posting.organization: match.score for match in ranked(store, encoder)[0] if match.number > 200}
        assert scores["BOLT7 AG"] > scores["Amsel AG"]

    def test_remote_is_liked(self, store: Store, encoder: Encoder) -> None:
        rows = {row.id: row for row in store.postings()}
        same = numbered(store, "Data Scientist")
        give(store, encoder, "like", *[number for number in same if rows[number].work_mode == "REMOTE"][:5])
        give(store, encoder, "dislike", *[number for number in same if rows[number].work_mode != "REMOTE"][:5])
        _, learned = ranked(store, encoder)
        assert learned is not None
        taste = dict(zip(rows, learned.taste.tolist(), strict=True))
        assert taste[same[-1]] != pytest.approx(taste[same[-2]])
        remote = [taste[number] for number in same if rows[number].work_mode == "REMOTE"]
        assert min(remote) > max(taste[number] for number in same if rows[number].work_mode != "REMOTE")

    @pytest.mark.parametrize(
        ("verdict", "hides", "teaches"),
        [("like", False, True), ("dislike", True, True), ("applied", True, True), ("hide", True, False)],
    )
    def test_what_a_verdict_does(
        self, store: Store, encoder: Encoder, verdict: Verdict, *, hides: bool, teaches: bool
    ) -> None:
        give(store, encoder, verdict, 7)
        _, learned = ranked(store, encoder)
        assert learned is not None
        assert learned.hidden == ({7} if hides else set())
        assert bool(learned.weights.get("taste")) is teaches
        assert bool(np.isnan(learned.taste).all()) is not teaches

    def test_a_reason_moves_its_signal(self, store: Store, encoder: Encoder) -> None:
        changes = []
        for because in ("", "salary"):
            give(store, encoder, "dislike", 1, 2, 3, because=because)
            weights = weights_from(store, encoder, Thumbs(Path(str(store._engine.url.database)).parent).of(ME))  # noqa: SLF001
            assert weights is not None
            changes.append({name: weights[name] - WEIGHTS[name].weight for name in weights if name != "taste"})
        without, named = changes
        assert max(named, key=lambda name: named[name]) == "salary"
        assert named["salary"] > max(0.01, without["salary"])
        assert abs(named["title"]) < abs(named["salary"])

    def test_a_posting_that_is_gone_still_counts(self, store: Store, encoder: Encoder, tmp_path: Path) -> None:
        """Numbers of another store mean other postings: only the source's key says which it is."""
        Thumbs(tmp_path).give([thumb(5, "dislike", key="long gone", title="Data Engineer", given=NOW)])
        _, learned = ranked(store, encoder)
        assert learned is not None
        assert not learned.hidden
        assert np.nanmin(learned.taste) < 0

    def test_weights_never_fall_below_nothing(self, store: Store, encoder: Encoder, tmp_path: Path) -> None:
        wild = [
            thumb(
                at,
                "like" if at % 2 else "dislike",
                key=str(at),
                signals=dict.fromkeys(WEIGHTS, -1.0 if at % 2 else 1.0),
            )
            for at in range(200)
        ]
        Thumbs(tmp_path).give(wild)
        found, learned = ranked(store, encoder)
        assert learned is not None
        assert min(learned.weights.values()) >= 0
        assert np.isfinite([match.score for match in found]).all()
        assert np.nanmax(np.abs(learned.taste)) <= 1

    def test_what_was_moved_is_laid_open(self, store: Store, encoder: Encoder, tmp_path: Path) -> None:
        assert moved(tmp_path, ME, encoder) == ()
        give(store, encoder, "dislike", 1, 2, because="pay")
        give(store, encoder, "like", 8)
        rows = {row.name: row for row in moved(tmp_path, ME, encoder)}
        assert rows["taste"].before == 0 < rows["taste"].after < 0.2
        assert rows["salary"].after > rows["salary"].before
        assert rows["salary"].thumbs.startswith('dislike "')
        assert "place" not in rows
        assert sum(row.after for row in rows.values()) <= 1 + 1e-9


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Acme Robotics GmbH & Co. KG", {"acme", "robotics"}),
        ("ACME Robotics AG", {"acme", "robotics"}),
        ("Bolt UG (haftungsbeschränkt)", {"bolt"}),
        ("", set()),
        ("GmbH", set()),
        ("(((" * 1000, set()),
    ],
)
def test_the_words_of_an_employer(name: str, words: set[str]) -> None:
    assert employer_words(name) == words


def test_old_thumbs_keep_their_day(tmp_path: Path) -> None:
    before = NOW - timedelta(days=90)
    Thumbs(tmp_path).give([thumb(1, given=before)])
    assert Thumbs(tmp_path).of()[0].given == before
