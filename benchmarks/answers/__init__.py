"""One module a file of cases: what rolesonar's readers answer to a row of it, and how the answer is judged.

A module is called after its file (`tables/salary.tsv`: `answers/salary.py`) and has

    answer(row) -> the answer, in the JSON spelling of the file
    judge(row, answer) -> Verdict        only where a row is judged by parts; else the whole answer is compared

A row of a table is `{"text": …, "expected": …}`, a row of a JSON lines file the line itself.
"""

import csv
import json
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, Any]


class Verdict(NamedTuple):
    """How many facts of one row are right, wrong (answered, and not so) and missed (not answered)."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    total: int = 1
    shown: str = ""
    """The row, what it expects and what was answered: for --misses, empty where all is right."""


def rows(path: Path) -> list[Row]:
    """The rows of a table or of a JSON lines file.

    Raises:
        ValueError: a line is no JSON, or a table has other columns.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in lines if line.strip()]
    table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [{"text": row["text"], "expected": json.loads(row["expected"])} for row in table]


def compared(row: Row, answer: object) -> Verdict:
    """One row, right or not: numbers as numbers, lists as sets, strings but for surrounding white space."""
    return verdict(row["text"], row["expected"], answer, right=_plain(row["expected"]) == _plain(answer))


def verdict(text: str, expected: object, answer: object, *, right: bool) -> Verdict:
    """One row: right, missed where nothing was answered, else wrong."""
    if right:
        return Verdict(right=1)
    shown = f"{text[:300]}\n    expected {_json(expected)}\n    answered {_json(answer)}"
    return Verdict(missed=1, shown=shown) if _is_nothing(answer) else Verdict(wrong=1, shown=shown)


def sets(text: str, expected: set[str], answer: set[str]) -> Verdict:
    """One row judged by its members: right are shared, wrong too many, missed too few; the total is expected."""
    wrong, missed = answer - expected, expected - answer
    shown = f"{text[:300]}\n    missed {sorted(missed)}\n    wrong {sorted(wrong)}" if wrong or missed else ""
    return Verdict(len(expected & answer), len(wrong), len(missed), len(expected), shown)


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return sorted((_plain(part) for part in value), key=_json)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return value.strip() if isinstance(value, str) else value


def _is_nothing(answer: object) -> bool:
    values = answer.values() if isinstance(answer, dict) else ()
    return not answer or (isinstance(answer, dict) and not any(values))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
