"""Why an event stands where it stands: in a few lines below the list, and in full."""

from collections.abc import Callable

from tui.app.panes.chronology.times import when
from tui.app.pieces import Line, fit, wrap
from tui.model import Event, Report

Label = Callable[[str], str]
Paragraphs = list[tuple[str, str]]
"""Texts with their styles."""

STATED = {
    "happened": "",
    "planned": "planned",
    "possible": "possible, not certain",
    "denied": "denied",
    "stated": "said on that day",
}
WHO = 24
"""Cells for whose report it is, below the list."""
SET = {"interval": "when it was", "status": "whether it happened", "text": "its words"}
"""By field of an event, what a person says who gave it."""
HAND_MADE = "You added this event."


def strip(event: Event, number: int | None, label: Label, width: int, height: int) -> list[Line]:
    """Return at most `height` lines about an event, or its report of that number."""
    report = event.reports[number or 0] if event.reports else None
    lines = _quoted(event, report, width, most=max(1, height // 2))
    for text, style in _reasons(event, report, label, alone=number is not None):
        room = height - len(lines)
        lines += [[(part, style)] for part in wrap(text, width, most=room)] if room else []
    return lines


def _quoted(event: Event, report: Report | None, width: int, most: int) -> list[Line]:
    """Return the words of a report with those that date it marked."""
    if report is None:
        return [[(part, "")] for part in wrap(event.text, width, most=most)]
    dated = report.timex.text.split() if report.timex else []
    lines: list[Line] = []
    for part in wrap(f"“{report.text}”", width, most=most):
        found = " ".join(dated)
        before, word, behind = part.partition(found) if found else (part, "", "")
        lines.append([(before, ""), (word, "date strong"), (behind, "")])
    return lines


def _reasons(event: Event, report: Report | None, label: Label, *, alone: bool) -> Paragraphs:
    evidence = (report.evidence if report and alone else event.evidence) or "Nothing says when."
    who = f"{fit(label(report.document), WHO)}: " if report else f"{HAND_MADE} "
    found: Paragraphs = [(f"{who}{evidence}", "muted")]
    found += [(f"They differ: {text}", "warning") for text in _differences(event)]
    found += [(f"Other reading: {text}", "muted") for text in _readings(report)]
    if len(event.reports) > 1 and event.reason:
        found.append((f"{len(event.reports)} reports in one: {event.reason}", "muted"))
    others = () if alone else event.reports[1:]
    return [*found, *((f"{label(each.document)}: “{each.text}”", "") for each in others)]


def _differences(event: Event) -> list[str]:
    return [f"{each.kind} {' | '.join(each.values)}" for each in event.differences]


def _readings(report: Report | None) -> list[str]:
    readings = report.timex.readings if report and report.timex else ()
    return [
        f"{each.interval.text if each.interval else each.value} ({each.reason})"
        for each in readings
    ]


def paragraphs(event: Event, label: Label) -> Paragraphs:
    """Return everything that is known of why, a title first: the whole, then each report."""
    told = STATED[event.status.value]
    found: Paragraphs = [
        (f"{when(event)}{' · ' + told if told else ''}", ""),
        (event.text, "strong"),
        (event.evidence or ("Nothing says when." if event.reports else HAND_MADE), ""),
    ]
    if event.fixed:
        set_by_hand = (SET[field] for field in event.fixed if field in SET)
        found.append((f"You set {' and '.join(set_by_hand)}.", "accent"))
    found += [(f"They differ: {text}", "warning") for text in _differences(event)]
    if event.reason:
        found.append((f"Why these reports are one: {event.reason}", "muted"))
    for report in event.reports:
        found += _report(report, event, label)
    return found


def _report(report: Report, event: Event, label: Label) -> Paragraphs:
    published = f"published {report.published}" if report.published else "undated"
    told = STATED[report.status.value]
    facts = " · ".join(filter(None, (label(report.document), published, told)))
    found: Paragraphs = [("", ""), (facts, "accent"), (f"“{report.text}”", "")]
    if report.timex:
        found.append((f"The words that say when: “{report.timex.text}”", "date"))
    if report.evidence and report.evidence != event.evidence:
        found.append((report.evidence, "muted"))
    found += [(f"It may also mean {text}", "muted") for text in _readings(report)]
    return found
