"""A window that saves without end, and tells each save only after it was made.

python -m tests.hold.saver FOLDER NAME
"""

import sys
from datetime import date
from itertools import count
from pathlib import Path

from tui.model import Bookmark, Published, Span
from tui.store import Notebook


def main() -> None:
    """Keep bookmarks, corrections and positions, and write the number of each saved round."""
    folder, name = Path(sys.argv[1]), sys.argv[2]
    notebook = Notebook(folder)
    for number in count():
        key = f"{name}-{number}"
        notebook.put_bookmark(Bookmark(key, "a.txt", Span(0, 4), "text", note=f"note {key} #"))
        notebook.corrections.add(Published(key, date(2021, 8, 15)))
        notebook.keep_position(key, number)
        if not notebook.save():
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
