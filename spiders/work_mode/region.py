"""From where one may work remotely, as a posting words it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from spiders.place import country_code

LONGEST_CODE: Final = 3

_AREA_NAMES: Final = """
EU:eu|european union|europäische union|europäischen union|europe|europa|eea|ewr|eu eea|european|eu-ausland|europaweit
EU:eu-weit|europäischen|continental europe|eu member
DACH:dach|d-a-ch|dach-raum|dach-region|dach region|deutschsprachigen raum|deutschsprachiger raum
EMEA:emea
APAC:apac|asia pacific
LATAM:latam|latin america|lateinamerika
NORTH AMERICA:north america|nordamerika
AMERICAS:americas|the americas
WORLDWIDE:world|worldwide|welt|weltweit|globe|erde|global|globally|anywhere|earth|planet|planeten
DE:deutschlandweit|bundesweit|german|germany-wide|deutsch|deutscher|deutsches|deutschen|bundesrepublik
AT:österreichweit|austrian
CH:schweizweit|swiss|schweizer
GB:british|uk-wide
US:u.s|u.s.|u.s.a|american|us-wide
"""
_AREAS: Final = {
    name: row.partition(":")[0] for row in _AREA_NAMES.strip().split("\n") for name in row.partition(":")[2].split("|")
}
# Two and three capitals that are a country more often than a trade: IT, ML and QA are no countries here.
_CODES: Final = {code: code for code in "DE AT CH GB US FR ES PT NL PL CZ DK FI IE LU CA AU".split()} | {
    "UK": "GB", "USA": "US", "GER": "DE", "DEU": "DE", "AUT": "AT", "CHE": "CH", "GBR": "GB", "BRD": "DE", "UAE": "AE",
}  # fmt: skip
_WIDER: Final = ("WORLDWIDE", "EMEA", "EU", "DACH")
_TOGETHER: Final = {frozenset({"DE", "AT", "CH"}): "DACH"}

_NAME: Final = r"((?:[A-ZÄÖÜ][\wÀ-ſ.'’&-]*)(?: (?:(?:of|der) )?[A-ZÄÖÜ][\wÀ-ſ.'’-]*){0,3})"
_LINK: Final = (
    r"(?i:the|der|des|den|dem|die|das|ganz|all of|all over|any|jedem|jedes|allen|every|einem|eines|eine[nr]?"
    r"|anywhere|überall"
    r"|country|land|in|of|mainland|states?|countries|one|ländern?|von|aus|within|innerhalb|ganzen|gesamten|whole"
    r"|entire|somewhere|member|location|ort|standort|place|orts?)"
)
_IN: Final = rf"(?i:within|in|across|from|throughout|of|innerhalb|aus|im|for|für|over)(?: {_LINK}){{0,4}} {_NAME}"
_AND: Final = rf"(?:(?:,|/| or| oder| and| und| &|,? sowie| \+)+ (?:{_LINK} )?|/)"
_LIST: Final = rf"{_AND}{_NAME}?(?:{_AND})?{_NAME}?"
_RESIDENCE = re.compile(
    r"\b(?i:wohnsitz|wohnhaft|wohnort|ansässig|lebst|leben|lebt|wohnst|wohnen|wohnt|reside|resides|residen\w+|live|lives"
    r"|living|located|based|domiciled?|right to work|work permits?|work authori[sz]ation|authori[sz]ed to work"
    r"|eligible to work|legally work|arbeitserlaubnis|steuerpflichtig|tax residen\w+|candidates?|applicants?|bewerb\w+"
    r"|hire|hiring|employ|employees|stellen|arbeitsplatz|workplace|aufhältig|gemeldet|homeoffice|home office)\b"
    rf"[^.\n;]{{0,30}}?\b{_IN}(?:{_LIST})?"
)
_SUBJECT = re.compile(
    r"\b(?:you|your|candidates?|applicants?|du|sie|dein\w*|bewerb\w+|wohnsitz|wohnort|residen\w+|must|only|nur|requir\w+"
    r"|voraus\w+|hire|hiring|eligible|right to work|work permit|steuerpflichtig|wohnhaft|we can employ)\b"
)
_REMOTE: Final = (
    r"(?i:remote(?:ly)?|ortsunabhängig\w*|home[- ]?based|homeoffice|home[- ]office|telecommute|mobiles? arbeit\w*|hause"
    r"|from home|distributed team|distributed company)"
)
_BESIDE = re.compile(
    rf"{_REMOTE}(?:[- ](?i:work|working|job|role|position|stelle|only|first|opportunity|möglich|aus|arbeiten"
    rf"|\(m/w/d\)))?"
    rf"\s?(?:[-–—,/:|(\[]{{1,2}}\s?)?(?i:nur |only |aus |in |within |from |anywhere in )?{_NAME}(?:{_LIST})?"
)
_BEFORE = re.compile(
    rf"{_NAME}(?:[- ](?i:based|wide|only|weit))?\s?(?:[-–—,/|(\[:]{{0,2}}|\b(?i:or|oder))\s?(?i:fully |100 ?% "
    rf"|full |komplett )?{_REMOTE}"
)
_WITHIN = re.compile(rf"\b{_IN}(?:{_LIST})?")
_ONLY = re.compile(rf"{_NAME}[- ](?i:only|residents?|residency|nur|based)\b|\b(?i:nur|only) {_NAME}")
_WIDE = re.compile(r"\b(?i:(deutschland|bundes|österreich|schweiz|eu|europa|welt)-?weit)\b")
_WORLD = re.compile(
    r"(?i:\b(?:anywhere|wherever|überall|irgendwo|wo|where|country|land|ort|place|location)\b[^.;\n]{0,30}?\b(?:world|globe|planet|welt|erde)\b"
    r"|\bremote(?:ly)?\b[ (,:–/|-]{1,3}(?:from )?(?:worldwide|weltweit|global(?:ly)?|anywhere)\b(?! in| within| across)"
    r"|\b(?:worldwide|weltweit|global(?:ly)?)[ -]{1,2}remote|\b(?:work|live"
    r"|working)\b[^.;\n]{0,20}\bfrom anywhere(?! in\b| within\b| across\b)"
    r"|\b(?:hire|hiring|recruit\w*|einstell\w*|stellen)\b[^.;\n]{0,20}\b(?:worldwide|weltweit|globally)"
    r"|\b(?:any|jedem|every) (?:country|land)(?! (?:in|within|of|der|in der) (?:the )?(?:eu|europ))"
    r"|^(?:remote[ ,:(–/-]*)?(?:anywhere|worldwide|weltweit)\b)"
    r"|(?i:\barbeite\w*|\bwork\w*)[^.;\n]{0,20}\b(?i:weltweit|worldwide)|\b(?i:remote)[^.;\n]{0,15}\b(?i:weltweit|worldwide)"
    r"|\b(?i:applicants?|candidates?|people|talents?|work|hire|remote\w*)[^.;\n]{0,25}\b(?i:all over|around"
    r"|across) the (?i:world|globe)"
    r"|(?i:\bvon überall(?: aus)?)(?! (?:in|innerhalb|aus)\b)"
)
_NOT = re.compile(r"\b(?:not|nicht|kein\w*|no)\b|n['’]t\b")
# Of others, of travel, of meetings and of the firm.
_OF_OTHERS = re.compile(
    r"(?i:kund|customer|client|travel|reise|headquarter|hauptsitz|firmensitz|büro|(?<!home)(?<!home[ -])office|treff"
    r"|meet|market|märkt|zentrale"
    r"|event|offsite|retreat|quarter|quartal|time ?zone|zeitzone|standorten|company|unternehmen|founded"
    r"|gegründet|projekt"
    r"|project|leader|führend|user|nutzer|founder|gründer|clock|hours|overlap|onboarding|einarbeitung)[^,;.()]{0,40}$"
)


def region_of(said: Iterable[str], text: str) -> str | None:
    """The country or the area that the sentences bind remote work to; of `text` only where one must live counts.

    None where they name none, or several that make no area together.
    """
    sentences = list(said)
    lived = {code for sentence in sentences for code in _named(_RESIDENCE, sentence)}
    lived = lived or {code for line in _lines_on_residence(text) for code in _named(_RESIDENCE, line)}
    if lived:
        return _joined(lived)
    bound = {
        code for pattern in (_BESIDE, _BEFORE, _WITHIN, _ONLY) for one in sentences for code in _named(pattern, one)
    }
    bound |= {code for one in sentences for match in _WIDE.finditer(one) for code in _codes(match[0].lower())}
    if not bound and any(_WORLD.search(one) for one in sentences):
        return "WORLDWIDE"
    return _joined(bound)


def _lines_on_residence(text: str) -> Iterator[str]:
    for line in re.split(r"[.!;](?=\s|$)|\n", text) if text else ():
        if _SUBJECT.search(line.lower()) and not _NOT.search(line):
            yield line


def _named(pattern: re.Pattern[str], sentence: str) -> Iterator[str]:
    for match in pattern.finditer(sentence):
        if _OF_OTHERS.search(sentence[max(0, match.start() - 30) : match.start(match.lastindex or 0)]):
            continue
        for name in match.groups():
            yield from _codes(name) if name else ()


@cache
def _codes(name: str) -> tuple[str, ...]:
    """The area that the name starts with: "Germany Only" is DE."""
    words = name.strip(".-&").split()
    for count in range(len(words), 0, -1):
        for spelling in _spellings(" ".join(words[:count])):
            if code := _code(spelling):
                return (code,)
    return ()


def _spellings(name: str) -> Iterator[str]:
    yield name
    yield name.rstrip(".")
    first = name.split("-", 1)[0]
    yield first
    yield first.removesuffix("s")


def _code(name: str) -> str | None:
    if name in _CODES:
        return _CODES[name]
    if area := _AREAS.get(name.lower()):
        return area
    return country_code(name) if len(name) > LONGEST_CODE else None


def _joined(codes: set[str]) -> str | None:
    for wider in _WIDER:
        if wider in codes:
            return wider
    if together := _TOGETHER.get(frozenset(codes)):
        return together
    return next(iter(codes)) if len(codes) == 1 else None
