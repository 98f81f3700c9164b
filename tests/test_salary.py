"""Pay as postings word it."""

import pytest

from spiders.posting import MonetaryAmount
from spiders.salary import annual, read_salary

# The text, then currency, least, most, unit and payments a year.
PAY: list[tuple[str, tuple[str | None, float | None, float | None, str, float | None] | None]] = [
    ("", None),
    ("Gehalt: 58.000 € bis 71.000 € im Jahr", ("EUR", 58000, 71000, "YEAR", None)),
    ("The salary is €58,000–€71,000 a year.", ("EUR", 58000, 71000, "YEAR", None)),
    ("Jahresgehalt 58-71k €", ("EUR", 58000, 71000, "YEAR", None)),
    ("We pay $110k - $135k.", ("USD", 110000, 135000, "YEAR", None)),
    ("CHF 95'000 bis 110'000", ("CHF", 95000, 110000, "YEAR", None)),
    ("Salary: £48,500 per annum", ("GBP", 48500, 48500, "YEAR", None)),
    ("Gehalt bis zu 66.000 Euro jährlich", ("EUR", None, 66000, "YEAR", None)),
    ("Salary from £39,000", ("GBP", 39000, None, "YEAR", None)),
    ("Monatsgehalt ab 3.450 € brutto", ("EUR", 3450, None, "MONTH", None)),
    ("3.600,00 € brutto monatlich, 14 Gehälter", ("EUR", 3600, 3600, "MONTH", 14)),
    ("Stundenlohn von 16,80 Euro", ("EUR", 16.8, 16.8, "HOUR", None)),
    ("Pay: $31.50/hr", ("USD", 31.5, 31.5, "HOUR", None)),
    ("Tagessatz: 680 €", ("EUR", 680, 680, "DAY", None)),
    ("Gehalt 4.100 €", ("EUR", 4100, 4100, "MONTH", None)),
    ("Wir bieten 61.000 € Jahresgehalt und 50 €/Monat Zuschuss zum Ticket.", ("EUR", 61000, 61000, "YEAR", None)),
    ("50 €/Monat Fahrtkostenzuschuss", None),
    ("Unser Umsatz liegt bei 80.000.000 €.", None),
    ("We raised $12M last year.", None),
    ("Prämie von 1.500 € für jede Empfehlung", None),
    ("Weiterbildungsbudget: 2.500 € pro Jahr", None),
    ("Gehalt nach Vereinbarung, Beginn 2027, 04109 Leipzig", None),
    ("Über 12.000 Beschäftigte an 30 Standorten", None),
    ("Great pay, 401k and 25 days off", None),
]


@pytest.mark.parametrize(("text", "pay"), PAY)
def test_read_salary(text: str, pay: tuple[str | None, float | None, float | None, str, float | None] | None) -> None:
    read = read_salary(text)
    amount = read.amount if read else None
    assert (
        amount and (amount.currency, amount.min_value, amount.max_value, amount.unit_text, amount.payments_per_year)
    ) == pay


def test_reason_quotes_the_sentence() -> None:
    read = read_salary("Das bieten wir:\n- 30 Tage Urlaub\n- Ein Gehalt von  52.000 €\n- Obst")
    assert read is not None
    assert read.because == "- Ein Gehalt von 52.000 €"


@pytest.mark.parametrize(
    ("amount", "yearly"),
    [
        (MonetaryAmount(min_value=50000, max_value=60000, unit_text="YEAR"), (50000, 60000)),
        (MonetaryAmount(min_value=4000, unit_text="MONTH"), (48000, 48000)),
        (MonetaryAmount(max_value=4000, unit_text="MONTH", payments_per_year=13), (52000, 52000)),
        (MonetaryAmount(min_value=20, max_value=25, unit_text="HOUR"), (41600, 52000)),
        (MonetaryAmount(min_value=500, unit_text="DAY"), (110000, 110000)),
        (MonetaryAmount(min_value=48000), (48000, 48000)),
        (MonetaryAmount(min_value=4000), None),
    ],
)
def test_annual(amount: MonetaryAmount, yearly: tuple[float, float] | None) -> None:
    assert annual(amount) == yearly
