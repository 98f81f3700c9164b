"""What is read of one ad before it is compared, each fact when it is first asked for."""

import re
from collections.abc import Callable, Iterable
from typing import Final, Generic, TypeVar

from spiders.html_text import plain_text
from spiders.language import language_of
from spiders.openings import details, employer
from spiders.openings.ad import Ad
from spiders.openings.heading import Heading, heading
from spiders.openings.sketch import Sketch, sketches
from spiders.openings.where import cities, cities_listed

LONGEST: Final = 60_000
ENOUGH: Final = 1_500
BEGINNING: Final = 800

Owner = TypeVar("Owner")
T = TypeVar("T")

_TAG = re.compile(
    r"</?(?:p|br|li|ul|ol|div|b|strong|em|i|h\d|span|a|table|td|tr)\b[^<>]{0,300}>|&(?:\w{2,8}|#\w{2,6});",
    re.IGNORECASE,
)


def facts_of(ads: Iterable[Ad]) -> list["Facts"]:
    """What is read of each ad; a text that several have is read once."""
    known = list(ads)
    texts = {description: _text(description) for description in (ad.description[:LONGEST] for ad in known)}
    readings = dict(zip(texts, map(_Reading, texts.values(), sketches(texts.values())), strict=True))
    return [Facts(ad, readings[ad.description[:LONGEST]]) for ad in known]


def _text(description: str) -> str:
    marked_up = ("<" in description or "&" in description) and _TAG.search(description)
    return plain_text(description) if marked_up else description


class _Once(Generic[Owner, T]):
    """A property that is worked out when it is first asked for; functools' own takes a lock each time."""

    def __init__(self, work: Callable[[Owner], T]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __get__(self, owner: Owner, _type: type[Owner]) -> T:
        value = self._work(owner)
        owner.__dict__[self._work.__name__] = value
        return value


class _Reading:
    """What a text alone tells."""

    def __init__(self, text: str, sketch: Sketch) -> None:
        self.text = text
        self.sketch = sketch

    @_Once
    def for_others(self) -> bool:
        return employer.says_for_others(self.text[:BEGINNING])

    @_Once
    def listed(self) -> frozenset[str]:
        return cities_listed(self.text)

    @_Once
    def requisitions(self) -> frozenset[str]:
        return details.requisitions(self.text)

    @_Once
    def teams(self) -> frozenset[str]:
        return details.teams(self.text)

    @_Once
    def marks(self) -> frozenset[str]:
        return details.marks(self.text)


class Facts:
    """The facts of `ad`; `text` is its description without mark-up, `sketch` stands for it."""

    def __init__(self, ad: Ad, reading: _Reading) -> None:
        self.ad = ad
        self.text = reading.text
        self.sketch = reading.sketch
        self._reading = reading

    @_Once
    def employer(self) -> employer.Name:
        """Whose ad it is, without the legal form; empty where it is not said."""
        return employer.employer_name(self.ad.employer)

    @_Once
    def agency(self) -> bool:
        """Whether it was placed for somebody else."""
        return employer.recruits_for_others(self.ad.employer) or self._reading.for_others

    @_Once
    def full_names(self) -> frozenset[str]:
        """What follows a name of one word where the text says more of it."""
        return employer.full_names(self.employer, self.text)

    @_Once
    def cities(self) -> frozenset[str]:
        """One key a city."""
        return cities(self.ad.places)

    @_Once
    def listed(self) -> frozenset[str]:
        """The cities that the text lists together."""
        return self._reading.listed

    @_Once
    def heading(self) -> Heading:
        """The title taken apart."""
        return heading(self.ad.title, self.cities, self.employer)

    @_Once
    def language(self) -> str:
        """Two letters; empty where neither the source nor the text says."""
        return self.ad.language or language_of(f"{self.ad.title}\n{self.text[:ENOUGH]}") or ""

    @_Once
    def requisitions(self) -> frozenset[str]:
        """The employer's own numbers of the opening."""
        found = self.title_requisitions | self._reading.requisitions
        return details.without_own(found, self.ad.identifier) if found else found

    @_Once
    def title_requisitions(self) -> frozenset[str]:
        """Those in the title, and perhaps the source's own number."""
        return details.requisitions_in_title(self.ad.title)

    @_Once
    def teams(self) -> frozenset[str]:
        """The teams that the text names."""
        return self._reading.teams

    @_Once
    def marks(self) -> frozenset[str]:
        """What a translation of the text would keep."""
        return self._reading.marks
