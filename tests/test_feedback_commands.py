"""The commands like, dislike, hide, applied and feedback."""

import json
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from matcher.cli import main
from spiders.posting import JobPosting
from spiders.store import Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PROFILE = 'titles = ["Data Scientist"]\nskills = ["Python"]\nplaces = [{ name = "Berlin" }]\n'
TITLES = ("Data Scientist", "Data Engineer", "Koch \x1b[31mrot", "Statistician")


class Done(NamedTuple):
    """What a command left."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Type a command beside a profile.toml, with four postings in the store."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("ROLESONAR_DATA", str(tmp_path / "data"))
    (tmp_path / "profile.toml").write_text(PROFILE, "utf-8")
    rows = [{"source": "made", "identifier": str(at), "url": f"https://example.com/{at}", "title": title}
            for at, title in enumerate(TITLES)]  # fmt: skip
    with closing(Store.open(tmp_path / "data")) as store:
        store.save([(JobPosting.model_validate(row), "all", False) for row in rows], NOW)

    def type_(*words: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["rolesonar", *words])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        code = stop.value.code
        return Done(code if isinstance(code, int) else 0, *capsys.readouterr())

    return type_


def test_each_command_says_what_it_did_and_what_moved(run: Run) -> None:
    done = run("like", "1")
    assert done.code == 0
    assert done.err.startswith('Liked "Data Scientist" (#1). 1 thumb; ')
    assert "counts" in done.err
    assert "now (was" in done.err
    assert run("dislike", "2", "4").err.startswith('Disliked "Data Engineer" (#2) and 1 more. 3 thumbs; ')
    assert run("hide", "3").err == 'Hidden "Koch rot" (#3). 4 thumbs; no weight moved by a percent.\n'
    assert run("applied", "3").err.startswith('Applied for "Koch rot" (#3). 4 thumbs; ')


def test_a_reason_is_understood_or_asked_about(run: Run) -> None:
    assert len(run("dislike", "2", "--because", "zu weit").err.splitlines()) == 1
    done = run("dislike", "2", "--because", "gehlat")
    assert done.err.splitlines()[1] == "'gehlat' is kept as a note and moves nothing by itself; did you mean 'gehalt'?"
    (kept,) = [json.loads(line) for line in run("feedback", "--json").out.splitlines()]
    assert (kept["because"], kept["reasons"]) == ("gehlat", [])


@pytest.mark.parametrize("words", ["like 99", "dislike 1 99", "hide 99 1", "applied 99"])
def test_a_number_that_is_not_known_is_one_line_and_nothing_is_kept(run: Run, words: str) -> None:
    done = run(*words.split())
    assert (done.code, done.out) == (1, "")
    assert done.err == "rolesonar: 99: no posting has this number; `rolesonar search` prints the numbers\n"
    assert run("feedback", "--json").out == ""


def test_what_is_disliked_is_not_shown_again(run: Run) -> None:
    shown = [json.loads(line)["id"] for line in run("match", "--json").out.splitlines()]
    assert sorted(shown) == [1, 2, 3, 4]
    for verdict, number in (("dislike", "2"), ("hide", "3"), ("applied", "4"), ("like", "1")):
        run(verdict, number)
    assert [json.loads(line)["id"] for line in run("match", "--json").out.splitlines()] == [1]


def test_the_list_says_when_what_and_why(run: Run) -> None:
    assert run("feedback").err == "No thumbs yet; give one with `rolesonar like ID`.\n"
    run("dislike", "3", "--because", "too far")
    shown = run("feedback").out
    assert all(told in shown for told in ("dislike", "Koch rot #3", "too far → place"))
    assert "\x1b[31m" not in shown


def test_taking_back(run: Run) -> None:
    run("like", "1", "2", "3")
    assert run("feedback", "undo").err == 'Taken back: like "Koch rot" (#3).\n'
    assert run("feedback", "undo", "1").err == 'Taken back: like "Data Scientist" (#1).\n'
    done = run("feedback", "undo", "1")
    assert (done.code, done.err) == (
        1,
        "rolesonar: 1: no thumb of this profile; `rolesonar feedback` lists the thumbs of all profiles\n",
    )


def test_thumbs_belong_to_one_profile(run: Run, tmp_path: Path) -> None:
    profiles = tmp_path / "data" / "profiles"
    profiles.mkdir()
    (profiles / "anna.toml").write_text(PROFILE, "utf-8")
    run("dislike", "1", "--profile", "anna")
    run("like", "1")
    assert len(run("match", "--json").out.splitlines()) == 4
    assert len(run("match", "--json", "--profile", "anna").out.splitlines()) == 3
    assert [json.loads(line)["profile"] for line in run("feedback", "-p", "anna", "--json").out.splitlines()] == [
        "anna"
    ]
    assert len(run("feedback", "--json").out.splitlines()) == 2
    assert run("like", "1", "-p", "nobody").code == 1


def test_export(run: Run, tmp_path: Path) -> None:
    run("like", "1", "2")
    assert run("feedback", "export", "thumbs.jsonl").err == "Wrote 2 thumbs to thumbs.jsonl.\n"
    written = (tmp_path / "thumbs.jsonl").read_text("utf-8")
    assert run("feedback", "export", "-").out == written
    assert [json.loads(line)["title"] for line in written.splitlines()] == ["Data Scientist", "Data Engineer"]
    done = run("feedback", "export", str(tmp_path))
    assert (done.code, done.err.count("\n")) == (1, 1)
