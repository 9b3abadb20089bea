"""The tense of the clause around an expression, from the forms of its verbs alone."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

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
    r"|\b(?:arrives|begins|opens|leaves|meets|resumes|expires|convenes|departs|reopens)\b"
    r"|\b(?:expected|scheduled|slated|due) (?:late |early |this |next )?"
    r"(?:[A-Z]\w+day|tomorrow|tonight)"
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


@dataclass(frozen=True)
class Verbs:
    """The verb forms of a text, looked for once and only when somebody asks."""

    text: str

    def tense(self, start: int, end: int) -> Tense:
        """Return the tense of the verb before characters `start` to `end`, else of the one after.

        >>> Verbs("It fell. They will meet on Sunday.").tense(27, 33).value
        'future'
        """
        places, tenses = self._groups
        edge = bisect_right(self._edges, start)
        first = self._edges[edge - 1] if edge else 0
        stop = bisect_left(self._edges, end)
        last = self._edges[stop] if stop < len(self._edges) else len(self.text)
        before = bisect_left(places, start) - 1
        if before >= 0 and places[before] >= first:
            return tenses[before]
        after = bisect_left(places, end)
        if after < len(places) and places[after] < last:
            return tenses[after]
        return Tense.PRESENT

    @cached_property
    def _groups(self) -> tuple[list[int], list[Tense]]:
        found = [
            (group.start(), _TENSES[group.lastgroup])
            for group in _GROUPS.finditer(self.text)
            if group.lastgroup in _TENSES
        ]
        return [place for place, _ in found], [tense for _, tense in found]

    @cached_property
    def _edges(self) -> list[int]:
        return [edge.end() for edge in _EDGE.finditer(self.text)]
