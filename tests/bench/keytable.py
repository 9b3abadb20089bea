"""Writes the table of the first keys into the README: `python tests/bench/keytable.py`."""

import re
from pathlib import Path

from tui.app.keymap import Keymap

README = Path(__file__).parents[2] / "README.md"
TABLE = re.compile(r"(## Ten keys\n\n\|.*\n\|.*\n)(?:.+\n)*")
ROWS = {
    "{down} {up}, {read_on}": "down and up, a page on",
    "{pane_library} … {pane_bookmarks}, {next_pane}": (
        "Library, Reader, Entities, Chronology, Bookmarks"
    ),
    "{open}": "open what the cursor is on",
    "{find}": "find anything: names, articles, events, as you type",
    "{next_hit} {previous_hit}": "next and previous hit, on into the next article",
    "{take_hits}": "take the name or word here as what {next_hit} walks",
    "{explain}": "what is this, and why does the program think so",
    "{back} {forward}": "back to where you were, and forward",
    "{bookmark}": "keep this place as a bookmark",
    "{leave}": "back, then quit",
}
"""What stands for the keys of a command, and what a newcomer is told of it."""


def table() -> str:
    """Return the rows, with the keys of the table that the program itself goes by."""
    keymap = Keymap()
    rows = ((re.sub(r"({\w+})", r"`\1`", keys), told) for keys, told in ROWS.items())
    marked = ((keys, told.replace("{", "`{").replace("}", "}`")) for keys, told in rows)
    return "".join(keymap.told(f"| {keys} | {told} |\n") for keys, told in marked)


def main() -> None:
    """Replace the rows under the heading."""
    text = README.read_text(encoding="utf-8")
    README.write_text(TABLE.sub(lambda found: found[1] + table(), text), encoding="utf-8")


if __name__ == "__main__":
    main()
