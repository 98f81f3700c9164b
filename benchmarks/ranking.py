"""Ranking quality: baselines, words, vectors and their fusion on job title and job search collections.

    python benchmarks/ranking.py DIR [--json]

DIR holds `talentclef25_taskA`, `ba_vacancy_search_de` and `esco_vacancy_search`. Only titles are ranked.
"""

import argparse
import csv
import json
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from matcher.encoder import Encoder, UseEncoder
from matcher.fusion import fuse
from matcher.job_encoder import JobEncoder
from matcher.lexicon import Lexicon, LexiconRow

Scores = NDArray[np.float32]
Gains = Mapping[int, float]
Metric = Callable[[NDArray[np.float64]], float]


class Measure(NamedTuple):
    """One column: for each query that counts, its number, what its documents are worth and which are left out."""

    name: str
    metric: Metric
    cases: tuple[tuple[int, Gains, frozenset[int]], ...]


class Collection(NamedTuple):
    """Queries, documents and what is measured on them."""

    queries: tuple[str, ...]
    documents: tuple[str, ...]
    measures: tuple[Measure, ...]


def main() -> int:
    """Print the table; 1 if the folder is not there or not laid out as expected."""
    example = "example: python benchmarks/ranking.py ~/eval --json | tail -1"
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0], epilog=example)
    parser.add_argument("folder", metavar="DIR", type=Path, help="where the collections lie")
    parser.add_argument("--json", action="store_true", help="one JSON object as the last line")
    arguments = parser.parse_args()
    try:
        collections = read_collections(arguments.folder)
    except OSError as error:
        print(f"{error.filename}: not found; give the folder that holds the collections, see --help", file=sys.stderr)
        return 1
    report = evaluated(collections, UseEncoder(), JobEncoder())
    Console().print(_table(report))
    if arguments.json:
        print(json.dumps(report))
    return 0


def evaluated(collections: Iterable[Collection], use: Encoder, shipped: Encoder) -> dict[str, dict[str, float]]:
    """For every way of ranking its measures; the fusion is of the words and the encoder that ships."""
    report: dict[str, dict[str, float]] = defaultdict(dict)
    for collection in collections:
        cosines, words = cosine_scores(collection, shipped), word_scores(collection)
        fused = np.stack([fuse(*rows) for rows in zip(cosines, words, strict=True)])
        ways = {"char TF-IDF": character_scores(collection), "word BM25": bm25_scores(collection), "words": words}
        ways |= {"USE as it comes": cosine_scores(collection, use), "shipped encoder": cosines, "fusion": fused}
        for way, scores in ways.items():
            report[way] |= {measure.name: round(measured(measure, scores), 4) for measure in collection.measures}
    return dict(report)


def character_scores(collection: Collection) -> Scores:
    """Baseline: cosine of TF-IDF over character 2- to 5-grams within words."""
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, max_features=400_000)
    documents = vectorizer.fit_transform(collection.documents)
    return np.asarray((vectorizer.transform(collection.queries) @ documents.T).toarray(), dtype=np.float32)


def bm25_scores(collection: Collection, k1: float = 1.2, b: float = 0.75) -> Scores:
    """Baseline: BM25 over lower-case words."""
    vectorizer = CountVectorizer(token_pattern=r"(?u)\b\w+\b")  # noqa: S106 - a pattern of words
    counts = vectorizer.fit_transform(collection.documents).astype(np.float64).tocoo()
    lengths = np.bincount(counts.row, counts.data, minlength=counts.shape[0])
    containing = np.bincount(counts.col, minlength=counts.shape[1])
    rarity = np.log(1 + (counts.shape[0] - containing + 0.5) / (containing + 0.5))
    saturation = counts.data + k1 * (1 - b + b * lengths[counts.row] / lengths.mean())
    counts.data = rarity[counts.col] * counts.data * (k1 + 1) / saturation
    return np.asarray((vectorizer.transform(collection.queries) @ counts.T).toarray(), dtype=np.float32)


def word_scores(collection: Collection) -> Scores:
    """The lexicon as search uses it, the documents being titles without text."""
    lexicon = Lexicon(sqlite3.connect(":memory:"))
    lexicon.add(LexiconRow(number, title, "") for number, title in enumerate(collection.documents))
    scores = np.zeros((len(collection.queries), len(collection.documents)), dtype=np.float32)
    for row, query in zip(scores, collection.queries, strict=True):
        for number, score in lexicon.search(query, len(row)):
            row[number] = score
    return scores


def cosine_scores(collection: Collection, encoder: Encoder) -> Scores:
    """The encoder alone."""
    return encoder.encode_queries(collection.queries) @ encoder.encode_documents(collection.documents).T


def average_precision(gains: NDArray[np.float64]) -> float:
    """Of the gains in ranked order, (documents,): anything above 0 is relevant."""
    ranks = np.flatnonzero(gains) + 1
    return float(np.mean(np.arange(1, len(ranks) + 1) / ranks))


def ndcg_10(gains: NDArray[np.float64]) -> float:
    """Of the gains in ranked order, (documents,)."""
    discounts = 1 / np.log2(np.arange(2, 12))[: len(gains)]
    return float((gains[:10] * discounts).sum() / (np.sort(gains)[::-1][:10] * discounts).sum())


def measured(measure: Measure, scores: Scores) -> float:
    """The mean over the queries; scores (queries, documents), equal scores keep the order of the documents."""
    values = []
    for query, worth, left_out in measure.cases:
        gains = np.zeros(scores.shape[1])
        gains[list(worth)] = list(worth.values())
        row = scores[query].copy()
        row[list(left_out)] = -np.inf
        values.append(measure.metric(gains[np.argsort(-row, kind="stable")]))
    return float(np.mean(values))


