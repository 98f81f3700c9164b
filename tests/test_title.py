"""Titles to compare and titles to show."""

import pytest

from spiders.title import clean_title, fold_title


@pytest.mark.parametrize(
    "titles",
    [
        (
            "Analyst",
            "Analystin",
            "Analyst*in",
            "Analyst:in (m/w/d)",
            "Analyst_in",
            "Analyst/-in",
            "Analyst/in (w/m/x)",
            "AnalystIn",
            "Analyst (in)",
            "Analyst (all genders)",
            "ANALYST m/w/d",
            "Analyst (Kennziffer 17/2026)",
        ),
        ("Data Engineer (m|w|d)", "Data Engineer [f/m/d]", "data engineer", "Data  Engineer (gn)", "Data-Engineer"),
        ("Bankkauffrau", "Bankkaufmann/-frau", "Bankkaufmann"),
        ("Programmierer/Programmiererin", "Programmierer"),
        ("Ärztin", "Arzt", "Ärztin / Arzt"),
        ("Experte Robotik", "Expertin Robotik", "Expert:in Robotik"),
    ],
)
def test_titles_that_compare_equal(titles: tuple[str, ...]) -> None:
    assert len({fold_title(title) for title in titles}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C Entwickler", "C++ Entwickler"),
        ("C++ Entwickler", "C# Entwickler"),
        ("Admin Berlin", "Admin Berl"),
        ("", "x"),
    ],
)
def test_titles_that_differ(one: str, other: str) -> None:
    assert fold_title(one) != fold_title(other)


CLEAN = [
    ("", ""),
    ("Robotics Engineer", "Robotics Engineer"),
    ("Robotics Engineer (m/w/d)", "Robotics Engineer"),
    ("Robotics Engineer (all genders) – Vision", "Robotics Engineer – Vision"),
    ("Prüfer*in (w/m/d) Messtechnik", "Prüfer Messtechnik"),
    ("Gutachter:in", "Gutachter"),
    ("Ingenieur/-in", "Ingenieur"),
    ("Angestellte/r (m/w/d) Archiv", "Angestellte Archiv"),
    ("Robotics Engineer (Ref. 4711)", "Robotics Engineer"),
    ("Robotics Engineer - Job-ID: AB-2231", "Robotics Engineer"),
    ("Robotics Engineer #98765", "Robotics Engineer"),
    ("Wir suchen: Robotics Engineer!", "Robotics Engineer"),
    ("🤖 Robotics Engineer gesucht!!!", "Robotics Engineer"),
    ("Robotics Engineer 80-100 %", "Robotics Engineer"),
    ("Robotics Engineer (Remote)", "Robotics Engineer"),
    ("Robotics Engineer, ab sofort", "Robotics Engineer"),
    ("Robotics Engineer (C++)", "Robotics Engineer (C++)"),
    ("Admin Windows Server 2025", "Admin Windows Server 2025"),
    ("Tester (A/B)", "Tester (A/B)"),
    ("(m/w/d)", "(m/w/d)"),
]


@pytest.mark.parametrize(("title", "shown"), CLEAN)
def test_clean_title(title: str, shown: str) -> None:
    assert clean_title(title) == shown


@pytest.mark.parametrize("shown", [shown for _, shown in CLEAN])
def test_clean_title_is_stable(shown: str) -> None:
    assert clean_title(shown) == shown
