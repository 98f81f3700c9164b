"""What was wrong with a record or an answer, in words."""

import re

from pydantic import ValidationError
from scrapy.exceptions import IgnoreRequest
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

UNREADABLE = (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError)
"""What reading a record of another shape raises."""
_INNARDS = re.compile(r" ssl:(?:<[^>]{0,200}>|default)")
GONE = {404, 410}
BLOCKED = {401, 403, 407, 429, 451}


class WrongShapeError(ValueError):
    """A page that is not what its source serves: a changed layout, an error page, another source's payload."""


def status_of(failure: Failure) -> int:
    """The HTTP status of an answer; 0 where none came."""
    return int(failure.value.response.status) if isinstance(failure.value, HttpError) else 0


def is_blocked(failure: Failure) -> bool:
    """Whether the host refuses us, by its status or its robots.txt."""
    return status_of(failure) in BLOCKED or is_forbidden(failure)


def is_forbidden(failure: Failure) -> bool:
    """Whether we did not ask, as its robots.txt wants it."""
    return isinstance(failure.value, IgnoreRequest) and not isinstance(failure.value, HttpError)


def said(error: BaseException) -> str:
    """An error's own words on one line, without the innards of its library."""
    words = " ".join(_INNARDS.sub("", str(error)).split())
    return words[:200] or type(error).__name__


def why(error: Exception) -> str:
    """One line for what a record lacks."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_context=False)[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    if isinstance(error, KeyError):
        return f"no {error.args[0]!r}"
    return " ".join(str(error).split())[:200] or type(error).__name__


def what_came(failure: Failure) -> str:
    """One line for what came instead of a page."""
    status = status_of(failure)
    if status in BLOCKED:
        return f"answered {status}: blocked; try again later, and less often"
    if status in GONE:
        return f"answered {status}: the board is gone or its name is wrong"
    if status:
        return f"answered {status}"
    if isinstance(failure.value, IgnoreRequest):
        return f"not fetched: {failure.value}"
    return f"did not answer: {said(failure.value or TimeoutError())}"
