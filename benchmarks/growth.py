"""Search, match and indexing as a store grows: a table, and a plot where one is asked for."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generated_ads import FIRST
from generated_store import LATEST, fill
from matcher.demo import FOLDER
from matcher.encoder import Encoder
from matcher.feedback import Given, Learned, Thumbs, learned_for, thumbs_for
from matcher.index.publishing import Opened, open_index, rebuild
from matcher.match import Pool, best
from matcher.profile import read_profile
from matcher.search import search
from spiders.posting import Place
from spiders.store import Filter, Store

SINCE: Final = date(2026, 11, 1)
QUERIES: Final = (
    ("Data Engineer SAP", Filter()),
    ("Pflegefachkraft Nachtschicht", Filter(remote=True)),
    ("KI-Entwickler Berlin", Filter()),
    ("process engineer robotics", Filter(since=SINCE)),
    ("Java-Entwickler -Senior", Filter()),
    ("tax advisor place:Berlin", Filter()),
    (f"Lagerleiter company:{FIRST[0]}", Filter()),
    ("Schweißer Montage", Filter(sources=("personio",))),
    ("machine learning engineer", Filter(place=Place(address_locality="Köln", address_country="DE"))),
    ("Buchhalter Lohn skill:sap", Filter(remote=True)),
    ("web developer Kundenportal", Filter(since=SINCE, remote=True)),
    ("Bauleiter Windkraft -company:Nord", Filter()),
    ('"Web Developer" Solar', Filter()),
    ("quality manager pharma", Filter(sources=("lever", "personio"))),
    ("Elektroniker Wärmepumpen", Filter(place=Place(address_country="AT"))),
    ("nurse onkology", Filter(since=SINCE)),
)
"""With a typo, cities, phrases, words that must not stand, and every filter."""
ROUNDS: Final = 3
PROFILE: Final = "bench"
COMMAND: Final = (sys.executable, "-c", "from matcher.cli import main; main()")
GOALS: Final = {
    "index_from_vectors_s": "<= 1 at 100,000",
    "open_s": "",
    "search_first_ms": "",
    "search_warm_ms": "<= 15 at 100,000, <= 80 at 1,000,000",
    "recall_at_10": "1.0",
    "search_fresh_s": "<= 0.8 at 100,000",
    "search_fresh_mb": "<= 400 at 100,000",
    "match_first_s": "",
    "match_warm_s": "<= 1.5 at 100,000",
    "feedback_ms": "<= 50",
}
PLOTTED: Final = ("index_from_vectors_s", "search_warm_ms", "search_fresh_s", "match_warm_s")


class Size(NamedTuple):
    """A store of so many postings, and what was measured there, by the names of GOALS."""

    postings: int
    figures: dict[str, float]


def growth(sizes: Sequence[int], folder: Path, encoder: Encoder) -> Iterator[Size]:
    """Each size in a folder of its own, one after the other."""
    for postings in sizes:
        data = folder / str(postings)
        data.mkdir(parents=True)
        store = fill(data, postings, encoder)
        figures = {"index_from_vectors_s": timed(lambda: rebuild(store, data, encoder))}  # noqa: B023  called at once
        figures |= _fresh(data) | _searched(store, data, encoder) | _matched(store, data, encoder)
        store.close()
        yield Size(postings, figures)


def plotted(measured: Sequence[Size], path: Path) -> None:
    """A PNG: each figure over the number of postings, both logarithmic.

    Raises:
        ImportError: matplotlib is not installed.
    """
    matplotlib = import_module("matplotlib")
    matplotlib.use("Agg")
    pyplot = import_module("matplotlib.pyplot")
    figure, axes = pyplot.subplots(figsize=(8, 5))
    for name in PLOTTED:
        seconds = [size.figures[name] / (1000 if name.endswith("_ms") else 1) for size in measured]
        label = name.rpartition("_")[0].replace("_", " ")
        axes.loglog([size.postings for size in measured], seconds, marker="o", label=label)
    axes.set(xlabel="open postings", ylabel="seconds", title="rolesonar as a store grows")
    axes.grid(visible=True, which="both", alpha=0.3)
    axes.legend()
    figure.savefig(path, dpi=120, bbox_inches="tight")
    pyplot.close(figure)


def timed(what: Callable[[], Any]) -> float:
    """Wall seconds of one run."""
    start = perf_counter()
    what()
    return perf_counter() - start


def _fresh(data: Path) -> dict[str, float]:
    """`rolesonar search` as a command, the median of three; the peak is that of one more, alone."""
    command = (*COMMAND, "search", "KI-Entwickler Berlin", "--data", str(data))
    seconds = [timed(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(ROUNDS + 1)]
    asking = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, capture_output=True);"
    asking += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    peak = subprocess.run((sys.executable, "-c", asking, *command), check=True, capture_output=True, text=True).stdout
    return {"search_fresh_s": median(seconds[1:]), "search_fresh_mb": int(peak) / 1024}


def _searched(store: Store, data: Path, encoder: Encoder) -> dict[str, float]:
    """A process that stays: each query for the first time, then again; the best ten beside those without a sketch."""
    opened: list[Opened] = []
    opening = timed(lambda: opened.append(open_index(store, data, encoder)))

    def found(query: str, wanted: Filter) -> list[int]:
        hits = search(query, wanted, 10, store=store, opened=opened[0], encoder=encoder)
        return [hit.stored.id for hit in hits]

    found("Koch", Filter())
    exact = [found(*asked) for asked in QUERIES]
    opened[0].vectors.quicken()
    first = [timed(lambda asked=asked: found(*asked)) for asked in QUERIES]  # type: ignore[misc]  # bound at once
    warm = [timed(lambda asked=asked: found(*asked)) for _ in range(ROUNDS) for asked in QUERIES]  # type: ignore[misc]
    kept = [np.isin(best_ten, found(*asked)).mean() for asked, best_ten in zip(QUERIES, exact, strict=True) if best_ten]
    return {
        "open_s": opening,
        "search_first_ms": median(first) * 1000,
        "search_warm_ms": median(warm) * 1000,
        "recall_at_10": float(np.mean(kept)),
    }


def _matched(store: Store, data: Path, encoder: Encoder) -> dict[str, float]:
    """The sample profile over all postings: the first time, then again; and what ten thumbs on the first ten add."""
    profile = read_profile(FOLDER / "profile.toml")
    pools: list[Pool] = []
    first = timed(lambda: pools.append(Pool.of(store, encoder)))
    places = pools[0].passing(Filter())
    warm = median(timed(lambda: best(pools[0], profile, places, 10, LATEST)) for _ in range(ROUNDS))
    shown = [one.number for one in best(pools[0], profile, places, 10, LATEST)]
    for verdict, numbers in (("like", shown[::2]), ("dislike", shown[1::2])):
        given = Given(verdict, "", datetime(2026, 11, 22, tzinfo=UTC))  # type: ignore[arg-type]  # two of its words
        rows = list(store.postings(numbers))
        Thumbs(data).give(thumbs_for(given, profile, PROFILE, rows, store=store, encoder=encoder))

    def learn(numbers: NDArray[np.int64], titles: NDArray[np.float16]) -> Learned | None:
        return learned_for(store, encoder, PROFILE, numbers, titles)

    learned = median(timed(lambda: best(pools[0], profile, places, 10, LATEST, learn)) for _ in range(ROUNDS))
    return {"match_first_s": first, "match_warm_s": warm, "feedback_ms": (learned - warm) * 1000}
