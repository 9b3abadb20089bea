"""The commands of every pane with the keys that are in effect there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.app.commands import COMMANDS, Command, Pane

Panes = Mapping[Pane, tuple[Command, ...]]
"""For each pane the commands that it knows, in the order of the table."""


def default_panes() -> dict[Pane, tuple[Command, ...]]:
    """Return the commands of every pane with the keys of the table."""
    return {pane: tuple(command for command in COMMANDS if pane in command.panes) for pane in Pane}


@dataclass(frozen=True, slots=True)
class Keymap:
    """Commands by pane, each with its keys there, and the letters of another keyboard layout."""

    panes: Panes = field(default_factory=default_panes)
    layout: Mapping[str, str] = field(default_factory=dict)
    """By the character that the layout types, the one at its place on a US keyboard."""

    def commands(self, pane: Pane) -> tuple[Command, ...]:
        """Return the commands of a pane in the order of the table, those without a key too."""
        return self.panes[pane]

    def keys_of(self, name: str) -> dict[str, tuple[Pane, ...]]:
        """Return every different set of keys of a command with the panes in which it holds.

        >>> Keymap().keys_of("read_on")
        {'space': (<Pane.READER: 2>,)}
        """
        found: dict[str, tuple[Pane, ...]] = {}
        for pane, commands in self.panes.items():
            for command in commands:
                if command.name == name:
                    found[command.keys] = (*found.get(command.keys, ()), pane)
        return found
