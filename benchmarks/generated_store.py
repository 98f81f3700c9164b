"""A data folder as after `rolesonar index`, quickly: generated postings, vectors with the statistics of real ones.

A few thousand titles and texts are encoded; a posting's vector is that of its title and text plus what is left of two
others beyond their mean. What readers would find in the texts is put down beside them.
"""

import random
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import orjson
import sqlalchemy as sa
from numpy.typing import NDArray

from generated_ads import DOING, FIRST, LEVELS, MARKS, MIDDLE, PEOPLE, ROLES, SECOND, TEAM, TEAMS, THINGS, THIRD, TOWNS
from matcher.encoder import Encoder
from matcher.facets import SPOT, spot_of
from matcher.index.publishing import rebuild, title_hash
from matcher.index.wording import LEXICON
from matcher.lexicon import Lexicon, LexiconRow, Term
from spiders.posting import Place
from spiders.store import Store
from spiders.store.saving import bump
from spiders.store.tables import PLACE, POSTING, VECTOR

LATEST: Final = date(2026, 11, 22)
SOURCES: Final = ("greenhouse", "personio", "arbeitsagentur", "lever", "stepstone")
MODES: Final = ("REMOTE", "HYBRID", "ONSITE", None)
SKILLS: Final = ("python", "sql", "java", "kubernetes", "sap", "docker", "excel", "aws", "pytorch", "spark")
OWN_SHARE: Final = 0.35
"""Of what two other vectors have of their own beside one's own vector."""
EXAMPLES: Final = 1_000
BATCH: Final = 20_000
SENTENCES: Final = 8


class Ad(NamedTuple):
    """A generated posting before it is kept."""

    title: str
    text: str
    employer: str
    town: Place
    language: str
    posted: date
    mode: str | None
    source: str
    skills: tuple[str, ...]


