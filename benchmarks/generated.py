"""Generated postings for benchmarks: as many as wanted, German and English, the same for the same seed."""

import random
from collections.abc import Iterator

from spiders.posting import JobPosting

ROLES = (
    ("Machine Learning Engineer", "en"), ("KI-Entwickler (m/w/d)", "de"), ("Data Scientist", "en"),
    ("Datenanalyst*in", "de"), ("Data Engineer", "en"), ("Softwareentwickler Python (m/w/d)", "de"),
    ("MLOps Engineer", "en"), ("Ingenieur Bildverarbeitung (w/m/d)", "de"), ("NLP Engineer", "en"),
    ("Produktmanager KI (m/w/d)", "de"), ("Backend Developer Go", "en"), ("Steuerberater (m/w/d)", "de"),
    ("Research Scientist Robotics", "en"), ("Pflegefachkraft (m/w/d)", "de"), ("Controller (f/m/d)", "en"),
)  # fmt: skip
FIELDS = (
    "Search",
    "Vision",
    "Logistik",
    "Versicherung",
    "Payments",
    "Energie",
    "Health",
    "Mobility",
    "Handel",
    "Cloud",
)
LEVELS = ("", "Senior ", "Junior ", "Lead ", "Werkstudent ")
PLACES = (
    ("Berlin", "DE"),
    ("München", "DE"),
    ("Hamburg", "DE"),
    ("Köln", "DE"),
    ("Zürich", "CH"),
    ("Wien", "AT"),
    ("London", "GB"),
)
SKILLS = (
    "Python",
    "PyTorch",
    "SQL",
    "Kubernetes",
    "TensorFlow",
    "Java",
    "Spark",
    "Docker",
    "AWS",
    "scikit-learn",
    "Go",
    "RAG",
)
SENTENCES = {
    "de": (
        "Sie entwickeln Modelle und bringen sie in den Betrieb.", "Wir arbeiten in kleinen Teams mit kurzen Wegen.",
        "Sie bringen mindestens drei Jahre Berufserfahrung mit.", "Zwei Tage Homeoffice pro Woche sind möglich.",
        "Verhandlungssicheres Deutsch setzen wir voraus.", "Das Gehalt liegt zwischen 62.000 und 78.000 Euro im Jahr.",
        "Unsere Kunden sind Stadtwerke und Krankenhäuser.", "Sie stimmen sich mit dem Fachbereich ab.",
    ),
    "en": (
        "You build models and run them in production.", "We work in small teams and decide quickly.",
        "You bring at least three years of experience.", "This role is fully remote within Germany.",
        "You are fluent in English; German is a plus.", "The salary range is €65,000 to €85,000 a year.",
        "Our customers are hospitals and city utilities.", "You agree on priorities with the product team.",
    ),
}  # fmt: skip


def generated_postings(number: int, seed: int = 7, words: int = 300) -> Iterator[JobPosting]:
    """`number` postings of about `words` words each."""
    chance = random.Random(seed)  # noqa: S311  no secret
    for at in range(number):
        (role, language), (city, country) = chance.choice(ROLES), chance.choice(PLACES)
        sentences = SENTENCES[language]
        skills = chance.sample(SKILLS, 4)
        text = [f"Skills: {', '.join(skills)}.", *(chance.choice(sentences) for _ in range(words // 8))]
        yield JobPosting(
            source="generated",
            identifier=str(at),
            url=f"https://jobs.example/{at}",
            title=f"{chance.choice(LEVELS)}{role} {chance.choice(FIELDS)} {at % 400}",
            hiring_organization={"name": f"Beispiel {at % 900} GmbH"},
            description="\n".join(text),
            date_posted=f"2026-{chance.randint(9, 11):02d}-{chance.randint(1, 20):02d}",
            job_location=[{"address_locality": city, "address_country": country}],
            in_language=language,
        )
