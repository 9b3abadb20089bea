"""Time expressions: found by a table of rules, normalised to intervals."""

from datetime import date

from tui.analysis.timexes.finishing import finished
from tui.analysis.timexes.grammar import Grammar, Match
from tui.analysis.timexes.joining import joined
from tui.analysis.timexes.narrative import Thread
from tui.analysis.timexes.rules import RULES
from tui.analysis.timexes.sense import Sense
from tui.analysis.timexes.tokens import tokenise
from tui.analysis.timexes.wrapping import unwrapped
from tui.model import Span, Timex

__all__ = ["tag"]

_GRAMMAR = Grammar(RULES)


def tag(text: str, published: date | None = None) -> list[Timex]:
    """Return the time expressions of `text`, in order and not overlapping.

    `published` is the day the text was published; without it nothing leans on a day that the
    text does not say itself.
    """
    plain = unwrapped(text)
    thread = Thread.of(plain, published)
    found: list[Timex] = []
    reached = 0
    for choices in _GRAMMAR.candidates(tokenise(plain)):
        for match, rule in choices:
            if match.first < reached:
                break
            here = thread.at(match.start, match.end)
            sense = rule.meaning(match, here)
            if sense is not None:
                sense = finished(match, sense, here)
                found.append(_timex(text, match, sense))
                thread.heard(sense, match.start, match.end)
                thread.headed(sense, match.start, match.end)
                reached = match.last
                break
    return joined(plain, found)


def _timex(text: str, match: Match, sense: Sense) -> Timex:
    span = Span(match.start, match.end)
    said = " ".join(match.text.split())
    steps = ", ".join((f"“{said}”", *sense.because))
    period = sense.period
    meant = period.label if period and period.value == sense.value else sense.value
    return Timex(
        span=span,
        text=span.of(text),
        type=sense.type,
        value=sense.value,
        mod=sense.mod,
        interval=sense.interval,
        granularity=sense.granularity,
        anchor=sense.anchor,
        evidence=f"{steps} → {meant}",
        readings=sense.readings,
    )
