"""Dated clauses to events: extraction, status, merging of reports."""
