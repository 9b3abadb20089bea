"""What a subcommand of the table is: its words, examples and options, and what runs it."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from tui.cli.option import JSON, LIBRARY_OPTIONS, Option

LIBRARY = "[PATH...]"


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand; the module of its name in `tui.cli.views` runs it."""

    name: str
    summary: str
    examples: tuple[tuple[str, str], ...]
    """Command lines, without the program's name, and what each is for."""
    arguments: str = LIBRARY
    """What stands after the name: `[PATH...]`, a last argument of its own, or nothing."""
    details: str = ""
    options: tuple[Option, ...] = (JSON,)
    library: bool = True
    """Whether it opens a library and takes the options that go with one."""

    @property
    def all_options(self) -> tuple[Option, ...]:
        """Return its own options, then those that every library takes."""
        return self.options + (LIBRARY_OPTIONS if self.library else ())

    def load(self) -> Callable[[Namespace], int]:
        """Return the function that runs it; only now is its module imported."""
        run: Callable[[Namespace], int] = import_module(f"tui.cli.views.{self.name}").run
        return run
