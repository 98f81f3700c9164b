"""What was read of a posting, as --json prints it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spiders.facts import Facts


def facts_document(read: "Facts") -> dict[str, Any]:
    """Fact by its name → what it says and what it stands on; what the posting does not say is left out."""
    pay, start, deadline = read.pay, read.dates.start, read.dates.deadline
    found: dict[str, Any] = {
        "title": read.title.title,
        "relevance": read.relevance._asdict(),
        "level": read.level and read.level._asdict(),
        "years": read.years and read.years._asdict(),
        "pay": pay and {**(pay.amount.document() if pay.amount else {}), "grade": pay.grade, "because": pay.because},
        "workMode": read.work_mode and read.work_mode._asdict(),
        "employment": read.employment._asdict() if read.employment.because else None,
        "languages": [asked._asdict() for asked in read.languages],
        "start": start and {"value": str(start), "because": read.dates.start_because},
        "deadline": deadline and {"value": str(deadline), "because": read.dates.deadline_because},
        "mustHave": [{"skill": named.skill, "because": named.words} for named in read.skills.must],
        "niceToHave": [{"skill": named.skill, "because": named.words} for named in read.skills.nice],
    }
    return {name: value for name, value in found.items() if value}
