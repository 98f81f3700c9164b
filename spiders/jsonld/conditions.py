"""How the work is done, from what markup writes: remote or not, in which language."""

import re
from typing import Any, Final

from spiders.jsonld.values import text_of, texts_of
from spiders.posting import LocationType

LONGEST: Final = 300

_REMOTE = re.compile(r"telecommut|remote|home.?office|work.from.home|fernarbeit")
_CODE = re.compile(r"([a-zA-Z]{2})(?:[-_][a-zA-Z0-9]{2,8}){0,3}")
_LANGUAGES: Final = {"german": "de", "deutsch": "de", "deu": "de", "ger": "de", "english": "en", "englisch": "en",
                     "eng": "en", "french": "fr", "französisch": "fr", "fra": "fr", "spanish": "es", "italian": "it",
                     "dutch": "nl", "polish": "pl"}  # fmt: skip


def location_type(value: Any) -> LocationType | None:  # noqa: ANN401 -- markup holds what it likes
    """jobLocationType; only TELECOMMUTE is in the standard, the others occur."""
    text = " ".join(texts_of(value)).casefold()[:LONGEST]
    if "hybrid" in text:
        return "HYBRID"
    if _REMOTE.search(text):
        return "TELECOMMUTE"
    return "ONSITE" if re.search(r"on.?site|vor ort", text) else None


def language_code(value: Any) -> str | None:  # noqa: ANN401 -- markup holds what it likes
    """ISO 639-1 of "de-DE", "German" or a Language node; None where it is neither."""
    text = text_of(value).strip()
    found = _CODE.fullmatch(text)
    return found[1].lower() if found else _LANGUAGES.get(text.casefold())
