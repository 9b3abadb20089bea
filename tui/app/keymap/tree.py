"""The keys of a pane as a tree, one key a level, in which no two commands can be at one place."""

from collections.abc import Iterable
from typing import TypeAlias

from tui.app.commands import Command

LETTER = "LETTER"
"""Stands for any letter a to z."""

Node: TypeAlias = dict[str, "Node | Command"]


class KeyClashError(ValueError):
    """Two commands of one pane want the same keys, or one wants what another begins with."""

    def __init__(self, keys: tuple[str, ...], taken: Command, wanted: Command) -> None:
        super().__init__(f"{' '.join(keys)} is {taken.name}, wanted for {wanted.name}")
        self.keys = keys
        self.taken = taken
        self.wanted = wanted


def tree(commands: Iterable[Command]) -> Node:
    """Return the keys of `commands` as a tree; raise `KeyClashError` where two of them clash.

    >>> tree([Command("top", "g g", "top", "")])["g"].keys()
    dict_keys(['g'])
    """
    root: Node = {}
    for command in commands:
        for sequence in command.sequences:
            _plant(root, sequence, command)
    return root


def _plant(root: Node, sequence: tuple[str, ...], command: Command) -> None:
    node = root
    for depth, key in enumerate(sequence[:-1], 1):
        below = node.setdefault(key, {})
        if isinstance(below, Command):
            raise KeyClashError(sequence[:depth], below, command)
        node = below
    taken = node.get(sequence[-1])
    if taken is not None:
        raise KeyClashError(sequence, _first(taken), command)
    node[sequence[-1]] = command


def _first(found: Node | Command) -> Command:
    while not isinstance(found, Command):
        found = next(iter(found.values()))
    return found
