"""`dateline keys`: the keys in effect."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from tui.app.commands import TABLE, Command, Group, Pane
from tui.cli.columns import table
from tui.cli.output import width, write, write_records


def run(options: Namespace) -> int:
    """Print every command with its keys, by subject."""
    if options.json:
        write_records(
            key_record(group, command) for group, commands in TABLE.items() for command in commands
        )
    else:
        write(lines(TABLE, width()))
    return 0


def key_record(group: Group, command: Command) -> dict[str, object]:
    """Return a command and its keys as a JSON object."""
    return {
        "command": command.name,
        "keys": [" ".join(sequence) for sequence in command.sequences],
        "title": command.title,
        "help": command.help,
        "panes": [pane.title for pane in command.panes],
        "group": group.value,
    }


def lines(groups: Mapping[Group, Sequence[Command]], width: int | None) -> Iterator[str]:
    """Yield the commands for a person, the panes named where not all know the command."""
    cells = {group: [_cells(command) for command in groups[group]] for group in groups}
    rows = iter(list(table([row for each in cells.values() for row in each], width, (1,))))
    for number, (group, each) in enumerate(cells.items()):
        yield from [""] if number else []
        yield group.value
        yield from (next(rows) for _ in each)


def _cells(command: Command) -> tuple[str, str]:
    keys = ", ".join(" ".join(sequence) for sequence in command.sequences)
    everywhere = set(command.panes) == set(Pane)
    panes = "" if everywhere else f" ({', '.join(pane.title for pane in command.panes)})"
    return f"  {keys}", command.help.rstrip(".") + panes
