"""Does the person speak what the posting asks for."""

import re
from typing import Final

from matcher.signals.memory import Remembered
from matcher.signals.seeker import AGAINST, CEFR, Seeker, Signal, quoted
from spiders.language import languages_asked
from spiders.store import Stored

UNSAID: Final = "B2"
"""The level that is meant where a posting names none, or is written in a language that it does not name."""

NAMES: Final = {"de": "German", "en": "English", "fr": "French", "es": "Spanish", "it": "Italian", "pl": "Polish"}
_ONE_BELOW: Final = -0.4
_AS_CEFR: Final = {None: UNSAID, "native": "C2"}
_NO_GERMAN = re.compile(
    r"\b(?:german|deutsch\w*)\b[^.\n]{0,40}\b(?:not (?:required|needed|necessary|a must)"
    r"|nicht (?:erforderlich|nötig|notwendig|voraus\w+))|\b(?:kein|no|without|ohne) (?:deutsch|german)\w*"
    r"|(?:arbeits|team|unternehmens)sprache[^.\n]{0,20}englisch|(?:working|team|company) language[^.\n]{0,20}english"
)


def languages_wanted(stored: Stored, text: str) -> dict[str, tuple[str, str]]:
    """Language → the level that a posting asks for or is written in, and the words that say so."""
    posting = stored.posting
    read = _asked(f"{posting.title}\n{text}")
    asked = {row.language: (_AS_CEFR.get(row.level, row.level or UNSAID), quoted(row.because)) for row in read}
    written = stored.language
    if written and written not in asked and not (written == "de" and _NO_GERMAN.search(text.lower())):
        asked[written] = (UNSAID, f"written in {NAMES.get(written, written)}")
    return asked


_asked = Remembered(languages_asked)


def language(seeker: Seeker, stored: Stored, text: str) -> Signal | None:
    """The languages asked, and the one the posting is written in, against those spoken; the widest gap counts."""
    if not seeker.spoken:
        return None
    asked = languages_wanted(stored, text)
    if not asked:
        return None
    gaps = {code: CEFR.index(wanted) - seeker.spoken.get(code, -1) for code, (wanted, _) in asked.items()}
    worst = max(gaps, key=lambda code: gaps[code])
    wanted, because = asked[worst]
    if gaps[worst] <= 0:
        return Signal("language", 1.0, f"{because}: you speak it")
    yours = CEFR[seeker.spoken[worst]] if worst in seeker.spoken else "none"
    near = sum(gap == 1 for gap in gaps.values())
    value = _ONE_BELOW * near if gaps[worst] == 1 else AGAINST
    return Signal("language", max(AGAINST, value), f"{because}: {NAMES.get(worst, worst)} {wanted}, yours is {yours}")
