"""The lines around the panes: where one is, what `n` walks, what the keys are."""

from collections.abc import Callable, Sequence

from tui.app.commands import Command, Pane
from tui.app.history import History, Place
from tui.app.hits import Hits
from tui.app.keys import Wait, spoken
from tui.app.pieces import Line, cut, fit, spread, width_of
from tui.app.view import LineView
from tui.store import Counts

FAILURE = 56
"""Cells for the reason of a failure."""
NAME = 32
"""Cells for the name of another article."""


class Bar(LineView):
    """One line with something at either end."""

    DEFAULT_CSS = """
    Bar { height: 1; border-top: none; background: $panel; }
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.left: Line = []
        self.right: Line = []

    def show(self, left: Line, right: Line) -> None:
        """Show other pieces."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def line_count(self) -> int:
        """Return the one line."""
        return 1

    def draw_line(self, number: int, width: int) -> Line:  # noqa: ARG002 - there is one
        """Draw both ends; the left one is cut when they do not fit."""
        return spread(self.left, cut(self.right, width), width)


def library_line(label: str, counts: Counts, *, short: bool) -> Line:
    """Return name and size of the library."""
    parts = [_count(counts.documents, "article")]
    if not short:
        parts += [_count(counts.entities, "name"), _count(counts.events, "event")]
    return [("dateline  ", "accent"), (label, "strong"), ("   " + "   ".join(parts), "muted")]


def trouble_line(counts: Counts, failure: str = "") -> Line:
    """Return what is wrong with the library, and why its analysis failed if it did."""
    if failure:
        return [(f"  not analysed: {fit(failure, FAILURE)}", "warning")]
    wrong: Line = []
    if counts.undated:
        wrong.append((f"  {counts.undated} undated", "muted"))
    if counts.skipped:
        wrong.append((f"  {counts.skipped} not read: gn", "warning"))
    return wrong


def hit_line(hits: Hits, here: Place | None, label: Callable[[str], str]) -> Line:
    """Return what `n` walks, where in it one is, and what comes next."""
    place = here or Place("", -1)
    where = f"  {hits.number(place)}/{len(hits.hits)}"
    if len(hits.documents) > 1:
        where += f"  article {hits.document_number(place)}/{len(hits.documents)}"
    hit = hits.beside(place, 1)
    if hit is None:
        ahead = "the last one" if hits.hits else "not found"
    else:
        ahead = "next: here" if hit.document == place.document else f"next: {label(hit.document)}"
    return [(hits.label, "strong"), (where, "accent"), (f"   {fit(ahead, NAME)}", "muted")]


def back_line(history: History, label: Callable[[str], str]) -> Line:
    """Return where `H` leads."""
    if not history.before or not history.before[-1].document:
        return []
    return [("H back: ", "muted"), (fit(label(history.before[-1].document), NAME), "muted")]


def way_line(waiting: Wait) -> Line:
    """Return what can follow the keys that were typed."""
    pieces: Line = [(f"{spoken(' '.join(waiting.typed))} …  ", "accent")]
    for key, title in waiting.ways:
        pieces += [(spoken(key), "accent"), (f" {title}   ", "muted")]
    return pieces


def place_line(number: int, count: int, percent: int) -> Line:
    """Return which article of how many is open, and how far down one is."""
    return [(f"  article {number} of {count}  {percent}%", "muted")]


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def key_line(commands: Sequence[Command], pane: Pane, width: int) -> Line:
    """Return as many keys of `pane` as fit, the most useful first."""
    shown = sorted(
        (command for command in commands if command.footer and pane in command.panes),
        key=lambda command: command.footer,
    )
    pieces: Line = []
    for command in shown:
        key = spoken(command.keys.split(" or ")[0])
        gap = "   " if pieces else ""
        more: Line = [(f"{gap}{key} ", "accent"), (command.short or command.title, "muted")]
        if width_of(pieces) + width_of(more) < width:
            pieces += more
    return pieces
