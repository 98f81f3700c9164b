"""Gender marks of titles, and the masculine base form that they fold to: "Expert:in" is "Experte"."""

import re
from typing import Final, NamedTuple

_SIGN: Final = (
    r"(?:[mwfdxiahgnv]|mw|männl(?:ich|\.)|weibl(?:ich|\.)|männlich|weiblich|divers|male|female|diverse|non-?binary"
    r"|inter"
    r"|gn|div\.?|any|all|mensch|h|he|she|they)\*?"
)
_SIGNS: Final = rf"{_SIGN}(?:\s?(?:[/|,.\\*:+_–-]|\s)\s?(?:{_SIGN}|\*)){{1,6}}\.?"
_WORDS: Final = (
    r"gn\*?|all (?:genders?|humans|people|backgrounds)(?: welcome)?|all-genders?|all|any gender|everyone|any|humans?"
    r"|alle(?: geschlechter| gender| menschen)?|jeden geschlechts|jedes geschlecht|geschlechts?neutral|gender-?neutral"
    r"|geschlecht(?: ist)? egal|egal|mensch(?:en)?|people|div(?:ers)?\.?|(?-i:a)|\*|[mwfdx]{2,4}i?|alle \(m/w/d\)"
)
_BRACKET = re.compile(r"\s*[(\[{]([^()\[\]{}]{1,60})[)\]}]")
_IS_SIGNS = re.compile(_SIGNS, re.IGNORECASE)
_IS_WORDS = re.compile(_WORDS, re.IGNORECASE)
_IS_CARELESS = re.compile(r"(?=\w{1,2}[/|,. -])(?=.{0,3}[mwf])[mwfdxi/|,.*: -]{4,12}|[mw]{2}/d", re.IGNORECASE)
_BARE = re.compile(
    r"(?:[,–-]\s?)?(?<![\w/|.&-])[mwfdhx]\s?([/|])\s?[mwfdhx*](?:\s?\1\s?[dxaiwfm*]){0,3}(?![\w/|&])"
    r"|(?:[,–-]\s?)?\ball[- ]genders?\b(?: welcome)?|(?<![\w.])[mwd]\.\s?[mwd]\.\s?[mwd]\.(?!\w)"
    r"|\s(?:mwd|wmd|mfd|fmd|MWD|WMD)$",
    re.IGNORECASE,
)
_MAYBE_BARE = re.compile(r"[mwfdhx]\s?[/|]|gender|[mwd]\.|\s(?:mwd|wmd|mfd|fmd)$", re.IGNORECASE)
_TOGETHER: Final = (
    frozenset("mw"),
    frozenset("mf"),
    frozenset("hf"),
    frozenset("wd"),
    frozenset("fd"),
    frozenset("md"),
)

_LETTER: Final = r"[^\W\d_]"
_INNER = re.compile(
    rf"\b(?P<stem>{_LETTER}{{3,60}})"
    rf"(?:(?:\s?\*|[:_·•’'!|]|\s?/\s?-\s?|/)(?P<end>in(?:nen)?|(?:kauf|fach)?frau|(?:kauf|fach)?mann"
    rf"|schwester)(?!{_LETTER})"
    rf"(?:\s?/\s?-?(?:innen|x|divers)\b)?"
    rf"|\s?\(\s?[/*:-]?\s?-?(?P<end_>in(?:nen)?|(?:kauf|fach)?frau|(?:kauf|fach)?mann)\s?\))",
    re.IGNORECASE,
)
_INNER_CAPITAL = re.compile(rf"\b(?P<stem>{_LETTER}{{2,60}}[a-zäöüß])(?P<end>In(?:nen)?)(?!{_LETTER})")
_COMPOUND = re.compile(rf"\b(?P<stem>{_LETTER}{{3,60}})[*:_·](?:innen)(?={_LETTER}{{3}})")
_TO_R = re.compile(rf"\b(?P<stem>{_LETTER}{{2,60}}e)(?:[*:_·]|\s?/\s?-\s?|/|\()(?:r|n|rn)\b\)?", re.IGNORECASE)
_KEEP_R = re.compile(rf"\b(?P<stem>{_LETTER}{{2,60}}e[rn])(?:[*:_·]|\s?/\s?-\s?|/|\()e\b\)?", re.IGNORECASE)
_STEM_E = re.compile(rf"\b(?P<stem>{_LETTER}{{3,60}}(?:isch|lich|end|ig|al))(?:[*:_·]|/-?|\()(?:er?|r)\b\)?")
_HYPHEN_R = re.compile(rf"\b(?P<stem>{_LETTER}{{2,60}}e)-r\b")

