"""What outlives a session: the index, the notebook, settings."""

from tui.store.errors import DamagedIndexError, StoreError
from tui.store.index import Index
from tui.store.rows import Counts, DocumentRow, Pair, Woven

__all__ = [
    "Counts",
    "DamagedIndexError",
    "DocumentRow",
    "Index",
    "Pair",
    "StoreError",
    "Woven",
]
