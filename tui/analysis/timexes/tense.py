"""The tense of the clause around an expression, from its verb forms alone."""

import re
from enum import StrEnum

_REACH = 200
"""Characters on either side in which the clause is looked for."""
_EDGE = re.compile(r"[.;:!?\n](?=\s|$)|[“”\"]")
_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|['’]ll|would|to be|going to|(?:is|are) (?:due|set|scheduled|expected"
    r"|planned|slated|likely|about) to|plans?|expects?|expected|scheduled|due)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|went|came|took|made|began|fell|rose|got|gave|saw|became|won"
    r"|lost|held|met|sent|left|led|ran|put|set|found|kept|brought|bought|sold|grew|[a-z]{2,}ed)\b"
)


class Tense(StrEnum):
    """Where the clause lies in time."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


def tense(text: str, start: int, end: int) -> Tense:
    """Return the tense of the clause around `text[start:end]`."""
    before = text[max(0, start - _REACH) : start]
    edges = [edge.end() for edge in _EDGE.finditer(before)]
    before = before[edges[-1] :] if edges else before
    after = text[end : end + _REACH]
    edge = _EDGE.search(after)
    after = after[: edge.start()] if edge else after
    for part in (before, after):
        future = [found.start() for found in _FUTURE.finditer(part)]
        past = [found.start() for found in _PAST.finditer(part)]
        if future and (not past or max(future) >= max(past)):
            return Tense.FUTURE
        if past:
            return Tense.PAST
    return Tense.PRESENT
