"""The tour of the sample, told in the keys that are in effect."""

from tui.app.keymap import Keymap
from tui.model.shipped import shipped

Paragraph = tuple[str, bool]
"""A text, and whether it is a heading."""
HEADING = 40
"""A paragraph with fewer characters is a heading."""


def tour(keymap: Keymap) -> list[Paragraph]:
    """Return the paragraphs of the tour in the keys of `keymap`."""
    text = (shipped("data") / "tour.txt").read_text(encoding="utf-8")
    paragraphs = filter(None, (" ".join(part.split()) for part in text.split("\n\n")))
    return [(keymap.told(part), len(part) < HEADING) for part in paragraphs]
