"""“Now”, “recently”, “soon”: the past, the present and the future as such."""

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.grammar import Match, Rule
from tui.analysis.timexes.sense import Sense, vague


def _ref(m: Match, here: Here) -> Sense | None:
    del here
    return vague(m.string("reference"))


RULES = (
    Rule(
        "reference",
        _ref,
        """
2021-08-16 | They are [now] here. | DATE PRESENT_REF
""",
    ),
)
