"""kill -9 and full disks: a short run of the table of benchmarks/crash.py."""

from crash import DISKS, POINTS, rows

SHORT = (
    "a save's commit",
    "between two batches of vectors",
    "renamed, before the store's row",
    "the lexicon's second batch",
    "a search mends the index",
)


def test_a_kill_does_no_harm() -> None:
    """Every load is clean, nothing acknowledged is lost or encoded twice, a search beside a stale index is exact."""
    points = [point for point in POINTS if point.name in SHORT]
    found = rows(points, 2, disks=DISKS[:1])
    assert len(found) == len(SHORT) + 3
    assert [(row.point, row.why) for row in found if row.failed] == []
