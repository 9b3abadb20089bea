"""What outlives a session: the index, the notebook, settings."""
