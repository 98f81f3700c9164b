"""Which postings fit which person: BM25 of the whole profile against our ranking, nDCG@10, AUC, violated wishes.

    python benchmarks/match.py DIR [--json]

Then how fast thumbs teach (see taste.py), and whether what employers say of themselves changes the order (see
boilerplate.py). DIR holds `match` with `profiles/*.toml`, `postings.jsonl` (JobPosting, one a line) and
`grades.tsv` (grades 0 to 3, and the reasons of each).
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from sklearn.feature_extraction.text import CountVectorizer

from boilerplate import invariance
from matcher.encoder import Encoder, load_encoder
from matcher.profile import Profile, read_profile
from matcher.ranking import Match, rank
from spiders.errors import UserError
from spiders.posting import JobPosting
from spiders.store import Stored
from spiders.title import clean_title
from spiders.work_mode import read_work_mode
from taste import STEPS, Person, curves

NOW: Final = datetime(2026, 11, 22, tzinfo=UTC)
GOOD: Final = 2
SEEDS: Final = 3
"""So many simulated people for each profile and taste."""

Numbers = NDArray[np.float64]
Way = Callable[[Profile], Numbers]


class Graded(NamedTuple):
    """n postings, people by name, and name → (n,) grades."""

    stored: tuple[Stored, ...]
    profiles: Mapping[str, Profile]
    grades: Mapping[str, Numbers]
    reasons: Mapping[str, Sequence[str]]
    """Name → n times the parts of the rule that applied; `hard:` and `avoid:` are violated wishes."""


def main() -> int:
    """Print the table; 1 if the folder is not there or not laid out as expected."""
    example = "example: python benchmarks/match.py ~/eval --json | tail -1"
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0], epilog=example)
    parser.add_argument("folder", metavar="DIR", type=Path, help="where the graded set lies")
    parser.add_argument("--json", action="store_true", help="one JSON object as the last line")
    arguments = parser.parse_args()
    try:
        graded = read_graded(arguments.folder / "match")
    except OSError as error:
        print(f"{error.filename}: not found; give the folder that holds `match`, see --help", file=sys.stderr)
        return 1
    except (UserError, ValueError, KeyError) as error:
        print(f"{arguments.folder}: not laid out as expected: {' '.join(str(error).split())[:200]}", file=sys.stderr)
        return 1
    encoder = load_encoder()
    ways = {"BM25, whole profile": bm25(graded.stored), "rolesonar": ranking(graded.stored, encoder)}
    report = {name: evaluated(graded, way) for name, way in ways.items()}
    feedback = {
        "thumbs": learning(graded, encoder, says_why=False),
        "thumbs that say why": learning(graded, encoder, says_why=True),
    }
    same = invariance(graded.stored, lambda stored: _matches(graded, stored, _titles(stored, encoder), encoder))
    _show(report, feedback, same)
    if arguments.json:
        print(json.dumps(report | {"feedback": feedback, "boilerplate": same}))
    return 0


def read_graded(folder: Path) -> Graded:
    """The graded set.

    Raises:
        OSError: a file is missing.
        ValueError: a posting is none, or a profile is missing.
    """
    lines = (folder / "postings.jsonl").read_text(encoding="utf-8").splitlines()
    stored = tuple(_stored(number, JobPosting.model_validate_json(line)) for number, line in enumerate(lines) if line)
    places = {row.posting.identifier: index for index, row in enumerate(stored)}
    profiles = {path.stem: read_profile(path) for path in sorted((folder / "profiles").glob("*.toml"))}
    grades = {name: np.zeros(len(stored)) for name in profiles}
    reasons = {name: [""] * len(stored) for name in profiles}
    for line in (folder / "grades.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, identifier, grade, *because = line.split("\t")
        grades[name][places[identifier]] = float(grade)
        reasons[name][places[identifier]] = because[0] if because else ""
    return Graded(stored, profiles, grades, reasons)


def bm25(stored: tuple[Stored, ...], k1: float = 1.2, b: float = 0.75) -> Way:
    """Baseline: BM25 of all that a profile says over title and text."""
    vectorizer = CountVectorizer(analyzer=_tokens)
    texts = [f"{row.posting.title}\n{row.posting.description}" for row in stored]
    counts = vectorizer.fit_transform(texts).toarray().astype(np.float64)
    lengths = counts.sum(axis=1, keepdims=True)
    containing = (counts > 0).sum(axis=0)
    rarity = np.log(1 + (len(texts) - containing + 0.5) / (containing + 0.5))
    weights = rarity * counts * (k1 + 1) / (counts + k1 * (1 - b + b * lengths / lengths.mean()))
    return lambda profile: weights @ vectorizer.transform([_words(profile)]).toarray()[0]


def ranking(stored: tuple[Stored, ...], encoder: Encoder) -> Way:
    """Ours, as `rolesonar match` ranks."""
    titles = _titles(stored, encoder)

    def scores(profile: Profile) -> Numbers:
        found = _ranked(profile, stored, titles, encoder)
        row = np.zeros(len(stored))
        row[[match.number for match in found]] = [match.score for match in found]
        return row

    return scores


def learning(graded: Graded, encoder: Encoder, *, says_why: bool) -> dict[str, dict[str, float]]:
    """Taste → thumbs → nDCG@10, from thumbs alone or from thumbs of which those against name their reason."""
    titles = _titles(graded.stored, encoder)
    people = []
    for name, matches in _matches(graded, graded.stored, titles, encoder).items():
        ordered = sorted(matches, key=lambda match: match.number)
        people.append(Person(name, graded.profiles[name], ordered, graded.reasons[name]))
    return curves(people, graded.stored, titles, SEEDS, says_why=says_why)


def evaluated(graded: Graded, way: Way) -> dict[str, float]:
    """Means over the people for all, German and English postings, and each person's nDCG@10."""
    scores = {name: way(profile) for name, profile in graded.profiles.items()}
    languages = np.array([row.language for row in graded.stored])
    parts = {"all": languages != "", "de": languages == "de", "en": languages == "en"}
    report: dict[str, float] = {}
    for metric, measure in (("nDCG@10", ndcg_10), ("AUC", auc)):
        for part, chosen in parts.items():
            values = [measure(graded.grades[name][chosen], scores[name][chosen]) for name in scores]
            report[f"{metric} {part}"] = round(float(np.nanmean(values)), 4)
    people = {name: round(ndcg_10(graded.grades[name], scores[name]), 4) for name in scores}
    violated = {f"violated@10 {name}": violated_10(graded.reasons[name], scores[name]) for name in scores}
    mean = {"violated@10": round(float(np.mean(list(violated.values()))), 4)}
    return report | people | mean | violated


