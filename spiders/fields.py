"""Which source fills which field of a posting, as measured on the saved pages: fields.toml."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any, NamedTuple

from pydantic.alias_generators import to_camel

from spiders.posting import JobPosting

FIELDS = tuple(to_camel(name) for name in JobPosting.model_fields if name != "source")
"""A posting's fields in the order of its model."""


class Filled(NamedTuple):
    """The fields that every posting of a source states, and those that some do."""

    always: tuple[str, ...] = ()
    sometimes: tuple[str, ...] = ()


def read_fields() -> dict[str, Filled]:
    """Source → what it fills."""
    tables = tomllib.loads(files("spiders").joinpath("fields.toml").read_text("utf-8"))
    return {source: Filled(tuple(row["always"]), tuple(row["sometimes"])) for source, row in tables.items()}


def measured(documents: Iterable[Mapping[str, Any]]) -> Filled:
    """What postings, as JSON, fill: a field that is not stated is left out of a document."""
    stated = [document.keys() for document in documents]
    counts = Counter(field for keys in stated for field in keys)
    always = tuple(field for field in FIELDS if stated and counts[field] == len(stated))
    return Filled(always, tuple(field for field in FIELDS if 0 < counts[field] < len(stated)))
