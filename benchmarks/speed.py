"""How fast: --help, a search in a fresh process, encoding, vector search; search and match as a store grows.

    python benchmarks/speed.py [--json] [--plot FILE.png] [--million]

Three minutes on a quiet machine of two cores, with stores of 10,000 and 100,000 generated postings; --million adds
300,000 and 1,000,000: a quarter of an hour more and 6 GB of disk. The plot needs matplotlib.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any, Final

import numpy as np
from rich.console import Console
from rich.table import Table

from generated_store import ads
from growth import COMMAND, GOALS, Size, growth, plotted, timed
from matcher.encoder import Encoder, load_encoder
from matcher.index import FaissIndex, NumpyIndex

RUNS: Final = 5
SIZES: Final = (10_000, 100_000)
LARGE: Final = (300_000, 1_000_000)
LOOP: Final = 3_000_000
QUIET_LOOP_S: Final = 0.11
"""What this machine takes for the loop below when nothing else runs: divide by how much longer it takes now."""

Figures = dict[str, tuple[float, str]]


def main() -> None:
    """Measure everything and print it."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--json", action="store_true", help="print one JSON object, last")
    cli.add_argument("--plot", type=Path, metavar="FILE", help="write the growth as a PNG")
    cli.add_argument("--million", action="store_true", help="stores of 300,000 and 1,000,000 postings as well")
    arguments = cli.parse_args()
    encoder = load_encoder()
    with tempfile.TemporaryDirectory() as folder:
        figures = {**calibration(), **processes(Path(folder) / "demo"), **encoding(encoder), **vectors()}
        sizes = [*SIZES, *LARGE] if arguments.million else SIZES
        measured = list(growth(sizes, Path(folder), encoder))
    show(figures, measured)
    if arguments.plot:
        plotted(measured, arguments.plot)
    if arguments.json:
        grown = {f"{name}_{size.postings}": value for size in measured for name, value in size.figures.items()}
        print(json.dumps({name: value for name, (value, _) in figures.items()} | grown))


def show(figures: Figures, measured: list[Size]) -> None:
    """Two tables: single figures, and the growth."""
    console = Console()
    table = Table("figure", "value", "goal", box=None)
    for name, (value, goal) in figures.items():
        table.add_row(name, f"{value:.4g}", goal)
    console.print(table)
    table = Table("postings", *(f"{size.postings:,}" for size in measured), "goal", box=None)
    for name, goal in GOALS.items():
        table.add_row(name, *(f"{size.figures[name]:.4g}" for size in measured), goal)
    console.print(table)


def calibration() -> Figures:
    """A loop in Python, to compare machines and hours."""

    def loop() -> int:
        return sum(at for at in range(LOOP))

    took = min(timed(loop) for _ in range(RUNS))
    return {"loop_s": (took, f"{QUIET_LOOP_S} on the quiet machine of the goals")}


def processes(data: Path) -> Figures:
    """Whole processes, median of five, beside an empty Python."""
    run("demo", "--data", str(data))
    nothing = seconds(lambda: subprocess.run((sys.executable, "-c", "pass"), check=True))
    helped = seconds(lambda: run("--help"))
    searched = seconds(lambda: run("search", "KI-Entwickler Berlin", "--data", str(data)))
    probe = (
        "import sys, resource; sys.argv = ['rolesonar', 'search', 'KI-Entwickler Berlin', '--data', sys.argv[1]]\n"
        "from matcher.cli import app; app(standalone_mode=False)\n"
        "slow = ('torch', 'sentence_transformers', 'scrapy', 'spiders.salary', 'spiders.skills')\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, sum(name in sys.modules for name in slow))"
    )
    said = subprocess.run((sys.executable, "-c", probe, str(data)), check=True, capture_output=True, text=True).stdout
    memory, slow = said.splitlines()[-1].split()
    return {
        "empty_python_s": (nothing, "baseline"),
        "help_s": (helped, "<= 0.25"),
        "help_to_empty_python": (helped / nothing, "ratio"),
        "search_fresh_process_s": (searched, "<= 0.8"),
        "search_peak_mb": (float(memory), "<= 250"),
        "search_slow_imports": (float(slow), "0"),
    }


def encoding(encoder: Encoder) -> Figures:
    """Texts of 600 words, none cut, and titles, each only once."""
    some = list(islice(ads(4_000, seed=9), 4_000))
    words = " ".join(ad.text for ad in some).split()
    texts = [" ".join(words[start : start + 600]) for start in range(0, 600 * 100, 600)]
    titles = list(dict.fromkeys(ad.title for ad in some))
    loaded = timed(lambda: load_encoder().encode_queries(["Koch"]))
    encoder.encode_documents(texts[:2])
    return {
        "encoder_load_s": (loaded, "<= 0.3"),
        "full_postings_a_second": (len(texts) / timed(lambda: encoder.encode_documents(texts)), ">= 50"),
        "titles_a_second": (len(titles) / timed(lambda: encoder.encode_documents(titles)), ">= 3000"),
    }


def vectors(number: int = 100_000, dimension: int = 512) -> Figures:
    """FAISS beside numpy: the same ten nearest, all, with a 1 % filter and with a 50 % filter."""
    chance = np.random.default_rng(7)
    rows = chance.standard_normal((number, dimension), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    numbers = np.arange(1, number + 1, dtype=np.int64)
    faiss_index, oracle = FaissIndex(dimension), NumpyIndex(dimension)
    built = timed(lambda: faiss_index.add(numbers, rows))
    oracle.add(numbers, rows)
    figures: Figures = {"index_100000_build_s": (built, "")}
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
        figures[f"vector_recall_at_10_{name}"] = (float(recall), "1.0")
        figures[f"vector_search_ms_{name}"] = (mine * 1000, "")
        figures[f"numpy_to_faiss_{name}"] = (true / mine, "ratio")
    return figures


def run(*words: str) -> None:
    """One command in a process of its own."""
    subprocess.run((*COMMAND, *words), check=True, capture_output=True)


def seconds(what: Callable[[], Any]) -> float:
    """Median wall time of five runs, one before them not counted."""
    what()
    return median(timed(what) for _ in range(RUNS))


if __name__ == "__main__":
    main()
