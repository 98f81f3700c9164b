"""Employment: its types as schema.org names them, hours, length, and who employs, from fields and from free text."""

from spiders.employment.field import employment_types
from spiders.employment.reading import Employment, read_employment

__all__ = ["Employment", "employment_types", "read_employment"]
