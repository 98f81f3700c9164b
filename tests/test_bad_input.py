"""What a person may type, name or leave lying about: one clear line, the right exit code, never a traceback."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree, rmtree
from typing import NamedTuple

import pytest

from matcher.cli import main
from matcher.encoder import load_encoder
from matcher.index.publishing import update
from spiders.posting import JobPosting
from spiders.store import Store
from tests.test_cv import ENGLISH, FORM_IN_FORM, GERMAN, docx, encrypted, paragraphs, pdf, stream, with_table, zipped

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TITLES = ("Koch (m/w/d)", "Data Scientist", "Python-Entwickler (m/w/d)", "Pflegefachkraft", "Nurse")
FOUND = "https://"


class Done(NamedTuple):
    """What a command left: its exit code, what it printed, what it said beside."""

    code: int
    out: str
    err: str

    @property
    def plainly(self) -> bool:
        """In one line at most, of what a terminal can show."""
        shown = self.err.removesuffix("\n") + self.out.replace("\n", "")
        return self.err.count("\n") <= 1 and "Traceback" not in self.err and shown.isprintable()


Type = Callable[..., Done]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a few postings, indexed by the encoder that ships; not to be changed."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    with closing(Store.open(folder)) as store:
        rows = [
            JobPosting(source="made", identifier=title, url=f"{FOUND}example.com/{at}", title=title)
            for at, title in enumerate(TITLES)
        ]
        store.save([(row, "all", False) for row in rows], NOW)
        store.group_openings()
        update(store, folder, load_encoder())
    return folder


@pytest.fixture
def type_(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, demo: Path) -> Type:
    """Type a command in an empty folder; the data folder is the demo's, or the one in it that is called `data`."""
    monkeypatch.chdir(tmp_path)

    def typed(*words: str) -> Done:
        own = tmp_path / "data"
        monkeypatch.setenv("ROLESONAR_DATA", str(own if own.exists() else demo))
        monkeypatch.setattr(sys, "argv", ["rolesonar", *words])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        code = stop.value.code
        return Done(code if isinstance(code, int) else 0, *capsys.readouterr())

    return typed


EMPTY, WORDLESS = "the query is empty; say what you look for", "the query has no word; say what you look for"
QUERIES: dict[str, tuple[int, str]] = {
    "": (1, EMPTY),
    " \t\n": (1, EMPTY),
    '""': (1, EMPTY),
    "\x00\x1b": (1, EMPTY),
    "🚀 🤖": (1, WORDLESS),
    "(((": (1, WORDLESS),
    "-": (1, WORDLESS),
    "und der die das": (1, "the query says only 'und der die das'; name a job"),
    "the of and": (1, "the query says only 'the of and'"),
    "nurse " * 50_000: (0, "Of the query only the first 2,000 characters count."),
    "x" * 300_000: (0, "Of the query only the first 2,000 characters count."),
    "看護師 東京": (0, ""),
    "ممرضة في برلين": (0, ""),
    "Nurse 🚀": (0, ""),
    "nurse\x00\x1b[31m\x07\u202e": (0, ""),
    "nurse \udcff\udcfe": (0, ""),
    "-zeitarbeit Python": (0, ""),
    "-remote": (0, ""),
    "-nurse": (0, ""),
    '-"team lead" Koch': (0, ""),
    "-company:Nobody Koch": (0, ""),
    '"Koch': (0, "A quotation mark is left open"),
    'skill:"python Koch': (0, "A quotation mark is left open"),
    '"' * 5_001: (1, EMPTY),
    "company:": (1, "company: names nothing; write company:Name"),
    'place:"" Koch': (1, "place: names nothing"),
    "company:Nobody": (1, "company:Nobody: no open posting is of this employer"),
    "skill:xyzzy": (0, "No open posting passes these filters."),
    "compny:Acme": (1, "unknown key 'compny:'; did you mean 'company'?"),
    "NEAR(Koch AND NOT": (0, ""),
    "Koch* OR ^'; DROP TABLE posting": (0, ""),
}


