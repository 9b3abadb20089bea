"""The screen as the reader leaves it, to be the first that is seen at the next start."""

from itertools import groupby
from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.segment import Segment
from textual.strip import Strip

from tui.app.commands import OVER
from tui.lastframe import Run

if TYPE_CHECKING:
    from tui.app.app import Dateline

SYSTEMS = {"standard": ColorSystem.STANDARD, "256": ColorSystem.EIGHT_BIT}
"""What a terminal takes if it does not take every colour."""

Rows = list[list[Run]]


def screen_left(app: "Dateline") -> Rows:
    """Return what is on the screen; nothing if the next start would not show the same."""
    main = app.main
    passing = main.told.progress or main.message or main.pane in OVER or main.alone
    if app.is_headless or passing or any(overlay.is_open for overlay in main.overlays):
        return []
    system = SYSTEMS.get(app.console.color_system or "", ColorSystem.TRUECOLOR)
    strips = main._compositor.render_strips()  # noqa: SLF001 - what is drawn, filtered as ever
    return [_runs(strip, system) for strip in strips]


def _runs(strip: Strip, system: ColorSystem) -> list[Run]:
    looks = groupby(strip, lambda segment: _codes(segment, system))
    return [(codes, "".join(segment.text for segment in alike)) for codes, alike in looks]


def _codes(segment: Segment, system: ColorSystem) -> str:
    return Strip.render_ansi(segment.style, system) if segment.style else ""
