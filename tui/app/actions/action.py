"""The base of a group of actions."""

from collections.abc import Callable

from tui.app.commands import Command
from tui.app.desk import Desk


class Action:
    """Methods `do_<command>` that work on the desk; `run` runs any other command."""

    def __init__(self, desk: Desk, run: Callable[[Command], None]) -> None:
        self.desk = desk
        self.run = run
