"""The commands of every pane with the keys that are in effect there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.app.commands import BY_NAME, COMMANDS, Command, Pane
from tui.app.keymap.spelling import spoken

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

    def key(self, name: str, pane: Pane | None = None) -> str:
        """Return the first keys of a command as a person reads them, in `pane` if it knows it.

        One without keys is named, with the key of the list in which it is found.

        >>> Keymap().key("top"), Keymap({pane: () for pane in Pane}).key("top")
        ('gg', '“top”')
        """
        return (
            self._first(name, pane) or f"{self._first('palette')} “{BY_NAME[name].title}”".strip()
        )

    def _first(self, name: str, pane: Pane | None = None) -> str:
        for each in (pane, *BY_NAME[name].panes):
            for command in self.panes[each] if each is not None else ():
                if command.name == name and command.keys:
                    return spoken(command.first_key)
        return ""

    def told(self, template: str, pane: Pane | None = None, **values: object) -> str:
        """Return a text in which `{name}` stands for the keys of the command, or for a value.

        >>> Keymap().told("{what}: {find} finds", what="{find}")
        '{find}: f finds'
        """
        return template.format_map(_Words(self, pane, values))


class _Words(dict[str, object]):
    """The words of a template, looked up as they are needed."""

    def __init__(self, keymap: Keymap, pane: Pane | None, values: Mapping[str, object]) -> None:
        super().__init__(values)
        self._keymap = keymap
        self._pane = pane

    def __missing__(self, name: str) -> str:
        return self._keymap.key(name, self._pane)
