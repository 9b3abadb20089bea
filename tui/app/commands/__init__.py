"""The one table of commands: keys, footer, help and palette are all made from it."""

from tui.app.command import OVER, PANES, Command, Group, Pane
from tui.app.commands import correcting, finding, looking, moving, program
from tui.app.commands.where import NAMED

__all__ = ["BY_NAME", "COMMANDS", "NAMED", "OVER", "PANES", "TABLE", "Command", "Group", "Pane"]

TABLE: dict[Group, tuple[Command, ...]] = {
    Group.MOVE: moving.MOVE,
    Group.GO: moving.GO,
    Group.FIND: finding.FIND,
    Group.MARK: finding.MARK,
    Group.CORRECT: correcting.CORRECT,
    Group.LOOK: looking.LOOK,
    Group.TAKE: looking.TAKE,
    Group.PANE: program.PANE,
    Group.PROGRAM: program.PROGRAM,
}
COMMANDS = tuple(command for group in TABLE.values() for command in group)
BY_NAME = {command.name: command for command in COMMANDS}
