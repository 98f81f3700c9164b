"""The skills that a text names: must and nice to have apart, German and English names of one skill one skill."""

from spiders.skills.asking import Skills, asked_in, read_skills, table_skills
from spiders.skills.finding import Named, find
from spiders.skills.ict import Span, ict_terms
from spiders.skills.table import field, kin

__all__ = ["Named", "Skills", "Span", "asked_in", "field", "find", "ict_terms", "kin", "read_skills", "table_skills"]
