"""What was read of a text is kept, as long as there is room."""

from matcher.signals import memory
from matcher.signals.memory import Remembered


def test_a_text_is_read_once() -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []

    def read(text: str, own: tuple[str, ...]) -> int:
        asked.append((text, own))
        return len(text)

    remembered = Remembered(read)
    answers = [remembered(text, own) for text, own in (("ab", ()), ("ab", ()), ("ab", ("x",)), ("c", ()), ("ab", ()))]
    assert answers == [2, 2, 2, 1, 2]
    assert asked == [("ab", ()), ("ab", ("x",)), ("c", ())]


def test_nothing_read_is_an_answer_too() -> None:
    asked: list[str] = []

    def read(text: str) -> None:
        asked.append(text)

    remembered = Remembered(read)
    assert [remembered("a"), remembered("a")] == [None, None]
    assert asked == ["a"]


def test_what_was_not_asked_for_the_longest_is_forgotten() -> None:
    asked: list[str] = []

    def read(text: str) -> str:
        asked.append(text)
        return text

    remembered = Remembered(read)
    texts = [str(number) for number in range(memory.MOST + 1)]
    for text in texts[:-1]:
        remembered(text)
    remembered(texts[0])
    remembered(texts[-1])
    remembered(texts[0])
    assert asked == texts
    remembered(texts[1])
    assert asked == [*texts, texts[1]]
