"""What goes wrong on the web and on a disk, and what rolesonar does: one row a fault, on loopback.

python benchmarks/faults.py [--json]
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import answer_faults
import page_faults
import reach_faults
import robots_faults
import store_faults
from rich.console import Console
from rich.table import Table
from rich.text import Text
from verdict import Case, untrue

CASES: tuple[Case, ...] = (
    *robots_faults.CASES,
    *answer_faults.CASES,
    *reach_faults.CASES,
    *page_faults.CASES,
    *store_faults.CASES,
)


def main() -> int:
    """Check every case and print the table; 1 where a case fails."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--json", action="store_true", help="print one JSON object a case instead of the table")
    arguments = cli.parse_args()
    rows = [_checked(case) for case in CASES]
    if arguments.json:
        for row in rows:
            print(json.dumps(row))
    else:
        Console().print(_table(rows))
    failed = sum(bool(row["untrue"]) for row in rows)
    print(f"{len(rows) - failed} passed, {failed} failed")
    return int(failed > 0)


def _checked(case: Case) -> dict[str, str | float]:
    began = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        wrong = untrue(case, Path(folder))
    seconds = round(perf_counter() - began, 2)
    return {"number": case.number, "case": case.name, "scrapy": case.scrapy, "untrue": wrong, "seconds": seconds}


def _table(rows: list[dict[str, str | float]]) -> Table:
    table = Table("#", "fault", "Scrapy 2.19 as it comes", "rolesonar", "s", box=None)
    for row in rows:
        verdict = Text("passed", "green") if not row["untrue"] else Text(f"failed: {row['untrue']}", "red")
        facts = [Text(str(row[name])) for name in ("number", "case", "scrapy")]
        table.add_row(*facts, verdict, f"{row['seconds']:.1f}")
    return table


if __name__ == "__main__":
    sys.exit(main())
