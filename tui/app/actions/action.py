"""The base of a group of actions."""

from collections.abc import Callable

from tui.app.commands import Command
from tui.app.leaves import Leaves


class Action:
    """Methods `do_<command>` that work on the desk; `run` runs any other command."""

    def __init__(self, desk: Leaves, run: Callable[[Command], None]) -> None:
        self.desk = desk
        self.run = run
