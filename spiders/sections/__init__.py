"""A posting's parts: tasks, requirements, offer, the employer, and the lines that all its postings share."""

from spiders.sections.boilerplate import boilerplate, without_boilerplate
from spiders.sections.headings import Kind
from spiders.sections.reading import Section, read_sections

__all__ = ["Kind", "Section", "boilerplate", "read_sections", "without_boilerplate"]