_ARTICLES: Final = ("zum", "des", "dem", "den", "der", "einen", "einem", "eines", "ein")
_ARTICLE_ENDS: Final = {
    "zum r": "zum",
    "zur m": "zum",
    "zu m": "zum",
    "ein e": "ein",
    "eine r": "ein",
    "einen e": "einen",
}
_ARTICLE_PAIR = re.compile(
    r"\b(?P<one>zu[mr]?|de[rsmn]|die|eine?[rsmn]?)(?:\s?[/*:_|]\s?-?|\s?\(\s?-?)(?P<other>zu[mr]|de[rsmn]|die|eine?[rsmn]?"
    r"|[rnme])\b(?:\s?\))?",
    re.IGNORECASE,
)
_TWICE = re.compile(
    rf"\bzu[rm] (?P<one>{_LETTER}{{3,60}})\s?(?:/|\||oder|bzw\.)\s?zu[rm] (?P<other>{_LETTER}{{3,60}})", re.IGNORECASE
)

_MASCULINE: Final = (
    r"er|or|ur|ist|ent|ant|är|ör|eut|ekt|iat|ert|ast|yst|nom|log|gog|päd|graf|graph|soph|aut|lot|wirt|chirurg|kolleg"
    r"|strateg"
    r"|kund|arzt|ärzt|anwält|köch|kandidat|advokat|soldat|diplomat|kamerad|chef|beamt|bot|gehilf|kapitän|student|gesell"
)
_FEMININE = re.compile(rf"(?<!{_LETTER})(?P<stem>{_LETTER}{{3,60}})(?P<end>(?<=[a-z])in|IN|innen|INNEN)\b")
_ENDS_IN = re.compile(r"[a-zß]in(?:nen)?\b|[A-Z]IN(?:NEN)?\b")
_PERSON = re.compile(rf"(?:{_MASCULINE}|expert|psycholog)$", re.IGNORECASE)
_NAMES: Final = frozenset(
    """glycerin quentin konstantin kristin christin turin erin urin severin katerin latin satin gelatin keratin florin
    valentin argentin taurin katrin plugin login""".split()
)  # fmt: skip
_WEAK_E = re.compile(
    r"(?:expert|gehilf|kolleg|log|agog|strateg|gesell|kund|bot|schöff|genoss|franzos|matros|logopäd|orthopäd)$"
)
_WEAK_N = re.compile(r"(?:ent|ant|ist|at|ekt|nom|graf|graph|soph|aut|lot|ert|eut|yst)$")
_ADJECTIVE = re.compile(
    rf"\b(?P<adjective>{_LETTER}{{2,40}}(?:isch|lich|end|tet|iert|ig|al|rnt|rüft|kannt|fahren|frei|jung"
    rf"|sicher))e(?= (?:und |{_LETTER}{{2,40}}e )?$)",
    re.IGNORECASE,
)
_ONE_PERSON: Final = {
    "ärzt": "arzt", "anwält": "anwalt", "köch": "koch", "bäuer": "bauer", "rät": "rat", "vorständ": "vorstand",
    "beamt": "beamter",
}  # fmt: skip
_UMLAUT = re.compile(rf"(?:{'|'.join(_ONE_PERSON)})$")
_AFTER_PREPOSITION = re.compile(r"\b(?:für|von|der|mit|an|zu|bei|und|unter) $")
_AGAIN = re.compile(
    rf"(?<![\w-])(?P<person>[^\W_]{_LETTER}[\w-]{{2,60}}(?: [\w-]{{1,40}}){{0,3}}?)"
    r"(?:\s?(?:/|\||,|\*| oder | or | bzw\.? | und | resp\.? )\s?(?P=person)(?!\w)|\s?\(\s?(?P=person)\s?\))",
    re.IGNORECASE,
)
_ENDING_AGAIN = re.compile(
    rf"\b(?P<person>{_LETTER}{{2,60}}?(?P<ending>{_LETTER}{{4,40}}))\s?/\s?-(?P=ending)(?!{_LETTER})", re.IGNORECASE
)
_WORD = re.compile(rf"{_LETTER}{{4,}}")
_HAS_MARK = re.compile(r"[*:_·•’'!|/(\\]")
_FEMALE_JOB = re.compile(
    rf"(?:\b(?P<adjective>{_LETTER}{{2,40}}(?:isch|lich|end|iert))e )?(?P<stem>\b{_LETTER}{{0,40}}?(?:kauf"
    rf"|fach))frau(?:en)?\b",
    re.IGNORECASE,
)


class Unmarked(NamedTuple):
    """A title without gender marks, and the marks that stood apart from the words, such as "(m/w/d)"."""

    text: str
    marks: tuple[str, ...]


def without_marks(title: str) -> Unmarked:
    """The title in the masculine base form; of two forms of one occupation, "Autor / Autorin", one."""
    marks: list[str] = []

    def drop(match: re.Match[str]) -> str:
        marks.append(match[0].strip(" ,-–"))
        return " "

    text = _BRACKET.sub(lambda match: drop(match) if _is_mark(match[1]) else match[0], title)
    if _MAYBE_BARE.search(text):
        text = _BARE.sub(lambda match: drop(match) if _is_bare_mark(match[0]) else match[0], text)
    text = " ".join(text.split())
    folded = _folded(text)
    return Unmarked(_once(folded) if folded != text else text, tuple(marks))


