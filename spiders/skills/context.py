"""Whether a word that is also something else is the skill here: "in Go" but not "Go for it", "R, SQL" but not "R&D"."""

import re
from itertools import pairwise
from typing import Final, NamedTuple

_NEAR: Final = 48
_LIST_GAP: Final = 14
_LONG_NAME: Final = 4

# People are called so: beside each other they prove nothing.
_NAMES: Final = frozenset("julia ruby ada kafka pascal jasmine luigi chef karma maya salt sage celery inventor".split())
_BETWEEN = re.compile(
    r"[\s,/;|&+·•*(\[–-]*(?:\b(?:und|and|or|oder|sowie|bzw\.?|as well as|but also|sondern auch|wie|auch|also"
    r"|not|nicht|mit|with|in|using|on|plus)\b)?[\s,/(–*•-]*"
)
_SAYS: Final = (
    r"(?:experien\w*|expert\w*|erfahr\w*|\w*kenntnis\w*|wissen|know\w*|kenn\w*|skill\w*|proficien\w*|fluen\w*"
    r"|umgang|vertraut\w*"
    r"|sicher\w*|fit|versiert\w*|routin\w*|familiar\w*|programmier\w*|program\w*|languages?|sprachen?|develop\w*"
    r"|entwick\w*|cod(?:e|ing)|scripts?|scripting|skript\w*|written|writes?|writing|schreib\w*|geschrieben|tools?"
    r"|\w*software|technolog\w*|frameworks?|(?:tech )?stack|using|uses?|einsatz|einsetzen|nutz\w*|beherrsch\w*"
    r"|hands-on"
    r"|strong|solid|sehr gute?|gute?s?|fundierte[ns]?|advanced|basic\w*|command|competen\w*|praxis|background"
    r"|master\w*"
    r"|learn\w*|lern\w*|must(?: have)?|muss|should|soll|required|requirements?|anforderungen|kann|preferred|bonus|plus"
    r"|optional|have"
    r"|desirable|ideally|idealerweise|wünschenswert|apache|microsoft|ms|senior|junior|lead|migrat\w*|built"
    r"|build|backend"
    r"|frontend|web|mobile|data|seen|met|tried|used|touched|gesehen|stellen|umstieg|work(?:ing)? with"
    r"|ohne|without|sprichst|sprechen|speak|punkte?|points|kannst du|können sie|magst|liebst|love|bitte"
    r"|wohl aber(?: an| in| mit)?|gerne?|auch|bereits|zusätzlich|zwingend|pflicht|vorausgesetzt"
    r"|voraussetzung\w*|vorteilhaft|minimum|ideal"
    r"|optimal|mindestens|vorteil"
    r"|erforderlich|notwendig|essential|mandatory|pluspunkte?|knew|arbeite\w* (?:sie |du |wir )?(?:täglich "
    r"|viel )?(?:mit|in))"
)
_LINKS: Final = (
    r"(?:(?:in|with|mit|of|von|auf|the|der|den|dem|programming|programmiersprachen?|language|languages|like|wie"
    r"|e\.g\.|z\. ?b\."
    r"|such as|insbesondere|especially|auch|also|for|für|is|ist|und|and|oder|or|have|zu|to|from|a|ein"
    r"|eine|some|etwas|ein wenig|ein bisschen|a bit of|a little)[\s:(]{1,3}){0,4}"
)
_CUE = re.compile(rf"(?:^|\W){_SAYS}[\s:(\-]{{1,3}}{_LINKS}[\"“„»']?$")
_SURE_CUE = re.compile(
    r"(?:erfahrung\w*|\w*kenntnis\w*|umgang|vertraut\w*|experience|knowledge|familiarity|proficiency|expertise"
    r"|praxis|skills"
    r"|punkte?|points?)(?: gibt es| sammelst du| bringst du)? (?:in|mit|with|of|von|für|for) $"
)
_END = re.compile(r"(?: (?:aus|auf|um|ab|ein|an|nach|bereit|dar|weiter|zusammen))?\s*(?:$|[.,;:)!?\n])")
_WEAK_CUE = re.compile(r"(?:^|\W)(?:in|with|mit|via|auf|on)\s$")
_ELSE_BEFORE = re.compile(
    r"(?:kategorien?|klassen?|categor(?:y|ies)|class|vitamins?|hepatitis|führerschein\w*|führerausweis\w*"
    r"|fahrerlaubnis\w*"
    r"|licen[cs]es?|driving|level|grade|stufe|typ|type|gruppe|group|entgeltgruppe|schutzklasse|figure|section"
    r"|abschnitt"
    r"|anlage|gebäude|building|block|eingang|haus|herr|frau|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?|ready|let['’]?s|on the)"
    r"[\s:]{1,2}(?:[a-z]{1,2}\d?(?:,| oder| or| und| and|/)\s?){0,3}$"
)
_TECH: Final = (
    r"(?:\w*kenntnis\w*|erfahrung\w*|entwickl\w*|developers?|engineers?|engineering|development|programm\w*|skills?"
    r"|code|scripts?|skript\w*|frameworks?|experience|knowledge|expertise|librar(?:y|ies)|bibliothek\w*|ecosystem"
    r"|backends?|frontends?|inferen\w*|apps?|applications?|anwendung\w*|(?:micro)?services?|jobs?|pipelines?"
    r"|queries|core|stack"
    r"|proficiency|fundamentals|cluster\w*|streams?|sql|streaming|formulas?|macros?|makros?|formeln?|tabellen|sheets?"
    r"|spreadsheets?|boot|cloud|sdk|api|apis|native|components?|komponenten|hooks|projekt\w*|projects?|umgebung\w*"
    r"|umfeld|server|plugins?|pakete?n?|packages?|pivot|expert\w*|spezialist\w*|profi|ninja|guru|grundkenntnis\w*|viya"
    r"|base|basics|grundlagen|advanced|basiert\w*|based|version|tests?|contracts?|models?|dashboards?|notebooks?)"
)
_JUDGED: Final = (
    r"(?:-kenntnisse)? (?:(?:is|are|ist|sind|wären?|would be|kann) )?(?:\w+ ){0,2}?(?:plus|bonus|required?|must"
    r"|needed|nice|vorteil"
    r"|pflicht|erforderlich|vorausgesetzt|preferred|mandatory|desirable|wünschenswert|hilfreich|optional"
    r"|advantage|asset|notwendig|schön|toll|super|klasse|prima|ideal|perfekt|cool|top|great|good"
    r"|nötig|muss|brauchst|essential|welcome)\b"
    r"|(?:-kenntnisse)? (?:solltest|sollten|sollte|musst|müssen|kannst|können|beherrschst|beherrschen|kennst|kennen"
    r"|nutzt"
    r"|nutzen|brauchst|brauchen|setzt|setzen|bringst|bringen|lernst|lernen|schreibst|schreiben|liest|lesen|sprichst"
    r"|benutzt|verwendest|verwenden|zeigen|arbeiten|hast|haben|bist|sind) (?:du|sie|wir|ihr|ihnen)\b"
    r"| (?:muss )?sitz(?:t|en)\b"
    r"| (?:sehr )?(?:sicher|fließend|fluently|im schlaf|aus dem effeff)(?=\s*(?:[.,;!)]|$))"
    r"| (?:kennst|beherrschst|mitbringst|mitbringen|programmierst|reicht|genügt|suffices|is enough)\b"
    r"| (?:ja|yes|nein|no)(?=\s*(?:[,.;!]|$))|\? (?:sollte|musst|müssen|bring|lern|kein|brauch|nein|ja\b|yes\b|no\b"
    r"|nope|must|nice|gern)"
)
_TECH_AFTER = re.compile(
    rf"(?:\s?-\s?| ){_TECH}\b|-\s*(?:,|/|und|oder|and|or)|\s?(?:v\.? ?)?\d{{1,2}}(?:\.\d+)?\b(?!\d| ?%|\.\d)"
    rf"|\s?\((?:{_TECH}|(?:sehr )?gut|advanced|basic|must|muss|nice|optional|von vorteil|required|a plus"
    rf"|preferred)|{_JUDGED}"
)
_PLAIN_AFTER = re.compile(
    r"\s*$|\s*[.,;:)\]|!?\n\"“”/&+•·*–](?!\w)|\s*[,;:/]|\s+[-–•(]|\)|"
    r"\s+(?:and|or|und|oder|sowie|bzw|as|als|is|are|ist|sind|was|would|wäre\w*|for|für|im|in|on|auf|at|bei|to"
    r"|zu|zum|zur|mit|with|the|der"
    r"|die|das|sicher|schreib\w*|entwick\w*|programm\w*|beherrsch\w*|einsetz\w*|nutz\w*|kenn\w*|kann\w*|könn\w*"
    r"|hast|haben"
    r"|have|required?|preferred|desirable|wünschenswert|erforderlich|von|nicht|not|needed|a plus|ein plus|bist"
    r"|auch|gut|oder"
    r"|experience|but|aber|statt|instead|rather|you|sie|du|wir|we|a|ein\w*|wird|werden|will|daily|täglich|plus"
    r"|optional"
    r"|nice|gern\w*|idealerweise|ideally|preferably|since|seit|über|by|von|from|nach|lernen|learn|before"
    r"|already|schon|bereits|geht|läuft|runs|works|aus|um|ab|bereit|dar|weiter|brauch\w*|muss\w*|sehr|well|fließend"
    r"|fluent\w*)\b"
)
_ELSE_AFTER = re.compile(
    r"\s?&\s?\w\b|\s?\+\s?\w|\s?(?:19|20)\d\d\b|['’]|[- ]?(?:to[- ]market"
    r"|live|karts?|level)\b"
    r"|-(?!\s|[/,]|(?i:\w*kenntnis|erfahr|entwick|program|code|skript|script|basiert|based|inferen|develop|engine"
    r"|gestütz|server|app|dienst|service|pack|pak|tabell|makro|spezial|exper|bibliothek|projekt|umgeb|cluster"
    r"|job|pipeline|framework|anwend|stack|backend|frontend|queries|sheet|workshop|schulung|formel|datei|file"
    r"|version|modul|umfeld|tool|plattform|test|grundk))"
)


