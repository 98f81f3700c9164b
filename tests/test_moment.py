"""Points in time as sources write them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from spiders.base import moment

MOMENTS = [
    (1793606400, datetime(2026, 11, 2, 8, tzinfo=UTC)),
    (1793606400000, datetime(2026, 11, 2, 8, tzinfo=UTC)),
    ("1793606400", datetime(2026, 11, 2, 8, tzinfo=UTC)),
    ("2026-11-02T08:00:00", datetime(2026, 11, 2, 8, tzinfo=UTC)),
    ("2026-11-02 08:00:00", datetime(2026, 11, 2, 8, tzinfo=UTC)),
    ("2026-11-02T08:00:00-04:00", datetime(2026, 11, 2, 8, tzinfo=timezone(timedelta(hours=-4)))),
    ("Mon, 02 Nov 2026 08:00:00 +0000", datetime(2026, 11, 2, 8, tzinfo=UTC)),
    ("2026-11-02", date(2026, 11, 2)),
    ("soon", None),
    ("", None),
    (0, None),
    (None, None),
]


@pytest.mark.parametrize(("written", "meant"), MOMENTS)
def test_a_moment(written: object, meant: date | None) -> None:
    assert moment(written) == meant
