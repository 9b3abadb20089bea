"""Time expressions: found by a table of rules, normalised to intervals."""
