"""What outlives a session: the index, the notebook, settings."""

from tui.model.grouping import Moment
from tui.store.corrections import Corrections, Made, Misread
from tui.store.edits import NOBODY, Applied, Edit, Move
from tui.store.errors import BusyIndexError, DamagedIndexError, StoreError
from tui.store.index import Index
from tui.store.locating import locate
from tui.store.mentioned import Places
from tui.store.notebook import Notebook, Position
from tui.store.places import index_path, notebook_folder
from tui.store.rows import (
    Anchored,
    Context,
    Counts,
    DocumentRow,
    Drafted,
    Extracted,
    Outline,
    Pair,
    Question,
    Woven,
)

__all__ = [
    "NOBODY",
    "Anchored",
    "Applied",
    "BusyIndexError",
    "Context",
    "Corrections",
    "Counts",
    "DamagedIndexError",
    "DocumentRow",
    "Drafted",
    "Edit",
    "Extracted",
    "Index",
    "Made",
    "Misread",
    "Moment",
    "Move",
    "Notebook",
    "Outline",
    "Pair",
    "Places",
    "Position",
    "Question",
    "StoreError",
    "Woven",
    "index_path",
    "locate",
    "notebook_folder",
]
