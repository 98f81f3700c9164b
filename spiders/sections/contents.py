"""What a paragraph without a heading is about, told by its words."""

import re
from collections import Counter
from typing import Final

from spiders.sections.headings import Kind

LONGEST: Final = 1_000
STEM: Final = 5

_WORD = re.compile(r"[^\W\d_]{3,}|[@€$£]")
# The first five letters of words that speak of one kind more than of the others.
_STEMS: Final[dict[Kind, str]] = {
    "requirements": (
        "erfah kennt absch abges studi ausbi mitbr bring verfü quali degre exper profi famil fluen fließ teamf führe"
        " vorau requi ideal bache maste selbs belas skill abili diplo hochs lehre knowl bewer deuts engli sprac berufs"
        " persö zuver moti excel stron commu"
    ),
    "offer": (
        "biete urlau benef homeo gleit gehal jahre vergü alter weite vacat insur bonus parkp kanti obst jobra jobti"
        " paid salar equit perks zusch sozia minde überz entlo pensi leave € $ £ flexi rabat fortb attra compe"
    ),
    "tasks": (
        "aufga betre entwi unter veran plans planu erste durch leite koord analy übern devel desig manag build"
        " colla ensur suppo maint respo deliv imple optim konze steue bearb wartu siche creat drive lead berat überw"
        " pfleg organ erarb"
    ),
    "about": (
        "gegrü seit found mitar emplo weltw globa leadi führe unter compa missi kunde since stand tradi markt gmbh"
        " headq start inter famil grupp group custo gesch indus branc"
    ),
    "other": (
        "bewer bewir apply leben konta anspr telef gende disab equal regar daten schwe email @ onlin unter frage"
        " recru sende"
    ),
}


def _kinds() -> dict[str, Kind]:
    """A stem that several kinds share speaks for none."""
    shared = Counter(stem for stems in _STEMS.values() for stem in stems.split())
    return {stem: kind for kind, stems in _STEMS.items() for stem in stems.split() if shared[stem] == 1}


_KINDS: Final = _kinds()


def kind_of_contents(paragraph: str) -> Kind | None:
    """The kind that most of its words speak of; None where they speak of none."""
    words = _WORD.findall(paragraph[:LONGEST].lower())
    counts = Counter(kind for word in words if (kind := _KINDS.get(word[:STEM])))
    return counts.most_common(1)[0][0] if counts else None