def ads(number: int, seed: int = 5) -> Iterator[Ad]:
    """`number` ads of some 60 words, half of them German; every one of an opening of its own."""
    chance = random.Random(seed)  # noqa: S311  no secret
    names = (FIRST, MIDDLE, SECOND, (" ",), THIRD)
    employers = ["".join(map(chance.choice, names)) for _ in range(max(20, number // 40))]
    places = [Place(address_locality=name, address_country=country) for name, country in TOWNS]
    for _ in range(number):
        german = chance.random() < 0.5
        role, level = chance.choice(ROLES)[german], chance.choice(LEVELS)[german]
        team = chance.choice(TEAM).format(chance.choice(TEAMS))
        skills = tuple(chance.sample(SKILLS, 3))
        yield Ad(
            f"{level}{role}{chance.choice(MARKS)}{team}",
            f"{_text(chance, 'de' if german else 'en')}\n{', '.join(skills)}",
            chance.choice(employers),
            chance.choice(places),
            "de" if german else "en",
            LATEST - timedelta(days=chance.randrange(60)),
            chance.choice(MODES),
            chance.choice(SOURCES),
            skills,
        )


def fill(folder: Path, number: int, encoder: Encoder) -> Store:
    """A store of so many postings with its index and its lexicon."""
    store = Store.open(folder)
    vectors = _Vectors(encoder, list(islice(ads(EXAMPLES, seed=6), EXAMPLES)))
    waiting, first = ads(number), 1
    with closing(sqlite3.connect(folder / LEXICON)) as connection:
        lexicon = Lexicon(connection)
        while batch := list(islice(waiting, BATCH)):
            hashes = {first + at: f"{first + at:032x}" for at in range(len(batch))}
            _keep(store, encoder.name, dict(zip(hashes, batch, strict=True)), *vectors.of(batch))
            lexicon.add(_row(at, ad) for at, ad in zip(hashes, batch, strict=True))
            first += len(batch)
            lexicon.hold(hashes, revision=store.revision())
    rebuild(store, folder, encoder)
    return store


class _Vectors:
    """Vectors for any number of ads from those of a few."""

    def __init__(self, encoder: Encoder, examples: list[Ad]) -> None:
        self._chance = np.random.default_rng(7)
        whole = encoder.encode_documents([f"{ad.title}\n{ad.text}" for ad in examples])
        self._own = whole - whole.mean(axis=0)
        self._encoder, self._titles = encoder, np.zeros((0, encoder.dimension), np.float32)
        self._known: dict[str, int] = {}

    def of(self, batch: list[Ad]) -> tuple[NDArray[np.float16], NDArray[np.float16]]:
        """(n, dimension) unit rows of the titles, and of the postings."""
        titles = self._known
        new = [title for title in dict.fromkeys(_plain(ad.title) for ad in batch) if title not in titles]
        if new:
            titles |= {title: at for at, title in enumerate(new, len(titles))}
            self._titles = np.concatenate([self._titles, self._encoder.encode_documents(new)])
        plain = self._titles[[titles[_plain(ad.title)] for ad in batch]]
        rows = plain.copy()
        for _ in range(2):
            rows += OWN_SHARE * self._own[self._chance.integers(0, len(self._own), len(batch))]
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return plain.astype(np.float16), rows.astype(np.float16)


def _plain(title: str) -> str:
    """The role and the level: teams and marks are left to chance."""
    return re.split(r" \(| - | \| |, | – ", title, maxsplit=1)[0]


def _text(chance: random.Random, language: str) -> str:
    lines = (
        chance.choice(DOING[language]).format(
            chance.choice(THINGS[language]), chance.choice(PEOPLE[language]), chance.randrange(2, 90)
        )
        for _ in range(SENTENCES)
    )
    return "\n".join(lines)


def _keep(
    store: Store, encoder: str, batch: dict[int, Ad], titles: NDArray[np.float16], vectors: NDArray[np.float16]
) -> None:
    """Row by row as `Store.save` would, without reading the texts."""
    kept = {title_hash(ad.title): row for ad, row in zip(batch.values(), titles, strict=True)}
    kept |= {f"{number:032x}": row for number, row in zip(batch, vectors, strict=True)}
    rows = [{"text_hash": text, "encoder": encoder, "vector": row.tobytes()} for text, row in kept.items()]
    with store.writing() as connection:
        connection.execute(sa.insert(POSTING), [_posting(number, ad) for number, ad in batch.items()])
        connection.execute(sa.insert(PLACE), [{"posting": n, **spot_of(ad.town)._asdict()} for n, ad in batch.items()])
        connection.execute(sa.insert(VECTOR).prefix_with("OR REPLACE"), rows)
        bump(connection)


def _posting(number: int, ad: Ad) -> dict[str, Any]:
    document = {
        "source": ad.source,
        "identifier": str(number),
        "url": f"https://jobs.example/{number}",
        "title": ad.title,
        "hiringOrganization": {"name": ad.employer},
        "description": ad.text,
        "datePosted": ad.posted.isoformat(),
        "jobLocation": [{"addressLocality": ad.town.address_locality, "addressCountry": ad.town.address_country}],
        "inLanguage": ad.language,
    }
    seen = f"{LATEST}T06:00:00+00:00"
    return {
        "id": number,
        "key": f"{ad.source}:{number}",
        "source": ad.source,
        "listing": "all",
        "document": orjson.dumps(document),
        "content_hash": f"{number:032x}",
        "state": "open",
        **dict.fromkeys(("first_seen", "last_seen", "last_changed", "next_check"), seen),
        "posted": ad.posted.isoformat(),
        "organization": ad.employer,
        "language": ad.language,
        "work_mode": ad.mode,
        "opening": f"{number:x}",
        "page": "",
        "listed": "",
        "revision": 0,
        "check_hours": 6.0,
    }


def _row(number: int, ad: Ad) -> LexiconRow:
    town = ad.town.address_locality or ""
    terms = (
        Term("company", ad.employer),
        *((Term("mode", ad.mode.lower()),) if ad.mode else ()),
        Term("source", ad.source),
        Term("language", ad.language),
        Term("place", town),
        *(Term("skill", skill) for skill in ad.skills),
        Term("posted", ad.posted.isoformat()),
        Term(SPOT, spot_of(ad.town).text),
    )
    return LexiconRow(number, ad.title, f"{ad.employer} {town}\n{ad.text}", terms=terms)
