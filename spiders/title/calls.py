"""Calls around a title, "Wir suchen: Koch gesucht!", and the employer who calls."""

import re
from typing import Final

from spiders.title.facts import Removed

_ARTICLE: Final = r"(?:eine?[nr]?(?:[/:*_(]-?[enr]\)?)?|an?|the|our(?: next)?|unsere?n?)"
_WANTED: Final = (
    r"(?:(?:ab sofort|dringend|sofort)\s)?(?:wir (?:von [\w. -]{2,40} )?(?:suchen|stellen ein)|gesucht|suche[nt]?"
    r"|we(?: are|['’]re) (?:hiring|looking for)|now hiring|hiring|join (?:us|our team)|wanted"
    r"|werde(?: teil (?:unseres teams|von [\w-]{2,30}))?|komm (?:in unser|ins) team|verstärkung gesucht"
    r"|verstärke unser team"
    r"|stelle|dein(?:e)? (?:job|stelle|zukunft|karriere|chance|neuer job|einstieg)"
    r"|(?:jetzt )?(?:durchstarten|einsteigen|starten)|karriere|jobs?|stellenangebot|stellenausschreibung|jobangebot"
    r"|vacancy"
    r"|open (?:position|role)|position|bewirb dich|apply(?: now)?|starte|initiativ"
    r"|[\w.&-]{2,30}(?: [\w.&-]{2,30}){0,3} (?:gmbh|ag|kg|se) sucht)\b"
    r"(?:\s?(?:dich|sie|dir|euch|zum|ab sofort|für [\w ]{2,30}(?=:)|verstärkung|deine karriere))?"
)
_CALL = re.compile(
    rf"{_WANTED}(?:(?:\s?[:!]{{1,3}}\s?|\s[–-]\s)(?:als\s|as\s)?(?:{_ARTICLE}\s)?|\s(?:als|as|for)\s(?:{_ARTICLE}\s)?"
    rf"|\s{_ARTICLE}\s)"
    r"|(?:werde(?: auch du)?|wir suchen(?: dich)?|suchen?|gesucht|du bist|sie sind)\s(?!teil\b)(?-i:(?=[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_SEEKS = re.compile(r"[^:(|]{2,50}\sgesucht:\s|[^:(|]{2,50}\ssucht:?\s(?:dich als\s)?(?:eine?[nr]?\s)?")
_EMPLOYER = re.compile(r"[^:|(]{2,50}\b(?:GmbH|AG|KG|SE|mbH|e\. ?V\.|Inc\.?|Ltd\.?|LLC): ")
_NAMES_EMPLOYER = re.compile(r" sucht| gesucht:|(?:G|V\.|SE|bH|[cd]\.?|C): ")
_FIRST_ARTICLE = re.compile(r"(?:Eine?[nr]?(?:[/:*_(]-?[enr]\)?)?|EINEN?)\s(?=[^\W\d_])")
_LAST_CALL = re.compile(
    r"[\s,–-]*\b(?:(?:ab sofort |dringend |sofort )?gesucht|wanted|needed|\(gesucht\)|jetzt bewerben|apply now"
    r"|wir suchen (?:dich|sie)|(?:zur )?verstärkung (?:unseres|für unser) teams?|für unser team|im team)\b[\s!.]*$",
    re.IGNORECASE,
)
_LAST_WORDS: Final = ("gesucht", "wanted", "needed", "bewerben", "now", "team", "teams", "suchen dich", "suchen sie")


def without_call(text: str, removed: list[Removed]) -> str:
    """Without "Wir suchen: " or an employer at the start, and "gesucht" at the end."""
    patterns = (_CALL, _SEEKS, _EMPLOYER, _FIRST_ARTICLE) if _NAMES_EMPLOYER.search(text) else (_CALL, _FIRST_ARTICLE)
    match = next((match for pattern in patterns if (match := pattern.match(text)) and match.end() < len(text)), None)
    if match:
        removed.append(Removed("call", match[0].strip(" :!–-")))
        text = text[match.end() :]
    return without_last_call(text, removed)


def without_last_call(text: str, removed: list[Removed]) -> str:
    """Without "gesucht" or "apply now" at the end."""
    if text.rstrip("!.) ").lower().endswith(_LAST_WORDS) and (match := _LAST_CALL.search(text)):
        removed.append(Removed("call", match[0].strip(" ,–-!.")))
        return text[: match.start()]
    return text
