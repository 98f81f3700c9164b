"""Misspelled words of a query: one that no posting has becomes the nearest that postings have."""

import re
from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance import OSA

from matcher.lexicon import Lexicon
from matcher.words import folded

SHORTEST: Final = 5
"""Letters: a shorter word has too many neighbours."""
TWO_SLIPS: Final = 8
"""Letters, from which on two slips are one misspelling."""
MOST_UNKNOWN: Final = 8
SHORTEST_HALF: Final = 4
JOINTS: Final = ("", "s", "n", "en", "es")

_WORD = re.compile(r"[^\W\d_]{5,40}")


def corrections(words: Iterable[str], lexicon: Lexicon) -> dict[str, str]:
    """Word as typed → the word that postings have; at most eight, nothing for words that are known or real."""
    found: dict[str, str] = {}
    unknown = 0
    for word in dict.fromkeys(part for words_typed in words for part in _WORD.findall(words_typed)):
        if unknown >= MOST_UNKNOWN:
            break
        if lexicon.knows(word) or _is_compound(folded(word), lexicon) or _is_real(word):
            continue
        unknown += 1
        if nearest := _nearest(folded(word), lexicon):
            found[word] = nearest
    return found


def replaced(text: str, found: dict[str, str]) -> str:
    """The text with these words in place of the misspelled ones."""
    return _WORD.sub(lambda match: found.get(match[0], match[0]), text) if found else text


def _nearest(word: str, lexicon: Lexicon) -> str | None:
    """One slip (a letter too many, too few, another, two swapped), in long words two; the commonest of the nearest."""
    slips = 2 if len(word) >= TWO_SLIPS else 1
    best: tuple[int, int, str] | None = None
    for term, count in lexicon.vocabulary.alike(word, slips).items():
        distance = OSA.distance(word, term, score_cutoff=slips)
        if distance <= slips and (best is None or (distance, -count, term) < best):
            best = (distance, -count, term)
    return best[2] if best else None


def _is_compound(word: str, lexicon: Lexicon) -> bool:
    """Two words that postings have, with a joint: Datenbank-administrator."""
    for at in range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1):
        head, tail = word[:at], word[at:]
        heads = [head[: len(head) - len(joint)] for joint in JOINTS if head.endswith(joint)]
        if lexicon.vocabulary.has(tail) and any(
            len(half) >= SHORTEST_HALF and lexicon.vocabulary.has(half) for half in heads
        ):
            return True
    return False


def _is_real(word: str) -> bool:
    """The name of a skill, or one piece of the encoder's vocabulary: a word of some language that no posting has."""
    from matcher.job_encoder import load_tokenizer  # noqa: PLC0415  only for a word that is not known
    from spiders.skills import find  # noqa: PLC0415  the same

    tokenizer = load_tokenizer()
    return bool(find(word)) or any(len(tokenizer.encode(form)) == 1 for form in (word, word.lower(), word.capitalize()))
