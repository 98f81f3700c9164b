"""Every saved page yields the postings that stand beside it, line by line."""

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from spiders.base import Ask, PostingSpider, WrongShapeError
from spiders.posting import Reading
from spiders.registry import source
from spiders.saved_page import read_saved, saved_page

PAGES = Path(__file__).parent / "pages"
CASES = sorted(file.parent for file in PAGES.glob("*/*/case.toml"))
SHARED = Path(__file__).parents[2] / "shared" / "samples"
SAMPLES = {
    **{
        name: name
        for name in "adzuna arbeitnow arbeitsagentur ashby bamboohr berlinstartupjobs boltwise eures greenhouse"
        " himalayas jobicy join lever personio pinpoint recruitee remoteok remotive rippling softgarden"
        " successfactors teamtailor themuse weworkremotely workable".split()
    },
    "breezy": "breezy/*.json",
    "career_page": "jsonld karriere_at microdata indeed linkedin",
    "feed": "rss",
    "hacker_news": "hn",
    "smartrecruiters": "smartrecruiters/*page*",
    "stepstone": "stepstone/*.html",
    "workday": "workday/*.json",
    "working_nomads": "workingnomads",
}
MOST_RECORDS = 5
MOST_BYTES = 50_000


class Case(NamedTuple):
    """A folder of `pages/`: the page, and what case.toml says of it."""

    spider: PostingSpider
    file: Path
    facts: dict[str, Any]

    def read(self) -> Reading:
        """As the command `read` does it."""
        return self.spider.read(saved_page(self.file, self.facts["url"], self.facts.get("meta")))

    def more(self) -> list[str]:
        """The addresses of the further pages that the page names."""
        asks: Iterable[str | Ask] = self.spider.more(saved_page(self.file, self.facts["url"], self.facts.get("meta")))
        return [ask.url if isinstance(ask, Ask) else ask for ask in asks]


def opened(folder: Path) -> Case:
    facts = tomllib.loads((folder / "case.toml").read_text("utf-8"))
    return Case(source(folder.parent.name)(), next(folder.glob("page.*")), facts)


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_a_saved_page(folder: Path) -> None:
    case = opened(folder)
    if wrong := case.facts.get("error"):
        with pytest.raises(WrongShapeError) as raised:
            case.read()
        assert wrong in str(raised.value)
        assert case.facts["url"] in str(raised.value)
        return
    reading = case.read()
    documents = [posting.document() for posting in reading.postings]
    written(folder / "expected.jsonl", documents)
    expected = (folder / "expected.jsonl").read_text("utf-8").splitlines()
    assert documents == [json.loads(line) for line in expected]
    assert len(reading.unreadable) == case.facts.get("unreadable", 0), reading.unreadable
    if "more" in case.facts:
        assert case.more() == case.facts["more"]


def written(file: Path, documents: list[dict[str, Any]]) -> None:
    """A missing expectation is written for a person to review, and fails."""
    if not file.exists():
        file.write_text("".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents), "utf-8")
        pytest.fail(f"{file}: written, review and commit")


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_a_case_is_small_and_says_where_it_is_from(folder: Path) -> None:
    case = opened(folder)
    assert case.facts.keys() <= {"about", "error", "meta", "more", "origin", "unreadable", "url"}
    assert case.facts["about"]
    assert case.facts["origin"]
    assert case.file.stat().st_size <= MOST_BYTES
    if "error" not in case.facts:
        assert len(case.read().postings) <= MOST_RECORDS


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no {SHARED}: only the project's own pages are read")
@pytest.mark.parametrize(("name", "folders"), SAMPLES.items())
def test_shared_samples(name: str, folders: str) -> None:
    """Real answers are read whole: no record is unreadable, and each posting has title and identifier."""
    patterns = [folder if "*" in folder else f"{folder}/*" for folder in folders.split()]
    files = sorted(file for pattern in patterns for file in SHARED.glob(pattern))
    assert files
    for file in files:
        reading = read_saved(name, file, "https://sample.example/jobs/1", {"board": "sample"})
        assert not reading.unreadable, file
        assert all(posting.title and posting.identifier for posting in reading.postings)
