"""The tense of the clause around an expression, from its verb forms alone."""

import re
from enum import StrEnum

_REACH = 240
"""Characters on either side in which the sentence is looked for."""
_EDGE = re.compile(r"[.!?;:](?=\s|[”\"’]|$)|\n|[“”]")
_ADVERB = r"(?:not |also |\w+ly |then |now |still |never |soon |only |n['’]t )*"
_AHEAD = (
    r"(?:due|set|scheduled|expected|planned|slated|likely|about|supposed|poised|going|preparing|"
    r"planning|hoping|ready|able|certain|sure|bound|unlikely)"
)
_GROUPS = re.compile(
    r"(?P<future>\b(?:will|shall|would|may|might|could|should|must|can|cannot)\b(?:n['’]t)? ?"
    rf"{_ADVERB}(?:have been |be |have )?\w*|\bwon['’]t\b|['’]ll\b"
    rf"|\b(?:is|are|was|were|be|been|['’]re) {_ADVERB}{_AHEAD} (?:to|for|on|by)\b(?: be)?(?: \w+)?"
    rf"|\b(?:is|are) {_ADVERB}to (?:be )?\w+"
    r"|\b(?:expects?|anticipates?|predicts?|forecasts?)\b"
    r"|\b(?:plans?|hopes?|intends?|aims?|wants?|planned|scheduled|due|set|slated|expected"
    r"|vow(?:s|ed)|pledg(?:es|ed)|promis(?:es|ed)|threaten(?:s|ed)|prepar(?:es|ed))"
    r" (?:to|for|on|by)\b(?: be)?(?: \w+)?)"
    r"|(?P<infinitive>\bto (?:be )?[a-z]+)"
    rf"|(?P<past>\b(?:has|have|had|['’]ve) {_ADVERB}(?:been )?\w+|\b(?:was|were|did|didn['’]t)\b"
    r"|\b(?:said|told|went|came|took|made|began|fell|rose|got|gave|saw|became|won|lost|held|met|sent"
    r"|left|led|ran|kept|brought|bought|sold|grew|stood|knew|found|felt|thought|spoke|broke|wrote|drew"
    r"|drove|flew|fought|caught|hit|shot|struck|built|paid|spent|laid|rejoined|sought|taught|wore|swept"
    r"|sank|shook|chose|threw|withdrew|forced|dealt|hung|heard|slid|swung|cut|put|sat)\b"
    r"|\b(?!(?:hundred|indeed|need|speed|seed|feed|breed|armed|based|so-called|red|unprecedented)\b)"
    r"[a-z]{2,}ed\b)"
    r"|(?P<present>\b(?:is|are|am|says?|has|have|does|do|warns?|reports?|tells?|['’]s|['’]re)\b)"
)


class Tense(StrEnum):
    """Where the clause lies in time."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


_TENSES = {"future": Tense.FUTURE, "past": Tense.PAST, "present": Tense.PRESENT}


def tense(text: str, start: int, end: int) -> Tense:
    """Return the tense of the verb before `text[start:end]` in its sentence, else of the one after.

    >>> tense("They will meet on Sunday.", 18, 24).value
    'future'
    """
    before = text[max(0, start - _REACH) : start]
    edge = max((found.end() for found in _EDGE.finditer(before)), default=0)
    after = text[end : end + _REACH]
    stop = _EDGE.search(after)
    groups = _groups(before[edge:])
    if groups:
        return groups[-1]
    following = _groups(after[: stop.start()] if stop else after)
    return following[0] if following else Tense.PRESENT


def _groups(words: str) -> list[Tense]:
    found = [group.lastgroup for group in _GROUPS.finditer(words)]
    return [_TENSES[name] for name in found if name in _TENSES]