@pytest.mark.parametrize(("query", "answer"), QUERIES.items(), ids=[repr(query[:20]) for query in QUERIES])
def test_queries(type_: Type, query: str, answer: tuple[int, str]) -> None:
    done = type_("search", query)
    assert (done.code, done.plainly) == (answer[0], True), done
    assert answer[1] in done.err
    assert answer[1] or (FOUND in done.out and not done.err)


WORDS: list[tuple[tuple[str, ...], int, str]] = [
    (("search", "--", "-remote"), 0, ""),
    (("search", "-n", "2", "-senior Python"), 0, ""),
    (("search", "-n2", "--", "-senior Python"), 0, ""),
    (("search", "-senior Python", "--limit", "2"), 0, ""),
    (("search", "--remote", "-senior"), 0, "No open posting passes these filters."),
    (("search", "Koch", "--limit", "0"), 2, "--limit"),
    (("search", "Koch", "--limit", "-1"), 2, "--limit"),
    (("search", "Koch", "--limit", "1001"), 2, "--limit"),
    (("search", "Koch", "--limit"), 2, "--limit"),
    (("search", "Koch", "--nonsense"), 2, "--nonsense"),
    (("search", "Koch", "--since", "nonsense"), 1, "--since nonsense: not a date"),
    (("search", "Koch", "--since", "99999d"), 1, "--since 99999d: not a date"),
    (("search", "Koch", "--since", "a\nb\x1b[31m"), 1, "not a date"),
    (("search", "Koch", "--place", "\udcff"), 0, "No open posting passes these filters."),
    (("search", "Koch", "--source", "nobody"), 1, "--source nobody: nothing came from there"),
    (("search", "Koch", "--data", "nowhere"), 1, "no postings yet; start with `rolesonar crawl`"),
    (("search", "Koch", "--data", "\0"), 2, "--data"),
    (("search", "Koch", "--data", "x" * 300), 1, "cannot be made: File name too long"),
    (("show", "\udcff"), 2, "ID"),
    (("similar", "9" * 30), 2, "ID"),
    (("similar", "9999"), 1, "9999: no posting has this number"),
    (("\x1b[31m",), 2, "No such command"),
    (("match",), 1, "profile.toml: no such file; write one with `rolesonar init`"),
    (("match", "-p", "x" * 300), 1, "cannot be read: File name too long"),
    (("match", "-p", "\udcff"), 1, "no such file"),
    (("match", "-p", "a\0b"), 1, "no such file"),
    (("match", "-p", "."), 1, "cannot be read: Is a directory"),
    (("profile", "check", "a\nb\x1b[31m"), 1, "no such file"),
    (("profile", "import", "nowhere.pdf"), 1, "nowhere.pdf: no such file"),
    (("profile", "import", "."), 1, ".: cannot be read: Is a directory"),
]


@pytest.mark.parametrize(("words", "code", "said"), WORDS, ids=[ascii(" ".join(row[0])[:40]) for row in WORDS])
def test_words(type_: Type, words: tuple[str, ...], code: int, said: str) -> None:
    done = type_(*words)
    assert (done.code, done.plainly) == (code, True), done
    assert said in done.err
    assert said or FOUND in done.out


