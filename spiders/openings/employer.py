"""Whose opening it is: employers' names without legal forms, brands, and who recruits for others."""

import re
from functools import lru_cache
from typing import Final, Literal

from spiders.place.spelling import folded

LONGEST_NAME: Final = 200
LONGEST_TEXT: Final = 20_000
SHORTEST_BRAND: Final = 3

Name = tuple[str, ...]
Kinship = Literal["same", "brand", "other"]

_LEGAL: Final = frozenset(
    "gmbh mbh ggmbh gesmbh gesellschaft co kg kgaa ag se eg ug ohg gbr ev ek ltd limited inc incorporated llc llp plc"
    " corp corporation sa sas sarl bv nv srl spa oy oyj ab asa aps haftungsbeschraenkt gag vvag"
    " stiftung partg partgmbb mbb beschraenkter haftung lp pte pty sro doo zoo kft und and".split()
)
_VAGUE: Final = frozenset(
    "deutsche deutscher deutsches german bundes stadt landkreis gemeinde land universitaet universitaetsklinikum"
    " klinikum hochschule university city verein agentur autohaus hotel praxis the die der das swiss"
    " schweizer oesterreichische"
    " oesterreich austrian international global europe european first new neue neues gruppe group institut institute"
    " st sankt dr evangelische katholische caritas kreis bank sparkasse volksbank fraunhofer max".split()
)
_DOTTED = re.compile(r"(?<=\b\w)\.\s?(?=\w\b)|(?<=\b[a-z])/(?=[a-z]\b)", re.IGNORECASE)
_RECRUITS = re.compile(
    r"personal(?:beratung|vermittlung|service|dienst|leasing|management|loesung|partner|agentur|berater|kontor)"
    r"|\bpersonal(?: (?:gmbh|ag|kg|se|ug|und|co)\b|$)|zeitarbeit|arbeitnehmerueberlassung|leiharbeit|jobvermittlung"
    r"|arbeitsvermittlung|personell\b|\bstaffing\b|recruit|headhunt|\bexecutive search\b|\btalents?\b|\btalent\w+"
    r"|\bhr (?:consult\w*|solution\w*|service\w*|partner\w*|beratung|experts?)|\bhuman resources\b|\bmanpower\b"
    r"|\bemployment agency\b|\btemporary work\b|\bworkforce\b|\bplacements?\b|\bstellenvermittlung\b|\bvermittlung\b"
    r"|\bcareers?\b|\bkarriere\w*|\bjob(?:s|agentur|partner|werk|center|impuls)?\b|\bfachkraefte\w*|\bsearch (?:partner"
    r"|consult)\w*|\binterim\b"
)
_FOR_OTHERS = re.compile(
    r"\b(?:für|im (?:namen|auftrag)) (?:unsere[ns]|eine[ns])(?: \w{4,25})? (?:kunden|mandant(?:en)?|auftraggebers?"
    r"|klienten|geschäftspartners?|kundenunternehmens?|partnerunternehmens?)\b"
    r"|\b(?:on behalf of|for) (?:our|a|one of our)(?: [\w-]{4,25})? clients?\b|\bour client(?:,| is\b)"
    r"|\b(?:personal|direkt|arbeits|fest)vermittlung\b|\bdirect (?:placement|hire)\b|\bim kundenauftrag\b"
    r"|\bunser (?:kunde|mandant|auftraggeber)\b|\barbeitnehmerüberlassung\b"
)
_HINTS: Final = (
    *("en kunden", "es kunden", "unser kunde", "mandant", "auftraggeber", "klient", "partner", "kundenauftrag"),
    *("client", "vermittlung", "direct ", "überlass"),
)
_HINTS_OF_HINTS: Final = tuple(hint.encode("ascii", "ignore") for hint in _HINTS)
"""Sought among bytes, in a tenth of the time that it takes to put a text in lower case."""
_BEFORE, _AFTER = 60, 30
_NEXT = r"(?i:(?<![\w-]){})[ -]([A-ZÄÖÜ][\w&]{{1,30}})"


@lru_cache(1 << 14)
def employer_name(name: str) -> Name:
    """The words of an employer's name without its legal form: ("alster", "data") for "Alster Data GmbH & Co. KG"."""
    words = tuple(_spread(_DOTTED.sub("", name[:LONGEST_NAME])).split())
    return tuple(word for word in words if word not in _LEGAL) or words


@lru_cache(1 << 14)
def recruits_for_others(name: str) -> bool:
    """Whether a name is one of an agency's."""
    return bool(_RECRUITS.search(_spread(name[:LONGEST_NAME])))


def says_for_others(text: str) -> bool:
    """Whether an ad says that it was placed for somebody else."""
    if not any(map(text[:LONGEST_TEXT].encode("latin-1", "replace").lower().__contains__, _HINTS_OF_HINTS)):
        return False
    lower = text[:LONGEST_TEXT].lower()
    found = ((hint, lower.find(hint)) for hint in _HINTS)
    return any(
        _FOR_OTHERS.search(lower, max(0, at - _BEFORE), lower.rfind(hint) + _AFTER) for hint, at in found if at >= 0
    )


@lru_cache(1 << 16)
def kinship(one: Name, other: Name) -> Kinship:
    """Whether two names are one employer's; "brand" where one of them may be short for the other."""
    if one == other or "".join(one) == "".join(other):
        return "same"
    short, long = sorted((one, other), key=len)
    brand = "".join(short)
    if short and long[: len(short)] == short and len(brand) >= SHORTEST_BRAND and brand not in _VAGUE:
        return "brand"
    return "other"


def full_names(brand: Name, text: str) -> frozenset[str]:
    """What follows a brand of one word where the text names it: {"data", "logistik"}."""
    if len(brand) != 1 or brand[0] not in text[:LONGEST_TEXT].lower():
        return frozenset()
    found = re.findall(_NEXT.format(re.escape(brand[0])), text[:LONGEST_TEXT])
    return frozenset(word for word in map(_spread, found) if word not in _LEGAL)


def _spread(name: str) -> str:
    """Folded, umlauts written out: "Müller" and "Mueller" alike."""
    lower = name.casefold()
    for letter, spread in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        lower = lower.replace(letter, spread)
    return folded(lower)
