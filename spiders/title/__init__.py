"""Titles as a person would say them: without gender marks, numbers, places, dates and pay, which are kept as facts."""

from spiders.title.facts import Fact, Removed
from spiders.title.reading import Title, clean_title, fold_title, read_title

__all__ = ["Fact", "Removed", "Title", "clean_title", "fold_title", "read_title"]
