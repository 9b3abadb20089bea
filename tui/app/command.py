"""What a command is: its keys, what it is called, and the panes in which it can be done."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Pane(IntEnum):
    """The five panes, whose number is the key, and the lists that open over them."""

    LIBRARY = 1
    READER = 2
    ENTITIES = 3
    CHRONOLOGY = 4
    BOOKMARKS = 5
    PAGE = 6
    CONCORDANCE = 7
    REVIEW = 8

    @property
    def title(self) -> str:
        """Return the pane's name as it stands above it.

        >>> Pane.READER.title
        'Reader'
        """
        return self.name.capitalize()


class Group(StrEnum):
    """The headings of the help."""

    MOVE = "Moving"
    GO = "Going there"
    FIND = "Finding"
    MARK = "Marks"
    CORRECT = "Correcting"
    LOOK = "Looking closer"
    TAKE = "Taking along"
    PANE = "Panes"
    PROGRAM = "The program"


PANES = tuple(Pane)[:5]
OVER = (Pane.PAGE, Pane.CONCORDANCE, Pane.REVIEW)
"""What opens over the panes, takes the keys, and is closed by going elsewhere."""
EVERYWHERE = tuple(Pane)


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do; the method `do_<name>` of the active pane or the screen does it.

    `keys` are alternatives joined by ` or `; one of them is a key or a sequence of keys joined by
    blanks, in which `LETTER` stands for any letter a to z, handed to the method. They are those
    of the table; which ones are in effect is said by `tui.app.keymap`.
    """

    name: str
    keys: str
    title: str
    """Two or three words, lower case: footer and palette."""
    help: str
    """One line for the help."""
    panes: tuple[Pane, ...] = EVERYWHERE
    footer: int = 0
    """Rank in the footer, 1 first; 0 keeps it out."""
    short: str = ""
    """What the footer calls it; empty: the title."""

    @property
    def sequences(self) -> list[tuple[str, ...]]:
        """Return every sequence of keys that runs the command.

        >>> Command("top", "g g or home", "top", "").sequences
        [('g', 'g'), ('home',)]
        """
        return [tuple(keys.split()) for keys in self.keys.split(" or ") if keys]

    @property
    def first_key(self) -> str:
        """Return the keys that are shown where there is room for one; "" without any."""
        return self.keys.split(" or ")[0]
