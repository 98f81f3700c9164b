"""The house: what is true of every module, and of what the documents say to type."""

import ast
import re
from pathlib import Path

import pytest
from typer.main import get_command

from matcher.cli import app

ROOT = Path(__file__).parents[1]
ROOMS = [file for folder in ("spiders", "matcher") for file in sorted((ROOT / folder).rglob("*.py"))]
MODULES = [*ROOMS, *(file for folder in ("tests", "benchmarks") for file in sorted((ROOT / folder).rglob("*.py")))]
DOCUMENTS = [file for pattern in ("[!C]*.md", "CONTRIBUTING.md", "docs/**/*.md") for file in sorted(ROOT.glob(pattern))]
MOST_LINES = 300
LONGEST_FUNCTION = 40
FOR_WHAT_FITS_NOWHERE = {"utils", "util", "helpers", "helper", "common", "core", "manager", "misc"}
COMMANDS = getattr(get_command(app), "commands")  # noqa: B009  of a class that typer hides
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
A_HOME = re.compile(r"(?<![\w.])/(?:home|root|Users|work|tmp)/\w")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_the_first_line_says_what_a_module_is_for() -> None:
    wrong = [name(file) for file in MODULES if not re.match(r'""".*[.:?!]', file.read_text("utf-8"))]
    assert not wrong


def test_a_module_outgrows_its_room_at_300_lines() -> None:
    wrong = {name(file): lines for file in ROOMS if (lines := len(file.read_text("utf-8").splitlines())) > MOST_LINES}
    assert not wrong


def test_functions_are_short() -> None:
    wrong = {f"{name(file)}: {function.name}": _lines(function) for file in ROOMS for function in _functions(file)}
    assert not {where: lines for where, lines in wrong.items() if lines > LONGEST_FUNCTION}


def test_rooms_are_nouns() -> None:
    wrong = [name(file) for file in ROOMS if {file.stem, file.parent.stem} & FOR_WHAT_FITS_NOWHERE]
    assert not wrong


def test_no_path_of_the_machine_that_it_was_written_on() -> None:
    wrong = [name(file) for file in (*MODULES, *DOCUMENTS) if A_HOME.search(file.read_text("utf-8"))]
    assert not wrong


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_what_the_documents_say_to_type_exists(document: Path) -> None:
    """Every `rolesonar COMMAND --option` is one, every `make TARGET` too."""
    text = document.read_text("utf-8")
    wrong = [line for line in _typed(text, "rolesonar") if not _is_command(line)]
    wrong += [line for line in _typed(text, "make") if line.split()[0] not in TARGETS]
    assert not wrong


def _functions(file: Path) -> list[Function]:
    return [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, Function)]


def _lines(function: Function) -> int:
    """Of its body, its docstring apart."""
    first = function.body[min(len(function.body) - 1, int(bool(ast.get_docstring(function))))]
    return (function.end_lineno or 0) - first.lineno + 1


def _typed(text: str, command: str) -> list[str]:
    """What follows the command in code spans and at the start of a line of a code block."""
    spans = re.findall(rf"`{command} ([a-z-][^`\n]*)`", text)
    blocks = re.findall(r"^```[^\n]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return spans + [
        re.split(r" [#|>&]", found)[0].strip()
        for block in blocks
        for found in re.findall(rf"^(?:\$ )?(?:\S*/)?{command} ([a-z-][^\n]*)", block, re.MULTILINE)
    ]


def _is_command(line: str) -> bool:
    command, *words = line.split()
    if command not in COMMANDS:
        return command in {"--help", "--version"}
    known = {"--help", *(option for taken in COMMANDS[command].params for option in taken.opts + taken.secondary_opts)}
    return known >= {word.partition("=")[0] for word in words if word.startswith("--")}
