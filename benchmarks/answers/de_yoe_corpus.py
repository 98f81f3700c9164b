"""Years of experience asked for in German passages, where "mehrjährig" counts as three and "erste" as up to two."""

from answers import Row, Verdict, verdict
from spiders.experience import read_years, years_in_words

Bounds = dict[str, float | None] | None


def answer(row: Row) -> Bounds:
    """The bounds, or nothing."""
    years = read_years(row["text"]) or years_in_words(row["text"])
    return years and {"min": years.min, "max": years.max}


def judge(row: Row, answer: Bounds) -> Verdict:
    """The whole answer is right or not; the expected one stands under `expect`."""
    return verdict(row["text"], row["expect"], answer, right=row["expect"] == answer)
