"""The command line: every view as plain text or JSON Lines."""