def masculine(stem: str, *, plural: bool = False) -> str:
    """The masculine form of what stands before "in": "expert" → "experte", "ärzt" → "arzt"."""
    lower = stem.casefold()
    if match := _UMLAUT.search(lower):
        base = stem[: match.start()] + _ONE_PERSON[match[0]]
        return base.capitalize() if stem[0].isupper() and not match.start() else base
    if _WEAK_E.search(lower):
        return stem + ("en" if plural else "e")
    return stem + ("en" if plural and _WEAK_N.search(lower) else "")


def is_person(stem: str) -> bool:
    """Whether a word looks like an occupation that "in" may follow."""
    return bool(_PERSON.search(stem))


def masculine_word(word: str) -> str:
    """The masculine form of one word in lower case; any other as it is."""
    if word.endswith(("in", "innen")):
        match = _FEMININE.fullmatch(word)
        return masculine(match["stem"]) if match and is_person(match["stem"]) and word not in _NAMES else word
    return _FEMALE_JOB.sub(r"\g<stem>mann", word) if "frau" in word else word


def _is_mark(inside: str) -> bool:
    inside = inside.strip()
    if _IS_CARELESS.fullmatch(inside) and len(set(inside.lower()) & set("mwfhd")) > 1:
        return True
    return bool(_IS_WORDS.fullmatch(inside) or (_IS_SIGNS.fullmatch(inside) and _names_two(inside)))


def _is_bare_mark(text: str) -> bool:
    return "gender" in text.lower() or text.strip().isalpha() or _names_two(text)


def _names_two(signs: str) -> bool:
    """Two sexes at least: neither "A/D" nor "D-A-CH" is a mark."""
    first = {word[0] for word in re.findall(r"[^\W_]+", signs.lower())}
    return any(pair <= first for pair in _TOGETHER) or "mw" in first


def _folded(text: str) -> str:
    text = _TWICE.sub(_trained_as, text) if "zur " in text.lower() else text
    if _HAS_MARK.search(text):
        text = _ARTICLE_PAIR.sub(_article, text)
        text = _KEEP_R.sub(r"\g<stem>", _HYPHEN_R.sub(r"\g<stem>r", _TO_R.sub(_with_r, text)))
        text = _STEM_E.sub(r"\g<stem>er", text)
        text = _COMPOUND.sub(lambda match: masculine(match["stem"], plural=True), text)
        text = _substituted(_INNER, text)
    text = _substituted(_INNER_CAPITAL, text) if "In" in text else text
    text = _substituted(_FEMININE, text) if _ENDS_IN.search(text) else text
    return _FEMALE_JOB.sub(_job, text) if "frau" in text.lower() else text


def _article(match: re.Match[str]) -> str:
    """The masculine one of two: "zum/zur", "des/der", "eine/n"."""
    one, other = match["one"].lower(), match["other"].lower()
    if len(other) == 1:
        return _ARTICLE_ENDS.get(f"{one} {other}", match[0])
    return next((name for name in _ARTICLES if name in (one, other) and one != other), match[0])


def _trained_as(match: re.Match[str]) -> str:
    """Of "zur Erzieherin / zum Erzieher" one, where both are the same occupation."""
    one, other = (masculine_word(match[name].lower()) for name in ("one", "other"))
    shown = min(match["one"], match["other"], key=len)
    return f"zum {shown}" if one == other else match[0]


def _with_r(match: re.Match[str]) -> str:
    return match["stem"] + ("R" if match["stem"].isupper() else "r")


def _job(match: re.Match[str]) -> str:
    man = "MANN" if match["stem"].isupper() else "mann"
    return (f"{match['adjective']}er " if match["adjective"] else "") + match["stem"] + man


def _substituted(pattern: re.Pattern[str], text: str) -> str:
    """Each person in the masculine form, and the adjective before: "Technische Redakteurin"."""
    parts: list[str] = []
    done = 0
    for match in pattern.finditer(text):
        person = _person(match, text)
        if person is None:
            continue
        before = text[done : match.start()]
        parts += [_ADJECTIVE.sub(r"\g<adjective>er", before), person]
        done = match.end()
    return "".join((*parts, text[done:]))


def _person(match: re.Match[str], text: str) -> str | None:
    groups = match.groupdict()
    stem, end = groups["stem"], (groups.get("end") or groups.get("end_") or "").lower()
    if match.re is not _INNER and (match[0].lower() in _NAMES or not is_person(stem)):
        return None
    if end in {"in", "innen"}:
        plural = end == "innen" and bool(_AFTER_PREPOSITION.search(text[: match.start()]))
        return masculine(stem, plural=plural)
    if "mann" in end:
        return re.sub("frau$", "mann", stem)
    return stem if stem.lower().endswith(("mann", "er")) else stem + "mann" if end.endswith("frau") else None


def _once(text: str) -> str:
    text = _ENDING_AGAIN.sub(r"\g<person>", text) if "/-" in text or "/ -" in text else text
    words = _WORD.findall(text.lower())
    return _AGAIN.sub(r"\g<person>", text) if len(set(words)) < len(words) else text
