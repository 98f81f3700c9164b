"""The commands boards search and boards add, as far as they need no network."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher.cli import main

Typed = Callable[..., tuple[int, str, str]]
OWN = '# mine\n[greenhouse]  # no other\n"Kogge & Söhne" = "kogge"\n'


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Typed:
    """Type `rolesonar boards …`; exit code, output, and what was said beside; the data folder has a file of its own."""
    (tmp_path / "companies.toml").write_text(OWN, "utf-8")
    monkeypatch.setenv("ROLESONAR_DATA", str(tmp_path))

    def type_(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["rolesonar", "boards", *words])
        with pytest.raises(SystemExit) as stop:
            main()
        return (int(stop.value.code or 0), *capsys.readouterr())

    return type_


@pytest.mark.parametrize("words", [[], ["--help"], ["search", "--help"], ["add", "--help"]])
def test_help_has_an_example(typed: Typed, words: list[str]) -> None:
    code, out, _ = typed(*words)
    assert code == 0
    assert "Example: rolesonar boards " in out


@pytest.mark.parametrize(
    ("name", "board", "token"),
    [
        ("Aleph Alpha", "ashby", "AlephAlpha"),
        ("aleph alfa", "ashby", "AlephAlpha"),
        ("hugingface", "workable", "huggingface"),
        ("xayn", "personio", "xayn"),
        ("black forest", "greenhouse", "blackforestlabs"),
        ("Kogge", "greenhouse", "kogge"),
        ("neura", "career_page", "https://jobs.neura-robotics.com/"),
    ],
)
def test_an_employer_is_found_by_name_or_token(typed: Typed, name: str, board: str, token: str) -> None:
    code, out, _ = typed("search", name, "--json")
    first = json.loads(out.splitlines()[0])
    assert (code, first["board"], first["token"]) == (0, board, token)
    assert first["address"].startswith("https://")
    assert token.rpartition("/")[2] in first["address"]
    _, shown, _ = typed("search", name)
    assert first["name"] in shown


def test_an_employer_that_is_not_listed(typed: Typed) -> None:
    code, out, err = typed("search", "[zzyzx]")
    assert (code, out) == (0, "")
    assert "No company in companies.toml is called [zzyzx]" in err


def test_one_that_is_listed_is_not_added_again(typed: Typed, tmp_path: Path) -> None:
    assert typed("add", "https://jobs.ashbyhq.com/AlephAlpha") == (
        0,
        "",
        "Aleph Alpha is listed already: [ashby] AlephAlpha\n",
    )
    code, out, _ = typed("add", "https://job-boards.greenhouse.io/kogge/jobs/7", "--json")
    assert (code, json.loads(out)) == (0, {"name": "Kogge & Söhne", "token": "kogge", "board": "greenhouse"})
    assert (tmp_path / "companies.toml").read_text("utf-8") == OWN


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["add", "https://kogge.example/jobs"], 1, "rolesonar crawl --url https://kogge.example/jobs"),
        (["add", "kogge"], 1, "kogge: not a web address; it starts with https://"),
        (["add", "https://jobs.ashbyhq.com/kogge", "--name", " "], 1, "--name: is empty"),
        (["add"], 2, "URL"),
        (["ad"], 2, "Did you mean 'add'?"),
    ],
)
def test_what_is_wrong_is_said_on_one_line(typed: Typed, words: list[str], code: int, said: str) -> None:
    done, out, err = typed(*words)
    assert (done, out) == (code, "")
    assert err.startswith("rolesonar: ")
    assert err.count("\n") == 1
    assert said in err


def test_a_file_of_ones_own_that_is_wrong(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "companies.toml").write_text('[greenhuose]\nKogge = "kogge"', "utf-8")
    code, out, err = typed("search", "kogge")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.endswith("companies.toml: [greenhuose]: no board; did you mean 'greenhouse'?\n")
