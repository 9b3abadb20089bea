"""The chronology: what happened, in order of time, and who says so."""

from tui.app.panes.chronology.pane import Chronology
from tui.app.panes.chronology.strip import TimeStrip

__all__ = ["Chronology", "TimeStrip"]
