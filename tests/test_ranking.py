"""The ranking: what fits first, what violates a wish far down, and the best of many exactly."""

from datetime import UTC, date, datetime
from random import Random
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from matcher.profile import Profile
from matcher.ranking import (
    START,
    VIOLATED,
    WEIGHTS,
    Asked,
    Case,
    Learned,
    Match,
    Posted,
    Total,
    adding_up,
    rank,
    weights_of,
)
from matcher.signals import prepared
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
    assert {signal.name for signal in one.signals} == set(WEIGHTS) - {"avoid", "taste"}


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


def learned(*taste: float, **weights: float) -> Learned:
    return Learned(weights, likenesses(*taste), [f"because {value}" for value in taste])


def test_taught_weights_take_the_place_of_the_defaults() -> None:
    """A person to whom the pay is all ranks by it; weights need not add up to 1."""
    poor: dict[str, Any] = {"baseSalary": {"currency": "EUR", "maxValue": 55_000, "unitText": "YEAR"}}
    rich: dict[str, Any] = {"baseSalary": {"currency": "EUR", "maxValue": 90_000, "unitText": "YEAR"}, "title": "Koch"}
    rows = [posted(1, **poor), posted(2, **rich)]
    alike = likenesses(0.9, 0.1)
    assert [match.number for match in rank(PERSON, rows, alike, TODAY, None)] == [1, 2]
    taught = learned(np.nan, np.nan, title=0.01, skills=0, level=0, salary=9)
    assert [match.number for match in rank(PERSON, rows, alike, TODAY, None, learned=taught)] == [2, 1]


def test_taste_is_a_signal_like_any_other() -> None:
    rows = [posted(1), posted(2), posted(3)]
    taught = learned(-1, np.nan, 0.8, taste=0.3)
    found = rank(PERSON, rows, likenesses(0.9, 0.9, 0.9), TODAY, None, learned=taught)
    assert [match.number for match in found] == [3, 2, 1]
    tastes = [[signal.because for signal in match.signals if signal.name == "taste"] for match in found]
    assert tastes == [["because 0.8"], [], ["because -1"]]
    assert min(match.confidence for match in found) == pytest.approx(1), "no posting can say what somebody likes"


def test_what_is_unlike_violates_no_wish() -> None:
    (match,) = rank(PERSON, [posted(1)], likenesses(0.9), TODAY, None, learned=learned(-1, taste=0.1))
    assert match.score > 80


def test_the_best_are_the_best_of_all_with_taste() -> None:
    random = Random(8)  # noqa: S311  no secret
    rows = [posted(number, title=random.choice(("Data Scientist", "Koch"))) for number in range(100)]
    alike = np.array([random.uniform(-0.1, 1) for _ in rows], np.float32)
    taught = learned(*(random.choice((random.uniform(-1, 1), np.nan)) for _ in rows), taste=0.8, title=0.1)
    everything = rank(PERSON, rows, alike, TODAY, None, learned=taught)
    assert rank(PERSON, rows, alike, TODAY, 7, learned=taught) == everything[:7]
    assert [match.score for match in everything] == sorted((match.score for match in everything), reverse=True)


@pytest.mark.parametrize("weights", [{"title": -0.1}, dict.fromkeys(WEIGHTS, 0.0)])
def test_weights_that_rank_nothing_are_refused(weights: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="weights that rank nothing"):
        rank(PERSON, [posted(1)], likenesses(0.5), TODAY, 1, learned=learned(0, **weights))


def test_one_taste_a_posting() -> None:
    with pytest.raises(ValueError, match="taste of shape"):
        rank(PERSON, [posted(1)], likenesses(0.5), TODAY, 10, learned=learned(0.1, 0.2))


def summed(mode: str | None = "HYBRID", **facts: Any) -> Total:  # noqa: ANN401  as JSON has them
    seeker = prepared(PERSON)
    return Case(Posted(posted(1, mode, **facts), 0.9), Asked(seeker, weights_of(seeker), TODAY)).total()


