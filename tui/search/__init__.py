"""Fuzzy and full-text finding over the index."""
