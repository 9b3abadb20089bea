"""How the rows of the chronology look."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.app.panes.chronology.grouping import Gap, ReportRow, gap_text
from tui.app.panes.chronology.times import STATUS, date_text, heading, time_of_day, within
from tui.app.pieces import Line, column, fit, spread, width_of
from tui.model import Event, Granularity
from tui.model import when as words
from tui.model.timeline import Group

Label = Callable[[str], str]
"""What a person calls a document."""

UNDER, ALONE, BROAD = 9, 15, 20
"""Cells for the time of an event under a heading, without one, and where there is room."""
ROOMY, WIDE = 72, 96
"""Cells from which a row says who reports the event, and from which at length."""
SOURCE, SHORT = 21, 14
"""Cells for who does."""
DOTS = "·" * 12


def heading_line(row: Group, width: int) -> Line:
    """Draw what stands above a group."""
    return spread([("  ", ""), (heading(row.start, row.size), "heading")], _count(row), width)


def _count(row: Group) -> Line:
    return [(f"{len(row.events):,}", "muted")] if len(row.events) > 1 else []


def gap_line(row: Gap) -> Line:
    """Draw how long nothing happened."""
    return [(f"    {DOTS} {gap_text(row)} {DOTS}", "muted")]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the list knows about a row besides its event."""

    under: Granularity | None
    """How much time the heading above it stands for; None without one."""
    repeats: bool = False
    """Whether the row above says the same day."""
    chosen: str = ""
    """The entity whose events stand out."""
    written: str = ""
    """The tags of the reader, and whether there is a note."""


def event_line(event: Event, shown: Shown, width: int, label: Label) -> Line:
    """Draw an event."""
    alone = shown.under is None
    date_room = BROAD if width >= WIDE else ALONE
    date = _date_alone(event, date_room) if alone else ""
    time = time_of_day(event) if alone else _time_under(event, shown.under)
    mark = ("!", "warning") if event.differences else (STATUS[event.status], "muted")
    left: Line = [mark, ("~" if event.inferred else " ", "date")]
    if alone:
        left.append((column("" if shown.repeats else date, date_room), "date"))
        left.append((f" {time}  " if time else " ", "date"))
    else:
        left.append((f"{column(time, max(UNDER, len(time)))} ", "date"))
    if event.differences:
        values = " ".join(" | ".join(each.values) for each in event.differences)
        left.append((f"{values}  ", "warning"))
    if shown.written:
        left.append((f"{shown.written}  ", "accent"))
    left.append((event.text, "strong" if shown.chosen in event.entities else ""))
    right: Line = [(f"{len(event.reports):>3}", "muted")]
    if width >= ROOMY:
        room = SOURCE if width >= WIDE else SHORT
        right = [("  ", ""), (column(sources(event, label, room), room), "muted"), *right]
    return spread(left, right, width)


def _time_under(event: Event, size: Granularity | None) -> str:
    """Return what a heading leaves to be said; after a day that is long, only until when."""
    said = within(event, size)
    _, _, closes = said.partition(" – ")
    return f"to {closes}" if closes and size is Granularity.DAY and len(said) > UNDER else said


def _date_alone(event: Event, room: int) -> str:
    """Return the whole date of an event, by its days or in figures if it is too long."""
    interval, known = event.interval, event.granularity or Granularity.DAY
    date = words.heading(interval, known)
    if len(date) <= room or interval is None:
        return date
    days = words.heading(interval, Granularity.DAY)
    return days if len(days) <= room else date_text(interval, known)


def sources(event: Event, label: Label, width: int) -> str:
    """Return who reports an event, in at most `width` cells: one by name, and how many others."""
    names = list(dict.fromkeys(map(label, (report.document for report in event.reports))))
    if not names:
        return "yours"
    more = f" +{len(names) - 1}" if len(names) > 1 else ""
    return fit(names[0], width - len(more)) + more


def report_line(event: Event, row: ReportRow, width: int, label: Label) -> Line:
    """Draw a report: whose, in which words, of which day."""
    report = event.reports[row.number]
    last = row.number == len(event.reports) - 1
    published = f" {report.published}" if report.published else " undated"
    left: Line = [(f"    {'└' if last else '├'} ", "bar")]
    left.append((f"{column(label(report.document), SOURCE)} ", "accent"))
    right: Line = [(published, "muted")] if width >= ROOMY else []
    room = max(0, width - width_of(left) - width_of(right) - 3)
    return spread([*left, (f"“{fit(report.text, room)}”", "")], right, width)