TITLE_ONLY: dict[str, Any] = {"description": "", "jobLocation": [], "datePosted": None}
SAYS_NOTHING = "Wir freuen uns auf dich. Bewirb dich noch heute."


@pytest.mark.parametrize(
    "facts",
    [
        {},
        TITLE_ONLY,
        {"jobLocation": [{"addressLocality": "München"}]},
        {"description": f"{TEXT}\nEin Vertrag in Arbeitnehmerüberlassung."},
    ],
)
def test_the_sum_is_the_score(facts: dict[str, Any]) -> None:
    """Recomputed from weights, values and factors, and from the printed points to the digit."""
    total = summed(**facts)
    score = START + sum(START * part.weight * part.value for part in total.parts)
    for violation in total.violations:
        score *= violation.factor
    assert total.score == pytest.approx(score, abs=1e-9)
    points = [START, *(part.points for part in total.parts), *(violation.points for violation in total.violations)]
    printed = adding_up(points, total.score)
    assert round(sum(printed), 1) == round(total.score, 1)
    assert all(abs(shown - exact) <= 0.1 for shown, exact in zip(printed, points, strict=True))
    assert sum(part.weight for part in total.parts) == pytest.approx(1)


def test_what_is_printed_adds_up() -> None:
    """Whatever the digits: those nearest to the next one give way."""
    random = Random(9)  # noqa: S311  no secret
    for _ in range(200):
        points = [50.0, *(random.uniform(-20, 20) for _ in range(random.randrange(12)))]
        printed = adding_up(points, sum(points))
        assert round(sum(printed), 1) == round(sum(points), 1)
        assert printed[0] == 50
        assert all(abs(shown - exact) < 0.1 for shown, exact in zip(printed, points, strict=True))


def test_a_text_that_says_nothing_lowers_no_score() -> None:
    assert summed(**TITLE_ONLY | {"description": SAYS_NOTHING}).score >= summed(**TITLE_ONLY).score
    assert summed(None, **TITLE_ONLY).confidence < 0.5


@pytest.mark.parametrize(("line", "name"), [("Mindestens drei", "level"), ("Gehalt: 60.000", "salary")])
def test_what_is_not_said_lowers_confidence_alone(line: str, name: str) -> None:
    """It counts as what is usual: no wish is violated, and less is known."""
    text = "\n".join(said for said in TEXT.split("\n") if not said.startswith(line))
    whole, less = summed(), summed(description=text)
    assert less.confidence == pytest.approx(whole.confidence - weights_of(prepared(PERSON))[name].weight)
    assert [(part.name, part.value) for part in less.parts if not part.is_said] == [(name, WEIGHTS[name].unsaid)]
    assert not less.violations


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Du kannst Kafka, Java und COBOL.",
        "Mindestens acht Jahre Berufserfahrung.",
        "Unbefristet in Teilzeit oder Vollzeit.",
    ],
)
def test_the_range_holds_what_the_text_may_make_of_it(text: str) -> None:
    """As long as it violates no wish."""
    title_only, told = summed(None, **TITLE_ONLY), summed(None, **TITLE_ONLY | {"description": text})
    assert title_only.low < title_only.score < title_only.high
    assert title_only.low <= told.score <= title_only.high
    assert told.high - told.low < title_only.high - title_only.low


def test_nothing_is_open_where_all_is_said() -> None:
    total = summed()
    assert total.low == pytest.approx(total.score) == pytest.approx(total.high)


def test_a_violated_wish_takes_its_share_of_the_range() -> None:
    far = summed(**TITLE_ONLY | {"jobLocation": [{"addressLocality": "München"}]})
    assert [(violation.name, violation.factor) for violation in far.violations] == [("place", VIOLATED)]
    assert far.high <= 100 * VIOLATED
