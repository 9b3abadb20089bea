"""What is said around any expression: “early”, “the end of”, “about”, “… morning”."""

import re
from dataclasses import replace

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.grammar import Match
from tui.analysis.timexes.sense import Sense
from tui.model import Interval, TimexType

_LED = {
    **dict.fromkeys(("early", "earlier", "beginning", "start", "outset", "first"), "START"),
    **dict.fromkeys(("mid", "middle", "midst", "height"), "MID"),
    **dict.fromkeys(("late", "later", "end", "close", "latter", "last"), "END"),
}
_HOURS = {"early": "MO", "late": "NI"}
"""The part of the day of “the early hours of Friday”."""
_BOUNDS = {
    "more": "MORE_THAN",
    "over": "MORE_THAN",
    "less": "LESS_THAN",
    "under": "LESS_THAN",
    "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "up": "EQUAL_OR_LESS",
    "many": "EQUAL_OR_LESS",
    "long": "EQUAL_OR_LESS",
}
_PLACED = {TimexType.DATE, TimexType.TIME}
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
_COMMEMORATED = re.compile(r"\b(?:anniversary|memory) of (?:the )?$", re.IGNORECASE)
_DENIED = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}


def finished(match: Match, sense: Sense, here: Here) -> Sense:
    """Return `sense` with the modifier and the part of day that `match` adds to it."""
    part = match.group("part") or match.group("morning")
    if part:
        sense = sense.in_part(_HOURS.get(part[-1].name) or str(part[-1].value))
    words = [token.name for token in (*match.group("led"), *part) if token.name in _LED]
    mod = _LED[words[0]] if words else _size(match)
    cut = _cut(sense.interval, words[0], here) if words else None
    if cut:
        sense = replace(sense, mod=mod, interval=cut)
    elif words:
        sense = sense.narrowed(mod)
    elif mod:
        sense = replace(sense, mod=mod)
    if _COMMEMORATED.search(here.before(20)):
        sense = replace(sense, period=None)
    return _since(sense) if _SINCE.search(here.before(8)) else sense


def _cut(whole: Interval | None, word: str, here: Here) -> Interval | None:
    """Return what “earlier this year” leaves before the base, or “later this year” after it."""
    base = here.base.interval if here.base and word in {"earlier", "later"} else None
    if whole is None or base is None or whole == base or not whole.contains(base):
        return None
    cut = Interval(whole.start, base.start) if word == "earlier" else Interval(base.end, whole.end)
    return cut if cut.start != cut.end else None


def _since(sense: Sense) -> Sense:
    """Return `sense` with an interval that is open at its end."""
    if sense.type not in _PLACED or sense.interval is None:
        return sense
    interval = Interval(sense.interval.start, None)
    return replace(sense, interval=interval, because=(*sense.because, "since then"))


def _size(match: Match) -> str:
    bound = match.group("bound")
    for token in bound:
        if token.name in _BOUNDS:
            mod = _BOUNDS[token.name]
            return _DENIED.get(mod, mod) if bound[0].name in {"no", "not"} else mod
    return "APPROX" if match.group("roughly") else ""
