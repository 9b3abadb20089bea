"""The library a person opened, kept in step with its index: read, annotate, weave."""

from tui.library.opening import Library, Options
from tui.library.progress import Progress, Stage, Summary
from tui.library.updating import update

__all__ = ["Library", "Options", "Progress", "Stage", "Summary", "update"]
