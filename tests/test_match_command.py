"""The command match: why, what is rejected, what is new, gaps, and everyone at once."""

import json
import re
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from matcher.cli import main
from spiders.posting import JobPosting
from spiders.store import Store

PROFILE = """
titles = ["Data Scientist"]
skills = ["Python"]
places = [{ name = "Berlin", radius_km = 30 }]
level = "mid"
"""
TEXT = "Du kannst Python und Kafka.\nDrei Jahre Berufserfahrung."
BERLIN = [{"addressLocality": "Berlin", "addressCountry": "DE"}]


class Done(NamedTuple):
    """What a command left: its exit code, what it printed, what it said beside."""

    code: int
    out: str
    err: str

    @property
    def documents(self) -> list[dict[str, Any]]:
        """Its output as JSON, an object a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def numbers(self) -> list[int]:
        """The postings that it lists."""
        return [document["id"] for document in self.documents]


Run = Callable[[str], Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Type what follows `match`, in a folder with a profile; the data folder `data` is in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ROLESONAR_DATA", str(tmp_path / "data"))
    (tmp_path / "profile.toml").write_text(PROFILE, "utf-8")

    def type_(words: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["rolesonar", *words.split()])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        code = stop.value.code
        return Done(code if isinstance(code, int) else 0, *capsys.readouterr())

    return type_


def save(folder: Path, *facts: dict[str, Any], gone: bool = False, now: datetime | None = None) -> None:
    postings = [
        {
            "source": "made",
            "identifier": fact["title"],
            "url": f"https://example.com/{fact['title'].replace(' ', '-')}",
            "description": TEXT,
            "jobLocation": BERLIN,
            "hiringOrganization": {"name": f"{fact['title']} AG"},
        }
        | fact
        for fact in facts
    ]
    with closing(Store.open(folder / "data")) as store:
        rows = [(JobPosting.model_validate(posting), "all", gone) for posting in postings]
        store.save(rows, now or datetime.now(UTC))


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A posting that fits, a teaser, and one that is too far."""
    before = datetime.now(UTC) - timedelta(days=2)
    far = {"title": "Senior Data Scientist", "jobLocation": [{"addressLocality": "Bonn", "addressCountry": "DE"}]}
    teaser: dict[str, Any] = {
        "title": "Machine Learning Engineer",
        "description": "",
        "jobLocation": [],
        "hiringOrganization": None,
    }
    save(tmp_path, {"title": "Data Scientist"}, teaser, far, now=before)
    return tmp_path


def test_the_sum_of_why_is_the_score_of_the_list(run: Run, three: Path) -> None:
    assert three
    for one in run("match --json").documents:
        done = run(f"match --why {one['id']} --json")
        (told,) = done.documents
        assert done.code == 0
        points = [told["start"], *(part["points"] for part in told["signals"] + told["violated"])]
        assert round(sum(points), 1) == told["score"] == one["score"]
        assert (told["scoreRange"], told["confidence"]) == (one["scoreRange"], one["confidence"])
        score = 50 * (1 + sum(part["weight"] * part["value"] for part in told["signals"]))
        for violation in told["violated"]:
            score *= violation["factor"]
        assert score == pytest.approx(told["score"], abs=0.06)


def test_why_on_a_terminal(run: Run, three: Path) -> None:
    assert three
    text = " ".join(run("match --why 1").out.split())
    assert "start 50.0" in text
    assert "score 84.1" in text
    assert "with Kafka in your profile" in text
    assert "Not in your list" not in text
    violated = " ".join(run("match --why 3 --source made --since 1d").out.split())
    assert "--since drops it" in violated
    assert "place ×0.45" in violated
    assert "violates a wish of yours" in violated


def test_a_teaser_shows_a_range(run: Run, three: Path) -> None:
    """In the list, where so little is known; a full posting shows its score alone."""
    assert three
    shown = {one["id"]: (one["score"], *one["scoreRange"]) for one in run("match --json").documents}
    score, low, high = shown[2]
    assert low < score < high
    text = run("match").out
    ((*printed,),) = re.findall(r"(\d+) \((\d+)–(\d+)\)", text)
    assert [float(end) for end in printed] == pytest.approx([score, low, high], abs=0.6)
    assert len(set(shown[1])) == 1


def test_thumbs_are_shown_in_why_and_leave_the_list(run: Run, three: Path) -> None:
    assert three
    assert run("hide 1").code == 0
    assert run("like 2").code == 0
    assert 1 not in run("match --json").numbers
    (told,) = run("match --why 1 --json").documents
    assert told["dropped"] == ["you hid it, disliked it or applied for it"]
    (taste,) = [moved for moved in told["learned"] if moved["name"] == "taste"]
    assert taste["before"] == 0 < taste["after"]
    assert "#2" in taste["thumbs"]
    assert "What your thumbs have moved" in run("match --why 3").out
    (group, *_) = run("match --rejected --json").documents
    assert (group["rule"], group["best"][0]["id"]) == ("hidden", 1)


