"""What goes wrong on the web and on a disk, and what rolesonar does: one row a fault, on loopback.

python benchmarks/faults.py [--json]
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table
from rich.text import Text

import answer_faults
import page_faults
import plain_scrapy
import reach_faults
import robots_faults
import store_faults
from verdict import Case, untrue

CASES: tuple[Case, ...] = (
    *robots_faults.CASES,
    *answer_faults.CASES,
    *reach_faults.CASES,
    *page_faults.CASES,
    *store_faults.CASES,
)
NOT_YET = {
    "42": "formulas in an exported table",
    "43": "scripts and javascript: in a report",
    "44": "paths in the names of exported files",
}
"""Faults of what rolesonar does not do yet: it exports nothing."""


def main() -> int:
    """Check every case and print the table; 1 where a case fails."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--json", action="store_true", help="print one JSON object instead of the table")
    arguments = cli.parse_args()
    plain = {name: f"{did} (measured)" for name, did in plain_scrapy.measured().items()}
    rows = [_checked(case._replace(scrapy=plain.get(case.name, case.scrapy))) for case in CASES]
    failed = sum(bool(row["untrue"]) for row in rows)
    if arguments.json:
        print(json.dumps({"passed": len(rows) - failed, "failed": failed, "not_yet": NOT_YET, "cases": rows}))
    else:
        Console().print(_table(rows))
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
    for number, name in NOT_YET.items():
        table.add_row(number, name, "(exports what it is given)", "not yet: no export")
    return table


if __name__ == "__main__":
    sys.exit(main())
