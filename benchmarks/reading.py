"""How well rolesonar reads postings: python benchmarks/reading.py DIR [--json] [--misses] [FILE ...].

DIR is laid out as the project's evaluation data: `tables/*.tsv` (text, expected) and `labelled/*.jsonl`. Printed for
every file: facts right, wrong, missed, in all, and milliseconds a thousand postings; the share right is of all facts,
F1 = 2 right / (2 right + wrong + missed). The module of `answers/` that has the file's name says how it is judged.
"""

import argparse
import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any

from rich.console import Console
from rich.table import Table

from answers import Row, Verdict, compared, rows


def main() -> int:
    """Judge every file; 1 where the folder has none."""
    arguments = _arguments()
    files = sorted([*arguments.dir.glob("tables/*.tsv"), *arguments.dir.glob("labelled/*.jsonl")])
    wanted = [path for path in files if not arguments.file or path.stem in arguments.file]
    if not wanted:
        print(f"{arguments.dir}: no tables/*.tsv or labelled/*.jsonl there of that name", file=sys.stderr)
        return 1
    results = {path.stem: result for path in wanted if (result := _measure(path, misses=arguments.misses))}
    if arguments.json:
        print(json.dumps(results))
    else:
        _show(results)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir", type=Path, metavar="DIR")
    parser.add_argument("file", nargs="*", help="only these, such as: salary place geo_corpus")
    parser.add_argument("--json", action="store_true", help="one object, file to numbers, on the last line")
    parser.add_argument("--misses", action="store_true", help="print each row that is not right")
    return parser.parse_args()


def _measure(path: Path, *, misses: bool) -> dict[str, float] | None:
    try:
        module = import_module(f"answers.{path.stem}")
    except ModuleNotFoundError as error:
        if error.name != f"answers.{path.stem}":
            raise
        print(f"{path}: skipped, nothing reads it (benchmarks/answers/{path.stem}.py)", file=sys.stderr)
        return None
    judge: Callable[[Row, Any], Verdict] = getattr(module, "judge", compared)
    cases = rows(path)
    module.answer(cases[0])  # what is loaded once does not count
    started = perf_counter()
    answers = [module.answer(row) for row in cases]
    seconds = perf_counter() - started
    verdicts = [judge(row, answer) for row, answer in zip(cases, answers, strict=True)]
    if misses:
        for verdict in verdicts:
            if verdict.shown:
                print(f"{path.stem}: {verdict.shown}")
    return _numbers(verdicts, 1e6 * seconds / len(cases))


def _numbers(verdicts: list[Verdict], milliseconds: float) -> dict[str, float]:
    right, wrong, missed, total = (
        sum(getattr(verdict, name) for verdict in verdicts) for name in ("right", "wrong", "missed", "total")
    )
    f1 = 2 * right / (2 * right + wrong + missed) if right else 0.0
    return {
        "right": right,
        "wrong": wrong,
        "missed": missed,
        "total": total,
        "share": round(right / total, 4) if total else 0.0,
        "f1": round(f1, 4),
        "ms_per_thousand": round(milliseconds, 1),
    }


def _show(results: dict[str, dict[str, float]]) -> None:
    table = Table("file", "right", "wrong", "missed", "total", "share", "F1", "ms / 1000", box=None)
    for name, numbers in results.items():
        table.add_row(name, *(f"{value:g}" for value in numbers.values()))
    Console(soft_wrap=True).print(table)


if __name__ == "__main__":
    sys.exit(main())
