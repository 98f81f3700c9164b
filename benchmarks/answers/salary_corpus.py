"""salary_corpus: least and most pay and its period, in snippets of real postings."""

from answers import Row, Verdict, verdict
from spiders.salary import read_salary

Pay = dict[str, float | str | None]


def answer(row: Row) -> Pay | None:
    """The pay as the file spells it; None where the snippet states none."""
    read = read_salary(row["text"])
    if read is None:
        return None
    amount = read.amount
    return {"min": amount.min_value, "max": amount.max_value, "interval": (amount.unit_text or "").lower()}


def judge(row: Row, pay: Pay | None) -> Verdict:
    """The whole pay is right or not; some files write a single amount as a least without a most."""
    expected = row["expect"] and {key: row["expect"][key] for key in ("min", "max", "interval")}
    single = pay and pay["min"] == pay["max"] and {**pay, "max": None}
    return verdict(row["text"], expected, pay, right=expected in (pay, single))
