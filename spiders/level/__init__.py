"""The seniority that a posting names: twelve levels, from intern to director."""

from spiders.level.reading import Level, read_level
from spiders.level.words import Name

__all__ = ["Level", "Name", "read_level"]
