"""de_salary_corpus: as salary_corpus, in German postings."""

from answers.salary_corpus import answer, judge

__all__ = ["answer", "judge"]
