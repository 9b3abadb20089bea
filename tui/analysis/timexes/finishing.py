"""What is said around any expression: “early”, “the end of”, “about”, “… morning”."""

from dataclasses import replace

from tui.analysis.timexes.grammar import Match
from tui.analysis.timexes.sense import Sense
from tui.model import TimexType

_LED = {
    **dict.fromkeys(("early", "earlier", "beginning", "start", "outset", "first"), "START"),
    **dict.fromkeys(("mid", "middle", "midst", "height"), "MID"),
    **dict.fromkeys(("late", "later", "end", "close", "latter", "last"), "END"),
}
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
_DENIED = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}


def finished(match: Match, sense: Sense) -> Sense:
    """Return `sense` with the modifier and the part of day that `match` adds to it."""
    part = match.group("part") or match.group("morning")
    if part:
        sense = sense.in_part(str(part[-1].value))
    led = next(
        (_LED[token.name] for token in (*match.group("led"), *part) if token.name in _LED), ""
    )
    if led:
        return sense.narrowed(led)
    mod = _size(match)
    return replace(sense, mod=mod) if mod else sense


def _size(match: Match) -> str:
    bound = match.group("bound")
    for token in bound:
        if token.name in _BOUNDS:
            mod = _BOUNDS[token.name]
            return _DENIED.get(mod, mod) if bound[0].name in {"no", "not"} else mod
    return "APPROX" if match.group("roughly") else ""


def begins_late(sense: Sense) -> bool:
    """Return whether the sense is the end of a date, so that what follows is likely to be later."""
    return sense.mod == "END" and sense.type is TimexType.DATE
