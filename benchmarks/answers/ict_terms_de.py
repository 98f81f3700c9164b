"""Terms of information technology in German postings: a span is right where it overlaps one of the file.

Right are the file's spans that are overlapped, missed those that are not, wrong the spans answered that overlap none.
"""

from answers import Row, Verdict
from spiders.skills import Span, ict_terms


def answer(row: Row) -> list[list[int]]:
    """The spans read, as places of characters."""
    return [[start, end] for start, end in ict_terms(row["text"])]


def judge(row: Row, answered: list[list[int]]) -> Verdict:
    """Span by span."""
    expected = [Span(*span) for span in row["spans"]]
    spans = [Span(*span) for span in answered]
    missed = [span for span in expected if not _meets_one(span, spans)]
    wrong = [span for span in spans if not _meets_one(span, expected)]
    return Verdict(
        len(expected) - len(missed), len(wrong), len(missed), len(expected), _shown(row["text"], missed, wrong)
    )


def _meets_one(span: Span, others: list[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)


def _shown(text: str, missed: list[Span], wrong: list[Span]) -> str:
    if not missed and not wrong:
        return ""
    lists = (", ".join(text[start:end] for start, end in spans) for spans in (missed, wrong))
    return "missed {}\n    wrong {}".format(*lists)
