"""geo_corpus: the country and the city of a location field, two facts a row."""

from answers import Row, Verdict
from spiders.place import country_code, locate, read_places
from spiders.posting import Place


def answer(row: Row) -> Place:
    """The first place that the field names, in the field's spelling."""
    return next(iter(read_places(row["location_raw"])), Place())


def judge(row: Row, answer: Place) -> Verdict:
    """The country by its code; the city by its name, in any spelling."""
    country = country_code(row["country"]) if row["country"] else None
    wanted = Place(address_locality=row["city"], address_country=country)
    facts = {
        "country": (country, answer.address_country, answer.address_country == country),
        "city": (wanted.address_locality, answer.address_locality, _same_city(wanted, answer)),
    }
    wrong = [name for name, (_, found, right) in facts.items() if found and not right]
    missed = [name for name, (_, found, right) in facts.items() if not found and not right]
    shown = "".join(f"\n    {name}: expected {facts[name][0]}, answered {facts[name][1]}" for name in [*wrong, *missed])
    total = len(facts)
    right = total - len(wrong) - len(missed)
    return Verdict(right, len(wrong), len(missed), total, f"{row['location_raw']}{shown}" if shown else "")


def _same_city(wanted: Place, answer: Place) -> bool:
    """By the name alone: a wrong country is counted once."""
    named, found = wanted.address_locality, answer.address_locality
    if not named or not found:
        return named == found
    there = locate(wanted)
    other = locate(answer.model_copy(update={"address_country": wanted.address_country}))
    return named.casefold() == found.casefold() or (there is not None and other is not None and there.key == other.key)
