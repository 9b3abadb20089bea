"""Completion scripts made from the table of subcommands: one module a shell, behind one table."""

from tui.cli.shells import bash, fish, zsh

SCRIPTS = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}
