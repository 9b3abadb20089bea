"""What each subcommand prints: one module a command, each with `run`."""
