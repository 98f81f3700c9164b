"""What a person sees on a terminal (rich): pure functions from facts to renderables; scraped text is never markup."""

from matcher.views.crawls import CompanyRow, SourceRow, companies, fields, findings, receipt, reports, sources
from matcher.views.facts import salary
from matcher.views.openings import opening
from matcher.views.postings import MOST_AGAINST, MOST_FOR, history, hits, matches, posting
from matcher.views.search import facets

__all__ = [
    "MOST_AGAINST",
    "MOST_FOR",
    "CompanyRow",
    "SourceRow",
    "companies",
    "facets",
    "fields",
    "findings",
    "history",
    "hits",
    "matches",
    "opening",
    "posting",
    "receipt",
    "reports",
    "salary",
    "sources",
]
