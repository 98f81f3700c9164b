"""Names of places in comparable spelling."""

import re
import unicodedata
from typing import Final

_ABBREVIATIONS: Final = (
    (re.compile(r"\b(?:a\. ?M\.|a/M\b|aM\b)"), "am Main"),
    (re.compile(r"\ba\. ?N\."), "am Neckar"),
    (re.compile(r"\b(?:a\. ?Rh?\.|a\. ?Rhein\b)"), "am Rhein"),
    (re.compile(r"\ba\. ?d\. "), "an der "),
    (re.compile(r"\bo\. ?d\. ?T\."), "ob der Tauber"),
    (re.compile(r"\b(?:i\. ?Br?\.|i\. ?Breisgau\b)"), "im Breisgau"),
    (re.compile(r"\bv\. ?d\. ?(?:H\.|Höhe)"), "vor der Höhe"),
    (re.compile(r"\bb\. (?=[A-ZÄÖÜ])"), "bei "),
    (re.compile(r"\bSt\. ?(?=[A-ZÄÖÜ])"), "Sankt "),
)
_NO_WORD = re.compile(r"[^\w]+")
_SAINT = re.compile(r"\b(?:sankt|saint|st)\b")
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_ONE_LETTER = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "đ": "d", "ı": "i", "œ": "oe"})


def written_out(name: str) -> str:
    """The full name, "Frankfurt am Main" for "Frankfurt a. M."."""
    if "." in name or "a/M" in name:
        for pattern, words in _ABBREVIATIONS:
            name = pattern.sub(words, name)
    return name


def folded(name: str) -> str:
    """Lower case, no accents, one blank between words: "Zürich" and "Zurich" alike."""
    text = name.casefold()
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_ONE_LETTER))
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    text = _NO_WORD.sub(" ", text).strip()
    return _SAINT.sub("st", text) if "s" in text and "t" in text else text


def foldings(name: str) -> tuple[str, ...]:
    """All foldings under which sources may write a name: "koln" and "koeln"."""
    if name.isascii():
        return (folded(name),)
    lower = unicodedata.normalize("NFC", name).casefold()
    spread = lower.translate(_TWO_LETTERS)
    return (folded(name),) if spread == lower else (folded(name), folded(spread))
