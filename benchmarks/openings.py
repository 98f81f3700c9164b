"""How well ads are grouped into openings, and how fast: python benchmarks/openings.py DIR [--json] [--misses].

DIR holds `openings/ads.jsonl` (a JobPosting a line with `opening`, the right group) and `crossportal_dups_de`
(`ads.tsv`, `pairs.tsv` with 1 for the same ad on two portals; judged by the texts alone). Printed: pairwise precision,
recall and F1, and the seconds that generated ads take (what is loaded once in a process does not count).
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from generated_ads import generated_ads
from spiders.openings import Ad, Opening, ad_of, group, same_text
from spiders.posting import JobPosting

SIZES: Final = (2_000, 10_000, 100_000)
NOT_FOR_THE_READER: Final = {"opening", "note"}

Numbers = dict[str, float]


def main() -> int:
    """Measure; 1 where the folder has neither file."""
    arguments = _arguments()
    ads, texts = arguments.dir / "openings" / "ads.jsonl", arguments.dir / "crossportal_dups_de"
    if not ads.exists() and not texts.exists():
        print(f"{arguments.dir}: neither openings/ads.jsonl nor crossportal_dups_de there", file=sys.stderr)
        return 1
    results: dict[str, Numbers] = {}
    if ads.exists():
        results["openings"] = _openings(ads, misses=arguments.misses)
    if texts.exists():
        results["crossportal_dups_de"] = _crossportal(texts, misses=arguments.misses)
    results["seconds"] = {str(size): _seconds(size) for size in SIZES}
    if arguments.json:
        print(json.dumps(results))
    else:
        _show(results)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir", type=Path, metavar="DIR")
    parser.add_argument("--json", action="store_true", help="one object on the last line")
    parser.add_argument("--misses", action="store_true", help="print each wrong group and each pair of texts missed")
    return parser.parse_args()


def _openings(path: Path, *, misses: bool) -> Numbers:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    ads = [ad_of(JobPosting.model_validate(_stated(line))) for line in lines]
    gold = [str(line["opening"]) for line in lines]
    found = group(ads)
    if misses:
        _show_misses(found, ads, gold)
    mine = {position: number for number, opening in enumerate(found) for position in opening.members}
    both = _pairs((gold[at], mine[at]) for at in range(len(ads)))
    return _scores(both, _pairs(mine.values()), _pairs(gold))


def _stated(line: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if name not in NOT_FOR_THE_READER}


def _pairs(groups: Iterable[object]) -> int:
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def _scores(right: int, found: int, true: int) -> Numbers:
    precision, recall = right / found if found else 1.0, right / true if true else 1.0
    f1 = 2 * right / (found + true) if found + true else 1.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def _show_misses(found: Sequence[Opening], ads: Sequence[Ad], gold: Sequence[str]) -> None:
    spread = Counter(opening for members in found for opening in {gold[at] for at in members.members})
    for opening in found:
        groups = {gold[at] for at in opening.members}
        if len(groups) > 1 or any(spread[name] > 1 for name in groups):
            print("wrong" if len(groups) > 1 else "part", *sorted(groups))
            for at in opening.members:
                print("   ", gold[at], ads[at].title, "|", ads[at].employer, "|", ads[at].posted, ads[at].language)
            for receipt in opening.receipts:
                print("       ", ads[receipt.one].identifier, ads[receipt.other].identifier, *receipt.because, sep=", ")


def _crossportal(folder: Path, *, misses: bool) -> Numbers:
    texts = {row["id"]: row["description"] for row in _rows(folder / "ads.tsv")}
    pairs = [(row["a"], row["b"], row["label"] == "1") for row in _rows(folder / "pairs.tsv")]
    verdicts = [same_text(texts[one], texts[other]).same for one, other, _ in pairs]
    if misses:
        for (one, other, label), same in zip(pairs, verdicts, strict=True):
            if same != label:
                print("missed" if label else "wrong", one, other, texts[one][:90], "|", texts[other][:90])
    right = sum(same and label for same, (*_, label) in zip(verdicts, pairs, strict=True))
    return _scores(right, sum(verdicts), sum(label for *_, label in pairs))


def _rows(path: Path) -> list[dict[str, str]]:
    csv.field_size_limit(10**9)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _seconds(size: int) -> float:
    ads = generated_ads(size)
    group(ads[:100])
    started = perf_counter()
    group(ads)
    return round(perf_counter() - started, 2)


def _show(results: dict[str, Numbers]) -> None:
    table = Table("of", "", "", box=None)
    for name, numbers in results.items():
        for what, value in numbers.items():
            table.add_row(name, what, f"{value:g}")
    Console(soft_wrap=True).print(table)


if __name__ == "__main__":
    sys.exit(main())
