"""Sets of panes in which commands can be done."""

from tui.app.command import Pane

READER = (Pane.READER,)
BOOKMARKS = (Pane.BOOKMARKS,)
TAGGED = (Pane.LIBRARY, Pane.READER, Pane.CHRONOLOGY, Pane.BOOKMARKS)
BUT_BOOKMARKS = tuple(pane for pane in Pane if pane is not Pane.BOOKMARKS)
"""`U` brings a bookmark back there."""
CHRONOLOGY = (Pane.CHRONOLOGY,)
ARTICLES = (Pane.LIBRARY, Pane.READER)
MARKED = (Pane.LIBRARY, Pane.ENTITIES, Pane.CHRONOLOGY, Pane.BOOKMARKS)
"""Whose rows can be marked."""
SORTED = (*MARKED, Pane.CONCORDANCE)
LISTS = tuple(pane for pane in Pane if pane not in (Pane.READER, Pane.REVIEW))
NAMED = (Pane.READER, Pane.ENTITIES, Pane.PAGE)
"""Where an entity shows and can be corrected."""
REVIEW = (Pane.REVIEW,)
BUT_REVIEW = tuple(pane for pane in Pane if pane is not Pane.REVIEW)
"""`y` and `n` answer there."""
