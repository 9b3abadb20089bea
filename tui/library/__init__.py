"""The library a person opened, kept in step with its index: read, annotate, weave."""
