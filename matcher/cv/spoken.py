"""The languages that a CV says a person speaks, each with its level where it says one."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from matcher.cv.draft import Fact
from matcher.cv.parts import Entry
from matcher.cv.words import levels as level_words

MOST_WORDS: Final = 14
LONGEST: Final = 400

_EXACT = re.compile(r"\b[ABC][12]\b")
_MORE_NAMES: Final = {"mandarin": "zh", "farsi": "fa", "hochdeutsch": "de", "schweizerdeutsch": "de", "castilian": "es",
                      "latein": "la", "flemish": "nl", "flämisch": "nl"}  # fmt: skip


class Language(NamedTuple):
    """ISO 639-1 code, a level A1 to C2 or "", and where that stands."""

    code: str
    level: str
    fact: Fact


def level_of(words: str) -> str:
    """The level of the European framework that words such as "verhandlungssicher" mean; "" for none."""
    if exact := _EXACT.search(words):
        return exact[0]
    found = level_words().search(words[:LONGEST].lower())
    return str(found.lastgroup) if found else ""


def code_of(name: str) -> str:
    """ISO 639-1 of a language by its German or English name, or by its code; "" for no language."""
    plain = name.strip().casefold()
    return plain if plain in _names().values() else _names().get(plain, "")


def is_code(code: str) -> bool:
    """Whether a language has this code."""
    return code in _names().values()


def languages(entries: Iterable[Entry]) -> tuple[Language, ...]:
    """The languages in their order, the first mention of each that has a level before others."""
    found: dict[str, Language] = {}
    rows = [entry for entry in entries if not entry.is_heading and not entry.parts & {"private", "more"}]
    for entry, after in zip(rows, [*rows[1:], None], strict=False):
        for language in _in_line(entry, after):
            known = found.get(language.code)
            if known is None or (language.level and not known.level):
                found[language.code] = language
    return tuple(found.values())


def _in_line(entry: Entry, after: Entry | None) -> Iterator[Language]:
    """In its own part any language counts, elsewhere one with a level in a short line."""
    text = entry.text[:LONGEST]
    own = "languages" in entry.parts
    if not own and len(text.split()) > MOST_WORDS:
        return
    named = [*_name_pattern().finditer(text)]
    if not named:
        return
    levels = _levels(text, named)
    if own and len(named) == 1 and not levels[0] and after and not _name_pattern().search(after.text):
        levels = [level_of(after.text)] if "languages" in after.parts else levels
    for match, level in zip(named, levels, strict=True):
        code = _names()[match[0].casefold()]
        if own or level:
            yield Language(code, level, Fact("languages", f"{code} {level}".strip(), entry.line.where, entry.line.text))


def _levels(text: str, named: list[re.Match[str]]) -> list[str]:
    """What stands behind each name before the next; in "Fließend: Englisch, Polnisch" what stands before the first."""
    ends = [match.start() for match in named[1:]] + [len(text)]
    behind = [level_of(text[match.end() : end]) for match, end in zip(named, ends, strict=True)]
    before = level_of(text[: named[0].start()])
    if before and not behind[-1]:
        return [before, *behind[:-1]] if any(behind) else [before] * len(named)
    for at in range(len(behind) - 2, -1, -1):
        gap = text[named[at].end() : named[at + 1].start()]
        behind[at] = behind[at] or (behind[at + 1] if gap.strip() in {"und", "and", "&", "/"} else "")
    return behind


@cache
def _names() -> dict[str, str]:
    """Codes of two letters by the names that both languages have for them."""
    from babel import Locale  # noqa: PLC0415  0.1 s

    names = {
        name.casefold(): code
        for locale in ("de", "en")
        for code, name in Locale(locale).languages.items()
        if len(code) == len("de") and " " not in name
    }
    return names | _MORE_NAMES


@cache
def _name_pattern() -> re.Pattern[str]:
    names = sorted((re.escape(name) for name in _names()), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?=\b|kenntnisse)(?!-sprach)", re.IGNORECASE)
