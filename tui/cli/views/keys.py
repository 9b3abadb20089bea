"""`dateline keys`: the keys in effect."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tui.app.commands import PANES, TABLE, Command, Group, Pane
from tui.app.keymap import Keymap, keys_file, load_keymap
from tui.cli.columns import table
from tui.cli.output import say, width, write, write_records

Bound = tuple[Command, str, tuple[Pane, ...]]
"""A command, keys that it has, and the panes in which it has them."""


def run(options: Namespace) -> int:
    """Print every command with its keys, by subject; 1 when something is wrong in `keys.toml`."""
    config = Path(options.config) if options.config else None
    keymap, problems = load_keymap(keys_file(config))
    found = bound(keymap)
    if options.json:
        write_records(key_record(group, *each) for group in found for each in found[group])
    else:
        write(lines(found, width()))
    for problem in problems:
        say(problem)
    return int(bool(problems))


def bound(keymap: Keymap) -> dict[Group, list[Bound]]:
    """Return every command with its keys, twice where it has others in other panes."""
    return {
        group: [
            (command, keys, panes)
            for command in commands
            for keys, panes in keymap.keys_of(command.name).items()
        ]
        for group, commands in TABLE.items()
    }


def key_record(
    group: Group, command: Command, keys: str, panes: Sequence[Pane]
) -> dict[str, object]:
    """Return a command and its keys as a JSON object."""
    return {
        "command": command.name,
        "keys": keys.split(" or ") if keys else [],
        "title": command.title,
        "help": command.help,
        "panes": [pane.title for pane in panes],
        "group": group.value,
    }


def lines(groups: Mapping[Group, Sequence[Bound]], width: int | None) -> Iterator[str]:
    """Yield the commands for a person, the panes named where not all know the command."""
    cells = {group: [_cells(*each) for each in groups[group]] for group in groups}
    rows = iter(list(table([row for each in cells.values() for row in each], width, (1,))))
    for number, (group, each) in enumerate(cells.items()):
        yield from [""] if number else []
        yield group.value
        yield from (next(rows) for _ in each)


def _cells(command: Command, keys: str, panes: Sequence[Pane]) -> tuple[str, str]:
    everywhere = set(PANES) <= set(panes)
    where = "" if everywhere else f" ({', '.join(pane.title for pane in panes)})"
    return f"  {keys.replace(' or ', ', ') or 'no key'}", command.help.rstrip(".") + where