def read_collections(folder: Path) -> tuple[Collection, ...]:
    """All four, from a folder laid out as the evaluation sets are.

    Raises:
        OSError: a file is missing.
    """
    talentclef = folder / "talentclef25_taskA"
    return (
        _titles(talentclef / "english", "TalentCLEF EN MAP"),
        _titles(talentclef / "german", "TalentCLEF DE MAP"),
        _german_postings(folder / "ba_vacancy_search_de"),
        _english_postings(folder / "esco_vacancy_search", "en"),
        _english_postings(folder / "esco_vacancy_search", "de"),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _groups(values: Iterable[str]) -> dict[str, set[int]]:
    groups = defaultdict(set)
    for number, value in enumerate(values):
        groups[value].add(number)
    return dict(groups)


def _measure(name: str, metric: Metric, worths: Mapping[int, Gains]) -> Measure:
    return Measure(name, metric, tuple((query, worth, frozenset()) for query, worth in worths.items() if worth))


def _titles(folder: Path, column: str) -> Collection:
    """Job title to job title, TalentCLEF 2025 task A: MAP."""
    queries, documents = _rows(folder / "queries"), _rows(folder / "corpus_elements")
    query_numbers = {row["q_id"]: number for number, row in enumerate(queries)}
    numbers = {row["c_id"]: number for number, row in enumerate(documents)}
    worths: dict[int, dict[int, float]] = {number: {} for number in range(len(queries))}
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, _, document, relevant = line.split("\t")
        if int(relevant) > 0:
            worths[query_numbers[query]][numbers[document]] = 1.0
    return Collection(
        tuple(row["jobtitle"] for row in queries),
        tuple(row["jobtitle"] for row in documents),
        (_measure(column, average_precision, worths),),
    )


def _english_postings(folder: Path, language: str) -> Collection:
    """English postings by an ESCO occupation: 2 for the occupation, 1 for its ISCO unit group."""
    documents = _rows(folder / "corpus.tsv")
    queries = [row for row in _rows(folder / "queries.tsv") if row[language]]
    occupations, units = (_groups(row[key] for row in documents) for key in ("uri", "isco"))
    worths = {
        number: dict.fromkeys(units.get(row["isco"], ()), 1.0) | dict.fromkeys(occupations[row["uri"]], 2.0)
        for number, row in enumerate(queries)
    }
    return Collection(
        tuple(row[language] for row in queries),
        tuple(row["title"] for row in documents),
        (_measure(f"ESCO {language.upper()} nDCG@10", ndcg_10, worths),),
    )


def _german_postings(folder: Path) -> Collection:
    """German postings by an occupation of the Employment Agency that has at least three of them."""
    documents = _rows(folder / "corpus.tsv")
    relevant = {name: group for name, group in _groups(row["beruf"] for row in documents).items() if len(group) >= 3}
    codes = {row["beruf"]: row["kldb"] for row in documents if row["kldb"]}
    names = sorted(relevant)
    queries = tuple(_as_typed(name) for name in names)
    titles = tuple(row["title"] for row in documents)
    worths = _occupation_worths(documents, {name: relevant[name] for name in names}, codes)
    computing = {number: worths[number] for number, name in enumerate(names) if codes.get(name, "").startswith("43")}
    measures = (
        _measure("BA nDCG@10", ndcg_10, worths),
        _measure("BA IT nDCG@10", ndcg_10, computing),
        _without_cue(queries, titles, [relevant[name] for name in names]),
    )
    return Collection(queries, titles, measures)


def _as_typed(occupation: str) -> str:
    return re.sub(r"\s*/\s*B\. Prof\..*$", "", occupation).replace("/in", "").replace("/-frau", "")


def _occupation_worths(
    documents: list[dict[str, str]], relevant: Mapping[str, set[int]], codes: Mapping[str, str]
) -> dict[int, Gains]:
    """3 for the occupation, 2 for the same five-digit KldB code, 1 for the same three-digit group."""
    fives, threes = _groups(row["kldb"] for row in documents), _groups(row["kldb"][:3] for row in documents)
    worths: dict[int, Gains] = {}
    for number, (name, group) in enumerate(relevant.items()):
        code = codes.get(name, "")
        near = dict.fromkeys(threes[code[:3]], 1.0) | dict.fromkeys(fives[code], 2.0) if code else {}
        worths[number] = near | dict.fromkeys(group, 3.0)
    return worths


def _without_cue(queries: tuple[str, ...], titles: tuple[str, ...], relevant: list[set[int]]) -> Measure:
    """MAP of the relevant postings that share no five-letter prefix with the query; the others are left out."""
    prefixes = [_prefixes(title) for title in titles]
    cases = []
    for number, (query, group) in enumerate(zip(queries, relevant, strict=True)):
        cued = frozenset(document for document in group if prefixes[document] & _prefixes(query))
        if group - cued:
            cases.append((number, dict.fromkeys(group - cued, 1.0), cued))
    return Measure("BA no cue MAP", average_precision, tuple(cases))


def _prefixes(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-zäöüß]{5,}", text.lower())}


def _table(report: Mapping[str, Mapping[str, float]]) -> Table:
    table = Table(box=SIMPLE, show_edge=False, pad_edge=False)
    table.add_column("", no_wrap=True)
    for name in next(iter(report.values())):
        table.add_column(name.replace("TalentCLEF", "Talent CLEF").replace(" ", "\n"), justify="right")
    for way, values in report.items():
        table.add_row(way, *(f"{value:.3f}" for value in values.values()))
    return table


if __name__ == "__main__":
    sys.exit(main())
