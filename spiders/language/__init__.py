"""Which language a text is in, and which languages it asks for."""

from spiders.language.asked import LanguageAsked, languages_asked
from spiders.language.written import language_of, query_language

__all__ = ["LanguageAsked", "language_of", "languages_asked", "query_language"]
