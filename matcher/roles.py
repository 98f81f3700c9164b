"""Roles: what one AI or data occupation is called, German and English, so that a query finds its other names."""

import re
from functools import cache

from spiders.title import fold_title

ROLES: tuple[tuple[str, ...], ...] = (
    ("machine learning engineer", "AI engineer", "KI-Entwickler", "ML engineer", "AI developer", "KI-Ingenieur",
     "machine learning Entwickler", "künstliche Intelligenz Entwickler", "KI engineer", "deep learning engineer"),
    ("data scientist", "Datenwissenschaftler", "applied scientist"),
    ("data engineer", "Dateningenieur", "ETL developer", "Data-Warehouse-Entwickler"),
    ("data analyst", "Datenanalyst", "business intelligence analyst", "BI Analyst"),
    ("LLM engineer", "generative AI engineer", "prompt engineer", "GenAI developer", "KI-Prompt-Entwickler"),
    ("NLP engineer", "Computerlinguist", "computational linguist", "Sprachtechnologe"),
    ("computer vision engineer", "Bildverarbeiter", "Entwickler Bildverarbeitung", "perception engineer"),
    ("MLOps engineer", "machine learning platform engineer", "ML infrastructure engineer"),
    ("AI researcher", "KI-Forscher", "machine learning scientist", "research scientist"),
    ("AI product manager", "KI-Produktmanager", "Produktmanager KI"),
    ("AI consultant", "KI-Berater", "KI-Consultant", "Data & AI Consultant"),
    ("AI project manager", "KI-Projektleiter", "KI-Projektmanager"),
    ("software engineer", "Softwareentwickler", "software developer", "Programmierer"),
    ("robotics engineer", "Robotikingenieur", "Entwickler Robotik"),
)  # fmt: skip
MOST_NAMES = 3


def other_names(query: str) -> tuple[str, ...]:
    """At most three other names of the role that a query names, the best known first; none for any other query."""
    said = _words(query)
    named = [(name, role) for role in ROLES for name in role if _words_of_name(name) <= said]
    if not named:
        return ()
    _, role = max(named, key=lambda fit: len(_words_of_name(fit[0])))  # a generative AI engineer is not any AI engineer
    return tuple(name for name in role if (name, role) not in named)[:MOST_NAMES]


@cache
def _words_of_name(name: str) -> set[str]:
    return _words(name)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold_title(text)))