def test_an_encoder_that_is_none(type_: Type, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    done = type_("search", "Koch", "--encoder", "model")
    assert (done.code, done.plainly) == (1, True), done
    assert "encoder 'model': no model in this folder" in done.err


KOCH = 'titles = ["Koch"]\n'
PROFILES: dict[str, tuple[str | bytes, int, str]] = {
    "unknown key": ('skilz = ["x"]', 1, "unknown key 'skilz'; did you mean 'skills'?"),
    "text for a list": ('titles = "Koch"', 1, 'titles: should be a list, such as ["one", "two"], not \'Koch\''),
    "number in a list": ("titles = [1]", 1, "titles.1: should be text in quotes, not 1"),
    "number for a table": (KOCH + "salary = 5", 1, "salary: should be a table"),
    "wrong word": (KOCH + 'level = "wizard"', 1, "level: should be 'intern', "),
    "no number": (KOCH + "salary = { min_value = nan }", 1, "salary.min_value: should be less than"),
    "negative": (KOCH + 'places = [{ name = "Ulm", radius_km = -3 }]', 1, "places.1.radius_km: should be greater"),
    "syntax": ('titles = ["Koch"\nskills', 1, "line 2: not TOML"),
    "twice": (KOCH + KOCH, 1, "not TOML: Cannot overwrite a value"),
    "deep": ("titles = " + "[" * 5_000, 1, "not TOML: brackets or dots within each other"),
    "zero byte": (b'titles = ["a\0b"]', 1, "line 1: not TOML"),
    "UTF-16": (KOCH.encode("utf-16"), 1, "line 1: not UTF-8 text; save the file as UTF-8"),
    "Latin-1": ('titles = ["Köchin"]'.encode("latin-1"), 1, "line 1: not UTF-8 text"),
    "10 MB": (KOCH + 'summary = "' + "x " * 5_000_000 + '"', 1, "is larger than 1 MB; that is no profile"),
    "10 MB of comments": ("#" * 10_000_000, 1, "is larger than 1 MB; that is no profile"),
    "many skills": (KOCH + f"skills = {['x'] * 301}", 1, "skills: should have at most 300 items, not 301"),
    "many titles": (f"titles = {['x'] * 51}", 1, "titles: should have at most 50 items, not 51"),
    "empty": ("", 1, "says nothing to look for; fill in titles, skills or a headline"),
    "terminal": ('"\\u001b[31mx" = 1', 1, "unknown key"),
    "BOM": ("\ufeff" + KOCH, 0, ""),
    "control characters": ('titles = ["\\u001b[31mKoch\\u0007\\u202e"]', 0, ""),
    "long": (f"titles = ['{'Koch ' * 20_000}']", 0, ""),
    "contradiction": (KOCH + 'avoid = ["Koch"]', 0, "avoid: 'Koch' is to be avoided, but 'Koch' stands in titles"),
    "contradictions": ('titles = ["Senior Koch"]\nlevel = "entry"\navoid = ["Koch"]', 0, "(1 more); see `rolesonar"),
}


@pytest.mark.parametrize(("written", "code", "said"), PROFILES.values(), ids=PROFILES)
def test_profiles(type_: Type, tmp_path: Path, written: str | bytes, code: int, said: str) -> None:
    """`profile check` exits with 1 where the profile contradicts itself, `match` says so and goes on."""
    (tmp_path / "mine.toml").write_bytes(written if isinstance(written, bytes) else written.encode())
    matched, checked = type_("match", "--profile", "mine.toml"), type_("profile", "check", "mine.toml")
    assert (matched.code, matched.plainly) == (code, True), matched
    assert said in matched.err
    assert bool(matched.err) == bool(said)
    assert (FOUND in matched.out) == (code == 0)
    assert (checked.code, checked.plainly) == (1 if said else 0, True), checked


RECIPE = """Linsensuppe für vier Personen
Zutaten
400 g Linsen, 2 Karotten, 1 Stange Lauch, 1 Liter Brühe
Zubereitung
1. Lauch und Karotten andünsten. 2. Brühe zugeben, 25 Minuten kochen.
Das Rezept stammt aus dem Kochbuch einer Köchin, 2015 - 2020 oft gekocht.
"""
INVOICE = """Rechnung Nr. 2026-0815
Muster Handels GmbH, Ahornweg 12, 04109 Leipzig
Pos. Bezeichnung Menge Preis
1 Beratung Softwareentwicklung Python, SQL, Docker, Kubernetes, Java 10 Std. 1.200,00
2 Schulung Excel und SAP 2 Tage 900,00
Leistungszeitraum 10/2026 - 11/2026
Umsatzsteuer 19 % 399,00 EUR
Ihre Ansprechpartnerin: Frau Meier, Projektleiterin
Kontakt
IBAN DE00 0000 0000 0000 0000 00
"""
NOVEL = (
    """Chapter One
The captain looked at the sea for a long time and did not say a word.
From 1851 - 1853 he had been a teacher in Leeds, where one spoke German and French.
Contact
She had been a nurse, a painter and a baker, and she had never seen Java, nor a python, nor a docker at work.
"""
    * 40
)
FRENCH = """Curriculum Vitae
Camille Fictive
Ingénieure logiciel
12 rue des Érables, 69003 Lyon
Expérience professionnelle
03/2021 - aujourd'hui  Ingénieure logiciel senior, Exemple SA
Formation
2012 - 2017 Master informatique, Université de Lyon
Compétences
Python, Django, SQL, Docker, Git
Langues
Français (langue maternelle), Anglais (courant)
"""
PICTURE = with_table([
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
    stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
    stream(b"\x80" * 5600).replace(
        b"<< ", b"<< /Type /XObject /Subtype /Image /Width 70 /Height 80 /ColorSpace /DeviceGray /BitsPerComponent 8", 1
    ),
])  # fmt: skip
NO_CV = "does not read like a CV, German or English; write a profile with `rolesonar init`"
CVS: dict[str, tuple[str, bytes, str]] = {
    "a scan": ("cv.pdf", PICTURE, "has no text, so it is a scan or empty; run text recognition (OCR) on it"),
    "encrypted": ("cv.pdf", encrypted(pdf(GERMAN), "secret"), "is encrypted; save it without a password"),
    "empty": ("cv.pdf", b"", "is empty; choose a CV as PDF, DOCX or JSON Resume"),
    "cut short": ("cv.pdf", pdf(GERMAN)[:300], "is a broken PDF"),
    "300 empty pages": ("cv.pdf", pdf(*[""] * 300), "has no text"),
    "pages in a circle": ("cv.pdf", with_table([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Kids [2 0 R] >>"]), "is"),
    "a drawing in itself": ("cv.pdf", with_table(FORM_IN_FORM), "has no text"),
    "a text called PDF": ("cv.pdf", GERMAN.encode(), "is plain text; save it as PDF or DOCX"),
    "noise": ("cv.pdf", bytes(range(256)) * 40, "is neither PDF, DOCX nor JSON Resume"),
    "a zip bomb": ("cv.docx", docx("<w:p>" * 12_000_000), "unpacks to more than 5 MB of text; that is no CV"),
    "no document in it": ("cv.docx", zipped(photo=b"x"), "is a ZIP archive and no DOCX"),
    "paragraphs 3,000 deep": ("cv.docx", docx("<w:p>" * 3_000 + "</w:p>" * 3_000), "is a broken DOCX"),
    "a recipe": ("cv.pdf", pdf(RECIPE), NO_CV),
    "an invoice": ("cv.docx", docx(paragraphs(INVOICE)), NO_CV),
    "a novel": ("cv.pdf", pdf(NOVEL), NO_CV),
    "French": ("cv.pdf", pdf(FRENCH), NO_CV),
    "another JSON": ("cv.json", b'{"name": "x"}', "no JSON Resume: has none of basics, work, skills"),
    "JSON 100,000 deep": ("cv.json", b"[" * 100_000, "not JSON; see jsonresume.org/schema"),
}


@pytest.mark.parametrize(("name", "data", "said"), CVS.values(), ids=CVS)
def test_cvs(type_: Type, tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    done = type_("profile", "import", name)
    assert (done.code, done.out, done.plainly) == (1, "", True), done
    assert f"rolesonar: {name}: " in done.err
    assert said in done.err
    assert [file.name for file in tmp_path.iterdir()] == [name], "nothing is written"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--out", "nowhere/x.toml"), "nowhere/x.toml: cannot be written: No such file or directory"),
        (("--out", "."), ".: is a folder; name a file"),
        (("--out", "x" * 300), "cannot be written: File name too long"),
        (("--name", "x" * 300), "cannot be written: File name too long"),
        (("--name", "../x"), "--name ../x: is no name for a file"),
        (("--name", "a\nb"), "is no name for a file"),
        (("--name", "\udcff"), "is no name for a file"),
        (("--out", "cv.pdf"), "cv.pdf: is there already"),
        (("--out", "pipe", "--force"), "pipe: is a folder or a device; name a file"),
    ],
)
def test_where_no_profile_can_be_written(type_: Type, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "cv.pdf").write_bytes(pdf(*[ENGLISH] * 300))
    os.mkfifo(tmp_path / "pipe")
    done = type_("profile", "import", "cv.pdf", *words)
    assert (done.code, done.out, done.plainly) == (1, "", True), done
    assert said in done.err
    assert not [*tmp_path.rglob("*.toml"), *tmp_path.rglob("*.part")]
    assert (tmp_path / "pipe").is_fifo()


def test_a_profile_whose_name_is_no_text_is_listed(type_: Type, tmp_path: Path, demo: Path) -> None:
    copytree(demo, tmp_path / "data")
    (tmp_path / "data" / "profiles").mkdir()
    (tmp_path / "data" / "profiles" / "k\udcffch.toml").write_text(KOCH)
    for words in (("profile", "list"), ("profile", "list", "--json")):
        done = type_(*words)
        assert (done.code, done.plainly) == (0, True), done
        assert "k\ufffdch" in done.out


def _index(folder: Path) -> Path:
    return next(folder.glob("index-*"))


def _store(folder: Path) -> Path:
    return folder / "store.sqlite"


def _lexicon(folder: Path) -> Path:
    return folder / "lexicon.sqlite"


def _folder_instead(file: Path) -> None:
    file.unlink()
    file.mkdir()
    (file / "x").touch()


def _file_instead(folder: Path) -> None:
    rmtree(folder)
    folder.touch()


def _tell(statement: str) -> Callable[[Path], None]:
    """Change what the database says of itself or holds."""

    def change(file: Path) -> None:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute(statement)
            connection.commit()

    return change


def _halved(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _scribbled(file: Path) -> None:
    file.write_bytes(b"Dear diary, this is none of yours. " * 400)


def _emptied(file: Path) -> None:
    file.write_bytes(b"")


MENDED = "; the index was rebuilt from the store"
ANOTHER_MODEL = _tell("UPDATE vector SET vector = zeroblob(64)")
FILES: dict[str, tuple[Callable[[Path], Path], Callable[[Path], None], int, str]] = {
    "index cut short": (_index, _halved, 0, MENDED),
    "index empty": (_index, _emptied, 0, MENDED),
    "index another file": (_index, _scribbled, 0, MENDED),
    "index gone": (_index, Path.unlink, 0, MENDED),
    "index a folder": (_index, _folder_instead, 0, MENDED),
    "lexicon cut short": (_lexicon, _halved, 0, ""),
    "lexicon empty": (_lexicon, _emptied, 0, ""),
    "lexicon another file": (_lexicon, _scribbled, 0, ""),
    "lexicon gone": (_lexicon, Path.unlink, 0, ""),
    "lexicon of a newer version": (_lexicon, _tell("PRAGMA user_version = 99"), 0, ""),
    "lexicon a folder": (_lexicon, _folder_instead, 1, "lexicon.sqlite: unable to open database file; "),
    "store cut short": (_store, _halved, 1, "store.sqlite: database disk image is malformed; move the file away"),
    "store another file": (_store, _scribbled, 1, "store.sqlite: file is not a database; move the file away"),
    "store empty": (_store, _emptied, 1, "no postings yet; start with `rolesonar crawl`"),
    "store of a newer version": (_store, _tell("PRAGMA user_version = 99"), 1, "written by a newer rolesonar"),
    "store a folder": (_store, _folder_instead, 1, "store.sqlite: unable to open database file"),
    "store with a posting that is none": (_store, _tell("UPDATE posting SET document = '{'"), 1, "cannot be read"),
    "data folder a file": (lambda folder: folder, _file_instead, 1, "data: cannot be made: File exists"),
}


@pytest.mark.parametrize(("file", "damage", "code", "said"), FILES.values(), ids=FILES)
def test_files(  # noqa: PLR0913, PLR0917  fixtures and a row
    type_: Type,
    tmp_path: Path,
    demo: Path,
    file: Callable[[Path], Path],
    damage: Callable[[Path], None],
    code: int,
    said: str,
) -> None:
    """What is a cache is made anew, and a damaged store is left alone."""
    folder = copytree(demo, tmp_path / "data")
    damage(file(folder))
    done = type_("search", "Koch")
    assert (done.code, done.plainly) == (code, True), done
    assert said in done.err
    assert (FOUND in done.out) == (code == 0)
    if not code:
        assert type_("search", "Koch").err == "", "once"
        assert type_("index").err == f"Indexed 0 new postings; {len(TITLES)} can be searched.\n"


def test_vectors_of_another_model_of_the_same_name_are_made_anew(type_: Type, tmp_path: Path, demo: Path) -> None:
    folder = copytree(demo, tmp_path / "data")
    ANOTHER_MODEL(_store(folder))
    assert type_("index").err == f"Indexed {len(TITLES)} new postings; {len(TITLES)} can be searched.\n"
    assert FOUND in type_("search", "Koch").out


def test_a_lexicon_that_another_process_holds(type_: Type, tmp_path: Path, demo: Path) -> None:
    """Reading needs no lock that a writer has; what cannot be taken in is left to the next indexing."""
    folder = copytree(demo, tmp_path / "data")
    with closing(sqlite3.connect(_lexicon(folder), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = type_("search", "Koch")
        other.execute("ROLLBACK")
    assert (done.code, done.err) == (0, ""), done
    assert FOUND in done.out


def fresh(folder: Path, *words: str, before: str = "", **more: str) -> Done:
    """Type a command in a process of its own, after a line of Python."""
    program = f"{before}\nfrom matcher.cli import main; main()"
    environment = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"} | more
    done = subprocess.run(
        (sys.executable, "-c", program, *words),
        capture_output=True,
        check=False,
        cwd=folder,
        timeout=120,
        env=environment,
    )
    return Done(done.returncode, done.stdout.decode("latin-1"), done.stderr.decode())


FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))"
NO_ROOM = "import os; os.dup2(os.open('/dev/full', os.O_WRONLY), 1)"


@pytest.mark.parametrize("words", [("profile", "import", "cv.pdf"), ("init",)])
def test_a_full_disk_leaves_the_profile_that_was_there(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "profile.toml").write_text(KOCH)
    (tmp_path / "cv.pdf").write_bytes(pdf(ENGLISH))
    done = fresh(tmp_path, *words, "--force", before=FULL)
    assert done == Done(1, "", "rolesonar: profile.toml: cannot be written: File too large\n")
    assert (tmp_path / "profile.toml").read_text() == KOCH
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cv.pdf", "profile.toml"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
@pytest.mark.parametrize("words", [("search", "Koch"), ("search", "Koch", "--json"), ("--version",)])
def test_output_that_finds_no_room_is_said(tmp_path: Path, demo: Path, words: tuple[str, ...]) -> None:
    done = fresh(tmp_path, *words, before=NO_ROOM, ROLESONAR_DATA=str(demo))
    assert done == Done(1, "", "rolesonar: what is printed: No space left on device; check the disk\n")


def test_a_terminal_without_some_signs(tmp_path: Path, demo: Path) -> None:
    done = fresh(tmp_path, "show", "1", ROLESONAR_DATA=str(demo), PYTHONIOENCODING="ascii")
    assert (done.code, done.err) == (0, ""), done
    assert TITLES[0] in done.out


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_scribbled, "person.sqlite: file is not a database; move the file away"),
        (_folder_instead, "person.sqlite: unable to open database file"),
        (_tell("PRAGMA user_version = 99"), "person.sqlite: written by a newer rolesonar"),
        (_tell("UPDATE thumb SET document = '{'"), "person.sqlite: holds a thumb that cannot be read"),
    ],
)
def test_thumbs_that_cannot_be_read(
    type_: Type, tmp_path: Path, demo: Path, damage: Callable[[Path], None], said: str
) -> None:
    """They are no cache: nothing is made anew."""
    copytree(demo, tmp_path / "data")
    (tmp_path / "profile.toml").write_text(KOCH)
    assert type_("like", "1").code == 0
    damage(tmp_path / "data" / "person.sqlite")
    for words in (("match",), ("feedback",), ("like", "2")):
        done = type_(*words)
        assert (done.code, done.out, done.plainly) == (1, "", True), done
        assert said in done.err
