"""Whether two ads are one opening, with what speaks for it or forbids it."""

from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from spiders.openings.ad import Ad
from spiders.openings.employer import kinship
from spiders.openings.facts import Facts, facts_of
from spiders.openings.heading import ideas
from spiders.openings.sketch import shared, sketches
from spiders.openings.translation import translated

LEAST_SHARED: Final = 0.45
"""Of the text, where employer, title and place agree."""
LEAST_BY_TEXT: Final = 0.75
"""Of the text, where the title differs or the employer is hidden behind an agency."""
LEAST_ALONE: Final = 0.7
"""Of the text, where nothing else is known."""
MOST_DAYS: Final = 25
"""Between an ad and its translation."""
LEAST_AT_ALL: Final = 0.2
LEAST_JOB: Final = 0.3
LIKELY: Final = 0.5

_VAGUE: Final = frozenset(
    "engineer manager clerk consult software system service digital operations assistant coordinate program executive"
    " office support project process analysis science".split()
)
_RANKS: Final = {"trainee": "entry", "director": "head", "": "", "mid": "", "dual_study": "working_student"}


class Verdict(NamedTuple):
    """`because` are the reasons, those for it where `same`, else the first that forbids it."""

    same: bool
    because: tuple[str, ...]
    strength: float = 0.0
    """How sure, 0 … 1: the surest pairs are joined first."""


def compare(one: Ad, other: Ad) -> Verdict:
    """The verdict on two ads by themselves, with the reasons."""
    return judged(*facts_of((one, other)))


def same_text(one: str, other: str) -> Verdict:
    """Whether two descriptions are of one ad, by the text alone."""
    text = shared(*sketches((one, other)))
    if text < LEAST_ALONE and (common := translated(one, other)):
        said = f"in two languages {common.both} of {common.fewer} skills the same"
        return Verdict(same=True, because=(said,), strength=common.share)
    return Verdict(same=text >= LEAST_ALONE, because=(f"{text:.2f} of the text shared",), strength=text)


def judged(one: Facts, other: Facts) -> Verdict:
    """The verdict on two ads by themselves."""
    if reason := forbidden(one, other):
        return Verdict(same=False, because=(reason,))
    return _alike(one, other)


def joined(one: Facts, other: Facts) -> Verdict | None:
    """The verdict where it is for one opening; what takes longest to read is read last."""
    if _by_fields(one, other) or not (verdict := _alike(one, other)).same:
        return None
    return verdict if _word_for_word(one, other) or not _by_details(one, other) else None


def forbidden(one: Facts, other: Facts) -> str:
    """What tells two openings apart whatever else they share; empty where nothing does."""
    return _by_fields(one, other) or ("" if _word_for_word(one, other) else _by_details(one, other))


def _alike(one: Facts, other: Facts) -> Verdict:
    if one.language and other.language and one.language != other.language:
        return _in_two_languages(one, other)
    return _in_one_language(one, other)


def _by_fields(one: Facts, other: Facts) -> str:
    if _employer_differs(one, other):
        return "another employer"
    here, there = one.heading.level, other.heading.level
    if here != there and _level(one, other) != _level(other, one):
        return f"level differs: {here or 'none stated'}, {there or 'none stated'}"
    apart = one.cities and other.cities and not one.cities & other.cities
    return "another city" if apart and not _both_list(one, other) else ""


def _by_details(one: Facts, other: Facts) -> str:
    if not _same_numbers(one, other) and _each_has_its_own(one.requisitions, other.requisitions):
        return "another requisition number"
    return "another team" if _team_differs(one, other) else ""


def _same_numbers(one: Facts, other: Facts) -> bool:
    """Whether there is no need to read them: neither title has any, and the text is the same."""
    return one.text == other.text and not one.title_requisitions and not other.title_requisitions


def _word_for_word(one: Facts, other: Facts) -> bool:
    return one.text == other.text and one.ad.title == other.ad.title


def opposed(one: Facts, other: Facts) -> str:
    """What keeps two ads out of one opening even where a third would join them; empty where nothing does."""
    if (reason := forbidden(one, other)) or one.language != other.language or not one.sketch or not other.sketch:
        return reason
    text = shared(one.sketch, other.sketch)
    if _title(one, other) < 1:
        return "another title" if text < LEAST_BY_TEXT else ""
    return "another text" if text < LEAST_AT_ALL and not one.agency and not other.agency else ""


def rank(facts: Facts) -> str:
    """The level, those that another language may call by one name being one."""
    return _RANKS.get(facts.heading.level, facts.heading.level)


def _level(one: Facts, other: Facts) -> str:
    """What counts as one level in two languages may be two in one."""
    level = one.heading.level
    return rank(one) if one.language != other.language or level == "mid" else level


def _employer_differs(one: Facts, other: Facts) -> bool:
    if one.employer == other.employer and len(one.employer) > 1:
        return False
    if not one.employer or not other.employer or one.agency or other.agency:
        return False
    kin = kinship(one.employer, other.employer)
    if kin == "same" and one.full_names and other.full_names:
        return not one.full_names & other.full_names
    if kin != "brand":
        return kin == "other"
    short, long = sorted((one, other), key=lambda facts: len(facts.employer))
    return bool(short.full_names) and long.employer[1] not in short.full_names


def _both_list(one: Facts, other: Facts) -> bool:
    wanted = one.cities | other.cities
    return wanted <= one.listed and wanted <= other.listed


