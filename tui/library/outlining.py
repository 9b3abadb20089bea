"""Events as outlines: what they are made of, so that those that are stored need not be made."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import blake2b

from tui.model import Event, Report
from tui.store import Extracted, Outline

Tell = Callable[[Sequence[Report], Mapping[str, str]], Event]
"""Makes the event of a group of reports; given are the names of entities by their ids."""


def outlined(
    group: Sequence[Report],
    names: Mapping[str, str],
    extracted: Mapping[str, Extracted],
    tell: Tell,
) -> Outline:
    """Return the outline of the event of a group of reports; `extracted` is by document."""
    depends = [(extracted[each.document].key, *_within(each)) for each in group]
    # Of a report alone no reason is given, in which names would stand.
    met = {key for each in group for key in (*each.entities, *each.guessed)} if group[1:] else ()
    called = sorted((key, names.get(key, "")) for key in met)
    digest = blake2b(repr((depends, called)).encode("utf-8", "surrogatepass"), digest_size=12)
    return Outline(digest.hexdigest(), partial(tell, group, names))


def _within(report: Report) -> tuple[object, ...]:
    """Return what tells a report from the others of its document."""
    clause = report.span.start, report.span.end, report.text
    # One without a time expression may be dated by another report.
    told = (report.timex.value,) if report.timex else (report.interval, report.evidence)
    return *clause, *told
