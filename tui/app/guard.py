"""The last door before the terminal: nothing a terminal obeys passes, whatever a widget was given.

`tui.model.display` has already replaced such characters; a hit here is a bug there, so it is
counted, and tests ask for a count of none.
"""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


class Guard(LineFilter):
    """Replaces control characters, bidirectional overrides and links in what is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.hits = 0

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments of a line without anything a terminal obeys."""
        if not any(self._bad(segment) for segment in segments):
            return segments
        self.hits += 1
        return [self._clean(segment) for segment in segments]

    def _bad(self, segment: Segment) -> bool:
        linked = segment.style is not None and segment.style.link is not None
        return linked or FORBIDDEN.search(segment.text) is not None

    def _clean(self, segment: Segment) -> Segment:
        style = segment.style.update_link(None) if segment.style else None
        return Segment(FORBIDDEN.sub("\ufffd", segment.text), style)
