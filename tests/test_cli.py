"""The commands: what they print, where, and what they exit with."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile
from typing import Any, NamedTuple

import pytest
from rich.cells import cell_len

from matcher.cli import app, main
from spiders.posting import JobPosting
from spiders.store import Store

COMMANDS = [str(command.callback.__name__) for command in app.registered_commands if command.callback]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ROLESONAR = (sys.executable, "-c", "from matcher.cli import main; main()")
FOUNDING = (
    "Duales Studium Data Science und Künstliche Intelligenz",
    "Expert*in für Erbenmanagement und KI Use Cases",
    "Spezialist*in Reporting, Daten und KI Lebensversicherung",
    "IT Anwendungsentwickler Schnittstellen/KI/Workflow",
)
"""The teasers that this project began with."""
POSTED: dict[str, Any] = {"source": "made", "identifier": "1", "url": "https://example.com/1", "title": "Koch"}


class Done(NamedTuple):
    """What a command left: its exit code, what it printed, what it said beside."""

    code: int
    out: str
    err: str

    @property
    def documents(self) -> list[dict[str, Any]]:
        """Its output as JSON, an object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Type a command in an empty folder; its data folder is `data` in it, unless told otherwise."""
    monkeypatch.chdir(tmp_path)

    def type_(*words: str) -> Done:
        monkeypatch.setenv("ROLESONAR_DATA", str(tmp_path / "data"))
        monkeypatch.setattr(sys, "argv", ["rolesonar", *words])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        code = stop.value.code
        return Done(code if isinstance(code, int) else 0, *capsys.readouterr())

    return type_


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Done]:
    folder = tmp_path_factory.mktemp("demo")
    return folder, fresh("demo", "--data", str(folder))


def fresh(*words: str, program: tuple[str, ...] = ROLESONAR, **more: str) -> Done:
    """Type a command in a process of its own."""
    environment = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "ROLESONAR_DATA"}}
    done = subprocess.run(
        [*program, *words], capture_output=True, check=False, timeout=120, env=environment | {"COLUMNS": "80"} | more
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_help_lists_every_command(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    assert all(f"\n  {command}" in done.out for command in COMMANDS)
    assert run() == run("--data", "here") == done


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert done.code == 0
    assert f"Example: rolesonar {command}" in done.out


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("rolesonar ")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("serach x", 2, "Did you mean 'search'?"),
        ("search", 2, "QUERY"),
        ("search x --limit 0", 2, "--limit"),
        ("search x --limit many", 2, "--limit"),
        ("search x --nonsense", 2, "--nonsense"),
        ("show seven", 2, "ID"),
        ("show 0", 2, "ID"),
        ("show 99999999999999999999", 2, "ID"),
        ("show 999999", 1, "999999: no posting has this number; `rolesonar search` prints the numbers"),
        ("search x --since foo", 1, "--since foo: not a date; write 2026-11-01, or 7d for the last seven days"),
        ("search x --since 2026-02-30", 1, "--since 2026-02-30: not a date"),
        ("search x", 1, "no postings yet; start with `rolesonar crawl`"),
        ("search x --source greenhuose", 1, "--source greenhuose: nothing came from there; crawl it first"),
        ("match", 1, "profile.toml: no such file; write one with `rolesonar init`"),
        ("match --profile nobody.toml", 1, "nobody.toml: no such file"),
        ("read greenhuose page.json", 1, "greenhuose: no such source; did you mean 'greenhouse'?"),
        ("read greenhouse page.json", 1, "page.json: cannot be read: No such file or directory"),
        ("read greenhouse page.json --meta company", 1, "--meta company: write KEY=VALUE"),
        ("crawl greenhuose", 1, "greenhuose: no such source; did you mean 'greenhouse'?"),
        ("crawl --url example.com", 1, "--url example.com: not a web address; it starts with https://"),
        ("crawl --board nobody-knows-it", 1, "--board nobody-knows-it: not in companies.toml"),
        ("crawl --companies nowhere.toml", 1, "nowhere.toml: "),
        ("sources --data file/data", 1, "file/data: cannot be made: Not a directory; choose another with --data"),
        ("search x --data file/data", 1, "file/data: cannot be made"),
        ("show 1 --data file/data", 1, "file/data: cannot be made"),
        ("index --data file/data", 1, "file/data: cannot be made"),
        ("init file/profile.toml", 1, "file/profile.toml: cannot be written: Not a directory"),
    ],
)
def test_what_is_wrong_is_said_on_one_line(run: Run, tmp_path: Path, words: str, code: int, said: str) -> None:
    (tmp_path / "file").write_text("")
    done = run(*words.split())
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith("rolesonar: ")
    assert done.err.count("\n") == 1
    assert said in done.err


def test_a_profile_with_an_unknown_key(run: Run, tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text('skilz = ["Python"]')
    done = run("match")
    assert done == Done(1, "", "rolesonar: profile.toml: unknown key 'skilz'; did you mean 'skills'?\n")


def test_a_crawl_into_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = fresh("crawl", "--url", "http://127.0.0.1:9/jobs", "--data", str(tmp_path / "file" / "data"))
    assert (done.code, done.out) == (1, "")
    assert done.err.strip().endswith("file/data: cannot be made: Not a directory; choose another with --data")
    assert "Traceback" not in done.err


def test_init_writes_a_profile_that_can_be_read_once(run: Run, tmp_path: Path) -> None:
    done = run("init")
    assert (done.code, done.out, done.err) == (0, "", "Wrote profile.toml. Edit it, then run `rolesonar match`.\n")
    assert run("match") == Done(0, "", "No postings yet; start with `rolesonar crawl`.\n")
    (tmp_path / "profile.toml").write_text('headline = "mine"')
    again = run("init")
    assert (again.code, again.err.count("\n")) == (1, 1)
    assert "profile.toml: is there already; edit it, or replace it with --force" in again.err
    assert (tmp_path / "profile.toml").read_text() == 'headline = "mine"'
    assert run("init", "--force").code == 0
    assert (tmp_path / "profile.toml").read_text() != 'headline = "mine"'


@pytest.mark.parametrize(
    ("words", "used"),
    [
        ("sources", "data"),
        ("sources --data mine", "mine"),
        ("--data mine sources", "mine"),
        ("--data other sources --data mine", "mine"),
    ],
)
def test_where_data_is_kept(run: Run, tmp_path: Path, words: str, used: str) -> None:
    """ROLESONAR_DATA names `data`."""
    assert run(*words.split()).code == 0
    assert [folder.name for folder in tmp_path.iterdir()] == [used]


def test_a_store_that_is_none_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").write_text("Dear diary, this is no database. " * 40)
    for words in ("search x", "show 1", "sources", "index"):
        done = run(*words.split(), "--data", ".")
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1), done
        assert "store.sqlite: file is not a database; move the file away and crawl again" in done.err


def test_sources_lists_each_as_an_object_a_line(run: Run) -> None:
    documents = run("sources", "--json").documents
    assert {"greenhouse", "personio", "career_page", "boltwise"} <= {document["source"] for document in documents}
    assert {"source", "open", "lastRun"} <= documents[0].keys()
    listed = run("sources")
    assert all(document["source"] in listed.out for document in documents)


def test_read_prints_schema_org(run: Run, tmp_path: Path) -> None:
    posting: dict[str, Any] = {
        "@type": "JobPosting",
        "title": "KI-Entwickler [b]x[/]\x1b[2J\x9b\u202e",
        "datePosted": "2026-11-01",
    }
    posting |= {"hiringOrganization": {"name": "Acme"}, "description": "<p>Wir suchen.</p>"}
    page = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    (tmp_path / "page.html").write_text(page)
    done = run("read", "career_page", "page.html", "--url", "https://acme.example/jobs/7")
    (document,) = done.documents
    assert (done.code, done.err) == (0, "")
    assert document["title"] == "KI-Entwickler [b]x[/]"
    assert (document["datePosted"], document["hiringOrganization"]) == ("2026-11-01", {"name": "Acme"})
    assert document["url"] == "https://acme.example/jobs/7"


def test_a_page_that_cannot_be_read_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<script type="application/ld+json">{"@type": "JobPosting", \x1b[2J</script>')
    done = run("read", "career_page", "page.html", "--url", "https://acme.example/jobs/7")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("unreadable: ")
    assert "\x1b" not in done.err


def test_the_demo_shows_five_matches_with_reasons(demo: tuple[Path, Done]) -> None:
    _, done = demo
    assert (done.code, "Traceback" in done.err) == (0, False)
    assert done.out.count("\n          https://") == 5
    assert done.out.count("  + ") >= 10
    assert "also on" in done.out


def test_what_the_demo_says_to_try_works(demo: tuple[Path, Done], run: Run) -> None:
    folder, done = demo
    tried = [line.split(maxsplit=1)[1] for line in done.out.splitlines() if line.endswith(f"--data {folder}")]
    assert len(tried) == 3
    for line in tried:
        words = line.replace('"', "").split() if "search" not in line else ["search", "KI-Entwickler Berlin"]
        assert run(*words, "--data", str(folder)).code == 0


def test_a_search_imports_nothing_that_takes_seconds(demo: tuple[Path, Done]) -> None:
    folder, _ = demo
    program = (
        "import sys\nfrom matcher.cli import main\n"
        "try:\n    main()\nfinally:\n"
        "    slow = ('torch', 'sentence_transformers', 'transformers', 'scrapy', 'twisted', 'sklearn')\n"
        "    print([name for name in slow if name in sys.modules], file=sys.stderr)"
    )
    words = ("search", "KI-Entwickler Berlin", "--data", str(folder))
    done = fresh(*words, program=(sys.executable, "-c", program))
    assert (done.code, done.err.strip()) == (0, "[]")
    assert done.out.count("https://") == 10


def test_matches_have_reasons(demo: tuple[Path, Done], run: Run) -> None:
    done = run("match", "--data", str(demo[0]), "--limit", "8")
    assert done.code == 0
    assert done.out.count("https://") == 8
    assert done.out.count("  + ") >= 16
    assert "hybrid" in done.out


def test_a_posting_on_two_sources_is_one_row(demo: tuple[Path, Done], run: Run) -> None:
    documents = run("match", "--data", str(demo[0]), "--json", "--limit", "100").documents
    twice = [document for document in documents if document["alsoOn"]]
    assert twice
    addresses = [document["url"] for document in documents]
    addresses += [also["url"] for document in documents for also in document["alsoOn"]]
    assert len(set(addresses)) == len(addresses)
    assert any(also["source"] != document["source"] for document in twice for also in document["alsoOn"])


def test_the_founding_titles_are_there_with_little_confidence(demo: tuple[Path, Done], run: Run) -> None:
    documents = run("match", "--data", str(demo[0]), "--json", "--limit", "100").documents
    teasers = [document for document in documents if document["source"] == "boltwise"]
    for title in FOUNDING:
        found = [document for document in teasers if document["title"].startswith(title)]
        assert len(found) == 1, title
        assert found[0]["confidence"] < 0.6
        assert not {"description", "hiringOrganization"} & found[0].keys()
    assert max(document["confidence"] for document in documents) > 0.9


def test_a_teaser_whose_page_is_gone_is_not_shown(demo: tuple[Path, Done], run: Run) -> None:
    with closing(Store.open(demo[0])) as store:
        gone = [stored for stored in store.postings(range(1, 1000)) if stored.state != "open"]
    assert [stored.posting.source for stored in gone] == ["boltwise"]
    for words in (("match",), ("search", gone[0].posting.title)):
        documents = run(*words, "--data", str(demo[0]), "--json", "--limit", "100").documents
        assert documents
        assert gone[0].id not in {document["id"] for document in documents}
    assert f"{gone[0].state}" in run("show", str(gone[0].id), "--data", str(demo[0])).out


@pytest.mark.parametrize("words", [("search", "Data Scientist"), ("match",), ("show", "1"), ("sources",)])
def test_json_is_an_object_a_line_in_camel_case(demo: tuple[Path, Done], run: Run, words: tuple[str, ...]) -> None:
    done = run(*words, "--data", str(demo[0]), "--json")
    assert (done.code, done.err) == (0, "")
    assert done.documents
    keys = {key for document in done.documents for key in document}
    assert not [key for key in keys if "_" in key]
    if words[0] != "sources":
        assert {"id", "source", "identifier", "url", "title"} <= keys


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("--place Berlin", lambda place: place["addressLocality"] in {"Berlin", "Potsdam"}),
        ("--place Deutschland", lambda place: place["addressCountry"] == "DE"),
        ("--source personio", None),
        ("--remote", None),
    ],
)
def test_filters(demo: tuple[Path, Done], run: Run, words: str, fits: Callable[[dict[str, str]], bool] | None) -> None:
    done = run("search", "Data Scientist", *words.split(), "--data", str(demo[0]), "--json", "--limit", "100")
    assert done.documents
    for document in done.documents:
        assert fits is None or any(fits(place) for place in document["jobLocation"])
        assert "personio" not in words or document["source"] == "personio"


@pytest.mark.parametrize(
    "words", ["search x --place Nirgendheim", "search x --since 1d --source boltwise --place Wien"]
)
def test_what_passes_no_filter_is_no_error(demo: tuple[Path, Done], run: Run, words: str) -> None:
    assert run(*words.split(), "--data", str(demo[0])) == Done(0, "", "No open posting passes these filters.\n")


def test_a_source_that_gave_nothing_is_said_so(demo: tuple[Path, Done], run: Run) -> None:
    done = run("search", "x", "--source", "greenhuose", "--data", str(demo[0]))
    assert done.err == "rolesonar: --source greenhuose: nothing came from there; did you mean 'greenhouse'?\n"


@pytest.mark.parametrize(("words", "width"), [("search Data", 30), ("match", 50), ("show 1", 50), ("sources", 50)])
def test_a_narrow_terminal_is_enough(demo: tuple[Path, Done], words: str, width: int) -> None:
    done = fresh(*words.split(), "--data", str(demo[0]), COLUMNS=str(width))
    assert done.code == 0
    assert max(cell_len(line) for line in done.out.splitlines()) <= width


def test_scraped_text_moves_no_terminal(run: Run, tmp_path: Path) -> None:
    """Neither its control characters nor what rich would take for markup."""
    hostile = "\x1b[2J\x1b]0;owned\x07\x9b31m[bold]Koch[/] [/] [link=https://x.example]\u202e\r\n"
    facts = POSTED | {"title": hostile, "description": hostile, "hiring_organization": {"name": hostile}}
    with closing(Store.open(tmp_path / "data")) as store:
        store.save([(JobPosting(**facts | {"seen_on": "https://y.example"}), "all", False)], NOW)
    assert run("index") == Done(0, "", "Indexed 1 new postings; 1 can be searched.\n")
    (tmp_path / "profile.toml").write_text('titles = ["Koch"]')
    for words in ("search Koch", "match", "show 1", "search Koch --json", "show 1 --json"):
        done = run(*words.split())
        assert done.code == 0
        assert "[bold]Koch[/] [/] [link=https://x.example]" in done.out
        assert not set(done.out + done.err) & {"\x1b", "\x07", "\x9b", "\r", "\u202e"}


def test_a_full_disk_is_said_and_leaves_nothing_half_done(demo: tuple[Path, Done], tmp_path: Path) -> None:
    """A limit on the size of files stands in for it; everything is encoded already, so only files are written."""
    copyfile(demo[0] / "store.sqlite", tmp_path / "store.sqlite")
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000));" + ROLESONAR[-1]
    done = fresh("index", "--data", str(tmp_path), program=(*ROLESONAR[:-1], limited))
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith(f"rolesonar: {tmp_path}")
    assert not list(tmp_path.glob("*.tmp"))
    assert fresh("index", "--data", str(tmp_path)).err.startswith("Indexed 0 new postings")
    assert fresh("search", "Koch", "--data", str(tmp_path)).err == ""


def test_a_reader_that_goes_away_is_no_error(demo: tuple[Path, Done]) -> None:
    command = [*ROLESONAR, "search", "Data", "--data", str(demo[0]), "--json", "-n", "100"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
