"""What corrections changed, in words for people."""

from collections.abc import Callable, Iterable
from typing import Any

from tui.model import (
    AddEvent,
    Combine,
    CombineEvents,
    Correction,
    Different,
    FixEvent,
    Hide,
    HideEvent,
    Pin,
    Published,
    Rename,
    Retype,
    Same,
    Split,
    SplitEvent,
    Unsure,
)
from tui.store import Edit


def listed(names: Iterable[str]) -> str:
    """Return names in quotes with “and” before the last.

    >>> listed(["Ghani", "Ashraf Ghani"])
    '“Ghani” and “Ashraf Ghani”'
    """
    *rest, last = [f"“{name}”" for name in names] or [""]
    return f"{', '.join(rest)} and {last}" if rest else last


def nothing(what: str) -> Edit:
    """Return the edit of a correction that matches nothing; it is kept and said."""
    return Edit(said=f"nothing changed: {what}")


def described(correction: Correction) -> str:
    """Return what a correction says.

    >>> described(Combine(("Ghani", "Ashraf Ghani"), "Ashraf Ghani"))
    '“Ghani” and “Ashraf Ghani” are one, “Ashraf Ghani”'
    """
    return _DESCRIBED[type(correction)](correction)


def _fixed(rule: FixEvent) -> str:
    values = [rule.when, rule.status.value if rule.status else "", rule.text]
    return f"{_quoted(rule)}: {', '.join(value for value in values if value)}"


def _quoted(rule: SplitEvent | HideEvent | FixEvent) -> str:
    return f"“{rule.report.quote}” in {rule.report.document}"


def dayed(rule: Published) -> str:
    """Return when a document was published, for the end of a sentence."""
    return f"on {rule.published}" if rule.published else "on a day that is not known"


_DESCRIBED: dict[type, Callable[[Any], str]] = {
    Combine: lambda rule: f"{listed(rule.names)} are one{rule.into and f', “{rule.into}”'}",
    Same: lambda rule: f"{listed(rule.names)} are one",
    Different: lambda rule: f"{listed(rule.names)} are two",
    Unsure: lambda rule: f"whether {listed(rule.names)} are one is not known",
    Split: lambda rule: f"{listed(rule.names or ['it'])} is not “{rule.out_of}”",
    Rename: lambda rule: f"“{rule.name}” is called “{rule.into}”",
    Retype: lambda rule: f"“{rule.name}” is of the type {rule.type.value}",
    Hide: lambda rule: f"“{rule.name}” is not shown",
    Pin: lambda rule: f"“{rule.name}” is listed first",
    Published: lambda rule: f"{rule.document} was published {dayed(rule)}",
    CombineEvents: lambda rule: f"{listed(q.quote for q in rule.reports)} report one event",
    SplitEvent: lambda rule: f"{_quoted(rule)} is an event of its own",
    HideEvent: lambda rule: f"{_quoted(rule)} is not shown",
    FixEvent: _fixed,
    AddEvent: lambda rule: f"{rule.when}: {rule.text}",
}
