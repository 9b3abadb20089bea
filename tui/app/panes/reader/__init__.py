"""The reader: one article, set for reading, with its names, dates and marks."""

from tui.app.panes.reader.pane import Reader

__all__ = ["Reader"]
