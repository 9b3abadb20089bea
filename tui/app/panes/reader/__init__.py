"""The reader: one article, set for reading, with its names, dates and marks."""

from tui.app.panes.reader.pane import Reader
from tui.app.panes.reader.selecting import SelectingReader

__all__ = ["Reader", "SelectingReader"]
