"""The vectors of all open postings at once, as an index takes them in."""

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from spiders.store.tables import POSTING, VECTOR

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from spiders.store import Store


class OpenVectors(NamedTuple):
    """Posting numbers (n,), ascending, their vectors (n, dimension), and how many open postings have none."""

    numbers: "NDArray[np.int64]"
    vectors: "NDArray[np.float16]"
    missing: int


def open_vectors(store: "Store", encoder: str, dimension: int) -> OpenVectors:
    """What an encoder made of the open postings; a vector of another dimension counts as none."""
    import numpy as np  # noqa: PLC0415  a crawl needs none

    joined = POSTING.outerjoin(VECTOR, (VECTOR.c.text_hash == POSTING.c.content_hash) & (VECTOR.c.encoder == encoder))
    rows = sa.select(POSTING.c.id, VECTOR.c.vector).select_from(joined).where(POSTING.c.state == "open")
    size = dimension * np.dtype(np.float16).itemsize
    with store.reading() as connection:
        found = connection.execute(rows.order_by(POSTING.c.id)).fetchall()
    known = [(number, vector) for number, vector in found if vector is not None and len(vector) == size]
    numbers = np.array([number for number, _ in known], np.int64)
    vectors = np.frombuffer(b"".join(vector for _, vector in known), np.float16).reshape(-1, dimension)
    return OpenVectors(numbers, vectors, len(found) - len(known))
