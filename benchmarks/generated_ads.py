"""Generated ads with their copies, to time the grouping: openings of many employers, each posted once to four times."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from spiders.openings import Ad
from spiders.posting import Place

ROLES: Final = (
    ("Data Engineer", "Dateningenieur"), ("Java Developer", "Java-Entwickler"), ("Nurse", "Pflegefachkraft"),
    ("Purchasing Clerk", "Sachbearbeiter Einkauf"), ("Process Engineer", "Prozessingenieur"), ("Baker", "Bäcker"),
    ("Machine Learning Engineer", "Ingenieur Maschinelles Lernen"), ("Tax Advisor", "Steuerberater"),
    ("Warehouse Manager", "Lagerleiter"), ("Electrician", "Elektroniker"), ("Web Developer", "Webentwickler"),
    ("Quality Manager", "Qualitätsmanager"), ("Legal Counsel", "Jurist"), ("Payroll Accountant", "Lohnbuchhalter"),
    ("Network Administrator", "Netzwerkadministrator"), ("Chemist", "Chemiker"), ("Site Manager", "Bauleiter"),
    ("Business Analyst", "Business Analyst"), ("Recruiter", "Recruiter"), ("Welder", "Schweißer"),
)  # fmt: skip
LEVELS: Final = (("", ""), ("Senior ", "Senior "), ("Junior ", "Junior "), ("Working Student ", "Werkstudent "))
TEAM: Final = ("", "", "", " - {0}", " ({0})", " | {0}", ", {0}", " – {0}")
TEAMS: Final = (
    "Forschung Export SAP Cloud Nachtschicht Logistik Vertrieb Einkauf Schienenfahrzeuge Batterien Onkologie Radiologie"
    " Pharma Kosmetik Getriebe Hydraulik Leasing Kredite Schadensfälle Mobilfunk Glasfaser Solar Windkraft Wärmepumpen"
    " Backwaren Tiefkühlkost Möbel Spielwaren Zahlungsverkehr Kundenportal Robotik Prüfstand Lackiererei Montage"
).split()
MARKS: Final = (" (m/w/d)", " (w/m/x)", " (all genders)", "", "*in (m/w/d)")
TOWNS: Final = (
    ("Berlin", "DE"), ("München", "DE"), ("Hamburg", "DE"), ("Köln", "DE"), ("Bremen", "DE"), ("Ulm", "DE"),
    ("Zürich", "CH"), ("Basel", "CH"), ("Wien", "AT"), ("Graz", "AT"), ("Kassel", "DE"), ("Rostock", "DE"),
    ("Erfurt", "DE"), ("Aachen", "DE"), ("Kiel", "DE"), ("Trier", "DE"), ("Passau", "DE"), ("Linz", "AT"),
)  # fmt: skip
FIRST: Final = "Nord Süd West Ost Alpen Küsten Berg Tal Wald Feld Stern Sonnen Silber Eisen Stein Ahorn".split()
MIDDLE: Final = " er ing en hof au ried eck".split(" ")
SECOND: Final = "licht werk hof bach tor blick quell land haus brück mann kamp wind see grund furt".split()
THIRD: Final = (
    "Systeme GmbH",
    "Handel AG",
    "Pflege gGmbH",
    "Bau GmbH & Co. KG",
    "Energie SE",
    "Labor GmbH",
    "Druck KG",
)
AGENCIES: Final = ("Weitblick Personalberatung GmbH", "Nordwind Recruiting", "Arbeitswelt Zeitarbeit AG")
DOING: Final = {
    "de": ("Sie prüfen {0} und melden Abweichungen an {1}.", "Mit {1} stimmen Sie {0} ab und halten Termine ein.",
           "Sie verbessern {0} zusammen mit {1} Schritt für Schritt.", "{0} liegen in Ihrer Hand, {1} hilft dabei.",
           "Für {1} bereiten Sie {0} auf, etwa {2} im Quartal.", "Sie bringen {2} Jahre Erfahrung mit {0} mit."),
    "en": ("You check {0} and report deviations to {1}.", "You agree on {0} with {1} and keep to the dates.",
           "Together with {1} you improve {0} step by step.", "You are in charge of {0}, and {1} helps you with it.",
           "For {1} you prepare {0}, about {2} a quarter.", "You bring {2} years of practice with {0}."),
}  # fmt: skip
THINGS: Final = {
    "de": "Angebote Messwerte Lieferpläne Verträge Schichtpläne Rechnungen Prüfberichte Datenmodelle Bestände Baupläne"
    " Rezepturen Schnittstellen Anlagen Dienstpläne Kennzahlen Reklamationen Bewerbungen Ersatzteile".split(),
    "en": "offers readings schedules contracts shifts invoices reports models stocks drawings recipes interfaces"
    " plants rotas figures complaints applications spares".split(),
}
PEOPLE: Final = {
    "de": "dem Einkauf|der Werkstatt|unserem Labor|der Geschäftsleitung|dem Vertrieb|der Schichtleitung"
    "|dem Kundendienst|der Buchhaltung|den Stationen|der Bauleitung|dem Betriebsrat|der Disposition".split("|"),
    "en": "purchasing|the workshop|our laboratory|the management|sales|the shift lead|customer service|accounting"
    "|the wards|the site office|the works council|dispatch".split("|"),
}
ABOUT: Final = {
    "de": "{0} besteht seit {1} und hat {2} Beschäftigte. Wir wachsen aus eigener Kraft und bleiben gern, wo wir sind.",
    "en": "{0} has existed since {1} and employs {2} people. We grow on our own and like to stay where we are.",
}
SENTENCES: Final = 30
PORTAL: Final = (
    "Jetzt mit einem Klick bewerben! Anzeige merken, drucken oder weiterleiten.",
    "Apply now with one click. Save this job or send it to a friend.",
)


class _Opening(NamedTuple):
    employer: str
    role: tuple[str, str]
    level: tuple[str, str]
    team: str
    town: tuple[str, str]
    posted: date
    plan: tuple[tuple[int, int, int, int], ...]
    about: tuple[int, int]


def generated_ads(number: int, seed: int = 11) -> list[Ad]:
    """`number` ads of about 300 words each; about every other one is a copy of another."""
    chance = random.Random(seed)  # noqa: S311  no secret
    parts_of_names = (FIRST, MIDDLE, SECOND, (" ",), THIRD)
    employers = ["".join(map(chance.choice, parts_of_names)) for _ in range(number // 12 + 1)]
    ads: list[Ad] = []
    while len(ads) < number:
        ads += _ads(_opening(chance, chance.choice(employers)), chance, len(ads))
    chance.shuffle(ads)
    return ads[:number]


def _opening(chance: random.Random, employer: str) -> _Opening:
    plan = tuple(
        (chance.randrange(6), chance.randrange(18), chance.randrange(12), chance.randrange(2, 90))
        for _ in range(SENTENCES)
    )
    return _Opening(
        employer,
        chance.choice(ROLES),
        chance.choice(LEVELS),
        chance.choice(TEAM).format(chance.choice(TEAMS)),
        chance.choice(TOWNS),
        date(2026, 3, 1) + timedelta(days=chance.randrange(200)),
        plan,
        (chance.randrange(1850, 2020), chance.randrange(20, 9000)),
    )


def _ads(opening: _Opening, chance: random.Random, first: int) -> Iterator[Ad]:
    copies = chance.choice((1, 1, 1, 2, 2, 3, 4))
    german = chance.random() < 0.6
    for at in range(copies):
        language = "de" if german != (at == 3) else "en"
        role, level = (part[language == "de"] for part in (opening.role, opening.level))
        employer = chance.choice(AGENCIES) if at == 2 and chance.random() < 0.2 else opening.employer
        text = _text(opening, language, with_about=employer == opening.employer)
        yield Ad(
            f"{level}{role}{chance.choice(MARKS)}{opening.team}",
            employer,
            _copied(text, chance) if at else text,
            (Place(address_locality=opening.town[0], address_country=opening.town[1]),),
            opening.posted + timedelta(days=chance.randrange(6)),
            f"board{at}",
            str(first + at),
            language,
        )


def _copied(text: str, chance: random.Random) -> str:
    """Half of the copies are word for word, a fifth cut short, the others set anew with the portal's words."""
    how = chance.random()
    if how < 0.2:
        return text[: chance.randrange(600, 1500)] + " …"
    return text if how < 0.7 else "\n• ".join((*text.split("\n"), chance.choice(PORTAL)))


def _text(opening: _Opening, language: str, *, with_about: bool) -> str:
    about = ABOUT[language].format(opening.employer, *opening.about) if with_about else ""
    lines = (
        DOING[language][verb].format(THINGS[language][thing], PEOPLE[language][person], amount)
        for verb, thing, person, amount in opening.plan
    )
    return "\n".join((about, *lines))
