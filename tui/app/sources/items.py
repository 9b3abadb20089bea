"""Picking what to do with what is under the cursor."""

from collections.abc import Callable, Sequence

from tui.app.commands import Command
from tui.app.keymap import spoken
from tui.app.overlays import Choice, Source
from tui.app.pieces import Line, column, wrap
from tui.model import fold

ON_NAME = (
    *("take_hits", "entity_page", "list_hits", "explain", "copy"),
    *("combine", "split", "rename", "retype", "hide", "pin", "undo", "review"),
)
ON_ANYTHING = (
    *("open", "peek", "explain", "source", "other_reports", "unfold"),
    *("copy", "copy_cited", "bookmark", "note", "tags", "toggle_read", "retitle", "delete"),
    *("combine_events", "split_event", "hide_event", "fix_date", "fix_published", "only_name"),
    *("edit", "browse", "pipe", "undo", "restore"),
)
KEYS = 8
"""Cells of the column of keys."""


class ItemActions(Source[Command]):
    """The commands that are about one item; picking runs one."""

    hint = "Enter does it  Esc"

    def __init__(
        self,
        title: str,
        commands: Sequence[Command],
        run: Callable[[Command], None],
        *,
        named: bool,
    ) -> None:
        self.title = title
        self._run = run
        names = ON_NAME if named else ON_ANYTHING
        known = {command.name: command for command in commands}
        self._commands = [known[name] for name in names if name in known]

    def choices(self, query: str) -> Sequence[Choice[Command]]:
        """Return the commands whose name holds `query`."""
        return [
            Choice(each, [(column(_key(each), KEYS), "accent"), (each.title, "")])
            for each in self._commands
            if fold(query) in fold(f"{each.title} {each.help}")
        ]

    def preview(self, value: Command, width: int) -> list[Line]:
        """Return what the command does."""
        return [[(part, "")] for part in wrap(value.help, width)]

    def picked(self, value: Command, key: str) -> None:  # noqa: ARG002 - there is one way
        """Run the command."""
        self._run(value)


def _key(command: Command) -> str:
    return spoken(command.first_key)
