"""From keys to commands: a sequence of keys is looked up in the table, one key at a time.

There is no time-out, so nothing depends on how fast a person types.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

from textual.events import Key

from tui.app.commands import PANES, Command, Pane
from tui.app.keymap import Keymap, spoken
from tui.app.keymap.tree import LETTER, Node, tree

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


@dataclass(frozen=True, slots=True)
class Run:
    """A command is complete."""

    command: Command
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """More keys must follow; `ways` are (key, title) of those that can."""

    typed: tuple[str, ...]
    ways: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing is bound here; `elsewhere` are the commands of other panes with these keys."""

    typed: tuple[str, ...]
    elsewhere: tuple[Command, ...] = ()


Answer: TypeAlias = Run | Wait | Unknown


def name_of(event: Key) -> str:
    """Return the key as the table writes it: the character if it prints, else Textual's name."""
    character = event.character
    if (
        character
        and character.isprintable()
        and not character.isspace()
        and "alt+" not in event.key
    ):
        return character
    return event.key


@dataclass
class Keys:
    """The state of the keyboard: what was typed of a sequence that is not complete."""

    keymap: Keymap = field(default_factory=Keymap)
    typed: tuple[str, ...] = ()
    _trees: dict[Pane, Node] = field(init=False)

    def __post_init__(self) -> None:
        """Build the tree of every pane once."""
        self._trees = {pane: tree(self.keymap.commands(pane)) for pane in Pane}

    def press(self, key: str, pane: Pane) -> Answer:
        """Return what `key` means in `pane` after what was typed before it."""
        sequence = (*self.typed, key)
        found = self._find(sequence, pane)
        if isinstance(found, dict):
            self.typed = sequence
            return Wait(sequence, _ways(found))
        self.typed = ()
        if isinstance(found, Command):
            letter = key if key in LETTERS else self.keymap.layout.get(key, "")
            return Run(found, letter if LETTER in found.keys else "")
        return Unknown(sequence, self._elsewhere(sequence))

    def knows(self, key: str, pane: Pane) -> bool:
        """Return whether `key` leads on in `pane` after what was typed before it."""
        return self._find((*self.typed, key), pane) is not None

    def clear(self) -> bool:
        """Forget an incomplete sequence; return whether there was one."""
        had, self.typed = bool(self.typed), ()
        return had

    def _find(self, sequence: tuple[str, ...], pane: Pane) -> Node | Command | None:
        node: Node | Command | None = self._trees[pane]
        for key in sequence:
            if not isinstance(node, dict):
                return None
            node = _below(node, key) or _below(node, self.keymap.layout.get(key, ""))
        return node

    def _elsewhere(self, sequence: tuple[str, ...]) -> tuple[Command, ...]:
        return tuple(
            found for pane in PANES if isinstance(found := self._find(sequence, pane), Command)
        )


def _below(node: Node, key: str) -> Node | Command | None:
    return node.get(key) or (node.get(LETTER) if key in LETTERS else None)


def _ways(node: Node) -> tuple[tuple[str, str], ...]:
    return tuple(
        (key, below.title if isinstance(below, Command) else "…") for key, below in node.items()
    )


def explain(unknown: Unknown, keymap: Keymap) -> str:
    """Return why nothing happened, in words for the hint line.

    >>> explain(Unknown(("Ω",)), Keymap())
    'Ω is not a key here: ? lists the keys, : all commands'
    """
    typed = spoken(" ".join(unknown.typed))
    if not unknown.elsewhere:
        return keymap.told(
            "{typed} is not a key here: {help} lists the keys, {palette} all commands", typed=typed
        )
    command = unknown.elsewhere[0]
    keys = (
        (keymap.key(f"pane_{pane.name.lower()}"), pane) for pane in command.panes if pane in PANES
    )
    panes = " or ".join(f"{key} for the {pane.title}" for key, pane in keys)
    return f"{typed} is “{command.title}” of another pane: press {panes} first"
