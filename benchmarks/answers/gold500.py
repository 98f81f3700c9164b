"""gold500: level, country, city, remote, pay and years asked of whole postings, six facts a row.

The levels are of level_corpus's scheme. Pay that the source has as a field is taken from it, as a spider would. The
labels are another project's and right in most lines: some countries and years are guessed, "California" is a city.
"""

from typing import NamedTuple

from answers import Row, Verdict
from answers.geo_corpus import _same_city as same_city
from answers.level_corpus import judged
from spiders.experience import read_years
from spiders.level import read_level
from spiders.place import country_code, read_places
from spiders.posting import Place
from spiders.salary import read_salary
from spiders.work_mode import read_work_mode

Pay = tuple[float | None, float | None, str | None, str]


class Facts(NamedTuple):
    """What is read of one posting: the level of ours, the first place, pay (least, most, currency, period), years."""

    level: str | None
    place: Place
    remote: bool
    pay: Pay | None
    years: tuple[float | None, float | None] | None


def answer(row: Row) -> Facts:
    """The facts of the title, the location field and the text, in this order."""
    title, location, text = (row[key] or "" for key in ("title", "location_raw", "description_text"))
    level = read_level(title)
    mode = read_work_mode(title, "") or read_work_mode(location, "") or read_work_mode("", text)
    years = read_years(text)
    return Facts(
        level.level if level else None,
        next(iter(read_places(location)), Place()),
        bool(mode and mode.mode == "REMOTE"),
        _pay(row),
        (years.min, years.max) if years else None,
    )


def judge(row: Row, answer: Facts) -> Verdict:
    """Each fact apart; wrong where something else was answered than expected, missed where nothing was."""
    gold = row["gold"]
    country = country_code(gold["country"]) if gold["country"] else None
    wanted = Place(address_locality=gold["city"], address_country=country)
    years = gold["yoe"] and (gold["yoe"]["min"], gold["yoe"]["max"])
    pay = _shape(gold["salary"])
    facts = {
        "level": (gold["level"], answer.level, bool(judged(row["title"], gold["level"], answer.level).right)),
        "country": (country, answer.place.address_country, answer.place.address_country == country),
        "city": (gold["city"], answer.place.address_locality, same_city(wanted, answer.place)),
        "remote": (gold["remote"], answer.remote, gold["remote"] == answer.remote),
        "salary": (pay, answer.pay, pay == answer.pay),
        "yoe": (years, answer.years, years == answer.years),
    }
    wrong = [name for name, (_, found, right) in facts.items() if found and not right]
    missed = [name for name, (_, found, right) in facts.items() if not found and not right]
    shown = "".join(f"\n    {name}: expected {facts[name][0]}, answered {facts[name][1]}" for name in [*wrong, *missed])
    right, total = len(facts) - len(wrong) - len(missed), len(facts)
    return Verdict(
        right, len(wrong), len(missed), total, f"{row['title']} | {row['location_raw']}{shown}" if shown else ""
    )


def _pay(row: Row) -> Pay | None:
    if field := row["structured_salary"]:
        return (field["min_amount"], field["max_amount"], field["currency"], field["interval"])
    read = read_salary(row["description_text"] or "")
    if read is None:
        return None
    amount = read.amount
    return (amount.min_value, amount.max_value, amount.currency, (amount.unit_text or "").lower())


def _shape(salary: Row | None) -> Pay | None:
    return (salary["min"], salary["max"], salary["currency"], salary["interval"]) if salary else None
