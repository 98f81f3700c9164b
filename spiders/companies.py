"""Who hires on which board: companies.toml, one line a company."""

import json
import re
import tomllib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from spiders.errors import UserError

FILE = "companies.toml"


class Company(NamedTuple):
    """An employer and the token that names it in its board's addresses; for a career page the address itself."""

    name: str
    token: str


Companies = dict[str, tuple[Company, ...]]
"""Board name → its companies."""
Judge = Callable[[str, Company | None], str]
"""What is wrong with a table, or with a company in it; empty where nothing is."""


def accepted(_board: str, _company: Company | None) -> str:
    """Nothing is wrong: nobody knows the boards."""
    return ""


def read_companies(path: Path | None = None, data: Path | None = None, wrong: Judge = accepted) -> Companies:
    """The companies of `path`; else those that ship, and the user's own in the folder `data` on top.

    Raises:
        UserError: a file cannot be read, a line is not `"Name" = "token"`, or it is `wrong`.
    """
    if path:
        return _read(path, wrong)
    shipped, own = _read(None, wrong), data / FILE if data else None
    added = _read(own, wrong) if own and own.exists() else {}
    return {
        board: tuple({one.token: one for one in (*shipped.get(board, ()), *added.get(board, ()))}.values())
        for board in {**shipped, **added}
    }


def add_company(data: Path, board: str, company: Company) -> Path:
    """Write a line into the user's own file in the folder `data`, which keeps all else that stands there.

    Raises:
        UserError: the file cannot be read or written, or the name is taken.
    """
    path = (data / FILE).resolve()
    text, before = _text(path) if path.exists() else ("", {})
    if company.name in before.get(board, {}):
        raise UserError(f"{path}: [{board}] {company.name!r} is there already; choose another name with --name")
    line = f"{json.dumps(company.name, ensure_ascii=False)} = {json.dumps(company.token, ensure_ascii=False)}"
    after = _with_line(text, board, line)
    if _tables(after) != before | {board: {**before.get(board, {}), company.name: company.token}}:
        raise UserError(f"{path}: no line can be added to it; write below [{board}] yourself: {line}")
    try:
        data.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".new").write_text(after, "utf-8")
        path.with_suffix(".new").replace(path)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from error
    return path


def _read(path: Path | None, wrong: Judge) -> Companies:
    where, (_, boards) = str(path or FILE), _text(path)
    return {board: tuple(_companies(where, board, lines, wrong)) for board, lines in boards.items()}


def _text(path: Path | None) -> tuple[str, dict[str, Any]]:
    """A file as it stands, and as tables; that which ships where none is named."""
    try:
        text = path.read_text("utf-8") if path else files("spiders").joinpath(FILE).read_text("utf-8")
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"{path or FILE}: cannot be read: {error}") from error


def _tables(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _with_line(text: str, board: str, line: str) -> str:
    """As the first line of the board's table, which is added where there is none."""
    header = re.search(rf"^[ \t]*\[[ \t]*{re.escape(board)}[ \t]*\][ \t]*(?:#[^\n]*)?$", text, re.MULTILINE)
    if header:
        return f"{text[: header.end()]}\n{line}{text[header.end() :]}"
    return f"{text.rstrip()}\n\n[{board}]\n{line}\n".lstrip()


def _companies(where: str, board: str, lines: object, wrong: Judge) -> list[Company]:
    if not isinstance(lines, dict):
        raise UserError(f'{where}: {board!r} is no table; write [{board}] and below it "Name" = "token"')
    if said := wrong(board, None):
        raise UserError(f"{where}: [{board}]: {said}")
    for name, token in lines.items():
        if not name.strip():
            raise UserError(f'{where}: [{board}] {name!r}: the name is empty; write "Name" = {token!r}')
        if not isinstance(token, str) or not token.strip():
            raise UserError(f'{where}: [{board}] {name!r}: the token must be a text, as in "{name}" = "token"')
    found = [Company(name, token.strip()) for name, token in lines.items()]
    for company in found:
        if said := wrong(board, company):
            raise UserError(f"{where}: [{board}] {company.name!r}: {said}")
    return found
