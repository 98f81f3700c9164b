"""Roles: a query finds the other names of what it names."""

import pytest

from matcher.roles import MOST_NAMES, ROLES, other_names
from spiders.title import fold_title


@pytest.mark.parametrize(
    ("query", "other"),
    [
        ("Machine Learning Engineer", "KI-Entwickler"),
        ("KI-Entwickler", "AI engineer"),
        ("KI Entwickler (m/w/d)", "machine learning engineer"),
        ("senior ML engineer", "machine learning engineer"),
        ("data scientist", "Datenwissenschaftler"),
        ("Datenwissenschaftler", "data scientist"),
        ("DATA ENGINEER Python", "Dateningenieur"),
        ("Softwareentwickler Java", "software engineer"),
    ],
)
def test_a_role_has_other_names(query: str, other: str) -> None:
    names = other_names(query)
    assert other in names
    assert len(names) <= MOST_NAMES
    assert fold_title(query) not in {fold_title(name) for name in names}


@pytest.mark.parametrize("query", ["", "Koch", "engineer", "data", "KI", "machine learning", "🙂", "a b c d e f"])
def test_any_other_query_has_none(query: str) -> None:
    assert other_names(query) == ()


def test_no_name_stands_for_two_roles() -> None:
    names = [fold_title(name) for role in ROLES for name in role]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: str(role[0]))
def test_every_name_leads_to_its_own_role(role: tuple[str, ...]) -> None:
    for name in role:
        assert set(other_names(name)) < set(role), name