def _each_has_its_own(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one - other) and bool(other - one)


def _team_differs(one: Facts, other: Facts) -> bool:
    if one.language == other.language:
        ours, theirs = (set(facts.heading.suffixes) for facts in (one, other))
        own = one.text != other.text and _each_has_its_own(one.teams, other.teams)
        return own or bool(ours and theirs and not _overlap(ours, theirs))
    return any(_translates_to_another(*pair) for pair in _team_names(one, other))


def _overlap(ours: set[str], theirs: set[str]) -> bool:
    """Whether two titles' suffixes have a word in common, "e commerce" and "ecommerce" being one."""
    here, there = ("".join(sorted(ours)), "".join(sorted(theirs)))
    words = {word for name in ours for word in name.split()} & {word for name in theirs for word in name.split()}
    return bool(words) or here.replace(" ", "") == there.replace(" ", "")


def _team_names(one: Facts, other: Facts) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return (one.teams, other.teams), (frozenset(one.heading.suffixes), frozenset(other.heading.suffixes))


def _translates_to_another(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    here, there = ideas(" ".join(ours)), ideas(" ".join(theirs))
    return bool(here and there and not here & there)


def _in_one_language(one: Facts, other: Facts) -> Verdict:
    kin = kinship(one.employer, other.employer) if one.employer and other.employer else "same"
    title = _title(one, other)
    text = shared(one.sketch, other.sketch)
    silent = not one.sketch or not other.sketch
    if kin == "other":
        return _by_agency(one, other, title, text)
    least = LEAST_SHARED if title == 1 else LEAST_BY_TEXT
    if (silent and title < 1) or (not silent and text < least):
        return Verdict(same=False, because=("another title" if title < 1 else f"only {text:.2f} of the text shared",))
    reasons = (
        "same employer" if kin == "same" else "the employer's short name",
        "title equal after folding" if title == 1 else "title alike",
        *_place(one, other),
        "no text to compare" if silent else f"{text:.2f} of the text shared",
    )
    bonus = 0.05 * (kin == "same") + 0.05 * (one.heading.suffixes == other.heading.suffixes)
    return Verdict(same=True, because=reasons, strength=0.7 * (0.5 if silent else text) + 0.2 * title + bonus)


def _by_agency(one: Facts, other: Facts, title: float, text: float) -> Verdict:
    if text < LEAST_BY_TEXT or title < LIKELY:
        return Verdict(same=False, because=("another employer",))
    reasons = ("an agency's copy", "title equal after folding" if title == 1 else "title alike", *_place(one, other))
    return Verdict(same=True, because=(*reasons, f"{text:.2f} of the text shared"), strength=0.6 * text)


def _title(one: Facts, other: Facts) -> float:
    """1 for the same job in other words, the share of words in common otherwise."""
    ours, theirs = one.heading.core, other.heading.core
    if ours == theirs or ours.replace(" ", "") == theirs.replace(" ", ""):
        return 1.0
    here, there = ({*facts.heading.core.split(), *" ".join(facts.heading.suffixes).split()} for facts in (one, other))
    if here == there or set(ours.split()) == set(theirs.split()):
        return 1.0
    return min(0.9, len(here & there) / len(here | there)) if here and there else 0.0


def _place(one: Facts, other: Facts) -> tuple[str, ...]:
    if not one.cities or not other.cities:
        return ("place not stated",)
    return ("same city",) if one.cities & other.cities else ("each text lists all the cities",)


def _in_two_languages(one: Facts, other: Facts) -> Verdict:
    kin = kinship(one.employer, other.employer) if one.employer and other.employer else "other"
    if kin == "other":
        return Verdict(same=False, because=("another employer",))
    if _days(one, other) > MOST_DAYS:
        return Verdict(same=False, because=(f"posted {_days(one, other)} days apart in another language",))
    number = bool(one.requisitions & other.requisitions)
    job = 1.0 if number else _same_job(one, other)
    text = _kept(one, other) if job >= LEAST_JOB else 0.0
    likely = 1.0 if number else 0.5 * job + 0.5 * text
    if job < LEAST_JOB or likely < LIKELY:
        return Verdict(same=False, because=("another job, as far as the two languages tell",))
    reasons = (
        "same employer" if kin == "same" else "the employer's short name",
        "same requisition number" if number else "the title means the same",
        *_place(one, other),
        f"German and English, {text:.2f} of numbers and names shared",
    )
    return Verdict(same=True, because=reasons, strength=0.5 * likely)


def _days(one: Facts, other: Facts) -> int:
    return abs((one.ad.posted - other.ad.posted).days) if one.ad.posted and other.ad.posted else 0


def _same_job(one: Facts, other: Facts) -> float:
    """The share of ideas in common, vague ones counting little; half where a title has none that is known."""
    ours, theirs = one.heading, other.heading
    if ours.core == theirs.core:
        return 1.0
    if not ours.ideas or not theirs.ideas:
        return 0.5
    alike = set(ours.core.split()) & set(theirs.core.split())
    return _weight(ours.ideas & theirs.ideas | alike) / _weight(ours.ideas | theirs.ideas | alike)


def _weight(ideas_named: AbstractSet[str]) -> float:
    return sum(0.3 if idea in _VAGUE else 1.0 for idea in ideas_named)


def _kept(one: Facts, other: Facts) -> float:
    """The share of the fewer marks that the other text has too."""
    return len(one.marks & other.marks) / max(1, min(len(one.marks), len(other.marks)))
