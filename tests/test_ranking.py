"""The ranking: what fits first, what violates a wish far down, and the best of many exactly."""

from datetime import UTC, date, datetime
from random import Random
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from matcher.profile import Profile
from matcher.ranking import WEIGHTS, Match, rank
from spiders.posting import JobPosting
from spiders.store import Stored

WHEN = datetime(2026, 5, 4, tzinfo=UTC)
TODAY = date(2026, 5, 6)
PERSON = Profile.model_validate(
    {
        "titles": ["Data Scientist"],
        "skills": ["Python", "SQL", "PyTorch"],
        "languages": [{"language": "de", "level": "C2"}, {"language": "en", "level": "C1"}],
        "places": [{"name": "Berlin", "radius_km": 40}],
        "work_mode": "hybrid",
        "employment_type": ["FULL_TIME"],
        "salary": {"min_value": 60_000},
        "level": "mid",
        "avoid": ["Zeitarbeit"],
    }
)
TEXT = (
    "Wir suchen dich in Vollzeit, zwei Tage pro Woche Homeoffice.\nDu kannst Python und SQL und PyTorch.\n"
    "Mindestens drei Jahre Berufserfahrung.\nGehalt: 60.000 bis 70.000 € im Jahr.\n"
    "Deutsch auf Niveau B2 ist erforderlich."
)
BERLIN = [{"addressLocality": "Berlin", "addressCountry": "DE"}]


def posted(number: int, mode: str | None = "HYBRID", **facts: Any) -> Stored:  # noqa: ANN401  as JSON has them
    document = {
        "source": "example",
        "identifier": str(number),
        "title": "Data Scientist",
        "description": TEXT,
        "jobLocation": BERLIN,
        "datePosted": "2026-05-05",
    }
    posting = JobPosting.model_validate(document | facts)
    return Stored(number, posting, posting.content_hash, "open", WHEN, WHEN, WHEN, "de", mode)


def likenesses(*cosines: float) -> NDArray[np.float32]:
    return np.array(cosines, dtype=np.float32)


def ranked(*rows: Stored, limit: int | None = None) -> list[Match]:
    return rank(PERSON, rows, np.full(len(rows), 0.9, dtype=np.float32), TODAY, limit)


def test_full_posting_that_fits() -> None:
    """It says all that the person wants to know, and every signal quotes it."""
    (one,) = ranked(posted(1))
    assert one.score > 90
    assert one.confidence == pytest.approx(1)
    assert {signal.name for signal in one.signals} == set(WEIGHTS) - {"avoid"}


def test_teaser_stands_between() -> None:
    """A title that fits perfectly is worth less than a full posting that fits, and more than one that does not."""
    teaser = posted(1, None, description="", jobLocation=[], datePosted=None)
    other = posted(3, title="Zahnarzt", description="Du kannst Kafka, Java und COBOL.")
    found = rank(PERSON, [teaser, posted(2), other], likenesses(0.9, 0.9, 0.1), TODAY, None)
    assert [match.number for match in found] == [2, 1, 3]
    assert found[1].confidence < 0.6 < found[0].confidence


@pytest.mark.parametrize(
    "facts",
    [
        {"jobLocation": [{"addressLocality": "München", "addressCountry": "DE"}]},
        {"title": "Director Data Science"},
        {"title": "Werkstudent Data Scientist"},
        {"employmentType": ["PART_TIME"]},
        {"baseSalary": {"currency": "EUR", "maxValue": 40_000, "unitText": "YEAR"}},
        {"description": f"{TEXT}\nVerhandlungssicheres Französisch ist zwingend erforderlich."},
        {"description": f"{TEXT}\nEin Vertrag in Arbeitnehmerüberlassung."},
    ],
)
def test_violated_wish_pushes_far_down(facts: dict[str, Any]) -> None:
    """Below half of what the same posting has without it, and below one of which hardly anything fits well."""
    fine, violated = ranked(posted(1), posted(2, **facts))
    assert (fine.number, violated.number) == (1, 2)
    assert violated.score < fine.score / 2


def test_on_site_for_one_who_wants_remote() -> None:
    person = PERSON.model_copy(update={"work_mode": "remote"})
    found = rank(person, [posted(1, "ONSITE"), posted(2, "REMOTE")], likenesses(0.9, 0.9), TODAY, None)
    assert [match.number for match in found] == [2, 1]
    assert found[1].score < found[0].score / 2


def test_violation_comes_first_among_the_signals() -> None:
    (match,) = ranked(posted(1, jobLocation=[{"addressLocality": "München"}]))
    assert match.signals[0].name == "place"


def test_wishes_not_stated_do_not_count() -> None:
    person = Profile(titles=("Data Scientist",))
    (match,) = rank(person, [posted(1)], likenesses(0.9), TODAY, None)
    assert {signal.name for signal in match.signals} == {"title", "freshness"}
    assert match.confidence == pytest.approx(1)


def test_equal_scores_by_number() -> None:
    rows = [posted(number) for number in (3, 1, 2)]
    assert [match.number for match in ranked(*rows)] == [1, 2, 3]


def test_the_best_are_the_best_of_all() -> None:
    """Leaving texts unread never changes the list."""
    random = Random(7)  # noqa: S311  no secret
    lines = [*TEXT.split("\n"), "Kafka und Java.", "Praktikum", "Zeitarbeit", "Deutsch C1", "Freelance", "Teilzeit"]
    titles = [
        "Data Scientist",
        "Senior Data Analyst",
        "Werkstudent",
        "Zahnarzt",
        "Head of Data",
        "ML Engineer in Teilzeit",
    ]
    rows = [
        posted(
            number,
            random.choice([None, "HYBRID", "REMOTE", "ONSITE"]),
            title=random.choice(titles),
            description="\n".join(random.sample(lines, random.randrange(6))),
            jobLocation=random.choice([BERLIN, [], [{"addressLocality": "Hamburg"}]]),
        )
        for number in range(300)
    ]
    cosines = np.array([random.uniform(-0.1, 1) for _ in rows], dtype=np.float32)
    everything = rank(PERSON, rows, cosines, TODAY, None)
    assert len(everything) == 300
    assert [match.score for match in everything] == sorted((match.score for match in everything), reverse=True)
    for limit in (0, 1, 10, 100, 1000):
        assert rank(PERSON, rows, cosines, TODAY, limit) == everything[:limit]


def test_nothing_to_rank() -> None:
    assert rank(PERSON, [], likenesses(), TODAY, 10) == []


def test_one_likeness_a_posting() -> None:
    with pytest.raises(ValueError, match="1 postings"):
        rank(PERSON, [posted(1)], likenesses(0.5, 0.5), TODAY, 10)


def test_score_and_confidence_stay_in_range() -> None:
    rows = [
        posted(1),
        posted(2, title="Zahnarzt", description="Zeitarbeit in Teilzeit", jobLocation=[{"addressCountry": "FR"}]),
    ]
    for match in rank(PERSON, rows, likenesses(1, -1), TODAY, None):
        assert 0 <= match.score <= 100
        assert 0 <= match.confidence <= 1
        assert all(-1 <= signal.value <= 1 for signal in match.signals)
