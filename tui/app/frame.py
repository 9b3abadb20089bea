"""The lines around the panes: where one is, what `n` walks, what the keys are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.app.commands import Command
from tui.app.desk import Desk
from tui.app.history import NOWHERE, History, Place
from tui.app.hits import Hits
from tui.app.keymap import spoken
from tui.app.keys import Wait
from tui.app.pieces import Line, fit, width_of
from tui.model import counted
from tui.store import Counts

GAP = 1
"""Cells between the two ends of a line."""
NAME = 32
"""Cells for the name of another article."""


def library_line(label: str, counts: Counts, *, short: bool) -> Line:
    """Return name and size of the library."""
    parts = [counted(counts.documents, "article")]
    if not short:
        parts += [counted(counts.entities, "name"), counted(counts.events, "event")]
    return [("dateline  ", "accent"), (label, "strong"), ("   " + "   ".join(parts), "muted")]


def trouble_line(counts: Counts, skipped: str) -> Line:
    """Return what is wrong with the library; `skipped` are the keys that show what was not read."""
    wrong: Line = []
    if counts.undated:
        wrong.append((f"  {counts.undated} undated", "muted"))
    if counts.skipped:
        wrong.append((f"  {counts.skipped} not read: {skipped}", "warning"))
    return wrong


def hit_line(hits: Hits, here: Place | None, label: Callable[[str], str]) -> Line:
    """Return what `n` walks, where in it one is, and what comes next."""
    place = here or NOWHERE
    where = f"  {hits.number(place)}/{len(hits.hits)}"
    if hits.articles > 1:
        where += f"  article {hits.document_number(place)}/{hits.articles}"
    hit = hits.beside(place, 1)
    if hit is None:
        ahead = "the last one" if hits.hits else "not found"
    else:
        ahead = "next: here" if hit.document == place.document else f"next: {label(hit.document)}"
    return [(hits.label, "strong"), (where, "accent"), (f"   {fit(ahead, NAME)}", "muted")]


def back_line(history: History, label: Callable[[str], str], key: str) -> Line:
    """Return where `key` leads back to."""
    if not history.before or not history.before[-1].document:
        return []
    return [(f"{key} back: ", "muted"), (fit(label(history.before[-1].document), NAME), "muted")]


def way_line(waiting: Wait) -> Line:
    """Return what can follow the keys that were typed."""
    pieces: Line = [(f"{spoken(' '.join(waiting.typed))} …  ", "accent")]
    for key, title in waiting.ways:
        pieces += [(spoken(key), "accent"), (f" {title}   ", "muted")]
    return pieces


def place_line(number: int, count: int, percent: int) -> Line:
    """Return which article of how many is open, and how far down one is."""
    return [(f"  article {number} of {count}  {percent}%", "muted")]


@lru_cache(64)
def _key_line(commands: tuple[Command, ...], width: int) -> Line:
    return key_line(commands, width)


def key_line(commands: Sequence[Command], width: int) -> Line:
    """Return as many keys of a pane's `commands` as fit, the most useful first."""
    shown = sorted(
        (command for command in commands if command.footer and command.keys),
        key=lambda command: command.footer,
    )
    pieces: Line = []
    for command in shown:
        key = spoken(command.first_key)
        gap = "   " if pieces else ""
        more: Line = [(f"{gap}{key} ", "accent"), (command.short or command.title, "muted")]
        if width_of(pieces) + width_of(more) < width:
            pieces += more
    return pieces


@dataclass
class State:
    """What the lines tell besides what the desk holds."""

    waiting: Wait | None = None
    """What can follow the keys that were typed."""
    progress: Line | None = None
    """How far the analysis is; None when none is running."""
    failure: str = ""
    """Why the analysis ended before it was done."""


def show_bars(desk: Desk, state: State) -> None:
    """Show where one is, what `n` walks and what the keys are."""
    counts = desk.session.counts
    left = library_line(desk.session.label, counts, short=desk.has_class("-narrow"))
    trouble = trouble_line(counts, desk.keymap.key("skipped"))
    if state.failure:
        room = desk.top_bar.line_width - width_of(left) - GAP
        trouble = [(fit(f"  not analysed: {state.failure}", room), "warning")]
    desk.top_bar.show(left, state.progress or trouble)
    desk.strip.show(desk.chronology.moment)
    right = _here_line(desk)
    if state.waiting:
        desk.hit_bar.show(way_line(state.waiting), [])
    elif desk.message:
        fits = width_of([(desk.message, ""), *right]) < desk.hit_bar.line_width
        desk.hit_bar.show([(desk.message, "accent")], right if fits else [])
    else:
        desk.hit_bar.show(_walk_line(desk, width_of(right)), right)
    keys = tuple(desk.keymap.commands(desk.pane))
    desk.key_bar.show(_key_line(keys, desk.key_bar.line_width), [])


def _walk_line(desk: Desk, taken: int) -> Line:
    """Return what `n` walks, and where `H` leads if there is room for it."""
    label = desk.session.label_of
    back = back_line(desk.history, label, desk.keymap.key("back"))
    if desk.hits is None:
        return back
    left: Line = [*hit_line(desk.hits, desk.here, label), ("   ", "")]
    room = desk.hit_bar.line_width - taken - width_of(left)
    return [*left, *back] if width_of(back) < room else left


def _here_line(desk: Desk) -> Line:
    here, rank = desk.here, desk.session.rank
    number = rank.get(here.document) if here else None
    return [] if number is None else place_line(number + 1, len(rank), desk.reader.percent)
