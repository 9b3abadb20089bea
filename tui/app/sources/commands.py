"""Picking a command: the palette of all, or the keys of one pane under their headings."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from tui.app.commands import PANES, TABLE, Command, Pane
from tui.app.keymap import Keymap, spoken
from tui.app.overlays import Choice, Source
from tui.app.pieces import Line, column, wrap
from tui.model import fold

KEYS = 15
"""Cells of the column of keys."""


class Commands(Source[Command]):
    """The commands of the table, of one pane or of all; picking runs one."""

    hint = "type to narrow  Enter runs it  Esc"

    def __init__(
        self, run: Callable[[Command], None], keymap: Keymap, pane: Pane, *, grouped: bool
    ) -> None:
        self._run = run
        self._commands = {command.name: command for command in keymap.commands(pane)}
        self._pane = pane
        self._grouped = grouped
        self.title = f"Keys of the {pane.title}" if grouped else "Commands"

    def choices(self, query: str) -> Sequence[Choice[Command]]:
        """Return the commands whose name or help holds every word of `query`."""
        words = fold(query).split()
        rows: list[Choice[Command]] = []
        for heading, commands in self._groups():
            found = [each for each in commands if self._fits(each, words)]
            if found and self._grouped:
                rows.append(Choice(None, [(heading, "accent")]))
            rows += [_choice(each, each.help if self._grouped else each.title) for each in found]
        return rows

    def _groups(self) -> Iterator[tuple[str, Iterable[Command]]]:
        """Yield what only some panes can do first: that is what one looks for."""
        everywhere = len(PANES)
        here = self._commands.values()
        yield f"In the {self._pane.title}", (c for c in here if len(c.panes) < everywhere)
        for group, commands in TABLE.items():
            yield group.value, (c for c in self._known(commands) if len(c.panes) >= everywhere)

    def _known(self, commands: Iterable[Command]) -> Iterator[Command]:
        return (self._commands[c.name] for c in commands if c.name in self._commands)

    def _fits(self, command: Command, words: list[str]) -> bool:
        text = fold(f"{command.title} {command.help} {command.keys}")
        return all(word in text for word in words)

    def preview(self, value: Command, width: int) -> list[Line]:
        """Return every key of the command and where it works."""
        keys = "  ".join(spoken(" ".join(sequence)) for sequence in value.sequences) or "none"
        where = (
            "every pane"
            if len(value.panes) >= len(PANES)
            else ", ".join(pane.title for pane in value.panes)
        )
        lines: list[Line] = [[(part, "")] for part in wrap(value.help, width)]
        return [*lines, [(f"Keys: {keys}", "muted")], [(f"In: {where}", "muted")]]

    def picked(self, value: Command, key: str) -> None:  # noqa: ARG002 - there is one way
        """Run the command."""
        self._run(value)


def _choice(command: Command, text: str) -> Choice[Command]:
    keys = "  ".join(spoken(" ".join(sequence)) for sequence in command.sequences[:2])
    return Choice(command, [(column(keys, KEYS), "accent"), (text, "")])
