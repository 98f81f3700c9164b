"""profile.toml: what loads, and the one line that says what is wrong."""

from pathlib import Path

import pytest

from matcher.profile import TEMPLATE, Profile, read_profile
from spiders.errors import UserError

DEMO = Path(__file__).parents[1] / "matcher" / "demo" / "profile.toml"


def _written(folder: Path, text: str | bytes) -> Path:
    path = folder / "profile.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_template_is_a_profile(tmp_path: Path) -> None:
    """What `rolesonar init` writes loads as it is, states every key, and has a comment line for each."""
    profile = read_profile(_written(tmp_path, TEMPLATE))
    assert profile.model_fields_set == set(Profile.model_fields)
    lines = TEMPLATE.splitlines()
    keys = [number for number, line in enumerate(lines) if " = " in line and not line.startswith("#")]
    assert all(lines[number - 1].startswith("# ") for number in keys)


def test_demo_profile_loads() -> None:
    assert read_profile(DEMO).titles


def test_whole_profile(tmp_path: Path) -> None:
    text = """
headline = "Analyst"
titles = ["Data Analyst"]
languages = [{ language = "DE", level = "c2" }]
places = [{ name = "Köln" }, { name = "Nirgendwo am See", radius_km = 5 }]
work_mode = "On-site"
employment_type = ["part-time"]
salary = { min_value = 20.5, unit_text = "hour" }
level = "working student"
avoid = ["Zeitarbeit"]
"""
    profile = read_profile(_written(tmp_path, text))
    assert (profile.languages[0].language, profile.languages[0].level) == ("de", "C2")
    assert [(place.name, place.radius_km) for place in profile.places] == [("Köln", 30), ("Nirgendwo am See", 5)]
    assert (profile.work_mode, profile.level, profile.employment_type) == ("onsite", "working_student", ("PART_TIME",))
    assert profile.salary is not None
    assert (profile.salary.currency, profile.salary.min_value, profile.salary.unit_text) == ("EUR", 20.5, "HOUR")


def test_empty_words_are_no_wish(tmp_path: Path) -> None:
    profile = read_profile(_written(tmp_path, 'skills = ["SQL"]\nwork_mode = ""\nlevel = ""\nheadline = ""\n'))
    assert (profile.work_mode, profile.level) == (None, None)


def test_byte_order_mark_is_no_problem(tmp_path: Path) -> None:
    """Some editors write one."""
    assert read_profile(_written(tmp_path, b'\xef\xbb\xbfheadline = "x"\r\n')).headline == "x"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('skilz = ["a"]', "unknown key 'skilz'; did you mean 'skills'?"),
        ('titles = ["x"]\nsalary = { min_value = 3, currncy = "EUR" }', "unknown key 'salary.currncy'; did you mean"),
        ('titles = ["x"]\nplaces = [{ nam = "Bonn" }]', "places.1.name: is missing"),
        ('titles = ["x"]\n"a\\nb" = 1', "unknown key 'a\\nb'; known are headline, summary"),
        ('titles = ["x"]\nsalary = { min_value = "much" }', "salary.min_value: should be a valid number"),
        ('titles = ["x"]\nsalary = { currency = "EUR" }', "salary.min_value: is missing"),
        ('titles = ["x"]\nlanguages = [{ language = "german", level = "C1" }]', "languages.1.language: should be two"),
        ('titles = ["x"]\nlanguages = [{ language = "de", level = "C3" }]', "languages.1.level: should be 'A1', 'A2'"),
        ('titles = ["x"]\nlevel = "seniour"', "level: should be 'intern', 'working_student'"),
        ('titles = ["x", ""]', "titles.2: is empty"),
        ('titles = "x"', 'titles: should be a list, such as ["one", "two"], not \'x\''),
        ("titles = [1]", "titles.1: should be text in quotes, not 1"),
        ('titles = ["x"]\nplaces = [{ name = "Bonn", radius_km = -1 }]', "places.1.radius_km: should be greater"),
        ("", "says nothing to look for; fill in titles, skills or a headline"),
        ('titles = ["x"]\nlevel = \n', "line 2: not TOML: Invalid value"),
        ("a = " + "[" * 50_000, "not TOML"),
        ("a = " + "1" * 9_000, "not TOML"),
        (b'headline = "x"\nsummary = "\xff"', "line 2: not UTF-8 text; save the file as UTF-8"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, text: str | bytes, said: str) -> None:
    path = _written(tmp_path, text)
    with pytest.raises(UserError) as caught:
        read_profile(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert said in message
    assert "\n" not in message
    assert len(message) < len(str(path)) + 300


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no such file; write one with `rolesonar init`$"):
        read_profile(tmp_path / "profile.toml")


def test_folder_in_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_profile(tmp_path)
