"""The parts of a title between commas, dashes and brackets, and which of them say nothing of the occupation."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from spiders.title.facts import AREA, Removed, atom, fact_of
from spiders.title.places import belongs_to_place, names_area, place_kind

MOST_FACTS: Final = 12
TOWN_AND_STATE: Final = 2

_SEPARATORS = re.compile(
    r"(\s+[-–—|•·/]+\s+|\s*[—;]\s*|\s*\|\s*|,\s+|(?<=[^\W\d]),(?=[^\W\d])|\s*//+\s*|\s+[-–](?=[A-ZÄÖÜ])"
    r"|(?<=\w)[-–]\s+(?=[A-ZÄÖÜ])|\s*\([^()]{0,200}\)|\s*\[[^\[\]]{0,200}\])"
)
_MAY_BE_PARTED = re.compile(r"[-–—|•·/;,(\[]")
_BETWEEN = re.compile(r"(?:[\s,;/|&+•·–—:.!*-]|\b(?:und|oder|or|and|bzw\.|sowie|im|in|mit|with|als|alternativ)\b)*")
_PIECE_END = re.compile(r"[,;/|&+•:–—(]|\s(?:und|oder|or|and|bzw\.|sowie)\s|\s-\s")
_POST_CODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5} [A-ZÄÖÜ][a-zäöü]")
_STATE = re.compile(
    r"A[KLRZ]|C[AOT]|D[CE]|FL|GA|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON"
    r"|BC|QC"
)
_TOWN_NAME = re.compile(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}")


class Part(NamedTuple):
    """What stands between two separators; `glue` is the one before."""

    glue: str
    text: str
    bracket: bool


def parts_of(text: str) -> list[Part]:
    """The parts in their order, brackets with their signs; joined with their glue they are the text again."""
    return list(_parts(text)) if _MAY_BE_PARTED.search(text) else [Part("", text, bracket=False)]


def without_facts(parts: list[Part], removed: list[Removed], *, territory: bool) -> list[Part]:
    """The parts that say something of the occupation; one part alone stays whatever it says.

    Where the job covers a territory, its countries and regions stay too.
    """
    parts = _without_state(parts, removed)
    if len(parts) == 1:
        return parts
    return [part for part in parts if not _is_fact(part, removed, territory=territory)]


def facts_in(text: str, *, territory: bool) -> list[Removed]:
    """The facts of which a text consists; [] where it says anything else."""
    found: list[Removed] = []
    position = _start(text, 0)
    while position < len(text):
        fact = _one_fact(text, position, found, territory=territory)
        if fact is None or len(found) >= MOST_FACTS:
            return []
        found.append(fact)
        position = _start(text, text.index(fact.because, position) + len(fact.because))
    return found


def _start(text: str, position: int) -> int:
    """Where the next words begin that are no "and" or "in"."""
    match = _BETWEEN.match(text, position)
    return match.end() if match else position


def _parts(text: str) -> Iterator[Part]:
    glue = ""
    for i, piece in enumerate(_SEPARATORS.split(text)):
        if i % 2 and piece.strip()[:1] in {"(", "["}:
            glue = " " if glue.strip() == "," else glue
            yield Part(glue, piece.lstrip() if glue else piece, bracket=True)
            glue = ""
        elif i % 2:
            glue = glue or piece
        elif piece.strip():
            yield Part(glue or " " * piece.startswith(" "), piece.strip(), bracket=False)
            glue = ""


def _without_state(parts: list[Part], removed: list[Removed]) -> list[Part]:
    """Without "Georgetown, KY" at the end, whether or not the gazetteer has such a town."""
    *before, town, state = parts if len(parts) > TOWN_AND_STATE else [*parts, *parts]
    if not before or state.glue != ", " or not (_STATE.fullmatch(state.text) and _TOWN_NAME.fullmatch(town.text)):
        return parts
    removed.append(Removed("place", f"{town.text}, {state.text}"))
    return before


def _is_fact(part: Part, removed: list[Removed], *, territory: bool) -> bool:
    inside = part.text.strip()[1:-1].strip() if part.bracket else part.text
    last = removed[-1].fact if removed else None
    if (last == "place" and belongs_to_place(inside)) or (last == "work mode" and AREA.fullmatch(inside)):
        removed.append(Removed("place", inside))
        return True
    found = facts_in(inside, territory=territory)
    removed += found
    return bool(found)


def _one_fact(text: str, position: int, found: list[Removed], *, territory: bool) -> Removed | None:
    if not _POST_CODE.match(text, position) and (match := atom().match(text, position)) and match.end() > position:
        return Removed(fact_of(match), match[0].strip())
    remote = any(row.fact == "work mode" for row in found)
    if remote and (match := AREA.match(text, position)):
        return Removed("place", match[0])
    stop = _PIECE_END.search(text, position)
    piece = text[position : stop.start() if stop else len(text)].strip()
    if found and found[-1].fact == "place" and belongs_to_place(piece):
        return Removed("place", piece)
    kind = place_kind(piece) if piece else None
    covered = territory and not remote and (kind == "area" or names_area(piece))
    return Removed("place", piece) if kind and not covered else None
