"""What is known of jobs: occupations with their German and English names, read from the CSVs of ESCO and KldB."""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

Language = Literal["de", "en"]

TITLES = Path(__file__).parent / "titles.tsv"
PAIR = 2
ALIKE = 4
SURE = 0.6
_ACADEMIC = re.compile(r"^(?:Bachelor|Master|Diplom)|\((?:grundständig|weiterführend)\)")
_FEMALE = re.compile(r"/(?:-?in|-frau|r|e)\b")


class Text(NamedTuple):
    """A title or a description and its language."""

    text: str
    language: Language


class Occupation(NamedTuple):
    """One thing that people do, know or study; codes are empty where they are not known.

    `same` are the numbers of other occupations that mean the same, by name or by hand.
    """

    kind: Literal["esco", "isco", "kldb", "degree", "skill", "own"]
    titles: tuple[Text, ...]
    descriptions: tuple[Text, ...] = ()
    isco: str = ""
    kldb: str = ""
    same: frozenset[int] = frozenset()


def read_knowledge(esco: Path, kldb: Path, titles: Path = TITLES) -> tuple[Occupation, ...]:
    """All of them, in the order of the files; a name in both classifications links its occupations.

    Raises:
        OSError: a file is not there.
    """
    occupations = [*_esco(esco), *_kldb(kldb / "vam_beruf_kurz.csv")]
    occupations = _with_codes(_linked(occupations))
    return tuple(_with_own([*occupations, *_groups(esco), *_skills(esco)], titles))


def _rows(file: Path) -> list[dict[str, str]]:
    csv.field_size_limit(1 << 24)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _both(folder: Path, stem: str) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    german = {row["conceptUri"]: row for row in _rows(folder / f"{stem}_de.csv")}
    return ((row, german[row["conceptUri"]]) for row in _rows(folder / f"{stem}_en.csv") if row["conceptUri"] in german)


def _names(row: dict[str, str], language: Language) -> list[Text]:
    labels = "\n".join(row.get(column) or "" for column in ("preferredLabel", "altLabels", "hiddenLabels"))
    names = [name.strip() for name in re.split(r"\n| \| ", labels) if name.strip()]
    return [Text(half, language) for name in names for half in (_halves(name) if language == "de" else [name])]


def _halves(name: str) -> list[str]:
    """`Koch/Köchin` and each half of it; `Holz/Metall` is one name."""
    halves = [half.strip() for half in name.split("/")]
    first, second = halves if len(halves) == PAIR else (name, "")
    paired = len(second) > ALIKE and first[:ALIKE].lower() == second[:ALIKE].lower()
    return [name, first, second] if paired else [name]


def _esco(folder: Path) -> Iterator[Occupation]:
    for english, german in _both(folder, "occupations"):
        titles = dict.fromkeys([*_names(english, "en"), *_names(german, "de")])
        texts = (Text(english["description"], "en"), Text(german["description"], "de"))
        yield Occupation("esco", tuple(titles), texts, english["iscoGroup"])


def _kldb(file: Path) -> Iterator[Occupation]:
    """The columns: number, `B 43414-102`, job or training, six flags, the long name, the short one, a key."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = {row[10]: row for row in reversed(list(csv.reader(lines)))}
    for short, row in reversed(rows.items()):
        names = dict.fromkeys([*_halves(row[9]), short, _FEMALE.sub("", short)])
        kind: Literal["degree", "kldb"] = "degree" if _ACADEMIC.search(short) else "kldb"
        yield Occupation(kind, tuple(Text(name, "de") for name in names), kldb=row[1][2:7])


def _groups(folder: Path) -> Iterator[Occupation]:
    """ISCO's unit groups: four digits."""
    for english, german in _both(folder, "ISCOGroups"):
        if len(english["code"]) == ALIKE:
            titles = (Text(english["preferredLabel"], "en"), Text(german["preferredLabel"], "de"))
            yield Occupation("isco", titles, (Text(english["description"][:800], "en"),), english["code"])


def _skills(folder: Path) -> Iterator[Occupation]:
    for english, german in _both(folder, "digitalSkillsCollection"):
        titles = dict.fromkeys([*_names(english, "en"), *_names(german, "de")])
        texts = (Text(english["description"], "en"), Text(german["description"], "de"))
        yield Occupation("skill", tuple(titles), texts)


def _numbers_by_name(occupations: Iterable[Occupation], kind: str) -> dict[str, set[int]]:
    numbers = defaultdict(set)
    for number, occupation in enumerate(occupations):
        for title in occupation.titles if occupation.kind == kind else ():
            numbers[title.text.lower()].add(number)
    return numbers


def _linked(occupations: list[Occupation]) -> list[Occupation]:
    """An occupation of KldB whose names stand in exactly one occupation of ESCO is the same."""
    esco = _numbers_by_name(occupations, "esco")
    linked = list(occupations)
    for number, occupation in enumerate(occupations):
        if occupation.kind == "kldb":
            found = frozenset().union(*(esco.get(title.text.lower(), ()) for title in occupation.titles))
            linked[number] = occupation._replace(same=found)
    return linked


def _with_codes(occupations: list[Occupation]) -> list[Occupation]:
    """Each classification's code for the other's occupations, as most links have it."""
    iscos: dict[str, Counter[str]] = defaultdict(Counter)
    kldbs: dict[int, Counter[str]] = defaultdict(Counter)
    for occupation in occupations:
        for other in occupation.same:
            iscos[occupation.kldb][occupations[other].isco] += 1
            kldbs[other][occupation.kldb] += 1
    coded = []
    for number, occupation in enumerate(occupations):
        if occupation.kind == "esco":
            coded.append(occupation._replace(kldb=_most(kldbs[number], 0.5)))
        elif len(occupation.same) == 1:
            coded.append(occupation._replace(isco=occupations[min(occupation.same)].isco))
        else:
            coded.append(occupation._replace(isco=_most(iscos[occupation.kldb], SURE), same=frozenset()))
    return coded


def _most(votes: Counter[str], share: float) -> str:
    code, count = next(iter(votes.most_common(1)), ("", 0))
    return code if count and (count > share * votes.total() or len(votes) == 1) else ""


def _with_own(occupations: list[Occupation], file: Path) -> list[Occupation]:
    """Titles as employers write them, collected by hand: a line a kind of job, German and English."""
    numbers = _numbers_by_name(occupations, "esco")
    for name, found in _numbers_by_name(occupations, "kldb").items():
        numbers[name] |= found
    for line in file.read_text("utf-8").splitlines()[1:]:
        german, english = ([name.strip() for name in part.split(";")] for part in line.split("\t"))
        titles = [*(Text(name, "de") for name in german), *(Text(name, "en") for name in english)]
        first = sorted(numbers.get(german[0].lower(), set()) | numbers.get(english[0].lower(), set()))
        isco = next((code for number in first if (code := occupations[number].isco)), "")
        kldb = next((code for number in first if (code := occupations[number].kldb)), "")
        same = frozenset[int]().union(*(numbers.get(title.text.lower(), ()) for title in titles))
        occupations.append(Occupation("own", tuple(titles), (), isco, kldb, same))
    return occupations
