"""Dated clauses to events: extraction, status, merging of reports."""

from tui.analysis.events.extracting import extract
from tui.analysis.events.merging import merge

__all__ = ["extract", "merge"]
