"""The entities: who and what is named, where, how often, and beside whom."""

from tui.app.panes.entities.pane import Entities

__all__ = ["Entities"]
