"""Writes the list of all keys into the README: `python tests/bench/keytable.py`."""

import re
from pathlib import Path

from tui.app.keymap import Keymap
from tui.cli.views.keys import bound, lines

README = Path(__file__).parents[2] / "README.md"
BLOCK = re.compile(r"(## All keys\n.*?```text\n).*?(```)", re.DOTALL)


def main() -> None:
    """Replace the block under the heading."""
    table = "".join(f"{line}\n" for line in lines(bound(Keymap()), None))
    text = README.read_text(encoding="utf-8")
    README.write_text(BLOCK.sub(lambda found: found[1] + table + found[2], text), encoding="utf-8")


if __name__ == "__main__":
    main()
