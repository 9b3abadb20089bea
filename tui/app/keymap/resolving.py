"""From wishes to keys: the table, a preset over it, keys taken away, and a person's own last."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.app.commands import BY_NAME, Command, Pane
from tui.app.keymap.keymap import default_panes
from tui.app.keymap.tree import KeyClashError, tree

RESERVED = (("ctrl+q",), ("ctrl+c",))
"""Keys that always quit, so that there is a way out of any keymap."""

Keys = dict[Pane, dict[str, str]]
"""By pane and name of a command, its keys."""
Clash = tuple[str, str, str]
"""The name of an entry, what is wrong with it, and the section of the file that holds it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The keys that a command shall have, in one pane or, with None, in every one of its own."""

    command: str
    keys: str
    pane: Pane | None = None

    @property
    def panes(self) -> tuple[Pane, ...]:
        """Return where it holds."""
        return BY_NAME[self.command].panes if self.pane is None else (self.pane,)

    @property
    def section(self) -> str:
        """Return the section of the file in which it stands."""
        return "keys" if self.pane is None else f"keys.{self.pane.name.lower()}"


def resolve(
    preset: Mapping[str, str], unbound: Iterable[tuple[str, ...]], wishes: Sequence[Wish]
) -> tuple[dict[Pane, tuple[Command, ...]], list[Clash]]:
    """Return the commands of every pane with their keys, and the wishes that could not be granted.

    A wish whose keys are another command's is refused, and its command keeps the keys it had.
    """
    base = _without(_with_preset(preset), set(unbound))
    # Those for one pane are the more exact, so that they come last.
    granted = sorted(wishes, key=lambda wish: wish.pane is not None)
    refused: list[Clash] = []
    while True:
        keys = _with_wishes(base, granted)
        clash = _first_clash(keys)
        if clash is None:
            return _commands(keys), refused
        pane, error = clash
        wish = _to_refuse(granted, pane, error)
        granted.remove(wish)
        other = error.taken if error.wanted.name == wish.command else error.wanted
        refused.append((wish.command, _reason(error, other, pane), wish.section))


def _with_preset(preset: Mapping[str, str]) -> Keys:
    """Return the keys of the table with those of a preset, which takes a key from who had it."""
    keys: Keys = {}
    for pane, commands in default_panes().items():
        names = [command.name for command in commands]
        taken = [tuple(each.split()) for name in names for each in _split(preset.get(name, ""))]
        keys[pane] = {
            command.name: preset.get(command.name)
            or " or ".join(each for each in _split(command.keys) if not _collides(each, taken))
            for command in commands
        }
    return keys


def _collides(keys: str, taken: Iterable[tuple[str, ...]]) -> bool:
    sequence = tuple(keys.split())
    return any(sequence[: len(each)] == each or each[: len(sequence)] == sequence for each in taken)


def _without(keys: Keys, unbound: set[tuple[str, ...]]) -> Keys:
    return {
        pane: {
            name: " or ".join(each for each in _split(bound) if tuple(each.split()) not in unbound)
            for name, bound in commands.items()
        }
        for pane, commands in keys.items()
    }


def _with_wishes(keys: Keys, wishes: Iterable[Wish]) -> Keys:
    result = {pane: dict(commands) for pane, commands in keys.items()}
    for wish in wishes:
        for pane in wish.panes:
            result[pane][wish.command] = wish.keys
    always = " or ".join(" ".join(sequence) for sequence in RESERVED)
    for commands in result.values():
        own = [each for each in _split(commands["quit"]) if tuple(each.split()) not in RESERVED]
        commands["quit"] = " or ".join((*own, always))
    return result


def _commands(keys: Keys) -> dict[Pane, tuple[Command, ...]]:
    return {
        pane: tuple(replace(BY_NAME[name], keys=bound) for name, bound in commands.items())
        for pane, commands in keys.items()
    }


def _first_clash(keys: Keys) -> tuple[Pane, KeyClashError] | None:
    for pane, commands in _commands(keys).items():
        try:
            tree(commands)
        except KeyClashError as error:
            return pane, error
    return None


def _to_refuse(wishes: Sequence[Wish], pane: Pane, error: KeyClashError) -> Wish:
    """Return the last wish that has to do with a clash; there is one, or there were no clash."""
    names = {error.taken.name, error.wanted.name}
    return next(wish for wish in reversed(wishes) if wish.command in names and pane in wish.panes)


def _reason(error: KeyClashError, other: Command, pane: Pane) -> str:
    keys = " ".join(error.keys)
    return (
        f"cannot have {keys}: in the {pane.title} that belongs to “{other.name}” ({other.title});"
        f" give that other keys, or add {keys} to unbind"
    )


def _split(keys: str) -> list[str]:
    return keys.split(" or ") if keys else []
