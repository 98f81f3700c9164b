"""How employers write a title: marks of gender, levels, places, companies, hours, typing mistakes."""

import re
from random import Random

from knowledge import Language, Text

MARKS = (
    *["(m/w/d)"] * 8, *["(w/m/d)"] * 3, "m/w/d", "(d/m/w)", "(all genders)", "(gn)", "(m/f/d)", "(f/m/x)", "(m/w/x)",
)  # fmt: skip
ENDINGS = ("*in", ":in", "/in", "/-in", "_in", "(in)")
BEFORE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Senior", "Junior", "Lead", "Principal", "Experienced", "(Senior)", "Sr.", "Jr.", "Staff", "Mid-level",
        "Assistant", "Executive", "Urgent:", "Hiring", "Intern", "Part Time", "Temp", "Freelance",
    ),
    "de": (
        "Senior", "Junior", "Erfahrener", "(Senior)", "(Junior)", "Lead", "Werkstudent", "Mehrere", "Motivierte",
        "Quereinsteiger als", "Aushilfe", "Minijob", "Ausbildung zum", "Wir suchen:", "Unser Team sucht",
        "Stellvertretender", "gelernter", "Praktikum",
    ),
}  # fmt: skip
BEHIND: dict[Language, tuple[str, ...]] = {
    "en": (
        "- remote", "(Remote)", "- Hybrid", "(Contract)", "- Full Time", "Part-time", "(12 months contract)",
        "#{number}",
        "| {place}", "- {place}", "at {company}", "(Ref {number})", "$4000", "[5 days work week]", "up to $5k",
        "- {company}", "in {place}", "III", "II", "I", "- 2 years experience", "(night shift)", "/ immediate", "AVP",
    ),
    "de": (
        "in {place}", "– {place}", "in Teilzeit", "in Vollzeit", "(Teilzeit)", "Vollzeit", "Voll- oder Teilzeit",
        "ab sofort", "für den Standort {place}", "bei {company}", "| {company}", "- {company}", "remote",
        "Homeoffice möglich", "unbefristet", "befristet", "100%", "80 - 100 %", "Raum {place}", "ab 16 €/h",
        "in Festanstellung", "- Ref. {number}", "Direktvermittlung", "Minijob", "3-Schicht", "ohne Schicht",
        ", {place}",
        "(20 Std./Woche)", "als Elternzeitvertretung", "für unser Team in {place}", "mit Berufserfahrung",
    ),
}  # fmt: skip
SURNAMES = (
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Richter Klein Wolf Neumann Braun "
    "Krüger Hartmann Lange Krause Lehmann Maier Huber Bauer Vogel Keller Frank Berger Winkler Roth Beck Lorenz Baumann "
    "Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Tan Lim Lee Ng Wong Chen Smith Jones Taylor Brown"
).split()
COMPANIES = (
    "GmbH", "GmbH & Co. KG", "AG", "SE", "e.V.", "KG", "Personalservice GmbH", "Group", "Pte Ltd", "Ltd", "Inc.",
    "Holding", "Klinikum", "Zeitarbeit", "Logistik GmbH", "Technologies", "Consulting", "Bau GmbH", "Stiftung", "eG",
)  # fmt: skip
PLACES = (
    "Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover "
    "Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg Wiesbaden Kiel Aachen "
    "Braunschweig Chemnitz Magdeburg Freiburg Krefeld Mainz Lübeck Erfurt Rostock Kassel Hagen Potsdam Saarbrücken "
    "Ulm Regensburg Würzburg Ingolstadt Heilbronn Göttingen Fulda Passau Kempten Landshut Rosenheim Wien Graz Linz "
    "Salzburg Innsbruck Klagenfurt Zürich Genf Basel Bern Luzern Winterthur London Manchester Leeds Bristol Dublin "
    "Boston Chicago Seattle Austin Denver Singapore Jurong Tuas Woodlands Toronto Sydney"
).split()
TYPING = 0.08
_MALE = re.compile(r"^(\S*?er)(?= |$)")


def written(text: Text, random: Random, share: float) -> str:
    """The text as it is, or in this share of the cases as it could stand above a posting."""
    if random.random() > share:
        return text.text
    title = _german(text.text, random) if text.language == "de" else _english(text.text, random)
    if random.random() < TYPING:
        title = mistyped(title, random)
    case = random.random()
    if case < 0.12:
        return title.upper()
    return title.title() if case < 0.4 and text.language == "en" else title


def mistyped(title: str, random: Random) -> str:
    """With one letter lost, doubled, changed, or two swapped."""
    if len(title) < 6:
        return title
    place = random.randrange(1, len(title) - 2)
    before, letter, after = title[:place], title[place], title[place + 1 :]
    ways = (before + after, before + after[0] + letter + after[1:], before + letter + letter + after)
    return random.choice([*ways, before + random.choice("abcdefghiklmnoprstuwz") + after])


def _german(title: str, random: Random) -> str:
    if random.random() < 0.35:
        ending = random.choice(ENDINGS)
        title = _MALE.sub(lambda match: match[1] + ending, title)
    title = _framed(title, "de", random, marks=0.45, before=0.15)
    if random.random() < 0.06:
        title = title.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return title


def _english(title: str, random: Random) -> str:
    return _framed(title, "en", random, marks=0.1, before=0.25)


def _framed(title: str, language: Language, random: Random, *, marks: float, before: float) -> str:
    if random.random() < marks:
        title = f"{title} {random.choice(MARKS)}"
    if random.random() < before:
        title = f"{random.choice(BEFORE[language])} {title}"
    if random.random() < 0.35:
        company = f"{random.choice(SURNAMES)} {random.choice(COMPANIES)}"
        noise = random.choice(BEHIND[language])
        title += " " + noise.format(place=random.choice(PLACES), company=company, number=random.randint(100, 99999))
    return title