class _Place(NamedTuple):
    start: int
    end: int
    flag: str
    exact: str


def shown(text: str, lower: str, places: list[tuple[int, int, str, str]]) -> list[bool]:
    """For each place (start, end, flag, spelling) whether the text shows that the skill is meant."""
    hits = [_Place(*place) for place in places]
    if not any(hit.flag in {"^", "&"} for hit in hits):
        return [True] * len(hits)
    sure = [not hit.flag or hit.flag == "=" for hit in hits]
    possible = [right or not _else(text, lower, hit) for right, hit in zip(sure, hits, strict=True)]
    for number, hit in enumerate(hits):
        if not sure[number] and possible[number]:
            sure[number] = _alone(text, lower, hit)
    open_pairs = [all(possible[at : at + 2]) and not all(sure[at : at + 2]) for at in range(len(hits) - 1)]
    linked = [is_open and _linked(lower, *pair) for is_open, pair in zip(open_pairs, pairwise(hits), strict=True)]
    _spread(sure, possible, linked)
    _among_doubtful(hits, text, sure, possible, linked)
    return sure


def _else(text: str, lower: str, hit: _Place) -> bool:
    """What stands around says that it is another thing."""
    if hit.flag == "&" and text[hit.start : hit.end] != hit.exact:
        return True
    if _ELSE_AFTER.match(text, hit.end) or _ELSE_BEFORE.search(lower[max(0, hit.start - _NEAR) : hit.start]):
        return True
    if text[hit.start : hit.end] != hit.exact and not (
        _PLAIN_AFTER.match(lower, hit.end) or _TECH_AFTER.match(lower, hit.end)
    ):
        return True
    return text[hit.end : hit.end + 4] == " to " and text[hit.end + 4 : hit.end + 5].isupper()


