"""Draw the README's picture: the program itself on the sample library, saved as an SVG.

python tests/bench/screenshot.py [FILE]
"""

import asyncio
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.app.app import DEFAULT_THEME, Dateline
from tui.app.session import Session
from tui.app.theme import load_themes
from tui.model.shipped import shipped
from tui.store import Index, Notebook
from tui.store.settings import Choices

PICTURE = shipped("data") / "screen.svg"
SAMPLE = shipped("data") / "sample"
SIZE = (120, 40)
FONTS = "'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace"

KEYS = ("enter", "f", *"ashraf", "enter", "n", "n", "n")
"""From the first screen through the first article to Ashraf Ghani's fourth mention."""

_REPAIRS = (
    (re.compile(r"@font-face \{.*?\}\s*", re.DOTALL), ""),
    (re.compile(r"font-family: Fira Code, monospace"), f"font-family: {FONTS}"),
    (re.compile(r"<!--.*?-->\s*", re.DOTALL), ""),
    # Some viewers drop the blanks at the beginning of a run without this.
    (re.compile(r"<svg "), '<svg xml:space="preserve" '),
)


def repaired(svg: str) -> str:
    """Return a picture that names fonts a reader may have, and nothing to be fetched.

    >>> repaired("@font-face { src: url(x) } text { font-family: Fira Code, monospace }")
    "text { font-family: 'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace }"
    """
    for pattern, replacement in _REPAIRS:
        svg = pattern.sub(replacement, svg)
    return svg


async def draw(index: Index, home: Path) -> str:
    """Return the screen as an SVG after the keys were pressed."""
    themes, _ = load_themes([shipped("themes")])
    app = Dateline(Session(index, Notebook(home), SAMPLE.name), Choices(home / "choices"), themes)
    app.theme = DEFAULT_THEME
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press(*KEYS)
        await pilot.pause()
        return repaired(app.export_screenshot(title="dateline"))


def main(picture: Path) -> None:
    """Analyse the sample in a folder of its own, and draw it."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "index"
        command = (sys.executable, "-m", "tui", "index", "--quiet", "--index", file, SAMPLE)
        subprocess.run(command, check=True, capture_output=True, cwd=SAMPLE.parents[1])
        with Index.open(file) as index:
            picture.write_text(asyncio.run(draw(index, Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE)
