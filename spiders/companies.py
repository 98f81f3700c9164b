"""Who hires on which board: companies.toml, one line a company."""

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from spiders.errors import UserError


class Company(NamedTuple):
    """An employer and the token that names it in its board's addresses; for a career page the address itself."""

    name: str
    token: str


def read_companies(path: Path | None = None) -> dict[str, tuple[Company, ...]]:
    """Board name → its companies, from `path` or from the list that ships.

    Raises:
        UserError: the file cannot be read, or a line is not `"Name" = "token"`.
    """
    where = str(path) if path else "companies.toml"
    try:
        text = path.read_text("utf-8") if path else files("spiders").joinpath("companies.toml").read_text("utf-8")
        boards = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"{where}: cannot be read: {error}") from error
    return {board: tuple(_companies(where, board, lines)) for board, lines in boards.items()}


def _companies(where: str, board: str, lines: object) -> list[Company]:
    if not isinstance(lines, dict):
        raise UserError(f'{where}: {board!r} is no table; write [{board}] and below it "Name" = "token"')
    for name, token in lines.items():
        if not isinstance(token, str) or not token.strip():
            raise UserError(f'{where}: [{board}] {name!r}: the token must be a text, as in "{name}" = "token"')
    return [Company(name, token.strip()) for name, token in lines.items()]
