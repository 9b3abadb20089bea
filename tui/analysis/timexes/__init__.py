"""Time expressions: found by a table of rules, normalised to intervals."""

from datetime import date

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.grammar import Match, candidates
from tui.analysis.timexes.narrative import Thread
from tui.analysis.timexes.rules import RULES
from tui.analysis.timexes.sense import Sense
from tui.analysis.timexes.tokens import tokenise
from tui.model import Span, Timex

__all__ = ["tag"]


def tag(text: str, published: date | None = None) -> list[Timex]:
    """Return the time expressions of `text`, in order and not overlapping.

    `published` is the day the text was published; without it nothing leans on a day that the
    text does not say itself.
    """
    thread = Thread(text, published)
    found: list[Timex] = []
    reached = 0
    for choices in candidates(tokenise(text), RULES):
        for match, rule in choices:
            if match.first < reached:
                continue
            here = thread.at(match.start, match.end)
            sense = rule.meaning(match, here)
            if sense is not None:
                found.append(_timex(match, sense))
                thread.heard(sense, match.end)
                reached = match.last
                break
    return found


def _timex(match: Match, sense: Sense) -> Timex:
    said = " ".join(match.text.split())
    steps = ", ".join((f"“{said}”", *sense.because))
    return Timex(
        Span(match.start, match.end),
        match.text,
        sense.type,
        sense.value,
        sense.mod,
        sense.interval,
        sense.granularity,
        sense.anchor,
        f"{steps} → {_meant(sense)}",
        sense.readings,
    )


def _meant(sense: Sense) -> str:
    if sense.period and len(sense.value) == len("2021-08-15"):
        return f"{sense.period.start:%a} {sense.value}"
    return sense.value
