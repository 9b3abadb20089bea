"""“Now”, “recently”, “soon”, “the future”: the past, the present and the future as such."""

import re

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, on, vague
from tui.analysis.timexes.tense import Tense

_AFTERWARDS = re.compile(r"\s+(?:after|afterwards?|before|thereafter|enough|as|found|became)\b")


def _now(m: Match, here: Here) -> Sense | None:
    if here.past and m.has("point"):
        return None
    return vague("PRESENT_REF")


def _past(_m: Match, _here: Here) -> Sense | None:
    return vague("PAST_REF")


def _soon(_m: Match, here: Here) -> Sense | None:
    if here.tense is Tense.PAST or here.past or _AFTERWARDS.match(here.after(14)):
        return None
    return vague("FUTURE_REF")


def _future(_m: Match, _here: Here) -> Sense | None:
    return vague("FUTURE_REF")


def _that_time(_m: Match, here: Here) -> Sense | None:
    if re.match(r"\s+(?:of|when|that|the|he|she|they|it|we|frame|zone)\b", here.after(8)):
        return None
    running = here.running
    if running is None:
        return vague("PAST_REF")
    told = here.on_text()
    return on(running, anchor=told.anchor, because=told.because)


RULES = (
    Rule(
        "(right|just|even|until)? now",
        _now,
        """
They are [now] here. | DATE PRESENT_REF
""",
    ),
    Rule(
        "currently|these units|present dash? unit|the time being|the present"
        "|(?<= at) (present|the moment|this (point|time))",
        _now,
        """
They are [currently] here. | DATE PRESENT_REF
Few travel [these days]. | DATE PRESENT_REF
""",
    ),
    Rule(
        "(more|most|very)? (recently|lately)",
        _past,
        """
They were [recently] here. | DATE PAST_REF
""",
    ),
    Rule(
        "recent",
        _past,
        """
Their [recent] gains were large. | DATE PAST_REF
""",
    ),
    Rule(
        "(?<= in) the past",
        _past,
        """
They were here in [the past]. | DATE PAST_REF
""",
    ),
    Rule(
        "soon",
        _soon,
        """
They will leave [soon]. | DATE FUTURE_REF
They soon left. |
""",
    ),
    Rule(
        "the (near|foreseeable|immediate|distant)? future|(?<= in) future",
        _future,
        """
They fear for [the future]. | DATE FUTURE_REF
""",
    ),
    Rule(
        "(?<= (at|by|since|until)) (the|that) time",
        _that_time,
        """
He was a clerk at [the time]. | DATE PAST_REF
""",
    ),
)
