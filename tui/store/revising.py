"""Carries out corrections in the rows and the stored lists; who only reads does not load this."""

from tui.store.database import Database
from tui.store.editing import Editing
from tui.store.edits import Edit
from tui.store.journal import Before, take_back
from tui.store.relisting import kept, relist, standing


def perform(database: Database, edit: Edit) -> Before:
    """Carry out an edit and return the rows as they were."""
    before = perform_unlisted(database, edit)
    relist(database, before, kept(before), standing(database, before))
    return before


def perform_unlisted(database: Database, edit: Edit) -> Before:
    """Carry out an edit of which the stored lists do not know yet."""
    return Editing(database).perform(edit)


def put_back(database: Database, before: Before) -> None:
    """Make every row, and the lists, what they were before an edit."""
    now = standing(database, before)
    take_back(database, before)
    relist(database, before, now, kept(before))
