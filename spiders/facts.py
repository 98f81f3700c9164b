"""What a posting says as far as the readers understand it, each fact with the words that it stands on."""

from datetime import date, datetime
from typing import NamedTuple

from spiders.dates import Dates, read_dates
from spiders.employment import Employment, read_employment
from spiders.experience import Years, read_years
from spiders.language import LanguageAsked, languages_asked
from spiders.level import Level, read_level
from spiders.lowered import titled
from spiders.posting import JobPosting
from spiders.relevance import Relevance, read_relevance
from spiders.salary import Pay, read_pay
from spiders.skills import Skills, read_skills
from spiders.title import Title, read_title
from spiders.work_mode import WorkMode, read_work_mode


class Facts(NamedTuple):
    """One fact a reader; None or empty where the posting does not say."""

    title: Title
    level: Level | None
    years: Years | None
    pay: Pay | None
    work_mode: WorkMode | None
    employment: Employment
    languages: tuple[LanguageAsked, ...]
    dates: Dates
    skills: Skills
    relevance: Relevance


def read_facts(posting: JobPosting, today: date) -> Facts:
    """All that title and text say; `today` stands in for the day of a posting that has none.

    What the source states in a field of its own (`base_salary`, `employment_type` …) is in the posting, not here.
    """
    title, text = posting.title, posting.description
    posted = posting.date_posted or today
    both = titled(title, text)
    return Facts(
        title=read_title(title),
        level=read_level(title, text),
        years=read_years(text),
        pay=read_pay(both),
        work_mode=read_work_mode(title, text),
        employment=read_employment(both),
        languages=languages_asked(text),
        dates=read_dates(both, posted.date() if isinstance(posted, datetime) else posted),
        skills=read_skills(text),
        relevance=read_relevance(title, text),
    )
