"""Pay in free text, German and English: an amount of money, per what and how often, or a collective grade."""

from spiders.salary.grade import Grade, read_grade
from spiders.salary.reading import Pay, Salary, read_pay, read_salary
from spiders.salary.yearly import annual

__all__ = ["Grade", "Pay", "Salary", "annual", "read_grade", "read_pay", "read_salary"]
