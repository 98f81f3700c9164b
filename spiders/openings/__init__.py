"""Which postings are the same opening, and why.

`group` joins ads, each join with a receipt; `compare` explains any pair. A new ad is compared with those only that
share one of its `blocks`, and `belongs` says whether it is one of theirs. Nothing is ever compared with everything.
"""

from spiders.openings.ad import Ad, ad_of
from spiders.openings.grouping import Opening, Receipt, belongs, blocks, group
from spiders.openings.key import opening_key
from spiders.openings.verdict import Verdict, compare, same_text

__all__ = [
    "Ad",
    "Opening",
    "Receipt",
    "Verdict",
    "ad_of",
    "belongs",
    "blocks",
    "compare",
    "group",
    "opening_key",
    "same_text",
]
