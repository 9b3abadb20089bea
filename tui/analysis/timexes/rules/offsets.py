"""“Two weeks ago”, “a year later”, “three days after”."""

from tui.analysis.timexes import resolving
from tui.analysis.timexes.amounts import amount
from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, vague

QUANTITY = "(NUMBER (and (a|an) half)?|a few|several|(a|an)|a couple of?|few|many|some|(a|an) half|half (a|an))"


def _offset(m: Match, here: Here) -> Sense | None:
    count = amount(m.group("n"))
    unit = m.unit()
    back = bool(m.words("ago", "earlier", "before"))
    if count is None or count != int(count) or unit.timed:
        return vague("PAST_REF" if back else "FUTURE_REF")
    from_text = not m.words("ago", "reference") and here.running is not None
    lean = resolving.leaning(here, on_text=True) if from_text else here
    sense = resolving.shifted(lean, unit, int(-count if back else count))
    return sense or vague("PAST_REF" if back else "FUTURE_REF")


RULES = (
    Rule(
        f"(ROUGHLY|BOUND)? (?P<n>{QUANTITY}) dash? UNIT (ago|earlier|later|hence|from reference)",
        _offset,
        """
2021-08-16 | They met [two weeks ago]. | DATE 2021-W31
2021-08-16 | They met [10 days ago]. | DATE 2021-08-06
""",
    ),
)
