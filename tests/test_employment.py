"""Employment types from the words of a source's own field."""

import pytest

from spiders.employment import employment_types
from spiders.posting import EmploymentType

TYPES: list[tuple[str, tuple[EmploymentType, ...]]] = [
    ("Vollzeit", ("FULL_TIME",)),
    ("full-time", ("FULL_TIME",)),
    ("Full time", ("FULL_TIME",)),
    ("FULL_TIME", ("FULL_TIME",)),
    ("fulltime", ("FULL_TIME",)),
    ("Teilzeit", ("PART_TIME",)),
    ("part-time", ("PART_TIME",)),
    ("Voll- oder Teilzeit", ("FULL_TIME", "PART_TIME")),
    ("full-or-part-time", ("FULL_TIME", "PART_TIME")),
    ("Vollzeit, unbefristet", ("FULL_TIME",)),
    ("Befristet", ("TEMPORARY",)),
    ("Fixed term", ("TEMPORARY",)),
    ("temporary", ("TEMPORARY",)),
    ("Aushilfe", ("TEMPORARY",)),
    ("Minijob", ("PART_TIME",)),
    ("Working student", ("PART_TIME",)),
    ("working_student", ("PART_TIME",)),
    ("Werkstudententätigkeit", ("PART_TIME",)),
    ("Contract", ("CONTRACTOR",)),
    ("Contractor", ("CONTRACTOR",)),
    ("Freelance", ("CONTRACTOR",)),
    ("Freie Mitarbeit", ("CONTRACTOR",)),
    ("Selbstständig", ("CONTRACTOR",)),
    ("Permanent contract", ()),
    ("Unbefristeter Vertrag", ()),
    ("permanent", ()),
    ("intern", ("INTERN",)),
    ("Internship", ("INTERN",)),
    ("Praktikum", ("INTERN",)),
    ("Praxissemester", ("INTERN",)),
    ("trainee", ("INTERN",)),
    ("Internal", ()),
    ("Ehrenamt", ("VOLUNTEER",)),
    ("per diem", ("PER_DIEM",)),
    ("berufserfahren", ()),
    ("professional / experienced", ()),
    ("Contracts Manager", ()),
    ("", ()),
]


@pytest.mark.parametrize(("text", "types"), TYPES)
def test_employment_types(text: str, types: tuple[EmploymentType, ...]) -> None:
    assert employment_types(text) == types


def test_several_fields_are_one_answer() -> None:
    """Each type once, in the order they stand; a field that is not there says nothing."""
    assert employment_types("Befristet", None, "Vollzeit", "full time") == ("TEMPORARY", "FULL_TIME")
    assert employment_types() == employment_types(None) == ()


def test_long_fields_end() -> None:
    assert employment_types("vollzeit " + "unbefristet " * 50_000) == ("FULL_TIME",)