def ndcg_10(grades: Numbers, scores: Numbers) -> float:
    """Of (n,) grades and scores, the gain of grade g being 2^g - 1; equal scores share their gain."""
    gains = 2.0**grades - 1
    best = np.sort(gains)[::-1][:10]
    _, groups = np.unique(scores, return_inverse=True)
    shared = (np.bincount(groups, gains) / np.bincount(groups))[groups]
    discounts = 1 / np.log2(np.arange(2, 12))[: len(best)]
    ideal = float((best * discounts).sum())
    found = shared[np.argsort(-scores, kind="stable")][:10]
    return float((found * discounts).sum()) / ideal if ideal else float("nan")


def violated_10(reasons: Sequence[str], scores: Numbers) -> int:
    """How many of the first ten violate a wish that the profile states."""
    first = np.argsort(-scores, kind="stable")[:10]
    return sum("hard:" in reasons[at] or "avoid:" in reasons[at] for at in first.tolist())


def auc(grades: Numbers, scores: Numbers) -> float:
    """The chance that a posting of grade 2 or 3 stands before one of grade 0; equal scores count half."""
    good, bad = scores[grades >= GOOD], scores[grades == 0]
    if not len(good) or not len(bad):
        return float("nan")
    return float(np.mean((good[:, None] > bad) + 0.5 * (good[:, None] == bad)))


def _titles(stored: Sequence[Stored], encoder: Encoder) -> NDArray[np.float32]:
    """(n, d) what the titles mean."""
    return encoder.encode_documents([clean_title(row.posting.title) for row in stored])


def _ranked(profile: Profile, stored: Sequence[Stored], titles: NDArray[np.float32], encoder: Encoder) -> list[Match]:
    wanted = profile.titles or (profile.headline,)
    cosines = titles @ encoder.encode_queries(wanted).T
    nearest = [wanted[best] for best in cosines.argmax(axis=1)]
    return rank(profile, stored, cosines.max(axis=1), NOW.date(), None, nearest)


def _matches(
    graded: Graded, stored: Sequence[Stored], titles: NDArray[np.float32], encoder: Encoder
) -> dict[str, Sequence[Match]]:
    return {name: _ranked(profile, stored, titles, encoder) for name, profile in graded.profiles.items()}


def _stored(number: int, posting: JobPosting) -> Stored:
    """As the store would hold it."""
    mode = read_work_mode(posting.title, posting.description)
    stated = {"TELECOMMUTE": "REMOTE", None: mode.mode if mode else None}
    work_mode = stated.get(posting.job_location_type, posting.job_location_type)
    return Stored(number, posting, posting.content_hash, "open", NOW, NOW, NOW, posting.in_language, work_mode)


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _words(profile: Profile) -> str:
    places = (place.name for place in profile.places)
    wishes = (profile.level or "", profile.work_mode or "")
    return " ".join((profile.headline, profile.summary, *profile.titles, *profile.skills, *places, *wishes))


def _show(
    report: Mapping[str, Mapping[str, float]],
    feedback: Mapping[str, Mapping[str, Mapping[str, float]]],
    same: Mapping[str, Mapping[str, object]],
) -> None:
    console = Console()
    console.print(_table("", report))
    for kind, curve in feedback.items():
        rows = {name: dict(row) for name, row in curve.items()}
        columns = {str(step): {name: row[str(step)] for name, row in rows.items()} for step in STEPS}
        console.print(_table(f"nDCG@10 after so many {kind}", columns))
    for name, measures in same.items():
        told = ", ".join(f"{measure} {value}" for measure, value in measures.items())
        console.print(f"{name} appended to every posting: {told}")


def _table(title: str, report: Mapping[str, Mapping[str, float]]) -> Table:
    table = Table(title, *report, box=SIMPLE, show_edge=False, pad_edge=False)
    for name in next(iter(report.values())):
        table.add_row(name, *(f"{row[name]:.3f}" for row in report.values()))
    return table


if __name__ == "__main__":
    sys.exit(main())