def test_no_such_posting(run: Run, three: Path) -> None:
    assert three
    done = run("match --why 77")
    assert (done.code, done.out) == (1, "")
    assert done.err == "rolesonar: 77: no posting has this number; `rolesonar search` prints the numbers\n"


def test_rejected(run: Run, three: Path) -> None:
    assert three
    *groups, read = run("match --rejected --place Berlin --json").documents
    assert [(group["kind"], group["rule"], group["dropped"]) for group in groups] == [("filter", "--place", 2)]
    assert read == {"kind": "read", "read": 1, "closed": 0}
    groups = run("match --rejected --json").documents
    assert [(group["kind"], group.get("rule")) for group in groups] == [("wish", "place"), ("read", None)]
    text = run("match --rejected").out
    assert "Too far from where you would work" in text
    assert "Senior Data Scientist" in text


def test_what_is_new_since_the_last_look(run: Run, three: Path) -> None:
    first = run("match --new --json")
    assert (first.code, sorted(first.numbers)) == (0, [1, 2, 3])
    assert "first look" in first.err
    again = run("match --new")
    assert (again.code, again.out) == (0, "")
    assert "New since 20" in again.err
    assert "Nothing new" in again.err
    save(three, {"title": "Datenanalyst"})
    assert run("match --why 4").code == 0, "to ask why is no look"
    assert run("match --new --json").numbers == [4]
    save(three, {"title": "Data Engineer"})
    run("match --limit 1")
    assert run("match --new --json").numbers == [], "a look without --new is a look"


def test_a_folder_that_keeps_no_look(run: Run, three: Path) -> None:
    """The matches are shown all the same."""
    (three / "data" / "looks").write_text("in the way", "utf-8")
    done = run("match --json")
    assert (done.code, len(done.documents)) == (0, 3)
    assert "this look is not kept" in done.err


def test_gaps(run: Run, three: Path) -> None:
    assert three
    (kafka,) = run("match --explain-gaps --json").documents
    assert (kafka["skill"], kafka["asked"], kafka["example"]["id"]) == ("kafka", 1, 1)
    assert "kafka" in run("match --explain-gaps").out
    (three / "profile.toml").write_text(PROFILE.replace('"Python"', '"Python", "Kafka"'), "utf-8")
    done = run("match --explain-gaps")
    assert (done.code, done.out) == (0, "")
    assert "none would rise" in done.err


def test_everyone_at_once(run: Run, three: Path) -> None:
    folder = three / "data" / "profiles"
    folder.mkdir()
    (folder / "anna.toml").write_text(PROFILE, "utf-8")
    (folder / "ben.toml").write_text('titles = ["Machine Learning Engineer"]\nheadline = "Ben"', "utf-8")
    documents = run("match --all --json --limit 2").documents
    assert [one["profile"] for one in documents] == ["anna", "anna", "ben", "ben"]
    assert (documents[0]["id"], documents[2]["id"]) == (1, 2)
    for name in ("anna", "ben"):
        alone = run(f"match --profile {name} --json --limit 2").documents
        assert [one | {"profile": name} for one in alone] == [one for one in documents if one["profile"] == name]
    text = run("match --all").out
    assert text.index("anna") < text.index("ben  Ben")
    assert run("match --all --new --json").documents == [], "each has looked"
    (folder / "carl.toml").write_text("skilz = []", "utf-8")
    done = run("match --all --json")
    assert (done.code, {one["profile"] for one in done.documents}) == (1, {"anna", "ben"})
    assert "carl.toml: unknown key 'skilz'" in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("match --why 1 --rejected", "--why and --rejected are two questions; ask one at a time"),
        ("match --new --explain-gaps", "--explain-gaps and --new are two questions; ask one at a time"),
        ("match --all --profile anna", "--all and --profile both say who looks; leave one out"),
        ("match --all --why 1", "--why answers for one profile; name it with --profile instead of --all"),
        ("match --all", "no profiles; keep one there with `rolesonar profile import cv.pdf --name anna`"),
    ],
)
def test_what_cannot_be_asked(run: Run, words: str, said: str) -> None:
    done = run(words)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("rolesonar: ")
    assert done.err.endswith(f"{said}\n")


@pytest.mark.parametrize("words", ["match", "match --rejected", "match --explain-gaps", "match --new"])
def test_an_empty_store(run: Run, words: str) -> None:
    done = run(words)
    assert done.code == 0
    assert "Traceback" not in done.err