def _alone(text: str, lower: str, hit: _Place) -> bool:
    """The words before or behind it show it, without a list."""
    if hit.flag == "&":
        return False
    written = text[hit.start : hit.end] == hit.exact or text[hit.start : hit.end] == hit.exact.upper()
    if _TECH_AFTER.match(lower, hit.end):
        return written or len(hit.exact) >= _LONG_NAME
    line = lower.rfind("\n", 0, hit.start) + 1
    before = lower[max(line, hit.start - _NEAR) : hit.start]
    if not written or not _PLAIN_AFTER.match(lower, hit.end):
        return written and _SURE_CUE.search(before) is not None and not text[hit.end + 1 : hit.end + 2].isupper()
    if not before.strip(" -–•·*\t\"'(") and re.match(r"\s*(?:[,;]?\s*\n|[,;]?\s*$|\()", lower[hit.end : hit.end + 3]):
        return hit.start - line <= len(before)
    if _CUE.search(before) or _SURE_CUE.search(before):
        return True
    return bool(hit.exact.lower() not in _NAMES and _WEAK_CUE.search(before) and _ends(lower, hit.end))


def _ends(lower: str, end: int) -> bool:
    return _END.match(lower, end) is not None


def _linked(lower: str, first: _Place, second: _Place) -> bool:
    """Nothing but the signs and words of a list stands between the two."""
    gap = lower[first.end : second.start]
    gap = re.sub(r"^-(?:kenntnisse|code|skills)\b|^-(?=[,/ ])", "", gap)
    return len(gap) <= _LIST_GAP and bool(gap.strip(" ")) and _BETWEEN.fullmatch(gap) is not None


def _spread(sure: list[bool], possible: list[bool], linked: list[bool]) -> None:
    """In a list with one that is sure, all are."""
    for order in (range(len(linked)), range(len(linked) - 1, -1, -1)):
        for number in order:
            if linked[number] and (sure[number] or sure[number + 1]):
                sure[number] = sure[number] or possible[number]
                sure[number + 1] = sure[number + 1] or possible[number + 1]


def _among_doubtful(hits: list[_Place], text: str, sure: list[bool], possible: list[bool], linked: list[bool]) -> None:
    """Two that are doubtful prove each other, written as they must be, unless people are called so."""
    for number, joined in enumerate(linked):
        pair = (number, number + 1)
        if (
            joined
            and all(
                possible[one] and hits[one].flag == "^" and text[hits[one].start : hits[one].end] == hits[one].exact
                for one in pair
            )
            and not all(hits[one].exact.lower() in _NAMES for one in pair)
        ):
            sure[number] = sure[number + 1] = True
