"""Names of places in comparable spelling."""

import re
import unicodedata
from typing import Final

_ABBREVIATIONS: Final = (
    (re.compile(r"\b(?:a\. ?M(?:\.|ain\b)|a/M\b|aM\b)"), "am Main"),
    (re.compile(r"\ba\. ?N(?:\.|eckar\b)"), "am Neckar"),
    (re.compile(r"\b(?:a\. ?Rh?\.|a\. ?Rhein\b)"), "am Rhein"),
    (re.compile(r"\ba\. ?L(?:\.|ech\b)"), "am Lech"),
    (re.compile(r"\ba\. ?I(?:\.|nn\b)"), "am Inn"),
    (re.compile(r"\ba\. ?H(?:\.|arz\b)"), "am Harz"),
    (re.compile(r"\ba\. ?B(?:\.|odensee\b)"), "am Bodensee"),
    (re.compile(r"\ba\. ?Ts?\."), "am Taunus"),
    (re.compile(r"\ba\. ?Rbge?\."), "am Rübenberge"),
    (re.compile(r"\ba\. ?d\. ?(?=\w)"), "an der "),
    (re.compile(r"\b([aA])n d\. ?(?=\w)"), r"\1n der "),
    (re.compile(r"\ba\. (?=[A-ZÄÖÜ]\w\w)"), "am "),
    (re.compile(r"\bo\. ?d\. ?T(?:\.|auber\b)"), "ob der Tauber"),
    (re.compile(r"\bi\. ?d\. ?O(?:Pf|pf|berpfalz|\. ?Pf)\b\.?"), "in der Oberpfalz"),
    (re.compile(r"\bi\. ?d\. ?Pf(?:alz\b|\.)"), "in der Pfalz"),
    (re.compile(r"\bi\. ?d\. ?(?=\w)"), "in der "),
    (re.compile(r"\b(?:i\. ?Br?\.|i\. ?Br?eisgau\b|i\. ?Brsg\b\.?)"), "im Breisgau"),
    (re.compile(r"\bi\. ?Ts?\."), "im Taunus"),
    (re.compile(r"\bi\. ?OB\b\.?"), "in Oberbayern"),
    (re.compile(r"\bi\. ?A(?:llg(?:äu\b|\.)|\.)"), "im Allgäu"),
    (re.compile(r"\bi\. ?W(?:estf(?:\.|alen\b)|\.)"), "in Westfalen"),
    (re.compile(r"\bi\. ?H(?:olst(?:\.|ein\b))"), "in Holstein"),
    (re.compile(r"\bi\. ?V(?:ogtl(?:\.|and\b)|\.)"), "im Vogtland"),
    (re.compile(r"\bi\. ?Sch(?:w\.|warzw\.|warzwald\b)"), "im Schwarzwald"),
    (re.compile(r"\bi\. ?E(?:rzgeb(?:\.|irge\b))"), "im Erzgebirge"),
    (re.compile(r"\bi\. ?O(?:denw(?:\.|ald\b))"), "im Odenwald"),
    (re.compile(r"\b(?:i\. ?T\.|i\. ?Tirol\b)"), "in Tirol"),
    (re.compile(r"\bi\. ?I(?:nnkr(?:\.|eis\b)|\.)"), "im Innkreis"),
    (re.compile(r"\bi\. ?(?=[A-ZÄÖÜ]\w\w\w)"), "im "),
    (re.compile(r"\bv\. ?d\. ?(?:H\.|Höhe)"), "vor der Höhe"),
    (re.compile(r"\bu\. ?T(?:\.|eck\b)"), "unter Teck"),
    (re.compile(r"\bb\. ?(?:M\.|Mchn?\.|München\b)"), "bei München"),
    (re.compile(r"\bb\. ?(?=[A-ZÄÖÜ])"), "bei "),
    (re.compile(r"\bFfm\b\.?"), "Frankfurt am Main"),
    (re.compile(r"\bFrankfurt/O(?:\.|\b)"), "Frankfurt (Oder)"),
    (re.compile(r"\b(?<=, )Co\. "), "County "),
    (re.compile(r"\bSchw(?:äb|\.)\.? ?(?=Gmünd|Hall)"), "Schwäbisch "),
    (re.compile(r"\bGr\. ?-?(?=Gerau|Umstadt|Zimmern)"), "Groß-"),
    (re.compile(r"\b(?:M['’]gladbach|Mönchengladb\.|Mgladbach)"), "Mönchengladbach"),
    (re.compile(r"\bD['’]dorf\b|\bDüsseld\."), "Düsseldorf"),
    (re.compile(r"\b(?:Ludwigsh\.|LU-Hafen)"), "Ludwigshafen am Rhein"),
    (re.compile(r"\bGelsenk\."), "Gelsenkirchen"),
    (re.compile(r"\bGarmisch-P(?:artenk)?\."), "Garmisch-Partenkirchen"),
    (re.compile(r"\b(?:Fürstenfeldb\.|FFB\b)"), "Fürstenfeldbruck"),
    (re.compile(r"\b(?:V\.|VS)-(?:Schwenningen|Villingen)\b"), "Villingen-Schwenningen"),
    (re.compile(r"\b(?:Wr|Wien)\. ?Neustadt"), "Wiener Neustadt"),
    (re.compile(r"\bKlosterneub\."), "Klosterneuburg"),
)
_TAIL = re.compile(
    r" (?:am|an der|bei) [A-ZÄÖÜ][\w-]{1,30}$"
    r"| i[mn] (?:Allgäu|Bayern|Breisgau|Chiemgau|Erzgebirge|Hessen|Holstein|Emsland|Harz|Havelland"
    r"|Hochschwarzwald|Innkreis|Oberbayern|Odenwald|Remstal"
    r"|Sachsen|Schwarzwald|Taunus|Tirol|Vogtland|Westfalen|Westerwald|Wiesental|Markgräflerland|Münsterland|Pinzgau"
    r"|Pongau|Rheingau|Rheinland|Ries|Sauerland|Siegerland|Zillertal)$"
    r"| in der (?:Oberpfalz|Pfalz|Nordheide|Heide|Rhön|Wetterau|Eifel|Oberlausitz)$"
)
_ABBREVIATED = re.compile(r"\b(?:[abiouvV]|[aA]n d)\.|[/a]M|/O|\bFfm\b|, Co\. |['’]|\b\w{2,12}\.|\b(?:FFB|VS|LU)\b")
_NO_WORD = re.compile(r"[^\w]+")
_ACCENT = re.compile(r"[\u0300-\u036f]+")
_SAINT = re.compile(r"\b(?:sankt|saint)\b")
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_ONE_LETTER = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "đ": "d", "ı": "i", "œ": "oe"})


def written_out(name: str) -> str:
    """The full name, "Frankfurt am Main" for "Frankfurt a. M."."""
    if _ABBREVIATED.search(name):
        for pattern, words in _ABBREVIATIONS:
            name = pattern.sub(words, name)
    return name


def shortened(name: str) -> str | None:
    """A German name without what tells it from others: "Haar" of "Haar bei München"; None where it has no such."""
    match = _TAIL.search(name)
    return name[: match.start()] if match and match.start() else None


def folded(name: str) -> str:
    """Lower case, no accents, one blank between words: "Zürich" and "Zurich" alike."""
    text = name.casefold()
    if not text.isascii():
        text = _ACCENT.sub("", unicodedata.normalize("NFKD", text.translate(_ONE_LETTER)))
    if not text.isalnum():
        text = _NO_WORD.sub(" ", text).strip()
    return _SAINT.sub("st", text) if "sa" in text else text


def foldings(name: str) -> tuple[str, ...]:
    """All foldings under which sources may write a name: "koln" and "koeln"."""
    if name.isascii():
        return (folded(name),)
    lower = unicodedata.normalize("NFC", name).casefold()
    spread = lower.translate(_TWO_LETTERS)
    return (folded(name),) if spread == lower else (folded(name), folded(spread))
