"""What outlives a session: the index, the notebook, settings."""

from tui.store.corrections import Corrections, Made, Misread
from tui.store.errors import DamagedIndexError, StoreError
from tui.store.index import Index
from tui.store.locating import locate
from tui.store.notebook import Notebook, Position
from tui.store.places import index_path, notebook_folder
from tui.store.rows import Anchored, Counts, DocumentRow, Extracted, Pair, Woven

__all__ = [
    "Anchored",
    "Corrections",
    "Counts",
    "DamagedIndexError",
    "DocumentRow",
    "Extracted",
    "Index",
    "Made",
    "Misread",
    "Notebook",
    "Pair",
    "Position",
    "StoreError",
    "Woven",
    "index_path",
    "locate",
    "notebook_folder",
]
