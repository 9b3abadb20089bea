"""Dated clauses to events: extraction, status, merging of reports."""

from tui.analysis.events.extracting import extract
from tui.analysis.events.merging import group, merge
from tui.analysis.events.rows import row

__all__ = ["extract", "group", "merge", "row"]
