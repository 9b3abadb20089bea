"""Mentions of all documents to entities: repair, then a sieve of unions with reasons."""
