"""Fuzzy and full-text finding over the index."""

from tui.search.finding import Found, find
from tui.search.query import Query, parse
from tui.search.searching import Hit, search
from tui.store.entries import Kind

__all__ = ["Found", "Hit", "Kind", "Query", "find", "parse", "search"]
