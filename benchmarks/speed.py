"""How fast: --help, search in a fresh process, match over 10,000 postings, exact vector search.

python benchmarks/speed.py [--json]
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from generated import generated_postings
from matcher.demo import FOLDER
from matcher.encoder import load_encoder
from matcher.index import FaissIndex, NumpyIndex
from matcher.match import match
from matcher.profile import read_profile
from spiders.store import Filter, Store

RUNS = 5
COMMAND = (sys.executable, "-c", "from matcher.cli import main; main()")
TODAY = date(2026, 11, 22)


def main() -> None:
    """Measure everything and print it."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--json", action="store_true", help="print one JSON object, last")
    arguments = cli.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = {**processes(Path(folder) / "demo"), **matching(Path(folder) / "many"), **vectors()}
    table = Table("figure", "value", "goal", box=None)
    for name, (value, goal) in figures.items():
        table.add_row(name, f"{value:.4g}", goal)
    Console().print(table)
    if arguments.json:
        print(json.dumps({name: value for name, (value, _) in figures.items()}))


def processes(data: Path) -> dict[str, tuple[float, str]]:
    """Whole processes, median of five, beside an empty Python."""
    run("demo", "--data", str(data))
    nothing = seconds(lambda: subprocess.run((sys.executable, "-c", "pass"), check=True))
    helped = seconds(lambda: run("--help"))
    searched = seconds(lambda: run("search", "KI-Entwickler Berlin", "--data", str(data)))
    probe = (
        "import sys, resource; sys.argv = ['rolesonar', 'search', 'KI-Entwickler Berlin', '--data', sys.argv[1]]\n"
        "from matcher.cli import app; app(standalone_mode=False)\n"
        "slow = [name for name in ('torch', 'sentence_transformers', 'scrapy') if name in sys.modules]\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(slow))"
    )
    said = subprocess.run((sys.executable, "-c", probe, str(data)), check=True, capture_output=True, text=True).stdout
    memory, slow = said.splitlines()[-1].split()
    return {
        "empty_python_s": (nothing, "baseline"),
        "help_s": (helped, "<= 0.25"),
        "help_to_empty_python": (helped / nothing, "ratio"),
        "search_fresh_process_s": (searched, "<= 1.0"),
        "search_peak_mb": (float(memory), "<= 250"),
        "search_slow_imports": (float(slow), "0"),
    }


def matching(data: Path, number: int = 10_000) -> dict[str, tuple[float, str]]:
    """`match` over generated postings in a store on disk; the titles' vectors are stored, as after `index`."""
    store, encoder = Store.open(data), load_encoder()
    sightings = [(posting, "all", False) for posting in generated_postings(number)]
    saved = timed(lambda: store.save(sightings, datetime.now(UTC)))
    profile = read_profile(FOLDER / "profile.toml")

    def once() -> None:
        match(profile, Filter(), 10, TODAY, store=store, encoder=encoder)

    first = timed(once)
    warm = median(timed(once) for _ in range(RUNS))
    return {
        "save_10000_s": (saved, ""),
        "match_10000_first_s": (first, "encodes the titles"),
        "match_10000_s": (warm, "<= 2"),
    }


def vectors(number: int = 100_000, dimension: int = 512) -> dict[str, tuple[float, str]]:
    """FAISS beside numpy: the same ten nearest, all, with a 1 % filter and with a 50 % filter."""
    chance = np.random.default_rng(7)
    rows = chance.standard_normal((number, dimension), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    numbers = np.arange(1, number + 1, dtype=np.int64)
    faiss_index, oracle = FaissIndex(dimension), NumpyIndex(dimension)
    built = timed(lambda: faiss_index.add(numbers, rows))
    oracle.add(numbers, rows)
    figures: dict[str, tuple[float, str]] = {"index_100000_build_s": (built, "")}
    filters = {
        "all": None,
        "1_percent": numbers[chance.random(number) < 0.01],
        "half": numbers[chance.random(number) < 0.5],
    }
    queries = rows[chance.choice(number, 20)] + 0.3 * chance.standard_normal((20, dimension), dtype=np.float32)
    for name, allowed in filters.items():
        found = [(faiss_index.search(query, 10, allowed), oracle.search(query, 10, allowed)) for query in queries]
        recall = np.mean([np.isin(mine.numbers, true.numbers).mean() for mine, true in found])
        mine = median(timed(partial(faiss_index.search, query, 10, allowed)) for query in queries)
        true = median(timed(partial(oracle.search, query, 10, allowed)) for query in queries)
        figures[f"recall_at_10_{name}"] = (float(recall), "1.0")
        figures[f"search_ms_{name}"] = (mine * 1000, "")
        figures[f"numpy_to_faiss_{name}"] = (true / mine, "ratio")
    return figures


def run(*words: str) -> None:
    """One command in a process of its own."""
    subprocess.run((*COMMAND, *words), check=True, capture_output=True)


def seconds(what: Callable[[], Any]) -> float:
    """Median wall time of five runs, one before them not counted."""
    what()
    return median(timed(what) for _ in range(RUNS))


def timed(what: Callable[[], Any]) -> float:
    """Wall seconds of one run."""
    start = perf_counter()
    what()
    return perf_counter() - start


if __name__ == "__main__":
    main()
